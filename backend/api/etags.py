"""Strong ETags and If-None-Match, with the forms that proxies make of them."""

from __future__ import annotations

import hashlib
import re

#: what our encodings and proxies add to a tag
_SUFFIX = re.compile(r"[-;](?:gzip|br|zstd|df)$")
_TAG = re.compile(r'(?:W/)?"([^"]*)"')


def make_tag(*parts: str) -> str:
    """A tag that is the same only for the same parts (release, path, canonical query …), without quotes."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def quote_tag(tag: str, encoding: str | None) -> str:
    """The ETag of one encoding of a representation: each encoding is other bytes, so a strong tag of its own."""
    return f'"{tag}-{encoding}"' if encoding else f'"{tag}"'


def matches(header: str | None, tag: str) -> bool:
    """Whether an If-None-Match header names `tag`: "*", lists, weak forms and encoding suffixes included."""
    if not header:
        return False
    if header.strip() == "*":
        return True
    return any(_SUFFIX.sub("", found) == tag for found in _TAG.findall(header[:8000]))
