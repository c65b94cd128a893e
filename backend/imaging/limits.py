"""Limits around the decoding of one photo, set in a worker process: memory by RLIMIT_AS, CPU time by a signal.

Both count from the moment they are set, so that what the worker already holds (fonts, textures) is not charged to the
photo. The timer has its default action, death: a decoder written in C cannot be interrupted politely. The pool sees
the worker die of SIGPROF and names the photo.
"""

from __future__ import annotations

import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = 480 * 2**20
CPU_SECONDS = 4.5


@contextmanager
def limited() -> Iterator[None]:
    """Within this block the process may grow by MEMORY bytes and use CPU_SECONDS; more CPU kills it by SIGPROF."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if sys.platform == "linux":
        held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (held + MEMORY, hard))
    signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
