"""What a page shows below the text: claims, actors, places and ties."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from variorum.export.cards import Value
from variorum.export.marks import name_anchor
from variorum.export.wording import name_actors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from variorum.model.record import Place, Quote, Reading

OUTLET = "the outlet"


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A Claim in words; `number` is that of its event, None where the event is not in the record."""

    report: str
    number: int | None
    property: str
    value: str
    speaker: str
    stance: str
    words: Value


@dataclass(frozen=True, slots=True)
class NameRow:
    """An actor or a place: what it is, how often it is named, and the words that name it first."""

    name: str
    what: str
    times: int
    words: Value | None


@dataclass(frozen=True, slots=True)
class TieRow:
    """A tie in words."""

    subject: str
    relation: str
    object: str
    speaker: str
    words: Value


def list_claims(reading: Reading, text: str) -> list[ClaimRow]:
    """List the claims, in the order of the record."""
    numbers = {report.id: number for number, report in enumerate(reading.reports, start=1)}
    names = {actor.id: actor.name for actor in reading.actors} | {
        place.id: place.name for place in reading.places
    }
    return [
        ClaimRow(
            report=claim.report,
            number=numbers.get(claim.report),
            property=claim.property.replace("_", " ").replace(".", ": "),
            value=_word_value(claim.value, names),
            speaker=_name_speaker(claim.speaker, names),
            stance=claim.stance,
            words=_link(claim.start, claim.end, text[claim.start : claim.end]),
        )
        for claim in reading.claims
    ]


def list_actors(reading: Reading) -> list[NameRow]:
    """List the actors, those that are named most first."""
    rows = [
        _name_row(actor.name, ", ".join(part for part in (actor.kind, actor.country) if part), actor.mentions)
        for actor in reading.actors
    ]
    return sorted(rows, key=lambda row: (-row.times, row.name))


def list_places(reading: Reading) -> list[NameRow]:
    """List the places, those that are named most first."""
    rows = [_name_row(place.name, _word_place(place), place.mentions) for place in reading.places]
    return sorted(rows, key=lambda row: (-row.times, row.name))


def list_ties(reading: Reading) -> list[TieRow]:
    """List the ties between actors."""
    names = {actor_id: actor.name for actor_id, actor in name_actors(reading).items()}
    return [
        TieRow(
            subject=names.get(tie.from_, tie.from_),
            relation=tie.type.replace("_", " "),
            object=names.get(tie.to, tie.to),
            speaker=_name_speaker(tie.speaker, names),
            words=_link(tie.start, tie.end, tie.quote),
        )
        for tie in reading.ties
    ]


def _name_row(name: str, what: str, mentions: tuple[Quote, ...]) -> NameRow:
    first = mentions[0] if mentions else None
    words = Value(name, name_anchor(first.start, first.end), first.quote) if first else None
    return NameRow(name, what, len(mentions), words)


def _word_place(place: Place) -> str:
    """Say what a place is: precision, admin unit, country, coordinates."""
    spot = f"{place.lat:.2f}, {place.lon:.2f}" if place.lat is not None and place.lon is not None else ""
    rivals = len(place.alternatives)
    others = f"or {rivals} {'other' if rivals == 1 else 'others'}" if rivals else ""
    return " · ".join(part for part in (place.precision, place.admin1, place.country, spot, others) if part)


def _word_value(value: Any, names: Mapping[str, str]) -> str:
    """Word the value of a claim: names for ids, bounds for objects."""
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, dict):
        return ", ".join(
            f"{key} {_word_value(item, names)}" for key, item in value.items() if item is not None
        )
    if isinstance(value, (list, tuple)):
        return ", ".join(_word_value(item, names) for item in value)
    return json.dumps(value, ensure_ascii=False)


def _name_speaker(speaker: str | None, names: Mapping[str, str]) -> str:
    return OUTLET if speaker is None else names.get(speaker, speaker)


def _link(start: int, end: int, quote: str) -> Value:
    return Value(quote, name_anchor(start, end), quote)
