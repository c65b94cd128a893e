"""The static site of the pinned release, for every address that is not the API's or a picture's."""

from __future__ import annotations

import base64
import hashlib
import json
import mimetypes
import re
from functools import lru_cache
from pathlib import Path

from flask import Response, request
from flask_smorest import Blueprint
from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.routing import BaseConverter
from werkzeug.security import safe_join

from backend.api.answers import Answer, choose_encoding, compress, respond
from backend.api.media import send_immutable
from backend.api.operations import base_address, releases
from backend.api.pinned import OpenRelease, pinned
from backend.release.layout import ReleasePaths

blueprint = Blueprint("site", __name__, description="The site")

#: files above this go out from disk and are not kept in memory
MAX_CACHED = 2 * 1024 * 1024
#: file names that carry a hash of their content, such as main.1a2b3c4d.min.css
_HASHED = re.compile(r"[.-][0-9a-f]{8,64}\.(?:min\.)?[a-z0-9]{2,5}$")
_INLINE_SCRIPT = re.compile(rb"<script(?![^>]*\ssrc=)(?![^>]*type=[\"']?application/)[^>]*>(.*?)</script>", re.S)
WAITING = (
    '<!doctype html><html lang="zh"><meta charset="utf-8"><meta http-equiv="refresh" content="5">'
    '<meta name="viewport" content="width=device-width"><title>山海连云</title>'
    '<p>网站正在准备，几秒后自动刷新。</p><p lang="en">The site is being prepared; this page reloads itself.</p>'
)
_SECURITY = (
    "default-src 'self'; script-src 'self'{scripts}; style-src 'self'{styles}; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; "
    "base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
#: what a page may ask the phone for (where it is), and that other windows are kept apart from it
_PAGE = (
    ("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
#: encoding -> what the copies end in that publishing laid beside the site's text files
_COPIES = {"br": ".br", "gzip": ".gz"}


class SitePath(BaseConverter):
    """Any path except those of the API and pictures, so that a wrong API address stays the API's own 404."""

    regex = r"(?!(?:api|media)(?:/|$)).*?"
    part_isolating = False
    weight = 300


@blueprint.route("/", defaults={"path": ""})
@blueprint.route("/<site:path>")
@blueprint.doc(responses={200: {"description": "A page or file of the site", "content": {"text/html": {}}}})
def show_site(path: str) -> Response:
    """A page, style, script or picture of the site; a folder's page is its index.html."""
    release = pinned()
    file = _find_file(release.paths, path)
    if file is None and path and not path.endswith("/") and _find_file(release.paths, f"{path}/"):
        return Response("", 308, {"Location": f"{base_address()}/{path}/", "Cache-Control": "no-cache"})
    if file is None and _HASHED.search(path):
        file = releases().store.find_site_file(path)
    if file is None:
        raise NotFound()
    if _HASHED.search(file.name) or file.stat().st_size > MAX_CACHED:
        return _send_asset(release, file)
    return respond(_page(release, file), request, "no-cache")


def error_page(error: HTTPException, release: OpenRelease | None) -> Response | None:
    """The page a person gets instead of problem details: nothing here (404), not yet published (503); else None."""
    if error.code == 503 and release is None:
        headers = {"Retry-After": "5", "Cache-Control": "no-store", "Content-Security-Policy": security_policy()}
        return Response(WAITING, 503, headers, mimetype="text/html")
    return _not_found_page(release) if error.code == 404 and release is not None else None


def _not_found_page(release: OpenRelease) -> Response | None:
    file = _find_file(release.paths, "404.html")
    if file is None:
        return None
    answer = _page(release, file)
    headers = {**dict(answer.headers), "Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if answer.encoding:
        headers["Content-Encoding"] = answer.encoding
    return Response(answer.body, 404, headers, mimetype=answer.mimetype)


def _find_file(paths: ReleasePaths, path: str) -> Path | None:
    if "\0" in path or "\\" in path or len(path) > 1000:
        return None
    joined = safe_join(str(paths.site), path or "index.html")
    if joined is None:
        return None
    file = Path(joined) / "index.html" if path.endswith("/") else Path(joined)
    try:
        return file if file.is_file() and file.name != "csp.json" and file.suffix not in _COPIES.values() else None
    except OSError:  # a name too long for the file system
        return None


def _page(release: OpenRelease, file: Path) -> Answer:
    encoding = choose_encoding(request)
    key = ("site", str(file), encoding or "")
    answer = release.answers.get(key)
    if answer is None:
        answer = _make_page(release, file, encoding)
        release.answers.put(key, answer)
    return answer


def _make_page(release: OpenRelease, file: Path, encoding: str | None) -> Answer:
    body, mimetype = file.read_bytes(), guess_type(file)
    packed, used = _copy_of(file, encoding) or compress(body, mimetype, encoding)
    headers: tuple[tuple[str, str], ...] = ()
    if mimetype == "text/html":
        headers = (("Content-Security-Policy", _policy(release.paths.site, body)), *_PAGE)
    return Answer(packed, mimetype, hashlib.sha256(body).hexdigest()[:32], used, headers)


def _copy_of(file: Path, encoding: str | None) -> tuple[bytes, str | None] | None:
    """(bytes, encoding) of the copy that publishing compressed, or None when there is none."""
    ending = _COPIES.get(encoding or "")
    try:
        return (file.with_name(file.name + ending).read_bytes(), encoding) if ending else None
    except FileNotFoundError:
        return None


def _policy(site: Path, body: bytes) -> str:
    hashes = _stated_hashes(site)
    if hashes is None:
        hashes = tuple(dict.fromkeys(map(script_hash, _INLINE_SCRIPT.findall(body))))
    return security_policy(hashes)


def security_policy(hashes: tuple[str, ...] = (), *, inline_styles: bool = False) -> str:
    """The Content-Security-Policy that lets the host's own scripts run and inline ones with these hashes.

    `inline_styles` is for Swagger UI; no page of the site has any.
    """
    scripts = "".join(f" '{value}'" for value in hashes)
    return _SECURITY.format(scripts=scripts, styles=" 'unsafe-inline'" if inline_styles else "")


def script_hash(script: bytes) -> str:
    """An inline script as a CSP source."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script).digest()).decode("ascii")


@lru_cache(maxsize=4)
def _stated_hashes(site: Path) -> tuple[str, ...] | None:
    """Hashes of the inline scripts that the site builder wrote down (csp.json), or None when it did not."""
    try:
        stated = json.loads((site / "csp.json").read_bytes())
    except FileNotFoundError:
        return None
    values = stated.get("script-src", []) if isinstance(stated, dict) else stated
    return tuple(str(value).strip("'") for value in values)


def _send_asset(release: OpenRelease, file: Path) -> Response:
    if file.stat().st_size > MAX_CACHED:
        return send_immutable(file)
    return respond(_page(release, file), request, "public, max-age=31536000, immutable")


def guess_type(file: Path) -> str:
    """The media type of a file of the site, by its name."""
    known = {".js": "text/javascript", ".webmanifest": "application/manifest+json", ".ics": "text/calendar"}
    if file.name.startswith("feed.") and file.suffix == ".xml":
        return "application/atom+xml"
    known |= {
        ".map": "application/json",
        ".geojson": "application/geo+json",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
    }
    return known.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
