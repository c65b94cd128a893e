"""`search`: what a tourist would get, in the terminal."""

from __future__ import annotations

from datetime import datetime

import click

from backend.cli.context import make_console, read_settings
from backend.errors import ReleaseError, SettingError
from backend.release.layout import TIME_ZONE
from backend.release.store import ReleaseStore


@click.command()
@click.argument("words", metavar="WORD...", nargs=-1)
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", help="language of the answers")
@click.option("--explain", is_flag=True, help="scores of every field, and why")
@click.option("--missed", is_flag=True, help="words that found nothing in the last 30 days, most asked first")
def search(words: tuple[str, ...], lang: str, explain: bool, missed: bool) -> None:
    """游客会搜到什么。 What a tourist would find in the served release."""
    if missed:
        _show_missed()
        return
    if not words:
        raise click.UsageError("缺少要搜的词。 / words to search for are missing.")
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


def _show_missed() -> None:
    from sqlalchemy.exc import SQLAlchemyError

    from backend.api.missed import read_missed

    console = make_console()
    try:
        rows = read_missed(read_settings(), datetime.now(TIME_ZONE).date())
    except SQLAlchemyError as error:
        raise SettingError(
            f"读不了默认数据库：{type(error).__name__}。检查 SHANHAI_DATABASE_URL 和 SHANHAI_INSTANCE_DIR。",
            f"the default database cannot be read ({type(error).__name__}); check SHANHAI_DATABASE_URL.",
        ) from error
    if not rows:
        console.print("最近 30 天没有搜不到结果的词。 / no search of the last 30 days found nothing.")
        return
    console.print("最近 30 天搜不到结果的词（次数、词、最近一天）：")
    for row in rows:
        console.print(f"{row.times:5} 次  {row.words}  {row.last.isoformat()}", markup=False, highlight=False)
