"""A small map drawn at publish: land, coast, where an entry roughly lies, what is near, how far a stretch is.

Inline SVG with the page's own colours. No borders are drawn; a county is a name, put where its entries lie.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from math import cos, radians
from statistics import median

from backend.content.catalogue import Catalogue, Entry
from backend.sitebuild.going import go_link
from backend.sitebuild.land import KM_DEGREE, Frame, Point, clip_ring, path, read_land, thin
from backend.sitebuild.markup import attrs, esc, join, more
from backend.sitebuild.sheet import Sheet, apart
from backend.sitebuild.view import View, position, said_distance

WIDTH, HEIGHT = 320, 220
LOCATED = ("place", "village", "study-base")
#: how many km the sheet may be high
HEIGHTS = (14, 20, 28, 40, 56, 80, 112, 150)
BARS = (1, 2, 5, 10, 20, 50)
NEAR_SHOWN, NEAR_NAMED = 14, 4
#: the window of the overview: all of the city's coast
WHOLE = Frame(34.6, 119.25, 240 / 165, 320, 240)
#: open water, where the sea may be named
WATER = ((34.86, 119.42), (35.0, 119.62), (34.7, 119.72), (34.55, 120.0), (34.4, 120.36))


def sketch(view: View, entry: Entry) -> str:
    """The figure of an entry that has a place, or of a route whose stops have one; else nothing."""
    route = entry.kind == "route"
    stops = view.find([stop.get("entry") for stop in entry.fields.get("stops") or ()]) if route else []
    found = {stop.id: stop for stop in (stops if route else [entry]) if position(stop)}
    shown = list(found.values())
    if not shown:
        return ""
    drawn = draw_route(view, shown) if route else draw_place(view, entry)
    name = esc(view.t("sketch_alt", name=view.text(entry).title))
    svg = f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{name}">{drawn}</svg>'
    where = position(entry)
    told = view.t("sketch_route") if route else view.t("sketch_near", d=said_distance(view, where[2] if where else 0))
    links = [more(view.t("sketch_open"), f"{view.href('map')}#{shown[0].id}")]
    if route:
        query = "?lang=en" if view.lang == "en" else ""
        links.append(more(view.t("gpx"), f"/api/v1/routes/{entry.id}.gpx{query}"))
    else:
        links.insert(0, go_link(view, entry))
    words = f"<span>{esc(told)}</span><span>{esc(view.t('sketch_credit'))}</span>"
    return (
        f'<figure class="sketch"{attrs({"lang": "en" if view.foreign(entry) else None})}>\n{svg}\n'
        f'<figcaption>{words}</figcaption>\n<p class="ways">{join(links)}</p>\n</figure>'
    )


def draw_place(view: View, entry: Entry) -> str:
    """The point with the circle it is good to, its neighbours, counties by name."""
    lat, lon, precision = position(entry) or (0.0, 0.0, 0.0)
    frame = frame_around(lat, lon, precision / 1000)
    sheet = Sheet(frame, ground(frame))
    x, y = frame.put(lat, lon)
    radius = precision / 1000 * frame.scale
    if radius > 9:
        sheet.parts.append(f'<circle class="about" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/>')
    bar(view, sheet)
    sheet.dot(x, y, 5, "here")
    sheet.beside(view.text(entry).title, x, y, "own", 9, view.foreign(entry))
    sea(view, sheet)
    neighbours(view, sheet, (x, y), {entry.id})
    counties(view, sheet)
    return "".join(sheet.parts)


def draw_route(view: View, stops: Sequence[Entry]) -> str:
    """The stops in order, numbered, with a broken line that is no road; the last one coral."""
    points = [(where[0], where[1]) for where in map(position, stops) if where]
    lats, lons = [lat for lat, _ in points], [lon for _, lon in points]
    lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    high = (max(lats) - min(lats)) * KM_DEGREE
    wide = (max(lons) - min(lons)) * KM_DEGREE * cos(radians(lat))
    km = max(10.0, high / 0.62, wide / 0.7 / WIDTH * HEIGHT)
    frame = Frame(lat, lon, HEIGHT / km, WIDTH, HEIGHT)
    sheet = Sheet(frame, ground(frame))
    places = apart([frame.put(*point) for point in points])
    sheet.parts.append(f'<path class="leg" d="{path(places)}"/>')
    bar(view, sheet)
    for index, (x, y) in enumerate(places):
        sheet.dot(x, y, 8, "stop last" if index == len(places) - 1 else "stop")
    for index, (x, y) in enumerate(places):
        sheet.parts.append(f'<text class="num" x="{x:.1f}" y="{y + 4:.1f}" text-anchor="middle">{index + 1}</text>')
        sheet.beside(view.text(stops[index]).title, x, y, "own", 12, view.foreign(stops[index]))
    sea(view, sheet)
    neighbours(view, sheet, (WIDTH / 2, HEIGHT / 2), {stop.id for stop in stops})
    counties(view, sheet)
    return "".join(sheet.parts)


def frame_around(lat: float, lon: float, precision_km: float) -> Frame:
    """The smallest window that holds the circle of a point well and shows a piece of coast."""
    coast = [point for ring in read_land().coasts() for point in ring]
    frame = Frame(lat, lon, HEIGHT / HEIGHTS[-1], WIDTH, HEIGHT)
    for km in HEIGHTS:
        frame = Frame(lat, lon, HEIGHT / km, WIDTH, HEIGHT)
        shore = sum(frame.holds(*frame.put(at[1], at[0]), 12) for at in coast)
        if km >= 4 * precision_km and shore >= 4:
            break
    return frame


def ground(frame: Frame) -> list[str]:
    """Land and coast of a window. The coast is a line of its own, so that the sheet has no frame."""
    land, fills, lines = read_land(), "", ""
    for ring in land.rings:
        fills += path(
            thin(clip_ring([frame.put(lat, lon) for lon, lat in ring], frame.width, frame.height)), closed=True
        )
    for coast in land.coasts():
        run: list[tuple[float, float]] = []
        placed = [frame.put(lat, lon) for lon, lat in coast]
        for a, b in pairwise(placed):
            if frame.holds(*a, -30) or frame.holds(*b, -30):
                run = [*run, b] if run else [a, b]
            elif run:
                lines += path(thin(run))
                run = []
        lines += path(thin(run)) if run else ""
    return [f'<path class="land" d="{fills}"/>' if fills else "", f'<path class="coast" d="{lines}"/>' if lines else ""]


def neighbours(view: View, sheet: Sheet, middle: Point, drawn: Collection[str]) -> None:
    """The entries nearest to a point of the sheet as dots, the nearest of them by name; not those `drawn` already."""
    x, y = middle
    found = []
    for other in located(view.catalogue):
        at = sheet.frame.put(*(position(other) or (0.0, 0.0, 0.0))[:2])
        far = abs(at[0] - x) + abs(at[1] - y)
        if other.id not in drawn and sheet.frame.holds(*at, 6) and far > 12:
            found.append((far, other.id, other, at))
    found.sort(key=lambda row: row[:2])
    for _, _, _, at in found[:NEAR_SHOWN]:
        sheet.dot(*at, 2.5, "near")
    named = 0
    for _, _, other, at in found[:NEAR_SHOWN]:
        if named < NEAR_NAMED and view.foreign(other) is None:
            named += sheet.beside(view.text(other).title, *at, "nearby", 5)


def counties(view: View, sheet: Sheet) -> None:
    """Names of counties where the middle of their entries lies: no claim to where one ends."""
    for county, (lat, lon) in county_middles(view.catalogue).items():
        term = view.catalogue.vocabulary.counties.get(county)
        if term is not None:
            sheet.name(term.label(view.lang), *sheet.frame.put(lat, lon), "county")


def county_middles(catalogue: Catalogue) -> dict[str, tuple[float, float]]:
    """County -> the median point of its entries, where it has three or more."""
    points: dict[str, list[tuple[float, float, float]]] = {}
    for entry in located(catalogue):
        where = position(entry)
        if where is not None:
            points.setdefault(str(entry.fields.get("county") or ""), []).append(where)
    return {
        county: (median(at[0] for at in rows), median(at[1] for at in rows))
        for county, rows in sorted(points.items())
        if county and county != "city" and len(rows) >= 3
    }


def located(catalogue: Catalogue) -> list[Entry]:
    """Entries with a point, in the catalogue's order."""
    return [entry for entry in catalogue.entries if entry.kind in LOCATED and position(entry)]


def sea(view: View, sheet: Sheet) -> None:
    """The sea's name on the first open water in the window."""
    any(sheet.name(view.t("yellow_sea"), *sheet.frame.put(*at), "sea") for at in WATER)


def bar(view: View, sheet: Sheet) -> None:
    """The scale at the lower left: a length in whole kilometres that is about a quarter of the sheet."""
    km = max((length for length in BARS if length * sheet.frame.scale <= 90), default=BARS[0])
    long, low = km * sheet.frame.scale, sheet.frame.height - 12
    sheet.parts.append(f'<path class="bar" d="M12 {low - 4:g}v4h{long:.1f}v-4"/>')
    sheet.taken.append((8, low - 8, 12 + long, low + 4))
    sheet.name(view.t("scale", d=view.t("near_km", n=km)), 12 + long + 6, low, "mile", anchor="start")


def overview(view: View, entries: Iterable[Entry]) -> str:
    """All entries on one sheet, which stands where the map will be, and stays where scripts do not run."""
    frame = WHOLE
    sheet = Sheet(frame, ground(frame))
    for entry in entries:
        where = position(entry)
        if where is not None:
            x, y = frame.put(where[0], where[1])
            sheet.parts.append(f'<circle class="near" cx="{x:.1f}" cy="{y:.1f}" r="2"/>')
    sea(view, sheet)
    counties(view, sheet)
    said = esc(view.t("map_draw"))
    return (
        f'<svg viewBox="0 0 320 240" preserveAspectRatio="xMidYMid slice" role="img" aria-label="{said}">'
        f"{''.join(sheet.parts)}</svg>"
    )
