"""What a proxy says is believed only when the setting says how many there are."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from flask import Flask

from tests.api.conftest import open_app

HEADERS = {"X-Forwarded-For": "203.0.113.7", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "shanhai.example"}


def test_nobody_is_believed_at_zero(own_app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            entry = own_app.test_client().get("/api/v1/places/liandao", headers=HEADERS).json
    assert (entry or {})["url"] == "http://localhost/places/liandao/"
    assert caplog.text.count("SHANHAI_TRUSTED_PROXIES is 0") == 1


def test_one_proxy_is_believed(own_app: Flask) -> None:
    for app in open_app(replace(own_app.extensions["shanhai.settings"], trusted_proxies=1)):
        entry = app.test_client().get("/api/v1/places/liandao", headers=HEADERS).json
    assert (entry or {})["url"] == "https://shanhai.example/places/liandao/"
