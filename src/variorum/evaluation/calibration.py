"""Whether confidence keeps its word: of the reports given .8, eight in ten should be right.

Expected calibration error after Naeini et al. (2015): the mean gap of confidence and share right, over bins of equal
width, weighed by how many reports are in each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.evaluation.match import Matcher

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from variorum.evaluation.case import GoldCase
    from variorum.model.record import Reading

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The reports of one range of confidence.

    Attributes:
        low, high: the range, the upper end left out but for 1.
        reports: how many.
        confidence: their mean confidence.
        right: the share of them that is right.
    """

    low: float
    high: float
    reports: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How confidence goes with being right: bins that hold reports, and the expected calibration error."""

    bins: tuple[Bin, ...]
    error: float


def judge_reports(case: GoldCase, reading: Reading) -> list[tuple[float, bool]]:
    """Give the confidence of every report of a Reading, and whether a gold report is the same happening and type.

    Args:
        case: the golden case.
        reading: what was read of its text.
    """
    partner = {found: gold for gold, found in Matcher(case, reading).pair_reports()}
    return [
        (report.confidence, number in partner and case.reports[partner[number]].type == report.type)
        for number, report in enumerate(reading.reports)
    ]


def calibrate(judged: Iterable[tuple[float, bool]]) -> Calibration:
    """Compare confidence with the share that is right.

    Args:
        judged: confidence of each report, and whether it is right.
    """
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in judged:
        bins[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    found = tuple(_make_bin(number, held) for number, held in enumerate(bins) if held)
    total = sum(one.reports for one in found)
    gaps = sum(one.reports * abs(one.confidence - one.right) for one in found)
    return Calibration(found, gaps / total if total else 0.0)


def _make_bin(number: int, held: Sequence[tuple[float, bool]]) -> Bin:
    return Bin(
        number / BINS,
        (number + 1) / BINS,
        len(held),
        sum(confidence for confidence, _ in held) / len(held),
        sum(right for _, right in held) / len(held),
    )
