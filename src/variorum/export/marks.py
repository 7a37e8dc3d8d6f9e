"""Every span of a Reading that a page shows, with what the words are and whom they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.model.record import Reading, Report, Voice

MarkKind = Literal["trigger", "actor", "thing", "place", "time", "figure", "cue"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A Span to be shown.

    Attributes:
        start, end: half-open offsets in the text.
        kind: what the words are.
        owner: id of the actor, place or report that they belong to.
        label: what a person who points at them is told.
        report: id of the report that they have a part in, or "".
    """

    start: int
    end: int
    kind: MarkKind
    owner: str
    label: str
    report: str = ""


def name_anchor(start: int, end: int) -> str:
    """Name the anchor of a span on a page: ``"w12-40"``."""
    return f"w{start}-{end}"


def list_marks(reading: Reading) -> list[Mark]:
    """List every span of a Reading that a page shows, in order of the text, each once."""
    found = dict.fromkeys(_walk(reading))
    return sorted(found, key=lambda mark: (mark.start, -mark.end, mark.kind, mark.owner, mark.label))


def _walk(reading: Reading) -> Iterator[Mark]:
    """Give every span with its kind and owner."""
    for actor in reading.actors:
        for quote in actor.mentions:
            yield Mark(quote.start, quote.end, "actor", actor.id, actor.name)
    for place in reading.places:
        for quote in place.mentions:
            yield Mark(quote.start, quote.end, "place", place.id, place.name)
    for report in reading.reports:
        yield from _walk_report(report)
    for claim in reading.claims:
        if claim.cue:
            yield Mark(claim.cue.start, claim.cue.end, "cue", claim.report, claim.stance)
    for link in reading.links:
        yield Mark(link.start, link.end, "cue", link.from_, link.type.replace("_", " "))
    for tie in reading.ties:
        yield Mark(tie.start, tie.end, "cue", tie.from_, tie.type.replace("_", " "))


def _walk_report(report: Report) -> Iterator[Mark]:
    """Give every span of one report."""
    name = report.type.capitalize()
    for quote in (report.trigger, *report.evidence):
        yield Mark(quote.start, quote.end, "trigger", report.id, name, report.id)
    for part in report.participants:
        kind: MarkKind = "actor" if part.actor else "thing"
        yield Mark(part.start, part.end, kind, part.actor or report.id, part.role, report.id)
    for where in report.places:
        yield Mark(where.start, where.end, "place", where.place, "where", report.id)
    if report.time:
        yield Mark(report.time.start, report.time.end, "time", report.id, "when", report.id)
    for figure in report.figures:
        yield Mark(figure.start, figure.end, "figure", report.id, figure.measure, report.id)
        yield from _walk_voices(figure.said_by, report.id)
    yield from _walk_voices(report.said_by, report.id)


def _walk_voices(voices: tuple[Voice, ...], report: str) -> Iterator[Mark]:
    """Give the speakers and their cues."""
    for voice in voices:
        yield Mark(voice.start, voice.end, "actor", voice.actor or report, "speaker", report)
        if voice.cue:
            yield Mark(voice.cue.start, voice.cue.end, "cue", report, voice.stance, report)
