"""`releases`, `rollback`, `prune`, and every error as one line."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from backend.cli.main import main
from backend.release.lock import PublishLock
from tests.cli.conftest import Run, one_line
from tests.publish.small_tree import ENTRIES, write_entry
from tests.release.staging import NOW, read_whole


@pytest.fixture
def three(tree: Path, run: Run) -> list[str]:
    """Ids of three releases, oldest first."""
    ids = []
    for number in range(3):
        write_entry(tree / "content", "places/dashawan", ENTRIES["places/dashawan"], f"第 {number} 版")
        assert run("publish", "--quick").exit_code == 0
        ids.append(read_whole(tree / "build"))
    return ids


def test_releases_are_listed_and_the_served_one_marked(run: Run, three: list[str]) -> None:
    assert run("releases").stdout.splitlines() == [
        f"{mark} {release_id}  2026-11-24T09:0{minute}:00+08:00  3 条 entries  快速 quick"
        for mark, release_id, minute in (("*", three[2], 2), (" ", three[1], 1), (" ", three[0], 0))
    ]


def test_an_empty_list_says_what_to_do(run: Run) -> None:
    assert run("releases").stdout == "还没有发布。先运行 publish。 / no release yet; run publish.\n"


def test_rollback_goes_back_and_to_a_named_one(tree: Path, run: Run, three: list[str]) -> None:
    assert f"退回 {three[1]}" in run("rollback").stdout
    assert f"退回 {three[0]}" in run("rollback").stdout
    assert "no older release" in one_line(run("rollback"), 1)
    assert run("rollback", three[2]).exit_code == 0
    assert read_whole(tree / "build") == three[2]
    assert "20200101-000000-00000000" in one_line(run("rollback", "20200101-000000-00000000"), 1)
    assert read_whole(tree / "build") == three[2]


def test_prune_keeps_what_it_is_told(tree: Path, run: Run, three: list[str]) -> None:
    result = run("prune", "--keep", "1")
    assert result.stdout.splitlines() == [f"- {three[1]}", f"- {three[0]}", "删了 2 个，留下 1 个。 / 2 deleted."]
    assert read_whole(tree / "build") == three[2]
    assert "keep" in one_line(run("prune", "--keep", "0"), 2)


def test_an_unknown_format_is_refused_by_name(tree: Path, run: Run, three: list[str]) -> None:
    path = tree / "build" / "releases" / three[1] / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "format": 7}))
    assert f"release {three[1]} has format 7" in one_line(run("rollback"), 1)
    run("rollback", three[0])
    current = tree / "build" / "releases" / three[0] / "manifest.json"
    current.write_text(json.dumps({**json.loads(current.read_text()), "format": 7}))
    assert f"release {three[0]} has format 7" in one_line(run("serve", "--port", "8765"), 1)
    assert run("releases").stdout.count("has format 7") == 2


@pytest.mark.parametrize("command", [("serve",), ("search", "海"), ("prune",), ("rollback",)])
def test_without_a_release_commands_say_what_to_do(tree: Path, run: Run, command: tuple[str, ...]) -> None:
    one_line(run(*command), 1)


@pytest.mark.parametrize(
    "command",
    [("publish", "--fast"), ("nothing",), ("serve", "--port", "0"), ("search",), ("check", "--format", "xml")],
)
def test_wrong_usage_is_one_line(tree: Path, run: Run, command: tuple[str, ...]) -> None:
    one_line(run(*command), 2)


def test_a_port_in_use_is_named(tree: Path, run: Run, three: list[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        assert f"127.0.0.1:{port}" in one_line(run("serve", "--port", port), 1)
        assert f"127.0.0.1:{port}" in one_line(run("up", "--port", port), 1)
    assert "no.such.host.invalid" in one_line(run("serve", "--host", "no.such.host.invalid"), 1)


def test_a_build_folder_that_cannot_be_written_is_named(tree: Path, run: Run) -> None:
    (tree / "build").write_text("a file where the folder should be")
    assert str(tree / "build") in one_line(run("publish", "--quick"), 1)
    one_line(run("releases"), 1)


def test_a_missing_content_folder_is_a_problem(tree: Path, run: Run) -> None:
    result = run("publish", "--quick", "--content", str(tree / "nowhere"))
    assert result.exit_code in {1, 2}
    assert "Traceback" not in result.output
    assert "nowhere" in result.output


@pytest.mark.parametrize(
    ("name", "value"),
    [("SHANHAI_WORKERS", "many"), ("SHANHAI_PUBLIC_URL", "shanhai.example"), ("SHANHAI_BULID_DIR", "x")],
)
def test_a_wrong_setting_is_named(tree: Path, run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    for command in ("check", "publish", "serve", "releases"):
        assert name in one_line(run(command), 2)


def test_a_second_publish_is_told_who_holds_the_lock(tree: Path, run: Run) -> None:
    with PublishLock(tree / "build", now=NOW, command="publish"):
        line = one_line(run("publish"), 1)
    assert "另一个发布正在进行" in line
    assert NOW.isoformat() in line


def test_help_names_every_command_and_hides_up(run: Run) -> None:
    text = run("--help").stdout
    shown = {"check", "publish", "serve", "releases", "rollback", "prune", "promo", "search", "site"}
    assert set(main.commands) == shown | {"up"}
    assert all(f"\n  {name} " in text for name in shown)
    assert "\n  up " not in text
