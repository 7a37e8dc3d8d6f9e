"""How well Readings agree with golden cases, level by level."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from variorum.evaluation.calibration import Calibration, calibrate, judge_reports
from variorum.evaluation.gold import load_folder
from variorum.evaluation.match import Matcher
from variorum.evaluation.show import locate, show
from variorum.evaluation.slots import compare_reports
from variorum.evaluation.tally import LEVELS, CaseScore, Level, Slip, Tally
from variorum.model.codec import encode
from variorum.model.record import Reading, Tie

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.evaluation.case import GoldCase, GoldTie

SCHEMA = "variorum.score/1"

Read: TypeAlias = Callable[[str, str | None, str | None, str | None], Reading]
"""Reads a text, given its day of publication, its source and its title."""


@dataclass(frozen=True, slots=True)
class ScoreCard:
    """The scores of a set of golden cases."""

    cases: tuple[CaseScore, ...]

    @property
    def total(self) -> dict[Level, Tally]:
        """The tallies of all cases added up (micro average)."""
        return {level: sum((case.tallies[level] for case in self.cases), Tally()) for level in LEVELS}

    @property
    def calibration(self) -> Calibration:
        """How far the confidence of the reports of all cases keeps its word."""
        return calibrate(pair for case in self.cases for pair in case.judged)

    @property
    def slips(self) -> tuple[Slip, ...]:
        """Every error, in the order of the cases."""
        return tuple(slip for case in self.cases for slip in case.slips)

    def to_dict(self) -> dict[str, Any]:
        """Give the scores in total and per case, and every error, as plain JSON values."""
        return {
            "schema": SCHEMA,
            "total": _write(self.total),
            "cases": [{"name": case.name, "levels": _write(case.tallies)} for case in self.cases],
            "calibration": encode(self.calibration),
            "errors": [encode(slip) for slip in self.slips],
        }


def _write(tallies: dict[Level, Tally]) -> dict[str, Any]:
    return {level: tally.to_dict() for level, tally in tallies.items()}


def score_folder(folder: Path, read: Read) -> ScoreCard:
    """Read every golden case of a folder and score what was read.

    Args:
        folder: a folder of golden cases.
        read: makes a Reading of a text, given its day of publication, its source and its title.

    Returns:
        The scores.

    Raises:
        GoldInvalid: a case does not hold together.
    """
    cases = load_folder(folder)
    return score_readings((case, read(case.text, _day(case), case.source, None)) for case in cases)


def _day(case: GoldCase) -> str | None:
    return case.published.isoformat() if case.published else None


def score_readings(pairs: Iterable[tuple[GoldCase, Reading]]) -> ScoreCard:
    """Score Readings against the golden cases of the same texts.

    Args:
        pairs: each golden case with the Reading of its text.

    Returns:
        The scores.
    """
    return ScoreCard(tuple(_score_case(case, reading) for case, reading in pairs))


def _score_case(case: GoldCase, reading: Reading) -> CaseScore:
    matcher, score = Matcher(case, reading), CaseScore(case.name)
    score.judged = judge_reports(case, reading)
    partner = dict(matcher.pair_reports())
    for i, gold in enumerate(case.reports):
        found = reading.reports[partner[i]] if i in partner else None
        score.add("events", gold=1, found=found is not None, right=found is not None)
        if found is None:
            score.note("events", "missed", locate(gold), show(gold), None)
        compare_reports(matcher, gold, found, score)
    for j, report in enumerate(reading.reports):
        if j not in partner.values():
            score.add("events", found=1)
            score.note("events", "spurious", locate(report), None, show(report))
            compare_reports(matcher, None, report, score)
    _compare_links(case, reading, partner, score)
    _compare_ties(case, reading, matcher, score)
    return score


def _compare_links(case: GoldCase, reading: Reading, partner: dict[int, int], score: CaseScore) -> None:
    key_of = {reading.reports[j].id: case.reports[i].id for i, j in partner.items()}
    wanted = {(link.type, link.source, link.target): link for link in case.links}
    founds = {(link.type, link.from_, link.to): link for link in reading.links}.values()
    answers = [(link, (link.type, key_of.get(link.from_), key_of.get(link.to))) for link in founds]
    right = {key for _, key in answers if key in wanted}
    score.add("links", gold=len(wanted), found=len(answers), right=len(right))
    for key, gold in wanted.items():
        if key not in right:
            score.note("links", "missed", locate(gold.quote), " ".join(key), None)
    for link, (kind, one, other) in answers:
        if (kind, one, other) not in right:
            words = f"{kind} {one or link.from_} {other or link.to}"
            score.note("links", "spurious", (link.start, link.end, link.quote), None, words)


def _compare_ties(case: GoldCase, reading: Reading, matcher: Matcher, score: CaseScore) -> None:
    founds = list({(tie.type, tie.from_, tie.to): tie for tie in reading.ties}.values())
    names = {actor.id: actor.name for actor in reading.actors}
    taken: set[int] = set()
    right = 0
    for gold in case.ties:
        hit = next(
            (j for j, tie in enumerate(founds) if j not in taken and _is_tie(matcher, gold, tie)), None
        )
        if hit is None:
            words = f"{gold.source} {gold.type} {gold.target}"
            score.note("ties", "missed", locate(gold.quote), words, None)
            continue
        taken.add(hit)
        right += 1
    score.add("ties", gold=len(case.ties), found=len(founds), right=right)
    for j, tie in enumerate(founds):
        if j not in taken:
            words = f"{names.get(tie.from_, tie.from_)} {tie.type} {names.get(tie.to, tie.to)}"
            score.note("ties", "spurious", (tie.start, tie.end, tie.quote), None, words)


def _is_tie(matcher: Matcher, gold: GoldTie, found: Tie) -> bool:
    if gold.type != found.type:
        return False
    ends = [(found.from_, found.to)]
    if gold.type in ("allied_with", "opposes"):
        ends.append((found.to, found.from_))
    return any(
        matcher.is_actor(gold.source, one) and matcher.is_actor(gold.target, other) for one, other in ends
    )
