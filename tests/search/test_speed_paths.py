"""The fast ways give what the plain ways give: choosing whom to score, reading whole blocks, marking."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from backend.content.catalogue import Catalogue
from backend.search.analysis import name_key
from backend.search.engine import Engine
from backend.search.pinyin import fold
from backend.search.queries import SearchIndex, open_index
from backend.search.writer import write_index
from bench.search_catalogue import load_real, multiply
from bench.search_queries import make_queries, make_typing

SIZE = 404  # the real entries and as many copies under other names


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return multiply(load_real(), SIZE)


@pytest.fixture(scope="module")
def path(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many") / "search"
    assert write_index(catalogue, folder) == SIZE
    return folder


@pytest.fixture(scope="module")
def many(path: Path) -> Iterator[SearchIndex]:
    with open_index(path) as index:
        yield index


def test_scoring_the_chosen_gives_what_scoring_all_gives(
    catalogue: Catalogue, many: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    queries = [query for _, query in make_queries(catalogue)]
    assert len(queries) >= 190
    fast = [many.search(query) for query in queries]
    monkeypatch.setattr(many, "choosing", False)
    different = [query.q for query, quick in zip(queries, fast, strict=True) if many.search(query) != quick]
    assert different == []
    assert sum(result.total > 0 for result in fast) > 170


def test_a_block_read_at_once_is_what_whoosh_reads_one_by_one(path: Path) -> None:
    plain = FileIndex(FileStorage(str(path)), indexname="MAIN").reader()
    engine = Engine(path)
    terms = [term for term in plain.all_terms() if term[0] != "stored"]
    with engine.reader() as reader:
        for field, text in terms[:: len(terms) // 400]:
            matcher = plain.postings(field, text)
            one_by_one = []
            while matcher.is_active():
                one_by_one.append((matcher.id(), matcher.weight()))
                matcher.next()
            docs, counts = reader.postings(field, text.decode())
            assert list(zip(docs.tolist(), counts.tolist(), strict=True)) == one_by_one
        assert [len(part) for part in reader.postings("title", "没有这个词")] == [0, 0]
        assert [len(part) for part in reader.postings("nofield", "山")] == [0, 0]
    plain.close()
    engine.close()


def test_chinese_suggestions_are_those_that_looking_at_every_name_gives(
    catalogue: Catalogue, many: SearchIndex
) -> None:
    names = many._names.names
    typed = [q for q in make_typing(catalogue) if not name_key(q)[:1].isascii()]
    assert len(typed) > 80
    for q in typed:
        key = name_key(q)
        rows: list[tuple[int, bool, int, int, str]] = []
        for doc, name in names:
            if name.key.startswith(key):
                rows.append((0 if name.syllables else 1, not name.title, len(name.key), doc, "prefix"))
            elif key in name.key:
                rows.append((2, not name.title, len(name.key), doc, "substring"))
        best: dict[int, str] = {}
        for *_, doc, how in sorted(rows, key=lambda row: row[:4]):
            best.setdefault(doc, how)
        found = [(row.id, row.matched) for row in many.suggest(q)]
        assert found == [(catalogue.entries[doc].id, how) for doc, how in list(best.items())[:10]], q


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_suggestions_in_letters_answer_what_was_typed(catalogue: Catalogue, many: SearchIndex, lang: str) -> None:
    names = {name.text: name for _, name in many._names.names}
    for q in make_typing(catalogue):
        key = name_key(q)
        letters_typed = key.replace(" ", "")
        if not key.isascii():
            continue
        for row in many.suggest(q, lang=lang):
            name = names[row.text]
            spelled = ["".join(name.syllables[start:]) for start in range(len(name.syllables))]
            firsts = "".join(syllable[0] for syllable in name.syllables)
            holds = {
                "prefix": name.key.startswith(key),
                "substring": f" {key}" in name.key,
                "initials": letters_typed in firsts,
                "pinyin": any(
                    letters.startswith(letters_typed) or fold(letters).startswith(fold(letters_typed))
                    for letters in spelled
                ),
            }
            assert holds[row.matched], (q, row)
