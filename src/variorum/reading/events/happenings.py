"""A happening: all mentions of one event in one text, and what they say together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from variorum.language.tree import Token
from variorum.model.vocabulary import Status
from variorum.reading.events.mentions import EventMention, FigureFound
from variorum.reading.events.scene import Scene
from variorum.reading.events.support import noun_lemma
from variorum.reading.parts import ActorEntry, PlaceEntry

# "occurred" beats every other word on the same happening; a threat or plan that came true is no longer one.
_PREFERENCE: tuple[Status, ...] = ("occurred", "ongoing", "planned", "threatened", "hypothetical", "denied")


@dataclass(slots=True, eq=False)
class Happening:
    """All mentions of one event in one text, in order of the text; figures that no mention owns by grammar too."""

    mentions: list[EventMention]
    figures: list[FigureFound] = field(default_factory=list)

    @property
    def first(self) -> EventMention:
        """The first mention."""
        return self.mentions[0]

    @property
    def is_series(self) -> bool:
        """Whether it totals many happenings."""
        return any(mention.series is not None for mention in self.mentions)

    @property
    def status(self) -> Status:
        """The status that the mentions give together."""
        given = {mention.verdict.status for mention in self.mentions}
        return next(status for status in _PREFERENCE if status in given)

    def all_figures(self) -> list[FigureFound]:
        """Give the figures of all mentions and the loose ones, in order of the text."""
        owned = [figure for mention in self.mentions for figure in mention.figures]
        return sorted((*owned, *self.figures), key=lambda figure: (figure.first, figure.last))


@dataclass(slots=True)
class Profile:
    """What a happening says, in the form that two happenings are compared in."""

    type: str
    status: Status
    series: bool
    modes: frozenset[str]
    lemmas: frozenset[str]
    agents: dict[str, ActorEntry]
    targets: dict[str, ActorEntry]
    things: frozenset[str]
    places: dict[str, PlaceEntry]
    earliest: date | None
    latest: date | None
    figures: dict[str, tuple[int | None, int | None]]
    sentences: tuple[int, ...]
    plural: bool | None


def make_profile(happening: Happening, scene: Scene) -> Profile:
    """Gather what a happening says for comparison."""
    agents: dict[str, ActorEntry] = {}
    targets: dict[str, ActorEntry] = {}
    things: set[str] = set()
    places: dict[str, PlaceEntry] = {}
    earliest = latest = None
    figures: dict[str, tuple[int | None, int | None]] = {}
    for mention in happening.mentions:
        for token in mention.tokens_of("agent"):
            _collect(token, scene, agents, set())
        for token in mention.tokens_of("target", "victim"):
            _collect(token, scene, targets, things)
        for place in mention.places:
            places[place.place] = scene.places.entries[place.place]
        if earliest is None and mention.period is not None and mention.period.precision != "minute":
            earliest, latest = mention.period.earliest, mention.period.latest
        for figure in mention.figures:
            figures.setdefault(figure.measure, (figure.low, figure.high))
    for figure in happening.figures:
        figures.setdefault(figure.measure, (figure.low, figure.high))
    return Profile(
        happening.first.type, happening.status, happening.is_series,
        frozenset(mention.mode for mention in happening.mentions if mention.mode),
        frozenset(_lemma(mention.token) for mention in happening.mentions),
        agents, targets, frozenset(things), places, earliest, latest, figures,
        tuple(mention.token.sentence for mention in happening.mentions),
        _number(happening),
    )  # fmt: skip


def _collect(token: Token, scene: Scene, actors: dict[str, ActorEntry], things: set[str]) -> None:
    entry = scene.actor(token)
    if entry is not None:
        actors[entry.id] = entry
    things.add(token.lemma)
    things.update(child.lemma for child in token.children if child.dep == "compound" and child.pos == "NOUN")


def _number(happening: Happening) -> bool | None:
    """Whether its first noun is a plural; None where only verbs name it."""
    if happening.is_series:
        return True
    nouns = [mention.token for mention in happening.mentions if mention.token.pos in {"NOUN", "PROPN"}]
    return nouns[0].tag in {"NNS", "NNPS"} if nouns else None


def _lemma(token: Token) -> str:
    return token.lemma if token.pos == "VERB" else noun_lemma(token)
