"""The rival: a Flask app of one view that returns bytes kept in memory, under the gunicorn settings of `serve`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from flask import Flask, Response

from backend.cli.serve import run_application, server_options
from backend.settings import load_settings


def make_bare(answers: Path) -> Flask:
    """Nothing but routing and a response: no ETag, no limit, no metrics, no release."""
    app = Flask(__name__, static_folder=None)
    kept = {path.name: path.read_bytes() for path in answers.iterdir()}

    @app.route("/healthz")
    def health() -> str:
        return "ok"

    @app.route("/answers/<string:name>")
    def show(name: str) -> Response:
        return Response(kept[name], mimetype="application/json")

    return app


if __name__ == "__main__":
    options = server_options(load_settings(os.environ), "127.0.0.1", int(sys.argv[1]), dev=False)
    run_application(lambda: make_bare(Path(sys.argv[2])), options)
