"""Random edits, additions, removals, renames and moves: the feed turns the old copy into the new one, byte for byte."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from unittest.mock import MagicMock, patch

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.api import changes
from backend.content.catalogue import Entry
from backend.readmodel.writer import write_readmodel
from backend.release.layout import FORMAT, ReleasePaths
from backend.release.manifest import Manifest
from backend.settings import load_settings
from tests.api.conftest import open_app
from tests.api.feeds import follow, read_copy
from tests.readmodel.catalogues import make_catalogue, make_entry, make_media

ADDRESS = "/api/v1/changes"
COLLECTIONS = ("places", "villages", "products")
SLOTS = ("ai", "bo", "ci", "de", "en-a", "fa")


@dataclass(frozen=True)
class Spec:
    """One entry in few words; `others` are slots it names as related, should they exist."""

    collection: str
    title: str
    english: str | None = None
    text: str = ""
    others: tuple[str, ...] = ()
    code: str = ""
    formerly: tuple[str, ...] = ()


Specs = dict[str, Spec]
Edit = Callable[[Specs], None]
WORDS = st.sampled_from(("山", "海", "云\u2028", '"引号"', "a<b>\\"))
TEXTS = st.sampled_from(("", "<p>短</p>", "<p>" + "长" * 3000 + "</p>", '<p><a href="/places/ai/">见</a></p>'))
SPECS = st.builds(
    Spec,
    st.sampled_from(COLLECTIONS),
    WORDS,
    st.none() | st.sampled_from(("Hill", "Sea")),
    TEXTS,
    st.lists(st.sampled_from(SLOTS), max_size=2, unique=True).map(tuple),
)
BASES: tuple[Specs, ...] = (
    {},
    {"ai": Spec("places", "山", "Hill", others=("bo",)), "bo": Spec("villages", "村")},
    {id: Spec(COLLECTIONS[n % 3], id, "E", "<p>文</p>", (SLOTS[n - 1],)) for n, id in enumerate(SLOTS)},
)


def edit(id: str, spec: Spec) -> Edit:
    """Write an entry anew, whether it was there or not."""
    return lambda specs: specs.update({id: replace(spec, collection=specs[id].collection if id in specs else "places")})


def remove(id: str) -> Edit:
    return lambda specs: specs.pop(id, None) and None


def rename(id: str, new: str) -> Edit:
    """Give an entry another id; it keeps its short code. The id it had leads to it alone: `check` refuses two heirs."""

    def do(specs: Specs) -> None:
        if id in specs and new not in specs:
            old = specs.pop(id)
            for other, spec in specs.items():
                specs[other] = replace(spec, formerly=tuple(former for former in spec.formerly if former != id))
            specs[new] = replace(old, code=old.code or id, formerly=(id,))

    return do


def move(id: str, collection: str) -> Edit:
    return lambda specs: specs.update({id: replace(specs[id], collection=collection)} if id in specs else {})


IDS = st.sampled_from(SLOTS)
NEW_IDS = st.sampled_from((*SLOTS, "xin", "xin-er"))
EDITS = st.lists(
    st.one_of(
        st.builds(edit, NEW_IDS, SPECS),
        st.builds(remove, IDS),
        st.builds(rename, IDS, NEW_IDS),
        st.builds(move, IDS, st.sampled_from(COLLECTIONS)),
    ),
    max_size=6,
)


def make_entries(specs: Specs) -> list[Entry]:
    """Entries of a state; short codes are unique whatever was renamed to what."""
    codes: set[str] = set()
    entries = []
    for id, spec in sorted(specs.items()):
        code = next(code for code in (spec.code or id, f"{id}0", f"{id}1") if code not in codes)
        codes.add(code)
        entries.append(
            make_entry(
                spec.collection,
                id,
                spec.title,
                en=spec.english,
                html=spec.text,
                related=[other for other in spec.others if other != id],
                code=code,
                formerly=[old for old in spec.formerly if old not in specs],
            )
        )
    return entries


@dataclass
class Library:
    """Releases that are a manifest and a read model, and an app over them."""

    app: Flask
    build: Path
    made: int = 0
    bases: list[str] = field(default_factory=list)

    def write(self, specs: Specs) -> str:
        """Write a release of a state; returns its id."""
        self.made += 1
        id = f"20261124-{self.made:06}-aaaaaaaa"
        paths = ReleasePaths(self.build / "releases" / id)
        paths.root.mkdir(parents=True)
        catalogue = make_catalogue(*make_entries(specs))
        counts = write_readmodel(catalogue, make_media(catalogue), paths.database)
        manifest = Manifest(id, FORMAT, "a" * 64, "2026-11-24T09:00:00+08:00", False, None, {}, counts, {}, {}, {})
        paths.manifest.write_bytes(manifest.to_bytes())
        return id

    def serve(self, id: str) -> None:
        """Make a release the current one."""
        link = self.build / "link"
        link.symlink_to(f"releases/{id}")
        link.replace(self.build / "current")

    def path(self, id: str) -> Path:
        return ReleasePaths(self.build / "releases" / id).database

    def drop(self, id: str) -> None:
        shutil.rmtree(self.build / "releases" / id)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library with a release of each of BASES; nothing is searched, so there is no index."""
    folder = tmp_path_factory.mktemp("library")
    values = load_settings({}, build_dir=folder / "build", instance_dir=folder / "instance", ratelimit="")
    with patch("backend.api.pinned.open_index", lambda _path: MagicMock()):
        for app in open_app(values):
            made = Library(app, values.build_dir)
            made.bases = [made.write(specs) for specs in BASES]
            yield made


def sync(library: Library, old: str, new: str, lang: str, meanwhile: str | None) -> None:
    """Follow the feed from `old` to `new` and compare; `meanwhile` is published after the first page."""
    client = library.app.test_client()
    library.serve(new)
    copy = read_copy(library.path(old), lang)
    whole = read_copy(library.path(new), lang)
    address = f"{ADDRESS}?since={old}&lang={lang}"
    switch = (lambda: library.serve(meanwhile)) if meanwhile else None
    assert follow(client, address, copy, after_first=switch) == new
    assert copy == whole
    library.serve(new)
    afresh: dict[tuple[str, str], bytes] = {}
    assert follow(client, f"{ADDRESS}?lang={lang}", afresh) == new
    assert afresh == whole


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
@given(
    base=st.integers(0, len(BASES) - 1),
    edits=EDITS,
    backwards=st.booleans(),
    publish_meanwhile=st.booleans(),
    lang=st.sampled_from(("zh", "en")),
    bound=st.sampled_from((1, 9_000, 20_000, changes.MAX_BYTES)),
)
def test_the_feed_gives_the_new_copy(
    library: Library, base: int, edits: list[Edit], backwards: bool, publish_meanwhile: bool, lang: str, bound: int
) -> None:
    specs = dict(BASES[base])
    for each in edits:
        each(specs)
    written = library.write(specs)
    old, new = (written, library.bases[base]) if backwards else (library.bases[base], written)
    meanwhile = library.bases[base - 1] if publish_meanwhile else None
    with patch.object(changes, "MAX_BYTES", bound):
        sync(library, old, new, lang, meanwhile)
    library.drop(written)
