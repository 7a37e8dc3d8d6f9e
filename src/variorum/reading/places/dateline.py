"""Datelines: where and when a report was filed, said at its start and not part of what it tells."""

from __future__ import annotations

from variorum.language.tree import Sentence, Token, Tree
from variorum.reading.places.cues import load_cues

_DASHES = frozenset(["-", "–", "—", "--", "―"])
_LONGEST = 24
_PARAGRAPHS = 4


def find_dateline(tree: Tree) -> tuple[int, int] | None:
    """Find the dateline near the start of a text.

    A dateline opens a paragraph, holds only names, a date and an agency in brackets, and ends with a dash or,
    after the agency or the date, with a colon: "KYIV, Ukraine (Reuters) —", "Nairobi, 3 March 2011 (IRIN) -".

    Args:
        tree: the parsed text.

    Returns:
        The half-open token run from the place to the closing mark, or None.
    """
    seen = -1
    for sentence in tree.sentences:
        if sentence.paragraph == seen:
            continue
        seen = sentence.paragraph
        if seen >= _PARAGRAPHS:
            break
        if run := _read(tree, sentence):
            return run
    return None


def _read(tree: Tree, sentence: Sentence) -> tuple[int, int] | None:
    """Read a dateline at the first token of a paragraph."""
    tokens = tree.tokens
    first = sentence.first
    depth = 0
    closed = dated = False
    for i in range(first, min(len(tokens), first + _LONGEST)):
        token = tokens[i]
        if token.text in "([":
            depth += 1
        elif token.text in ")]":
            depth -= 1
            closed = depth == 0
        elif depth > 0:
            continue
        elif _is_end(tokens, i) or (token.text == ":" and (closed or dated)):
            return (
                (first, i + 1)
                if i > first and _is_named(tokens[first:i], agency=closed, dated=dated)
                else None
            )
        elif token.text.isdigit() or token.lower in load_cues()["month"]:
            dated = True
        elif not _may_belong(token, opening=i == first):
            return None
    return None


def _is_end(tokens: list[Token], i: int) -> bool:
    """Tell whether a dash stands free: blanks on a side, or a long dash."""
    token = tokens[i]
    if token.text not in _DASHES:
        return False
    spaced = i + 1 < len(tokens) and token.end < tokens[i + 1].start
    if i == 0:
        return False
    free = spaced and (tokens[i - 1].end < token.start or tokens[i - 1].text in ")]")
    return free or token.text in "—―"


def _may_belong(token: Token, *, opening: bool) -> bool:
    """Tell whether a token may stand in a dateline outside brackets."""
    if token.text[0].isupper() or token.lower in load_cues()["dateline_word"] or "/" in token.text:
        return True
    return token.text in ",.;" or (token.text in "-'’" and not opening)


def _is_named(run: list[Token], *, agency: bool, dated: bool) -> bool:
    """Tell whether a run before a dash opens in capitals, names an agency or bears a date."""
    opening = run[0].text
    if not opening[0].isupper():
        return False
    return agency or dated or (opening.isupper() and len(opening) >= 3)
