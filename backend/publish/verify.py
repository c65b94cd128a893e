"""Opens a staged release the way its readers will, before anyone is sent to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sqlalchemy as sa

from backend.content.catalogue import Catalogue
from backend.content.kinds import COLLECTIONS
from backend.errors import ReleaseError, ShanhaiError
from backend.readmodel.engines import open_readmodel
from backend.readmodel.models import EntryRow, Fragment
from backend.release.durable import list_tree
from backend.release.layout import ReleasePaths
from backend.release.manifest import Manifest, read_manifest
from backend.search.queries import SearchQuery, open_index

_MEDIA = re.compile(rb"/media/([A-Za-z0-9][A-Za-z0-9._-]*)")


def verify_release(staged: ReleasePaths, catalogue: Catalogue, *, html: bool) -> None:
    """Raises ReleaseError naming everything found wrong: counts, missing pictures, missing pages, unlisted files."""
    manifest = read_manifest(staged.manifest)
    faults = [
        *_check_parts(staged, manifest),
        *_check_readmodel(staged, catalogue, manifest),
        *_check_search(staged, catalogue),
        *(_check_site(staged, catalogue) if html else ()),
    ]
    if faults:
        name, shown = staged.root.name, "；".join(faults[:5])
        raise ReleaseError(
            f"发布 {name} 没有通过验证，没有切换（{len(faults)} 处）：{shown}",
            f"release {name} was not activated, {len(faults)} faults: {faults[0]}",
        )


def _check_parts(staged: ReleasePaths, manifest: Manifest) -> Iterator[str]:
    on_disk = {path.relative_to(staged.root).as_posix() for path in list_tree(staged.root)[1]} - {"manifest.json"}
    for name in sorted(on_disk ^ set(manifest.parts)):
        yield f"manifest and folder disagree about {name}"


def _check_readmodel(staged: ReleasePaths, catalogue: Catalogue, manifest: Manifest) -> Iterator[str]:
    engine = open_readmodel(staged.database)
    try:
        with engine.connect() as connection:
            if (health := connection.execute(sa.text("PRAGMA quick_check")).scalar()) != "ok":
                yield f"content.sqlite: {health}"
            rows = connection.execute(sa.select(EntryRow.collection, sa.func.count()).group_by(EntryRow.collection))
            found = {collection: int(count) for collection, count in rows}
            for collection in COLLECTIONS:
                expected = len(catalogue.of(collection))
                seen = (found.get(collection, 0), manifest.counts.get(collection, 0))
                if seen != (expected, expected):
                    yield f"{collection}: {expected} entries, read model has {seen[0]}, manifest {seen[1]}"
            named: set[bytes] = set()
            for (body,) in connection.execute(sa.select(Fragment.body)):
                named.update(_MEDIA.findall(body))
    finally:
        engine.dispose()
    yield from _missing_media(staged, named, "an API answer")


def _missing_media(staged: ReleasePaths, named: set[bytes], by: str) -> Iterator[str]:
    for name in sorted(item.decode() for item in named):
        if not (staged.media / name).is_file():
            yield f"picture {name} is named by {by} but missing"


def _check_search(staged: ReleasePaths, catalogue: Catalogue) -> Iterator[str]:
    try:
        index = open_index(staged.search)
        total = index.search(SearchQuery(q=catalogue.entries[0].zh.title)).total if catalogue.entries else 1
    except (OSError, ShanhaiError) as error:
        yield f"search index cannot be opened: {error}"
        return
    if total < 1:
        yield "search index finds nothing"


def _check_site(staged: ReleasePaths, catalogue: Catalogue) -> Iterator[str]:
    pages = ["index.html", "en/index.html"]
    for entry in catalogue.entries:
        address = f"{entry.collection}/{entry.id}/index.html"
        pages += [address, f"en/{address}"]
    for page in pages:
        if not (staged.site / page).is_file():
            yield f"page {page} is missing"
    named: set[bytes] = set()
    for path in staged.site.rglob("*.html"):
        named.update(_MEDIA.findall(path.read_bytes()))
    yield from _missing_media(staged, named, "a page")
