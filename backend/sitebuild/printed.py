"""What only paper shows at the end of a page: where it came from, as an address and as a code to scan."""

from __future__ import annotations

import segno

from backend.content.catalogue import Entry
from backend.sitebuild.markup import esc, has_chinese, tag
from backend.sitebuild.view import View


def printed_block(view: View, entry: Entry) -> str:
    """The print-only block of an entry: code, address, the day of the last check, licence and credit."""
    base = view.settings.public_url
    cover = view.cover(entry) or {}
    credit = str(cover.get("credit") or "")
    said = [
        view.text(entry).title,
        base + view.entry_href(entry),
        view.t("printed_checked", date=entry.fields["checked_on"]) if entry.fields.get("checked_on") else "",
        view.t("printed_credit", credit=credit) if credit and not cover.get("drawn") else "",
        view.t("printed_licence"),
    ]
    lines = [
        tag("span" if number else "b", esc(line), lang="zh" if view.lang == "en" and has_chinese(line) else None)
        for number, line in enumerate(said)
        if line
    ]
    scan = f"<figure>{qr_svg(f'{base}/s/{entry.code}')}<figcaption>{esc(view.t('printed_scan'))}</figcaption></figure>"
    return f'<div class="printed wrap">\n{scan}\n<p>{"".join(lines)}</p>\n</div>'


def qr_svg(address: str) -> str:
    """A QR code as one small inline SVG, black whatever the scheme: it is only seen on paper."""
    code = segno.make(address, error="m", micro=False)
    return str(code.svg_inline(border=4, svgclass=None, lineclass=None, omitsize=True, dark="#000"))
