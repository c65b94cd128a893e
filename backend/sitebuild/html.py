"""Runs MkDocs over the written pages, in a process of its own, from the repository's root."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from backend.errors import ReleaseError
from backend.settings import REPO_ROOT
from backend.sitebuild.offline import write_lists
from backend.sitebuild.packing import pack_site
from backend.sitebuild.writer import CONFIG

TIME_LIMIT_S = 900
#: files of the theme that none of our pages asks for
UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images", "en/assets")


def build_html(pages: Path, site: Path) -> None:
    """Turn pages/docs/ into HTML in `site` with `mkdocs build --strict`. Raises ReleaseError with what MkDocs said."""
    config = pages / "mkdocs.yml"
    config.write_text(json.dumps(settings_for(pages, site), ensure_ascii=False, indent=1), encoding="utf-8")
    built = json.loads((pages / CONFIG).read_text(encoding="utf-8"))["extra"]["built"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(built), "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "--config-file", str(config)]
    done = subprocess.run(
        command, cwd=REPO_ROOT, env=environment, capture_output=True, text=True, timeout=TIME_LIMIT_S, check=False
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        short = " ".join(line for line in said if "INFO" not in line)[-600:]
        raise ReleaseError(f"网页没有生成：{short}", f"MkDocs stopped: {short}")
    for name in UNUSED:
        shutil.rmtree(site / name, ignore_errors=True)
    write_lists(pages, site)
    pack_site(site)


def settings_for(pages: Path, site: Path) -> dict[str, Any]:
    """mkdocs.yml of the repository with other folders; INHERIT still brings in what sitebuild wrote."""
    config: dict[str, Any] = yaml.safe_load((REPO_ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    config["INHERIT"] = CONFIG
    config["docs_dir"] = str((pages / "docs").resolve())
    config["site_dir"] = str(site.resolve())
    config["theme"]["custom_dir"] = str(REPO_ROOT / config["theme"]["custom_dir"])
    return config
