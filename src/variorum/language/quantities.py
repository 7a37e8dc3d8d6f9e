"""Quantities as bounds: numbers, ranges of numbers, quantities in words, and the hedges that move them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from variorum.data import read_rows
from variorum.language.number_words import number_words, read_number
from variorum.language.tree import Token

_JOINED = re.compile(r"(\d{1,4}(?:,\d{3})*)[–—-](\d{1,4}(?:,\d{3})*)")
_RANGE_JOINTS = {"-", "–", "—", "to", "or"}
_HEDGES_AT_MOST = 3
_LARGE = 20
_VAGUE_JOINTS = {",", "or", "possibly", "perhaps", "maybe", "even", "if", "not"}
_LONGEST_JOINT = 4


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as written: its half-open run of tokens, its bounds and how it is written.

    Attributes:
        first, last: the run, hedges included.
        core: index of the first token of the number itself.
        low, high: bounds, None where open.
        approximate: whether it is hedged on both sides.
        form: "number", or the form of its row in the data ("noun", "determiner", "multiplier", "single").
        hedged: whether a hedge or a joint of a range stands in the run.
    """

    first: int
    last: int
    core: int
    low: int | None
    high: int | None
    approximate: bool
    form: str
    hedged: bool = False


@cache
def _vague() -> dict[str, tuple[tuple[tuple[str, ...], int, int | None, str], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], int, int | None, str]]] = {}
    for row in read_rows("numbers/vague.csv"):
        words = tuple(row["phrase"].split())
        high = int(row["high"]) if row["high"] else None
        table.setdefault(words[0], []).append((words, int(row["low"]), high, row["form"]))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in table.items()}


@cache
def _hedges(side: str) -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """Give the hedges of one side by the word nearest the number, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for row in read_rows("numbers/hedges.csv"):
        if row["side"] == side:
            words = tuple(row["phrase"].split())
            table.setdefault(words[-1 if side == "before" else 0], []).append(
                (words, row["effect"], row["form"])
            )
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in table.items()}


@cache
def starts() -> frozenset[str]:
    """Give every word that a quantity may start with, figures aside."""
    return frozenset(_vague()) | frozenset(number_words()) | {"half", "a"}


def read_quantity(tokens: Sequence[Token], first: int, start: int, stop: int) -> Quantity | None:
    """Read the quantity whose number starts at a token.

    Args:
        tokens: the text's tokens.
        first: index of the token at which the number itself starts.
        start: index of the first token of the sentence.
        stop: index after the last one.

    Returns:
        The quantity with its hedges, or None.
    """
    core = _read_vague(tokens, first, stop) or _read_range(tokens, first, start, stop)
    return None if core is None else _hedge(tokens, core, start, stop)


def _read_vague(tokens: Sequence[Token], first: int, stop: int) -> Quantity | None:
    for words, low, high, form in _vague().get(tokens[first].lower, ()):
        last = first + len(words)
        if last > stop or any(
            token.lower != word for token, word in zip(tokens[first:last], words, strict=True)
        ):
            continue
        if form == "multiplier" and last < stop:
            scale = number_words().get(tokens[last].lower)
            if scale is not None and scale[0] == "scale":
                bounds = _of_scale(tokens[last].lower, scale[1], low, high or low)
                return Quantity(first, last + 1, first, *bounds, False, "number")
        end, top = _read_second(tokens, last, stop, high) if form == "noun" else (last, high)
        return Quantity(first, end, first, low, top, False, form)
    return None


def _of_scale(word: str, value: int, low: int, high: int) -> tuple[int, int]:
    """Give the bounds of "several hundred": those of "hundreds"; "a couple of hundred" is two hundred."""
    if low == high:
        return low * value, high * value
    for words, least, most, _ in _vague().get(word + "s", ()):
        if most is not None and len(words) == 1:
            return least, most
    return low * value, high * value


def _read_second(tokens: Sequence[Token], last: int, stop: int, high: int | None) -> tuple[int, int | None]:
    """Read on over "hundreds, possibly thousands": the end of the run and the higher bound."""
    at = last
    while at < min(stop, last + _LONGEST_JOINT) and tokens[at].lower in _VAGUE_JOINTS:
        at += 1
    if not last < at < stop or high is None:
        return last, high
    for words, _low, top, form in _vague().get(tokens[at].lower, ()):
        end = at + len(words)
        same = end <= stop and tuple(token.lower for token in tokens[at:end]) == words
        if same and form == "noun" and top is not None and top > high:
            closed = end + 1 < stop and tokens[end].text == "," and tokens[end + 1].lower == "of"
            return (end + 1 if closed else end), top
    return last, high


def _read_range(tokens: Sequence[Token], first: int, start: int, stop: int) -> Quantity | None:
    joined = _JOINED.fullmatch(tokens[first].text)
    if joined is not None:
        low, high = (int(text.replace(",", "")) for text in joined.groups())
        return Quantity(first, first + 1, first, low, high, False, "number", True) if low < high else None
    number = read_number(tokens, first, stop)
    if number is None:
        return None
    single = Quantity(first, number.last, first, number.value, number.value, False, "number")
    if number.last + 1 >= stop:
        return single
    opening = tokens[first - 1].lower if first > start else ""
    joint = tokens[number.last].lower
    if joint not in _RANGE_JOINTS and not (joint == "and" and opening == "between"):
        return single
    other = read_number(tokens, number.last + 1, stop)
    if other is None or other.value <= number.value:
        return single
    low = number.value
    scale = tokens[other.last - 1].lower
    if (
        low < 1000 <= other.value
        and number_words().get(scale, ("", 0))[0] == "scale"
        and number.last - number.first == 1
    ):
        # "20 to 30 thousand", "two or three dozen": the scale is said once.
        low *= number_words()[scale][1] if low * number_words()[scale][1] < other.value else 1
    elif scale == "dozen" and number.last - number.first == 1:
        low *= 12
    begun = first - 1 if opening in {"between", "from"} else first
    return Quantity(begun, other.last, first, low, other.value, False, "number", True)


def _hedge(tokens: Sequence[Token], core: Quantity, start: int, stop: int) -> Quantity:
    found, first = core, core.first
    for _ in range(_HEDGES_AT_MOST):
        hedge = _hedge_before(tokens, first, start, core)
        if hedge is None:
            break
        size, effect = hedge
        first -= size
        if effect != "filler":
            found = replace(_move(found, effect), first=first, hedged=True)
    for words, effect, _form in _hedges("after").get(tokens[core.last].lower if core.last < stop else "", ()):
        last = core.last + len(words)
        if last <= stop and tuple(token.lower for token in tokens[core.last : last]) == words:
            return replace(_move(found, effect), last=last, hedged=True)
    return found


def _hedge_before(tokens: Sequence[Token], first: int, start: int, core: Quantity) -> tuple[int, str] | None:
    if first <= start:
        return None
    for words, effect, form in _hedges("before").get(tokens[first - 1].lower, ()):
        begun = first - len(words)
        if begun < start or tuple(token.lower for token in tokens[begun:first]) != words:
            continue
        if form == "adverb" and not _is_adverb(
            tokens[first - 1], tokens[first - 2] if first - 2 >= start else None, core
        ):
            continue
        return len(words), effect
    return None


def _is_adverb(token: Token, before: Token | None, core: Quantity) -> bool:
    """Whether "over" modifies the number and governs no phrase: "over 200 people", not "over three towns".

    Parsers often read the first as the second; "over" with a large figure is taken for a hedge, unless a noun
    right before it ("control over 40 towns") or a verb of flight governs it.
    """
    above = token.head
    if token.lower == "over" and before is not None and before.lemma in _governors("reach"):
        return False
    if token.child("pobj") is None:
        return core.core <= above.i < core.last or token.dep in {"advmod", "quantmod", "amod"}
    large = token.lower == "over" and (core.low or 0) >= _LARGE
    return (
        large
        and above.lemma not in _governors("flight")
        and not (above.i == token.i - 1 and above.pos == "NOUN")
    )


@cache
def _governors(side: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read_rows("numbers/not_counts.csv") if row["side"] == side)


def _move(quantity: Quantity, effect: str) -> Quantity:
    """Move the bounds by a hedge."""
    low, high = quantity.low, quantity.high
    if effect == "at_least":
        return replace(quantity, high=None)
    if effect == "more_than":
        return replace(quantity, low=None if low is None else low + 1, high=None)
    if effect == "at_most":
        return replace(quantity, low=None)
    if effect == "fewer_than":
        return replace(quantity, low=None, high=None if high is None else high - 1)
    if effect == "approximate":
        return replace(quantity, approximate=True)
    return quantity
