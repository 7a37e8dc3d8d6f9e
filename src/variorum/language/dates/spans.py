"""Two times told as one: "from X to Y", "between X and Y", "3-5 March", "March 3-5"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from variorum.language.dates.calendar import Days, add_days, make_day
from variorum.language.dates.expressions import Expression
from variorum.language.dates.scene import said_year
from variorum.language.tree import Token, Tree

_SPREADS = {"-", "–", "—", "to", "until", "till", "through"}
_JOINTS = _SPREADS | {"and", "or", "into"}
_BETWEEN = _JOINTS | {",", "between", "from", "early", "the"}


@dataclass(slots=True)
class Time:
    """One time as told, the days that it means, and the half-open run of tokens that tells it."""

    expression: Expression
    days: Days
    first: int
    last: int


def borrow_year(expression: Expression, following: Expression | None, tree: Tree) -> Expression | None:
    """Let "April" in "April and June 1955" share the year that is written once."""
    if following is None or expression.rule.sense != "calendar" or following.rule.sense != "calendar":
        return None
    if expression.value("MONTH") is None or following.value("MONTH") is None or said_year(following) is None:
        return None
    if said_year(expression) is not None or expression.values("BACK") or expression.values("NEAR"):
        return None
    between = tree.tokens[expression.last : following.first]
    if not 0 < len(between) <= 3 or any(token.lower not in _BETWEEN for token in between):
        return None
    at = following.index_of("YEAR")
    at = following.index_of("FOURDIGIT") if at is None else at
    if at is None:
        return None
    tokens, symbols = (*expression.tokens, following.tokens[at]), expression.symbols + following.symbols[at]
    return replace(expression, tokens=tokens, symbols=symbols)


def join(time: Time, following: Time | None, tree: Tree) -> Time | None:
    """Join two times that a word ties: "from X to Y", "between X and Y", "X-Y", "December and January"."""
    if following is None or following.expression.rule.kind != "period" or following.first - time.last != 1:
        return None
    earliest, latest = time.days.earliest, following.days.latest
    if earliest is None or latest is None or time.expression.rule.sense in {"clock", "part"}:
        return None
    if earliest > latest and time.expression.rule.sense == "weekday":
        earliest = add_days(earliest, -7)
    if earliest > latest:
        return None
    joint = tree.tokens[time.last].lower
    opening = tree.tokens[time.first - 1].lower if time.first else ""
    follows = time.days.latest is not None and following.days.earliest == add_days(time.days.latest, 1)
    if joint not in _SPREADS and not (joint == "and" and (opening == "between" or follows)):
        return None
    first = time.first - (1 if opening in {"from", "between"} else 0)
    days = Days(earliest, latest, "range", time.days.against)
    return Time(time.expression, days, first, following.last)


def extend(time: Time, tree: Tree) -> Time:
    """Take in a second day of the same month: "3-5 March", "between 3 and 5 March", "March 3-5"."""
    day = time.days.earliest
    if day is None or time.days.precision != "day":
        return time
    tokens, first, last = tree.tokens, time.first, time.last
    if time.expression.rule.name == "day-month" and first > 1:
        opening = tokens[first - 3].lower if first > 2 else ""
        other = _same_month(tokens[first - 2], day)
        if other is not None and other < day and _is_span(tokens[first - 1], opening, other, day):
            days = replace(time.days, earliest=other, precision="range")
            return Time(time.expression, days, first - (3 if opening in {"between", "from"} else 2), last)
    if time.expression.rule.name == "month-day" and last + 1 < len(tokens):
        opening = tokens[first - 1].lower if first else ""
        other = _same_month(tokens[last + 1], day)
        if other is not None and other > day and _is_span(tokens[last], opening, day, other):
            days = replace(time.days, latest=other, precision="range")
            return Time(time.expression, days, first - (1 if opening in {"between", "from"} else 0), last + 2)
    return time


def find_second_day(expression: Expression, tree: Tree) -> list[tuple[int, int]]:
    """Give the run of the other day in "25 to 27 July" or "July 25 to 27", if it counts nothing."""
    first, last = expression.first, expression.last
    if expression.rule.name == "day-month" and first > 1:
        joint, figure, run = tree.tokens[first - 1], tree.tokens[first - 2], (first - 2, first)
    elif expression.rule.name == "month-day" and last + 1 < len(tree.tokens):
        joint, figure, run = tree.tokens[last], tree.tokens[last + 1], (last, last + 2)
    else:
        return []
    counts = figure.dep == "nummod" and figure.head.i > figure.i and figure.head.tag == "NNS"
    day = figure.text.isdigit() and len(figure.text) <= 2 and joint.lower in _JOINTS
    return [run] if day and not counts else []


def _is_span(joint: Token, opening: str, first: date, second: date) -> bool:
    """Whether two days are the ends of a span; "3 and 4 March" is one, "3 and 9 March" is two days apart."""
    if joint.lower in _SPREADS or (joint.lower == "and" and opening == "between"):
        return True
    return joint.lower in _JOINTS and second == add_days(first, 1)


def _same_month(token: Token, day: date) -> date | None:
    digits = token.lower
    for ending in ("st", "nd", "rd", "th"):
        digits = digits.removesuffix(ending)
    if not digits.isascii() or not digits.isdigit() or len(digits) > 2:
        return None
    return make_day(day.year, day.month, int(digits))
