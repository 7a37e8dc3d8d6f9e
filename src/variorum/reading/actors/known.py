"""The actors of the data files, and every name that they go by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, cast, get_args

from variorum.data import locate, read_rows, split_cell
from variorum.model.vocabulary import ActorKind
from variorum.reading.actors.folding import fold
from variorum.reading.actors.offices import Tenure, load_careers

if TYPE_CHECKING:
    from collections.abc import Iterator

Use = Literal["name", "adjective", "people", "seat"]
_KINDS = frozenset(get_args(ActorKind))
_YEARS = re.compile(r"^(.*?)@(\d{4})?-(\d{4})?$")
_BODIES = ("institutions", "groups", "organisations", "populations")
_SECTORS = {
    "government": "GOV", "military": "MIL", "police": "COP", "intelligence": "SPY", "judiciary": "JUD",
    "armed group": "REB", "political party": "PTY", "opposition": "OPP", "criminal": "CRM",
    "intergovernmental": "IGO", "humanitarian": "NGO", "religious": "REL", "media": "MED",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """One actor of the data files.

    Attributes:
        name: canonical name.
        kind: what sort of actor it is.
        country: ISO 3166-1 alpha-3, or None.
        sector: CAMEO role code, or "".
        since, until: years of its existence, None where open.
        part_of: the first body above it, or "".
        ucdp: the name under which UCDP lists a group, or "".
        offices: the offices that a person held.
        adjective: of a state, the word before a noun ("Iranian").
        common: of a person, whether so many share the name that it needs a title before it.
    """

    name: str
    kind: ActorKind
    country: str | None
    sector: str
    since: int | None = None
    until: int | None = None
    part_of: str = ""
    ucdp: str = ""
    offices: tuple[Tenure, ...] = ()
    adjective: str = ""
    common: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that a name may mean: the actor, how the name is used, and the years of that use."""

    name: str
    actor: Known
    use: Use
    since: int | None
    until: int | None


def take_years(cell: str) -> tuple[str, int | None, int | None]:
    """Split ``"Zaire@1971-1997"`` into the name and its years, None where open."""
    found = _YEARS.match(cell)
    if not found:
        return cell, None, None
    name, since, until = found.groups()
    return name.strip(), int(since) if since else None, int(until) if until else None


def _year(cell: str) -> int | None:
    return int(cell[:4]) if cell[:4].isdigit() else None


def _rows(name: str) -> tuple[dict[str, str], ...]:
    path = f"actors/{name}.csv"
    return read_rows(path) if locate(path).exists() else ()


def _kind(cell: str) -> ActorKind:
    return cast("ActorKind", cell) if cell in _KINDS else "other"


@cache
def load_senses() -> tuple[Sense, ...]:
    """Give every name of every actor in the data files, in the order of the files."""
    return (*_read_countries(), *_read_bodies(), *_read_people(), *_read_regions())


def _read_countries() -> Iterator[Sense]:
    for row in _rows("countries"):
        adjectives = split_cell(row.get("adjectives", ""))
        own = (_year(row.get("from", "")), _year(row.get("to", "")))
        adjective = take_years(adjectives[0])[0] if adjectives else row["name"]
        state = Known(row["name"], "state", row["iso3"] or None, "", *own, adjective=adjective)
        people = [take_years(cell) for cell in split_cell(row.get("people", ""))]
        nation = Known(people[0][0] if people else adjective, "population", row["iso3"] or None, "CVL", *own)
        yield from _spread(state, "name", (row["name"], *split_cell(row.get("aliases", ""))))
        yield from _spread(state, "adjective", adjectives)
        yield from _spread(nation, "people", tuple(split_cell(row.get("people", ""))))
        yield from _spread(state, "seat", split_cell(row.get("metonyms", "")))


def _read_bodies() -> Iterator[Sense]:
    for file in _BODIES:
        for row in _rows(file):
            above = split_cell(row.get("part_of", ""))
            actor = Known(
                row["name"], _kind(row["kind"]), row.get("country") or None, row.get("sector", ""),
                _year(row.get("from", "")), _year(row.get("to", "")),
                part_of=take_years(above[0])[0] if above else "", ucdp=row.get("ucdp", ""),
            )  # fmt: skip
            yield from _spread(actor, "name", (row["name"], *split_cell(row.get("aliases", ""))))
            yield from _spread(actor, "adjective", split_cell(row.get("adjectives", "")))


def _read_regions() -> Iterator[Sense]:
    for row in _rows("regions"):
        people = split_cell(row["people"])
        actor = Known(people[0] if people else row["name"], "population", row["country"] or None, "CVL")
        yield from _spread(actor, "adjective", split_cell(row["adjectives"]))
        yield from _spread(actor, "people", tuple(word for word in people if word.endswith("s")))


def _read_people() -> Iterator[Sense]:
    for row in _rows("people"):
        actor = Known(
            row["name"], "person", row.get("country") or None, _SECTORS.get(row.get("kind", ""), ""),
            _year(row.get("from", "")), _year(row.get("to", "")), offices=load_careers().get(row["name"], ()),
            common=row["common"] == "yes",
        )  # fmt: skip
        yield from _spread(actor, "name", (row["name"], *split_cell(row.get("aliases", ""))))


def _spread(actor: Known, use: Use, cells: tuple[str, ...]) -> Iterator[Sense]:
    for cell in cells:
        name, since, until = take_years(cell)
        if name:
            yield Sense(name, actor, use, since, until)


@cache
def load_surnames() -> dict[str, tuple[Known, ...]]:
    """Give the office-holders by the last word of their canonical name, diacritics stripped."""
    found: dict[str, list[Known]] = {}
    for sense in load_senses():
        if sense.actor.offices and sense.name == sense.actor.name:
            found.setdefault(fold(sense.name.replace("-", " ").split()[-1]), []).append(sense.actor)
    return {surname: tuple(actors) for surname, actors in found.items()}


@cache
def load_states() -> dict[str, Known]:
    """Give the state of every ISO 3166-1 alpha-3 code."""
    states: dict[str, Known] = {}
    for sense in load_senses():
        if sense.actor.kind == "state" and sense.actor.country:
            states.setdefault(sense.actor.country, sense.actor)
    return states


@cache
def load_state_words() -> dict[str, frozenset[str]]:
    """Give the words that stand for each state or its nation, by ISO 3166-1 alpha-3."""
    words: dict[str, set[str]] = {}
    for sense in _read_countries():
        if sense.actor.country:
            words.setdefault(sense.actor.country, set()).add(sense.name)
    return {country: frozenset(names) for country, names in words.items()}


def find_state(words: str) -> str | None:
    """Give the ISO 3166-1 alpha-3 code of a country.

    Args:
        words: its alpha-3 or alpha-2 code or one of its names, in any case.

    Returns:
        The code, or None where the data files know no such country.
    """
    wanted = words.strip().casefold()
    for row in _rows("countries"):
        names = (row["name"], *(take_years(cell)[0] for cell in split_cell(row["aliases"])))
        if wanted == row["iso3"].casefold() or wanted in {name.casefold() for name in names}:
            return row["iso3"]
    for row in read_rows("places/countries.csv"):
        if wanted == row["iso2"].casefold():
            return row["country"]
    return None


@cache
def load_bodies() -> dict[tuple[str, str], Known]:
    """Give the armed forces as a whole of every country for which the data names them.

    Returns:
        Country code and kind to the body that has nothing above it.
    """
    bodies: dict[tuple[str, str], Known] = {}
    for row in _rows("institutions"):
        if row.get("kind") == "military" and not row.get("part_of") and row.get("country"):
            found = next((sense.actor for sense in load_senses() if sense.actor.name == row["name"]), None)
            if found is not None and found.kind == "military":
                bodies.setdefault((row["country"], "military"), found)
    return bodies


@cache
def load_defaults() -> dict[str, tuple[str, str]]:
    """Give, for words that several actors own, the name of the one meant when nothing else decides, and why."""
    return {row["alias"]: (row["default"], row["why"]) for row in _rows("ambiguous")}
