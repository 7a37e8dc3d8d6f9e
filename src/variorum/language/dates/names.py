"""Times that are part of a name: "Bloody Sunday", "the March 23 Movement", a person called Ramadan."""

from __future__ import annotations

from functools import cache

from variorum.data import read_rows
from variorum.language.dates.symbols import load_vocabulary
from variorum.language.grammar import Rule
from variorum.language.tree import Token

_NAMED = frozenset({"PERSON", "ORG", "FAC"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "agent", "appos"})


@cache
def _names() -> dict[str, frozenset[str]]:
    rows = read_rows("dates/names.csv")
    return {
        side: frozenset(row["word"] for row in rows if row["side"] == side)
        for side in ("before", "after", "beside", "walk")
    }


def is_name(tokens: list[Token], first: int, last: int, rule: Rule) -> bool:
    """Tell whether a date is part of a name and no time.

    Args:
        tokens: the text's tokens.
        first: index of the date's first token.
        last: index after its last one.
        rule: the rule that found it.

    Returns:
        Whether the words around it ("Bloody", "Movement") or, for a feast, the rest of a person's name say so.
    """
    if rule.kind != "period":
        return False
    before = tokens[first - 1] if first else None
    if before is not None and before.text[0].isupper() and before.lower in _names()["before"]:
        return True
    if rule.sense.startswith("feast:") and _is_in_person(tokens, first, last):
        return True
    after = tokens[last] if last < len(tokens) else None
    if after is not None and after.lower in _names()["beside"]:
        return True
    if after is not None and last == first + 1 and tokens[first].lower == "march":
        opens = before is None or before.sentence != tokens[first].sentence
        if opens and after.lower in _names()["walk"]:
            return True
    for token in tokens[last : last + 3]:
        month = ("MONTH", tokens[last - 1].lower) in load_vocabulary().values
        if month and token.i == last and token.text.isdigit():
            continue  # "past September" of "past September 11 Square"
        if not token.text[0].isupper():
            return False
        if token.lower in _names()["after"]:
            return True
    return False


def _is_in_person(tokens: list[Token], first: int, last: int) -> bool:
    """Tell whether a feast is a word of a person's name: "Taha Yassin Ramadan", "Brigadier Ramadan Ali"."""
    run = tokens[first:last]
    for token in run:
        outer = token.head
        if token.entity == "PERSON" and token.dep in _SUBJECTS:
            return True
        if (
            token.dep == "compound"
            and not first <= outer.i < last
            and outer.pos == "PROPN"
            and token.entity in _NAMED
        ):
            return True
    before = tokens[first - 1] if first else None
    return (
        before is not None
        and before.pos == "PROPN"
        and before.dep in {"compound", "nmod"}
        and first <= before.head.i < last
        and not _speaks_of_time(before)
    )


def _speaks_of_time(token: Token) -> bool:
    """Tell whether a word is a weekday or a month."""
    values = load_vocabulary().values
    return ("WEEKDAY", token.lower) in values or ("MONTH", token.lower) in values
