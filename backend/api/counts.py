"""Request counts in this process's memory, for limits kept without a server of their own.

The storage that `limits` ships for memory starts a thread every hundredth of a second that walks over all addresses.
This one has no thread: an ended window is dropped when later ones begin, and no more than MAX_WINDOWS are kept.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict

from limits.storage import Storage

#: addresses counted at a time; beyond this the oldest windows are forgotten
MAX_WINDOWS = 50_000


class WindowCounts(Storage):
    """Counts by key, each with the moment its window ends; in the order in which the windows began."""

    STORAGE_SCHEME = ["counts"]  # noqa: RUF012 (read by the registry of limits)

    def __init__(self, uri: str | None = None, wrap_exceptions: bool = False, **options: float | str | bool) -> None:
        super().__init__(uri, wrap_exceptions, **options)
        self._windows: OrderedDict[str, tuple[int, float]] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def base_exceptions(self) -> type[Exception] | tuple[type[Exception], ...]:
        """What this storage raises when it is out of order: nothing of its own."""
        return OSError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count `amount` under `key`, in a new window of `expiry` seconds when the last one has ended."""
        now = time.time()
        with self._lock:
            count, end = self._windows.get(key, (0, 0.0))
            if end <= now:
                self._windows.pop(key, None)
                self._make_room(now)
                count, end = 0, now + expiry
            self._windows[key] = (count + amount, end)
            return count + amount

    def _make_room(self, now: float) -> None:
        """Drop up to two ended windows for each one that begins, so that no request pays for many."""
        for _ in range(2):
            oldest = next(iter(self._windows.items()), None)
            if oldest is None or (oldest[1][1] > now and len(self._windows) < MAX_WINDOWS):
                return
            del self._windows[oldest[0]]

    def get(self, key: str) -> int:
        """The count under `key` in its running window."""
        count, end = self._windows.get(key, (0, 0.0))
        return count if end > time.time() else 0

    def get_expiry(self, key: str) -> float:
        """When the window of `key` ends, seconds since 1970."""
        return self._windows.get(key, (0, time.time()))[1]

    def check(self) -> bool:
        """Memory is always there."""
        return True

    def reset(self) -> int:
        """Forget everything; how many windows there were."""
        with self._lock:
            count = len(self._windows)
            self._windows.clear()
            return count

    def clear(self, key: str) -> None:
        """Forget one key."""
        with self._lock:
            self._windows.pop(key, None)
