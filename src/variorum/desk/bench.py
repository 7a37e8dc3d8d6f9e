"""Bench: how well single mentions are resolved, beside the floors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from variorum.evaluation.benchmarks import FLOORS, Measure, measure_mentions, measure_probes, measure_sets
from variorum.evaluation.mentions import Miss

MENTIONS = "mentions"
PROBES = "probes.csv"
PARTS = ("open", "held")


@dataclass(frozen=True, slots=True)
class Benched:
    """The measures of one step, and what was missed; misses of the held part are never shown."""

    title: str
    measures: tuple[Measure, ...]
    misses: tuple[Miss, ...] = ()


def run_benchmarks(golden: str, *, part: str = "open", data: str | None = None) -> Iterator[Benched]:
    """Measure the golden tables, the probes, and the benchmarks of others whose folder is given.

    Args:
        golden: the golden folder, with `mentions`, the probes and the table of floors.
        part: ``"open"``, ``"held"`` or ``"all"``.
        data: a folder that holds geovirus, wikiwars, plover_gsr and re3d, or some of them.

    Yields:
        The measures step by step.

    Raises:
        GoldInvalid: a table, a set or the floors do not hold together.
    """
    root = Path(golden)
    for name in PARTS if part == "all" else (part,):
        measures, scores = measure_mentions(root / MENTIONS / name, name, root / FLOORS)
        misses = [miss for score in scores.values() for miss in score.misses] if name == "open" else []
        yield Benched(f"Golden mentions, {name}", tuple(measures), tuple(misses))
    if (root / PROBES).is_file():
        measures, probed = measure_probes(root / PROBES, root / FLOORS)
        yield Benched("Probes", tuple(measures), tuple(probed.kinds["all"].misses))
    if data is not None:
        yield Benched("Benchmarks of others", tuple(measure_sets(Path(data), root / FLOORS)))
