"""What gunicorn loads in the load test: the app, its settings from the environment, each answer naming its process."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

from backend.api.app import create_app
from backend.settings import load_settings

inner = create_app(load_settings(os.environ))


def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """The app, naming in X-Worker which process answered: the test must know when each has seen a new release."""

    def start(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
        return start_response(status, [*headers, ("X-Worker", str(os.getpid()))], *more)

    return inner(environ, start)
