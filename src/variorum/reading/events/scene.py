"""All that is known of a text before its events are read, with the look-ups that every later step needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from variorum.language.tree import Token, Tree
from variorum.reading.coder.judge import Opinions
from variorum.reading.coder.thresholds import DEFAULT, Thresholds
from variorum.reading.events.frames import Instrument, instruments
from variorum.reading.parts import (
    ActorEntry,
    Actors,
    CountMention,
    PeriodMention,
    PlaceMention,
    Places,
    Voices,
    VoiceSegment,
)
from variorum.reading.syntax import resolve_relative
from variorum.reading.words import word_list

ARMED_KINDS = frozenset({"military", "armed group", "police", "intelligence", "alliance", "criminal"})
POLITICAL_KINDS = ARMED_KINDS | {
    "state", "government", "judiciary", "political party", "opposition", "intergovernmental", "person", "media",
    "humanitarian", "monitor", "religious", "population",
}  # fmt: skip


def _nobody(_: VoiceSegment) -> Token | None:
    return None


@dataclass(slots=True)
class Scene:
    """One text with its mentions.

    Attributes:
        tree: the parse.
        actors, places, voices: what earlier steps found.
        periods, counts: times and counts by the index of their head token.
        accused: who a voice names as the culprit, if it does.
        published: day of publication, or None.
        events: indexes of the tokens that name an event, once they are found.
        outside: tokens that belong to a dateline or by-line, and so to no event.
        opinions: what the trained coder thinks of the text, None where it has not read it.
        thresholds: how sure it must be to overrule the rules.
    """

    tree: Tree
    actors: Actors
    places: Places
    voices: Voices
    periods: list[PeriodMention]
    counts: list[CountMention]
    accused: Callable[[VoiceSegment], Token | None] = _nobody
    published: date | None = None
    events: frozenset[int] = frozenset()
    outside: frozenset[int] = frozenset()
    opinions: Opinions | None = None
    thresholds: Thresholds = DEFAULT
    _armed: dict[int, bool] = field(default_factory=dict)
    _timed: frozenset[int] | None = None

    def actor(self, token: Token) -> ActorEntry | None:
        """Give the actor that a token heads the name of, relative pronouns resolved."""
        mention = self.actors.at(resolve_relative(token))
        return self.actors.entries[mention.actor] if mention else None

    def place(self, token: Token) -> PlaceMention | None:
        """Give the place mention that a token belongs to."""
        return self.places.by_token.get(token.i)

    def is_time(self, token: Token) -> bool:
        """Whether a token stands in the words of a time."""
        if self._timed is None:
            self._timed = frozenset(i for period in self.periods for i in range(period.first, period.last))
        return token.i in self._timed or token.entity in {"DATE", "TIME"}

    def instrument(self, token: Token) -> Instrument | None:
        """Give the instrument that a token heads the name of, two-word names first."""
        table = instruments()
        for child in token.children:
            if child.dep in {"compound", "amod"} and (found := table.get(f"{child.lemma} {token.lemma}")):
                return found
        return table.get(token.lemma) or table.get(token.lower)

    def is_armed(self, sentence: int) -> bool:
        """Whether a sentence names an armed actor or an instrument of violence."""
        if sentence not in self._armed:
            self._armed[sentence] = any(
                self._shows_arms(token) for token in self.tree.sentence_tokens(sentence)
            )
        return self._armed[sentence]

    def _shows_arms(self, token: Token) -> bool:
        if token.pos not in {"NOUN", "PROPN", "ADJ"}:
            return False
        mention = self.actors.at(token)
        if mention is not None and self.actors.entries[mention.actor].kind in ARMED_KINDS:
            return True
        if token.pos == "ADJ" or token.lemma in word_list("everyday"):
            return False
        return self.instrument(token) is not None
