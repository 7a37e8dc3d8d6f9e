"""Days of months, weeks, seasons and years, and what an edge word leaves of them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date
from functools import cache

from variorum.data import read_rows
from variorum.model.vocabulary import TimePrecision

# Meteorological seasons of the northern hemisphere; a winter is named after the year that it begins in.
_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}

PRECISIONS: dict[str, TimePrecision] = {
    "minute": "minute", "hour": "day", "day": "day", "night": "day", "week": "week", "weekend": "week",
    "fortnight": "week", "month": "month", "year": "year", "decade": "range", "century": "range",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Days:
    """Days that words mean, inclusive, and what they were resolved against.

    Attributes:
        earliest, latest: None where open or not known.
        precision: how fine the words are.
        against: "written out", "published 2024-02-02", "anchor 2023-10-07", or why there are none.
        whole: the same days before an edge word ("early") narrowed them.
    """

    earliest: date | None
    latest: date | None
    precision: TimePrecision
    against: str
    whole: tuple[date | None, date | None] | None = None

    @property
    def known(self) -> bool:
        """Whether both ends are known."""
        return self.earliest is not None and self.latest is not None


def make_day(year: int, month: int, day: int) -> date | None:
    """Give the day, or None where the calendar has none such."""
    if not (1 <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def _hold(year: int) -> int:
    """Keep a year within those that the calendar can name."""
    return min(max(year, 1), MAXYEAR)


def month_days(year: int, month: int) -> tuple[date, date]:
    """Give the first and last day of a month."""
    year = _hold(year)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_days(first: int, last: int | None = None) -> tuple[date, date]:
    """Give the first and last day of a year or a run of years."""
    return date(_hold(first), 1, 1), date(_hold(first if last is None else last), 12, 31)


def week_days(day: date) -> tuple[date, date]:
    """Give Monday and Sunday of the week of a day."""
    monday = add_days(day, -day.weekday())
    return monday, add_days(monday, 6)


def season_days(year: int, season: str) -> tuple[date, date]:
    """Give the first and last day of a season."""
    start, year = _SEASON_STARTS[season], _hold(year)
    first = date(year, start, 1)
    last = add_days(add_months(first, 3), -1)
    return first, last if last > first else date(year, 12, 31)


def unit_days(day: date, unit: str) -> tuple[date, date]:
    """Give the day, week, month, season, year, decade or century that a day lies in."""
    if unit in {"week", "fortnight"}:
        return week_days(day)
    if unit == "weekend":
        monday = week_days(day)[0]
        return add_days(monday, 5), add_days(monday, 6)
    if unit == "month":
        return month_days(day.year, day.month)
    if unit == "year":
        return year_days(day.year)
    if unit == "decade":
        return year_days(max(1, day.year - day.year % 10), day.year - day.year % 10 + 9)
    if unit == "century":
        return year_days(max(1, day.year - day.year % 100), day.year - day.year % 100 + 99)
    return day, day


def add_days(day: date, count: int) -> date:
    """Move a day, held within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + count, 1), date.max.toordinal()))


def add_months(day: date, count: int) -> date:
    """Move a day by months; the 31st becomes the last day of a shorter month."""
    months = min(max(day.year * 12 + day.month - 1 + count, 12), MAXYEAR * 12 + 11)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_units(day: date, count: int, unit: str) -> date:
    """Move a day by days, weeks, months, years, decades or centuries."""
    days = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
    if unit in days:
        return add_days(day, count * days[unit])
    months = {"month": 1, "year": 12, "decade": 120, "century": 1200}
    return add_months(day, max(min(count, 9999), -9999) * months[unit]) if unit in months else day


@cache
def _edges() -> dict[tuple[str, str], tuple[str, int, int]]:
    return {
        (row["edge"], row["unit"]): (row["by"], int(row["first"]), int(row["last"]))
        for row in read_rows("dates/edges.csv")
    }


def narrow(days: Days, edge: str | None, unit: str) -> Days:
    """Keep the part of a month, week, year, decade or century that an edge word names.

    Args:
        days: the whole.
        edge: "early", "mid", "late", "start", "end", "first half", "second half", or None.
        unit: what the whole is.

    Returns:
        The part, with the whole kept beside it.
    """
    rule = _edges().get((edge or "", unit))
    if rule is None or days.earliest is None or days.latest is None:
        return days
    by, first, last = rule
    step = {"day": "day", "month": "month", "year": "year"}[by]
    earliest = add_units(days.earliest, first - 1, step)
    latest = add_days(add_units(days.earliest, last, step), -1)
    return replace(
        days,
        earliest=earliest,
        latest=min(latest, days.latest),
        precision="range",
        whole=(days.earliest, days.latest),
    )


def step_to(base: date, weekday: int, sign: int, *, same: bool = False) -> date:
    """Give the nearest weekday after (1), before (-1) or in the week of (0) a day."""
    if sign == 0:
        return add_days(week_days(base)[0], weekday)
    distance = (weekday - base.weekday()) * sign % 7
    if distance == 0 and not same:
        distance = 7
    return add_days(base, sign * distance)


def near_season(base: date, season: str, step: int) -> tuple[date, date]:
    """Give the last whole season before a day (-1), the next (1) or the one of its year (0)."""
    year = base.year - (1 if season == "winter" and base.month < 3 else 0)
    first, last = season_days(year, season)
    if step < 0 and last >= base:
        return season_days(year - 1, season)
    if step > 0 and first <= base:
        return season_days(year + 1, season)
    return first, last
