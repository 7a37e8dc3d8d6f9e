"""The record `variorum.reading/1`: all that one pass of the Reader found in one Document.

Field order is the order of the published record. Offsets are half-open, in Unicode code points of the text;
`text[start:end] == quote` holds for every span.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Literal

from variorum.model.vocabulary import (
    ActorKind,
    EventType,
    LinkType,
    Measure,
    PlacePrecision,
    Role,
    Scope,
    Stance,
    Status,
    TieType,
    TimePrecision,
)

SCHEMA: Literal["variorum.reading/1"] = "variorum.reading/1"


@dataclass(frozen=True, slots=True)
class Quote:
    """A Span with the words that it holds."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What is known of the Document itself; the text stays with its owner."""

    id: str
    title: str | None
    source: str | None
    url: str | None
    published: str | None
    language: str
    sha256: str
    characters: int


@dataclass(frozen=True, slots=True)
class ActorCandidate:
    """Another actor that goes by the same words."""

    name: str
    kind: ActorKind
    country: str | None


@dataclass(frozen=True, slots=True)
class Actor:
    """A party, institution, population or person, where the text names it, and why it was taken for this one."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    codes: dict[str, str]
    known: bool
    mentions: tuple[Quote, ...]
    alternatives: tuple[ActorCandidate, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """A place that the same words may also mean, with its score in [0, 1]."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    score: float


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer entry that the text names; `lat` and `lon` in WGS 84 degrees, None where not known.

    `alternatives` are those that lost, `reason` is what spoke for this one.
    """

    id: str
    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    feature: str | None
    geonames: int | None
    precision: PlacePrecision
    alternatives: tuple[PlaceCandidate, ...]
    mentions: tuple[Quote, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what has a part in the happening; `actor` is None for a thing, `claimed` if only alleged."""

    role: Role
    actor: str | None
    start: int
    end: int
    quote: str
    claimed: bool


@dataclass(frozen=True, slots=True)
class ReportPlace:
    """A place of the happening: the id of a Place and the words that put it there."""

    place: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Period:
    """Earliest and latest day (ISO 8601, inclusive, None where open), and the words they come from.

    `against` is the day or the words that they were resolved against.
    """

    earliest: str | None
    latest: str | None
    precision: TimePrecision
    start: int
    end: int
    quote: str
    against: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who vouches for a happening or a figure, with which stance; `actor` is None for an unnamed speaker."""

    actor: str | None
    stance: Stance
    start: int
    end: int
    quote: str
    cue: Quote | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of harm or of things: bounds inclusive, None where open."""

    measure: Measure
    low: int | None
    high: int | None
    approximate: bool
    whom: str | None
    said_by: tuple[Voice, ...]
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Report:
    """One Document's account of one event: a view over its Claims."""

    id: str
    type: EventType
    mode: str | None
    codes: dict[str, str]
    status: Status
    scope: Scope
    trigger: Quote
    evidence: tuple[Quote, ...]
    participants: tuple[Participant, ...]
    places: tuple[ReportPlace, ...]
    time: Period | None
    figures: tuple[Figure, ...]
    said_by: tuple[Voice, ...]
    claims: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Claim:
    """The atom: a speaker (None: the outlet itself) says that a Report has this value for this property."""

    id: str
    report: str
    property: str
    value: Any
    speaker: str | None
    stance: Stance
    start: int
    end: int
    cue: Quote | None
    origin: str


@dataclass(frozen=True, slots=True)
class Link:
    """Report to Report, only where the text says so."""

    type: LinkType
    from_: str = field(metadata={"name": "from"})
    to: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Actor to Actor: a lasting relation, and who says so (None: the outlet itself)."""

    type: TieType
    from_: str = field(metadata={"name": "from"})
    to: str
    start: int
    end: int
    quote: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class ReaderStamp:
    """Which Reader made the record: its version and its components' versions."""

    version: str
    components: dict[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one pass of the Reader found in one Document."""

    document: DocumentHead
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    ties: tuple[Tie, ...]
    reader: ReaderStamp
    schema: Literal["variorum.reading/1"] = SCHEMA

    def to_dict(self) -> dict[str, Any]:
        """Give the record as plain JSON values, fields in the published order."""
        from variorum.model.codec import encode

        body = encode(self)
        return {"schema": body.pop("schema"), **body}

    def leave_out_below(self, confidence: float) -> Reading:
        """Leave out the reports that are less sure, with their claims and links.

        Args:
            confidence: what a report must have at least, from 0 to 1.

        Returns:
            The Reading without them; actors and places are kept.
        """
        reports = tuple(report for report in self.reports if report.confidence >= confidence)
        kept = {report.id for report in reports}
        return replace(
            self,
            reports=reports,
            claims=tuple(claim for claim in self.claims if claim.report in kept),
            links=tuple(link for link in self.links if {link.from_, link.to} <= kept),
        )

    @classmethod
    def from_dict(cls, record: dict[str, Any]) -> Reading:
        """Build a Reading from a record.

        Args:
            record: plain JSON values as `to_dict` gives them.

        Returns:
            The Reading; `Reading.from_dict(reading.to_dict()) == reading`.

        Raises:
            RecordInvalid: a field is missing, unknown or of the wrong kind; the message names its path.
        """
        from variorum.model.codec import decode

        return decode(cls, record)
