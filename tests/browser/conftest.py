"""The shipped content on a server of its own: real pages, read model and search; one small picture for all."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from PIL import Image
from werkzeug.serving import make_server

from backend.api.app import create_app
from backend.content.catalogue import Catalogue
from backend.publish import steps
from backend.publish.pipeline import publish
from backend.release.media import EntryMedia, MediaIndex, Picture
from backend.settings import load_settings
from tests.conftest import NOW

PICTURE = "smallpicture00000000.webp"


def one_picture(catalogue: Catalogue, media_dir: Path, cache_dir: Path, **options: Any) -> MediaIndex:
    """The same small WebP for every entry, described as a drawn cover of 640 px."""
    data = io.BytesIO()
    Image.new("RGB", (640, 400), "#86AFB1").save(data, "WEBP")
    (media_dir / PICTURE).write_bytes(data.getvalue())
    file = {"url": f"/media/{PICTURE}", "width": 640, "height": 400, "bytes": data.tell(), "type": "image/webp"}

    def described(alt: str, lang: str) -> Picture:
        credit = "Cover: drawn" if lang == "en" else "封面：手绘"
        rights = {"credit": credit, "licence": "CC BY 4.0", "stand_in": False, "drawn": True}
        return {"alt": alt, **rights, "thumbhash": "", "focus": [0.5, 0.5], "renditions": [file]}

    media = {}
    for entry in catalogue.entries:
        covers = {lang: described(entry.text(lang).title, lang) for lang in ("zh", "en")}
        media[entry.id] = EntryMedia(cover=covers, gallery={"zh": (), "en": ()}, promo={"zh": (), "en": ()})
    return MediaIndex(media, complete=True, made=1)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the shipped content."""
    folder = tmp_path_factory.mktemp("shipped")
    settings = load_settings(
        {}, build_dir=folder / "build", instance_dir=folder / "instance", ratelimit="", report_to="office@example.org"
    )
    with mock.patch.object(steps, "render_media", one_picture):
        publish(settings, now=NOW, quick=False, html=True)
    web = make_server("127.0.0.1", 0, create_app(settings), threaded=True)
    thread = threading.Thread(target=web.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{web.server_port}"
    web.shutdown()
    thread.join()
    web.server_close()
