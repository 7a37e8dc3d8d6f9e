"""Times told against a date in the same phrase: "two days after the 7 October attacks", "the eve of the 3 May vote"."""

from __future__ import annotations

from dataclasses import replace

from variorum.language.dates.amounts import read_amount
from variorum.language.dates.calendar import PRECISIONS, Days, add_days, add_units, unit_days
from variorum.language.dates.expressions import Expression
from variorum.language.dates.scene import said_year
from variorum.language.tree import Tree

_COARSE = frozenset({"month", "year", "decade"})
LEANING = frozenset({"anniversary", "eve"})
"""Senses of the rules that mean nothing without the date after them."""
_SENSES = LEANING | {"shift"}


def leans_ahead(expression: Expression, following: Expression | None, tree: Tree) -> bool:
    """Tell whether a time goes on to the date of what it is told against, which then is no time of its own.

    Args:
        expression: "two days after", "the first anniversary of", "the eve of".
        following: the next time of the text.
        tree: the parsed text.
    """
    if following is None or expression.rule.sense not in _SENSES or following.rule.kind != "period":
        return False
    if expression.rule.sense == "shift" and not expression.has("after", "before", "following"):
        return False
    between = tree.tokens[expression.last : following.first]
    if any(token.lower not in {"the", "a", "an", "of"} for token in between) or len(between) > 2:
        return False
    head = following.head
    named = head.head
    return expression.rule.sense != "shift" or (
        head.dep not in {"pobj", "npadvmod"} and named.pos in {"NOUN", "PROPN"}
    )


def lean(expression: Expression, following: Expression, base: Days) -> Days:
    """Resolve a time that leans on the date after it.

    Args:
        expression: the time that leans.
        following: the date that it leans on.
        base: the days of that date.

    Returns:
        The days; none where the date is coarser than the step from it ("two days after the 2013 coup").
    """
    against = f"anchor {base.earliest}"
    if base.earliest is None or base.latest is None:
        return Days(None, None, "day", "unanchored")
    exact = base.earliest == base.latest
    if expression.rule.sense == "eve":
        day = add_days(base.earliest, -1)
        return Days(day, day, "day", against) if exact else Days(None, None, "day", "unanchored")
    if expression.rule.sense == "anniversary":
        count = _count_years(expression)
        if said_year(following) is None or count is None:
            return replace(base, against=against) if exact else Days(None, None, "day", "unanchored")
        earliest, latest = add_units(base.earliest, count, "year"), add_units(base.latest, count, "year")
        return Days(earliest, latest, base.precision, against)
    unit = next(iter(expression.values("UNITS") or expression.values("UNIT")), "day")
    low, high = read_amount(expression)
    some = (1, None) if expression.values("UNITS") else (1, 1)  # "days after" is no count
    low, high = some if low is None and high is None else (low or 1, high)
    sign = -1 if expression.has("before") else 1
    if high != low or not (exact or unit in _COARSE):
        return Days(None, None, PRECISIONS[unit], "unanchored")
    if unit in {"hour", "minute"}:
        low, unit = (low // 24 if unit == "hour" else 0), "day"
    moved = add_units(base.earliest, sign * low, unit)
    if exact and unit in {"day", "night"}:
        return Days(moved, moved, "day", against)
    if exact:
        return Days(*unit_days(moved, unit), PRECISIONS[unit], against)
    return Days(moved, add_units(base.latest, sign * low, unit), base.precision, against)


def _count_years(expression: Expression) -> int | None:
    at = expression.index_of("ORDINAL")
    if at is not None:
        return expression.number_at(at)
    return read_amount(expression)[0]
