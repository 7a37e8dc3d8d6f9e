"""When something that a Reading holds is the same thing as something in a golden case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from variorum.evaluation.assign import pair_up

if TYPE_CHECKING:
    from datetime import date

    from variorum.evaluation.case import GoldCase, GoldReport, GoldTarget, GoldTime
    from variorum.model.record import Participant, Period, Quote, Reading, Report, ReportPlace

_AGREEMENT = 0.05
"""Weight of a shared type, time or place beside shared words (1 at most): it only settles ties."""
_ELSEWHERE = 0.9
"""Weight of an actor joined through another of its mentions, beside 1 for the words themselves."""


class Spanned(Protocol):
    """Anything with a span and its words."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def quote(self) -> str: ...  # noqa: D102


def overlaps(one: Spanned, other: Spanned) -> bool:
    """Tell whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def fold(words: str) -> str:
    """Give words as compared: without case, outer space and a leading article."""
    return words.strip().casefold().removeprefix("the ")


def is_same_time(gold: GoldTime, found: Period) -> bool:
    """Tell whether both ends of a time are the same days."""
    return (_write_day(gold.earliest), _write_day(gold.latest)) == (found.earliest, found.latest)


def _write_day(day: date | None) -> str | None:
    return day.isoformat() if day else None


class Matcher:
    """Compares one Reading with one golden case of the same text."""

    def __init__(self, case: GoldCase, reading: Reading) -> None:
        self.case, self.reading = case, reading
        self._places = {place.id: place for place in reading.places}
        self._names = {
            key: {fold(mention.quote) for mention in actor.mentions} for key, actor in case.actors.items()
        }
        self._keys = {
            actor.id: frozenset(
                key for key in case.actors if any(self._names_it(key, m) for m in actor.mentions)
            )
            for actor in reading.actors
        }

    def _names_it(self, key: str, words: Spanned) -> bool:
        if fold(words.quote) in self._names[key]:
            return True
        return any(overlaps(mention, words) for mention in self.case.actors[key].mentions)

    def weigh_actor(self, key: str, actor: str | None, words: Spanned) -> float:
        """Weigh whether words, or any mention of the actor that they are joined to, name a gold actor."""
        if self._names_it(key, words):
            return 1.0
        return _ELSEWHERE if self.is_actor(key, actor) else 0.0

    def is_actor(self, key: str, actor: str | None) -> bool:
        """Tell whether any mention of an actor of the Reading names a gold actor."""
        return actor is not None and key in self._keys.get(actor, frozenset())

    def weigh_target(self, gold: GoldTarget, found: Participant) -> float:
        """Weigh whether a participant is a gold target: an actor by its names, a thing by its words."""
        if gold.actor is not None:
            return self.weigh_actor(gold.actor, found.actor, found)
        if gold.words is None:
            return 0.0
        return float(overlaps(gold.words, found) or fold(gold.words.quote) == fold(found.quote))

    def weigh_place(self, gold: Quote, found: ReportPlace) -> float:
        """Weigh whether a place of a report is a gold place, by its words or its name."""
        if overlaps(gold, found) or fold(gold.quote) == fold(found.quote):
            return 1.0
        place = self._places.get(found.place)
        if place is None:
            return 0.0
        names = {fold(place.name), *(fold(mention.quote) for mention in place.mentions)}
        return _ELSEWHERE if fold(gold.quote) in names else 0.0

    def weigh_report(self, gold: GoldReport, found: Report) -> float:
        """Weigh whether a report is about a gold happening: shared words, then type, time and place."""
        spans = list({(span.start, span.end): span for span in (found.trigger, *found.evidence)}.values())
        recalled = sum(any(overlaps(mention, span) for span in spans) for mention in gold.mentions)
        if not recalled:
            return 0.0
        precise = sum(any(overlaps(span, mention) for mention in gold.mentions) for span in spans)
        recall, precision = recalled / len(gold.mentions), precise / len(spans)
        agreement = (
            (gold.type == found.type)
            + (gold.time is not None and found.time is not None and is_same_time(gold.time, found.time))
            + any(self.weigh_place(place, other) > 0 for place in gold.places for other in found.places)
        )
        return 2 * recall * precision / (recall + precision) + _AGREEMENT * agreement

    def pair_reports(self) -> list[tuple[int, int]]:
        """Pair the gold reports with those of the Reading, one to one, by index."""
        return pair_up(self.case.reports, self.reading.reports, self.weigh_report)
