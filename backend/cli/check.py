"""`check`: every problem of the content tree, grouped by file."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from backend.cli.context import make_console, read_clock, read_settings
from backend.errors import ContentError

if TYPE_CHECKING:
    from backend.content.problems import Problem


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--content", metavar="FOLDER", help="content tree to check")
@click.option("--json", "as_json", is_flag=True, help="the problems as JSON")
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="output form")
@click.option("--all", "everything", is_flag=True, help="every warning, also those that many files share")
def check(paths: tuple[str, ...], content: str | None, as_json: bool, form: str, everything: bool) -> None:
    """列出内容里的全部问题。 All problems of the content tree; exit 1 when there is an error."""
    from backend.content.loader import load_catalogue
    from backend.imaging.source import probe_photo

    settings = read_settings(content=content)
    _, problems = load_catalogue(settings.content_dir, read_clock().date(), probe=probe_photo)
    chosen = select_problems(problems, paths, settings.content_dir)
    print_problems(chosen, "json" if as_json else form, everything)
    sys.exit(1 if any(problem.is_error for problem in chosen) else 0)


def select_problems(problems: Sequence[Problem], paths: Sequence[str], root: Path) -> list[Problem]:
    """The problems in or under `paths`. Raises ContentError when a path is not in the content tree."""
    if not paths:
        return list(problems)
    base = root.resolve()
    wanted = []
    for text in paths:
        # As typed from here, or as it stands in the content tree (places/huaguoshan).
        places = [place for place in (Path(text).resolve(), (base / text).resolve()) if place.is_relative_to(base)]
        path = next((place for place in places if place.exists()), None)
        if path is None:
            raise ContentError(
                f"{text} 不在内容目录 {root} 里，或不存在。",
                f"{text} is not in the content folder {root}, or does not exist.",
                exit_code=2,
            )
        wanted.append((root.name / path.relative_to(base)).as_posix())
    return [each for each in problems if any(each.path == name or each.path.startswith(f"{name}/") for name in wanted)]


#: the same warning on more files than this is said once
OFTEN = 10


def print_problems(problems: Sequence[Problem], form: str, everything: bool = False) -> None:
    """On stdout: grouped lines and a count, JSON, or GitHub's annotation lines."""
    from backend.content.problems import format_problem, to_json

    if form == "json":
        click.echo(json.dumps(to_json(problems), ensure_ascii=False, indent=1))
        return
    console = make_console()
    if form == "github":
        for each in problems:
            text = " ".join(f"{each.field}: {each.message} {each.hint}".split()).replace("%", "%25")
            console.print(f"::{each.severity} file={each.path},line={each.line},title={each.rule}::{text}")
        return
    many = {} if everything else frequent_warnings(problems)
    shown = [each for each in problems if each.is_error or each.rule not in many]
    for _, group in groupby(shown, key=lambda each: each.path):
        for each in group:
            console.print(format_problem(each), style="red" if each.is_error else "yellow")
        console.print()
    for rule, same in many.items():
        console.print(f"{len(same)} 个文件：{same[0].message}{same[0].hint}（{rule}，逐条看加 --all）", style="yellow")
    console.print(count_problems(problems))


def frequent_warnings(problems: Sequence[Problem]) -> dict[str, list[Problem]]:
    """Warnings of one rule that would hide the others: rule -> its problems, when more than OFTEN say the same."""
    by_rule: dict[str, list[Problem]] = {}
    for each in problems:
        if not each.is_error:
            by_rule.setdefault(each.rule, []).append(each)
    return {
        rule: same for rule, same in by_rule.items() if len(same) > OFTEN and len({each.message for each in same}) == 1
    }


def count_problems(problems: Sequence[Problem]) -> str:
    """One line that sums up a check."""
    errors = sum(each.is_error for each in problems)
    warnings = len(problems) - errors
    if not problems:
        return "没有问题。 / no problems."
    return f"{errors} 处错误，{warnings} 处提醒。 / {errors} errors, {warnings} warnings."
