"""From an actor's country, sector and kind to its codes in the field's schemes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from variorum.data import read_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from variorum.model.vocabulary import ActorKind

_OF_STATES = frozenset({"state", "government", "military", "police", "intelligence"})
_CIVILIAN = frozenset({"population", "media", "humanitarian", "health", "education", "religious"})


@dataclass(frozen=True, slots=True)
class Sector:
    """A CAMEO role; the fields are those of data/ontology/sectors.csv."""

    sector: str
    cameo: str
    international: str
    means: str


@cache
def load_sectors() -> Mapping[str, Sector]:
    """Give the sectors by their code."""
    return {
        row["sector"]: Sector(row["sector"], row["cameo"], row["international"], row["means"])
        for row in read_rows("ontology/sectors.csv")
    }


def code_actor(country: str | None, sector: str, kind: ActorKind, ucdp: str = "") -> dict[str, str]:
    """Give the codes of an actor in the field's schemes.

    Args:
        country: ISO 3166-1 alpha-3, or None.
        sector: a sector of data/ontology/sectors.csv, or "" where none is known.
        kind: what sort of actor it is.
        ucdp: the name under which UCDP lists it, or "".

    Returns:
        Scheme to code, empty codes left out: "cameo" is country and role (CAMEO codebook 1.1b3, chapter 3),
        roles gathered as in PLOVER 0.8; "ucdp" is the name in the manner of the UCDP actor list: a state's
        bodies are its government, people without arms are civilians.
    """
    role = load_sectors().get(sector)
    codes = {"cameo": (country or (role.international if role else "")) + (role.cameo if role else "")}
    if kind in _OF_STATES and country:
        codes["ucdp"] = f"Government of {load_state_names().get(country, country)}"
    elif kind in _CIVILIAN:
        codes["ucdp"] = "Civilians"
    else:
        codes["ucdp"] = ucdp
    return {scheme: code for scheme, code in codes.items() if code}


@cache
def load_state_names() -> Mapping[str, str]:
    """Give the name under which the UCDP actor list has each state, by ISO 3166-1 alpha-3."""
    return {row["iso3"]: row["ucdp"] or row["name"] for row in read_rows("actors/countries.csv")}
