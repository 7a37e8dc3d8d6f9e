"""Gold and found things as the short words that a list of errors shows."""

from __future__ import annotations

from variorum.evaluation.case import GoldAgent, GoldFigure, GoldReport, GoldTarget, GoldTime, GoldVoice
from variorum.model.record import Figure, Participant, Period, Quote, Report, ReportPlace, Voice

Place = tuple[int, int, str]


def locate(thing: object, otherwise: Place = (0, 0, "")) -> Place:
    """Give the span and the words of a thing, or those given where it has none."""
    match thing:
        case Quote() | Participant() | ReportPlace() | Period() | Voice() | Figure():
            return thing.start, thing.end, thing.quote
        case GoldReport():
            return locate(thing.mentions[0])
        case Report():
            return locate(thing.trigger)
        case GoldTarget():
            return locate(thing.words, otherwise)
        case GoldFigure() | GoldTime():
            return locate(thing.quote)
        case GoldVoice():
            return locate(thing.cue, otherwise)
        case _:
            return otherwise


def show(thing: object) -> str:
    """Give a thing in short words."""
    match thing:
        case GoldAgent() | Participant():
            name = thing.actor if isinstance(thing, GoldAgent) else thing.quote
            return f"{name} (claimed)" if thing.claimed else str(name)
        case GoldTarget():
            return thing.actor or (thing.words.quote if thing.words else "")
        case GoldTime() | Period():
            return f"{thing.earliest or '…'} to {thing.latest or '…'}"
        case GoldFigure() | Figure():
            bounds = f"{_show_bound(thing.low)}–{_show_bound(thing.high)}"
            return f"{thing.measure} {'about ' if thing.approximate else ''}{bounds}"
        case GoldVoice():
            return f"{thing.actor} {thing.stance}"
        case Voice():
            return f"{thing.quote} {thing.stance}"
        case Quote() | ReportPlace():
            return thing.quote
        case GoldReport() | Report():
            return f"{thing.type} {thing.status} {thing.scope}"
        case _:
            return str(thing)


def _show_bound(bound: int | None) -> str:
    return "" if bound is None else str(bound)
