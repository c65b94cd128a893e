"""All titles, aliases and old names of a release: found by prefix, sound, initials or one wrong letter."""

from __future__ import annotations

from collections import defaultdict

from backend.search.cards import Deck, Name
from backend.search.keys import KeyTable
from backend.search.pinyin import fold, fold_syllables
from backend.search.sounds import Sounds, SoundTable

_SPELLED_WRONG = 5  # letters of a word before one wrong letter is forgiven


class NameTable:
    """Built once per release; only read afterwards, so threads may share it."""

    def __init__(self, deck: Deck) -> None:
        self.names: list[tuple[int, Name]] = [(doc, name) for doc, card in enumerate(deck.cards) for name in card.names]
        self.by_key: dict[str, list[int]] = defaultdict(list)
        self._by_sound: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._halves: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_letters: dict[str, list[int]] = defaultdict(list)
        self._by_folded: dict[str, list[int]] = defaultdict(list)
        for place, (_, name) in enumerate(self.names):
            self.by_key[name.key].append(place)
            self._add_halves(name.key, place)
            if not name.syllables:
                continue
            self._by_sound[fold_syllables(name.syllables)].append(place)
            self._by_letters["".join(name.syllables)].append(place)
            self._by_folded[fold("".join(name.syllables))].append(place)
            self._add_halves(fold("".join(name.syllables)), place)
        self._words: dict[int, set[str]] = defaultdict(set)  # Latin words of names by their length
        for word in (word for key in self.by_key for word in key.split(" ")):
            if word.isascii() and word.isalpha() and len(word) >= _SPELLED_WRONG - 1:
                self._words[len(word)].add(word)
        self.keys = KeyTable(self.names)
        self._sounds = SoundTable(self.names)
        self._titles = frozenset(name.key for _, name in self.names if name.title)

    def _add_halves(self, text: str, place: int) -> None:
        half = len(text) // 2
        if len(text) >= 3:
            self._halves["head", text[:half]].append(place)
            self._halves["tail", text[half:]].append(place)

    def by_letters(self, letters: str) -> Sounds:
        """Best answer per document for pinyin or initials typed in Latin letters without spaces (2 or more)."""
        return self._sounds.find(letters)

    def titles_in(self, key: str) -> list[str]:
        """Titles of 2 or more characters that stand inside a name key (of at most 64 characters)."""
        spans = (key[start:end] for start in range(len(key)) for end in range(start + 2, len(key) + 1))
        return list(dict.fromkeys(span for span in spans if span in self._titles))

    def spelled(self, letters: str) -> list[str]:
        """Keys of the names whose whole pinyin the letters are."""
        return list(dict.fromkeys(self.names[place][1].key for place in self._by_letters.get(letters, ())))

    def sounding(self, letters: str) -> list[tuple[int, Name]]:
        """Names whose pinyin the letters are when the usual confusions are made one."""
        return [self.names[place] for place in self._by_folded.get(fold(letters), ())]

    def by_sound(self, syllables: tuple[str, ...]) -> list[tuple[int, Name]]:
        """Names that sound like `syllables` as a whole (usual confusions made one)."""
        return [self.names[place] for place in self._by_sound.get(fold_syllables(syllables), ())]

    def near(self, text: str) -> list[tuple[int, Name]]:
        """Names one edit away from `text` (a name key, or folded pinyin letters), in a fixed order."""
        places: set[int] = set()
        for length in range(max(len(text) - 1, 3), len(text) + 2):
            half = length // 2
            places.update(self._halves.get(("head", text[:half]), ()))
            places.update(self._halves.get(("tail", text[len(text) - (length - half) :]), ()))
        return [self.names[place] for place in sorted(places) if self._is_near(text, self.names[place][1])]

    def near_words(self, word: str) -> list[str]:
        """Latin words of names one edit away from a word of 5 or more letters."""
        if len(word) < _SPELLED_WRONG:
            return []
        lengths = (len(word), len(word) - 1, len(word) + 1)
        return sorted(known for length in lengths for known in self._words.get(length, ()) if one_edit(word, known))

    @staticmethod
    def _is_near(text: str, name: Name) -> bool:
        return one_edit(text, name.key) or (bool(name.syllables) and one_edit(text, fold("".join(name.syllables))))


def one_edit(left: str, right: str) -> bool:
    """Whether one character inserted, deleted, replaced or two neighbours swapped make `left` and `right` equal."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    at = 0
    while at < min(len(left), len(right)) and left[at] == right[at]:
        at += 1
    if len(left) == len(right):
        swapped = left[at + 1 : at + 2] == right[at] and right[at + 1 : at + 2] == left[at]
        return left[at + 1 :] == right[at + 1 :] or (swapped and left[at + 2 :] == right[at + 2 :])
    short, long = sorted((left, right), key=len)
    return short[at:] == long[at + 1 :]
