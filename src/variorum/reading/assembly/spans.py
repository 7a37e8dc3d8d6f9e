"""Token runs to Spans with their words."""

from __future__ import annotations

from variorum.language.tree import Token, Tree, noun_phrase
from variorum.model.record import Quote

_LEADING = {"DT", "PRP$", "CC", "PDT"}


def quote_run(tree: Tree, first: int, last: int) -> Quote:
    """Give the Quote of a half-open run of tokens."""
    start, end = tree.span(first, last)
    return Quote(start, end, tree.text[start:end])


def quote_phrase(tree: Tree, head: Token) -> Quote:
    """Give the Quote of the noun phrase of a head, without its leading determiner."""
    first, last = bare_phrase(head, tree)
    return quote_run(tree, first, last)


def bare_phrase(head: Token, tree: Tree) -> tuple[int, int]:
    """Give the token run of a noun phrase without leading determiners, possessive pronouns and trailing 's."""
    first, last = noun_phrase(head)
    while first < head.i and tree.tokens[first].tag in _LEADING:
        first += 1
    while last > head.i + 1 and tree.tokens[last - 1].tag == "POS":
        last -= 1
    return first, last
