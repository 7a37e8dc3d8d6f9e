"""Where a text speaks of time: every match of the grammar, before it is resolved to days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from variorum.language.dates.names import is_name
from variorum.language.dates.symbols import load_grammar, load_vocabulary, write_symbols
from variorum.language.grammar import OTHER, Rule
from variorum.language.tree import Token, Tree

_CORE = (
    "MONTH", "WEEKDAY", "WEEKDAYS", "UNIT", "UNITS", "PART", "HOUR", "DAYWORD", "SEASON", "FALL", "YEAR",
    "YEARSPAN", "DECADE", "CLOCK", "ISO", "SLASHED", "LOOSE", "OFTEN", "ERA", "MERIDIEM", "CORE",
)  # fmt: skip
_EARLY_LATE = {"early", "late"}
_LITTLE = {"the", "over", "during", "at", "in", "on", "for", "this", "that", "these"}


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that speak of time: the rule that found them and their half-open run of tokens."""

    rule: Rule
    first: int
    last: int
    tokens: tuple[Token, ...]
    symbols: str

    def values(self, name: str) -> list[str]:
        """Give what the words of one class mean here, in order of the text."""
        vocabulary = load_vocabulary()
        inside = vocabulary.classes[name]
        return [
            vocabulary.values.get((name, token.lower)) or token.lower
            for token, symbol in zip(self.tokens, self.symbols, strict=True)
            if symbol in inside
        ]

    def value(self, name: str) -> str | None:
        """Give what the first word of one class means here, or None."""
        return next(iter(self.values(name)), None)

    def has(self, *words: str) -> bool:
        """Whether one of these words stands in the expression."""
        return any(token.lower in words for token in self.tokens)

    def index_of(self, name: str) -> int | None:
        """Give the place, within the expression, of the first word of a class, or None."""
        inside = load_vocabulary().classes[name]
        return next((at for at, symbol in enumerate(self.symbols) if symbol in inside), None)

    def number_at(self, at: int) -> int | None:
        """Give the number of a day ("7", "7th", "seventh") at a place in the expression, or None."""
        if not 0 <= at < len(self.tokens):
            return None
        vocabulary, word = load_vocabulary(), self.tokens[at].lower
        text = vocabulary.values.get(("ORDINAL", word)) or word
        digits = "".join(sign for sign in text if sign in "0123456789")
        return int(digits) if digits else None

    @property
    def edge(self) -> str | None:
        """The word that leaves a part of a month or year: "early", "mid", "first half"."""
        return self.value("EDGE") or (self.value("HALF") if self.has("half") else None)

    @property
    def told_by_clock(self) -> bool:
        """Whether it gives an hour of the clock."""
        return any(
            self.index_of(name) is not None for name in ("CLOCK", "MERIDIEM", "ZONE", "HOUR")
        ) or self.has("o'clock")

    @property
    def head(self) -> Token:
        """The token that hangs in the clause: "Friday" in "late on Friday", "October" in "mid-October"."""
        hanging = [
            token for token in self.tokens if token.is_root or not self.first <= token.head.i < self.last
        ]
        for token in hanging:
            preposition = token.child("prep") or token if token.lower in _EARLY_LATE else token
            if preposition.pos == "ADP" and preposition.lower in _LITTLE:
                inside = preposition.child("pobj")
                if inside is not None and self.first <= inside.i < self.last:
                    return inside
        full = [token for token in hanging if token.lower not in _LITTLE and token.text[0].isalnum()]
        if (
            len(full) > 1
            and full[0].i + 1 < self.last
            and self.tokens[full[0].i + 1 - self.first].text == "-"
        ):
            return full[-1]
        return (full or hanging or list(self.tokens))[0]


def find_expressions(tree: Tree) -> list[Expression]:
    """Find all words that speak of time.

    Args:
        tree: the parsed text.

    Returns:
        The expressions in order, none overlapping, none across paragraphs.
    """
    symbols = write_symbols(tree.tokens)
    grammar, runs = load_grammar(), _load_runs()
    found: list[Expression] = []
    for first, last in _paragraphs(tree):
        for run in runs.finditer(symbols, first, last):
            for rule, start, end in grammar.find(symbols, run.start(), run.end()):
                if not is_name(tree.tokens, start, end, rule):
                    tokens = tuple(tree.tokens[start:end])
                    found.append(Expression(rule, start, end, tokens, symbols[start:end]))
    return found


def _paragraphs(tree: Tree) -> Iterator[tuple[int, int]]:
    first = 0
    for sentence, following in pairwise(tree.sentences):
        if following.paragraph != sentence.paragraph:
            yield first, sentence.last
            first = sentence.last
    if tree.sentences:
        yield first, tree.sentences[-1].last


@cache
def _load_runs() -> re.Pattern[str]:
    """Compile what finds the runs of known words that hold at least one word that speaks of time.

    Most of a text is neither, and "the" or "two" alone begin no time: the grammar need not try them.
    """
    classes = load_vocabulary().classes
    core = "".join(sorted(set().union(*(classes[name] for name in _CORE))))
    other = re.escape(OTHER)
    return re.compile(f"[^{other}{core}]*[{core}][^{other}]*")
