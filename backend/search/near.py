"""Second thoughts, only when little was found: names that sound like the query, names one letter away."""

from __future__ import annotations

from dataclasses import replace

from backend.search.analysis import is_han, runs
from backend.search.lexicon import Probe
from backend.search.names import NameTable
from backend.search.pinyin import Pinyin, fold
from backend.search.plan import Plan, Term

_LONGEST = 14  # characters of a name that is looked for inside the query


def sound_again(plan: Plan, unanswered: frozenset[str], names: NameTable, pinyin: Pinyin) -> Plan:
    """The plan with stretches that contain unanswered terms replaced by names sounding the same; or `plan` itself."""
    heard: list[Term] = []
    lost: set[str] = set()
    for run in filter(is_han, runs(plan.key)):
        open_places = _places(run, unanswered)
        for start, end, keys in _windows(run, open_places, names, pinyin):
            heard.append(Term(run[start:end], tuple(Probe("homophone", key, 0.6) for key in keys)))
            span = set(range(start, end))
            lost.update(term.text for term in plan.terms if span & _places(run, frozenset({term.text})))
    kept = [term for term in plan.terms if term.text not in lost]
    return replace(plan, terms=(*kept, *heard)) if heard else plan


def _places(run: str, words: frozenset[str]) -> set[int]:
    """Positions in `run` that `words` cover."""
    found: set[int] = set()
    for word in words:
        at = run.find(word)
        while at >= 0:
            found.update(range(at, at + len(word)))
            at = run.find(word, at + 1)
    return found


def _windows(run: str, wanted: set[int], names: NameTable, pinyin: Pinyin) -> list[tuple[int, int, list[str]]]:
    """Longest stretches of `run`, from the left, that touch `wanted` and sound like a whole name."""
    syllables = pinyin.syllables(run)
    if not wanted or len(syllables) != len(run):
        return []
    found: list[tuple[int, int, list[str]]] = []
    at = 0
    while at < len(run):
        for end in range(min(len(run), at + _LONGEST), at + 1, -1):
            keys = list(dict.fromkeys(name.key for _, name in names.by_sound(syllables[at:end])))
            if keys and wanted & set(range(at, end)):
                found.append((at, end, keys))
                at = end - 1
                break
        at += 1
    return found


def suggest_names(plan: Plan, names: NameTable, pinyin: Pinyin, limit: int = 3) -> list[str]:
    """Names that the query may have meant: the same sound first, then one edit away in writing or in sound."""
    if len(plan.key) < 2:
        return []
    sound = pinyin.syllables(plan.key)
    letters = plan.letters or "".join(sound)
    near = [*names.by_sound(sound), *names.sounding(plan.letters), *names.near(plan.key)]
    if len(letters) >= 5:
        near += names.near(fold(letters))
    best: dict[int, str] = {}
    for doc, name in sorted(dict.fromkeys(near), key=lambda row: (not row[1].syllables, not row[1].title)):
        if name.key != plan.key:
            best.setdefault(doc, name.text)
    return list(dict.fromkeys(best.values()))[:limit]
