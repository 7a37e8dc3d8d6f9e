"""Runs of tokens that the gazetteer knows: the longest match, left to right."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.language.tree import Token, Tree
from variorum.reading.parts import Gazetteer, PlaceOption
from variorum.reading.places.cues import (
    load_abbreviations,
    load_country_names,
    load_cues,
    load_demonyms,
    load_peoples,
)
from variorum.reading.places.dateline import find_dateline
from variorum.reading.places.features import load_feature_words

_LONGEST = 8
_LANDS = frozenset({"country", "admin1", "territory", "area", "region"})
_HYPHENS = frozenset("-‐‑–")


@dataclass(slots=True)
class Candidate:
    """A run of tokens that may name a place, and what it may mean, likeliest first.

    Attributes:
        first, last: half-open token run.
        options: what the gazetteer knows under these words.
        features: sorts of place that feature words beside it ask for; empty where none does.
        near: whether the words say near it rather than in it.
        within: index of the candidate that it is said to lie in ("Dara'a, Syria"), or None.
        missed: index of one that it is said to lie in where no option does, or None.
        evidence: how strongly the words around it speak for a place.
    """

    first: int
    last: int
    options: tuple[PlaceOption, ...]
    features: frozenset[str] = frozenset()
    near: bool = False
    within: int | None = None
    missed: int | None = None
    evidence: float = 0.0
    reasons: tuple[str, ...] = ()


def find_candidates(tree: Tree, gazetteer: Gazetteer) -> list[Candidate]:
    """Find all runs of tokens that the gazetteer knows and that look like names.

    Args:
        tree: the parsed text.
        gazetteer: where names are looked up.

    Returns:
        Candidates that do not overlap, in order of the text.
    """
    found: list[Candidate] = []
    tokens = tree.tokens
    dateline = find_dateline(tree) or (0, 0)
    shouting = [_is_shouted(tree, sentence.first, sentence.last) for sentence in tree.sentences]
    i = 0
    while i < len(tokens):
        candidate = None
        if _can_start(tokens, i):
            candidate = _match(
                tree, gazetteer, i, shouted=shouting[tokens[i].sentence] or dateline[0] <= i < dateline[1]
            )
        if candidate is None:
            i += 1
        elif goes_on(tokens, candidate.last):
            i = candidate.last + 3  # "Bab al-Tabbaneh" is no part of a town called Bab
        else:
            found.append(candidate)
            i = candidate.last
    return found


def goes_on(tokens: list[Token], last: int) -> bool:
    """Tell whether an Arabic article joins what ends at `last` to more of a name: "Bab" in "Bab al-Tabbaneh"."""
    if last + 2 >= len(tokens) or tokens[last].lower not in load_cues()["article"]:
        return False
    joined = is_hyphen(tokens[last + 1]) and touches(tokens[last], tokens[last + 1])
    return joined and touches(tokens[last + 1], tokens[last + 2]) and is_capital(tokens[last + 2])


def is_capital(token: Token) -> bool:
    """Tell whether a token opens with a capital letter."""
    return token.text[0].isupper()


def opens_sentence(tokens: list[Token], i: int) -> bool:
    """Tell whether a token is the first word of its sentence, after no more than a bullet or a quotation mark."""
    while i > 0 and tokens[i - 1].sentence == tokens[i].sentence:
        if tokens[i - 1].text[0].isalnum():
            return False
        i -= 1
    return True


def is_hyphen(token: Token) -> bool:
    """Tell whether a token is a hyphen or dash that joins."""
    return token.text in _HYPHENS


def touches(token: Token, after: Token) -> bool:
    """Tell whether nothing stands between two tokens."""
    return token.end == after.start


def _is_shouted(tree: Tree, first: int, last: int) -> bool:
    """Tell whether a sentence is written in capitals throughout, as some headlines are."""
    words = [token.text for token in tree.tokens[first:last] if token.text.isalpha() and len(token.text) > 1]
    return len(words) >= 3 and sum(word.isupper() for word in words) >= 0.7 * len(words)


def _can_start(tokens: list[Token], i: int) -> bool:
    token = tokens[i]
    if is_capital(token):
        return not (token.lower == "the" and opens_sentence(tokens, i))
    if token.lower in load_cues()["article"] or "-" in token.text:
        # "al-Hol" and "ad-Dali" open with a small letter; so does "sub-Saharan Africa"
        rest = token.text.partition("-")[2]
        if rest[:1].isupper():
            return True
        after = tokens[i + 1 : i + 3]
        return len(after) == 2 and is_hyphen(after[0]) and touches(token, after[0]) and is_capital(after[1])
    return token.lower in load_cues()["name_opener"] and i + 1 < len(tokens) and is_capital(tokens[i + 1])


def _match(tree: Tree, gazetteer: Gazetteer, first: int, *, shouted: bool) -> Candidate | None:
    """Find the longest run from a token that the gazetteer knows."""
    tokens = tree.tokens
    ends = _find_ends(tokens, first)
    for last in reversed(ends):
        words = tree.text[tokens[first].start : tokens[last - 1].end]
        if len(words) > 60:
            continue
        alone = last == first + 1
        if alone and not _may_stand_alone(tokens, first, shouted=shouted):
            continue
        options = tuple(gazetteer.look_up(words))
        if options and not is_capital(tokens[first]) and tokens[first].lower in load_cues()["name_opener"]:
            options = tuple(option for option in options if option.feature not in ("town", "village"))
        if alone and tokens[first].text in load_peoples():
            options = tuple(option for option in options if option.feature in _LANDS)
        if options:
            return Candidate(first, last, options)
    return None


def _find_ends(tokens: list[Token], first: int) -> list[int]:
    """Give every end at which a name that opens at `first` could stop, nearest first."""
    features, modifiers, links = (
        load_feature_words(),
        load_cues()["feature_modifier"],
        load_cues()["name_link"],
    )
    ends = [first + 1] if is_capital(tokens[first]) or "-" in tokens[first].text else []
    small = 0
    for j in range(first + 1, min(len(tokens), first + _LONGEST)):
        token = tokens[j]
        if token.sentence != tokens[first].sentence:
            break
        if is_capital(token):
            ends.append(j + 1)
            small = 0
        elif token.lower in features or token.lower in modifiers:
            ends.append(j + 1)
            small += 1
        elif token.text.isdigit():
            ends.append(j + 1)
        elif not (token.lower in links or is_hyphen(token)):
            break
        clings = token.lower in ("'s", "’s") or is_hyphen(token)
        if small > 4 or (clings and not touches(tokens[j - 1], token)):
            break
    return ends


def _may_stand_alone(tokens: list[Token], i: int, *, shouted: bool) -> bool:
    """Tell whether one token may be a name of a place at all."""
    token = tokens[i]
    text = token.text
    if len(text) < 2 or text.casefold() in load_demonyms() or not any(ch.isalpha() for ch in text):
        return False
    if text.casefold() in load_feature_words():
        return False  # "City" alone is a word, not a town of that name
    if text.isupper() and len(text) <= 5 and not shouted:
        if text in load_country_names():
            return True
        if text in load_abbreviations():
            return i > 0 and tokens[i - 1].text == ","
        return len(text) >= 4 and opens_sentence(tokens, i)
    if text.isupper() and shouted and text.casefold() in load_cues()["stop"]:
        return False
    return not (
        i + 1 < len(tokens) and is_hyphen(tokens[i + 1]) and text.casefold() in load_cues()["article"]
    )
