"""What the words around a run of tokens say about it: helpers for weighing evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from variorum.language.tree import Token, Tree
from variorum.reading.places.candidates import Candidate, is_capital
from variorum.reading.places.cues import load_cues
from variorum.reading.places.features import load_feature_words


@dataclass(slots=True)
class Surroundings:
    """A text with its candidates, indexed.

    Attributes:
        tree: the parsed text.
        candidates: all runs that the gazetteer knows.
        opening, closing: candidate by first token, by last token (exclusive).
        persons: surnames of the persons that the text names, in lower case.
        headlines: sentences in which most words open with a capital.
    """

    tree: Tree
    candidates: list[Candidate]
    opening: dict[int, int] = field(default_factory=dict)
    closing: dict[int, int] = field(default_factory=dict)
    persons: frozenset[str] = frozenset()
    headlines: frozenset[int] = frozenset()
    entities: dict[int, tuple[int, int, str]] = field(default_factory=dict)


def survey(tree: Tree, candidates: list[Candidate]) -> Surroundings:
    """Index a text and its candidates."""
    around = Surroundings(tree, candidates)
    for number, candidate in enumerate(candidates):
        around.opening[candidate.first] = number
        around.closing[candidate.last] = number
    for entity in tree.entities:
        for i in range(entity.first, entity.last):
            around.entities[i] = (entity.first, entity.last, entity.label)
    around.persons = frozenset(_find_surnames(around))
    around.headlines = frozenset(
        sentence.index
        for sentence in tree.sentences
        if _is_headline(tree.tokens[sentence.first : sentence.last])
    )
    return around


def _find_surnames(around: Surroundings) -> set[str]:
    """Give the last words of persons' names: of PERSON entities that are no place, and after titles."""
    tokens, titles, found = around.tree.tokens, load_cues()["title"], set()
    for entity in around.tree.entities:
        number = around.opening.get(entity.first)
        whole = number is not None and around.candidates[number].last >= entity.last
        if entity.label == "PERSON" and entity.last - entity.first >= 2 and not whole:
            found.add(tokens[entity.last - 1].lower)
    for i in range(1, len(tokens)):
        before = tokens[i - 1]
        if before.lower.rstrip(".") in titles and is_capital(before) and tokens[i].pos == "PROPN":
            last = i
            while last + 1 < len(tokens) and last < i + 2 and tokens[last + 1].pos == "PROPN":
                last += 1
            if tokens[last].lower not in load_feature_words():
                found.add(tokens[last].lower)
    return found


def _is_headline(tokens: list[Token]) -> bool:
    """Tell whether a sentence is set in title case and ends without a full stop."""
    words = [token for token in tokens if token.text[0].isalpha() and len(token.text) > 3]
    if len(words) < 4 or tokens[-1].text in '.?!”"':
        return False
    return sum(is_capital(token) for token in words) >= 0.8 * len(words)


def before(around: Surroundings, i: int, back: int = 1) -> Token | None:
    """Give the token `back` before token `i` in the same sentence, or None."""
    tokens = around.tree.tokens
    j = i - back
    return tokens[j] if j >= 0 and tokens[j].sentence == tokens[i].sentence else None


def after(around: Surroundings, last: int, ahead: int = 0) -> Token | None:
    """Give the token `ahead` past the end `last` of a run in the same sentence, or None."""
    tokens = around.tree.tokens
    j = last + ahead
    return tokens[j] if j < len(tokens) and tokens[j].sentence == tokens[last - 1].sentence else None


def find_top(tree: Tree, first: int, last: int) -> Token:
    """Give the token of a run that hangs outside it: the run's syntactic head."""
    for i in range(last - 1, first - 1, -1):
        token = tree.tokens[i]
        if token.is_root or not first <= token.head.i < last:
            return token
    return tree.tokens[last - 1]


def singular(word: str) -> str:
    """Give the feature noun behind a plural ("provinces" gives "province")."""
    if word in load_feature_words():
        return word
    return _plurals().get(word, word)


@cache
def _plurals() -> dict[str, str]:
    plural = {}
    for word in load_feature_words():
        plural[word[:-1] + "ies" if word.endswith("y") and word[-2:] not in ("ey", "ay") else word + "s"] = (
            word
        )
    return plural
