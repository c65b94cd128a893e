"""YAML without guessing: text stays text, lines are kept, anything clever is refused before it is built."""

from __future__ import annotations

import time

import pytest

from backend.content.yamltext import parse_yaml


def refused(text: str) -> list[tuple[str, int]]:
    result = parse_yaml(text)
    return [(fault.finding.rule, fault.line) for fault in result.faults]


def test_scalars_stay_text() -> None:
    text = "no: no\ntime: 10:30\nnumber: 0123\nday: 2026-04-18\nquoted: '5'\nnothing: null\nempty:\n"
    assert parse_yaml(text).data == {
        "no": "no",
        "time": "10:30",
        "number": "0123",
        "day": "2026-04-18",
        "quoted": "5",
        "nothing": "null",
    }


def test_every_key_and_item_keeps_its_line() -> None:
    first = "title: 山\neditions:\n  - key: a\n    sessions:\n      - {start: x, end: y}\n"
    text = first + "  -\n    key: b\ntags: [a,\n  b]\n"
    assert parse_yaml(text, 2).lines == {
        ("title",): 2,
        ("editions",): 3,
        ("editions", 0): 4,
        ("editions", 0, "key"): 4,
        ("editions", 0, "sessions"): 5,
        ("editions", 0, "sessions", 0): 6,
        ("editions", 0, "sessions", 0, "start"): 6,
        ("editions", 0, "sessions", 0, "end"): 6,
        ("editions", 1): 8,
        ("editions", 1, "key"): 8,
        ("tags",): 9,
        ("tags", 0): 9,
        ("tags", 1): 10,
    }


def test_an_empty_value_is_absent_but_has_a_line() -> None:
    result = parse_yaml("title:\ntags: ['', a,]\n")
    assert result.data == {"tags": ["", "a"]}
    assert result.line(("title",)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\n", [("yaml-anchor", 1)]),
        ("a: 1\nb: *x\n", [("yaml-anchor", 2)]),
        ("a:\n  <<: {b: 1}\n", [("yaml-anchor", 2)]),
        ("a: !!python/name:os.system x\n", [("yaml-anchor", 1)]),
        ("a: !x 1\n", [("yaml-anchor", 1)]),
        ("a: 1\nb: 2\na: 3\n", [("duplicate-key", 3)]),
        ("a: {b: 1, b: 2}\n", [("duplicate-key", 1)]),
        ("- a\n", [("yaml-syntax", 1)]),
        ("just words\n", [("yaml-syntax", 1)]),
        ("a: 1\n--- \nb: 2\n", [("yaml-syntax", 2)]),
        ("? [a]\n: b\n", [("yaml-syntax", 1)]),
        ("a: b: c\n", [("yaml-syntax", 1)]),
        ("a: 'open\n", [("yaml-syntax", 2)]),
        ("a:\n\tb: 1\n", [("yaml-syntax", 2)]),
        ("a: " + "[" * 8 + "]" * 8 + "\n", [("yaml-depth", 1)]),
        ("a: " + "[" * 16000 + "\n", [("yaml-depth", 1)]),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
def test_what_is_refused_and_where(text: str, expected: list[tuple[str, int]]) -> None:
    assert refused(text) == expected


def test_seven_lists_in_a_mapping_are_allowed() -> None:
    assert refused("a: " + "[" * 7 + "]" * 7 + "\n") == []


def test_hostile_text_is_quick() -> None:
    bomb = "a: &a [x,x]\n" + "".join(f"b{n}: &b{n} [*a,*a,*a]\n" for n in range(300))
    began = time.process_time()
    for text in (bomb, "[" * 16000, "{" * 16000, "- " * 8000, "a: " + "'" * 16000, "? " * 8000):
        parse_yaml(text)
    assert time.process_time() - began < 1
