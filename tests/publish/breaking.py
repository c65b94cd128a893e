"""Breaks publishes on purpose and looks at what visitors then have. Run as a process of its own:

    python -m tests.publish.breaking FOLDER {kill-points|fail-points|kill-moments} [--real] [--count N]

It imports everything once and forks a child for each publish, which a test process with threads must not do. Ends with
one line of JSON; an AssertionError says which run left visitors with something else than a whole release.
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import json
import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from unittest import mock

import sqlalchemy as sa

from backend.content.catalogue import Catalogue
from backend.content.loader import load_catalogue
from backend.content.photos import Probe
from backend.content.problems import Problem
from backend.errors import ReleaseError
from backend.publish import pipeline
from backend.publish.pipeline import KEEP, publish
from backend.readmodel.engines import open_readmodel
from backend.readmodel.models import Fragment
from backend.release.failpoints import Hook, armed
from backend.release.store import ReleaseStore
from backend.search.queries import SearchQuery, open_index
from backend.settings import Settings, load_settings
from tests.publish.small_tree import ENTRIES, write_entry, write_small_tree
from tests.publish.stand_ins import standing_in
from tests.release.recorder import kill_at
from tests.release.staging import NOW, read_whole

OLD, NEW, NEXT = "旧的一句。", "新的一句。", "后来的一句。"


@dataclass
class World:
    """A build folder with KEEP releases, served is the one that says OLD; every run starts from a copy of it."""

    folder: Path
    is_plain: bool = True  # with stand-ins, whose pages lie in site/ as they are
    old: str = ""

    @property
    def settings(self) -> Settings:
        return load_settings({}, content_dir=self.folder / "content", build_dir=self.folder / "build")

    def write(self, body: str) -> None:
        write_entry(self.folder / "content", "places/dashawan", ENTRIES["places/dashawan"], body)

    def publish(self, minute: int) -> str:
        now = NOW + timedelta(minutes=minute)
        return publish(self.settings, now=now, quick=True, html=False).release_id

    def prepare(self) -> None:
        write_small_tree(self.folder / "content")
        for number in range(KEEP - 1):
            self.write(f"第 {number} 版。")
            self.publish(number)
        self.write(OLD)
        self.old = self.publish(KEEP)
        shutil.copytree(self.folder / "build", self.folder / "base", symlinks=True, ignore=_only_releases)

    def restart(self) -> None:
        """Back to the state of `prepare`, with NEW in the content (the picture cache stays)."""
        build = self.folder / "build"
        for path in build.iterdir():
            if path.name != "cache":
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        # Links are as good as copies: what is in a release is never written again.
        shutil.copytree(self.folder / "base", build, symlinks=True, dirs_exist_ok=True, copy_function=os.link)
        self.write(NEW)

    def look(self, what: str) -> str:
        """What a visitor has: "old" or "new", all parts of it. AssertionError otherwise."""
        release = ReleaseStore(self.settings.build_dir).current()
        assert release is not None, what
        assert read_whole(self.settings.build_dir) == release.id, what
        engine = open_readmodel(release.paths.database)
        with engine.connect() as connection:
            bodies = b"".join(connection.execute(sa.select(Fragment.body)).scalars())
        engine.dispose()
        word = "old" if release.id == self.old else "new"
        text = OLD if word == "old" else NEW
        assert text.encode() in bodies, (what, word)
        page = "dashawan.md" if self.is_plain else "docs/places/dashawan/index.md"
        assert text in (release.paths.site / page).read_text(encoding="utf-8"), (what, word)
        with contextlib.closing(open_index(release.paths.search)) as index:
            assert index.search(SearchQuery(q="大沙湾")).hits[0].id == "dashawan", what
        return word

    def publish_next(self, what: str) -> None:
        """The next publish works and leaves nothing of the broken one behind."""
        self.write(NEXT)
        made = self.publish(99)
        assert read_whole(self.settings.build_dir) == made, what
        assert list((self.settings.build_dir / "staging").iterdir()) == [], what
        assert not list(self.settings.build_dir.glob(".current-*")), what


def _only_releases(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if Path(folder).name == "build" and name not in {"current", "releases"}]


@contextlib.contextmanager
def loading_once(folder: Path) -> Iterator[None]:
    """Each version of the content is loaded once: rendering Markdown in a child process is not what is broken here."""
    loaded: dict[str, tuple[Catalogue, list[Problem]]] = {}

    def load(root: Path, today: date, *, probe: Probe | None = None) -> tuple[Catalogue, list[Problem]]:
        text = (folder / "content/places/dashawan/index.md").read_text(encoding="utf-8")
        if text not in loaded:
            loaded[text] = load_catalogue(root, today, probe=probe)
        return loaded[text]

    with mock.patch.object(pipeline, "load_catalogue", load):
        yield


def fork(action: Callable[[], object]) -> int:
    """Run `action` in a child that leads a process group of its own; returns the child's id."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            os.setsid()
            action()
            code = 0
        finally:
            os._exit(code)
    return pid


def wait(pid: int) -> int:
    """The child's exit code, or minus the signal that ended it; whatever it started is ended too."""
    _, status = os.waitpid(pid, 0)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(status)


def kill_points(world: World, count: int) -> dict[str, int]:
    """Kill a publish at its first fail point, its second, … until one reaches its end."""
    seen = {"old": 0, "new": 0}
    for number in range(100_000):
        world.restart()
        hook = kill_at(number, lambda: os.kill(os.getpid(), signal.SIGKILL))
        code = wait(fork(partial(_publish_under, world, hook)))
        if code == 0:
            return {**seen, "points": number}
        assert code == -signal.SIGKILL, (number, code)
        seen[world.look(f"killed at point {number}")] += 1
        world.publish_next(f"after a kill at point {number}")
    raise AssertionError("no end")


def _publish_under(world: World, hook: Hook) -> None:
    with armed(hook):
        world.publish(50)


def fail_points(world: World, count: int) -> dict[str, int]:
    """Let the disk fail at each point in turn, with EIO and ENOSPC alternately."""
    seen = {"old": 0, "new": 0, "told": 0}
    points = _count_points(world)
    for number in range(points):
        code = (errno.EIO, errno.ENOSPC)[number % 2]
        world.restart()
        try:
            _publish_under(world, kill_at(number, partial(_fail, code)))
        except ReleaseError as error:
            assert os.strerror(code) in error.en, error.en
            seen["told"] += 1
        what = f"{errno.errorcode[code]} at point {number}"
        seen[world.look(what)] += 1
        world.publish_next(f"after {what}")
    return {**seen, "points": points}


def _fail(code: int) -> None:
    raise OSError(code, os.strerror(code))


def _count_points(world: World) -> int:
    count = 0

    def hook(name: str, path: Path | None) -> None:
        nonlocal count
        count += 1

    world.restart()
    _publish_under(world, hook)
    return count


def kill_moments(world: World, count: int) -> dict[str, int]:
    """Kill a publish, with everything it started, at `count` random moments of its usual time."""
    seen = {"old": 0, "new": 0, "ended": 0}
    chance = random.Random(20261124)
    usual = min(_time_publish(world) for _ in range(3))
    for _ in range(count):
        world.restart()
        moment = chance.uniform(0, usual)
        pid = fork(lambda: world.publish(50))
        time.sleep(moment)
        os.kill(pid, signal.SIGKILL)
        seen["ended"] += wait(pid) == 0
        seen[world.look(f"killed after {moment:.3f} s")] += 1
        world.publish_next(f"after a kill after {moment:.3f} s")
    return seen


def _time_publish(world: World) -> float:
    world.restart()
    began = time.perf_counter()
    assert wait(fork(lambda: world.publish(50))) == 0
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("what", choices=["kill-points", "fail-points", "kill-moments"])
    parser.add_argument("--real", action="store_true", help="with the real writers")
    parser.add_argument("--count", type=int, default=20)
    given = parser.parse_args()
    world = World(given.folder, is_plain=not given.real)
    with contextlib.ExitStack() as stack:
        if not given.real:
            stack.enter_context(standing_in(given.folder / "index"))
            stack.enter_context(loading_once(given.folder))
        world.prepare()
        run = {"kill-points": kill_points, "fail-points": fail_points, "kill-moments": kill_moments}[given.what]
        print(json.dumps(run(world, given.count)))


if __name__ == "__main__":
    main()
