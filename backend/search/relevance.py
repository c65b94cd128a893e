"""How good the ranking is: nDCG@10 and recall@5 over a file of graded queries."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import yaml

from backend.search.queries import SearchIndex, SearchQuery

BEST = 3  # the grade that must be among the first five


@dataclass(frozen=True)
class Judged:
    """One query: its nDCG@10, the share of its grade-3 ids among the first five (None without any), what was found."""

    query: str
    ndcg: float
    recall: float | None
    found: tuple[str, ...]
    missing: tuple[str, ...]  # graded ids that are not among the first ten


def ndcg(grades: Mapping[str, int], found: Sequence[str]) -> float:
    """Normalised discounted gain of the first ten ids, 0 to 1; unknown ids count nothing."""
    gains = [2 ** grades.get(entry, 0) - 1 for entry in found[:10]]
    ideal = sorted((2**grade - 1 for grade in grades.values()), reverse=True)[:10]
    best = _discounted(ideal)
    return _discounted(gains) / best if best else 0.0


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))


def judge(index: SearchIndex, path: Path) -> list[Judged]:
    """Run a file of queries (`queries: [{query, relevant: {id: grade 1-3}}]`).

    Ids the index does not hold are skipped, and queries left without a grade of 2 or 3. Raises OSError when the file
    cannot be read and yaml.YAMLError when it is no YAML.
    """
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))["queries"]
    judged = []
    for row in rows:
        grades = {entry: int(grade) for entry, grade in row["relevant"].items() if entry in index}
        if any(grade >= 2 for grade in grades.values()):
            judged.append(_judge_one(index, str(row["query"]), grades))
    return judged


def _judge_one(index: SearchIndex, query: str, grades: Mapping[str, int]) -> Judged:
    found = tuple(hit.id for hit in index.search(SearchQuery(q=query, page_size=10)).hits)
    best = [entry for entry, grade in grades.items() if grade == BEST]
    recall = len(set(best) & set(found[:5])) / min(5, len(best)) if best else None
    missing = tuple(entry for entry in grades if entry not in found)
    return Judged(query, ndcg(grades, found), recall, found, missing)


def summarise(judged: Sequence[Judged]) -> dict[str, float]:
    """Means over all queries (`ndcg`, `recall`) and how many found nothing (`empty`); zeros for no queries."""
    recalls = [row.recall for row in judged if row.recall is not None]
    return {
        "queries": len(judged),
        "ndcg": fmean(row.ndcg for row in judged) if judged else 0.0,
        "recall": fmean(recalls) if recalls else 0.0,
        "empty": sum(not row.found for row in judged),
    }


def find_shortfalls(
    judged: Sequence[Judged], *, ndcg: float = 0.0, recall: float = 0.0, lowest: float = 0.0, empty: int | None = None
) -> list[str]:
    """A sentence per threshold that is not reached."""
    figures = summarise(judged)
    found = []
    if figures["ndcg"] < ndcg:
        found.append(f"nDCG@10 {figures['ndcg']:.3f} < {ndcg}")
    if figures["recall"] < recall:
        found.append(f"recall@5 {figures['recall']:.3f} < {recall}")
    found += [f"{row.query}: nDCG@10 {row.ndcg:.3f} < {lowest}" for row in judged if row.ndcg < lowest]
    if empty is not None and figures["empty"] > empty:
        nothing = ", ".join(row.query for row in judged if not row.found)
        found.append(f"{figures['empty']:.0f} queries find nothing (at most {empty}): {nothing}")
    return found
