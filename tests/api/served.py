"""What gunicorn loads in the load test: the app, its settings from the environment, each answer naming its process."""

from __future__ import annotations

import os

from flask import Response

from backend.api.app import create_app
from backend.settings import load_settings

app = create_app(load_settings(os.environ))


@app.after_request
def name_worker(response: Response) -> Response:
    """Which process answered: the test must know when every one has seen a new release."""
    response.headers["X-Worker"] = str(os.getpid())
    return response
