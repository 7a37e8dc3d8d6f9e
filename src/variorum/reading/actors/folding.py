"""Names made comparable: the same pieces for every spelling that means the same name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CUT = re.compile(r"[^\s\-\u2010-\u2015/]+")
_APOSTROPHES = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u02bb": "'", "`": "'", "\u2032": "'"}
)
_SPELLINGS = (
    ("isation", re.compile(r"(?<=[a-z])isation"), "ization"),
    ("efence", re.compile(r"efence\b"), "efense"),
    ("abour", re.compile(r"abour"), "abor"),
)
_ARTICLES = {"Al": "al", "AL": "al", "El": "al", "el": "al"}


@lru_cache(maxsize=65_536)
def cut_pieces(text: str) -> tuple[str, ...]:
    """Cut a name, or one token, into comparable pieces.

    Diacritics, points, apostrophes, hyphens, the plural of long words and the British spelling are levelled;
    case is kept. A possessive 's is a piece of its own, as it is a token of its own for the parser.

    Args:
        text: a name ("Iran's Revolutionary Guards") or a token ("Guards").

    Returns:
        The pieces ("Iran", "'s", "Revolutionary", "Guard"); empty for hyphens, points and apostrophes.
    """
    pieces: list[str] = []
    for word in _CUT.findall(text.translate(_APOSTROPHES)):
        owner = word[-2:] == "'s"
        piece = fold(word[:-2] if owner else word)
        if piece:
            pieces.append(_level(piece))
        if owner:
            pieces.append("'s")
    return tuple(pieces)


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Strip diacritics, points and apostrophes from a word; case is kept."""
    if not text.isascii():
        text = "".join(
            letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter)
        )
        text = text.translate(_APOSTROPHES)
    return text.replace(".", "").replace("'", "")


@lru_cache(maxsize=65_536)
def _level(piece: str) -> str:
    """Level spelling and number of one folded word."""
    if piece in _ARTICLES:
        return _ARTICLES[piece]
    if len(piece) < 5 or piece.isupper():
        return piece
    for part, pattern, plain in _SPELLINGS:
        if part in piece:
            piece = pattern.sub(plain, piece)
    return piece[:-1] if piece[-1] == "s" and piece[-2] != "s" else piece
