"""The site and pictures: types, policies, ranges, and files of releases that are no longer current."""

from __future__ import annotations

import base64
import hashlib

from flask import Flask
from flask.testing import FlaskClient

from tests.api.making import FIRST, SECOND, make_release
from tests.readmodel.catalogues import three_places


def test_a_page(client: FlaskClient) -> None:
    page = client.get("/")
    digest = base64.b64encode(hashlib.sha256(b"start()").digest()).decode()
    assert FIRST in page.get_data(as_text=True)
    assert f"script-src 'self' 'sha256-{digest}';" in page.headers["Content-Security-Policy"]
    assert "default-src 'self'" in page.headers["Content-Security-Policy"]
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["X-Release"] == FIRST


def test_a_folder_without_its_slash(client: FlaskClient) -> None:
    response = client.get("/places")
    assert (response.status_code, response.headers["Location"]) == (308, "http://localhost/places/")


def test_a_picture(client: FlaskClient) -> None:
    picture = client.get("/media/picture-aaaaaaaa.jpg", buffered=True)
    assert (picture.mimetype, len(picture.get_data())) == ("image/jpeg", 2002)
    assert picture.headers["X-Content-Type-Options"] == "nosniff"
    part = client.get("/media/picture-aaaaaaaa.jpg", headers={"Range": "bytes=0-1"}, buffered=True)
    assert (part.status_code, part.get_data()) == (206, b"\xff\xd8")
    again = client.get("/media/picture-aaaaaaaa.jpg", headers={"If-None-Match": picture.headers["ETag"]}, buffered=True)
    assert again.status_code == 304


def test_files_of_an_older_release_are_still_found(own_app: Flask) -> None:
    client = own_app.test_client()
    make_release(own_app.extensions["shanhai.settings"].build_dir, SECOND, *three_places())
    for address in ("/media/picture-aaaaaaaa.jpg", "/assets/main.aaaaaaaa.min.css"):
        old = client.get(address, buffered=True)
        assert (old.status_code, old.headers["X-Release"]) == (200, SECOND)
    assert SECOND in client.get("/").get_data(as_text=True)


def test_the_docs_load_nothing_from_elsewhere(client: FlaskClient) -> None:
    page = client.get("/api/docs")
    text = page.get_data(as_text=True)
    assert "script-src 'self';" in page.headers["Content-Security-Policy"]
    assert "//" not in text.replace("<!doctype", "")
    for name in ("swagger-ui-bundle.js", "swagger-ui.css", "start.js", "favicon.png"):
        assert f"/api/docs/{name}" in text
        assert client.get(f"/api/docs/{name}").status_code == 200
    assert "validatorUrl: null" in client.get("/api/docs/start.js").get_data(as_text=True)
