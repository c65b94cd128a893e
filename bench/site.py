"""`python -m bench.site`: Lighthouse (npm) on the pages of the shipped site as a phone sees them, and what they weigh.

The content is published quickly into the bench folder and served as `serve` does. Of each page three runs, the middle
one of each score; the bytes are of the first load. Exit code 1 when a budget of DESIGN 10 is missed. Figures also go to
build/bench/site.json. Run it with nothing else going: the same page scores lower under load.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from backend.settings import REPO_ROOT
from bench.servers import run_real
from tests.browsing import CHROMIUM, FLAGS

HERE = Path(__file__).parent / "lighthouse"
FOLDER = REPO_ROOT / "build" / "bench" / "lighthouse"
SCORES = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
HOME_BYTES, PAGE_BYTES, SHIFT = 550_000, 250_000, 0.02
#: pages whose whole business is a long list or a map: no budget of bytes in DESIGN
FREE = {"map", "media kit"}
#: pages that are kept out of search engines on purpose: Lighthouse takes that from their SEO score
UNLISTED = {"search"}
PAGES = {
    "home": "/",
    "section": "/places/",
    "place": "/places/huaguoshan/",
    "village": "/villages/xiliandaocun/",
    "festival": "/festivals/yuanxiaodenghui/",
    "route": "/routes/huaguoshan-yiri/",
    "study base": "/study-bases/banpuyu-guanniao/",
    "product": "/products/suozixie/",
    "honour": "/honours/liandao-5a/",
    "story": "/stories/xufuchuanshuo/",
    "practice": "/practices/nongcun-wushui/",
    "calendar": "/calendar/",
    "map": "/map/",
    "media kit": "/media-kit/",
    "search": "/search/?q=%E7%9C%8B%E6%B5%B7",
    "English home": "/en/",
}


@dataclass(frozen=True)
class Figure:
    """One page: the middle scores of its runs, the bytes of its first load, its layout shift, other hosts asked."""

    page: str
    scores: dict[str, int]
    bytes: int
    shift: float
    strangers: int
    missed: tuple[str, ...]


def install() -> Path:
    """Lighthouse as its lock file says, into the bench folder; its program."""
    if shutil.which("npm") is None or CHROMIUM is None:
        raise SystemExit("bench.site needs a Chromium, and node 20 or newer with npm, for Lighthouse")
    shutil.copytree(HERE, FOLDER, dirs_exist_ok=True)
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], check=True, capture_output=True, cwd=FOLDER)
    return FOLDER / "node_modules" / ".bin" / "lighthouse"


def publish(build: Path) -> None:
    """A quick publish of the shipped content; pictures stay in the cache for the next bench."""
    command = [sys.executable, "-m", "backend", "publish", "--quick"]
    environment = {**os.environ, "SHANHAI_BUILD_DIR": str(build), "SHANHAI_INSTANCE_DIR": str(build / "instance")}
    subprocess.run(command, check=True, cwd=REPO_ROOT, env=environment, stdout=subprocess.DEVNULL)


def visit(program: Path, url: str) -> dict[str, Any]:
    """One run of Lighthouse with its own settings for a phone."""
    flags = " ".join(["--headless=new", *FLAGS])
    command = [str(program), url, "--output=json", "--quiet", f"--chrome-flags={flags}", "--max-wait-for-load=45000"]
    environment = {**os.environ, "CHROME_PATH": str(CHROMIUM)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=FOLDER, check=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def judge(page: str, reports: list[dict[str, Any]], host: str) -> Figure:
    """The figure of a page from its runs."""
    scores = {
        name: round(100 * statistics.median(report["categories"][name]["score"] for report in reports))
        for name in SCORES
    }
    requests = reports[0]["audits"]["network-requests"]["details"]["items"]
    weight = sum(int(item.get("transferSize") or 0) for item in requests)
    strangers = sum(not item["url"].startswith((host, "data:")) for item in requests)
    shift = statistics.median(report["audits"]["cumulative-layout-shift"]["numericValue"] for report in reports)
    missed = [name for name, least in SCORES.items() if scores[name] < least]
    if page in UNLISTED:
        missed = [name for name in missed if name != "seo"]
    if page not in FREE and weight > (HOME_BYTES if "home" in page or page == "section" else PAGE_BYTES):
        missed.append("bytes")
    missed += ["shift"] * (shift >= SHIFT) + ["strangers"] * (strangers > 0)
    return Figure(page, scores, weight, round(shift, 4), strangers, tuple(missed))


def main() -> None:
    """Print the table, write the figures, and say what is missed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("pages", nargs="*", help=f"of {', '.join(PAGES)}; all when none is named")
    asked.add_argument("--runs", type=int, default=3)
    options = asked.parse_args()
    program, figures = install(), []
    publish(FOLDER / "site")
    print(f"{'page':14}{'perf':>6}{'a11y':>6}{'best':>6}{'seo':>6}{'KB':>8}{'shift':>8}")
    with run_real(FOLDER / "site") as port:
        host = f"http://127.0.0.1:{port}/"
        for page in options.pages or PAGES:
            reports = [visit(program, host.rstrip("/") + PAGES[page]) for _ in range(options.runs)]
            figure = judge(page, reports, host)
            figures.append(figure)
            marks = "".join(f"{figure.scores[name]:6}" for name in SCORES)
            said = "  missed: " + ", ".join(figure.missed) if figure.missed else ""
            print(f"{page:14}{marks}{figure.bytes / 1000:8.0f}{figure.shift:8.3f}{said}", flush=True)
    (FOLDER.parent / "site.json").write_text(json.dumps([asdict(figure) for figure in figures], indent=1))
    if any(figure.missed for figure in figures):
        raise SystemExit("a budget was missed")


if __name__ == "__main__":
    main()
