"""Holding a text against its evidence: what it claims that the evidence does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.truth.evidence import Section, evidence_for, named, tagger
from tests.truth.names import COUNTIES_EN, COUNTIES_ZH, forms, unknown_english
from tests.truth.numbers import pairs

HERE = Path(__file__).parent


@dataclass(frozen=True, order=True)
class Claim:
    """Something said without a fact behind it. `kind`: number, title or name."""

    entry_id: str
    lang: str
    kind: str
    said: str
    section: str

    def __str__(self) -> str:
        return f"{self.entry_id} ({self.lang}) {self.kind} “{self.said}” in “{self.section}”"


@cache
def terms() -> dict[str, dict[str, list[str]]]:
    return dict(yaml.safe_load((HERE / "terms.yaml").read_text("utf-8")))


@cache
def exceptions() -> tuple[dict[str, Any], ...]:
    return tuple(yaml.safe_load((HERE / "exceptions.yaml").read_text("utf-8")) or ())


@cache
def _wordings(lang: str) -> tuple[tuple[str, str], ...]:
    pairs_ = [(wording, concept) for concept, langs in terms().items() for wording in langs[lang]]
    return tuple(sorted(pairs_, key=lambda p: -len(p[0])))


def titles(text: str, lang: str) -> set[tuple[str, str]]:
    """(concept, wording) of every title, grade and level in `text`; the longest wording hides the shorter in it."""
    found = set()
    for wording, concept in _wordings(lang):
        if wording in text:
            found.add((concept, wording))
            text = text.replace(wording, " ")
    return found


@cache
def held(text: str) -> frozenset[str]:
    """The concepts that the evidence `text` gives, with those that they include (`also`)."""
    said = {concept for lang in ("zh", "en") for concept, _ in titles(text, lang)}
    return frozenset(said | {more for concept in said for more in terms()[concept].get("also", ())})


def judge(section: Section, common: frozenset[str]) -> Iterator[Claim]:
    """Claims of `section` that its evidence does not hold."""
    evidence = section.evidence

    def claim(kind: str, said: str) -> Claim:
        return Claim(section.entry_id, section.lang, kind, said, section.name)

    text = _without_check_date(section.text)
    numbers = evidence.numbers | (evidence.source_numbers if _CITES.search(text) else set())
    for pair, said in sorted(pairs(text, section.lang), key=str):
        if pair not in numbers and not (pair[1] == "n" and pair[0] <= 3):
            yield claim("number", said)
    given = {(c, w) for c, w in titles(text, section.lang) if w not in terms()[c].get("weak", ())}
    for concept, wording in sorted(given):
        if concept not in held(evidence.text):
            yield claim("title", wording)
    yield from (claim("number", said) for said in _wrong_edition(text, section.lang, evidence.text))
    yield from (claim("name", f"{county} twice") for county in _twice(text, section.lang))
    for clause in re.split(r"[，。；：、,;:.]| and ", text):
        yield from (claim("title", said) for said in _unpaired(clause, section.lang, evidence.text))
        yield from (claim("name", said) for said in _misplaced(clause, section))
    evidence_names = f"{evidence.text}\n{evidence.sources}"
    if section.lang == "zh":
        for name in sorted(tagger().unknown(text, evidence_names)):
            yield claim("name", name)
    else:
        for name in sorted(unknown_english(text, evidence.english, common)):
            yield claim("name", name)
        for name in sorted(tagger().unknown(" ".join(re.findall(r"[\u4e00-\u9fff]+", text)), evidence_names)):
            yield claim("name", name)


_CITES = re.compile(r"报道|据|文章|发布|来源|report|article|account|sources?\b|gazetteer")
_LEVELS = ("national", "provincial", "municipal", "world", "first-batch", "second-batch", "third-batch", "fourth-batch")


def _unpaired(clause: str, lang: str, evidence: str) -> Iterator[str]:
    """Levels and years that stand beside a title in the clause but in no sentence of the facts beside one of them."""
    given = {(c, w) for c, w in titles(clause, lang) if w not in terms()[c].get("weak", ())}
    named_titles = {concept for concept, _ in given if concept not in _LEVELS}
    if not named_titles:
        return
    near = [found for found in map(held, re.split(r"[。；\n，、]|, ", evidence)) if found & named_titles]
    for concept, wording in sorted(given):
        if concept in _LEVELS and not any(concept in found for found in near):
            yield f"{wording} + {'/'.join(sorted(named_titles))}"
    dated = [{p for p, _ in pairs(s, "en")} for s in re.split(r"[。；\n，]", evidence) if held(s) & named_titles]
    for pair, said in sorted(pairs(clause, lang), key=str):
        if pair[1] == "year" and not _CITES.search(clause) and not any(pair in numbers for numbers in dated):
            yield f"{said} + {'/'.join(sorted(named_titles))}"


def _wrong_edition(text: str, lang: str, evidence: str) -> Iterator[str]:
    """Editions and years in one sentence of which no line of the evidence has both."""
    told = {pair: said for pair, said in pairs(text, lang) if pair[1] in ("edition", "year")}
    years, editions = ([pair for pair in told if pair[1] == unit] for unit in ("year", "edition"))
    lines = [{pair for pair, _ in pairs(line, "en")} for line in evidence.split("\n")]
    for edition in editions:
        if years and not any(edition in line and line & set(years) for line in lines):
            yield f"{told[edition]} + {'/'.join(told[year] for year in years)}"
    for year in years:
        if editions and not any(year in line and line & set(editions) for line in lines):
            yield f"{told[year]} + {'/'.join(told[edition] for edition in editions)}"


def _twice(text: str, lang: str) -> Iterator[str]:
    """Counties that a sentence names twice: one of the two is likely to be another."""
    names = COUNTIES_EN if lang == "en" else [name for name in COUNTIES_ZH if len(name) == 3]
    return (name for name in names if text.count(name) > 1)


def _misplaced(clause: str, section: Section) -> Iterator[str]:
    """Counties that are in neither the entry's own facts nor those of what the clause, or else the sentence, names."""
    if not section.own:
        return  # a plain page, a passage without an entry
    beside = (named(clause) or section.here) if section.name != "front matter" else frozenset[str]()
    chinese = evidence_for(beside | section.own, "programme" in section.ids).text
    for county, full in (COUNTIES_EN if section.lang == "en" else dict.fromkeys(COUNTIES_ZH, "")).items():
        if county in clause and not any(form in chinese for form in (county, *forms(full or county))):
            yield f"{county} + {'/'.join(sorted(beside)) or section.entry_id}"


def _without_check_date(text: str) -> str:
    return re.sub(r"2026 ?年 ?11 ?月 ?24 ?日|24 November 2026|2026-11-24", " ", text)


def excused(claim: Claim) -> dict[str, Any] | None:
    """The exception that covers `claim`, if any."""
    for row in exceptions():
        if row["entry"] == claim.entry_id and str(row["said"]) == claim.said:
            return row
    return None
