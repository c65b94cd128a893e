"""The splitter: what editors' programs write is accepted, what cannot be read is named."""

from __future__ import annotations

import unicodedata

from backend.content.frontmatter import MAX_BODY, MAX_FRONT, fullwidth_colons, split


def refused(data: bytes) -> list[tuple[str, int]]:
    parts, faults = split(data)
    assert parts is None
    return [(fault.finding.rule, fault.line) for fault in faults]


def test_front_matter_and_body_keep_their_lines() -> None:
    parts, faults = split("---\ntitle: 花果山\n---\n\n正文\n".encode())
    assert faults == []
    assert parts is not None
    assert (parts.front, parts.front_line, parts.body, parts.body_line) == ("title: 花果山\n", 2, "\n正文\n", 4)


def test_byte_order_mark_and_windows_line_ends_are_accepted() -> None:
    plain, _ = split("---\ntitle: 山\n---\n正文\n".encode())
    windows, faults = split(b"\xef\xbb\xbf" + "---\r\ntitle: 山\r\n---\r\n正文\r\n".encode())
    assert faults == []
    assert windows == plain


def test_text_becomes_nfc() -> None:
    parts, _ = split(unicodedata.normalize("NFD", "---\ntitle: Yunü\n---\né\n").encode())
    assert parts is not None
    assert (parts.front, parts.body) == ("title: Yunü\n", "é\n")


def test_a_rule_inside_the_body_is_not_a_fence() -> None:
    parts, _ = split(b"---\ntitle: x\n---\na\n\n---\n\nb\n")
    assert parts is not None
    assert parts.body == "a\n\n---\n\nb\n"


def test_missing_and_unclosed_fences() -> None:
    assert refused("title: 山\n".encode()) == [("fence", 1)]
    assert refused("———\ntitle: 山\n———\n".encode()) == [("fence", 1)]
    assert refused("---\ntitle: 山\n\n正文\n".encode()) == [("fence", 1)]
    assert refused(b"") == [("fence", 1)]


def test_other_encodings_and_control_characters() -> None:
    assert refused("---\ntitle: x\ntown: 海州\n---\n".encode("gbk")) == [("encoding", 3)]
    assert refused("---\ntitle: 山\n---\n".encode("utf-16")) == [("encoding", 1)]
    assert refused(b"---\ntitle: a\x00b\n---\n") == [("encoding", 2)]
    assert refused("---\ntitle: a\u2028b\n---\n".encode()) == [("encoding", 2)]
    assert refused(b"---\ntitle: \xed\xa0\x80\n---\n") == [("encoding", 2)]


def test_limits_are_on_bytes() -> None:
    front = "---\n# " + "山" * (MAX_FRONT // 3) + "\n---\n"
    assert refused(front.encode()) == [("too-large", 1)]
    body = "---\ntitle: x\n---\n" + "山" * (MAX_BODY // 3 + 1)
    assert refused(body.encode()) == [("too-large", 4)]
    assert refused(b"x" * 1_000_000) == [("too-large", 1)]


def test_full_width_colons_are_found_at_the_margin() -> None:
    front = "title：花果山\ncover:\n  alt：山\n"
    assert [fault.line for fault in fullwidth_colons(front, 2, indented=False)] == [2]
    assert [fault.line for fault in fullwidth_colons(front, 2, indented=True)] == [2, 4]
