"""The story print: one flat object on paper above a quiet ground; the rest is air."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.stories import grounds
from backend.imaging.covers.stories.tales import book, fan, junk, salt
from backend.imaging.covers.stories.tales_book import chariot, mirror, peach
from backend.imaging.covers.stories.tales_craft import drum, lute, net
from backend.imaging.covers.stories.tales_hand import coins, lantern, quartz
from backend.imaging.covers.stories.tales_lore import hound, lamp, stele

DARK = ("dusk", "night")


@dataclass(frozen=True)
class Tale:
    """How an object is shown. Sideways places count from the plate's middle in heights."""

    draw: Callable[[Print, float, float, float], None]
    foot: float  # where it stands, in heights of the plate
    scale: float = 1.0
    ground: Callable[[Print], None] = grounds.swell
    at: float = 0.0
    disc: tuple[float, float] | None = (-0.4, 0.24)  # the sun: sideways, and down in heights
    red: bool = False  # the sun is the coral point
    gulls: bool = True


TALES: Mapping[str, Tale] = {
    "boat": Tale(junk, 0.72),
    "fan": Tale(fan, 0.66, 1.06),
    "book": Tale(book, 0.76, 0.94, grounds.shelf, at=-0.12, disc=(-0.44, 0.24), gulls=False),
    "salt": Tale(salt, 0.72, 0.9, grounds.pans),
    "lamp": Tale(lamp, 0.82, 1.04, grounds.furrows, at=0.22, disc=None),
    "hound": Tale(hound, 0.76, 0.92, grounds.bank, at=-0.16, disc=(0.36, 0.24)),
    "stele": Tale(stele, 0.82, 1.0, grounds.flood, at=0.16, disc=(-0.36, 0.28), red=True),
    "net": Tale(net, 0.82, 1.14, grounds.swell, disc=(-0.56, 0.2)),
    "lute": Tale(lute, 0.88, 1.14, grounds.mist, at=0.1, disc=(-0.3, 0.34), gulls=False),
    "drum": Tale(drum, 0.9, 1.1, grounds.stage, disc=None),
    "mirror": Tale(mirror, 0.76, 1.14, grounds.shelf, disc=None),
    "chariot": Tale(chariot, 0.79, 1.0, grounds.headland, at=-0.2, disc=(0.42, 0.28)),
    "coins": Tale(coins, 0.72, 1.04, grounds.swell, at=-0.2, disc=(0.3, 0.24)),
    "quartz": Tale(quartz, 0.76, 1.1, grounds.shelf, disc=(-0.36, 0.26), gulls=False),
    "lantern": Tale(lantern, 0.84, 1.08, grounds.rocks, at=-0.16, disc=(0.44, 0.2), gulls=False),
    "peach": Tale(peach, 0.62, 1.2, grounds.mist, at=0.1, disc=(-0.46, 0.46), gulls=False),
}
MODES = (
    Mode("lamp", words=("孝",), palettes=("dusk", "night")),
    Mode("hound", words=("二郎", "杨戬", "犬"), palettes=("day", "mist")),
    Mode("stele", words=("鲧", "大禹", "碑"), palettes=("spring", "autumn")),
    Mode("salt", words=("盐",), palettes=("autumn", "day")),
    Mode(
        "boat",
        words=("徐福", "东渡", "船"),
        lands=("sea", "harbour", "island", "wetland"),
        palettes=("day", "autumn"),
    ),
    Mode("net", words=("渔", "祭海", "海祭", "网"), palettes=("day", "mist")),
    Mode("lute", words=("宫调", "琵琶", "曲"), palettes=("autumn", "spring")),
    Mode("drum", words=("戏", "鼓"), palettes=("mist", "dusk")),
    Mode("mirror", words=("镜",), palettes=("spring", "mist")),
    Mode("chariot", words=("孔子",), palettes=("day", "autumn")),
    Mode("coins", words=("糜竺", "商", "钱"), palettes=("autumn", "dusk")),
    Mode("quartz", words=("水晶", "雕"), palettes=("mist", "day")),
    Mode("lantern", words=("守岛", "哨", "灯塔"), palettes=("dusk", "night")),
    Mode("peach", words=("西游", "花果山", "猴"), palettes=("day", "spring")),
    Mode("book", words=("《", "书", "文"), spare=True),
    Mode("fan", words=("舞", "神"), spare=True),
)


def story(s: Print, mode: str = "boat") -> None:
    """`mode` is a key of TALES."""
    p, w, h, u = s.p, s.w, s.h, s.u
    tale = TALES[mode]
    if s.pal in DARK:
        s.wash([(0, p["top"]), (0.45, p["sky"]), (0.8, p["low"]), (1, p["low"])])
    else:
        paper = mix(p["light"], p["sand"], 0.3)
        s.wash([(0, mix(paper, p["r0"], 0.45)), (0.5, paper), (1, mix(paper, p["light"], 0.4))])
    flip, span = s.r.random() < 0.5, min(w / 1.6, h)
    if tale.disc:
        x, y = w / 2 + tale.disc[0] * span, h * tale.disc[1]
        pale = p["light"] if s.pal in DARK else mix(p["light"], p["sand"], 0.15)
        s.disc(x, y, 46 * u, p["accent"] if tale.red else pale, alpha=0.9)
        if tale.gulls:
            s.gulls(x - 0.14 * tale.disc[0] / abs(tale.disc[0]) * span, y + h * 0.1, 3, 34 * u, p["r3"], size=10)
    tale.ground(s)
    tale.draw(s, w / 2 + tale.at * span, h * tale.foot, min(h * 0.4, w * 0.34) * tale.scale)
    if flip:
        s.mirror()
