"""What the language floor finds in a parsed text besides its grammar: counts and times.

Tokens are named by their index in `Tree.tokens`; every run of tokens is half-open `[first, last)`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from variorum.model.vocabulary import TimePrecision


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """Words that name a time, and the days that they mean (inclusive; None where open or not known)."""

    first: int
    last: int
    head: int
    earliest: date | None
    latest: date | None
    precision: TimePrecision
    against: str


@dataclass(frozen=True, slots=True)
class CountMention:
    """Words that name a count, bounds inclusive.

    Attributes:
        first, last: the whole number phrase with its hedge ("more than 85", "a couple of", "no").
        head: index of the token that hangs on the counted noun or stands alone.
        noun: index of the counted noun, or None ("35 were wounded" has none).
        low, high: bounds, None where open.
        approximate: whether the words hedge on both sides ("about", "nearly").
    """

    first: int
    last: int
    head: int
    noun: int | None
    low: int | None
    high: int | None
    approximate: bool
