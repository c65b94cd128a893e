"""Progress of a publish: bars on a terminal, one line for each finished step in a log."""

from __future__ import annotations

import time
from types import TracebackType

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

STEP_NAMES = {
    "check": "检查内容",
    "glyphs": "核对字体",
    "media": "图片",
    "readmodel": "数据库",
    "search": "搜索索引",
    "pages": "写页面",
    "html": "生成网站",
    "manifest": "清单",
    "verify": "验证",
    "activate": "上线",
    "prune": "清理旧发布",
}


class PublishProgress:
    """`with PublishProgress(console) as tell:`, then `tell(step, done, total, label)`; `label` is the entry at work."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bars: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self._began: dict[str, float] = {}
        self._finished: set[str] = set()
        self._picture_count = (0, 0)

    def __enter__(self) -> PublishProgress:
        if self._console.is_terminal:
            columns = (
                TextColumn("{task.description}"),
                BarColumn(24),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                TextColumn("还要"),
                TimeRemainingColumn(compact=True),
                TextColumn("{task.fields[label]}"),
            )
            self._bars = Progress(*columns, console=self._console)
            self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bars is not None:
            self._bars.stop()

    def __call__(self, step: str, done: int, total: int, label: str = "") -> None:
        if self._bars is not None:
            self._draw(self._bars, step, done, total, label)
        else:
            self._log(step, done, total)

    def _draw(self, bars: Progress, step: str, done: int, total: int, label: str) -> None:
        if step not in self._tasks:
            self._tasks[step] = bars.add_task(STEP_NAMES.get(step, step), total=total, label="")
        if total > 1:
            self._picture_count = (done, total)
        elif step == "media" and done == total and self._picture_count[1]:
            total = done = self._picture_count[1]
        bars.update(self._tasks[step], completed=done, total=total, label="" if done == total else label)

    def _log(self, step: str, done: int, total: int) -> None:
        self._began.setdefault(step, time.monotonic())
        if total == 1 and done == 1 and step not in self._finished:
            self._finished.add(step)
            seconds = time.monotonic() - self._began[step]
            self._console.print(f"{STEP_NAMES.get(step, step)} {step}: {seconds:.1f} s")
