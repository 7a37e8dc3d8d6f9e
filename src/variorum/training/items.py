"""An item of the corpus in memory: a text, the runs of words marked in it, and what a coder says of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

from variorum.reading.coder.labels import STATUS_OF

if TYPE_CHECKING:
    from datetime import date

    from variorum.model.vocabulary import EventType, LinkType, Measure, Scope, Stance, Status, TieType

Manner = Literal[
    "wire", "state-media", "local-paper", "tabloid", "ngo", "un", "transcript", "live-blog", "headline", "statement",
    "chronology",
]  # fmt: skip
Region = Literal[
    "middle-east", "north-africa", "west-africa", "central-africa", "east-africa", "southern-africa", "europe",
    "caucasus", "central-asia", "south-asia", "southeast-asia", "east-asia", "latin-america", "north-america",
    "pacific", "none",
]  # fmt: skip
Reality = Literal[
    "occurred", "historical", "alleged", "ongoing", "planned", "threatened", "hypothetical", "feared", "negated",
    "denied", "foiled",
]  # fmt: skip
CorpusRole = Literal["agent", "target", "victim", "recipient", "instrument", "place"]
MANNERS: tuple[Manner, ...] = get_args(Manner)
REGIONS: tuple[Region, ...] = get_args(Region)
ROLES: tuple[CorpusRole, ...] = get_args(CorpusRole)


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked run of words.

    Attributes:
        key: its name in the item.
        start, end: half-open offsets in the item's text.
    """

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CodedRole:
    """Who or what has a part in an event; `claimed` where it is only alleged."""

    role: CorpusRole
    mark: Mark
    claimed: bool = False


@dataclass(frozen=True, slots=True)
class CodedTime:
    """When an event was: the words, and the days that they mean, None where open or not to be told."""

    mark: Mark
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class CodedFigure:
    """A count on an event: bounds as in the codebook, whose count it is, and who gives it."""

    measure: Measure
    mark: Mark
    low: int | None
    high: int | None
    approximate: bool = False
    whom: Mark | None = None
    speaker: Mark | None = None


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """A happening.

    Attributes:
        mentions: every mark that names it, the best first.
        type, mode: PLOVER type and mode.
        reality: how the text presents it, finer than the status.
        scope: incident, or series for a total.
        cues: the words that show its reality or scope.
        roles, times, figures: what hangs on it.
    """

    mentions: tuple[Mark, ...]
    type: EventType
    mode: str | None
    reality: Reality
    scope: Scope = "incident"
    cues: tuple[Mark, ...] = ()
    roles: tuple[CodedRole, ...] = ()
    times: tuple[CodedTime, ...] = ()
    figures: tuple[CodedFigure, ...] = ()

    @property
    def key(self) -> str:
        """The name by which the item's other lines speak of it."""
        return self.mentions[0].key

    @property
    def status(self) -> Status:
        """Its status in the record."""
        return STATUS_OF[self.reality]


@dataclass(frozen=True, slots=True)
class CodedVoice:
    """Who says something: speaker, the word of saying, stance, what is said, and which events it vouches for."""

    speaker: Mark
    stance: Stance
    cue: Mark
    content: tuple[Mark, ...]
    over: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodedLink:
    """One event answers, causes or is part of another, by the words of the cue."""

    type: LinkType
    source: str
    target: str
    cue: Mark


@dataclass(frozen=True, slots=True)
class CodedTie:
    """A lasting relation between two actors, by the words of the cue."""

    type: TieType
    source: Mark
    target: Mark
    cue: Mark


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence, a few of them, or a whole report, with its coding.

    Attributes:
        key: its name, one of a kind in the corpus.
        where: file and line, for messages.
        text: the words without marks.
        published: the day that its times count from.
        manner, region: what kind of text it is like, and where it plays.
        pair, change: the minimal pair that it belongs to, and what this side changes; empty where it is in none.
        marks: every mark by its name.
    """

    key: str
    where: str
    text: str
    published: date
    manner: Manner
    region: Region
    pair: str = ""
    change: str = ""
    marks: dict[str, Mark] = field(default_factory=dict)
    events: tuple[CodedEvent, ...] = ()
    voices: tuple[CodedVoice, ...] = ()
    links: tuple[CodedLink, ...] = ()
    ties: tuple[CodedTie, ...] = ()

    def quote(self, mark: Mark) -> str:
        """Give the words of a mark."""
        return self.text[mark.start : mark.end]
