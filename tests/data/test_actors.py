"""The actor files hold together: kinds, countries, years, references, one owner a name unless reviewed."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import pycountry
import pytest

from variorum.data import locate, split_cell
from variorum.model.vocabulary import ACTOR_KINDS
from variorum.ontology import load_sectors
from variorum.reading.actors.offices import spread_day

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADERS = {
    "countries": "iso3,name,aliases,adjectives,people,metonyms,ucdp,from,to,source",
    "institutions": "name,kind,country,sector,aliases,part_of,from,to,source",
    "groups": "name,kind,country,sector,aliases,part_of,backed_by,ucdp,from,to,source",
    "organisations": "name,kind,country,sector,aliases,part_of,from,to,source",
    "people": "name,country,kind,aliases,common,from,to,source",
    "offices": "holder,country,office,title,body,from,to,source",
    "regions": "name,country,adjectives,people,source",
    "populations": "name,kind,country,sector,aliases,adjectives,source",
    "ambiguous": "alias,default,others,why",
}
FILES = tuple(name for name in HEADERS if name not in {"ambiguous", "offices", "regions"})
LEAST_ROWS = {
    "countries": 255, "institutions": 350, "groups": 450, "organisations": 400, "people": 250,
    "populations": 150,
}  # fmt: skip
FORMER_STATES = frozenset({"SUN", "YUG", "SCG", "CSK", "DDR", "XKX"})
COUNTRIES = frozenset(country.alpha_3 for country in pycountry.countries) | FORMER_STATES
SECTORS = frozenset(load_sectors())
OFFICES = frozenset({
    "head of state", "head of government", "deputy head of state", "foreign minister", "defence minister",
    "interior minister", "chief of staff", "intelligence chief", "spokesperson", "leader", "commander", "envoy",
    "governor", "other",
})  # fmt: skip
PARTIAL_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
MANY_VALUED = ("aliases", "adjectives", "people", "metonyms", "part_of", "backed_by", "title", "others")
YEARS = re.compile(r"^(?P<name>.+?)@(?P<since>\d{4})?-(?P<until>\d{4})?$")
OLDEST, NEWEST = 1500, 2030


@dataclass(frozen=True)
class Row:
    file: str
    line: int
    cells: dict[str, str]

    def __str__(self) -> str:
        return f"actors/{self.file}.csv:{self.line}"


@dataclass(frozen=True)
class Owner:
    row: Row
    name: str
    since: int | None
    until: int | None

    def overlaps(self, other: Owner) -> bool:
        return max(self.since or OLDEST, other.since or OLDEST) <= min(
            self.until or NEWEST, other.until or NEWEST
        )


@cache
def rows(file: str) -> tuple[Row, ...]:
    lines = locate(f"actors/{file}.csv").read_text(encoding="utf-8").splitlines()
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]
    header = next(csv.reader([numbered[0][1]]))
    return tuple(
        Row(file, number, dict(zip(header, next(csv.reader([line])), strict=True)))
        for number, line in numbered[1:]
    )


def everything() -> Iterator[Row]:
    for file in FILES:
        yield from rows(file)


def take_years(cell: str) -> tuple[str, int | None, int | None]:
    found = YEARS.match(cell)
    if found is None:
        return cell, None, None
    since, until = found["since"], found["until"]
    return found["name"], int(since) if since else None, int(until) if until else None


def names() -> frozenset[str]:
    return frozenset(row.cells["name"] for row in everything())


def claims(*columns: str) -> dict[str, list[Owner]]:
    """Give every word in the columns with the rows that own it, each row once."""
    owners: dict[str, list[Owner]] = defaultdict(list)
    for row in everything():
        own = [row.cells["name"]] if "aliases" in columns else []
        for cell in (*own, *(cell for column in columns for cell in split_cell(row.cells.get(column, "")))):
            name, since, until = take_years(cell)
            if all(owner.row != row for owner in owners[name]):
                owners[name].append(Owner(row, row.cells["name"], since, until))
    return owners


@pytest.mark.parametrize("file", HEADERS)
def test_header(file: str) -> None:
    lines = locate(f"actors/{file}.csv").read_text(encoding="utf-8").splitlines()
    assert next(line for line in lines if not line.startswith("#")) == HEADERS[file]


@pytest.mark.parametrize("file", LEAST_ROWS)
def test_coverage(file: str) -> None:
    assert len(rows(file)) >= LEAST_ROWS[file]


def test_every_row_has_a_name_and_a_source() -> None:
    wrong = [
        f"{row}: no name or source" for row in everything() if not (row.cells["name"] and row.cells["source"])
    ]
    assert wrong == []


def test_names_are_unique() -> None:
    seen: dict[str, Row] = {}
    wrong = []
    for row in everything():
        name = row.cells["name"]
        if name in seen:
            wrong.append(f"{row}: {name!r} is also {seen[name]}")
        seen[name] = row
    assert wrong == []


def test_cells_are_clean() -> None:
    wrong = []
    for row in (*everything(), *rows("ambiguous"), *rows("offices")):
        for column, cell in row.cells.items():
            if cell != cell.strip() or "’" in cell or "  " in cell:
                wrong.append(f"{row}: {column}: stray space or curly apostrophe in {cell!r}")
            if column in MANY_VALUED and cell:
                parts = cell.split("|")
                if any(not part.strip() or part != part.strip() for part in parts) or len(set(parts)) < len(
                    parts
                ):
                    wrong.append(f"{row}: {column}: empty or repeated value in {cell!r}")
    assert wrong == []


def test_kinds_and_sectors_are_known() -> None:
    wrong = []
    for row in everything():
        if row.file != "countries" and row.cells["kind"] not in ACTOR_KINDS:
            wrong.append(f"{row}: kind {row.cells['kind']!r}")
        if "sector" in row.cells and row.cells["sector"] not in SECTORS:
            wrong.append(f"{row}: sector {row.cells['sector']!r}")
    assert wrong == []


def test_countries_are_iso_codes() -> None:
    wrong = [
        f"{row}: country {code!r}"
        for row in everything()
        if (code := row.cells.get("iso3") or row.cells.get("country", "")) and code not in COUNTRIES
    ]
    assert wrong == []
    assert {row.cells["iso3"] for row in rows("countries")} == COUNTRIES


def test_years_are_sane() -> None:
    wrong = []
    for row in everything():
        spans = [(row.cells.get("from", ""), row.cells.get("to", ""))]
        for column in MANY_VALUED:
            for cell in split_cell(row.cells.get(column, "")):
                _, since, until = take_years(cell)
                if "@" in cell and since is None and until is None:
                    wrong.append(f"{row}: {column}: no years in {cell!r}")
                spans.append((str(since or ""), str(until or "")))
        for since_cell, until_cell in spans:
            years = [int(cell) if cell.isdigit() else 0 for cell in (since_cell, until_cell) if cell]
            if any(not OLDEST <= year <= NEWEST for year in years) or years != sorted(years):
                wrong.append(f"{row}: years {since_cell!r} to {until_cell!r}")
    assert wrong == []


@pytest.mark.parametrize("column", ["part_of", "backed_by"])
def test_ties_name_actors(column: str) -> None:
    known = names()
    wrong = []
    for row in everything():
        for cell in split_cell(row.cells.get(column, "")):
            name = take_years(cell)[0]
            if name not in known or name == row.cells["name"]:
                wrong.append(f"{row}: {column} {cell!r} names no other actor")
    assert wrong == []


def test_part_of_has_no_circle() -> None:
    above = {
        row.cells["name"]: [take_years(cell)[0] for cell in split_cell(row.cells.get("part_of", ""))]
        for row in everything()
    }
    lines = {row.cells["name"]: row for row in everything()}
    wrong = []
    for name, first in above.items():
        seen: set[str] = set()
        front = list(first)
        while front:
            step = front.pop()
            if step == name:
                wrong.append(f"{lines[name]}: {name!r} is part of itself")
                break
            if step not in seen:
                seen.add(step)
                front.extend(above.get(step, ()))
    assert wrong == []


def test_offices_hold_together() -> None:
    known, people = names(), {row.cells["name"] for row in rows("people")}
    wrong = []
    for row in rows("offices"):
        cells = row.cells
        if cells["holder"] not in people:
            wrong.append(f"{row}: {cells['holder']!r} is not in people.csv")
        if cells["body"] not in known:
            wrong.append(f"{row}: {cells['body']!r} names no actor")
        if cells["office"] not in OFFICES or not cells["title"] or not cells["source"]:
            wrong.append(f"{row}: office {cells['office']!r}, title {cells['title']!r} or source is wrong")
        if cells["country"] and cells["country"] not in COUNTRIES:
            wrong.append(f"{row}: country {cells['country']!r}")
        days = [cells[end] for end in ("from", "to") if cells[end]]
        if any(not PARTIAL_DAY.fullmatch(day) for day in days):
            wrong.append(f"{row}: from {cells['from']!r} or to {cells['to']!r} is no day, month or year")
        elif len(days) == 2 and spread_day(days[0])[0] > spread_day(days[1])[1]:
            wrong.append(f"{row}: ends before it begins")
    assert wrong == []


SHARED = frozenset(
    {"deputy head of state", "leader", "commander", "spokesperson", "envoy", "other", "governor"}
)


def test_an_office_has_one_holder_at_a_time() -> None:
    """Holders of one title overlap by a year at most: changes of office are told by year at worst."""
    held = defaultdict(list)
    for row in rows("offices"):
        if row.cells["office"] not in SHARED and not row.cells["title"].startswith("acting"):
            held[row.cells["body"], row.cells["title"].partition("|")[0]].append(row)
    wrong = []
    for (body, title), tenures in held.items():
        for one, other in combinations(tenures, 2):
            starts = [spread_day(row.cells["from"] or "1500")[0] for row in (one, other)]
            ends = [spread_day(row.cells["to"] or "2030")[1] for row in (one, other)]
            if (min(ends) - max(starts)).days > 366 and body not in COLLECTIVE:
                wrong.append(f"{other}: {title} of {body} is also held by {one.cells['holder']} ({one})")
    assert wrong == []


COLLECTIVE = frozenset({"Bosnia and Herzegovina", "San Marino", "Switzerland", "Andorra"})


def test_one_armed_force_stands_above_the_others() -> None:
    tops: dict[str, list[Row]] = defaultdict(list)
    for row in rows("institutions"):
        if row.cells["kind"] == "military" and not row.cells["part_of"]:
            tops[row.cells["country"]].append(row)
    assert [f"{found[1]}: second top of {country}" for country, found in tops.items() if len(found) > 1] == []


@pytest.mark.parametrize("columns", [("aliases", "people", "metonyms"), ("adjectives",)])
def test_a_name_has_one_owner_unless_reviewed(columns: tuple[str, ...]) -> None:
    reviewed = {row.cells["alias"] for row in rows("ambiguous")}
    wrong = [
        f"{second.row}: {name!r} is also claimed by {first.row} ({first.name})"
        for name, owners in claims(*columns).items()
        if name not in reviewed
        for first, second in combinations(owners, 2)
        if first.overlaps(second)
    ]
    assert wrong == []


def test_reviewed_names_list_just_their_owners() -> None:
    found, adjectives = claims("aliases", "people", "metonyms"), claims("adjectives")
    wrong = []
    for row in rows("ambiguous"):
        cells = row.cells
        listed = {cells["default"], *split_cell(cells["others"])} - {""}
        owners = {owner.name for owner in (*found[cells["alias"]], *adjectives[cells["alias"]])}
        if listed != owners or len(owners) < 2 or not cells["why"]:
            wrong.append(f"{row}: {cells['alias']!r} lists {sorted(listed)}, owned by {sorted(owners)}")
    assert wrong == []
