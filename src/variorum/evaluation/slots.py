"""The slots of one report compared: a gold one, a found one, or both as the same happening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from variorum.evaluation.assign import pair_up
from variorum.evaluation.figures import compare_figures
from variorum.evaluation.match import Matcher, is_same_time
from variorum.evaluation.show import Place, locate, show
from variorum.evaluation.tally import name_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from variorum.evaluation.case import GoldReport, GoldVoice
    from variorum.evaluation.tally import CaseScore, Level
    from variorum.model.record import Participant, Report, Voice

_SINGLES: tuple[tuple[Level, str], ...] = (
    ("types", "type"),
    ("modes", "mode"),
    ("status", "status"),
    ("scope", "scope"),
)

_TARGETS = ("target", "victim", "recipient")
"""Roles pooled as targets: golden cases do not tell them apart."""

G = TypeVar("G")
F = TypeVar("F")


def compare_reports(
    matcher: Matcher, gold: GoldReport | None, found: Report | None, score: CaseScore
) -> None:
    """Count every slot of a report.

    Args:
        matcher: compares the Reading with the golden case.
        gold: the gold report, or None for a spurious event: all its slots are spurious.
        found: the report of the Reading, or None for a missed event: all its slots are missed.
        score: where the counts and the errors go.
    """
    at = locate(gold) if gold else locate(found)
    for level, name in _SINGLES:
        expected, answer = getattr(gold, name, None), getattr(found, name, None)
        _count_single(score, level, at, (expected, answer, expected == answer))
    time, period = gold.time if gold else None, found.time if found else None
    right = time is not None and period is not None and is_same_time(time, period)
    shown = (show(time) if time else None, show(period) if period else None, right)
    _count_single(score, "times", locate(time or period, at), shown)
    counter = _ListCounter(score, at)
    _compare_agents(matcher, gold, found, counter)
    targets = _pick(found, _TARGETS)
    counter.count("targets", gold.targets if gold else (), targets, matcher.weigh_target)
    places = list({item.place: item for item in found.places}.values()) if found else []
    counter.count("places", gold.places if gold else (), places, matcher.weigh_place)
    _compare_voices(matcher, gold, found, counter)
    compare_figures(matcher, gold.figures if gold else (), found.figures if found else (), score)


def _count_single(
    score: CaseScore, level: Level, at: Place, answers: tuple[str | None, str | None, bool]
) -> None:
    """Count a slot that holds one value: what is wanted, what was found, whether they are the same."""
    expected, answer, same = answers
    right = same and expected is not None and answer is not None
    score.add(level, gold=expected is not None, found=answer is not None, right=right)
    if not right and (expected is not None or answer is not None):
        score.note(level, name_kind(expected, answer), at, expected, answer)


@dataclass(frozen=True, slots=True)
class _ListCounter:
    """Counts the slots that hold many values; `at` is where errors without a span of their own are put."""

    score: CaseScore
    at: Place

    def count(
        self, level: Level, golds: Sequence[G], founds: Sequence[F], weigh: Callable[[G, F], float]
    ) -> list[tuple[int, int]]:
        """Pair the values one to one, count them, keep the errors and give the pairs."""
        pairs = pair_up(golds, founds, weigh)
        self.score.add(level, gold=len(golds), found=len(founds), right=len(pairs))
        self.note_unpaired(level, golds, founds, pairs)
        return pairs

    def note_unpaired(
        self, level: Level, golds: Sequence[G], founds: Sequence[F], pairs: Sequence[tuple[int, int]]
    ) -> None:
        """Keep an error for each gold without a found one, and for each found one without a gold."""
        paired_golds, paired_founds = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
        for index, gold in enumerate(golds):
            if index not in paired_golds:
                self.score.note(level, "missed", locate(gold, self.at), show(gold), None)
        for index, found in enumerate(founds):
            if index not in paired_founds:
                self.score.note(level, "spurious", locate(found, self.at), None, show(found))


def _pick(found: Report | None, roles: tuple[str, ...]) -> list[Participant]:
    """Give the participants in these roles, each actor once: a toll's victims are often the target again."""
    picked: dict[object, Participant] = {}
    for item in found.participants if found else ():
        if item.role in roles:
            picked.setdefault(item.actor or (item.start, item.end), item)
    return list(picked.values())


def _compare_agents(
    matcher: Matcher, gold: GoldReport | None, found: Report | None, counter: _ListCounter
) -> None:
    golds, founds, score = gold.agents if gold else (), _pick(found, ("agent",)), counter.score
    pairs = counter.count("agents", golds, founds, lambda g, f: matcher.weigh_actor(g.actor, f.actor, f))
    partner = {j: golds[i] for i, j in pairs}
    for agent in golds:
        score.add("claimed", gold=agent.claimed)
    for j, participant in enumerate(founds):
        right = participant.claimed and j in partner and partner[j].claimed
        score.add("claimed", found=participant.claimed, right=right)
        if j in partner and participant.claimed != partner[j].claimed:
            score.note("claimed", "wrong", locate(participant), show(partner[j]), show(participant))


def _compare_voices(
    matcher: Matcher, gold: GoldReport | None, found: Report | None, counter: _ListCounter
) -> None:
    golds, founds, score = gold.said_by if gold else (), _unique(found), counter.score

    def weigh(one: GoldVoice, other: Voice) -> float:
        return matcher.weigh_actor(one.actor, other.actor, other) * (1.0 + (one.stance == other.stance))

    pairs = counter.count("speakers", golds, founds, weigh)
    wrong = [(i, j) for i, j in pairs if golds[i].stance != founds[j].stance]
    score.add("voices", gold=len(golds), found=len(founds), right=len(pairs) - len(wrong))
    for i, j in wrong:
        score.note("voices", "wrong", locate(founds[j]), show(golds[i]), show(founds[j]))
    counter.note_unpaired("voices", golds, founds, pairs)


def _unique(found: Report | None) -> list[Voice]:
    """Give each speaker of a report once a stance."""
    picked: dict[object, Voice] = {}
    for voice in found.said_by if found else ():
        picked.setdefault((voice.actor or (voice.start, voice.end), voice.stance), voice)
    return list(picked.values())
