"""Times that a text tells, each resolved to days: the single times first, then what joins and opens them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from variorum.language.dates.absolute import ABSOLUTE, resolve_feast
from variorum.language.dates.calendar import Days, add_units
from variorum.language.dates.deictic import DEICTIC
from variorum.language.dates.expressions import Expression, find_expressions
from variorum.language.dates.leaning import LEANING, lean, leans_ahead
from variorum.language.dates.openings import lasting, lead, mention
from variorum.language.dates.relative import RELATIVE
from variorum.language.dates.scene import Scene
from variorum.language.dates.spans import Time, borrow_year, extend, join
from variorum.language.found import PeriodMention
from variorum.language.tree import Tree

_RESOLVERS: dict[str, Callable[[Expression, Scene], Days]] = {**ABSOLUTE, **DEICTIC, **RELATIVE}
_EMPTY = {"open": "open", "period": "happening"}
_NO_DAYS = Days(None, None, "open", "")
_EVENT_SHIFTS = ("after", "before", "following")
_CONTENT = {"DET", "PROPN", "NOUN", "PRON", "ADJ", "VERB", "AUX", "NUM"}


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
    leaning: Time | None = None
    for number, expression in enumerate(expressions):
        following = expressions[number + 1] if number + 1 < len(expressions) else None
        days = _resolve(expression, scene, following)
        if leaning is not None:
            # what this date names dates the time before it; it is no time of its own
            leaning.days = lean(leaning.expression, expression, days or _NO_DAYS)
            scene.note(leaning.expression, leaning.days)
            leaning.last = expression.last
            leaning = None
            times.append(
                Time(expression, replace(_NO_DAYS, against="happening"), expression.first, expression.last)
            )
            continue
        if leans_ahead(expression, following, tree):
            leaning = Time(expression, _NO_DAYS, expression.first, expression.last)
            times.append(leaning)
            continue
        if days is None:
            days = Days(None, None, "open", _EMPTY.get(expression.rule.kind, ""))
        else:
            scene.note(expression, days)
        times.append(Time(expression, days, expression.first, expression.last))
    _anchor_in_sentence(times)
    return times


def find_periods(tree: Tree, published: date | None) -> list[PeriodMention]:
    """Find the times that a text tells and the days that they mean.

    Args:
        tree: the parsed text.
        published: day of publication, or None; it is never taken for the day of a happening.

    Returns:
        The mentions in order; durations, ages and times that hang on a happening ("two days after the
        raid") are none.
        A mention under "since" may hold another ("since the army cut the road in July" holds "July").
    """
    times = read_times(tree, published)
    found: list[PeriodMention] = []
    at = 0
    while at < len(times):
        time = times[at]
        following = times[at + 1] if at + 1 < len(times) else None
        at += 1
        kind = time.expression.rule.kind
        if kind == "open":
            found.append(mention(time, time.expression.head))
        elif kind == "duration":
            lasted = lasting(time, tree, published)
            found += [] if lasted is None else [lasted]
        elif kind == "period" and time.days.against != "happening":
            joined = join(time, following, tree)
            if joined is None:
                found += lead(extend(time, tree), tree, published)
            else:
                found.append(mention(joined, time.expression.head))
                at += 1
    return found


def _resolve(expression: Expression, scene: Scene, following: Expression | None) -> Days | None:
    rule = expression.rule
    if rule.kind != "period" or (rule.sense == "shift" and _hangs_on_event(expression, scene.tree)):
        return None
    if rule.sense.startswith("feast:"):
        return resolve_feast(expression, scene)
    if rule.sense in LEANING:
        return None
    if rule.sense == "none":
        return Days(None, None, "year", "before the calendar")
    borrowed = borrow_year(expression, following, scene.tree)
    return _RESOLVERS[rule.sense](borrowed or expression, scene)


def _hangs_on_event(expression: Expression, tree: Tree) -> bool:
    """Whether words such as "two days after" or "the day before" go on to name a happening."""
    if not expression.has(*_EVENT_SHIFTS) or expression.last >= len(tree.tokens):
        return False
    after = tree.tokens[expression.last]
    return after.pos in _CONTENT and after.sentence == expression.tokens[-1].sentence


def _anchor_in_sentence(times: list[Time]) -> None:
    """Give an hour, a part of the day or "for a third day" the day that its own sentence tells."""
    told: dict[int, list[Days]] = {}
    for time in times:
        sense = time.expression.rule.sense
        if time.days.precision == "day" and time.days.earliest and sense not in {"clock", "part", "nth_day"}:
            told.setdefault(time.expression.tokens[0].sentence, []).append(time.days)
    for time in times:
        days = told.get(time.expression.tokens[0].sentence, [])
        if len(days) != 1 or days[0].earliest is None or days[0].latest is None:
            continue
        day, against = days[0].earliest, f"anchor {days[0].earliest}"
        if time.expression.rule.sense in {"clock", "part"} and not time.days.known:
            time.days = replace(time.days, earliest=day, latest=days[0].latest, against=against)
        elif time.expression.rule.sense == "nth_day":
            length = (
                time.days.latest - time.days.earliest if time.days.latest and time.days.earliest else None
            )
            if length is not None:
                time.days = replace(
                    time.days, earliest=add_units(day, -length.days, "day"), latest=day, against=against
                )
