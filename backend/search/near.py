"""Second thoughts, only when little was found: names that sound like the query, names one letter away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from backend.search.analysis import is_han, runs
from backend.search.answers import common
from backend.search.engine import Reader
from backend.search.lexicon import Probe
from backend.search.names import NameTable
from backend.search.pinyin import Pinyin, fold
from backend.search.plan import Plan, Term

_LONGEST = 14  # characters of a name that is looked for inside the query
_MISSPELLED = 3  # English words or spellings of a query that are looked at again
_SHORT_PINYIN = 5  # letters: so short a spelling is one letter away from too many
_TRIED = 6  # ways to write the whole query that are held against names


def sound_again(
    plan: Plan, unanswered: frozenset[str], names: NameTable, pinyin: Pinyin, stands: Callable[[str], bool]
) -> Plan:
    """The plan with misspelled stretches replaced by names sounding the same; or `plan` itself.

    A stretch is misspelled when it touches an unanswered term, or when it is longer than two characters and stands
    nowhere as it is written (花果善), which `stands` tells. Latin words that stand nowhere may be one letter wrong.
    """
    heard: list[Term] = []
    written = [plan.key, plan.core]
    lost: set[str] = set()
    for run in filter(is_han, runs(plan.key)):
        open_places = _places(run, unanswered)
        for start, end, keys in _windows(run, open_places, names, pinyin, stands):
            heard.append(Term(run[start:end], tuple(Probe("homophone", key, 0.6) for key in keys)))
            written = [key.replace(run[start:end], name) for key in written for name in keys][:_TRIED]
            span = set(range(start, end))
            lost.update(term.text for term in plan.terms if span & _places(run, frozenset({term.text})))
    for term in [term for term in plan.terms if term.text in unanswered and term.text.isascii()][:_MISSPELLED]:
        meant = _near_latin(term.text, names)
        if meant:
            heard.append(Term(term.text, tuple(Probe("homophone", key, 0.6) for key in meant)))
            written = [key.replace(term.text, name) for key in written for name in meant][:_TRIED]
            lost.add(term.text)
    kept = [term for term in plan.terms if term.text not in lost]
    if not heard:
        return plan
    return replace(plan, terms=(*kept, *heard), heard=tuple(dict.fromkeys(written)), broad=False, wish=False)


def _near_latin(word: str, names: NameTable) -> list[str]:
    """English words of names one letter away, and names whose pinyin is; nothing for what begins a name's pinyin."""
    if " " in word or len(names.by_letters(word).docs):
        return []
    near = [name.key for _, name in names.near(fold(word)) if name.syllables] if len(word) > _SHORT_PINYIN else []
    return list(dict.fromkeys([*names.near_words(word), *near]))[:_TRIED]


def stands(reader: Reader, text: str) -> bool:
    """Whether a run of Chinese characters stands somewhere as it is written (by its bigrams)."""
    pairs = [text[at : at + 2] for at in range(len(text) - 1)]
    return any(len(common(reader.postings(field, pair)[0] for pair in pairs)) for field in ("names_g", "text_g"))


def _places(run: str, words: frozenset[str]) -> set[int]:
    """Positions in `run` that `words` cover."""
    found: set[int] = set()
    for word in words:
        at = run.find(word)
        while at >= 0:
            found.update(range(at, at + len(word)))
            at = run.find(word, at + 1)
    return found


def _windows(
    run: str, wanted: set[int], names: NameTable, pinyin: Pinyin, stands: Callable[[str], bool]
) -> list[tuple[int, int, list[str]]]:
    """Longest stretches of `run`, from the left, that sound like a whole name and are misspelled."""
    if not wanted and len(run) < 3:
        return []
    syllables = pinyin.syllables(run)
    if len(syllables) != len(run):
        return []
    found: list[tuple[int, int, list[str]]] = []
    at = 0
    while at < len(run):
        for end in range(min(len(run), at + _LONGEST), at + 1, -1):
            keys = list(dict.fromkeys(name.key for _, name in names.by_sound(syllables[at:end])))
            if not keys or run[at:end] in keys:
                continue
            if wanted & set(range(at, end)) or (end - at > 2 and not stands(run[at:end])):
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
