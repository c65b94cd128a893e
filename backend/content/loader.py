"""Reads the content folder into a frozen Catalogue and a list of Problems: all of them, at once.

Order: walk the tree, read vocabularies and documents, look at photo headers, render bodies, judge by the rules, build.
Nothing is skipped quietly: what cannot be read is a Problem, and an error stops the release.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from backend.content.build import build_catalogue
from backend.content.catalogue import Catalogue
from backend.content.documents import Document, read_document
from backend.content.inputs import Inputs, Source
from backend.content.kinds import BY_COLLECTION, COLLECTIONS
from backend.content.photos import MAX_BYTES, PhotoInfo, Probe, measure_file
from backend.content.problems import Problem, sort_problems
from backend.content.prose import Targets
from backend.content.prose_pool import ProsePool
from backend.content.rules import RULES
from backend.content.schemas import SCHEMAS, PageSchema
from backend.content.tree import PAGES, Folder, Tree, scan
from backend.content.vocabulary import read_vocabulary
from backend.errors import PictureError


def load_catalogue(root: Path, today: date, *, probe: Probe | None = None) -> tuple[Catalogue, list[Problem]]:
    """The published entries under `root` on `today`, and every problem of the whole tree, drafts included.

    `probe` reads a photo's header (see `photos`); without one, sizes in pixels are 0. With errors among the problems
    the Catalogue holds what could be read and must not be released.
    """
    with ProsePool() as pool:
        inputs = read_inputs(root.absolute(), today, probe or measure_file)
        render_bodies(inputs, pool)
    return build_catalogue(inputs), judge(inputs)


def read_inputs(root: Path, today: date, probe: Probe) -> Inputs:
    """Everything on disk, read and typed; bodies not yet rendered."""
    tree = scan(root)
    vocabulary, words = read_vocabulary(tree)
    sources = [_read_source(tree, folder) for folder in tree.folders]
    for source in sources:
        _measure_photos(source, probe)
    order = {name: index for index, name in enumerate(COLLECTIONS)}
    entries = [source for source in sources if source.kind != "page"]
    entries.sort(key=lambda source: (order[source.folder.collection], source.id))
    pages = sorted((source for source in sources if source.kind == "page"), key=lambda source: source.id)
    return Inputs(tree, today, entries, pages, vocabulary, words)


def _read_source(tree: Tree, folder: Folder) -> Source:
    kind = "page" if folder.collection == PAGES else BY_COLLECTION[folder.collection].kind
    schema = PageSchema if kind == "page" else SCHEMAS[kind]
    file = folder.files["index.md"]
    zh = read_document(file, tree.name(file), "zh", schema)
    en: Document | None = None
    if "index.en.md" in folder.files:
        file = folder.files["index.en.md"]
        en = read_document(file, tree.name(file), "en", schema, zh)
    return Source(folder, kind, schema, zh, en)


def _measure_photos(source: Source, probe: Probe) -> None:
    for _, name in source.photo_names():
        file = source.folder.files.get(name)
        if file is not None and name not in source.photos:
            source.photos[name] = _measure(file, probe)


def _measure(file: Path, probe: Probe) -> PhotoInfo | str:
    """What the header says, or a sentence with the file's name, what is wrong and what to do."""
    try:
        size = file.stat().st_size
        if size > MAX_BYTES:
            seen = f"{size / 1024 / 1024:.0f} MB，最多 {MAX_BYTES // 1024 // 1024} MB"
            return f"{file.name}：照片有 {seen}。缩小后再放进来。"
        if size == 0:
            return f"{file.name}：照片是空文件。重新复制一次，或换一张。"
        header = probe(file)
    except PictureError as error:
        return error.zh
    except OSError:
        return f"{file.name}：照片打不开。检查文件权限，或换一张。"
    return PhotoInfo(header.width, header.height, header.bytes, header.sha256)


def link_targets(inputs: Inputs) -> Targets:
    """What a body may link to: id -> collection, with "-" before what is not published."""
    targets: dict[str, str] = {}
    for source in inputs.sources:
        mark = "" if source.is_published(inputs.today) else "-"
        targets.setdefault(source.id, mark + source.folder.collection)
    return targets


def render_bodies(inputs: Inputs, pool: ProsePool) -> None:
    """Fills every source's `prose`."""
    pool.begin(link_targets(inputs))
    for source in inputs.sources:
        for document in source.documents:
            if document.readable:
                source.prose[document.lang] = pool.render(document.body, document.lang)


def judge(inputs: Inputs) -> list[Problem]:
    """What all rules say, sorted by file and line."""
    return sort_problems(
        Problem(spot.path, spot.line, spot.field, spot.message, spot.hint, rule.severity, rule.id)
        for rule in RULES
        for spot in rule.check(inputs)
    )
