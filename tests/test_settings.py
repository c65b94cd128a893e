"""Settings: every wrong value stops the start with its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.errors import SettingError
from backend.settings import Settings, load_settings, setting_rows


def test_nothing_set_gives_the_defaults() -> None:
    assert load_settings({}) == Settings()
    assert load_settings({"PATH": "/bin"}) == Settings()


def test_values_are_read_and_overrides_win() -> None:
    settings = load_settings({"SHANHAI_PUBLIC_URL": "https://example.org/", "SHANHAI_TRUSTED_PROXIES": "1"}, workers=2)
    assert (settings.public_url, settings.trusted_proxies, settings.workers) == ("https://example.org", 1, 2)
    assert load_settings({"SHANHAI_BUILD_DIR": "x"}).build_dir == Path("x").absolute()


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("SHANHAI_PUBLIC_URL", "example.org", "https://example.org"),
        ("SHANHAI_BASE_URL", "ftp://example.org", "https://example.org"),
        ("SHANHAI_TRUSTED_PROXIES", "-1", "0 to 64"),
        ("SHANHAI_TRUSTED_PROXIES", "１", "0 to 64"),
        ("SHANHAI_WORKERS", "many", "0 to 64"),
        ("SHANHAI_ICP", "x" * 201, "200 characters"),
    ],
)
def test_a_wrong_value_names_the_setting_and_what_is_allowed(name: str, value: str, allowed: str) -> None:
    with pytest.raises(SettingError) as caught:
        load_settings({name: value})
    assert name in caught.value.en
    assert allowed in caught.value.en
    assert name in caught.value.zh
    assert caught.value.exit_code == 2


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(SettingError, match="Did you mean SHANHAI_PUBLIC_URL"):
        load_settings({"SHANHAI_PUBLIK_URL": "https://example.org"})


def test_every_setting_has_a_help_sentence() -> None:
    assert all(help_text for _, _, help_text in setting_rows())
