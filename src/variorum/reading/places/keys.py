"""Place names to keys under which spellings of one name meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans("øłıđðəħŧŋ-‐‑–—/,()", "olidd" + "ahtn" + " " * 9, "'’‘ʼʻ`´ʿʾʹ′.")
_WIDE = (("þ", "th"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("&", " and "))
_ABBREVIATIONS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_ARTICLE = re.compile(
    r"(?<!^)\b(?:ad|al|an|ar|as|ash|at|az|ed|el|en|er|es|esh|et|ez|ul|ur|us|uz)\b ?"
    r"|^(?:al|el|ad|ar|as|ash|at|an|az) "
)
# Each line folds the ways in which one sound of Arabic, Persian or Slavic names is written.
_SOUNDS = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        ("kh|ch(?=[bdgklmnrt])", "h"),
        ("gh|dj", "g"),
        ("dh|zh(?=$)|th", "d"),
        ("shch|sch", "sh"),
        ("q|ck|c(?=[aou])", "k"),
        ("ph", "f"),
        ("w", "v"),
        ("ow|ov(?= |$)", "ov"),
        ("ee|ii|iy|yi|yy|ij|ey|ei|ay|ai|ie", "i"),
        ("oo|ou|au|av(?=[bdgklmnrst])|uu|o", "u"),
        ("y|e", "i"),
        (r"(?:ah|a|h|i)(?= |$)", ""),
        (r"(\w)\1+", r"\1"),
        (" ", ""),
    )
)


@lru_cache(maxsize=65536)
def make_key(name: str) -> str:
    """Fold case, diacritics, hyphens, apostrophes and full stops of a name.

    Args:
        name: a place name as written.

    Returns:
        Words in plain lower case, parted by one blank; empty where nothing is left.
    """
    low = name.casefold()
    if not low.isascii():
        low = "".join(ch for ch in unicodedata.normalize("NFKD", low) if not unicodedata.combining(ch))
    if not low.isascii() or "&" in low:
        for letter, put in _WIDE:
            low = low.replace(letter, put)
    words = low.translate(_PLAIN).split()
    if words and words[0] == "the":
        del words[0]
    return " ".join(_ABBREVIATIONS.get(word, word) for word in words)


def cut_article(key: str) -> str:
    """Cut the Arabic article at the start of a key: "ar raqqa" gives "raqqa"; empty where there is none."""
    short = _ARTICLE.sub("", key, count=1) if _ARTICLE.match(key) else ""
    return short if len(short) >= 4 else ""


def cut_letters(key: str) -> frozenset[str]:
    """Give a key with each of its letters left out in turn, itself included: keys a slip apart share one.

    Source: the symmetric delete index of W. Garbe (2012).
    """
    return frozenset({key, *(key[:i] + key[i + 1 :] for i in range(len(key)))})


def is_slip(one: str, other: str) -> bool:
    """Tell whether two keys differ by one letter left out, put in, changed or swapped with the next."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(map(len, (one, other)))
    )
    if len(one) != len(other):
        long, short = (one, other) if len(one) > len(other) else (other, one)
        return long[start + 1 :] == short[start:]
    swapped = (
        one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    )
    return swapped or one[start + 1 :] == other[start + 1 :]


@lru_cache(maxsize=16384)
def make_sound_key(name: str) -> str:
    """Fold what differs between transliterations of one name: articles, vowels, doubled letters.

    "Deir ez-Zor" and "Dayr az Zawr", "Hasakah" and "al-Hasaka" meet.

    Args:
        name: a place name as written.

    Returns:
        The folded name without blanks, or an empty text where fewer than four letters are left.
    """
    key = _ARTICLE.sub("", make_key(name))
    for pattern, put in _SOUNDS:
        key = pattern.sub(put, key)
    return key if len(key) >= 4 else ""
