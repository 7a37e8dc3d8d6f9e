"""One mention of an event with all that hangs on it: roles, status, voices, places, time and figures."""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.language.tree import Token
from variorum.model.vocabulary import Measure
from variorum.reading.events.roles import Argument
from variorum.reading.events.triggers import Trigger
from variorum.reading.events.verdicts import Verdict
from variorum.reading.parts import PeriodMention, PlaceMention, VoiceSegment


@dataclass(frozen=True, slots=True)
class FigureFound:
    """A count of harm or of things in the text.

    Attributes:
        first, last: the words that give the count with what is counted.
        measure: what is counted.
        low, high, approximate: bounds as the codebook reads the words.
        whom: token run of the words that say whom, or None.
        voices: who vouches for it, innermost first.
        at: index of the token that carries the count.
    """

    first: int
    last: int
    measure: Measure
    low: int | None
    high: int | None
    approximate: bool
    whom: tuple[int, int] | None
    voices: tuple[VoiceSegment, ...]
    at: int


@dataclass(slots=True, eq=False)
class EventMention:
    """One mention of an event.

    Attributes:
        trigger: the word that names it.
        arguments: who has which part.
        verdict: its status here.
        voices: who says so, innermost first.
        places, period, figures: where, when and how many, where the grammar ties them to this mention.
        series: token that shows a total over many happenings, or None.
        type, mode: PLOVER type and mode at this mention; a threat of an attack is a threat.
    """

    trigger: Trigger
    arguments: list[Argument]
    verdict: Verdict
    voices: tuple[VoiceSegment, ...]
    type: str
    mode: str | None
    places: list[PlaceMention] = field(default_factory=list)
    period: PeriodMention | None = None
    figures: list[FigureFound] = field(default_factory=list)
    series: Token | None = None

    @property
    def token(self) -> Token:
        """The trigger word."""
        return self.trigger.token

    @property
    def asked(self) -> Token:
        """The word about which the trained coder is asked."""
        return self.trigger.asked

    @property
    def is_done_by_thing(self) -> bool:
        """Whether the only doer that the clause names is the thing that did the harm ("two shells struck the roof")."""
        return not self.tokens_of("agent") and bool(self.tokens_of("instrument"))

    def tokens_of(self, *roles: str) -> list[Token]:
        """Give the tokens that fill any of these roles."""
        return [argument.token for argument in self.arguments if argument.role in roles]
