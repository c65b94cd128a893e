"""A worker process: jobs come in on standard input, answers go out on standard output.

Both ways a message is four bytes of length and then the message: a pickled Job in, JSON out. Answers are JSON because
a worker has read hostile bytes and its parent must not unpickle what it says. Run as
`python -m backend.imaging.worker <cache folder>` by `pool`; a plain child process needs no importable `__main__`.
"""

from __future__ import annotations

import json
import os
import pickle
import sys
import traceback
from pathlib import Path
from typing import Any, BinaryIO

from backend.errors import PictureError
from backend.imaging.jobs import Job, run_job
from backend.imaging.store import FileStore


def main(cache: Path) -> None:
    """Do jobs until standard input ends."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    store = FileStore(cache)
    while (message := _read(sys.stdin.buffer)) is not None:
        job: Job = pickle.loads(message)
        data = json.dumps(_answer(job, store)).encode("utf-8")
        answers.write(len(data).to_bytes(4, "big") + data)
        answers.flush()


def _answer(job: Job, store: FileStore) -> dict[str, Any]:
    try:
        run_job(job, store)
    except PictureError as error:
        return {"zh": error.zh, "en": error.en}
    except OSError as error:
        return {
            "zh": f"{job.label}：写不了图片（{error}）。请检查磁盘空间。",
            "en": f"{job.label}: cannot write ({error}).",
        }
    except Exception:
        return {"bug": f"{job.label}\n{traceback.format_exc()}"}
    return {}


def _read(stream: BinaryIO) -> bytes | None:
    head = stream.read(4)
    if len(head) < 4:
        return None
    return stream.read(int.from_bytes(head, "big"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
