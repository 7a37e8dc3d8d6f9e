"""Times told against the day of publication: "Friday", "today", "last week", "the past three months"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from variorum.language.dates.amounts import read_amount
from variorum.language.dates.calendar import (
    PRECISIONS,
    Days,
    add_days,
    add_units,
    narrow,
    near_season,
    step_to,
    unit_days,
    week_days,
)
from variorum.language.dates.expressions import Expression
from variorum.language.dates.relative import resolve_by_anchor
from variorum.language.dates.scene import UNANCHORED, UNKNOWN, Scene, base_day
from variorum.language.dates.tense import is_ahead, is_future
from variorum.model.vocabulary import TimePrecision


def resolve_weekday(expression: Expression, scene: Scene) -> Days:
    """Resolve a weekday: the last on or before publication, the next where the verb points ahead."""
    number = int((expression.values("WEEKDAY") or ["0"])[-1])
    precision: TimePrecision = "minute" if expression.told_by_clock else "day"
    back = expression.value("BACK")
    near = _near(expression)
    if near is None and back is not None and not expression.has("week"):
        if scene.last_day is None:
            return Days(None, None, precision, UNANCHORED)
        day = step_to(scene.last_day, number, int(back))
        return Days(day, day, precision, f"anchor {scene.last_day}")
    if scene.published is None or scene.history:
        return Days(None, None, precision, UNKNOWN if scene.published is None else UNANCHORED)
    published = scene.published
    if expression.has("week"):
        day = add_days(week_days(published)[0], 7 * (near or 0) + number)
    elif near is not None and near != 0:
        day = step_to(published, number, near)
    elif near == 0:
        day = add_days(week_days(published)[0], number)
    else:
        ahead = is_future(expression.head)
        until = expression.first > 0 and scene.tree.tokens[expression.first - 1].lower in {
            "by",
            "until",
            "before",
        }
        day = step_to(published, number, 1 if ahead else -1, same=not (ahead and until))
    latest = add_days(day, 1) if expression.has("overnight") else day
    return Days(day, latest, precision, f"published {published}")


def resolve_night_into(expression: Expression, scene: Scene) -> Days:
    """Resolve "overnight into Sunday", "the night from Saturday to Sunday": the day before and the day."""
    weekdays = [int(value) for value in expression.values("WEEKDAY")]
    days = resolve_weekday(expression, scene)
    if days.earliest is None or days.latest is None:
        return days
    night = step_to(days.earliest, weekdays[0], -1) if len(weekdays) > 1 else add_days(days.earliest, -1)
    latest = days.latest if len(weekdays) == 1 else days.earliest
    return replace(days, earliest=night, latest=latest, precision="range")


def resolve_weekday_ago(expression: Expression, scene: Scene) -> Days:
    """Resolve "a week ago Friday": that weekday so many weeks before the last one."""
    number = int((expression.values("WEEKDAY") or ["0"])[-1])
    unit = next(iter(expression.values("UNITS") or expression.values("UNIT")), "week")
    low, high = read_amount(expression)
    if scene.published is None or scene.history or unit != "week" or low is None or low != high:
        return Days(None, None, "day", UNKNOWN if scene.published is None else UNANCHORED)
    day = add_days(step_to(scene.published, number, -1, same=True), -7 * low)
    return Days(day, day, "day", f"published {scene.published}")


def resolve_within(expression: Expression, scene: Scene) -> Days:
    """Resolve "within 48 hours" where the verb points ahead: from the day told beside it, or from publication."""
    unit = next(iter(expression.values("UNITS") or expression.values("UNIT")), "day")
    low, high = read_amount(expression)
    count = high or low or 1
    after = scene.tree.tokens[expression.last].lower if expression.last < len(scene.tree.tokens) else ""
    if after == "of" or scene.published is None or scene.history or not is_ahead(expression.head):
        return Days(None, None, "range", UNANCHORED)
    base = scene.told_beside(expression) or scene.published
    if unit in {"hour", "minute"}:
        count, unit = -(-count // 24) if unit == "hour" else 1, "day"
    return Days(base, add_units(base, count, unit), "range", f"anchor {base}")


def resolve_day_word(expression: Expression, scene: Scene) -> Days:
    """Resolve "today", "yesterday evening", "overnight", "this morning", "last night"."""
    if scene.published is None or scene.history:
        return Days(None, None, "day", UNKNOWN if scene.published is None else UNANCHORED)
    published = scene.published
    against = f"published {published}"
    word = expression.value("DAYWORD")
    if word == "overnight":
        return Days(add_days(published, -1), published, "day", against)
    last_night = word is None and expression.has("last")
    day = add_days(published, -1 if last_night else int(word or 0))
    return Days(day, day, "minute" if expression.told_by_clock else "day", against)


def resolve_day_around(expression: Expression, scene: Scene) -> Days:
    """Resolve "the day before yesterday", "the day after tomorrow"."""
    if scene.published is None or scene.history:
        return Days(None, None, "day", UNKNOWN if scene.published is None else UNANCHORED)
    day = add_days(scene.published, -2 if expression.has("before") else 2)
    return Days(day, day, "day", f"published {scene.published}")


def resolve_weekend(expression: Expression, scene: Scene) -> Days:
    """Resolve a weekend: the last that has begun, the coming one where the verb points ahead."""
    near = _near(expression)
    base, against = base_day(scene)
    if near is None and expression.values("BACK"):
        return resolve_by_anchor(expression, scene, "weekend")
    if base is None:
        return Days(None, None, "week", against)
    saturday = add_days(week_days(base)[0], 5)
    begun = saturday if saturday <= base else add_days(saturday, -7)
    if near == 1:
        saturday = add_days(saturday, 7)
    elif near == -1:
        saturday = begun if begun < add_days(base, -1) else add_days(begun, -7)
    elif (near is None or base.weekday() < 3) and not is_future(expression.head):
        saturday = begun
    return Days(saturday, add_days(saturday, 1), "week", against)


def resolve_near(expression: Expression, scene: Scene) -> Days:
    """Resolve "last week", "this month", "earlier this year", "the end of last year", "last summer"."""
    base, against = base_day(scene, expression)
    season = expression.value("SEASON") or expression.value("FALL")
    unit = expression.value("UNIT") or "season"
    step = _near(expression) or 0
    if base is None:
        return Days(None, None, "season" if season else PRECISIONS[unit], against)
    if season:
        return Days(*near_season(base, season, step), "season", against)
    earliest, latest = unit_days(add_units(base, step, unit), unit)
    if unit == "fortnight":
        earliest = add_days(earliest, -7)
    days = Days(earliest, latest, PRECISIONS[unit], against)
    shifted = expression.value("SHIFTED")
    if shifted == "earlier" and step == 0:
        return replace(days, latest=base, precision="range" if unit != "day" else "day")
    if shifted == "later" and step == 0:
        return replace(days, earliest=base, precision="range" if unit != "day" else "day")
    if step == 0 and expression.edge is None and not scene.history and days.earliest is not None:
        ahead = is_future(expression.head)
        return replace(days, earliest=base) if ahead else replace(days, latest=base)
    return narrow(days, expression.edge, unit)


def resolve_rolling(expression: Expression, scene: Scene) -> Days:
    """Resolve "the last several weeks", "the past year", "recent months", "the coming days"."""
    base, against = base_day(scene)
    unit = next(iter(expression.values("UNITS") or expression.values("UNIT")), "day")
    ahead = expression.has("next", "coming")
    if base is None:
        return Days(None, None, "range", against)
    if expression.has("recent"):
        return Days(None, base, "open", against)
    low, high = read_amount(expression)
    count = (high or low) if (low or high) else None
    if count is None:
        if expression.values("UNITS"):
            return Days(base, None, "open", against) if ahead else Days(None, base, "open", against)
        count = 1
    if unit in {"hour", "minute"}:
        count, unit = -(-count // 24) if unit == "hour" else 1, "day"
    if ahead:
        return Days(base, add_units(base, count, unit), "range", against)
    return Days(add_units(base, -count, unit), base, "range", against)


def resolve_nth_day(expression: Expression, scene: Scene) -> Days:
    """Resolve "for a third day": that day and those before it."""
    base, against = base_day(scene)
    number = expression.number_at(expression.index_of("ORDINAL") or 0)
    if base is None or number is None:
        return Days(None, None, "range", against)
    unit = expression.value("UNIT") or "day"
    unit = unit if unit in {"day", "night", "week"} else "day"
    start = add_units(base, 1 - number, unit)
    return Days(week_days(start)[0] if unit == "week" else start, base, "range", against)


def _near(expression: Expression) -> int | None:
    value = expression.value("NEAR")
    return None if value is None else int(value)


DEICTIC: dict[str, Callable[[Expression, Scene], Days]] = {
    "weekday": resolve_weekday,
    "weekday_ago": resolve_weekday_ago,
    "within": resolve_within,
    "night_into": resolve_night_into,
    "day_word": resolve_day_word,
    "day_around": resolve_day_around,
    "weekend": resolve_weekend,
    "near": resolve_near,
    "rolling": resolve_rolling,
    "nth_day": resolve_nth_day,
}
