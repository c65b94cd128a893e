"""README and Makefile say what the code does."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_generated_tables_of_the_readme_are_fresh() -> None:
    fill = runpy.run_path(str(ROOT / "scripts" / "readme.py"))["fill"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert fill(readme) == readme, "run: python scripts/readme.py"


def test_ci_calls_the_test_command_of_the_readme() -> None:
    assert re.search(r"^make test$", (ROOT / ".ci" / "run").read_text(), re.MULTILINE)
    assert "    make test " in (ROOT / "README.md").read_text(encoding="utf-8")


def test_lock_files_are_pinned_with_hashes_and_name_no_index() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        packages = re.findall(r"^([a-zA-Z0-9][\w.-]*)(==\S+)?", text, re.MULTILINE)
        assert packages and all(version for _, version in packages), name
        assert text.count("--hash=sha256:") >= len(packages), name
        assert "://" not in text, name


def test_the_fixed_top_level_stands() -> None:
    names = "backend site content tests mkdocs.yml requirements.txt README.md CHANGELOG.md Makefile .ci/run LICENSE"
    assert [name for name in names.split() if not (ROOT / name).exists()] == []
    assert not (ROOT / "site" / "__init__.py").exists()
