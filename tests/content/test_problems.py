"""One line a problem, the same as data, hints that help."""

from __future__ import annotations

from backend.content.nearest import nearest, suggest
from backend.content.problems import ERROR, WARNING, Problem, field_name, format_problem, sort_problems, to_json

WRONG = Problem(
    "content/villages/x/index.md", 12, "county", "“lianyn”不在词表里。", "是不是 lianyun？", ERROR, "unknown-term"
)
OLD = Problem("content/places/y/index.md", 3, "", "没有英文。", "", WARNING, "no-english")


def test_one_line() -> None:
    assert format_problem(WRONG) == "content/villages/x/index.md:12: county: “lianyn”不在词表里。 是不是 lianyun？"
    assert format_problem(OLD) == "content/places/y/index.md:3: 提醒：没有英文。"


def test_data() -> None:
    assert to_json([WRONG]) == [
        {
            "path": "content/villages/x/index.md",
            "line": 12,
            "field": "county",
            "message": "“lianyn”不在词表里。",
            "hint": "是不是 lianyun？",
            "severity": "error",
            "rule": "unknown-term",
        }
    ]


def test_sorted_by_file_and_told_once() -> None:
    assert sort_problems([WRONG, OLD, WRONG]) == [OLD, WRONG]


def test_field_names() -> None:
    assert field_name(("editions", 0, "sessions", 12, "start")) == "editions[0].sessions[12].start"
    assert field_name(()) == ""


def test_hints() -> None:
    assert nearest("lianyn", ["haizhou", "lianyun"]) == "lianyun"
    assert nearest("qqq", ["haizhou", "lianyun"]) == ""
    assert suggest("lianyn", ["haizhou", "lianyun"]) == "可以写：haizhou、lianyun。是不是 lianyun？"
    assert suggest("q", [f"id-{n}" for n in range(50)]).startswith("共 50 个可选")
