"""Join ready fragments into the envelope of a list, without parsing them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from flask import request

from backend.api.parameters import Values
from backend.readmodel.fragments import encode
from backend.readmodel.shapes import mark_address


def join_list(values: Values, total: int, items: Iterable[bytes], **more: Any) -> bytes:
    """The envelope {total, page, page_size, next, items, facets …} around list fragments."""
    head: Mapping[str, Any] = {
        "total": total,
        "page": values["page"],
        "page_size": values["page_size"],
        "next": _next_address(values, total),
    }
    tail = {"facets": {}, **more}
    return encode(head)[:-1] + b',"items":[' + b",".join(items) + b"]," + encode(tail)[1:]


def extend_item(item: bytes, **more: Any) -> bytes:
    """A fragment with further members."""
    return item[:-1] + b"," + encode(more)[1:]


def _next_address(values: Values, total: int) -> str | None:
    if values["page"] * values["page_size"] >= total:
        return None
    query = dict(sorted({**values.given, "page": [str(values["page"] + 1)]}.items()))  # the same for the same ETag
    return mark_address(f"{request.path}?{urlencode(query, doseq=True)}")
