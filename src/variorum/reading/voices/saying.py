"""What each finder of voices hands on before it becomes a `VoiceSegment`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from variorum.language.tree import Token
from variorum.model.vocabulary import Stance

Run = tuple[int, int]
_EDGE = frozenset({"``", "''", ",", ":", ".", "-LRB-", "-RRB-", "HYPH", "NFP"})
_MARKS = frozenset({"that", "to"})
_INTRODUCERS = frozenset({"mark", "aux", "cc"})


@dataclass(slots=True)
class Saying:
    """A cue with its speakers, its stance and what it says.

    Attributes:
        verb: the token that carries the cue.
        cue: tokens of the cue.
        speakers: head tokens of the speakers; empty where nobody is named.
        stance: how it is said.
        contents: runs that are said, quotation marks left out.
        quotable: whether a quotation that touches the cue belongs to it.
        quoted: stance of what stands in quotation marks, where that is another.
        start, end: the run of the reporting clause itself, without what is said.
    """

    verb: Token
    cue: Run
    speakers: tuple[Token, ...]
    stance: Stance
    contents: list[Run] = field(default_factory=list)
    quotable: bool = False
    start: int = 0
    end: int = 0
    quoted: Stance | None = None


def pieces_of(tokens: Iterable[Token], every: list[Token]) -> list[Run]:
    """Join tokens to runs that only punctuation may interrupt, and trim them.

    Args:
        tokens: tokens in order of the text.
        every: all tokens of the text.

    Returns:
        The runs that hold a word, without the marks at their edges.
    """
    runs: list[Run] = []
    for token in tokens:
        if runs and all(every[i].pos == "PUNCT" for i in range(runs[-1][1], token.i)):
            runs[-1] = (runs[-1][0], token.i + 1)
        else:
            runs.append((token.i, token.i + 1))
    trimmed = (trim(first, last, every) for first, last in runs)
    return [run for run in trimmed if run is not None]


def trim(first: int, last: int, every: list[Token]) -> Run | None:
    """Cut marks, "that" and "to" off the edges of a run; give None where no word is left."""
    while first < last and _is_edge(every[first]):
        first += 1
    while first < last and every[last - 1].tag in _EDGE:
        last -= 1
    return (first, last) if first < last else None


def _is_edge(token: Token) -> bool:
    if token.tag in _EDGE:
        return True
    if token.lower == "that" and token.tag == "IN":
        return True
    if token.dep not in _INTRODUCERS:
        return False
    return token.lower in _MARKS or token.dep == "cc"
