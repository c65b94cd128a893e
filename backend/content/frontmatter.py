"""Splits a Markdown file into front matter and body, strictly.

Own splitter: the usual one turns a byte-order mark, an unclosed fence or a full-width colon into an empty mapping
without a word. Limits are checked on bytes, before anything is parsed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from backend.content.problems import Fault, Finding

MAX_FRONT = 16 * 1024
MAX_BODY = 64 * 1024
MAX_FILE = MAX_FRONT + MAX_BODY + 64
_FENCE = "---"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_FULLWIDTH_COLON = re.compile(r"([ \t-]*)([a-z_]+)：")


@dataclass(frozen=True)
class Parts:
    """Front matter and body as NFC text with \\n ends, and the file lines they begin at (from 1)."""

    front: str
    front_line: int
    body: str
    body_line: int


def decode(data: bytes) -> tuple[str, list[Fault]]:
    """Strict UTF-8, a byte-order mark and CRLF accepted, NFC. Faults: not UTF-8, control characters."""
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong = Finding("encoding", "文件不是 UTF-8 编码。", "用编辑器“另存为”，编码选 UTF-8。")
        return "", [Fault(wrong, line=line)]
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    found = _CONTROL.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        wrong = Finding("encoding", f"有看不见的控制字符 U+{ord(found[0]):04X}。", "删掉这个字符再保存。")
        return "", [Fault(wrong, line=line)]
    return text, []


def split(data: bytes) -> tuple[Parts | None, list[Fault]]:
    """The parts of a file, or None and what is wrong with it."""
    if len(data) > MAX_FILE:
        kb = f"{len(data) / 1024:.0f}"
        message = f"文件有 {kb} KB，太大了。"
        return None, [Fault(Finding("too-large", message, "front matter 最多 16 KB，正文最多 64 KB，请删减。"), line=1)]
    text, faults = decode(data)
    if faults:
        return None, faults
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        seen = lines[0].strip()[:20]
        message = f"第一行应是 ---，现在是“{seen}”。"
        return None, [Fault(Finding("fence", message, "在文件最上面加一行三个半角短横 ---。"), line=1)]
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == _FENCE:
            return _parts(lines, number)
    wrong = Finding("fence", "front matter 没有结束。", "在正文之前加一行三个半角短横 ---。")
    return None, [Fault(wrong, line=1)]


def _parts(lines: list[str], end: int) -> tuple[Parts | None, list[Fault]]:
    front = "\n".join(lines[1:end]) + "\n"
    body = "\n".join(lines[end + 1 :])
    faults = []
    for part, text, most, line in (("front matter", front, MAX_FRONT, 1), ("正文", body, MAX_BODY, end + 2)):
        size = len(text.encode("utf-8"))
        if size > most:
            message = f"{part}有 {size / 1024:.1f} KB，最多 {most // 1024} KB。"
            faults.append(Fault(Finding("too-large", message, "请删减，或分成两个条目。"), line=line))
    if faults:
        return None, faults
    return Parts(front, 2, body, end + 2), []


def fullwidth_colons(front: str, front_line: int, *, indented: bool) -> list[Fault]:
    """Keys followed by a full-width colon: always a fault at the margin; inside only when YAML cannot be read."""
    faults = []
    for number, line in enumerate(front.split("\n")):
        found = _FULLWIDTH_COLON.match(line)
        if found and (indented or not found[1]):
            message = f"“{found[2]}”后面是全角冒号“：”。"
            wrong = Finding("fullwidth-colon", message, f"改成半角冒号加一个空格：{found[2]}: 。")
            faults.append(Fault(wrong, line=front_line + number))
    return faults
