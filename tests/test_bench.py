"""The Python client of the bench, which stands in where there is no wrk."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from unittest.mock import patch

import pytest

from bench.clients import measure


class Answers(BaseHTTPRequestHandler):
    """200 below /good, 503 elsewhere."""

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/good" else 503)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Not a word."""


@pytest.fixture
def port() -> Iterator[int]:
    """Of a server that answers as Answers does."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield int(server.server_address[1])
        server.shutdown()
        thread.join()


def test_an_answer_that_is_no_200_ends_the_bench(port: int, tmp_path: Path) -> None:
    with patch("bench.clients.shutil.which", return_value=None):
        assert measure(port, "/good", cold=True, seconds=0.1, folder=tmp_path) > 0
        with pytest.raises(SystemExit, match="/bad: 503"):
            measure(port, "/bad", cold=False, seconds=0.1, folder=tmp_path)
