"""Values of the record in words that people read: figures, periods, roles, types."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from variorum.model.record import Actor, Figure, Participant, Period, Reading, Report, Voice

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_SMALL = 1_000


def make_printable(words: str) -> str:
    """Give words on one line without control characters, so that no text can steer a terminal."""
    return " ".join(_UNSAFE.sub(" ", words).split())


def name_type(report: Report) -> str:
    """Name a report's type and mode: ``"Assault, aerial"``."""
    mode = f", {report.mode.replace('-', ' ')}" if report.mode else ""
    return f"{report.type.capitalize()}{mode}"


def word_count(figure: Figure) -> str:
    """Word the bounds of a figure: ``"≥ 9"``, ``"24–96"``, ``"about 40"``."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return "number not said"
    if low is None:
        words = f"≤ {high:,}"
    elif high is None:
        words = f"≥ {low:,}"
    elif low == high:
        words = f"{low:,}" if low >= _SMALL else str(low)
    else:
        words = f"{low:,}–{high:,}"
    return f"about {words}" if figure.approximate else words


def word_figure(figure: Figure) -> str:
    """Word a figure with its measure and whom it counts: ``"≥ 9 killed (civilians)"``."""
    whom = f" ({make_printable(figure.whom)})" if figure.whom else ""
    return f"{word_count(figure)} {figure.measure}{whom}"


def word_day(day: str) -> str:
    """Word an ISO day: ``"2 Feb 2024"``."""
    moment = _parse(day)
    return f"{moment.day} {moment:%b} {moment.year}"


def word_period(period: Period) -> str:
    """Word the bounds of a period: ``"2 Feb 2024"``, ``"10 Oct – 17 Nov 2021"``, ``"until 21 Nov 2021"``."""
    earliest, latest = period.earliest, period.latest
    if earliest and latest:
        return _word_range(_parse(earliest), _parse(latest))
    if earliest:
        return f"from {word_day(earliest)}"
    if latest:
        return f"until {word_day(latest)}"
    return make_printable(period.quote) or "not said"


def _word_range(first: date, last: date) -> str:
    """Word two days, leaving out what they share."""
    end = f"{last.day} {last:%b} {last.year}"
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first.day} {first:%b}{year} – {end}"


def _parse(day: str) -> date:
    """Parse a day of the record; the minute that it may carry is let go."""
    return date.fromisoformat(day[:10])


def name_actors(reading: Reading) -> dict[str, Actor]:
    """Give a Reading's actors by id."""
    return {actor.id: actor for actor in reading.actors}


def name_participant(participant: Participant, actors: Mapping[str, Actor]) -> str:
    """Name a participant: the actor's name, else its own words; marked where it is only alleged."""
    actor = actors.get(participant.actor or "")
    name = make_printable(actor.name if actor else participant.quote)
    return f"{name} (alleged)" if participant.claimed else name


def name_voice(voice: Voice, actors: Mapping[str, Actor]) -> str:
    """Name a speaker and, where it is no plain assertion, the stance: ``"Northern Front denies"``."""
    actor = actors.get(voice.actor or "")
    name = make_printable(actor.name if actor else voice.quote) or "unnamed"
    return name if voice.stance == "asserts" else f"{name} {voice.stance}"


def name_other_voices(figure: Figure, report: Report, actors: Mapping[str, Actor]) -> list[str]:
    """Name who vouches for a figure, those left out who vouch for the whole report."""
    known = {name_voice(voice, actors) for voice in report.said_by}
    return [name for voice in figure.said_by if (name := name_voice(voice, actors)) not in known]


def join_once(names: Sequence[str], separator: str = ", ") -> str:
    """Join names, each once, in order."""
    return separator.join(dict.fromkeys(names))
