"""`python -m bench.search`: what searching costs at 1,000 and 10,000 entries, beside SQLite FTS5 in the same run.

CPU milliseconds of queries of all kinds with facets and marks, no answer kept; memory of the layer; suggestions. Exit
code 1 when a budget of DESIGN 10 is missed. Figures also go to build/bench/search.json.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from backend.content.catalogue import Catalogue
from backend.search.cards import make_deck
from backend.search.queries import open_index
from backend.search.writer import write_index
from backend.settings import REPO_ROOT
from bench.search_catalogue import load_real, multiply
from bench.search_queries import make_queries, make_typing
from bench.search_rival import Fts, PlainWhoosh, write_fts

FOLDER = REPO_ROOT / "build" / "bench" / "search"
BUDGETS = {1_000: 5.0, 10_000: 15.0}  # entries -> p95 of a search, CPU ms
SUGGEST_BUDGET = 5.0
RATIO_BUDGET = 5.0
ROUNDS, RIVALS = 3, 1  # runs of ours and of each rival, whose slow queries take minutes


def prepare(size: int) -> tuple[Catalogue, Path]:
    """The catalogue and the folder of its index and FTS5 table: written once for this content and this code."""
    catalogue = multiply(load_real(), size)
    sources = sorted((REPO_ROOT / "backend" / "search").glob("*.py")) + sorted(Path(__file__).parent.glob("search*.py"))
    code = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()
    folder = FOLDER / str(size)
    made_of = f"{catalogue.content_hash} {code}"
    mark = folder / "made-of"
    if not mark.exists() or mark.read_text() != made_of:
        shutil.rmtree(folder, ignore_errors=True)
        write_index(catalogue, folder / "index")
        write_fts(catalogue, folder / "fts.sqlite")
        mark.write_text(made_of)
    return catalogue, folder


def time_all(calls: Sequence[Callable[[], Any]], runs: int = ROUNDS) -> list[float]:
    """CPU milliseconds of each call: the middle of some runs, all calls once per run."""
    rounds: list[list[float]] = []
    for _ in range(runs):
        taken = []
        for call in calls:
            started = time.thread_time()
            call()
            taken.append(1000 * (time.thread_time() - started))
        rounds.append(taken)
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def summarise(times: Sequence[float]) -> dict[str, float]:
    ordered = sorted(times)
    at = {"p50": 0.5, "p95": 0.95, "worst": 1.0}
    return {name: round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2) for name, share in at.items()}


def resident() -> float:
    """Megabytes of this process in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


def measure(size: int) -> dict[str, Any]:
    """All figures of one size."""
    catalogue, folder = prepare(size)
    queries, typing = make_queries(catalogue), make_typing(catalogue)
    cards = make_deck(catalogue).cards
    facets = [
        [("kind", c.kind), ("county", c.county), *(("tag", t) for t in c.tags), *(("month", str(m)) for m in c.months)]
        for c in cards
    ]
    gc.collect()
    before, started = resident(), time.process_time()
    with open_index(folder / "index") as index:
        warm = time.process_time() - started
        opened = resident() - before
        ours = time_all([partial(index.search, query) for _, query in queries])
        suggest = time_all([partial(index.suggest, typed) for typed in typing])
        used = resident() - before
        plans = [index.plan(query.q) for _, query in queries]
        fts, whoosh = Fts(folder / "fts.sqlite"), PlainWhoosh(folder / "index", facets)
        pairs = list(zip(plans, [query for _, query in queries], strict=True))
        rival = time_all([partial(fts.search, *pair) for pair in pairs], RIVALS)
        lean = time_all([partial(fts.search, *pair, lean=True) for pair in pairs], RIVALS)
        plain = time_all([partial(whoosh.search, plan) for plan in plans], RIVALS)
        found = statistics.fmean(index.search(query).total for _, query in queries)
    kinds: dict[str, list[float]] = {}
    for (kind, _), spent in zip(queries, ours, strict=True):
        kinds.setdefault(kind, []).append(spent)
    return {
        "entries": size, "queries": len(queries), "found": round(found, 1), "warm_s": round(warm, 2),
        "memory_open_mb": round(opened, 1), "memory_used_mb": round(used, 1), "search": summarise(ours),
        "suggest": summarise(suggest), "fts5": summarise(rival), "fts5 words": summarise(lean),
        "whoosh": summarise(plain),
        "kinds": {kind: summarise(times) for kind, times in kinds.items()},
    }  # fmt: skip


def report(row: dict[str, Any]) -> list[str]:
    """Print one size; returns the budgets that it misses."""
    size, p95 = row["entries"], row["search"]["p95"]
    ratios = {name: p95 / row[name]["p95"] for name in ("fts5", "fts5 words", "whoosh")}
    print(f"{size:,} entries, {row['queries']} queries, {row['found']:.0f} entries found by one; CPU ms")
    print(f"{'':18}{'p50':>8}{'p95':>8}{'worst':>8}")
    for name in ("search", "suggest", *ratios):
        figures = row[name]
        note = f"  ours / it: {ratios[name]:.2f}" if name in ratios else ""
        print(f"{name:18}{figures['p50']:8.2f}{figures['p95']:8.2f}{figures['worst']:8.2f}{note}")
    for kind, figures in row["kinds"].items():
        print(f"  {kind:16}{figures['p50']:8.2f}{figures['p95']:8.2f}{figures['worst']:8.2f}")
    print(f"warm in {row['warm_s']} s; memory {row['memory_open_mb']} MB open, {row['memory_used_mb']} MB after\n")
    limits = [
        ("p95 of a search", p95, BUDGETS.get(size, 0.0)),
        ("p95 of suggestions", row["suggest"]["p95"], SUGGEST_BUDGET),
        ("times FTS5's p95", ratios["fts5"], RATIO_BUDGET),
        ("seconds to warm", row["warm_s"], 1.0 if size <= 1_000 else 0.0),
    ]
    return [f"{size:,}: {name} {value:.2f} > {limit}" for name, value, limit in limits if limit and value > limit]


def main() -> int:
    """Measure each size in a process of its own, so that memory and garbage of one do not weigh on the next."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[*BUDGETS])
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        print(json.dumps(measure(given.sizes[0]), ensure_ascii=False))
        return 0
    rows = []
    for size in given.sizes:
        command = [sys.executable, "-m", "bench.search", "--child", str(size)]
        rows.append(json.loads(subprocess.run(command, check=True, capture_output=True, cwd=REPO_ROOT).stdout))
    missed = [problem for row in rows for problem in report(row)]
    FOLDER.with_suffix(".json").write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for problem in missed:
        print(f"BUDGET MISSED {problem}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
