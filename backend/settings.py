"""One frozen Settings. Every setting is a row of SETTINGS: name, environment name, default, reader, help.

The README's table, the command line and the checks at start all come from that list. Only `load_settings` looks at an
environment, and it is handed one.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from backend.errors import SettingError

REPO_ROOT = Path(__file__).resolve().parent.parent
PREFIX = "SHANHAI_"


def _url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc or parts.query or parts.fragment:
        raise ValueError("an address such as https://example.org, without query")
    return value.rstrip("/")


def _url_or_empty(value: str) -> str:
    return _url(value) if value else ""


def _folder(value: str) -> Path:
    return Path(value).expanduser().absolute()


def _count(value: str) -> int:
    if not value.isascii() or not value.isdigit() or int(value) > 64:
        raise ValueError("a whole number from 0 to 64")
    return int(value)


def _text(value: str) -> str:
    if len(value) > 200:
        raise ValueError("at most 200 characters")
    return value


def _storage(value: str) -> str:
    if urlsplit(value).scheme not in {"memory", "redis", "rediss", "redis+unix"}:
        raise ValueError("memory:// or an address such as redis://host:6379")
    return _text(value)


def _limit(value: str) -> str:
    if value and not re.fullmatch(r"[1-9][0-9]{0,8} per (?:second|minute|hour|day)", value):
        raise ValueError("a limit such as 600 per minute, or nothing for none")
    return value


def _contact(value: str) -> str:
    if not value or re.fullmatch(r"[^@\s/]+@[^@\s/]+\.[^@\s/]+", value):
        return _text(value)
    return _text(_web(value))


def _web(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme != "https" or not parts.netloc:
        raise ValueError("a mail address or an address that begins with https://")
    return value


def _setting(default: Any, read: Callable[[str], Any], help: str) -> Any:
    return field(default=default, metadata={"read": read, "help": help})


@dataclass(frozen=True)
class Settings:
    """All settings of one process, checked. Folders are absolute; addresses have no trailing slash."""

    base_url: str = _setting("", _url_or_empty, "address that API answers put before paths; empty: the request's host")
    public_url: str = _setting(
        "http://127.0.0.1:8000", _url, "address printed in QR codes and written in pages (part of the content hash)"
    )
    content_dir: Path = _setting(REPO_ROOT / "content", _folder, "the editors' content tree")
    build_dir: Path = _setting(REPO_ROOT / "build", _folder, "releases, the current link and the picture cache")
    instance_dir: Path = _setting(REPO_ROOT / "instance", _folder, "what this server writes itself (counts)")
    database_url: str = _setting("", _text, "default database; empty: SQLite in the instance folder")
    ratelimit_storage: str = _setting(
        "memory://", _storage, "where requests are counted: memory:// (each worker for itself) or redis://host"
    )
    ratelimit: str = _setting("600 per minute", _limit, "API requests one client address may make; empty: no limit")
    trusted_proxies: int = _setting(0, _count, "number of proxies in front whose X-Forwarded-For is believed")
    workers: int = _setting(0, _count, "picture and server processes; 0: one per core")
    icp: str = _setting("", _text, "ICP filing number for the footer")
    police: str = _setting("", _text, "public-security filing number for the footer")
    report_to: str = _setting("", _contact, "mail address or issue page for corrections; empty: no line about them")


def setting_rows() -> list[tuple[str, str, str]]:
    """(environment name, default as text, help) of every setting, for README and --help; folders from the root."""
    rows = []
    for item in fields(Settings):
        default = item.default
        shown = default.relative_to(REPO_ROOT).as_posix() + "/" if isinstance(default, Path) else str(default)
        rows.append((PREFIX + item.name.upper(), shown, item.metadata["help"]))
    return rows


def load_settings(environ: Mapping[str, str], **overrides: Any) -> Settings:
    """Settings from SHANHAI_… variables, `overrides` (already typed) on top.

    Raises SettingError naming the variable, the value seen and what is allowed; an unknown SHANHAI_ name is one too.
    """
    known = {PREFIX + item.name.upper(): item for item in fields(Settings)}
    values: dict[str, Any] = {}
    for name in sorted(environ):
        if not name.startswith(PREFIX):
            continue
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f" Did you mean {near[0]}?" if near else ""
            hint_zh = f"是不是 {near[0]}？" if near else ""
            raise SettingError(f"没有 {name} 这个设置。{hint_zh}", f"unknown setting {name}.{hint}")
        item = known[name]
        try:
            values[item.name] = item.metadata["read"](environ[name])
        except ValueError as error:
            seen = environ[name][:80]
            raise SettingError(
                f"设置 {name} 的值 “{seen}” 不对，应是：{error}。", f"{name}={seen!r}: expected {error}."
            ) from error
    return Settings(**{**values, **overrides})
