"""What OpenAPI promises is what is answered: schemathesis makes up right and wrong requests from the description."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from tests.api.conftest import open_tree
from tests.conftest import TINY_TREE


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The description of an app over the tiny tree, with the app behind it; no rate limit."""
    for app in open_tree(tmp_path_factory.mktemp("described"), TINY_TREE):
        yield describe(app)


def describe(app: Flask) -> Any:
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app)


PHASES = (Phase.explicit, Phase.generate)
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


def excluded(status: int) -> list[Any]:
    """Checks that do not fit: a release says which values a vocabulary has, and 414 refuses as well."""
    return [positive_data_acceptance, *([negative_data_rejection] if status == 414 else [])]


def try_out(described: Any, examples: int, **more: Any) -> Counter[str]:
    """Answers of each operation to `examples` requests, as many right as wrong ones; how many of each status."""
    seen: Counter[str] = Counter()
    for operation in described.get_all_operations():
        for mode in MODES:

            @settings(
                max_examples=examples // 2,
                deadline=None,
                phases=PHASES,
                suppress_health_check=tuple(HealthCheck),
                **more,
            )
            @given(case=operation.ok().as_strategy(generation_mode=mode))
            def answer(case: Any) -> None:
                response = case.call(headers={"Accept-Encoding": "identity"})
                seen[str(response.status_code)] += 1
                case.validate_response(response, excluded_checks=excluded(response.status_code))

            with suppress(Unsatisfiable):  # an address without parameters cannot be asked wrongly
                answer()
    return seen


def test_every_operation_answers_as_described(described: Any) -> None:
    seen = try_out(described, 16, derandomize=True)
    assert {"200", "400", "404"} <= set(seen)
    assert not [status for status in seen if status.startswith("5")]


@pytest.mark.soak
def test_ten_thousand_requests(described: Any) -> None:
    seen = try_out(described, 460)
    print(dict(seen))
    assert seen.total() >= 10_000
    assert not [status for status in seen if status.startswith("5")]
