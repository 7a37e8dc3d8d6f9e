"""A golden case in memory: what a careful coder records of one text, all quotes resolved to spans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from datetime import date

    from variorum.model.record import Quote
    from variorum.model.vocabulary import (
        ActorKind,
        EventType,
        LinkType,
        Measure,
        Scope,
        Stance,
        Status,
        TieType,
    )

Manner = Literal["wire", "state media", "local paper", "tabloid", "NGO", "UN", "live-blog", "transcript"]
MANNERS: tuple[Manner, ...] = get_args(Manner)


@dataclass(frozen=True, slots=True)
class GoldActor:
    """Everyone who has a part, speaks or stands in a tie: the wordings that name it and where they stand."""

    key: str
    names: tuple[str, ...]
    mentions: tuple[Quote, ...]
    country: str | None
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class GoldAgent:
    """Who did it: the key of an actor; `claimed` if only alleged."""

    actor: str
    claimed: bool


@dataclass(frozen=True, slots=True)
class GoldTarget:
    """Whom or what it was done to: the key of an actor, or the words for a thing."""

    actor: str | None
    words: Quote | None


@dataclass(frozen=True, slots=True)
class GoldTime:
    """When it happened: inclusive days, None where open, and the words that say so."""

    quote: Quote
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class GoldVoice:
    """Who vouches for a happening or a figure, with which stance."""

    actor: str
    stance: Stance
    cue: Quote | None


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A count of harm or of things: bounds inclusive, None where open."""

    measure: Measure
    low: int | None
    high: int | None
    approximate: bool
    whom: str | None
    quote: Quote
    said_by: tuple[GoldVoice, ...]


@dataclass(frozen=True, slots=True)
class GoldReport:
    """The account that the text gives of one happening."""

    id: str
    type: EventType
    mode: str | None
    status: Status
    scope: Scope
    mentions: tuple[Quote, ...]
    agents: tuple[GoldAgent, ...]
    targets: tuple[GoldTarget, ...]
    places: tuple[Quote, ...]
    time: GoldTime | None
    figures: tuple[GoldFigure, ...]
    said_by: tuple[GoldVoice, ...]


@dataclass(frozen=True, slots=True)
class GoldLink:
    """Report to report, by their keys."""

    type: LinkType
    source: str
    target: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class GoldTie:
    """Actor to actor, by their keys."""

    type: TieType
    source: str
    target: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class GoldCase:
    """One text and all that is to be recorded of it."""

    name: str
    text: str
    published: date | None
    source: str | None
    manner: Manner | None
    war: str | None
    actors: dict[str, GoldActor]
    reports: tuple[GoldReport, ...]
    links: tuple[GoldLink, ...]
    ties: tuple[GoldTie, ...]
    notes: str
