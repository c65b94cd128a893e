"""The style guide shows every component, and nobody comes upon it by chance."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.content.catalogue import Catalogue
from backend.content.loader import load_catalogue
from backend.settings import REPO_ROOT, Settings
from backend.sitebuild.chrome import LINKS, NAV
from backend.sitebuild.styleguide import WIDE, samples, style_page
from backend.sitebuild.view import View
from tests.conftest import NOW
from tests.sitebuild.conftest import stub_media


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_catalogue(REPO_ROOT / "content", NOW.date())[0]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_component_is_shown_with_real_content(shipped: Catalogue, site_settings: Settings, lang: str) -> None:
    view = View(shipped, stub_media(shipped), site_settings, NOW, lang)
    found = samples(view)
    assert [name for name, html in found if not html.strip()] == []
    assert set(WIDE) <= {name for name, _ in found}
    meta, blocks = style_page(view)
    assert meta["robots"] == "noindex"
    assert len(blocks) == len(found) + 1


def test_nothing_leads_to_the_style_guide(site_pages: Path, built_site: Path) -> None:
    assert "styleguide" not in {path for _, path, _ in NAV} | {path for _, path in LINKS}
    assert "styleguide" not in (built_site / "sitemap.xml").read_text(encoding="utf-8")
    for page in (site_pages / "docs").rglob("index*.md"):
        body = page.read_text(encoding="utf-8").split("\n---\n", 1)[1]
        assert "/styleguide/" not in body, page
