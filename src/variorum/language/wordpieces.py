"""Words to the pieces that a BERT encoder reads: lower case, no accents, the longest pieces of a vocabulary first.

The scheme is WordPiece (Wu et al. 2016) as the uncased BERT models use it. Words come from the parse, so that every
piece belongs to a token of the tree.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_START, _END, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Pieces:
    """A sentence in pieces: their numbers in the vocabulary, and the position of each word's first piece."""

    ids: tuple[int, ...]
    firsts: tuple[int, ...]


def read_vocabulary(lines: Sequence[str]) -> dict[str, int]:
    """Give the number of each piece of a vocabulary, one piece a line."""
    return {line: number for number, line in enumerate(lines)}


def load_vocabulary(path: Path) -> dict[str, int]:
    """Read a vocabulary from its file, one piece a line.

    Args:
        path: the file, UTF-8.
    """
    return read_vocabulary(path.read_text(encoding="utf-8").rstrip("\n").split("\n"))


def cut_words(words: Sequence[str], vocabulary: Mapping[str, int], longest: int) -> Pieces:
    """Cut the words of a sentence into pieces.

    Args:
        words: the tokens' words.
        vocabulary: piece to number.
        longest: pieces to keep at most, start and end included; words past them get the position of the end.

    Returns:
        The pieces, with a start and an end.
    """
    ids = [vocabulary[_START]]
    firsts = []
    full = False
    for word in words:
        pieces = [] if full else _cut_word(word, vocabulary)
        full = full or len(ids) + len(pieces) >= longest
        firsts.append(longest if full else len(ids))
        if not full:
            ids += pieces
    ids.append(vocabulary[_END])
    end = len(ids) - 1
    return Pieces(tuple(ids), tuple(min(first, end) for first in firsts))


def _cut_word(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Cut one word; punctuation inside it is cut off first."""
    pieces: list[int] = []
    for part in _split_punctuation(_plain(word)):
        pieces += _cut_part(part, vocabulary)
    return pieces or [vocabulary[_UNKNOWN]]


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(sign for sign in decomposed if unicodedata.category(sign) != "Mn")


def _split_punctuation(word: str) -> list[str]:
    parts: list[str] = []
    open_ = False
    for sign in word:
        if sign.isspace():
            open_ = False
        elif _stands_alone(sign):
            parts.append(sign)
            open_ = False
        elif open_:
            parts[-1] += sign
        else:
            parts.append(sign)
            open_ = True
    return parts


def _stands_alone(sign: str) -> bool:
    """Whether a sign is a piece by itself: punctuation, or a Chinese character."""
    return (
        "\u4e00" <= sign <= "\u9fff"
        or (sign.isascii() and not sign.isalnum())
        or unicodedata.category(sign).startswith("P")
    )


def _cut_part(part: str, vocabulary: Mapping[str, int]) -> list[int]:
    if len(part) > _LONGEST:
        return [vocabulary[_UNKNOWN]]
    found: list[int] = []
    start = 0
    while start < len(part):
        end = len(part)
        while end > start:
            number = vocabulary.get(("##" if start else "") + part[start:end])
            if number is not None:
                break
            end -= 1
        else:
            return [vocabulary[_UNKNOWN]]
        found.append(number)
        start = end
    return found
