"""Times told against the day of publication or against a time told before: "Friday", "last week", "two days earlier"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from variorum.language.dates.amounts import read_amount
from variorum.language.dates.calendar import (
    Days,
    add_days,
    add_units,
    narrow,
    season_days,
    unit_days,
    week_days,
)
from variorum.language.dates.expressions import Expression
from variorum.language.dates.scene import UNANCHORED, UNKNOWN, Scene
from variorum.language.dates.tense import is_future
from variorum.model.vocabulary import TimePrecision

_PRECISIONS: dict[str, TimePrecision] = {
    "minute": "minute", "hour": "day", "day": "day", "night": "day", "week": "week", "weekend": "week",
    "fortnight": "week", "month": "month", "year": "year", "decade": "range", "century": "range",
}  # fmt: skip
_WEEKDAY_NAMES = 7


def resolve_weekday(expression: Expression, scene: Scene) -> Days:
    """Resolve a weekday: the last on or before publication, the next where the verb points ahead."""
    number = int(expression.value("WEEKDAY") or 0)
    precision: TimePrecision = "minute" if expression.told_by_clock else "day"
    back = expression.value("BACK")
    near = _near(expression)
    if near is None and back is not None and not expression.has("week"):
        if scene.last_day is None:
            return Days(None, None, precision, UNANCHORED)
        day = _step_to(scene.last_day, number, int(back))
        return Days(day, day, precision, f"anchor {scene.last_day}")
    if scene.published is None or scene.history:
        return Days(None, None, precision, UNKNOWN if scene.published is None else UNANCHORED)
    published = scene.published
    if expression.has("week"):
        day = add_days(week_days(published)[0], 7 * (near or 0) + number)
    elif near is not None and near != 0:
        day = _step_to(published, number, near)
    elif near == 0:
        day = add_days(week_days(published)[0], number)
    else:
        day = _step_to(published, number, 1 if is_future(expression.head) else -1, same=True)
    latest = add_days(day, 1) if expression.has("overnight") else day
    return Days(day, latest, precision, f"published {published}")


def resolve_night_into(expression: Expression, scene: Scene) -> Days:
    """Resolve "overnight into Sunday": the day before and the day."""
    days = resolve_weekday(expression, scene)
    return days if days.earliest is None else replace(days, earliest=add_days(days.earliest, -1))


def resolve_day_word(expression: Expression, scene: Scene) -> Days:
    """Resolve "today", "yesterday evening", "overnight", "this morning", "last night"."""
    if scene.published is None or scene.history:
        return Days(None, None, "day", UNKNOWN if scene.published is None else UNANCHORED)
    published = scene.published
    against = f"published {published}"
    word = expression.value("DAYWORD")
    if word == "overnight" or (word is None and expression.has("last")):
        return Days(add_days(published, -1), published, "day", against)
    day = add_days(published, int(word or 0))
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
    base, against = _base(scene)
    if near is None and expression.values("BACK"):
        return _by_anchor(expression, scene, "weekend")
    if base is None:
        return Days(None, None, "week", against)
    saturday = add_days(week_days(base)[0], 5)
    begun = saturday if saturday <= base else add_days(saturday, -7)
    if near == 1:
        saturday = add_days(saturday, 7)
    elif near == -1:
        saturday = begun if begun < add_days(base, -1) else add_days(begun, -7)
    elif not is_future(expression.head) and base.weekday() < 3:
        saturday = begun
    elif near is None and not is_future(expression.head):
        saturday = begun
    return Days(saturday, add_days(saturday, 1), "week", against)


def resolve_near(expression: Expression, scene: Scene) -> Days:
    """Resolve "last week", "this month", "earlier this year", "the end of last year", "last summer"."""
    base, against = _base(scene, expression)
    season = expression.value("SEASON") or expression.value("FALL")
    unit = expression.value("UNIT") or "season"
    step = _near(expression) or 0
    if base is None:
        return Days(None, None, "season" if season else _PRECISIONS[unit], against)
    if season:
        return Days(*_near_season(base, season, step), "season", against)
    earliest, latest = unit_days(add_units(base, step, unit), unit)
    if unit == "fortnight":
        earliest = add_days(earliest, -7)
    days = Days(earliest, latest, _PRECISIONS[unit], against)
    shifted = expression.value("SHIFTED")
    if shifted == "earlier" and step == 0:
        return replace(days, latest=base, precision="range" if unit != "day" else "day")
    if shifted == "later" and step == 0:
        return replace(days, earliest=base, precision="range" if unit != "day" else "day")
    return narrow(days, expression.edge, unit)


def resolve_rolling(expression: Expression, scene: Scene) -> Days:
    """Resolve "the last several weeks", "the past year", "recent months", "the coming days"."""
    base, against = _base(scene)
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


def resolve_back(expression: Expression, scene: Scene) -> Days:
    """Resolve "the next day", "that night", "later that month", "the previous year" by the last time told."""
    unit = expression.value("UNIT")
    if unit is None and (expression.values("SEASON") or expression.values("FALL")):
        unit = "season"
    return _by_anchor(expression, scene, unit or "day")


def resolve_shift(expression: Expression, scene: Scene) -> Days:
    """Resolve "two days ago", "three weeks earlier", "hours later", "the day before"."""
    unit = next(iter(expression.values("UNITS") or expression.values("UNIT")), "day")
    low, high = read_amount(expression)
    if low is None and high is None:
        low, high = (2, 9) if expression.values("UNITS") else (1, 1)
    sign = int(expression.value("SHIFT") or 1)
    if expression.has("from"):
        sign = 1
    if expression.has("previously", "following"):
        sign = -2 if expression.has("previously") else 2
    if abs(sign) == 1 and not scene.history:
        base, against = _base(scene)
    elif unit in {"day", "night", "hour", "minute", "week", "fortnight"} or expression.has("the"):
        base = scene.last_day
        against = UNANCHORED if base is None else f"anchor {base}"
    else:
        base = scene.last.earliest if scene.last is not None else None
        against = UNANCHORED if base is None else f"anchor {base}"
    if base is None:
        return Days(None, None, _PRECISIONS[unit], against)
    return _move(base, (low or 1, high), unit, 1 if sign > 0 else -1, against)


def resolve_part(expression: Expression, scene: Scene) -> Days:
    """Resolve an hour or part of the day that names no day: the day told in the same sentence, if any."""
    precision: TimePrecision = "minute" if expression.told_by_clock else "day"
    if scene.history and (scene.last_day is None or not expression.values("BACK")):
        return Days(None, None, precision, UNANCHORED)
    if scene.last_day is not None and expression.values("BACK"):
        return Days(scene.last_day, scene.last_day, precision, f"anchor {scene.last_day}")
    return Days(None, None, precision, UNANCHORED)


def _move(base: date, amount: tuple[int, int | None], unit: str, sign: int, against: str) -> Days:
    """Move by an amount, as fine as the unit: "three weeks ago" is a week, "two months ago" a month."""
    low, high = amount
    if unit in {"hour", "minute"}:
        other = add_days(base, sign * max(1, -(-(high or low) // 24)))
        if unit == "minute":
            other = base
        return Days(min(base, other), max(base, other), "day", against)
    near, far = add_units(base, sign * low, unit), add_units(base, sign * (high or low), unit)
    if low == high:
        vague = unit in {"day", "night"}
        first, last = (near, near) if vague else unit_days(near, unit)
        return Days(first, last, _PRECISIONS[unit], against)
    if high is None:
        return Days(None, near, "open", against) if sign < 0 else Days(near, None, "open", against)
    return Days(min(near, far), max(near, far), "range", against)


def _by_anchor(expression: Expression, scene: Scene, unit: str) -> Days:
    precision = "season" if unit == "season" else _PRECISIONS[unit]
    fine = unit in {"day", "night", "week", "weekend", "hour", "minute", "fortnight"}
    anchor = scene.last_day if fine or scene.last is None else scene.last.earliest
    if (
        anchor is not None
        and unit == "month"
        and scene.last is not None
        and scene.last.precision in {"year", "range"}
    ):
        anchor = None
    if anchor is None:
        return Days(None, None, precision, UNANCHORED)
    steps = [int(text) for text in expression.values("BACK")]
    step = next((value for value in steps if value), 0)
    against = f"anchor {anchor}"
    if unit == "season":
        season = expression.value("SEASON") or expression.value("FALL") or "spring"
        if step == 0:
            return Days(*season_days(anchor.year, season), "season", against)
        return Days(*_near_season(anchor, season, step), "season", against)
    first, last = unit_days(add_units(anchor, step, unit), unit)
    days = Days(first, last, precision, against)
    shifted = expression.value("SHIFTED")
    if shifted == "later" and step == 0 and unit not in {"day", "night"}:
        return replace(days, earliest=anchor, precision="range", whole=(first, last))
    if shifted == "earlier" and step == 0 and unit not in {"day", "night"}:
        return replace(days, latest=anchor, precision="range", whole=(first, last))
    return narrow(days, expression.edge, unit)


def _near(expression: Expression) -> int | None:
    value = expression.value("NEAR")
    return None if value is None else int(value)


def _base(scene: Scene, expression: Expression | None = None) -> tuple[date | None, str]:
    """Give what "last week" leans on: publication; in a history, "the end of the year" leans on the last time told."""
    if scene.history:
        if (
            expression is not None
            and expression.has("the", "year")
            and not expression.values("NEAR")
            and scene.last is not None
        ):
            return scene.last.earliest, f"anchor {scene.last.earliest}"
        return None, UNANCHORED
    if scene.published is None:
        return None, UNKNOWN
    return scene.published, f"published {scene.published}"


def _step_to(base: date, weekday: int, sign: int, *, same: bool = False) -> date:
    """Give the nearest weekday after (1), before (-1) or in the week of (0) a day."""
    if sign == 0:
        return add_days(week_days(base)[0], weekday)
    distance = (weekday - base.weekday()) * sign % _WEEKDAY_NAMES
    if distance == 0 and not same:
        distance = _WEEKDAY_NAMES
    return add_days(base, sign * distance)


def _near_season(base: date, season: str, step: int) -> tuple[date, date]:
    year = base.year - (1 if season == "winter" and base.month < 3 else 0)
    first, last = season_days(year, season)
    if step < 0 and last >= base:
        return season_days(year - 1, season)
    if step > 0 and first <= base:
        return season_days(year + 1, season)
    return first, last


RELATIVE: dict[str, Callable[[Expression, Scene], Days]] = {
    "weekday": resolve_weekday,
    "night_into": resolve_night_into,
    "day_word": resolve_day_word,
    "day_around": resolve_day_around,
    "weekend": resolve_weekend,
    "near": resolve_near,
    "rolling": resolve_rolling,
    "back": resolve_back,
    "shift": resolve_shift,
    "clock": resolve_part,
    "part": resolve_part,
}
