"""What a page shows of each event: its values in words, each with the words that it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.export.marks import name_anchor
from variorum.export.wording import (
    join_once,
    name_actors,
    name_other_voices,
    name_participant,
    name_type,
    word_count,
    word_figure,
    word_period,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from variorum.model.record import Actor, Figure, Participant, Reading, Report, Voice

_AGAINST = frozenset({"target", "victim", "recipient"})
_ROLE_ROWS = (
    ("agent", "Who"), ("target", "To whom"), ("victim", "Victims"), ("recipient", "Recipient"),
    ("instrument", "With"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Value:
    """A value in words, a link to the words of the text, and what else is to be known of it."""

    words: str
    anchor: str
    quote: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """An event as a page shows it.

    Attributes:
        id: id of the report.
        number: its place in the record, from 1.
        type, mode, status, scope: as in the record, in words.
        trigger: the words that name it.
        mentions: its other mentions.
        rows: label and values.
        answers: links to other events, as (words of the link, number and id of the other, value).
        codes: code schemes and codes.
        confidence: in percent.
        summary: who did it to whom and where, on one line.
        when: its days in words, or "".
        order: what it is sorted by in time, or "" where it has no day.
        toll: its figures in words.
    """

    id: str
    number: int
    type: str
    mode: str
    status: str
    scope: str
    trigger: Value
    mentions: tuple[Value, ...]
    rows: tuple[tuple[str, tuple[Value, ...]], ...]
    answers: tuple[tuple[str, int, str, Value], ...]
    codes: tuple[tuple[str, str], ...]
    confidence: int
    summary: str
    when: str
    order: str
    toll: str


def make_cards(reading: Reading) -> list[Card]:
    """Make the card of each report, in the order of the record."""
    numbers = {report.id: number for number, report in enumerate(reading.reports, start=1)}
    actors = name_actors(reading)
    places = {place.id: place.name for place in reading.places}
    return [_make_card(report, reading, numbers, actors, places) for report in reading.reports]


def _make_card(
    report: Report,
    reading: Reading,
    numbers: Mapping[str, int],
    actors: Mapping[str, Actor],
    places: Mapping[str, str],
) -> Card:
    period = report.time
    trigger = report.trigger
    return Card(
        id=report.id,
        number=numbers[report.id],
        type=report.type.capitalize(),
        mode=(report.mode or "").replace("-", " "),
        status=report.status,
        scope=report.scope,
        trigger=_value(trigger.quote, trigger.start, trigger.end, trigger.quote),
        mentions=tuple(
            _value(quote.quote, quote.start, quote.end, quote.quote)
            for quote in dict.fromkeys(report.evidence)
            if (quote.start, quote.end) != (trigger.start, trigger.end)
        ),
        rows=_make_rows(report, actors, places),
        answers=tuple(
            (
                link.type.replace("_", " "),
                numbers[link.to],
                link.to,
                _value(link.quote, link.start, link.end, link.quote),
            )
            for link in reading.links
            if link.from_ == report.id and link.to in numbers
        ),
        codes=tuple((scheme.upper(), code) for scheme, code in report.codes.items() if code),
        confidence=round(100 * report.confidence),
        summary=summarize(report, actors, places),
        when=word_period(period) if period else "",
        order=(period.earliest or period.latest or "") if period else "",
        toll=join_once([word_figure(figure) for figure in report.figures], "; "),
    )


def _make_rows(
    report: Report, actors: Mapping[str, Actor], places: Mapping[str, str]
) -> tuple[tuple[str, tuple[Value, ...]], ...]:
    """Make the rows that have a value."""
    rows = [
        (label, tuple(_participant(item, actors) for item in report.participants if item.role == role))
        for role, label in _ROLE_ROWS
    ]
    where = tuple(
        _value(places.get(item.place, item.quote), item.start, item.end, item.quote) for item in report.places
    )
    period = report.time
    when = (_value(word_period(period), period.start, period.end, period.quote),) if period else ()
    toll = tuple(_figure(figure, report, actors) for figure in report.figures)
    rows += [("Where", where), ("When", when), ("Toll", toll)]
    rows.append(("Said by", tuple(make_voice(voice, actors) for voice in report.said_by)))
    return tuple((label, values) for label, values in rows if values)


def _value(words: str, start: int, end: int, quote: str, note: str = "") -> Value:
    return Value(words or quote, name_anchor(start, end), quote, note)


def _participant(item: Participant, actors: Mapping[str, Actor]) -> Value:
    actor = actors.get(item.actor or "")
    note = "alleged" if item.claimed else ""
    return _value(actor.name if actor else item.quote, item.start, item.end, item.quote, note)


def _figure(figure: Figure, report: Report, actors: Mapping[str, Actor]) -> Value:
    whom = f" {figure.whom}" if figure.whom else ""
    note = join_once(name_other_voices(figure, report, actors))
    words = f"{word_count(figure)} {figure.measure}{whom and ','}{whom}"
    return _value(words, figure.start, figure.end, figure.quote, note)


def make_voice(voice: Voice, actors: Mapping[str, Actor]) -> Value:
    """Give a speaker, a link to the cue where there is one, and the stance."""
    actor = actors.get(voice.actor or "")
    span = voice.cue or voice
    note = "" if voice.stance == "asserts" else voice.stance
    quote = f"{voice.quote} … {voice.cue.quote}" if voice.cue else voice.quote
    return _value(actor.name if actor else voice.quote, span.start, span.end, quote, note)


def summarize(report: Report, actors: Mapping[str, Actor], places: Mapping[str, str]) -> str:
    """Say on one line who did it to whom and where; the type where nothing of this is known."""
    agents = join_once(
        [name_participant(item, actors) for item in report.participants if item.role == "agent"]
    )
    others = join_once(
        [name_participant(item, actors) for item in report.participants if item.role in _AGAINST]
    )
    sides = f"{agents} → {others}" if agents and others else agents or (f"against {others}" if others else "")
    where = join_once([places.get(item.place, item.quote) for item in report.places])
    return " · ".join(part for part in (sides, where) if part) or name_type(report)
