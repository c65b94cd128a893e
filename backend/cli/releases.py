"""`releases`, `rollback`, `prune`: what is on disk, what is served, what may go."""

from __future__ import annotations

import click

from backend.cli.context import make_console, read_clock, read_settings
from backend.errors import ReleaseError
from backend.release.lock import PublishLock
from backend.release.store import ReleaseStore


@click.command()
def releases() -> None:
    """列出所有发布，* 是线上的。 All releases, newest first; * is the served one."""
    store = ReleaseStore(read_settings().build_dir)
    console = make_console()
    served = store.current_id()
    for release_id in store.ids():
        mark = "*" if release_id == served else " "
        console.print(f"{mark} {release_id}  {_describe(store, release_id)}")
    if not store.ids():
        console.print("还没有发布。先运行 publish。 / no release yet; run publish.")


def _describe(store: ReleaseStore, release_id: str) -> str:
    try:
        manifest = store.open(release_id).manifest
    except ReleaseError as error:
        return str(error)
    kind = "完整 complete" if manifest.complete else "快速 quick"
    return f"{manifest.created}  {sum(manifest.counts.values())} 条 entries  {kind}"


@click.command()
@click.argument("release_id", metavar="[ID]", required=False)
def rollback(release_id: str | None) -> None:
    """退回之前的发布。 Serve the release before the current one, or the named one."""
    store = ReleaseStore(read_settings().build_dir)
    before = store.current_id()
    release = store.rollback(release_id)
    make_console().print(f"已从 {before} 退回 {release.id}。 / now serving it.")


@click.command()
@click.option("--keep", metavar="N", type=click.IntRange(1, 1000), default=5, help="newest releases to keep (5)")
def prune(keep: int) -> None:
    """删掉旧的发布。 Delete old releases; pictures stay findable for 90 days."""
    settings = read_settings()
    store = ReleaseStore(settings.build_dir)
    if store.current_id() is None:
        raise ReleaseError("还没有发布，没有可删的。", "there is no release yet, nothing to delete.")
    now = read_clock()
    with PublishLock(settings.build_dir, now=now, command="prune"):
        gone = store.prune(keep, now=now)
    console = make_console()
    for release_id in gone:
        console.print(f"- {release_id}")
    console.print(f"删了 {len(gone)} 个，留下 {len(store.ids())} 个。 / {len(gone)} deleted.")
