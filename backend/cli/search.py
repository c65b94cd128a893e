"""`search`: what a tourist would get, in the terminal."""

from __future__ import annotations

import click

from backend.cli.context import make_console, read_settings
from backend.errors import ReleaseError
from backend.release.store import ReleaseStore


@click.command()
@click.argument("words", metavar="WORD...", nargs=-1, required=True)
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", help="language of the answers")
@click.option("--explain", is_flag=True, help="scores of every field, and why")
def search(words: tuple[str, ...], lang: str, explain: bool) -> None:
    """游客会搜到什么。 What a tourist would find in the served release."""
    from backend.search.queries import SearchQuery, open_index

    release = ReleaseStore(read_settings().build_dir).current()
    if release is None:
        raise ReleaseError("还没有发布可以搜索。先运行 publish。", "there is no release to search; run publish first.")
    result = open_index(release.paths.search).search(SearchQuery(q=" ".join(words), lang=lang))
    console = make_console()
    for number, hit in enumerate(result.hits, 1):
        console.print(f"{number:2}. {hit.id}  {hit.score:.2f}  {', '.join(hit.matched)}")
        if explain:
            console.print(f"    {hit.snippet}")
            for part in hit.parts.items() if hasattr(hit.parts, "items") else hit.parts:
                console.print(f"    {part}")
    suggestions = (
        f"  你是不是要找 / did you mean: {'、'.join(map(str, result.did_you_mean))}" if result.did_you_mean else ""
    )
    console.print(f"共 {result.total} 条。 / {result.total} found.{suggestions}")
    for note in result.notes:
        console.print(str(note))
