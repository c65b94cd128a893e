"""`/api/v1/media-kit/…zip`: the promotional pictures of an entry or a section, with their captions and rights."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

from flask import Response, request
from flask_smorest import Blueprint
from werkzeug.exceptions import NotFound

from backend.api.collections import answer_moved
from backend.api.operations import base_address, operation, releases
from backend.api.parameters import Values
from backend.api.pinned import pinned
from backend.content.catalogue import LANGS
from backend.content.kinds import BY_COLLECTION
from backend.db import db
from backend.readmodel.fragments import join_base
from backend.readmodel.queries import find_positions, list_bodies
from backend.release.kits import Kit, Member, safe_name, stream_kit
from backend.release.media import PROMO_NAMES

blueprint = Blueprint("kits", __name__, url_prefix="/api/v1", description="Media kits: promotional pictures as ZIP")
ZIP = "application/zip"
ORDER = tuple(PROMO_NAMES)
ABOUT = (
    "图上的文字与版式：山海连云编辑部，CC BY 4.0（署名即可使用）。画面的署名与许可见每张图后面，使用时请一并保留。\n"
    "“手绘”的封面是画出来的，不是实景。日期、票价与开放时间以主办方和景区公布为准。"
)


@operation(
    blueprint,
    "/media-kit/<string:collection>/<string:id>.zip",
    {"type": "string", "format": "binary", "description": "ZIP, not compressed, names in UTF-8"},
    errors=(404,),
    others={301: "The entry has another id now; see Location"},
    content_type=ZIP,
)
def show_entry_kit(values: Values, collection: str, id: str) -> Response:
    """The promotional pictures of one entry in both languages, with a note of captions, credits and licences."""
    _known(collection)
    entries = _read(collection, id)
    if not entries:
        return answer_moved(collection, values, id, ".zip", "media-kit/")
    title = entries[0]["zh"]["title"]
    return _send(make_kit(f"{title} · 宣传图", entries, _made(), base_address(), folders=False), title)


@operation(
    blueprint,
    "/media-kit/<string:collection>.zip",
    {"type": "string", "format": "binary", "description": "ZIP, not compressed, names in UTF-8"},
    errors=(404,),
    content_type=ZIP,
)
def show_collection_kit(values: Values, collection: str) -> Response:
    """The promotional pictures of a whole collection, a folder for each entry."""
    _known(collection)
    name = BY_COLLECTION[collection].zh
    entries = _read(collection)
    return _send(make_kit(f"{name} · 宣传图", entries, _made(), base_address(), folders=True), name)


def _known(collection: str) -> None:
    if collection not in BY_COLLECTION:
        known = ", ".join(BY_COLLECTION)
        raise NotFound(f'There is no collection "{collection[:80]}". Known are {known}.')


def _made() -> datetime:
    return datetime.fromisoformat(pinned().release.manifest.created)


def _read(collection: str, id: str = "") -> list[dict[str, Any]]:
    """{"zh", "en"} of each entry of a collection, or of the one named: its full form in both languages."""
    positions = find_positions(db.session(), collection, id)
    bodies = [list_bodies(db.session(), positions, lang, "full") for lang in LANGS]
    return [
        {lang: json.loads(join_base(body, "")) for lang, body in zip(LANGS, both, strict=True)}
        for both in zip(*bodies, strict=True)
    ]


def make_kit(title: str, entries: Iterable[Mapping[str, Any]], made: datetime, base: str, *, folders: bool) -> Kit:
    """The kit of `entries` (full forms by language); with `folders` each has its own."""
    pictures: list[Member] = []
    notes = [f"山海连云\n{title}", ABOUT]
    for entry in entries:
        chinese, name = entry["zh"], safe_name(entry["zh"]["title"])
        lines = [f"【{chinese['title']}】{chinese['summary']}", f"网页：{base}{chinese['url']}"]
        for lang in LANGS if entry["en"]["lang"] == "en" else LANGS[:1]:
            for shot in sorted(entry[lang]["promo"], key=lambda shot: ORDER.index(shot["name"])):
                label = PROMO_NAMES[shot["name"]][0] + ("（英文）" if lang == "en" else "")
                file = f"{name}-{label}-{shot['width']}x{shot['height']}.jpg"
                lines.append(f"{file}　{_size(shot)}，{shot['credit']}，{shot['licence']}")
                path = f"{name}/{file}" if folders else file
                pictures.append(Member(path, shot["url"].rsplit("/", 1)[-1], shot["bytes"]))
        notes.append("\n".join(lines))
    return Kit(pictures, "\n\n".join(notes) + "\n", made)


def _size(shot: Mapping[str, Any]) -> str:
    print_size = "，300 dpi，A5" if shot["name"] == "print" else ""
    return f"{shot['width']} × {shot['height']} 像素{print_size}，{max(round(shot['bytes'] / 1024), 1)} KB"


def _send(kit: Kit, name: str) -> Response:
    """The kit as a download under its Chinese name (RFC 6266); nothing is read before it is asked for."""
    store = releases().store
    response = Response(stream_kit(kit, store.find_media), mimetype=ZIP)
    response.content_length = kit.length
    response.set_etag(kit.tag)
    file = quote(f"{safe_name(name)}-山海连云宣传图.zip")
    response.headers["Content-Disposition"] = f"attachment; filename=\"shanhai-media-kit.zip\"; filename*=UTF-8''{file}"
    response.headers["Cache-Control"] = "public, max-age=300"
    response.make_conditional(request.environ)
    return response
