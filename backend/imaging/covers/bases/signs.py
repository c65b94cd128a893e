"""The study base print: hand-cut signs of what is taught there, laid in a form of their own, one in coral."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from backend.imaging.covers import glyphs as g
from backend.imaging.covers.bases import emblems as e
from backend.imaging.covers.bases import layouts, rounds
from backend.imaging.covers.bases.layouts import Placed
from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Ink, Points, mix

MODES = (
    Mode("crystal", words=("水晶",), tags=("shuijing",), palettes=("night", "dusk")),
    Mode("drill", words=("钻探", "地质"), tags=("dizhi",), palettes=("autumn",)),
    Mode("plants", words=("绿化", "植物", "园博"), tags=("shanghua",), palettes=("spring",)),
    Mode("birds", words=("鸟",), tags=("guanniao",), palettes=("autumn", "mist")),
    Mode("fish", words=("牧场", "鱼礁", "渔"), palettes=("day",)),
    Mode("salt", words=("盐",), tags=("yanwenhua",), palettes=("mist",)),
    Mode("rocks", words=("岩画", "考古", "石刻"), tags=("kaogu", "shike"), palettes=("autumn",)),
    Mode("memorial", words=("抗日", "烈士", "红色"), tags=("honglv",), palettes=("mist", "spring")),
    Mode("atom", words=("核",), palettes=("night",)),
    Mode("tea", words=("茶",), tags=("cha",), palettes=("spring",)),
    Mode("island", words=("岛",), tags=("haidao",), palettes=("day",)),
    Mode("ship", words=("海洋", "航海", "港口"), tags=("haiyang",), palettes=("day", "dusk")),
    Mode("vessels", words=("博物馆", "文物"), tags=("bowuguan",), palettes=("dusk", "autumn")),
    Mode("field", spare=True),
)


@dataclass(frozen=True)
class Subject:
    """What a base teaches: its signs, their form, the ground they lie on and whether a strip of its land closes it."""

    signs: Sequence[g.Sign]
    form: Callable[[Print, Sequence[g.Sign]], list[Placed]]
    ground: str = "paper"
    strip: bool = True


SUBJECTS: Mapping[str, Subject] = {
    "crystal": Subject((g.point, e.hammer), rounds.burst, "dark"),
    "drill": Subject((e.rig, g.leaf, g.grain, g.shell, g.pebbles, g.point), layouts.cores, "layers", False),
    "plants": Subject((g.sprout, g.bloom, g.pine), layouts.plots, "field", False),
    "birds": Subject((g.gull, g.wader, g.reed, g.track), rounds.skein),
    "fish": Subject((g.fish, g.kelp, g.shell, g.starfish), rounds.school, "water", False),
    "salt": Subject((e.cube, g.sun, e.rake, g.shell), layouts.heap),
    "rocks": Subject((e.coil, e.rings, e.sherd, g.sun, e.coil, e.axe, e.rings), rounds.spiral, "stone", False),
    "memorial": Subject((g.star, g.pine, g.mum), rounds.wreath),
    "atom": Subject((g.sun, g.wave, e.bulb), rounds.orbits, "dark"),
    "tea": Subject((e.cup, g.tea, g.leaf), rounds.pour),
    "island": Subject((g.crag, g.pebbles, g.shell, g.starfish, g.gull), rounds.tides),
    "ship": Subject((g.gull, e.ship, g.wave, g.fish, e.anchor, g.wave), layouts.swell, "paper", False),
    "vessels": Subject((e.urn, e.tripod, e.vase, e.eared, e.slips), layouts.shelves, "boards"),
    "field": Subject((g.leaf, g.leaf, g.grain, g.gull), layouts.rows),
}
#: signs of the plain field, by landscape
FIELD: Mapping[str, Sequence[g.Sign]] = {
    "wetland": (g.gull, g.reed, g.leaf, g.shell),
    "sea": (g.shell, g.starfish, g.gull, g.fish),
    "island": (g.shell, g.starfish, g.leaf, g.gull),
    "harbour": (e.ship, e.anchor, g.gull, g.wave),
}
DARK = ("dark", "water", "stone")  # grounds that take pale signs


def study(s: Print, land: str = "mountain", mode: str = "field") -> None:
    """`mode` is a key of SUBJECTS; a strip of the base's land lies below .78."""
    subject = SUBJECTS[mode]
    _ground(s, subject.ground)
    if subject.strip:
        _horizon(s, land, subject.ground)
    signs = FIELD.get(land, subject.signs) if mode == "field" else subject.signs
    tones = _tones(s, subject.ground)
    cut: dict[str, list[Points]] = {}
    for placed in subject.form(s, signs):
        tone = placed.ink or str(int(s.r.choice(5, p=[0.3, 0.3, 0.16, 0.16, 0.08])))
        cut.setdefault(tone, []).extend(placed.sign(placed.x, placed.y, placed.k, placed.angle))
    for tone, shapes in cut.items():
        s.polys(tones[int(tone)] if tone.isdigit() else s.p[tone], shapes, press=0.3)


def _tones(s: Print, ground: str) -> Sequence[Ink]:
    """The five inks of a field, the common ones first."""
    p = s.p
    if ground in DARK:
        light = mix(p["light"], p["shoal"], 0.12)
        return light, mix(light, p["sea"], 0.3), mix(light, p["sea"], 0.5), p["shoal"], mix(p["reed"], p["light"], 0.3)
    return p["r3"], p["r2"], p["r1"], p["leaf"], p["reed"]


def _ground(s: Print, ground: str) -> None:
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    paper = mix(p["light"], p["sand"], 0.25)
    s.wash([(0, mix(paper, p["r0"], 0.4)), (0.6, paper), (1, paper)])
    if ground == "dark":
        s.wash([(0, p["r4"]), (0.7, mix(p["r3"], p["r4"], 0.3)), (1, p["r3"])])
    elif ground == "water":
        s.wash([(0, mix(p["sea"], p["shoal"], 0.3)), (0.3, p["sea"]), (1, mix(p["deep"], p["r4"], 0.4))])
        s.bars(
            p["light"],
            [(r.uniform(-0.1, 0.9) * w, r.uniform(0, 0.1) * h, r.uniform(0.2, 1.1) * w, 3 * u) for _ in range(7)],
            alpha=0.4,
        )
        sand: Array = h * 0.9 + np.sin(s.x / w * 6) * h * 0.012
        s.layer(np.asarray(sand, np.float32), mix(p["deep"], p["sand"], 0.4), p["deep"], h * 0.2, line=0.5, press=0.3)
    elif ground == "stone":
        stone = mix(p["r3"], p["roof2"], 0.35)
        s.wash([(0, mix(stone, p["r4"], 0.25)), (1, stone)])
        for y in (0.24, 0.5, 0.8):
            edge = s.crest([(w * r.uniform(0.1, 0.9), h * 0.1, w * 0.4, w * 0.4, 1.3)], h * y, 1.2)
            s.layer(edge, mix(stone, p["r4"], y * 0.3), mix(stone, p["r4"], 0.1), h * 0.24, line=0.25, press=0.45)
            s.carve(edge, mix(stone, p["r4"], 0.5), 24, 150, alpha=0.4, width=4)
    elif ground == "boards":
        boards = [(w * 0.02, h * (0.185 + 0.175 * row) + 5 * u, w * 0.98, 8 * u) for row in range(4)]
        s.bars(mix(p["r1"], p["roof2"], 0.35), boards, press=0.25)
    elif ground == "field":
        s.sun(w * 0.24, h * 0.14, 46 * u)
        far = s.crest(
            [(w * 0.2, h * 0.1, w * 0.26, w * 0.3, 1.1), (w * 0.74, h * 0.14, w * 0.3, w * 0.3, 1)], h * 0.33, 0.8
        )
        s.layer(far, p["r1"], mix(p["r1"], paper, 0.7), h * 0.14, line=0.5)
        s.wash([(0, mix(p["sand"], p["leaf"], 0.25)), (1, mix(p["sand"], p["light"], 0.2))], h * 0.33, h)
        furrows = [
            (-10 * u, h * (0.36 + 0.52 * (row / 7) ** 1.5) + h * 0.012, w + 10 * u, (3 + 9 * row / 7) * u)
            for row in range(8)
        ]
        s.bars(mix(p["sand"], p["reed"], 0.5), furrows, alpha=0.7, press=0.3)
    elif ground == "layers":
        s.sun(w * 0.78, h * 0.15, 44 * u)
        tones = (
            mix(p["leaf"], p["low"], 0.3),
            mix(p["reed"], p["low"], 0.35),
            mix(p["sand"], p["r1"], 0.5),
            mix(p["r2"], p["r3"], 0.3),
            mix(p["r3"], p["r4"], 0.4),
        )
        for row, tone in enumerate(tones):
            y = h * (0.375 + 0.123 * row) + np.sin(s.x / w * (5 + row) + r.uniform(0, 6)) * 6 * u * (row > 0)
            s.layer(np.asarray(y, np.float32), tone, line=0.6, press=0.3)
        s.bars(p["light"], [(w * 0.5 - 5 * u, h * 0.36, w * 0.5 + 5 * u, 4 * u)], press=0)
        s.polys(
            p["r4"],
            [
                [
                    (w * 0.5 - 6 * u, h * 0.34),
                    (w * 0.5 + 6 * u, h * 0.34),
                    (w * 0.5 + 6 * u, h * 0.9),
                    (w * 0.5 - 6 * u, h * 0.9),
                ]
            ],
            press=0.05,
        )


def _horizon(s: Print, land: str, ground: str) -> None:
    p, w, h, u = s.p, s.w, s.h, s.u
    base = h * 0.8
    low = 0.3 if land in ("sea", "harbour", "wetland") else 1.0
    tone = p["r2"] if ground == "dark" else p["r1"]
    peaks = [(w * f, h * q * low, w * 0.2, w * 0.2, 1.0) for f, q in ((0.14, 0.08), (0.42, 0.05), (0.78, 0.1))]
    s.layer(s.crest(peaks, base + 10 * u, 0.7 * low), tone, mix(tone, p["low"], 0.6), h * 0.14, line=0.6)
    if land in ("sea", "harbour", "island", "wetland"):
        flat: Array = np.full(w, base + h * 0.03, np.float32)
        s.layer(flat, p["sea"], p["deep"], h * 0.2, line=0.7)
        s.ripples(base + h * 0.05, h * 0.99, p["light"], 30, 0.5)
    else:
        s.layer(s.canopy(np.full(w, base + h * 0.07, np.float32), 20, 18), p["r3"], p["r4"], h * 0.2, line=0.4)
    s.layer(s.canopy(np.full(w, h * 0.965, np.float32), 26, 20), p["r4"], line=0.4)
