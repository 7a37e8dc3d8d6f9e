"""All benchmarks of resolving who, where and when, each measure beside its floor."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from variorum.evaluation.factuality import score_factuality
from variorum.evaluation.geovirus import score_geovirus
from variorum.evaluation.mentions import KINDS, MentionScore, score_mentions
from variorum.evaluation.plover_records import score_plover
from variorum.evaluation.probes import ProbeScore, score_probes
from variorum.evaluation.re3d import SORTS, score_re3d
from variorum.evaluation.wikiwars import score_wikiwars
from variorum.model.errors import GoldInvalid

FLOORS = "benchmarks.csv"
Measures = Iterator[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a benchmark beside its floor.

    Attributes:
        set: the benchmark; for golden tables with its part ("places, held").
        name: what is measured.
        value: what came out; a share unless the name tells a unit.
        floor: what it must reach, None where it is only reported.
        lower: whether less is better, so that the floor is a ceiling.
        note: what others reach, or what the figure does not say.
    """

    set: str
    name: str
    value: float
    floor: float | None
    lower: bool
    note: str

    @property
    def holds(self) -> bool:
        """Whether the floor is kept."""
        if self.floor is None:
            return True
        return self.value <= self.floor if self.lower else self.value >= self.floor


def _geovirus(folder: Path) -> Measures:
    score = score_geovirus(folder)
    yield "recognition F1", score.f1
    yield "within 161 km", score.within_161_km
    yield "mean error, km", score.mean_error_km


def _wikiwars(folder: Path) -> Measures:
    score = score_wikiwars(folder)
    yield "extent F1, lenient", score.lenient
    yield "extent F1, strict", score.strict
    yield "value accuracy", score.value_accuracy


def _plover(folder: Path) -> Measures:
    score = score_plover(folder)
    yield "country pair named", score.pairs_named[1] / score.pairs_named[0]
    yield "country pair acting", score.pairs_acting[1] / score.pairs_acting[0]
    yield "type F1", score.f1
    yield "agent of found events", score.agents[1] / max(1, score.agents[0])
    yield "target of found events", score.targets[1] / max(1, score.targets[0])


def _meantime(folder: Path) -> Measures:
    score = score_factuality(folder)
    yield "factuality, Pearson r", score.correlation
    yield "factuality, mean error", score.error


def _re3d(folder: Path) -> Measures:
    score = score_re3d(folder)
    for sort in SORTS:
        yield f"{sort} F1, lenient", score.lenient[sort].f1
        yield f"{sort} F1, exact", score.exact[sort].f1


SETS: dict[str, Callable[[Path], Measures]] = {
    "geovirus": _geovirus,
    "wikiwars": _wikiwars,
    "plover_gsr": _plover,
    "meantime_factuality": _meantime,
    "re3d": _re3d,
}


def measure_sets(folder: Path, floors: Path) -> Iterator[Measure]:
    """Measure the benchmarks whose folders are there.

    Args:
        folder: holds a folder a set, named as in `SETS`.
        floors: the table of floors.

    Yields:
        The measures, set by set.

    Raises:
        GoldInvalid: the floors cannot be read, or the folder holds none of the sets.
    """
    table = _read_floors(floors)
    there = {name: measure for name, measure in SETS.items() if (folder / name).is_dir()}
    if not there:
        raise GoldInvalid(
            f"holds none of the sets {', '.join(SETS)}",
            where=str(folder),
            mend="name the folder that holds them",
        )
    for name, measure in there.items():
        for what, value in measure(folder / name):
            yield _judge(name, what, value, table)


def measure_mentions(folder: Path, part: str, floors: Path) -> tuple[list[Measure], dict[str, MentionScore]]:
    """Measure the golden tables of single mentions.

    Args:
        folder: the part's folder.
        part: ``"open"`` or ``"held"``.
        floors: the table of floors.

    Returns:
        The measures, and the scores with every row that was missed.

    Raises:
        GoldInvalid: a table or the floors cannot be read.
    """
    table = _read_floors(floors)
    scores = score_mentions(folder)
    measures = []
    for kind in KINDS:
        score = scores[kind]
        name = f"{kind}, {part}"
        measures.append(_judge(name, "wholly right", score.share, table))
        measures += [_judge(name, field, score.field_share(field), table) for field in score.fields]
    return measures, scores


def measure_probes(path: Path, floors: Path) -> tuple[list[Measure], ProbeScore]:
    """Measure the probe suite.

    Args:
        path: the suite.
        floors: the table of floors.

    Returns:
        The measures, and the score with every probe that was missed.

    Raises:
        GoldInvalid: the suite or the floors cannot be read.
    """
    table = _read_floors(floors)
    score = score_probes(path)
    measures = [_judge("probes", kind, score.kinds[kind].share, table) for kind in sorted(score.kinds)]
    measures.append(_judge("probes", "swap answered alike", score.even / max(1, score.swaps), table))
    return measures, score


def _judge(name: str, what: str, value: float, table: dict[tuple[str, str], dict[str, str]]) -> Measure:
    row = table.get((name, what), {})
    floor = float(row["floor"]) if row.get("floor") else None
    return Measure(name, what, round(value, 4), floor, row.get("better") == "lower", row.get("note", ""))


def _read_floors(path: Path) -> dict[tuple[str, str], dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            rows = list(csv.DictReader(line for line in handle if not line.startswith("#")))
        return {(row["set"], row["measure"]): row for row in rows}
    except (OSError, KeyError) as error:
        raise GoldInvalid(
            "cannot be read as a table of floors",
            where=str(path),
            mend="give it the columns set,measure,floor",
        ) from error
