"""What the steps of the Reader hand to each other: token-based, before anything is written down as a record.

Tokens are named by their index in `Tree.tokens`; every run of tokens is half-open `[first, last)`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from variorum.language.found import CountMention, PeriodMention
from variorum.language.tree import Token, Tree
from variorum.model.vocabulary import ActorKind, PlacePrecision, Stance, TieType

__all__ = [
    "TWO_SIDED", "ActorEntry", "ActorForm", "ActorMention", "Actors", "Context", "CountMention", "Gazetteer",
    "PeriodMention", "PlaceEntry", "PlaceMention", "PlaceOption", "Places", "TieFound", "VoiceSegment", "Voices",
]  # fmt: skip

TWO_SIDED = frozenset({
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "REJECT", "ACCUSE", "SANCTION",
})  # fmt: skip
"""Event types of dealings between parties: who deals with whom is what they record."""

ActorForm = Literal["name", "adjective", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor of this text before it becomes part of the record.

    Attributes:
        id: stable id, a hash of name and country.
        name: canonical name if known, else the fullest form in the text.
        kind: what sort of actor it is.
        country: ISO 3166-1 alpha-3, or None.
        codes: code scheme to code, such as ``{"cameo": "IRNMIL"}``.
        known: whether the actor stands in the data files.
        alternatives: name, kind and country of known actors that go by the same words.
        reason: why the words were taken for this actor.
        inferred: whether its country is only that of the text, not its own by its words or the data.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None
    codes: Mapping[str, str]
    known: bool
    alternatives: tuple[tuple[str, ActorKind, str | None], ...] = ()
    reason: str = ""
    inferred: bool = False

    @property
    def own_country(self) -> str | None:
        """The country by which it may be told from others or taken for their side; None where only inferred."""
        return None if self.inferred else self.country


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that name an actor.

    Attributes:
        first, last: the whole noun phrase without its determiner, relative clauses and appositions.
        head: index of the head token (the token that carries the phrase's role in the sentence).
        actor: id of the ActorEntry.
        form: "name" for proper names, "adjective" for demonyms that modify ("Iranian" in "Iranian forces"),
            "nominal" for common nouns ("the militants"), "pronoun" for pronouns joined to an actor.
    """

    first: int
    last: int
    head: int
    actor: str
    form: ActorForm


@dataclass(slots=True)
class Actors:
    """All actors of a text and where it names them; mentions in order of the text, nested ones included."""

    entries: dict[str, ActorEntry] = field(default_factory=dict)
    mentions: list[ActorMention] = field(default_factory=list)
    by_head: dict[int, ActorMention] = field(default_factory=dict)

    def at(self, token: Token) -> ActorMention | None:
        """Give the mention whose head is this token, or None."""
        return self.by_head.get(token.i)

    def all_at(self, token: Token) -> list[ActorMention]:
        """Give every mention whose head is this token: two owners may share one noun ("Saudi and Emirati jets")."""
        if token.i not in self.by_head:
            return []
        return [mention for mention in self.mentions if mention.head == token.i]


@dataclass(frozen=True, slots=True)
class PlaceOption:
    """One thing in the gazetteer that words may mean, with a score in [0, 1]."""

    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    feature: str
    geonames: int | None
    population: int
    score: float


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place of this text: the option that was chosen, its precision, and the options that lost."""

    id: str
    chosen: PlaceOption
    precision: PlacePrecision
    alternatives: tuple[PlaceOption, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words that name a place; `head` carries the phrase's role in the sentence."""

    first: int
    last: int
    head: int
    place: str


@dataclass(slots=True)
class Places:
    """All places of a text and where it names them, in order of the text."""

    entries: dict[str, PlaceEntry] = field(default_factory=dict)
    mentions: list[PlaceMention] = field(default_factory=list)
    by_token: dict[int, PlaceMention] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VoiceSegment:
    """A run of words that somebody vouches for.

    Attributes:
        first, last: the content.
        speaker: the speaker's tokens; an empty run where nobody is named ("reportedly").
        speaker_head: index of the head token of the speaker, or None.
        actor: id of the speaker's ActorEntry, or None.
        stance: how it is said.
        cue: tokens of the cue ("said", "according to").
        direct: whether the content stands in quotation marks.
    """

    first: int
    last: int
    speaker: tuple[int, int]
    speaker_head: int | None
    actor: str | None
    stance: Stance
    cue: tuple[int, int]
    direct: bool


@dataclass(slots=True)
class Voices:
    """All voice segments of a text, in order of the text."""

    segments: list[VoiceSegment] = field(default_factory=list)
    _by_token: dict[int, list[VoiceSegment]] = field(default_factory=dict)

    def over(self, token: Token) -> tuple[VoiceSegment, ...]:
        """Give the segments that hold a token, innermost first."""
        if not self._by_token:
            for item in self.segments:
                for i in range(item.first, item.last):
                    self._by_token.setdefault(i, []).append(item)
        inside = self._by_token.get(token.i, ())
        return tuple(sorted(inside, key=lambda item: (item.last - item.first, item.first)))


@dataclass(frozen=True, slots=True)
class TieFound:
    """Words that say that one actor stands in a lasting relation to another."""

    type: TieType
    from_: str
    to: str
    first: int
    last: int


class Gazetteer(Protocol):
    """What the Reader wants of a gazetteer."""

    def look_up(self, name: str) -> Sequence[PlaceOption]:
        """Give every place that a name may mean, likeliest first, scores by prior alone."""
        ...

    def look_up_by_sound(self, name: str) -> Sequence[PlaceOption]:
        """Give places whose names in another transliteration may be this one, likeliest first."""
        ...

    def look_up_by_spelling(self, name: str) -> Sequence[PlaceOption]:
        """Give places whose names are one slip of a letter from this one, likeliest first."""
        ...


@dataclass(slots=True)
class Context:
    """What the Reader knows before it reads: the parsed text, and the Document's own data."""

    tree: Tree
    published: date | None
    source: str | None
    title: str | None
