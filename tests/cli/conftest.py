"""The commands over the small tree, with stand-ins for the slow writers, in folders of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from backend.cli import publish as publish_command
from backend.cli.main import main
from backend.publish import steps
from tests.publish.small_tree import write_small_tree
from tests.publish.stand_ins import standing_in
from tests.release.staging import NOW

Run = Callable[..., Result]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with content/; the settings point into it."""
    for name in ("content", "build", "instance"):
        monkeypatch.setenv(f"SHANHAI_{name.upper()}_DIR", str(tmp_path / name))
    monkeypatch.setenv("SHANHAI_PUBLIC_URL", "https://shanhai.example")
    write_small_tree(tmp_path / "content")
    return tmp_path


@pytest.fixture
def run(tree: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """run("publish", "--quick") -> Result. Each publish happens a minute after the one before."""
    minutes = iter(range(1000))

    def read_clock() -> datetime:
        return NOW + timedelta(minutes=next(minutes))

    def build_html(pages: Path, site: Path) -> None:
        for entry in sorted(pages.glob("*.md")):
            for name in ("", "en/"):
                for collection in ("places", "villages", "products"):
                    page = site / f"{name}{collection}" / entry.stem / "index.html"
                    page.parent.mkdir(parents=True, exist_ok=True)
                    page.write_text(entry.read_text(encoding="utf-8"), encoding="utf-8")
                (site / name / "index.html").write_text("home", encoding="utf-8")

    monkeypatch.setattr(publish_command, "read_clock", read_clock)
    monkeypatch.setattr(steps, "build_html", build_html)
    with standing_in(tree / "index"):
        yield lambda *arguments: CliRunner().invoke(main, list(arguments))


def one_line(result: Result, code: int) -> str:
    """The one line of an error, in both languages; no traceback."""
    assert result.exit_code == code, (result.stdout, result.stderr, result.exception)
    assert isinstance(result.exception, SystemExit)
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1, lines
    assert " / " in lines[0]
    assert any("\u4e00" <= char <= "\u9fff" for char in lines[0])
    return lines[0]
