"""The Atom feeds: what was written or checked again lately, one feed a language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from backend.content.catalogue import Entry
from backend.content.days import as_date
from backend.sitebuild.view import View

#: language -> file, as MkDocs's i18n plugin wants to see it; it is served at address("feed.xml")
FILES = {"zh": "feed.xml", "en": "feed.en.xml"}
MOST = 40
#: the year in which the ids of entries were given out (RFC 4151)
SINCE = 2026


def feed_href(lang: str) -> str:
    """Root address of a language's feed."""
    return "/en/feed.xml" if lang == "en" else "/feed.xml"


def write_feeds(docs: Path, views: Mapping[str, View]) -> None:
    """Write the feed of every language to docs/."""
    for lang, view in views.items():
        (docs / FILES[lang]).write_text(make_feed(view), encoding="utf-8")


def changed(entry: Entry) -> str:
    """The moment of an entry's last check: editors write days, so noon of that day in Lianyungang."""
    day = as_date(entry.fields.get("checked_on"))
    return f"{day.isoformat()}T12:00:00+08:00" if day else ""


def make_feed(view: View) -> str:
    """An Atom feed (RFC 4287) of the entries that are in the view's language, the latest first."""
    base = view.settings.public_url
    entries = [entry for entry in view.catalogue.entries if view.foreign(entry) is None and changed(entry)]
    entries.sort(key=lambda entry: (entry.collection, entry.id))
    entries.sort(key=changed, reverse=True)
    latest = changed(entries[0]) if entries else f"{view.today.isoformat()}T12:00:00+08:00"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{"en" if view.lang == "en" else "zh-CN"}">',
        f"<id>{tag_id(base, f'feed-{view.lang}')}</id>",
        f"<title>{escape(view.t('feed_title'))}</title>",
        f"<subtitle>{escape(view.t('feed_say'))}</subtitle>",
        f"<updated>{latest}</updated>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(base + feed_href(view.lang))}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(base + view.href())}/>',
        f"<author><name>{escape(view.t('brand'))}</name><uri>{escape(base + view.href())}</uri></author>",
        "<rights>CC BY 4.0</rights>",
        *(feed_entry(view, entry) for entry in entries[:MOST]),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def feed_entry(view: View, entry: Entry) -> str:
    """One entry; its id is made of its short code, which never changes, whatever becomes of its address."""
    base, text = view.settings.public_url, view.text(entry)
    lines = [
        "<entry>",
        f"<id>{tag_id(base, f'{entry.code}-{view.lang}')}</id>",
        f"<title>{escape(text.title)}</title>",
        f"<updated>{changed(entry)}</updated>",
        f'<link rel="alternate" type="text/html" href={quoteattr(base + view.entry_href(entry))}/>',
        f"<category term={quoteattr(entry.kind)} label={quoteattr(view.kind(entry))}/>",
        f"<summary>{escape(text.summary)}</summary>",
        "</entry>",
    ]
    return "\n".join(lines)


def tag_id(base: str, name: str) -> str:
    """A tag URI (RFC 4151) under the site's host."""
    return f"tag:{urlsplit(base).hostname or 'shanhai'},{SINCE}:{name}"
