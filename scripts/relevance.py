"""How good the search is: graded queries against the content as it stands, or against an index given.

    python scripts/relevance.py tests/search/queries/dev.yaml --ndcg 0.88 --recall 0.95 --lowest 0.5

Prints nDCG@10, recall@5 of grade 3, empty answers and the worst queries; ends with 1 below a threshold given.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from backend.content.loader import load_catalogue
from backend.search.queries import SearchIndex, open_index
from backend.search.relevance import Judged, find_shortfalls, judge, summarise
from backend.search.writer import write_index
from backend.settings import REPO_ROOT


@contextmanager
def _opened(index: Path | None, content: Path) -> Iterator[SearchIndex]:
    with tempfile.TemporaryDirectory() as folder:
        if index is None:
            index = Path(folder) / "search"
            catalogue, _ = load_catalogue(content, date.today())
            write_index(catalogue, index)
        with open_index(index) as opened:
            yield opened


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--index", type=click.Path(exists=True, file_okay=False, path_type=Path), help="search folder of a release"
)
@click.option("--content", type=click.Path(exists=True, file_okay=False, path_type=Path), default=REPO_ROOT / "content")
@click.option("--worst", default=10, show_default=True, help="how many of the worst queries are shown")
@click.option("--ndcg", default=0.0, help="least mean nDCG@10")
@click.option("--recall", default=0.0, help="least mean share of the grade-3 entries among the first five")
@click.option("--lowest", default=0.0, help="least nDCG@10 of any one query")
@click.option("--empty", default=None, type=int, help="most queries that may find nothing")
def main(
    files: Sequence[Path], index: Path | None, content: Path, worst: int, ndcg: float, recall: float, lowest: float,
    empty: int | None,
) -> None:  # fmt: skip
    """Judge the search by files of graded queries (`queries: [{query, relevant: {id: 1-3}}]`)."""
    short = []
    with _opened(index, content) as opened:
        for file in files:
            try:
                judged = judge(opened, file)
            except (yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError) as error:
                raise click.ClickException(f"{file} is no file of graded queries: {error!r}") from error
            _show(file, judged, worst)
            short += find_shortfalls(judged, ndcg=ndcg, recall=recall, lowest=lowest, empty=empty)
    for line in short:
        click.echo(f"below the threshold: {line}", err=True)
    sys.exit(1 if short else 0)


def _show(file: Path, judged: Sequence[Judged], worst: int) -> None:
    figures = summarise(judged)
    click.echo(
        f"{file}: {figures['queries']:.0f} queries, nDCG@10 {figures['ndcg']:.3f}, "
        f"recall@5 {figures['recall']:.3f}, empty {figures['empty']:.0f}"
    )
    for row in sorted(judged, key=lambda row: row.ndcg)[:worst]:
        recalled = "-" if row.recall is None else f"{row.recall:.2f}"
        click.echo(f"  {row.ndcg:.3f}  {recalled:>4}  {row.query}")
        click.echo(f"         found   {' '.join(row.found) or 'nothing'}")
        if row.missing:
            click.echo(f"         missing {' '.join(row.missing)}")


if __name__ == "__main__":
    main()
