"""Dates of the calendar: days, months, years, seasons, decades, feasts, with or without their year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from variorum.data import read_rows
from variorum.language.dates.calendar import (
    Days,
    add_days,
    make_day,
    month_days,
    narrow,
    season_days,
    year_days,
)
from variorum.language.dates.expressions import Expression
from variorum.language.dates.scene import UNANCHORED, UNKNOWN, WRITTEN, Scene
from variorum.language.dates.tense import is_future

_LONGEST_LEAN = 6
_FAR_APART = 31


def resolve_calendar(expression: Expression, scene: Scene) -> Days:
    """Resolve a day, month or year of the calendar."""
    iso = expression.value("ISO")
    if iso is not None:
        try:
            day = date.fromisoformat(iso)
        except ValueError:
            return Days(None, None, "day", WRITTEN)
        return Days(day, day, "day", WRITTEN)
    slashed = expression.value("SLASHED")
    if slashed is not None:
        return _read_slashed(slashed, scene.published)
    years = [*expression.values("YEAR"), *expression.values("FOURDIGIT")]
    numbers = _day_numbers(expression)
    if expression.rule.name == "iso":
        return _single(make_day(int(years[0]), numbers[0], numbers[1]) if len(numbers) > 1 else None, WRITTEN)
    month = expression.value("MONTH")
    edge = expression.edge
    if month is None:
        if not years or not 1 <= int(years[0]) <= 9998:
            return Days(None, None, "year", WRITTEN)
        return narrow(Days(*year_days(int(years[0])), "year", WRITTEN), edge, "year")
    days = numbers if expression.rule.name != "month" else []
    year, against = _choose_year(expression, scene, int(month), days[0] if days else None)
    if year is None:
        return Days(None, None, "day" if days else "month", against)
    if not days:
        return narrow(Days(*month_days(year, int(month)), "month", against), edge, "month")
    first, last = make_day(year, int(month), days[0]), make_day(year, int(month), days[-1])
    if first is None or last is None or first > last:
        return Days(None, None, "day", WRITTEN)
    precision = "range" if last > first else "minute" if expression.told_by_clock else "day"
    return Days(first, last, precision, against)  # type: ignore[arg-type]


def _read_slashed(written: str, published: date | None) -> Days:
    """Read a date in figures, "05/08/2011": the day first or the month first, as calendar and publication allow.

    Where both orders give a day, the one that lies on or before publication and nearest to it is meant, if the other
    lies after it or over a month further back; else the words stay open.
    """
    days = {day for order in ("DMY", "MDY") if (day := _parse_figures(written, order)) is not None}
    if len(days) == 1:
        return _single(days.pop(), WRITTEN)
    past = sorted(day for day in days if published is not None and day <= published)
    if past and published is not None and (len(past) == 1 or (past[-1] - past[0]).days > _FAR_APART):
        return _single(past[-1], f"published {published}")
    return Days(None, None, "day", UNANCHORED)


@cache
def _parse_figures(written: str, order: str) -> date | None:
    """Parse a date in figures by dateparser, which knows the ways in which such dates are put."""
    from dateparser import parse

    settings = {"DATE_ORDER": order, "STRICT_PARSING": True, "PARSERS": ["absolute-time"]}
    moment = parse(written, languages=["en"], settings=settings)
    return moment.date() if moment is not None else None


def resolve_month_part(expression: Expression, scene: Scene) -> Days:
    """Resolve "the first week of October", "the last days of March"."""
    year, against = _choose_year(expression, scene, int(expression.value("MONTH") or 1), None)
    if year is None:
        return Days(None, None, "week", against)
    first, last = month_days(year, int(expression.value("MONTH") or 1))
    place = "last" if expression.has("last", "final") else expression.value("ORDINAL") or "1"
    if expression.has("week"):
        if place == "last":
            return Days(add_days(last, -6), last, "week", against)
        start = add_days(first, 7 * (int(place) - 1))
        return (
            Days(start, add_days(start, 6), "week", against)
            if start <= last
            else Days(None, None, "week", against)
        )
    if not expression.has("days"):
        return Days(None, None, "range", UNANCHORED)
    return narrow(Days(first, last, "month", against), "end" if place == "last" else "start", "month")


def resolve_season(expression: Expression, scene: Scene) -> Days:
    """Resolve "the spring of 2022", "the summer"; without a year, the last one that has begun."""
    season = expression.value("SEASON") or expression.value("FALL") or "spring"
    month = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}[season]
    if expression.rule.name == "season-years":
        first, last = _read_years(expression)
        if last != first + 1 or season != "winter":
            return Days(
                season_days(first, season)[0], season_days(max(first, last), season)[1], "range", WRITTEN
            )
        return Days(*season_days(first, season), "season", WRITTEN)
    year, against = _choose_year(expression, scene, month, None)
    if year is None:
        return Days(None, None, "season", against)
    return Days(*season_days(year, season), "season", against)


def resolve_years(expression: Expression, _scene: Scene) -> Days:
    """Resolve "1914-1918", "2022-23"."""
    first, last = _read_years(expression)
    if not 1 <= first < last <= 9998:
        return Days(None, None, "range", WRITTEN)
    return Days(*year_days(first, last), "range", WRITTEN)


def _read_years(expression: Expression) -> tuple[int, int]:
    """Read both years of "1914-1918" or "2022-23"; "1999-00" goes over the century."""
    written = expression.value("YEARSPAN")
    numbers = [written[:4], written[5:]] if written else [
        token.text for token in expression.tokens if token.text.isdigit()
    ]  # fmt: skip
    first, last = int(numbers[0]), int(numbers[-1])
    if last <= 99:
        last += first - first % 100
        last += 100 if last < first and last % 100 == 0 else 0
    return first, last


def resolve_decade(expression: Expression, _scene: Scene) -> Days:
    """Resolve "the 1990s", "the mid-1990s"."""
    first = int((expression.value("DECADE") or "1000s")[:4])
    return narrow(Days(*year_days(first, first + 9), "range", WRITTEN), expression.edge, "decade")


def resolve_century(expression: Expression, _scene: Scene) -> Days:
    """Resolve "the 19th century"; the years by their hundreds, 1800 to 1899."""
    if expression.values("ERA"):
        return Days(None, None, "range", "before the calendar")
    ordinal = "".join(sign for sign in expression.value("ORDINAL") or "" if sign.isdigit())
    number = 21 if expression.has("twenty", "twenty-first") else int(ordinal or 0)
    if not 2 <= number <= 99:
        return Days(None, None, "range", WRITTEN)
    whole = Days(*year_days((number - 1) * 100, number * 100 - 1), "range", WRITTEN)
    return narrow(whole, expression.edge, "century")


ABSOLUTE: dict[str, Callable[[Expression, Scene], Days]] = {
    "calendar": resolve_calendar,
    "month_part": resolve_month_part,
    "season": resolve_season,
    "years": resolve_years,
    "decade": resolve_decade,
    "century": resolve_century,
}


@cache
def _feasts() -> dict[str, tuple[tuple[date, date], ...]]:
    table: dict[str, list[tuple[date, date]]] = {}
    for row in read_rows("dates/feasts.csv"):
        table.setdefault(row["feast"], []).append(
            (date.fromisoformat(row["first"]), date.fromisoformat(row["last"]))
        )
    return {name: tuple(days) for name, days in table.items()}


def resolve_feast(expression: Expression, scene: Scene) -> Days:
    """Resolve a feast; without a year, the last that began on or before publication."""
    feast = expression.rule.sense.partition(":")[2]
    year = said = next(
        (int(text) for text in [*expression.values("YEAR"), *expression.values("FOURDIGIT")]), None
    )
    options = _feasts().get(feast, ())
    if said is not None:
        options = tuple(days for days in options if days[0].year == year)
    elif scene.published is None:
        return Days(None, None, "day", UNKNOWN)
    elif scene.history:
        return Days(None, None, "day", UNANCHORED)
    elif is_future(expression.head):
        options = tuple(reversed([days for days in options if days[1] >= scene.published]))
    else:
        options = tuple(days for days in options if days[0] <= scene.published)
    if not options:
        return Days(None, None, "day", WRITTEN)
    first, last = options[-1]
    if expression.has("eve") and "eve" not in feast:
        first = last = add_days(first, -1)
    elif expression.has("last", "final"):
        first = last
    elif (ordinal := expression.index_of("ORDINAL")) is not None:
        first = last = min(last, add_days(first, (expression.number_at(ordinal) or 1) - 1))
    against = WRITTEN if said is not None or scene.published is None else f"published {scene.published}"
    return Days(first, last, "day" if first == last else "range", against)


def _choose_year(expression: Expression, scene: Scene, month: int, day: int | None) -> tuple[int | None, str]:
    """Give the year of a month or day, and what it was resolved against."""
    for name in ("YEAR", "FOURDIGIT"):
        for text in expression.values(name):
            return (int(text), WRITTEN) if 1 <= int(text) <= 9998 else (None, WRITTEN)
    back, near = expression.value("BACK"), expression.value("NEAR")
    if near is not None and not scene.history and expression.has("last", "this", "next", "coming", "past"):
        if scene.published is None:
            return None, UNKNOWN
        if expression.has("year"):
            return scene.published.year + int(near), f"published {scene.published}"
        return _near_year(scene.published, month, int(near)), f"published {scene.published}"
    if back is not None or scene.leans_back(expression):
        return _lean(scene, month, int(back or 0) if expression.has("year") else 0, strict=back is not None)
    if scene.published is None:
        return None, UNKNOWN
    published = scene.published
    against = f"published {published}"
    if is_future(expression.head):
        ahead = (month, day or 31) >= (published.month, published.day)
        return published.year + (0 if ahead else 1), against
    passed = (month, day or 1) <= (published.month, published.day)
    year = published.year - (0 if passed else 1)
    if day == 29 and month == 2:
        while year > 0 and make_day(year, 2, 29) is None:
            year -= 1
    return year, against


def _near_year(published: date, month: int, near: int) -> int:
    if near < 0:
        return published.year - (0 if month < published.month else 1)
    if near > 0:
        return published.year + (0 if month > published.month else 1)
    return published.year


def _lean(scene: Scene, month: int, step: int, *, strict: bool) -> tuple[int | None, str]:
    """Give the year by the last time told: its own year, or the next where the months run over its end."""
    last = scene.last
    if last is None or last.earliest is None:
        return None, UNANCHORED
    against = f"anchor {last.earliest}"
    year = last.earliest.year + step
    fine = (
        last.precision not in {"year", "range"}
        or last.latest is None
        or last.latest.year == last.earliest.year
    )
    if not strict and fine and last.precision != "year" and last.earliest.month - month > _LONGEST_LEAN:
        year += 1
    if scene.published is not None and not scene.history and date(year, month, 1) > scene.published:
        year -= 1
    return year, against


def _day_numbers(expression: Expression) -> list[int]:
    spanned = expression.value("DAYSPAN")
    if spanned is not None:
        pieces = spanned.replace("—", "-").replace("–", "-").split("-")
        return [int(piece) for piece in pieces]
    at = expression.index_of("MONTH")
    if at is None:
        return [int(text) for text in expression.values("DAY")]
    step = -1 if expression.rule.name == "day-month" else 1
    at += step
    while 0 <= at < len(expression.tokens) and expression.tokens[at].lower in {"of", "the"}:
        at += step
    digits = expression.number_at(at)
    return [] if digits is None else [digits]


def _single(day: date | None, against: str) -> Days:
    return Days(day, day, "day", against)
