"""Media kits as a phone, Windows and a browser read them."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.release.kits import NOTE, safe_name
from tests.api.making import FIRST

ENTRY = "/api/v1/media-kit/places/huaguoshan.zip"
SHARE = b"\xff\xd8 share!"


def read(client: FlaskClient, address: str) -> tuple[zipfile.ZipFile, bytes]:
    response = client.get(address)
    assert response.status_code == 200, response.get_data(as_text=True)
    assert (response.mimetype, response.headers["X-Release"]) == ("application/zip", FIRST)
    body = response.get_data()
    assert response.content_length == len(body)
    return zipfile.ZipFile(io.BytesIO(body)), body


def test_an_entry_is_stored_under_names_that_windows_reads(client: FlaskClient) -> None:
    archive, _ = read(client, ENTRY)
    names = [NOTE, "花果山-分享图-1000x800.jpg", "花果山-分享图（英文）-1000x800.jpg"]
    assert archive.namelist() == names
    for info in archive.infolist():
        assert info.compress_type == zipfile.ZIP_STORED and info.flag_bits & 0x800, info.filename
    assert archive.read(names[1]) == SHARE and archive.testzip() is None


def test_the_note_says_rights_and_opens_in_notepad(client: FlaskClient) -> None:
    archive, _ = read(client, ENTRY)
    data = archive.read(NOTE)
    assert data.startswith(b"\xef\xbb\xbf") and b"\r\n" in data and b"\n" not in data.replace(b"\r\n", b"")
    text = data.decode("utf-8-sig")
    assert "【花果山】" in text and "网页：http://localhost/places/huaguoshan/" in text
    assert "花果山-分享图-1000x800.jpg　1000 × 800 像素，1 KB，封面：手绘，CC BY 4.0" in text


def test_a_collection_has_a_folder_for_each_entry(client: FlaskClient) -> None:
    archive, _ = read(client, "/api/v1/media-kit/places.zip")
    folders = {name.split("/")[0] for name in archive.namelist()}
    assert folders == {NOTE, "花果山", "连岛", "孔望山"}
    # what has no English is there once
    assert [name for name in archive.namelist() if name.startswith("孔望山/")] == ["孔望山/孔望山-分享图-1000x800.jpg"]


def test_another_program_opens_it(client: FlaskClient, tmp_path: Path) -> None:
    unzip = shutil.which("unzip")
    _, body = read(client, ENTRY)
    (tmp_path / "kit.zip").write_bytes(body)
    command = [unzip, "-t"] if unzip else [sys.executable, "-m", "zipfile", "-t"]
    done = subprocess.run([*command, "kit.zip"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_it_is_a_download_with_a_chinese_name_and_asked_again_a_304(client: FlaskClient) -> None:
    first = client.head(ENTRY)
    assert first.status_code == 200 and int(first.headers["Content-Length"]) > 9
    assert "filename*=UTF-8''%E8%8A%B1%E6%9E%9C%E5%B1%B1" in first.headers["Content-Disposition"]
    again = client.get(ENTRY, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304 and again.get_data() == b""


@pytest.mark.parametrize("address", ["places/nirgends.zip", "orte/huaguoshan.zip", "orte.zip"])
def test_what_is_not_there_is_a_sentence(client: FlaskClient, address: str) -> None:
    response = client.get(f"/api/v1/media-kit/{address}")
    assert response.status_code == 404 and response.mimetype == "application/problem+json"


def test_a_former_id_leads_on(client: FlaskClient) -> None:
    response = client.get("/api/v1/media-kit/places/dongxiliandao.zip")
    assert response.status_code == 301
    assert response.headers["Location"] == "http://localhost/api/v1/media-kit/places/liandao.zip"


def test_a_picture_that_has_gone_breaks_the_download_off(own_app: Flask) -> None:
    for file in Path(own_app.extensions["shanhai.settings"].build_dir).rglob("share.jpg"):
        file.unlink()
    with pytest.raises(FileNotFoundError):
        own_app.test_client().get(ENTRY).get_data()


@pytest.mark.parametrize(
    ("title", "name"), [("《镜花缘》", "《镜花缘》"), ("A/B: 灯会?", "A／B： 灯会？"), ("灯会.", "灯会")]
)
def test_names_hold_nothing_that_windows_forbids(title: str, name: str) -> None:
    assert safe_name(title) == name
