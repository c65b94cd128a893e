"""What is marked in a snippet is what was asked: in so many words, or as its declared sound, pinyin or synonym."""

from __future__ import annotations

import random
import re
from html import unescape

import pytest

from backend.content.catalogue import Catalogue
from backend.search.analysis import is_han, name_key, normalise, runs, stem
from backend.search.cards import raw_names
from backend.search.pinyin import Pinyin, fold, fold_syllables
from backend.search.queries import SearchIndex, SearchQuery
from backend.search.words import VERBS

PAIRS = 500
_MARK = re.compile("<mark>(.*?)</mark>")
QUESTIONS = ("{}在哪里", "{}怎么走", "{} 攻略", "五月去{}", "带孩子去{}", "{} 海边", "best {}", "{}有什么好玩的")


class Declared:
    """What a mark may stand for, told from the content's own tables and not from the search."""

    def __init__(self, catalogue: Catalogue) -> None:
        vocabulary = catalogue.vocabulary
        self._pinyin = Pinyin(vocabulary.readings)
        self._groups = [[name_key(word) for word in group] for group in vocabulary.synonyms]
        self._intents = {
            name_key(word): [name_key(text) for text in means if ":" not in text]
            for word, means in vocabulary.intents.items()
        }

    def allows(self, query: str, mark: str) -> bool:
        key, asked = name_key(mark), name_key(query)
        return any(self._is(key, text) for text in self._meant(asked)) or self._sounds(key, asked)

    def _meant(self, asked: str) -> set[str]:
        """The query, what its words are declared to be the same as, and what its wishes are declared to mean."""
        meant = {asked}
        for group in self._groups:
            if any(self._is(word, asked) for word in group):
                meant.update(group)
        for word, means in self._intents.items():
            if any(self._is(form, text) for form in (word, word[1:] if word[0] in VERBS else word) for text in meant):
                meant.update(means)
        return meant

    @staticmethod
    def _is(key: str, text: str) -> bool:
        """Whether the key's words stand in the text: Chinese as they are, English by their stems."""
        if is_han(key):
            return key in text
        words = [stem(run) for run in runs(text)]
        return bool(key) and all(stem(run) in words for run in runs(key))

    def _sounds(self, key: str, asked: str) -> bool:
        said = self._pinyin.syllables(key)
        letters = "".join(run for run in runs(asked) if run.isascii())
        spelled = fold("".join(said))
        if letters and (
            fold(letters) in spelled or spelled in fold(letters) or letters in "".join(syllable[0] for syllable in said)
        ):
            return True
        return _joined(fold_syllables(said)) in _joined(fold_syllables(self._pinyin.syllables(asked)))


def _joined(syllables: tuple[str, ...]) -> str:
    return f" {' '.join(syllables)} "


def _queries(catalogue: Catalogue, dice: random.Random) -> list[str]:
    vocabulary, pinyin = catalogue.vocabulary, Pinyin(catalogue.vocabulary.readings)
    names = [text for entry in catalogue.entries for text, _ in raw_names(entry)]
    han = [name for name in names if all(map(is_han, runs(normalise(name))))]
    wishes = [*vocabulary.intents, *(word for group in vocabulary.synonyms for word in group)]
    asked = dice.sample(names, 150) + dice.sample(wishes, min(100, len(wishes)))
    asked += [f"{first} {second}" for first, second in zip(dice.sample(wishes, 40), dice.sample(han, 40), strict=True)]
    asked += [dice.choice(QUESTIONS).format(name) for name in dice.sample(han, 80)]
    asked += ["".join(pinyin.syllables(name)) for name in dice.sample(han, 60)]
    asked += ["".join(said[0] for said in pinyin.syllables(name)) for name in dice.sample(han, 30) if len(name) > 2]
    asked += [
        name[at : at + 2]
        for name in dice.sample([n for n in han if len(n) > 1], 80)
        for at in [dice.randrange(len(name) - 1)]
    ]
    return asked


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_marks_are_what_was_asked(lang: str, shipped: Catalogue, shipped_index: SearchIndex) -> None:
    dice, declared = random.Random(f"marks {lang}"), Declared(shipped)
    marked: list[tuple[str, str, str]] = []
    queries = _queries(shipped, dice)
    pairs = 0
    while pairs < PAIRS:
        query = dice.choice(queries)
        hits = shipped_index.search(SearchQuery(q=query, lang=lang, page_size=20)).hits
        snippets = [(hit.id, marks) for hit in hits if (marks := _MARK.findall(hit.snippet))]
        if snippets:
            entry, marks = dice.choice(snippets)
            pairs += 1
            marked += [(query, entry, unescape(mark)) for mark in marks]
    wrong = [row for row in marked if not declared.allows(row[0], row[2])]
    print(f"{lang}: {pairs} pairs, {len(marked)} marks, {len(wrong)} of them not asked for")
    assert wrong == []


def test_the_measure_itself(shipped: Catalogue) -> None:
    declared = Declared(shipped)
    for query, mark in (("花果山", "水晶"), ("hgs", "水帘洞"), ("beach", "bird"), ("空望山", "望山口"), ("看海", "山")):
        assert not declared.allows(query, mark)
    for query, mark in (
        ("花果山在哪", "花果"),
        ("hgs", "花果山"),
        ("空望山", "孔望山"),
        ("螃蟹", "梭子蟹"),
        ("beaches", "Beach"),
    ):
        assert declared.allows(query, mark)
