"""The route prints: lands in one plate joined by one paper path with a ring at every stop."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.routes.trail import trail
from backend.imaging.covers.routes.way_down import downhill, promenade
from backend.imaging.covers.routes.way_gardens import bloom, tea
from backend.imaging.covers.routes.way_hills import gorge, summit, sunrise
from backend.imaging.covers.routes.way_map import folded
from backend.imaging.covers.routes.way_rocks import relief, strata
from backend.imaging.covers.routes.way_sands import quays, salt, sands
from backend.imaging.covers.routes.way_shores import coast, isles
from backend.imaging.covers.routes.way_springs import springs
from backend.imaging.covers.routes.way_towns import crystals, oldtown, rivers

MODES = (
    Mode("summit", words=("登顶",)),
    Mode("springs", words=("温泉",), tags=("wenquan",), palettes=("dusk", "mist")),
    Mode("crystals", words=("水晶果园",)),
    Mode("strata", words=("地质",), tags=("dizhi",)),
    Mode("relief", words=("研学", "岩画", "考古"), tags=("kaogu",)),
    Mode("oldtown", words=("古城", "老城"), tags=("gucheng",)),
    Mode("sunrise", words=("日出",), tags=("richu",), palettes=("dusk", "autumn")),
    Mode("gorge", words=("溪谷", "徒步"), tags=("pubu",)),
    Mode("bloom", words=("赏花",), tags=("shanghua",)),
    Mode("folded", words=("地图",)),
    Mode("sands", words=("亲子", "带孩子"), palettes=("day", "spring")),
    Mode("tea", words=("茶",), tags=("cha",)),
    Mode("salt", words=("盐",), tags=("yanwenhua",), palettes=("autumn", "dusk", "day")),
    Mode("quays", words=("港口",), tags=("gangkou",)),
    Mode("isles", words=("海岛", "跳岛"), tags=("haidao",)),
    Mode("promenade", words=("海滨", "慢行"), tags=("sanbu",)),
    Mode("downhill", words=("徐福",), lands=("sea",)),
    Mode("coast", words=("看海",), lands=("sea", "island")),
    Mode("rivers", words=("汤沟",), lands=("wetland",), spare=True),
    Mode("ridge", lands=("mountain",), spare=True),
)


def ridge(s: Print, stops: int) -> None:
    """Terraces, then the sea, then the mountain over it."""
    p, w, h, u = s.p, s.w, s.h, s.u
    hz = h * 0.33
    s.sky(hz)
    s.sun(w * 0.2, h * 0.15, 46 * u)
    s.layer(s.crest([(w * 0.2, h * 0.1, w * 0.2, w * 0.24, 1.1)], hz + 4 * u, 0.6), p["r0"], line=0.4, to=hz)
    s.wash([(0, mix(p["sea"], p["low"], 0.5)), (0.4, p["sea"]), (1, mix(p["sea"], p["deep"], 0.6))], hz, h)
    s.ripples(hz + 6 * u, h * 0.62, p["light"], 50, 0.5)
    s.boat(w * 0.34, h * 0.43, 26 * u, p["wall"])
    _far_peak(s, hz)
    _terraces(s)
    way = [
        (0.16, 1.04),
        (0.3, 0.9),
        (0.3, 0.8),
        (0.2, 0.72),
        (0.36, 0.62),
        (0.52, 0.55),
        (0.62, 0.48),
        (0.74, 0.42),
        (0.78, 0.33),
        (0.84, 0.24),
    ]
    trail(s, way, stops)
    s.layer(s.canopy(h * 1.0 - 20 * u - np.clip(s.x / w - 0.55, 0, 1) * h * 0.16, 32, 28), p["r4"], line=0.3, press=0.3)
    s.gulls(w * 0.45, h * 0.2, 5, 46 * u, size=11)


SCENES: Mapping[str, Callable[[Print, int], None]] = {
    scene.__name__: scene
    for scene in (
        summit,
        springs,
        crystals,
        strata,
        relief,
        oldtown,
        sunrise,
        gorge,
        bloom,
        folded,
        sands,
        tea,
        salt,
        quays,
        isles,
        coast,
        downhill,
        promenade,
        rivers,
        ridge,
    )
}


def route(s: Print, mode: str = "ridge", stops: int = 5) -> None:
    """`mode` is the name of one of MODES; the last ring is the coral point."""
    flip = s.r.random() < 0.5
    SCENES[mode](s, stops)
    if flip and s.w > s.h:
        s.mirror()


def _far_peak(s: Print, hz: float) -> None:
    p, w, h, u = s.p, s.w, s.h, s.u
    back = s.crest(
        [(w * 0.7, h * 0.2, w * 0.16, w * 0.2, 0.9), (w * 0.95, h * 0.26, w * 0.2, w * 0.2, 0.9)], h * 0.46, 1.0
    )
    s.layer(back + np.clip(w * 0.56 - s.x, 0, None) * 0.5, p["r1"], mix(p["r1"], p["low"], 0.7), h * 0.3, line=0.5)
    main = s.crest(
        [
            (w * 0.84, h * 0.36, w * 0.16, w * 0.18, 0.74),
            (w * 0.73, h * 0.22, w * 0.12, w * 0.1, 0.7),
            (w * 0.95, h * 0.25, w * 0.1, w * 0.12, 0.7),
        ],
        h * 0.56,
        1.1,
        140,
    )
    s.layer(
        main + np.clip(w * 0.62 - s.x, 0, None) * 0.7,
        mix(p["r3"], p["r4"], 0.15),
        mix(p["r2"], p["low"], 0.5),
        h * 0.42,
        line=0.8,
        press=0.2,
    )
    s.carve(main, p["r1"], 70, 120, alpha=0.4, width=3.4, x0=w * 0.66, x1=w)
    s.carve(main, p["r4"], 70, 120, alpha=0.4, width=7, x0=w * 0.66, x1=w)
    s.clouds(h * 0.46, w * 0.66, w * 0.18, 3, t=12)
    s.clouds(hz + 4 * u, w * 0.93, w * 0.1, 2, t=10)


def _terraces(s: Print) -> None:
    p, w, h, u = s.p, s.w, s.h, s.u
    for n in range(6):
        t = n / 5
        y = h * (0.56 + 0.075 * n) + np.sin(s.x / w * 4 + n * 0.7) * (9 + 8 * t) * u
        y = y + np.clip(0.42 - s.x / w, 0, 1) * h * (0.34 - 0.3 * t)
        tone = mix(mix(p["leaf"], p["low"], 0.34 - 0.3 * t), p["r3"], 0.1 + 0.62 * t)
        s.layer(s.canopy(y, 9 + 8 * t, 5 + 7 * t), tone, mix(tone, p["low"], 0.2), h * 0.2, line=0.6, press=0.2)
