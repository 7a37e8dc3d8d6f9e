"""Times told against a time that the text told before: "the next day", "two days earlier", "that month"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from variorum.language.dates.amounts import read_amount
from variorum.language.dates.calendar import (
    PRECISIONS,
    Days,
    add_days,
    add_units,
    narrow,
    near_season,
    season_days,
    unit_days,
)
from variorum.language.dates.expressions import Expression
from variorum.language.dates.scene import UNANCHORED, Scene, base_day
from variorum.model.vocabulary import TimePrecision


def resolve_back(expression: Expression, scene: Scene) -> Days:
    """Resolve "the next day", "that night", "later that month", "the previous year" by the last time told."""
    unit = expression.value("UNIT")
    if unit is None and (expression.values("SEASON") or expression.values("FALL")):
        unit = "season"
    return resolve_by_anchor(expression, scene, unit or "day")


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
        base, against = base_day(scene)
    elif unit in {"day", "night", "hour", "minute", "week", "fortnight"} or expression.has("the"):
        base = scene.last_day
        against = UNANCHORED if base is None else f"anchor {base}"
    else:
        base = scene.last.earliest if scene.last is not None else None
        against = UNANCHORED if base is None else f"anchor {base}"
    if base is None:
        return Days(None, None, PRECISIONS[unit], against)
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
        other = base if unit == "minute" else add_days(base, sign * ((high or low) // 24))
        return Days(min(base, other), max(base, other), "day", against)
    near, far = add_units(base, sign * low, unit), add_units(base, sign * (high or low), unit)
    if low == high:
        vague = unit in {"day", "night"}
        first, last = (near, near) if vague else unit_days(near, unit)
        return Days(first, last, PRECISIONS[unit], against)
    if high is None:
        return Days(None, near, "open", against) if sign < 0 else Days(near, None, "open", against)
    return Days(min(near, far), max(near, far), "range", against)


def resolve_by_anchor(expression: Expression, scene: Scene, unit: str) -> Days:
    """Resolve a unit of time by the last time told, where that is as fine as the unit."""
    precision = "season" if unit == "season" else PRECISIONS[unit]
    fine = unit in {"day", "night", "week", "weekend", "hour", "minute", "fortnight"}
    anchor = scene.last_day if fine or scene.last is None else scene.last.earliest
    if unit == "month" and scene.last is not None and scene.last.precision in {"year", "range"}:
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
        return Days(*near_season(anchor, season, step), "season", against)
    first, last = unit_days(add_units(anchor, step, unit), unit)
    days = Days(first, last, precision, against)
    shifted = expression.value("SHIFTED")
    if shifted == "later" and step == 0 and unit not in {"day", "night"}:
        return replace(days, earliest=anchor, precision="range", whole=(first, last))
    if shifted == "earlier" and step == 0 and unit not in {"day", "night"}:
        return replace(days, latest=anchor, precision="range", whole=(first, last))
    return narrow(days, expression.edge, unit)


RELATIVE: dict[str, Callable[[Expression, Scene], Days]] = {
    "back": resolve_back,
    "shift": resolve_shift,
    "clock": resolve_part,
    "part": resolve_part,
}
