"""`promo`: the promotional pictures of some entries, or a contact sheet of them, without publishing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from backend.cli.context import make_console, read_clock, read_settings
from backend.cli.progress import PublishProgress
from backend.content.kinds import BY_COLLECTION, BY_KIND
from backend.errors import ContentError
from backend.release.media import PROMO_NAMES

if TYPE_CHECKING:
    from backend.content.catalogue import Catalogue, Entry


@click.command()
@click.argument("wanted", metavar="[KIND|ID]...", nargs=-1)
@click.option("--format", "formats", type=click.Choice(list(PROMO_NAMES)), multiple=True, help="only this format")
@click.option("--lang", "langs", type=click.Choice(["zh", "en"]), multiple=True, help="only this language")
@click.option("--sheet", metavar="FILE", help="all on one contact sheet (JPEG, PNG or WebP) instead of single files")
@click.option("--content", metavar="FOLDER", help="content tree")
@click.option("--out", metavar="FOLDER", help="where the pictures go (build/promo)")
def promo(
    wanted: tuple[str, ...],
    formats: tuple[str, ...],
    langs: tuple[str, ...],
    sheet: str | None,
    content: str | None,
    out: str | None,
) -> None:
    """画宣传图，不发布。 Promotional pictures of entries, kinds or everything; nothing is published."""
    from backend.content.loader import load_catalogue
    from backend.imaging.prints import choose_for_sheet, contact_sheet, draw_prints, refusal, save_prints
    from backend.imaging.source import probe_photo

    settings, console = read_settings(content=content), make_console()
    if sheet is not None and Path(sheet).suffix.lower() not in (".jpg", ".jpeg", ".png", ".webp"):
        raise ContentError(
            f"--sheet {sheet}：文件名要以 .jpg、.png 或 .webp 结尾。",
            f"--sheet {sheet}: end the name in .jpg, .png or .webp.",
        )
    catalogue, _ = load_catalogue(settings.content_dir, read_clock().date(), probe=probe_photo)
    entries = select_entries(catalogue, wanted)
    if sheet is not None:
        formats = formats or tuple(PROMO_NAMES)
        entries = entries if wanted else choose_for_sheet(catalogue)
    with PublishProgress(make_console(stderr=True)) as progress:
        rows = draw_prints(
            catalogue,
            entries,
            settings.build_dir / "cache",
            formats=formats,
            langs=langs or (("zh",) if sheet is not None else ("zh", "en")),
            public_url=settings.public_url,
            progress=lambda label, done, total: progress("media", done, total, label),
            workers=settings.workers or None,
        )
    for entry in entries:
        if sentence := refusal(entry):
            console.print(sentence, style="yellow")
    if sheet is not None:
        Path(sheet).parent.mkdir(parents=True, exist_ok=True)
        contact_sheet(rows).save(sheet, quality=85)
        console.print(f"样张：{sheet}（{len(rows)} 行）。 / contact sheet of {len(rows)} rows.")
        return
    folder = Path(out) if out else settings.build_dir / "promo"
    saved = save_prints(rows, folder)
    console.print(
        f"{len(entries)} 条，{len(saved)} 张，在 {folder}。 / {len(saved)} pictures of {len(entries)} entries."
    )


def select_entries(catalogue: Catalogue, wanted: tuple[str, ...]) -> list[Entry]:
    """The entries that ids, kinds, collections or addresses (places/huaguoshan) name, in catalogue order; all for none.

    Raises ContentError for a word that names nothing, with the nearest one that does.
    """
    from backend.content.nearest import nearest

    chosen: set[str] = set()
    for word in wanted:
        name = word.strip("/").removeprefix("content/")
        kind = BY_COLLECTION.get(name) or BY_KIND.get(name)
        found = catalogue.of(kind.collection) if kind else [each for each in catalogue.entries if _is(each, name)]
        if not found and kind is None:
            near = nearest(name, [*BY_COLLECTION, *BY_KIND, *catalogue.by_id])
            hint = f"是不是 {near}？" if near else f"栏目有 {'、'.join(BY_COLLECTION)}，或写条目的 id。"
            raise ContentError(
                f"没有叫“{word}”的条目或栏目。{hint}",
                f'there is no entry or kind "{word}".' + (f" Did you mean {near}?" if near else ""),
                exit_code=2,
            )
        chosen |= {entry.id for entry in found}
    return [entry for entry in catalogue.entries if entry.id in chosen or not wanted]


def _is(entry: Entry, name: str) -> bool:
    return name in (entry.id, f"{entry.collection}/{entry.id}", entry.zh.title, entry.code)
