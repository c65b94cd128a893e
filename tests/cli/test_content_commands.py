"""`check`, `publish`, `search`: what an editor sees."""

from __future__ import annotations

import json
from pathlib import Path

from backend.release.store import ReleaseStore
from tests.cli.conftest import Run, one_line
from tests.publish.small_tree import ENTRIES, write_entry
from tests.release.staging import read_whole


def break_entry(tree: Path) -> None:
    front = ENTRIES["places/dashawan"].replace("summary", "sumary")
    write_entry(tree / "content", "places/dashawan", front, "正文")


def test_check_of_sound_content_exits_0(tree: Path, run: Run) -> None:
    result = run("check")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[-1].endswith(f"0 errors, {result.stdout.count('提醒：')} warnings.")


def test_check_names_file_and_line_and_exits_1(tree: Path, run: Run) -> None:
    break_entry(tree)
    result = run("check")
    assert result.exit_code == 1
    lines = [line for line in result.stdout.splitlines() if line.startswith("content/places/dashawan/index.md:3: ")]
    assert len(lines) == 1
    assert "sumary" in lines[0] and "summary" in lines[0]
    assert run("check", str(tree / "content" / "products")).exit_code == 0
    assert run("check", "products").exit_code == 0, "a path as it stands in the content tree"
    assert run("check", "places/dashawan").exit_code == 1
    assert run("check", str(tree / "content" / "places" / "dashawan" / "index.md")).exit_code == 1


def test_check_as_json_and_for_github(tree: Path, run: Run) -> None:
    break_entry(tree)
    result = run("check", "--json")
    problems = json.loads(result.stdout)
    assert result.exit_code == 1
    assert set(problems[0]) == {"path", "line", "field", "message", "hint", "severity", "rule"}
    found = [each for each in problems if each["severity"] == "error" and each["line"] == 3]
    assert [each["path"] for each in found] == ["content/places/dashawan/index.md"]
    annotations = run("check", "--format", "github").stdout.splitlines()
    assert len(annotations) == len(problems)
    assert any(line.startswith("::error file=content/places/dashawan/index.md,line=3,") for line in annotations)


def test_check_of_a_path_outside_is_refused(tree: Path, run: Run) -> None:
    assert "/etc" in one_line(run("check", "/etc"), 2)
    assert "nothing-here" in one_line(run("check", str(tree / "content" / "nothing-here")), 2)


def test_publish_reports_and_an_unchanged_one_says_so(tree: Path, run: Run) -> None:
    result = run("publish")
    assert result.exit_code == 0, result.output
    release_id = read_whole(tree / "build")
    assert "3 条：山海大公园 1，" in result.stdout
    assert "图片：新做 3，沿用 0" in result.stdout
    assert f"已上线 {release_id}，完整" in result.stdout
    assert "图片 media: " in result.stderr
    again = run("publish", "--quick")
    assert again.exit_code == 0
    assert f"没有变化，线上仍是 {release_id}（3 条）" in again.stdout
    assert read_whole(tree / "build") == release_id


def test_a_bad_file_stops_publish_and_what_is_served_stays(tree: Path, run: Run) -> None:
    run("publish", "--quick")
    before = read_whole(tree / "build")
    break_entry(tree)
    for arguments in (("publish",), ("publish", "--dry-run")):
        result = run(*arguments)
        assert "content/places/dashawan/index.md:3: " in result.stdout
        assert before in result.stderr.splitlines()[-1]
        assert result.exit_code == 1
        assert "Traceback" not in result.output
    assert read_whole(tree / "build") == before


def test_dry_run_lists_and_builds_nothing(tree: Path, run: Run) -> None:
    assert "+ places/dashawan" in run("publish", "--dry-run").stdout
    assert not (tree / "build" / "releases").exists()
    run("publish")
    assert "没有变化" in run("publish", "--dry-run").stdout
    write_entry(tree / "content", "places/dashawan", ENTRIES["places/dashawan"], "新的正文")
    assert run("publish", "--dry-run").stdout.splitlines() == [
        "~ places/dashawan",
        "新增 0，修改 1，删除 0。 / 0 added, 1 changed, 0 deleted.",
    ]


def test_content_and_out_choose_folders(tree: Path, run: Run) -> None:
    other = tree / "elsewhere"
    result = run("publish", "--quick", "--content", str(tree / "content"), "--out", str(other))
    assert result.exit_code == 0, result.output
    assert ReleaseStore(other).current_id() is not None
    assert not (tree / "build").exists()


def test_search_shows_hits_and_why(tree: Path, run: Run) -> None:
    run("publish", "--quick")
    result = run("search", "大沙湾", "--explain")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0].startswith(" 1. dashawan  ")
    assert lines[-1].startswith("共 1 条。")
    assert len(lines) > 3


def test_a_warning_that_many_files_share_is_said_once() -> None:
    from backend.cli.check import OFTEN, frequent_warnings
    from backend.content.problems import WARNING, Problem

    def warn(n: int, rule: str, message: str) -> Problem:
        return Problem(f"content/places/{n}/index.md", 1, "", message, "", WARNING, rule)

    many = [warn(n, "no-cover", "没有封面照片。") for n in range(OFTEN + 1)]
    few = [warn(n, "cliche", "套话。") for n in range(3)]
    differing = [warn(n, "stale", f"{n} 天没核实。") for n in range(OFTEN + 1)]
    assert frequent_warnings([*many, *few, *differing]) == {"no-cover": many}
