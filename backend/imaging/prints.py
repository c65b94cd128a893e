"""Promotional pictures for editors, without a publish: files with readable names, and a contact sheet."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from backend.content.catalogue import LANGS, Catalogue, Entry
from backend.content.kinds import BY_KIND, KINDS
from backend.content.rights import binding_reason
from backend.imaging import brand
from backend.imaging.fonts import face
from backend.imaging.jobs import Job
from backend.imaging.plan import cover_specs, printed_photo, promo_outputs, promo_source
from backend.imaging.promo.formats import FORMATS, formats_for
from backend.imaging.render import Progress, finish_jobs
from backend.imaging.store import FileStore
from backend.imaging.typeset import set_text
from backend.release.kits import safe_name
from backend.release.media import PROMO_NAMES

Row = tuple[Entry, str, dict[str, Path]]  # entry, language, format -> file in the cache
SHEET_ROWS, SHEET_HEIGHT, SHEET_GAP, SHEET_NAME = 12, 300, 20, 190


def draw_prints(
    catalogue: Catalogue,
    entries: Iterable[Entry],
    cache: Path,
    *,
    formats: Sequence[str] = (),
    langs: Sequence[str] = LANGS,
    public_url: str,
    progress: Progress | None = None,
    workers: int | None = None,
) -> list[Row]:
    """Draw the named formats of the entries (none named: those of their kind), English where there is English.

    Pictures already in the cache are not drawn again. Raises PictureError naming every photo that cannot be decoded.
    """
    store, covers = FileStore(cache.absolute()), cover_specs(catalogue)
    jobs: list[Job] = []
    wanted: list[tuple[Entry, str, dict[str, str]]] = []
    for entry in entries:
        drawn = covers[entry.id]
        for lang in langs:
            if lang == "en" and entry.en is None:
                continue
            names = tuple(formats) or formats_for(entry.kind, lang, catalogue.vocabulary.promo_kinds, False)
            outputs = promo_outputs(catalogue, entry, drawn, lang, names, public_url)
            jobs.append(Job(f"{entry.collection}/{entry.id} {lang}", promo_source(entry, drawn), tuple(outputs)))
            wanted.append((entry, lang, {output.format: output.key for output in outputs}))
    records, _ = finish_jobs(jobs, store, progress, workers)
    return [
        (entry, lang, {name: store.files / records[key]["files"][0]["name"] for name, key in keys.items()})
        for entry, lang, keys in wanted
    ]


def save_prints(rows: Iterable[Row], out: Path) -> list[Path]:
    """Copy the pictures to out/<栏目>/<标题>-<名称>[-en].jpg; returns the files in order."""
    saved = []
    for entry, lang, files in rows:
        folder = out / BY_KIND[entry.kind].zh
        folder.mkdir(parents=True, exist_ok=True)
        for name, file in files.items():
            target = folder / f"{safe_name(entry.zh.title)}-{PROMO_NAMES[name][0]}{'-en' if lang == 'en' else ''}.jpg"
            shutil.copyfile(file, target)
            saved.append(target)
    return saved


def refusal(entry: Entry) -> str:
    """One Chinese sentence: why an entry's photo is not in its promotional pictures; "" when it is or has none."""
    photo = entry.cover
    if photo is None or printed_photo(entry) is not None:
        return ""
    reason = "是代用的示意图，不是实景" if photo.stand_in else f"的许可 {photo.licence} {binding_reason(photo.licence)}"
    return f"{entry.collection}/{entry.id}：照片 {photo.file.name} {reason}，宣传图改画手绘封面。"


def choose_for_sheet(catalogue: Catalogue) -> list[Entry]:
    """Twelve entries for a contact sheet: every kind in turn, from the start of its list."""
    columns = [catalogue.of(kind.collection) for kind in KINDS]
    turn = [column[place] for place in range(SHEET_ROWS) for column in columns if place < len(column)]
    chosen = {entry.id for entry in turn[:SHEET_ROWS]}
    return [entry for entry in catalogue.entries if entry.id in chosen]


def contact_sheet(rows: Sequence[Row]) -> Image.Image:
    """All formats of some entries on one sheet of paper, a row for each entry and language, all at one height."""
    widths = {name: round(item.size[0] * SHEET_HEIGHT / item.size[1]) for name, item in FORMATS.items()}
    names = [name for name in PROMO_NAMES if any(name in files for _, _, files in rows)]
    width = SHEET_NAME + sum(widths[name] + SHEET_GAP for name in names) + SHEET_GAP
    sheet = brand.paper((width, (SHEET_HEIGHT + SHEET_GAP) * len(rows) + SHEET_GAP), brand.CERTIFICATE)
    draw, font = ImageDraw.Draw(sheet), face("serif7", 24)
    for number, (entry, lang, files) in enumerate(rows):
        x, y = SHEET_NAME, SHEET_GAP + number * (SHEET_HEIGHT + SHEET_GAP)
        for place, line in enumerate(set_text(entry.text(lang).title, font, SHEET_NAME - 2 * SHEET_GAP, 6)):
            font.draw(draw, (SHEET_GAP, y + 30 + place * 36), line, brand.INK)
        for name in names:
            if name in files:
                with Image.open(files[name]) as picture:
                    sheet.paste(picture.resize((widths[name], SHEET_HEIGHT), Image.Resampling.LANCZOS), (x, y))
            x += widths[name] + SHEET_GAP
    return sheet
