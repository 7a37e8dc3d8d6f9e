"""Ties in hyphenated words: "Iran-backed militias", "pro-Assad forces", "Saudi-led coalition"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.language.tree import Token, Tree
from variorum.reading.ties.cues import Cue
from variorum.reading.ties.ends import Found, Reading

_HYPHENS = frozenset({"-", "\u2013"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_FARTHEST = 5
_JOINS = frozenset({"and", "or", ",", "-"})


def read_hyphen(token: Token, reading: Reading) -> Iterator[Found]:
    """Read one token as the second half of "X-backed" or the first half of "pro-X".

    Args:
        token: any token.
        reading: the text and its actors.

    Yields:
        The ties that it says, one a named actor.
    """
    tokens = reading.tree.tokens
    cue = reading.cues.hyphens.get(token.lower)
    if (
        cue is not None
        and token.i >= 2
        and tokens[token.i - 1].text in _HYPHENS
        and _joined(tokens[token.i - 1], token)
    ):
        noun = _modified(token, reading.tree)
        if noun is not None:
            first, last = token.i - 1, token.i + 1
            for named in _named_before(token.i - 1, reading):
                yield _tie(cue, named, noun, min(first, named.i), last)
    prefix = reading.cues.prefixes.get(token.lower)
    if prefix is not None and token.i + 2 < len(tokens) and tokens[token.i + 1].text in _HYPHENS:
        after = _named_after(token.i + 2, reading)
        head = _modified(after, reading.tree) if after is not None else None
        if after is not None and head is not None and _joined(tokens[token.i], tokens[token.i + 1]):
            yield _tie(prefix, after, head, token.i, after.i + 1)


def _tie(cue: Cue, named: Token, noun: Token, first: int, last: int) -> Found:
    ends = (named, noun) if cue.forward else (noun, named)
    return Found(cue.type, *ends, first, last, plain=True)


def _joined(left: Token, right: Token) -> bool:
    return left.end == right.start


def _modified(token: Token, tree: Tree) -> Token | None:
    """Give the noun that a hyphenated word modifies."""
    head = token
    for _ in range(_FARTHEST):
        if head.is_root:
            break
        head = head.head
        if head.pos in _NOUNS and head.i > token.i:
            return head
    last = tree.sentences[token.sentence].last
    for other in tree.tokens[token.i + 1 : min(last, token.i + 1 + _FARTHEST)]:
        if other.pos in _NOUNS and other.dep not in {"compound", "amod", "nmod", "npadvmod"}:
            return other
        if other.pos not in {"NOUN", "PROPN", "ADJ", "PUNCT", "CCONJ", "VERB"} or other.text == ",":
            return None
    return None


def _named_before(hyphen: int, reading: Reading) -> list[Token]:
    """Give the actors before a hyphen: one, or several ("US- and UK-backed")."""
    tokens = reading.tree.tokens
    found: list[Token] = []
    end = hyphen
    while end > 0:
        mention = reading.by_last.get(end)
        if mention is None:
            break
        found.append(tokens[mention.head])
        end = mention.first
        joins = 0
        while end > 0 and tokens[end - 1].lower in _JOINS and joins < 3:
            end -= 1
            joins += 1
        if not joins or not any(t.text == "-" or t.text.endswith("-") for t in tokens[end : mention.first]):
            break
    return found[::-1]


def _named_after(index: int, reading: Reading) -> Token | None:
    for token in reading.tree.tokens[index : index + 3]:
        if reading.actors.at(token) is not None:
            return token
        if token.pos not in {"PROPN", "ADJ", "PUNCT"}:
            return None
    return None
