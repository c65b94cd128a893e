"""The content that is shipped passes its own check."""

from __future__ import annotations

from backend.content.kinds import COLLECTIONS
from backend.content.problems import format_problem
from backend.settings import REPO_ROOT
from tests.content.reading import load


def test_the_shipped_content_has_no_errors_and_every_collection_three_entries() -> None:
    catalogue, problems = load(REPO_ROOT / "content")
    assert [format_problem(problem) for problem in problems if problem.is_error] == []
    assert [name for name in COLLECTIONS if len(catalogue.of(name)) < 3] == []
    assert len(catalogue.entries) >= 36
    assert [entry.id for entry in catalogue.entries if entry.en is None] == []
