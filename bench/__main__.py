"""A table of ratios, also in build/bench/bench.json. Exit code 1 when a budget of DESIGN 10 is missed."""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
from dataclasses import asdict, dataclass

from backend.settings import REPO_ROOT
from bench.clients import CONNECTIONS, client_name, measure
from bench.servers import get, make_build, run_bare, run_real

FOLDER = REPO_ROOT / "build" / "bench"
#: a host as long as those that the cold client invents
HOST = "h0000000.example"
LIST, ENTRY = "/api/v1/places?page_size=20", "/api/v1/places/huaguoshan"


@dataclass(frozen=True)
class Case:
    """What is measured: an address of ours and the least it must reach of a bare view's requests per second."""

    name: str
    address: str
    budget: float
    cold: bool = False


CASES = (
    Case("list of 20, warm", LIST, 1.0),
    Case("list of 20, cold", LIST, 0.4, cold=True),
    Case("entry, warm", ENTRY, 1.0),
)


@dataclass(frozen=True)
class Figure:
    """One case in one run."""

    case: str
    run: int
    bytes: int
    ours: float
    bare: float
    ratio: float


def check_active(port: int) -> None:
    """What the figures claim to include is there: ETag, X-Release, and metrics that count."""
    headers, _body = get(port, LIST)
    if not {"etag", "x-release"} <= set(headers):
        raise SystemExit(f"an answer lacks its ETag or X-Release: {headers}")
    if b"shanhai_requests_total" not in get(port, "/metrics")[1]:
        raise SystemExit("/metrics counts nothing")


def run_case(case: Case, name: str, run: int, seconds: float, ports: tuple[int, int]) -> Figure:
    """Ours and the bare view, one after the other, the order changing from run to run."""
    addresses = (case.address, f"/answers/{name}")
    rates = [0.0, 0.0]
    for which in (0, 1) if run % 2 else (1, 0):
        rates[which] = measure(ports[which], addresses[which], cold=case.cold, seconds=seconds, folder=FOLDER)
    size = (FOLDER / "answers" / name).stat().st_size
    return Figure(case.name, run, size, round(rates[0], 1), round(rates[1], 1), round(rates[0] / rates[1], 3))


def main() -> int:
    """Measure all cases in all runs."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=5, help="of each measurement")
    given = parser.parse_args()
    answers = FOLDER / "answers"
    answers.mkdir(parents=True, exist_ok=True)
    build = make_build(FOLDER / "build")
    with run_real(build) as ours:
        names = [f"{number}.json" for number in range(len(CASES))]
        for name, case in zip(names, CASES, strict=True):
            (answers / name).write_bytes(get(ours, case.address, HOST if case.cold else None)[1])
        check_active(ours)
        with run_bare(build, answers) as bare:
            figures = [
                run_case(case, name, run, given.seconds, (ours, bare))
                for run in range(1, given.runs + 1)
                for name, case in zip(names, CASES, strict=True)
            ]
    return report(figures, given.seconds)


def report(figures: list[Figure], seconds: float) -> int:
    """Print the table, write the JSON; 1 when the median of a case is below its budget."""
    cores = len(os.sched_getaffinity(0))
    head = f"{cores} cores, {client_name()}, 1 worker, {CONNECTIONS} connections, {seconds:g} s each"
    print(f"{head}; rate limit, ETag, X-Release and metrics active\n")
    print(f"{'requests/s':22}{'bytes':>7}{'run':>5}{'Shanhai':>10}{'bare Flask':>12}{'ratio':>8}")
    missed = 0
    for case in CASES:
        rows = [figure for figure in figures if figure.case == case.name]
        for row in rows:
            print(f"{row.case:22}{row.bytes:7}{row.run:5}{row.ours:10.0f}{row.bare:12.0f}{row.ratio:8.2f}")
        median = statistics.median(row.ratio for row in rows)
        missed += median < case.budget
        print(f"{'':22}{'median':>12}{median:30.2f}  {'>=' if median >= case.budget else 'BELOW'} {case.budget}\n")
    machine = {"cores": cores, "python": platform.python_version(), "client": client_name(), "seconds": seconds}
    written = {"machine": machine, "figures": [asdict(figure) for figure in figures]}
    target = FOLDER / "bench.json"
    target.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")
    print(target.relative_to(REPO_ROOT))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
