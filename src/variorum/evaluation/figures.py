"""The figures of one report compared, and who says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.evaluation.assign import pair_up
from variorum.evaluation.match import Matcher, fold, overlaps
from variorum.evaluation.show import locate, show
from variorum.evaluation.tally import name_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.evaluation.case import GoldFigure
    from variorum.evaluation.tally import CaseScore
    from variorum.model.record import Figure, Voice


def is_right(gold: GoldFigure, found: Figure) -> bool:
    """Tell whether measure, both bounds and the hedge are all right."""
    return (gold.measure, gold.low, gold.high, gold.approximate) == (
        found.measure,
        found.low,
        found.high,
        found.approximate,
    )


def compare_figures(
    matcher: Matcher, golds: Sequence[GoldFigure], founds: Sequence[Figure], score: CaseScore
) -> None:
    """Count figures, whom they count and who says them.

    Figures are first joined one to one: right ones, then those of the same words, then of the
    same measure; so that a wrong bound costs the figure, and not its speaker too.

    Args:
        matcher: compares the Reading with the golden case.
        golds: the gold figures of a report.
        founds: the figures of the same happening in the Reading.
        score: where the counts and the errors go.
    """

    def weigh(gold: GoldFigure, found: Figure) -> float:
        same_words, same_measure = overlaps(gold.quote, found), gold.measure == found.measure
        if not (same_words or same_measure):
            return 0.0
        speakers = len(_pair_speakers(matcher, gold, found)) == max(len(gold.said_by), len(found.said_by))
        return 8.0 * is_right(gold, found) + 4.0 * same_words + 2.0 * same_measure + speakers

    pairs = pair_up(golds, founds, weigh)
    paired_golds, paired_founds = dict(pairs), {j for _, j in pairs}
    for i, gold in enumerate(golds):
        _compare(matcher, gold, founds[paired_golds[i]] if i in paired_golds else None, score)
    for j, found in enumerate(founds):
        if j not in paired_founds:
            _compare(matcher, None, found, score)


def _compare(matcher: Matcher, gold: GoldFigure | None, found: Figure | None, score: CaseScore) -> None:
    at = locate(gold) if gold else locate(found)
    expected, answer = show(gold) if gold else None, show(found) if found else None
    right = gold is not None and found is not None and is_right(gold, found)
    score.add("figures", gold=gold is not None, found=found is not None, right=right)
    if not right:
        score.note("figures", name_kind(expected, answer), at, expected, answer)
    whom, other = gold.whom if gold else None, found.whom if found else None
    same = whom is not None and other is not None and (fold(whom) in fold(other) or fold(other) in fold(whom))
    score.add("whom", gold=whom is not None, found=other is not None, right=same)
    if not same and (whom is not None or other is not None):
        score.note("whom", name_kind(whom, other), at, whom, other)
    speakers = gold.said_by if gold else ()
    voices = _unique(found.said_by) if found else []
    spoken = _pair_speakers(matcher, gold, found) if gold and found else []
    score.add("figure voices", gold=len(speakers), found=len(voices), right=len(spoken))
    for i, speaker in enumerate(speakers):
        if i not in {pair[0] for pair in spoken}:
            score.note("figure voices", "missed", at, speaker.actor, None)
    for j, voice in enumerate(voices):
        if j not in {pair[1] for pair in spoken}:
            score.note("figure voices", "spurious", locate(voice), None, voice.quote)


def _pair_speakers(matcher: Matcher, gold: GoldFigure, found: Figure) -> list[tuple[int, int]]:
    return pair_up(
        gold.said_by, _unique(found.said_by), lambda g, f: matcher.weigh_actor(g.actor, f.actor, f)
    )


def _unique(voices: Sequence[Voice]) -> list[Voice]:
    """Give each speaker once."""
    return list({voice.actor or (voice.start, voice.end): voice for voice in voices}.values())
