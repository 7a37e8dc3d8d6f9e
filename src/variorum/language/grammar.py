"""A small regular grammar over tokens: each token becomes one symbol, each rule an expression over symbols.

Words stand in a data file under the classes that they belong to; rules stand in another and are written with
class names (capitals), words (small letters), `$macros` and the operators ``( ) | ? * +``. All rules become
one expression, so that a text is read once; of two rules that start at the same token the earlier row wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from variorum.data import read_rows

_PIECE = re.compile(r"\$?[^\s()|?*+]+|[()|?*+]")
_FIRST_SYMBOL = 0xE000
OTHER = "."


@dataclass(slots=True)
class Vocabulary:
    """Words and shapes as symbols, and the classes that hold them.

    Attributes:
        symbols: word (or name of a shape) to its symbol.
        classes: class name to the symbols of its members.
        values: class name and word to the value that the data file gives.
        forms: word to the form that the data file asks for ("capital", "noun").
    """

    symbols: dict[str, str] = field(default_factory=dict)
    classes: dict[str, set[str]] = field(default_factory=dict)
    values: dict[tuple[str, str], str] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)

    @classmethod
    def from_rows(cls, name: str) -> Vocabulary:
        """Read a vocabulary from a data file with the columns class, word, value and form."""
        made = cls()
        for row in read_rows(name):
            made.add(row["class"], row["word"], row["value"])
            if row["form"]:
                made.forms[row["word"]] = row["form"]
        return made

    def add(self, name: str, word: str, value: str = "") -> None:
        """Put a word or shape into a class."""
        self.classes.setdefault(name, set()).add(self.symbol(word))
        self.values[name, word] = value

    def symbol(self, word: str) -> str:
        """Give the symbol of a word, a new one if need be."""
        return self.symbols.setdefault(word, chr(_FIRST_SYMBOL + len(self.symbols)))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, the kind of expression that it finds and the sense that resolves it."""

    name: str
    kind: str
    sense: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of a data file as one expression over symbols."""

    expression: re.Pattern[str]
    rules: tuple[Rule, ...]

    @classmethod
    def from_rows(cls, name: str, vocabulary: Vocabulary) -> Grammar:
        """Compile the rules of a data file with the columns name, kind, sense and pattern.

        Args:
            name: the data file; rows of kind ``macro`` are spliced into later rows that write ``$name``.
            vocabulary: the classes that the patterns name; words that it lacks are added to it.

        Returns:
            The grammar, rules in order of the file.
        """
        macros: dict[str, str] = {}
        rules: list[Rule] = []
        patterns: list[str] = []
        for row in read_rows(name):
            pattern = _compile_pattern(row["pattern"], vocabulary, macros)
            if row["kind"] == "macro":
                macros[row["name"]] = f"(?:{pattern})"
            else:
                patterns.append(f"({pattern})")
                rules.append(Rule(row["name"], row["kind"], row["sense"]))
        return cls(re.compile("|".join(patterns)), tuple(rules))

    def find(self, symbols: str, first: int, last: int) -> Iterator[tuple[Rule, int, int]]:
        """Find all rules that hold in a run of symbols, none overlapping.

        Args:
            symbols: one symbol a token.
            first: index of the first token to read.
            last: index after the last one.

        Yields:
            The rule and its half-open run of tokens, in order.
        """
        for match in self.expression.finditer(symbols, first, last):
            yield self.rules[(match.lastindex or 1) - 1], match.start(), match.end()


def _compile_pattern(pattern: str, vocabulary: Vocabulary, macros: dict[str, str]) -> str:
    pieces = []
    for piece in _PIECE.findall(pattern):
        if piece == "(":
            pieces.append("(?:")
        elif piece in ")|?*+":
            pieces.append(piece)
        elif piece.startswith("$"):
            pieces.append(macros[piece[1:]])
        elif piece.isupper():
            pieces.append("[" + "".join(sorted(vocabulary.classes[piece])) + "]")
        else:
            pieces.append(vocabulary.symbol(piece))
    return "".join(pieces)
