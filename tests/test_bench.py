"""What the benches measure with: the Python client that stands in for wrk, likeness of pictures, what is reported."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest
from PIL import Image

from bench import pictures, pictures_ours
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


def test_likeness_falls_with_noise_and_the_nearest_quality_is_found() -> None:
    plane = np.asarray(Image.radial_gradient("L"), np.float64)
    noise = np.random.default_rng(1).normal(0, 1, plane.shape)
    assert pictures.ssim(plane, plane) == pytest.approx(1)
    assert 0.99 > pictures.ssim(plane, plane + 4 * noise) > pictures.ssim(plane, plane + 16 * noise) > 0
    wanted = {"webp": 0.7, "jpg": 0.811}
    assert pictures.match(wanted, lambda quality: dict.fromkeys(("webp", "jpg"), quality / 100)) == (70, 81)


def test_the_bench_makes_what_a_worker_makes(tmp_path: Path) -> None:
    photo = pictures.make_photos(tmp_path, [(700, 500)])[0]
    figures = pictures_ours.main(photo, tmp_path / "made")
    files = json.loads((tmp_path / "made" / "records" / "bench.json").read_text())["files"]
    assert [(file["width"], file["name"][-4:]) for file in files] == [
        (320, "webp"), (320, ".jpg"), (640, "webp"), (640, ".jpg"),
    ]  # fmt: skip
    assert 0 < figures["cpu"] < 5 and 10 < figures["peak_mb"] < 4000
    paths = [tmp_path / "made" / "files" / file["name"] for file in files]
    with Image.open(photo) as whole:
        sizes = {file["width"]: (file["width"], file["height"]) for file in files}
        targets = {
            width: np.asarray(whole.resize(size, Image.Resampling.LANCZOS).convert("L"), np.float64)
            for width, size in sizes.items()
        }
    assert min(pictures.likeness(paths, targets).values()) > 0.9


def test_missed_budgets_of_pictures_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    row = {
        "photo": "a.jpg",
        "quality": {"webp": 77, "jpg": 82},
        "ssim": {"ours": {"webp": 0.98, "jpg": 0.99}, "sharp": {"webp": 0.98, "jpg": 0.983}},
        "bytes": {"ours": {"webp": 10, "jpg": 20}, "sharp": {"webp": 10, "jpg": 20}},
        "runs": [{"cpu": [1.2, 1.0, 0.9], "peak_mb": [40.0, 100.0, 90.0]}] * 3,
    }
    assert pictures.report(row) == ["a.jpg: 1.20 times sharp's CPU > 1.1", "a.jpg: SSIM 0.0070 apart"]
    assert "0.40" in capsys.readouterr().out
