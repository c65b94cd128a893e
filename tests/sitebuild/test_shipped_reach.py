"""From home every entry of the shipped content is at most three clicks away, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from backend.content.catalogue import Catalogue
from backend.content.loader import load_catalogue
from backend.settings import REPO_ROOT, Settings
from backend.sitebuild.chrome import LINKS, NAV
from backend.sitebuild.writer import write_pages
from tests.sitebuild.conftest import NOW, stub_media

CLICKS = 3


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_catalogue(REPO_ROOT / "content", NOW.date())[0]


@pytest.fixture(scope="module")
def links(shipped: Catalogue, site_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Address -> the addresses its page links to, header and footer included."""
    folder = tmp_path_factory.mktemp("shipped")
    write_pages(shipped, stub_media(shipped), folder, site_settings, now=NOW)
    found = {}
    for path in sorted((folder / "docs").rglob("index*.md")):
        lang = "/en" if path.name == "index.en.md" else ""
        address = f"{lang}/{path.parent.relative_to(folder / 'docs').as_posix()}/".replace("/./", "/")
        frame = {f"{lang}/{section}/".replace("//", "/") for _, section, *_ in (*NAV, *((0, p) for _, p in LINKS))}
        found[address] = frame | set(re.findall(r'href="(/[^"#?]*)', path.read_text("utf-8")))
    return found


@pytest.mark.parametrize("home", ["/", "/en/"])
def test_every_entry_is_three_clicks_from_home(home: str, shipped: Catalogue, links: dict[str, set[str]]) -> None:
    reached, edge = {home}, {home}
    for _ in range(CLICKS):
        edge = {target for address in edge for target in links.get(address, ())} - reached
        reached |= edge
    wanted = {f"{home}{Path(entry.source).parent.as_posix()}/" for entry in shipped.entries}
    assert wanted - reached == set()


def test_no_link_leads_nowhere(links: dict[str, set[str]]) -> None:
    elsewhere = re.compile(r"/(?:media|api|assets|release\.json)")
    dead = {(a, t) for a, targets in links.items() for t in targets if not elsewhere.match(t) and t not in links}
    assert dead == set()
