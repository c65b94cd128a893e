"""Small pieces of HTML that every page is made of. All text that enters a page passes through `esc`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Any

#: a clause with the mark that closes it; the enumeration comma 、 does not part a line
CLAUSE = re.compile(r"[^，。；：！？]+[，。；：！？]*[”’」』）]*|[，。；：！？]+")
PRE = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
#: longer than this it is text, not a caption, and breaks like text
SHORT = 40
SEAL = '<svg class="seal" aria-hidden="true"><use href="#seal"/></svg>'


def esc(text: Any) -> str:
    """`text` as HTML text or attribute value."""
    return escape(str(text), quote=True)


def clauses(text: str) -> list[str]:
    """A Chinese caption cut after its marks, so that lines break there first."""
    return CLAUSE.findall(text)


def phrases(text: str, lang: str) -> str:
    """`text` escaped, in Chinese each clause as a box that does not break while another place will do."""
    parts = clauses(text)
    if lang == "en" or len(parts) < 2 or len(text) > SHORT or max(map(len, parts)) > 16:
        return esc(text)
    return "".join(f'<span class="ph">{esc(part)}</span>' for part in parts)


def names_whole(text: str, lang: str) -> str:
    """A Chinese sentence that lists names, broken only after its marks, the enumeration comma too."""
    if lang == "en":
        return esc(text)
    return "".join(f'<span class="ph">{esc(part)}</span>' for part in re.findall(r"[^：、，。]+[：、，。]*", text))


def tag(name: str, content: str, **attributes: Any) -> str:
    """`<name …>content</name>`; None leaves an attribute out, True writes it bare, `class_` is class, `_` is `-`."""
    return f"<{name}{attrs(attributes)}>{content}</{name}>"


def attrs(attributes: dict[str, Any]) -> str:
    """Attributes as they stand in a tag, with a leading space each."""
    out = []
    for key, value in attributes.items():
        name = key.rstrip("_").replace("_", "-")
        if value is None or value is False:
            continue
        out.append(f" {name}" if value is True else f' {name}="{esc(value)}"')
    return "".join(out)


def join(parts: Iterable[str]) -> str:
    """Non-empty parts on lines of their own: no blank line, which would end a block of HTML in Markdown."""
    return "\n".join(part for part in parts if part)


def heading(title: str, more: str = "", *, wrapped: bool = False) -> str:
    """The head of a section: its title at the left, one arrow link at the right; `wrapped` keeps to the column."""
    return f'<div class="{"wrap st" if wrapped else "st"}"><h2>{esc(title)}</h2>{more}</div>'


def more(text: str, href: str) -> str:
    """An arrow link."""
    return f'<a class="more" href="{esc(href)}">{esc(text)}</a>'


def without_blank_lines(html: str) -> str:
    """HTML with empty lines taken out, so that Markdown sees one block; in <pre> they become character references."""
    parts = PRE.split(html.strip())
    return "".join(
        part.replace("\n\n", "\n&#10;") if index % 2 else re.sub(r"\n\s*\n+", "\n", part)
        for index, part in enumerate(parts)
    )


HAN = re.compile(r"[\u3400-\u9fff]")


def has_chinese(html: str) -> bool:
    """Whether the text of a piece of HTML has Chinese characters outside what is already marked."""
    return bool(HAN.search(re.sub(r"<[^>]+>", "", html)))


MARKUP = re.compile(r"(<[^>]+>)")
HAN_RUN = re.compile(r"[\u3400-\u9fff]+(?:[·、，《》“”]+[\u3400-\u9fff]+)*")


def mark_chinese(html: str) -> str:
    """English HTML whose Chinese words, such as a name in brackets, carry their language."""
    parts = MARKUP.split(html)
    parts[::2] = [HAN_RUN.sub(r'<span lang="zh">\g<0></span>', part) for part in parts[::2]]
    return "".join(parts)


def known(value: Any) -> bool:
    """Whether a field says something: not empty and not `unknown`."""
    return value is not None and value != "" and value != "unknown" and value != [] and value != {}
