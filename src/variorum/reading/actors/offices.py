"""Who held which public office when."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache

from variorum.data import read_rows, split_cell
from variorum.reading.actors.folding import cut_pieces


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one office; the fields are those of data/actors/offices.csv.

    Attributes:
        holder: name of the person.
        country: ISO 3166-1 alpha-3 of the office, or "".
        office: the class of the office ("defence minister"), whatever it is called there.
        titles: what it is called, the usual title first.
        body: name of the state or body whose office it is.
        since, until: first and last day as written (a year, a month or a day), "" where open or not known.
        source: where the row comes from.
    """

    holder: str
    country: str
    office: str
    titles: tuple[str, ...]
    body: str
    since: str
    until: str
    source: str

    def holds(self, day: date | None) -> bool:
        """Tell whether the office was held on a day; open ends and an unknown day hold."""
        if day is None:
            return True
        return (not self.since or spread_day(self.since)[0] <= day) and (
            not self.until or day <= spread_day(self.until)[1]
        )

    def begins_by(self, day: date | None) -> bool:
        """Tell whether the office was taken up by a day; an unknown start and an unknown day do."""
        return day is None or not self.since or spread_day(self.since)[0] <= day


def spread_day(written: str) -> tuple[date, date]:
    """Give the first and last day of a year, month or day in ISO 8601 ("2021-11")."""
    year, month, day = ([int(part) for part in written.split("-")] + [0, 0])[:3]
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)


@cache
def load_tenures() -> tuple[Tenure, ...]:
    """Give every tenure of the data file."""
    return tuple(
        Tenure(
            row["holder"], row["country"], row["office"], split_cell(row["title"]), row["body"],
            row["from"], row["to"], row["source"],
        )
        for row in read_rows("actors/offices.csv")
    )  # fmt: skip


@cache
def load_careers() -> dict[str, tuple[Tenure, ...]]:
    """Give the tenures of each holder."""
    careers: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in load_tenures():
        careers[tenure.holder].append(tenure)
    return {holder: tuple(tenures) for holder, tenures in careers.items()}


@cache
def load_office_titles() -> dict[tuple[str, ...], frozenset[str]]:
    """Give the classes of office that a title may stand for, by the pieces of the title in lower case."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for tenure in load_tenures():
        if tenure.office not in _VAGUE:
            found[level_title(tenure.office)].add(tenure.office)
            for title in tenure.titles:
                found[level_title(title)].add(tenure.office)
    return {pieces: frozenset(offices) for pieces, offices in found.items()}


_VAGUE = frozenset({"other", "head of state", "head of government"})


@cache
def level_title(title: str) -> tuple[str, ...]:
    """Level the spelling of a title: "acting Defence Minister" and "defense minister" meet."""
    pieces = cut_pieces(title.lower())
    return pieces[1:] if len(pieces) > 1 and pieces[0] in {"acting", "interim", "caretaker"} else pieces


def find_holders(title: str, body: str, country: str, day: date | None) -> tuple[Tenure, ...]:
    """Give who held an office on a day.

    Args:
        title: the office as written ("defence minister", "Secretary of State").
        body: name of the state or body.
        country: ISO 3166-1 alpha-3 of the state whose offices count where the body has no such office, or "".
        day: the day; None gives all holders.

    Returns:
        The tenures, those under this very title before those of an office of the same class.
    """
    wanted = level_title(title)
    classes = load_office_titles().get(wanted, frozenset())
    held = [tenure for tenure in load_tenures() if tenure.holds(day)]
    of_body = [tenure for tenure in held if tenure.body == body]
    of_state = [
        tenure for tenure in held if country and tenure.country == country and tenure.office in _STATE
    ]
    for own in (of_body, of_state):
        exact = [tenure for tenure in own if any(level_title(name) == wanted for name in tenure.titles)]
        found = exact or [tenure for tenure in own if tenure.office in classes]
        if found:
            return tuple(found)
    return ()


_STATE = frozenset({
    "head of state", "head of government", "deputy head of state", "foreign minister", "defence minister",
    "interior minister", "chief of staff",
})  # fmt: skip
