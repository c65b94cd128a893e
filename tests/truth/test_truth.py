"""What the content says is what the facts say; and the test that holds it can fail."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from functools import cache

from backend.content.catalogue import Catalogue
from backend.settings import REPO_ROOT
from tests.content.reading import load
from tests.truth.check import Claim, exceptions, excused, judge
from tests.truth.evidence import Section, common_words, facts, page_sections, sections
from tests.truth.mutate import KINDS, Lie, lies

LIES = 200
#: plain pages that speak of the city; the others speak of this site
OF_THE_CITY = {"park"}


@cache
def catalogue() -> Catalogue:
    return load(REPO_ROOT / "content")[0]


@cache
def common() -> frozenset[str]:
    return common_words(catalogue())


@cache
def all_sections() -> tuple[Section, ...]:
    def every() -> Iterator[Section]:
        for entry in catalogue().entries:
            for lang in ("zh", "en"):
                yield from sections(entry, lang)
        for page in catalogue().pages:
            if page.id in OF_THE_CITY:
                for lang in ("zh", "en"):
                    yield from page_sections(page, lang)

    return tuple(every())


@cache
def claims(section: Section) -> frozenset[Claim]:
    return frozenset(judge(section, common()))


def test_every_number_title_and_name_is_in_a_fact() -> None:
    found = sorted(claim for section in all_sections() for claim in claims(section) if not excused(claim))
    assert not found, "\n".join(map(str, found))


def test_no_exception_is_left_over_and_each_has_a_reason() -> None:
    used = [excused(claim) for section in all_sections() for claim in claims(section)]
    assert [row for row in exceptions() if row not in used] == []
    assert all(len(row["reason"]) >= 10 for row in exceptions())


def told(seed: int) -> list[Lie]:
    """LIES lies, the same number of each kind and language, at places drawn by chance."""
    rng = random.Random(seed)
    chosen: list[Lie] = []
    for kind in KINDS:
        for lang in ("zh", "en"):
            places = (s for s in all_sections() if s.lang == lang and s.entry_id in facts())
            sites = [lie for section in places for lie in lies(kind, section, rng)]
            chosen += rng.sample(sites, LIES // len(KINDS) // 2)
    return chosen


def caught(lie: Lie) -> bool:
    return bool(frozenset(judge(lie.section, common())) - claims(lie.original))


def test_nineteen_of_twenty_lies_are_caught() -> None:
    missed = [lie for lie in told(20261124) if not caught(lie)]
    tally = Counter(lie.kind for lie in missed)
    assert len(missed) <= LIES * 0.05, f"{tally}: {[(m.place, m.was, m.now) for m in missed]}"
