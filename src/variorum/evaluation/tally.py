"""Counts of right, missed and spurious answers a level, and the errors behind them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from variorum.model.codec import encode

Level = Literal[
    "events", "types", "modes", "status", "scope", "agents", "claimed", "targets", "places", "times",
    "figures", "whom", "voices", "speakers", "figure voices", "links", "ties", "slots",
]  # fmt: skip
ErrorKind = Literal["missed", "spurious", "wrong"]
LEVELS: tuple[Level, ...] = get_args(Level)
APART: tuple[Level, ...] = ("events", "whom", "speakers", "slots")
"""Levels that the overall `slots` leaves out: they count other things, or the same things more kindly."""


def name_kind(expected: object, found: object) -> ErrorKind:
    """Name the kind of an error: nothing found, nothing wanted, or both and not the same."""
    if found is None:
        return "missed"
    return "spurious" if expected is None else "wrong"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers there should be, how many there are, and how many of these are right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.gold + other.gold, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float:
        """Share of the answers found that are right; 1 where there is none."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the answers wanted that were found; 1 where none is wanted."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where nothing is wanted and nothing found."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 1.0

    def to_dict(self) -> dict[str, Any]:
        """Give the counts and the three shares as plain JSON values."""
        shares = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {**encode(self), **{key: round(share, 4) for key, share in shares.items()}}


@dataclass(frozen=True, slots=True)
class Slip:
    """One error: where it stands in which text, what was wanted there and what was found."""

    level: Level
    kind: ErrorKind
    case: str
    start: int
    end: int
    quote: str
    expected: str | None
    found: str | None


@dataclass(slots=True)
class CaseScore:
    """The tallies and errors of one golden case; of each report how sure the Reader was, and whether it was right."""

    name: str
    tallies: dict[Level, Tally] = field(default_factory=lambda: {level: Tally() for level in LEVELS})
    slips: list[Slip] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, level: Level, *, gold: int = 0, found: int = 0, right: int = 0) -> None:
        """Count answers at a level, and in the overall `slots` where the level is part of it."""
        self.tallies[level] += Tally(gold, found, right)
        if level not in APART:
            self.tallies["slots"] += Tally(gold, found, right)

    def note(
        self, level: Level, kind: ErrorKind, at: tuple[int, int, str], expected: str | None, found: str | None
    ) -> None:
        """Keep an error with its span and words."""
        self.slips.append(Slip(level, kind, self.name, *at, expected, found))
