"""The child process that renders Markdown: reads one JSON line a body, answers with one.

Its processor time a body and its memory are bounded; a body that goes over ends the process, which the parent tells
the editor. Started by `prose_pool`, never imported by the rest.
"""

from __future__ import annotations

import contextlib
import json
import resource
import signal
import sys

from backend.content.prose import make_markdown, render

SECONDS = 2.0
MEMORY = 768 * 1024 * 1024


def main() -> None:
    """First line: {"targets": {id: collection}}; then {"text", "lang"} lines until the end of input."""
    with contextlib.suppress(ValueError, OSError):  # not every system lets itself be limited
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    engine = make_markdown()
    targets = json.loads(sys.stdin.readline())["targets"]
    for line in sys.stdin:
        request = json.loads(line)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # nobody handles SIGPROF: it ends this process
        try:
            answer = render(request["text"], request["lang"], targets, engine).to_json()
        except Exception as error:  # the boundary of a process: whatever it was, the parent names the file
            answer = {"error": type(error).__name__}
            engine = make_markdown()
        signal.setitimer(signal.ITIMER_PROF, 0)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
