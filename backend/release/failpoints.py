"""Named moments at which a test can stop, break, skip or watch what is about to be done to the disk.

In a normal run no hook is set and a point costs one comparison. Nothing here looks at the environment, so a server
cannot be stopped by a variable: a test arms a hook in the same process (or in a child it forked).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

#: called with the point's name ("fsync-file.before", "write media.after") and the path it is about
Hook = Callable[[str, Path | None], None]

_hook: Hook | None = None


class Skip(Exception):
    """Raised by a hook at a `.before` point: the operation is left out (to show that a test would notice)."""


def point(name: str, path: Path | None = None) -> None:
    """Tell the hook, if one is armed, that `name` was reached. Whatever the hook raises travels on."""
    if _hook is not None:
        _hook(name, path)


@contextmanager
def armed(hook: Hook) -> Iterator[None]:
    """Have `hook` called at every point while the block runs (all threads of this process)."""
    global _hook
    before, _hook = _hook, hook
    try:
        yield
    finally:
        _hook = before
