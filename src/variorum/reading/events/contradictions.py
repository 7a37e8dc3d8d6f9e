"""What keeps two happenings apart: another time, place, agent, target, way or toll."""

from __future__ import annotations

import math

from variorum.reading.events.happenings import Profile
from variorum.reading.parts import ActorEntry, PlaceEntry

_ROUNDING = 0.1
_UNREAL = {"planned", "threatened", "hypothetical"}
_NEAR_KILOMETRES = 60.0
# Ways that two wordings of one attack may name: a raid from the air told as shelling, a bomb as a suicide attack.
_LOOSE_MODES = frozenset(
    frozenset(pair)
    for pair in (
        ("aerial", "heavy-weapons"), ("aerial", "drone"), ("aerial", "explosives"), ("aerial", "destroy"),
        ("explosives", "suicide-attack"), ("explosives", "destroy"), ("heavy-weapons", "explosives"),
        ("heavy-weapons", "destroy"), ("drone", "explosives"), ("firearms", "targeted"),
    )
)  # fmt: skip


def statuses_clash(old: Profile, new: Profile) -> bool:
    """Whether one is real and the other is not, or the two are unreal in different ways."""
    return (old.status in _UNREAL) != (new.status in _UNREAL) or (
        old.status in _UNREAL and new.status in _UNREAL and old.status != new.status
    )


def times_clash(old: Profile, new: Profile) -> bool:
    """Whether the two happen at different times."""
    if old.earliest is None or new.earliest is None:
        return False
    old_latest, new_latest = old.latest or old.earliest, new.latest or new.earliest
    return old.earliest > new_latest or new.earliest > old_latest


def places_clash(old: Profile, new: Profile) -> bool:
    """Whether no place of one may be a place of the other."""
    if not old.places or not new.places:
        return False
    return not any(_may_be_one(a, b) for a in old.places.values() for b in new.places.values())


def _may_be_one(one: PlaceEntry, two: PlaceEntry) -> bool:
    """Whether one place may lie in, at or near the other."""
    if one.id == two.id:
        return True
    a, b = one.chosen, two.chosen
    if "region" in (one.precision, two.precision) or "sea" in (one.precision, two.precision):
        return True
    if a.country and b.country and a.country != b.country:
        return False
    if "country" in (one.precision, two.precision):
        return True
    if "province" in (one.precision, two.precision) and (one.precision != two.precision):
        return a.admin1 is None or b.admin1 is None or a.admin1 == b.admin1 or _kilometres(one, two) < 150
    return _kilometres(one, two) < _NEAR_KILOMETRES


def _kilometres(one: PlaceEntry, two: PlaceEntry) -> float:
    """Give the great-circle distance of two places (haversine, Earth radius 6,371 km); 0 where one is not known."""
    a, b = one.chosen, two.chosen
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return 0.0
    lat1, lat2 = math.radians(a.lat), math.radians(b.lat)
    step = math.sin((lat2 - lat1) / 2) ** 2
    step += math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(step))


def agents_clash(old: Profile, new: Profile) -> bool:
    """Whether named agents of the two have nothing to do with each other."""
    one = [entry for entry in old.agents.values() if _is_telling(entry)]
    two = [entry for entry in new.agents.values() if _is_telling(entry)]
    return bool(one) and bool(two) and not any(are_related(a, b) for a in one for b in two)


def targets_clash(old: Profile, new: Profile) -> bool:
    """Whether the two befall different countries."""
    one = {entry.own_country for entry in old.targets.values()}
    two = {entry.own_country for entry in new.targets.values()}
    return bool(one) and bool(two) and None not in one | two and not one & two


def _is_telling(entry: ActorEntry) -> bool:
    """Whether an agent is named or has a country, so that another one contradicts it."""
    return entry.known or entry.own_country is not None


def are_related(one: ActorEntry, two: ActorEntry) -> bool:
    """Whether two actors are one, or of one state or kind in one country."""
    if one.id == two.id:
        return True
    return (
        one.own_country is not None
        and one.own_country == two.own_country
        and (one.kind == two.kind or (_is_state(one) and _is_state(two)))
    )


def _is_state(entry: ActorEntry) -> bool:
    return entry.kind in {"state", "government", "military", "police", "intelligence"}


def modes_clash(old: Profile, new: Profile) -> bool:
    """Whether the two are done in ways that exclude each other."""
    if not old.modes or not new.modes or old.modes & new.modes:
        return False
    return not any(frozenset({a, b}) in _LOOSE_MODES for a in old.modes for b in new.modes)


def tolls_clash(old: Profile, new: Profile) -> bool:
    """Whether two tolls of the same measure exclude each other; rival tolls of one event come with an anaphor."""
    for measure in ("killed", "captured", "arrested"):
        one, two = old.figures.get(measure), new.figures.get(measure)
        if one and two:
            low = max(one[0] or 0, two[0] or 0)
            high = min(one[1] if one[1] is not None else 10**9, two[1] if two[1] is not None else 10**9)
            if low > high * (1 + _ROUNDING) + 1:
                return True
    return False
