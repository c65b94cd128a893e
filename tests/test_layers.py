"""The rooms hold: import-linter passes, and an upward import makes it fail."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(folder)}
    )


def test_the_layers_hold_and_an_upward_import_is_seen(tmp_path: Path) -> None:
    ignore = shutil.ignore_patterns("fonts", "static", "__pycache__")
    shutil.copytree(ROOT / "backend", tmp_path / "backend", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    good = lint_imports(tmp_path)
    assert good.returncode == 0, good.stdout + good.stderr
    with (tmp_path / "backend" / "geo" / "distance.py").open("a") as file:
        file.write("\nimport backend.content.kinds\n")
    bad = lint_imports(tmp_path)
    assert bad.returncode == 1
    assert "backend.geo.distance -> backend.content.kinds" in bad.stdout
