"""Answers to single questions: who an actor is, where a place lies, which days a time means.

Field order is the order of the JSON that the commands `who`, `where` and `when` print.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.model.record import ActorCandidate
from variorum.model.vocabulary import ActorKind, PlacePrecision, TimePrecision


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """One person in one office; `from_` and `to` are as exact as is known (day, month or year), None where open."""

    holder: str
    title: str
    body: str
    from_: str | None = field(metadata={"name": "from"})
    to: str | None
    source: str


@dataclass(frozen=True, slots=True)
class ListedTie:
    """A tie of an actor that the actor files report, with the years in which it held; no finding."""

    type: str
    actor: str
    from_: int | None = field(metadata={"name": "from"})
    to: int | None


@dataclass(frozen=True, slots=True)
class ActorAnswer:
    """An actor that words name.

    Attributes:
        sector: the CAMEO role in its code ("REB"), None where the whole state or nobody known is meant.
        role: the role in words.
        offices: of a person the offices held on the day asked about; of an office its holders on that day.
        ties: what the actor files report of it on that day.
        reason: why the words were taken for this actor.
    """

    name: str
    kind: ActorKind
    country: str | None
    sector: str | None
    role: str | None
    codes: dict[str, str]
    known: bool
    reason: str
    alternatives: tuple[ActorCandidate, ...]
    offices: tuple[OfficeHeld, ...]
    ties: tuple[ListedTie, ...]


@dataclass(frozen=True, slots=True)
class WhoAnswer:
    """What `variorum who` found: several actors where the words name several ("Saudi and Emirati jets")."""

    query: str
    on: str | None
    actors: tuple[ActorAnswer, ...]


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """A place that words may name; `score` is its share among all that they may name, by size and importance alone."""

    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    feature: str
    precision: PlacePrecision
    geonames: int | None
    population: int
    score: float


@dataclass(frozen=True, slots=True)
class WhereAnswer:
    """What `variorum where` found, likeliest first; `matched` is name, sound, spelling or nothing."""

    query: str
    matched: str
    places: tuple[PlaceAnswer, ...]


@dataclass(frozen=True, slots=True)
class TimeAnswer:
    """A time among words: half-open offsets in them, the days that it means, what it was resolved against."""

    start: int
    end: int
    quote: str
    earliest: str | None
    latest: str | None
    precision: TimePrecision
    against: str


@dataclass(frozen=True, slots=True)
class WhenAnswer:
    """What `variorum when` found, in order of the words."""

    query: str
    published: str | None
    times: tuple[TimeAnswer, ...]
