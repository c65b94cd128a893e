"""What commands take from outside: the environment, the clock, the terminal."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from rich.console import Console

from backend.release.layout import TIME_ZONE
from backend.settings import Settings, load_settings


def read_settings(content: str | None = None, out: str | None = None) -> Settings:
    """Settings of the environment; `content` and `out` (build folder) from options lie over it."""
    given = {"content_dir": content, "build_dir": out}
    return load_settings(os.environ, **{name: Path(value).absolute() for name, value in given.items() if value})


def read_clock() -> datetime:
    return datetime.now(TIME_ZONE)


def make_console(*, stderr: bool = False) -> Console:
    """Plain text: no markup is read in it, no words are coloured by guess, and lines are not folded in a pipe."""
    return Console(stderr=stderr, markup=False, highlight=False, soft_wrap=True)
