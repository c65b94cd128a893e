"""The shapes that leave the API, as marshmallow schemas: they dump the fragments and describe them in OpenAPI."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

#: Stands before every address from the root until a fragment leaves. A lone surrogate cannot occur in UTF-8, so its
#: bytes never occur in an editor's text and one `bytes.replace` puts the base in their place.
MARK = "\udcff"


def mark_address(address: str) -> str:
    """ "/places/x/" with the mark before it; addresses of other hosts stay as they are."""
    return MARK + address if address.startswith("/") else address


def page_address(collection: str, id: str, lang: str) -> str:
    """Where the page of an entry is on the site, from the root."""
    return f"{'/en' if lang == 'en' else ''}/{collection}/{id}/"


class Address(fields.String):
    """An address of this platform, absolute when it leaves."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> str | None:
        return None if value is None else mark_address(str(value))


class Html(fields.String):
    """Sanitised HTML whose links of this platform become absolute when it leaves."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> str | None:
        if value is None:
            return None
        return str(value).replace('href="/', f'href="{MARK}/').replace('src="/', f'src="{MARK}/')


class Label(Schema):
    """A word of a vocabulary in the answer's language."""

    id = fields.String(required=True)
    label = fields.String(required=True)


class Point(Schema):
    """Degrees, seven decimals (a centimetre)."""

    lat = fields.Float(required=True)
    lon = fields.Float(required=True)


class Location(Schema):
    """Where it is. GCJ-02 is what WeChat's <map> wants; do not navigate to a point that is not navigable."""

    wgs84 = fields.Nested(Point, required=True)
    gcj02 = fields.Nested(Point, required=True)
    precision_m = fields.Integer(required=True)
    navigable = fields.Boolean(required=True)


class Rendition(Schema):
    """One size of a picture."""

    url = Address(required=True)
    width = fields.Integer(required=True)
    height = fields.Integer(required=True)
    bytes = fields.Integer(required=True)
    type = fields.String(required=True, metadata={"example": "image/webp"})


class PictureSchema(Schema):
    """A picture in all its sizes. `drawn`: not a photo. `stand_in`: not taken there; say so beside it."""

    alt = fields.String(required=True)
    credit = fields.String(allow_none=True, metadata={"description": "absent for a drawing in a list: it is ours"})
    licence = fields.String(allow_none=True, metadata={"description": "absent for a drawing in a list: CC BY 4.0"})
    stand_in = fields.Boolean(required=True)
    drawn = fields.Boolean(required=True)
    thumbhash = fields.String(required=True, allow_none=True)
    focus = fields.List(fields.Float(), required=True)
    renditions = fields.List(fields.Nested(Rendition), required=True)


class PromoSchema(Rendition):
    """A promotional picture; `drawn`: it shows the drawn cover. `credit` and `licence` are printed on it too."""

    name = fields.String(required=True, metadata={"example": "share"})
    credit = fields.String(required=True)
    licence = fields.String(required=True)
    drawn = fields.Boolean(required=True)


class Notice(Schema):
    """A closure, bloom, tide, crowd or safety notice. `from` and `to`: YYYY-MM-DD, MM-DD (yearly) or null (open)."""

    key = fields.String(required=True)
    kind = fields.String(required=True)
    since = fields.String(data_key="from", attribute="from", required=True, allow_none=True)
    until = fields.String(data_key="to", attribute="to", required=True, allow_none=True)
    reason = fields.String(required=True)


class Source(Schema):
    """Where the facts come from."""

    title = fields.String(required=True)
    url = fields.String(required=True, allow_none=True)


class Link(Schema):
    """Another entry that the body or the detail names."""

    collection = fields.String(required=True)
    id = fields.String(required=True)
    title = fields.String(required=True)


class ListItem(Schema):
    """An entry as lists, search and `related` give it. `lang` is the language it is in; `notices` are closures."""

    collection = fields.String(required=True)
    kind = fields.String(required=True)
    id = fields.String(required=True)
    code = fields.String(required=True)
    lang = fields.String(required=True)
    title = fields.String(required=True)
    headline = fields.String(required=True, allow_none=True)
    summary = fields.String(required=True)
    tags = fields.List(fields.Nested(Label), required=True)
    county = fields.Nested(Label, required=True, allow_none=True)
    town = fields.String(required=True, allow_none=True)
    landscape = fields.Nested(Label, required=True, allow_none=True)
    location = fields.Nested(Location, required=True, allow_none=True)
    best_months = fields.List(fields.Integer(), required=True)
    cover = fields.Nested(PictureSchema, required=True, allow_none=True)
    notices = fields.List(fields.Nested(Notice), required=True)
    url = Address(required=True)
    detail = fields.Dict(required=True)


class FullEntry(ListItem):
    """An entry with everything, all notices too. `links`: entries that the body or the detail names."""

    aliases = fields.List(fields.String(), required=True)
    checked_on = fields.String(required=True)
    updated = fields.String(required=True)

    body_html = Html(required=True)
    links = fields.List(fields.Nested(Link), required=True)
    gallery = fields.List(fields.Nested(PictureSchema), required=True)
    promo = fields.List(fields.Nested(PromoSchema), required=True)
    media_kit = Address(required=True)
    related = fields.List(fields.Nested(ListItem), required=True)
    sources = fields.List(fields.Nested(Source), required=True)
