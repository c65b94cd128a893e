"""`publish`: from Markdown to what is served, with a short report; `site`: the site's Markdown alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from rich.console import Console

from backend.cli.check import frequent_warnings, print_problems
from backend.cli.context import make_console, read_clock, read_settings
from backend.cli.progress import STEP_NAMES, PublishProgress

if TYPE_CHECKING:
    from backend.publish.changes import Changes
    from backend.publish.report import Report
    from backend.settings import Settings

#: content warnings shown after a publish; `check` shows all
SHOWN_WARNINGS = 5


@click.command()
@click.option("--quick", is_flag=True, help="of the promotional pictures only share and og")
@click.option("--dry-run", is_flag=True, help="say what would change, build nothing")
@click.option("--content", metavar="FOLDER", help="content tree")
@click.option("--out", metavar="FOLDER", help="build folder")
def publish(quick: bool, dry_run: bool, content: str | None, out: str | None) -> None:
    """检查、生成、验证并上线。 Check, build, verify and switch; on any error what is served stays."""
    from backend.publish.changes import find_changes
    from backend.publish.report import ContentRefused

    settings = read_settings(content=content, out=out)
    try:
        if dry_run:
            print_changes(find_changes(settings, now=read_clock()), make_console())
        else:
            print_report(run_publish(settings, quick=quick), make_console())
    except ContentRefused as refused:
        print_problems([each for each in refused.problems if each.is_error], "text")
        raise


def run_publish(settings: Settings, *, quick: bool) -> Report:
    """Publish now, with progress on stderr."""
    from backend.publish.pipeline import publish as run

    with PublishProgress(make_console(stderr=True)) as progress:
        return run(settings, now=read_clock(), quick=quick, progress=progress)


@click.command()
@click.option("--content", metavar="FOLDER", help="content tree")
@click.option("--out", metavar="FOLDER", help="build folder")
def site(content: str | None, out: str | None) -> None:
    """只写网站的 Markdown。 Write the site's Markdown, so that `mkdocs build --strict` works."""
    from backend.publish.pages import write_site_pages

    settings = read_settings(content=content, out=out)
    pages = write_site_pages(settings, now=read_clock())
    make_console().print(f"写了 {pages} 个页面到 {settings.build_dir / 'pages'}。 / {pages} pages written.")


def print_report(report: Report, console: Console) -> None:
    """The end of a publish, in a few lines."""
    from backend.content.kinds import BY_COLLECTION
    from backend.content.problems import format_problem

    total = sum(report.counts.values())
    if not report.changed:
        console.print(f"没有变化，线上仍是 {report.release_id}（{total} 条）。 / nothing changed; still serving it.")
    else:
        parts = "，".join(f"{BY_COLLECTION[name].zh} {count}" for name, count in report.counts.items())
        console.print(f"{total} 条：{parts}")
        console.print(f"图片：新做 {report.pictures_made}，沿用 {report.pictures_reused}")
        times = "，".join(
            f"{STEP_NAMES[name]} {seconds:.1f}" for name, seconds in report.seconds.items() if seconds >= 0.05
        )
        console.print(f"用时（秒）：{times}；共 {sum(report.seconds.values()):.1f}")
        if report.pruned:
            console.print(f"删掉旧发布 {len(report.pruned)} 个")
    common = frequent_warnings(report.problems)
    warnings = [each for each in report.problems if not each.is_error and each.rule not in common]
    for each in warnings[:SHOWN_WARNINGS]:
        console.print(format_problem(each), style="yellow")
    if len(warnings) > SHOWN_WARNINGS:
        console.print(f"内容提醒共 {len(warnings)} 处，用 check 看全部。", style="yellow")
    for line in report.warnings:
        console.print(line, style="yellow")
    if report.changed:
        kind = "完整" if report.complete else "快速（宣传图未全）"
        before = f"，之前是 {report.previous_id}" if report.previous_id else ""
        console.print(f"已上线 {report.release_id}，{kind}{before}。 / now serving it.", style="green")


def print_changes(changes: Changes, console: Console) -> None:
    """What a publish would change, one entry a line."""
    if changes.nothing:
        console.print(f"没有变化，线上是 {changes.served_id}。 / nothing would change.")
        return
    for sign, names in (("+", changes.added), ("~", changes.changed), ("-", changes.deleted)):
        for name in names:
            console.print(f"{sign} {name}")
    console.print(
        f"新增 {len(changes.added)}，修改 {len(changes.changed)}，删除 {len(changes.deleted)}。 / "
        f"{len(changes.added)} added, {len(changes.changed)} changed, {len(changes.deleted)} deleted."
    )
    if changes.inputs:
        console.print(f"另有不同：{'、'.join(changes.inputs)}，整站会重新生成。 / also different: {changes.inputs}")
