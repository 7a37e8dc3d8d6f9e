"""What keeps two happenings apart: time, place, agent, target, way and toll, on profiles made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from variorum.model.vocabulary import ActorKind, PlacePrecision
from variorum.reading.events.contradictions import (
    agents_clash,
    are_related,
    modes_clash,
    places_clash,
    statuses_clash,
    targets_clash,
    times_clash,
    tolls_clash,
)
from variorum.reading.events.happenings import Profile
from variorum.reading.parts import ActorEntry, PlaceEntry, PlaceOption

Tolls = dict[str, tuple[int | None, int | None]]
MONDAY, TUESDAY = date(2024, 5, 13), date(2024, 5, 14)
# fmt: off
EMPTY = Profile(
    "ASSAULT", "occurred", False, frozenset(), frozenset(), {}, {}, frozenset(), {}, None, None, {}, (0,), False,
)
# fmt: on


def place(
    name: str,
    lat: float | None,
    lon: float | None,
    country: str = "SOM",
    precision: PlacePrecision = "exact",
    admin1: str | None = None,
) -> PlaceEntry:
    option = PlaceOption(name, country, admin1, lat, lon, "city", None, 0, 1.0)
    return PlaceEntry(name, option, precision, (), "")


def actor(name: str, kind: ActorKind, country: str | None = "SOM", known: bool = True) -> ActorEntry:
    return ActorEntry(name, name, kind, country, {}, known)


def at(*places: PlaceEntry) -> Profile:
    return replace(EMPTY, places={entry.id: entry for entry in places})


def by(*actors: ActorEntry) -> Profile:
    return replace(EMPTY, agents={entry.id: entry for entry in actors})


def against(*actors: ActorEntry) -> Profile:
    return replace(EMPTY, targets={entry.id: entry for entry in actors})


BAIDOA = place("Baidoa", 3.11, 43.65, admin1="Bay")
JOWHAR = place("Jowhar", 2.78, 45.5, admin1="Middle Shabelle")
AFGOYE = place("Afgoye", 2.14, 45.12, admin1="Lower Shabelle")
MOGADISHU = place("Mogadishu", 2.04, 45.34, admin1="Banadir")
SOMALIA = place("Somalia", 6.0, 48.0, precision="country")
BAY = place("Bay", 2.8, 43.5, precision="province", admin1="Bay")
AWDAL = place("Awdal", 10.6, 43.3, precision="province", admin1="Awdal")
MILITIA, ARMY, POLICE = actor("militia", "armed group"), actor("army", "military"), actor("police", "police")
GUNMEN = actor("gunmen", "armed group", country=None, known=False)


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        pytest.param(MOGADISHU, MOGADISHU, False, id="the same"),
        pytest.param(MOGADISHU, AFGOYE, False, id="the next town, 27 km away"),
        pytest.param(BAIDOA, JOWHAR, True, id="two towns, 209 km apart"),
        pytest.param(place("a", 0.0, 10.0), place("b", 0.0, 10.53), False, id="59 km on the equator"),
        pytest.param(place("a", 0.0, 10.0), place("b", 0.0, 10.55), True, id="61 km on the equator"),
        pytest.param(place("a", 60.0, 10.0), place("b", 60.0, 11.05), False, id="58 km at 60 degrees north"),
        pytest.param(place("a", 1.0, 179.8), place("b", 1.0, -179.8), False, id="44 km across the date line"),
        pytest.param(MOGADISHU, place("a village", None, None), False, id="a place without coordinates"),
        pytest.param(BAIDOA, SOMALIA, False, id="a town and its country"),
        pytest.param(BAIDOA, place("Kenya", 1.0, 38.0, "KEN", "country"), True, id="another country"),
        pytest.param(BAIDOA, BAY, False, id="a town and its province"),
        pytest.param(BAIDOA, AWDAL, True, id="a town and a far province"),
        pytest.param(BAIDOA, place("Gulf of Aden", 12.0, 48.0, "YEM", "sea"), False, id="a town and a sea"),
    ],
)
def test_places(one: PlaceEntry, two: PlaceEntry, clash: bool) -> None:
    assert places_clash(at(one), at(two)) is clash
    assert places_clash(at(two), at(one)) is clash


def test_one_place_in_common_is_enough_and_no_place_contradicts_none() -> None:
    assert not places_clash(at(BAIDOA), at(JOWHAR, BAIDOA))
    assert not places_clash(at(BAIDOA), EMPTY)


def test_days_that_do_not_meet() -> None:
    monday = replace(EMPTY, earliest=MONDAY, latest=MONDAY)
    tuesday = replace(EMPTY, earliest=TUESDAY, latest=TUESDAY)
    assert times_clash(monday, tuesday)
    assert times_clash(tuesday, monday)
    assert not times_clash(monday, replace(EMPTY, earliest=MONDAY, latest=TUESDAY))
    assert not times_clash(monday, EMPTY)
    assert times_clash(monday, replace(EMPTY, earliest=TUESDAY, latest=None))


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        pytest.param(MILITIA, ARMY, True, id="two sides"),
        pytest.param(ARMY, POLICE, False, id="two arms of one state"),
        pytest.param(ARMY, actor("army of Kenya", "military", "KEN"), True, id="two armies"),
        pytest.param(MILITIA, GUNMEN, False, id="unnamed gunmen are anybody"),
    ],
)
def test_agents(one: ActorEntry, two: ActorEntry, clash: bool) -> None:
    assert agents_clash(by(one), by(two)) is clash
    assert agents_clash(by(two), by(one)) is clash
    assert not agents_clash(by(one), EMPTY)


def test_actors_without_a_country_are_related_only_to_themselves() -> None:
    assert are_related(GUNMEN, GUNMEN)
    assert not are_related(GUNMEN, actor("bandits", "armed group", country=None))


def test_targets_of_two_countries() -> None:
    somalis, kenyans = actor("somalis", "population"), actor("kenyans", "population", "KEN")
    assert targets_clash(against(somalis), against(kenyans))
    assert not targets_clash(against(somalis), against(actor("people", "population", None)))
    assert not targets_clash(against(somalis), EMPTY)


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        ({"killed": (3, 3)}, {"killed": (9, 9)}, True),
        ({"killed": (3, None)}, {"killed": (9, 9)}, False),
        ({"killed": (None, 3)}, {"killed": (9, 9)}, True),
        ({"killed": (3, 3)}, {"killed": (2, 9)}, False),
        ({"killed": (3, 3)}, {"injured": (9, 9)}, False),
        ({"injured": (3, 3)}, {"injured": (9, 9)}, False),
        ({"arrested": (0, 0)}, {"arrested": (40, None)}, True),
    ],
)
def test_tolls(one: Tolls, two: Tolls, clash: bool) -> None:
    assert tolls_clash(replace(EMPTY, figures=one), replace(EMPTY, figures=two)) is clash
    assert tolls_clash(replace(EMPTY, figures=two), replace(EMPTY, figures=one)) is clash


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        (set(), {"aerial"}, False),
        ({"aerial"}, {"aerial"}, False),
        ({"aerial"}, {"drone"}, False),
        ({"explosives"}, {"suicide-attack"}, False),
        ({"abduct"}, {"aerial"}, True),
        ({"sexual"}, {"firearms"}, True),
    ],
)
def test_ways(one: set[str], two: set[str], clash: bool) -> None:
    first, second = replace(EMPTY, modes=frozenset(one)), replace(EMPTY, modes=frozenset(two))
    assert modes_clash(first, second) is clash
    assert modes_clash(second, first) is clash


def test_what_happened_and_what_may_happen() -> None:
    planned, feared = replace(EMPTY, status="planned"), replace(EMPTY, status="hypothetical")
    assert statuses_clash(EMPTY, planned)
    assert statuses_clash(planned, feared)
    assert not statuses_clash(planned, planned)
    assert not statuses_clash(EMPTY, replace(EMPTY, status="ongoing"))
    assert not statuses_clash(EMPTY, replace(EMPTY, status="denied"))
