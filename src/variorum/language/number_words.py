"""Numbers as written: "1,200", "1.2 million", "twenty-five", "two dozen", "half a dozen", "three lakh"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from variorum.data import read_rows
from variorum.language.tree import Token

_DIGITS = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}|\d+(?:\.\d+)?")
_LONGEST_NUMERAL = 15


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: its value and the half-open run of tokens that write it."""

    value: int
    first: int
    last: int


@cache
def number_words() -> dict[str, tuple[str, int]]:
    """Give every number word with its class (unit, tens or scale) and value."""
    return {row["word"]: (row["class"], int(row["value"])) for row in read_rows("numbers/words.csv")}


def read_digits(text: str) -> Fraction | None:
    """Read one token of figures: ``"1,200"`` is 1200, ``"1.2"`` is 6/5; anything else is None."""
    if (
        not text.isascii()
        or not text[:1].isdigit()
        or len(text) > _LONGEST_NUMERAL
        or not _DIGITS.fullmatch(text)
    ):
        return None
    return Fraction(text.replace(",", ""))


def read_number(tokens: Sequence[Token], first: int, stop: int) -> Number | None:
    """Read the longest number that starts at a token.

    Args:
        tokens: the text's tokens.
        first: index of the token to start at.
        stop: the number ends before this token.

    Returns:
        The number, or None where none starts here; parts of a unit are rounded to the nearest whole.
    """
    words = [token.lower for token in tokens[first : min(stop, first + 16)]]
    half = _read_half(words)
    if half is not None:
        return Number(round(half[0]), first, first + half[1])
    total, at, ceiling = Fraction(0), 0, 0
    while at < len(words):
        start = at + 1 if ceiling and words[at] == "and" else at
        group = _read_below_thousand(words, start, spelled=start > at)
        if group is None:
            break
        value, end, scale = *group, 1
        while end < len(words) and _class(words[end]) == "scale":
            scale *= number_words()[words[end]][1]
            end += 1
        if ceiling and (scale >= ceiling or value * scale >= ceiling):
            break
        total, at, ceiling = total + value * scale, end, scale
        if scale < 1000:
            break
    return Number(round(total), first, first + at) if at else None


def _read_half(words: list[str]) -> tuple[Fraction, int] | None:
    """Read "half a dozen", "half-a-million", "half million"."""
    if not words or words[0] != "half":
        return None
    at = 1
    while at < min(len(words), 4) and words[at] in {"-", "a"}:
        at += 1
    if at < len(words) and _class(words[at]) == "scale":
        return Fraction(number_words()[words[at]][1], 2), at + 1
    return None


def _read_below_thousand(words: list[str], at: int, *, spelled: bool) -> tuple[Fraction, int] | None:
    """Read one group: figures, or words below a thousand; "a" counts where a scale follows."""
    if at >= len(words):
        return None
    digits = read_digits(words[at])
    if digits is not None:
        if spelled:
            return None
        if digits < 1000 and words[at + 1 : at + 2] == ["000"]:
            return digits * 1000, at + 2
        return digits, at + 1
    if words[at] == "a" and at + 1 < len(words) and _class(words[at + 1]) == "scale":
        value, end = Fraction(1), at + 1
    else:
        small = _read_below_hundred(words, at)
        if small is None:
            return None
        value, end = small
    if end < len(words) and words[end] == "hundred":
        value, end = value * 100, end + 1
        rest = _read_below_hundred(words, end + 1 if words[end : end + 1] == ["and"] else end)
        if rest is not None:
            value, end = value + rest[0], rest[1]
    elif (
        words[end : end + 3] == ["and", "a", "half"]
        and end + 3 < len(words)
        and _class(words[end + 3]) == "scale"
    ):
        value, end = value + Fraction(1, 2), end + 3
    return value, end


def _read_below_hundred(words: list[str], at: int) -> tuple[Fraction, int] | None:
    if at >= len(words):
        return None
    kind, value = number_words().get(words[at], ("", 0))
    if kind == "unit":
        return Fraction(value), at + 1
    if kind != "tens":
        return None
    end = at + 2 if words[at + 1 : at + 2] == ["-"] else at + 1
    kind, unit = number_words().get(words[end], ("", 0)) if end < len(words) else ("", 0)
    if kind == "unit" and 0 < unit < 10:
        return Fraction(value + unit), end + 1
    return Fraction(value), at + 1


def _class(word: str) -> str:
    return number_words().get(word, ("", 0))[0]
