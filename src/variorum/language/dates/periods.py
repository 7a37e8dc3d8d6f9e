"""Times that a text tells, each resolved to days: the atoms first, then "since X", "from X to Y", "between X and Y"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from variorum.language.dates.absolute import (
    resolve_calendar,
    resolve_century,
    resolve_decade,
    resolve_feast,
    resolve_month_part,
    resolve_season,
    resolve_years,
)
from variorum.language.dates.calendar import Days, add_days, make_day
from variorum.language.dates.expressions import Expression, find_expressions
from variorum.language.dates.relative import RELATIVE
from variorum.language.dates.scene import Scene, said_year
from variorum.language.found import PeriodMention
from variorum.language.tree import Token, Tree

_RESOLVERS: dict[str, Callable[[Expression, Scene], Days]] = {
    "calendar": resolve_calendar,
    "month_part": resolve_month_part,
    "season": resolve_season,
    "years": resolve_years,
    "decade": resolve_decade,
    "century": resolve_century,
    **RELATIVE,
}
_JOINTS = {"-", "–", "—", "to", "and", "until", "till", "through", "or", "into"}
_SPREADS = {"-", "–", "—", "to", "until", "till", "through"}
_EMPTY = {"open": "open", "period": "happening"}
_EVENT_SHIFTS = {"after", "before", "following"}


@dataclass(slots=True)
class Time:
    """One time as told and the days that it means."""

    expression: Expression
    days: Days


def read_times(tree: Tree, published: date | None) -> list[Time]:
    """Find and resolve every single time, ranges not yet joined.

    Args:
        tree: the parsed text.
        published: day of publication, or None.

    Returns:
        The times in order; durations and loose words ("now") keep no days.
    """
    expressions = find_expressions(tree)
    scene = Scene.open(tree, published, expressions)
    times: list[Time] = []
    for number, expression in enumerate(expressions):
        following = expressions[number + 1] if number + 1 < len(expressions) else None
        days = _resolve(expression, scene, following)
        if days is None:
            times.append(Time(expression, Days(None, None, "open", _EMPTY.get(expression.rule.kind, ""))))
            continue
        scene.note(expression, days)
        times.append(Time(expression, days))
    _anchor_clocks(times)
    return times


def _resolve(expression: Expression, scene: Scene, following: Expression | None) -> Days | None:
    rule = expression.rule
    if rule.kind != "period":
        return None
    if rule.sense == "shift" and _hangs_on_event(expression, scene.tree):
        return None
    if rule.sense.startswith("feast:"):
        return resolve_feast(expression, scene)
    if rule.sense == "none":
        return Days(None, None, "year", "before the calendar")
    if rule.sense == "calendar" and said_year(expression) is None and following is not None:
        borrowed = _borrow_year(expression, following, scene.tree)
        if borrowed is not None:
            return resolve_calendar(borrowed, scene)
    return _RESOLVERS[rule.sense](expression, scene)


def _hangs_on_event(expression: Expression, tree: Tree) -> bool:
    """Whether words such as "two days after" or "the day before" go on to name a happening."""
    if not expression.has(*_EVENT_SHIFTS) or expression.last >= len(tree.tokens):
        return False
    after = tree.tokens[expression.last]
    return (
        after.pos in {"DET", "PROPN", "NOUN", "PRON", "ADJ", "VERB", "AUX", "NUM"}
        and after.sentence == expression.tokens[-1].sentence
    )


def _borrow_year(expression: Expression, following: Expression, tree: Tree) -> Expression | None:
    """Let "April" in "April and June 1955" share the year that is written once."""
    if (
        following.rule.sense != "calendar"
        or expression.value("MONTH") is None
        or following.value("MONTH") is None
    ):
        return None
    if said_year(following) is None or expression.values("BACK") or expression.values("NEAR"):
        return None
    between = tree.tokens[expression.last : following.first]
    if not 0 < len(between) <= 3 or any(
        token.lower not in _JOINTS | {",", "between", "from", "early", "the"} for token in between
    ):
        return None
    for name in ("YEAR", "FOURDIGIT"):
        at = following.index_of(name)
        if at is not None:
            return replace(
                expression,
                tokens=(*expression.tokens, following.tokens[at]),
                symbols=expression.symbols + following.symbols[at],
            )
    return None


def _anchor_clocks(times: list[Time]) -> None:
    """Give an hour or a part of the day the day that its own sentence tells."""
    told: dict[int, list[Time]] = {}
    for time in times:
        if (
            time.days.precision == "day"
            and time.days.known
            and time.expression.rule.sense not in {"clock", "part"}
        ):
            told.setdefault(time.expression.tokens[0].sentence, []).append(time)
    for time in times:
        if time.expression.rule.sense in {"clock", "part"} and not time.days.known:
            days = told.get(time.expression.tokens[0].sentence, [])
            if len(days) == 1:
                day = days[0].days
                time.days = replace(
                    time.days, earliest=day.earliest, latest=day.latest, against=f"anchor {day.earliest}"
                )


def find_periods(tree: Tree, published: date | None) -> list[PeriodMention]:
    """Find the times that a text tells and the days that they mean.

    Args:
        tree: the parsed text.
        published: day of publication, or None; it is never taken for the day of a happening.

    Returns:
        The mentions in order; durations, ages and times that hang on a happening ("two days after the raid") are none.
    """
    times = read_times(tree, published)
    found: list[PeriodMention] = []
    at = 0
    while at < len(times):
        time = times[at]
        following = times[at + 1] if at + 1 < len(times) else None
        if time.expression.rule.kind == "open":
            found.append(_mention(time.expression, time.days, time.expression.first, time.expression.last))
        elif time.expression.rule.kind == "period" and time.days.against != "happening":
            joined = _join(time, following, tree)
            if joined is not None:
                found.append(joined)
                at += 2
                continue
            found.append(_lead(time, tree, published))
        at += 1
    return found


def _join(time: Time, following: Time | None, tree: Tree) -> PeriodMention | None:
    """Join "from X to Y", "between X and Y", "X-Y"."""
    if following is None or following.expression.rule.kind != "period":
        return None
    between = tree.tokens[time.expression.last : following.expression.first]
    before = tree.tokens[time.expression.first - 1] if time.expression.first else None
    if len(between) != 1 or time.days.earliest is None or following.days.latest is None:
        return None
    joint, opening = between[0].lower, before.lower if before is not None else ""
    if joint not in _SPREADS and not (joint == "and" and opening == "between"):
        return None
    if time.days.earliest > following.days.latest or time.expression.rule.sense in {"clock", "part"}:
        return None
    first = time.expression.first - (1 if opening in {"from", "between"} else 0)
    days = Days(time.days.earliest, following.days.latest, "range", time.days.against)
    return _mention(time.expression, days, first, following.expression.last)


def _lead(time: Time, tree: Tree, published: date | None) -> PeriodMention:
    """Read the words before a time that open it to one side, and days joined to it ("3-5 March")."""
    expression, days = time.expression, time.days
    first, last = expression.first, expression.last
    days, first, last = _extend(expression, days, tree)
    before = [token.lower for token in tree.tokens[max(0, first - 2) : first]]
    word = before[-1] if before else ""
    head = expression.head
    if word == "since":
        latest = (
            published if days.earliest is None or published is None or days.earliest <= published else None
        )
        if days.earliest is not None:
            days = replace(days, latest=latest, precision="range" if latest is not None else "open")
        return _mention(expression, days, first - 1, last)
    if word in {"after", "before", "until", "till", "by"} and head.head is tree.tokens[first - 1]:
        return _mention(expression, _open(days, word, published), first - 1, last)
    if expression.rule.sense == "rolling" and word in {"over", "during", "within", "throughout"}:
        return _mention(expression, days, first - 1, last)
    while (
        first < last - 1
        and tree.tokens[first].lower in {"the", "during", "over", "at"}
        and expression.rule.sense != "rolling"
    ):
        first += 1
    return _mention(expression, days, first, last)


def _open(days: Days, word: str, published: date | None) -> Days:
    if days.earliest is None or days.latest is None:
        return days
    if word == "after":
        latest = published if published is not None and published >= days.earliest else None
        return replace(days, latest=latest, precision="open")
    if word == "before":
        return replace(days, earliest=None, latest=add_days(days.earliest, -1), precision="open")
    return replace(days, earliest=None, precision="open")


def _extend(expression: Expression, days: Days, tree: Tree) -> tuple[Days, int, int]:
    """Take in a second day of the same month: "3-5 March", "between 3 and 5 March", "March 3-5"."""
    first, last = expression.first, expression.last
    if (
        expression.rule.name not in {"day-month", "month-day"}
        or days.earliest is None
        or days.precision != "day"
    ):
        return days, first, last
    tokens = tree.tokens
    if expression.rule.name == "day-month" and first > 1 and tokens[first - 1].lower in _JOINTS:
        opening = tokens[first - 3].lower if first > 2 else ""
        spread = tokens[first - 1].lower in _SPREADS or opening == "between"
        other = _same_month(tokens[first - 2], days.earliest)
        if other is not None and other < days.earliest and (spread or days.earliest == add_days(other, 1)):
            first -= 3 if opening in {"between", "from"} else 2
            return replace(days, earliest=other, precision="range"), first, last
    if expression.rule.name == "month-day" and last + 1 < len(tokens) and tokens[last].lower in _JOINTS:
        opening = tokens[first - 1].lower if first else ""
        other = _same_month(tokens[last + 1], days.earliest)
        spread = tokens[last].lower in _SPREADS or opening == "between"
        if other is not None and other > days.earliest and (spread or other == add_days(days.earliest, 1)):
            first -= 1 if opening in {"between", "from"} else 0
            return replace(days, latest=other, precision="range"), first, last + 2
    return days, first, last


def _same_month(token: Token, day: date) -> date | None:
    digits = token.lower.removesuffix("th").removesuffix("st").removesuffix("nd").removesuffix("rd")
    if not digits.isascii() or not digits.isdigit() or len(digits) > 2:
        return None
    return make_day(day.year, day.month, int(digits))


def _mention(expression: Expression, days: Days, first: int, last: int) -> PeriodMention:
    return PeriodMention(
        first, last, expression.head.i, days.earliest, days.latest, days.precision, days.against
    )
