"""Mentions in different sentences that are one happening: compared by what they say, joined when enough agrees.

Whatever contradicts keeps apart (another day, another place, another agent); after that each agreement adds its weight.
"""

from __future__ import annotations

import math
from functools import cache

from variorum.data import read_rows
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
from variorum.reading.events.happenings import Happening, Profile, make_profile
from variorum.reading.events.pointers import (
    find_headline_twin,
    is_rival_toll,
    tells_another,
    weigh_anaphor,
    weigh_continuation,
    weigh_denial,
    weigh_headline,
)
from variorum.reading.events.scene import Scene
from variorum.reading.parts import ActorEntry
from variorum.reading.words import word_list

THRESHOLD = 2.4
_WINDOW = 80
_LEAST, _MOST = -4.0, 2.0
_EVEN = -2.0  # log odds of the trained coder that speak neither for one happening nor for two


def merge_across_sentences(happenings: list[Happening], scene: Scene) -> list[Happening]:
    """Join happenings that are the same event told again.

    Args:
        happenings: happenings of single sentences, in order of their first mention.
        scene: the text with its mentions.

    Returns:
        Happenings, fewer or equal, in order of their first mention.
    """
    merged: list[Happening] = []
    profiles: list[Profile] = []
    for happening in happenings:
        profile = make_profile(happening, scene)
        best, best_score = -1, THRESHOLD
        only = find_headline_twin(happening, merged, scene)
        latest = _latest_violence(merged[-_WINDOW:], happening)
        for position, other in list(enumerate(profiles))[-_WINDOW:]:
            goes_on = merged[position] is latest
            score = _agreement(other, profile, happening, merged[position], scene, goes_on=goes_on)
            if only is merged[position]:
                score = max(score, THRESHOLD) if score > -math.inf else score
            if score >= best_score:
                best, best_score = position, score
        if best < 0:
            merged.append(happening)
            profiles.append(profile)
        else:
            merged[best].mentions.extend(happening.mentions)
            merged[best].figures.extend(happening.figures)
            profiles[best] = make_profile(merged[best], scene)
    return merged


def _latest_violence(merged: list[Happening], happening: Happening) -> Happening | None:
    """Give the violence told last before a happening; harm without a doer goes with that and no other."""
    own = happening.first.token.i
    told = [
        (mention.token.i, other)
        for other in merged
        if other.first.type == "ASSAULT"
        for mention in other.mentions
        if mention.token.i < own
    ]
    return max(told, key=lambda pair: pair[0])[1] if told else None


def _agreement(
    old: Profile, new: Profile, happening: Happening, earlier: Happening, scene: Scene, *, goes_on: bool
) -> float:
    """Score how much two happenings agree; minus infinity where they contradict each other."""
    points = compare_happenings(old, new, happening, earlier, scene, goes_on=goes_on)
    if points is None:
        return -math.inf
    weights = _weights()
    return sum(weights[name] * value for name, value in points.items() if value)


@cache
def _weights() -> dict[str, float]:
    return {row["point"]: float(row["weight"]) for row in read_rows("triggers/agreement.csv")}


def compare_happenings(
    old: Profile, new: Profile, happening: Happening, earlier: Happening, scene: Scene, *, goes_on: bool
) -> dict[str, float] | None:
    """Compare what two happenings say.

    Args:
        old: what the earlier one says.
        new: what the later one says.
        happening: the later one.
        earlier: the earlier one.
        scene: the text with its mentions.
        goes_on: whether the earlier one is the violence told last.

    Returns:
        How far they agree in each point of `triggers/agreement.csv`; None where they contradict each other.
    """
    if old.type != new.type or statuses_clash(old, new) or tells_another(happening.first):
        return None
    anaphor = max(weigh_anaphor(mention, old, new) for mention in happening.mentions)
    if old.series != new.series and not (
        anaphor and old.series and new.earliest is None and not (new.places or new.figures or new.agents)
    ):
        return None
    if targets_clash(old, new):
        return None
    denial = weigh_denial(old, new, happening, scene)
    if times_clash(old, new) or places_clash(old, new) or agents_clash(old, new):
        return None
    if modes_clash(old, new) and not denial:
        return None
    if tolls_clash(old, new) and not anaphor and not (goes_on and is_rival_toll(earlier, happening)):
        return None
    continued = weigh_continuation(old, new, happening, scene) if goes_on else 0.0
    distance = new.sentences[0] - old.sentences[-1]
    nothing = not (new.agents or new.targets or new.things or new.places or new.figures or anaphor)
    return {
        "anaphor": max(anaphor, continued),
        "denial": denial,
        "headline": weigh_headline(earlier, happening, scene),
        "agents": _shared_actors(old.agents, new.agents),
        "targets": _shared_actors(old.targets, new.targets),
        "things": float(bool(old.things & new.things - word_list("vague"))),
        "place": _shared_places(old, new),
        "day": _shared_days(old, new),
        "place-is-target": float(_place_is_target(old, new) or _place_is_target(new, old)),
        "mode": float(bool(old.modes & new.modes)),
        "word": float(bool((old.lemmas & new.lemmas) - word_list("harm"))),
        "general": float(bool(old.lemmas & word_list("general") and new.lemmas & word_list("general"))),
        "tolls": sum(
            _weigh_toll(bounds)
            for measure, bounds in new.figures.items()
            if old.figures.get(measure) == bounds and bounds != (1, 1)
        ),
        "distance": float(max(0, min(distance, 12) - 1)),
        "nothing": float(nothing),
        "coder": _resemblance(earlier, happening, scene),
    }


def _resemblance(earlier: Happening, happening: Happening, scene: Scene) -> float:
    """Give how sure the trained coder is that two words of the two name one happening, as log odds about even ones."""
    opinions = scene.opinions
    if opinions is None:
        return 0.0
    given = [
        opinions.resemble(one.asked, two.asked)
        for one in earlier.mentions
        for two in happening.mentions
        if opinions.heard(one.asked) and opinions.heard(two.asked)
    ]
    return max(_LEAST, min(_MOST, max(given) - _EVEN)) if given else 0.0


def _weigh_toll(bounds: tuple[int | None, int | None]) -> float:
    """Weigh that two tolls are the same: an exact number above two is seldom met twice."""
    low, high = bounds
    return 2.1 if low == high and low is not None and low > 2 else 1.6


def _shared_actors(old: dict[str, ActorEntry], new: dict[str, ActorEntry]) -> float:
    if any(key in old for key in new):
        return 1.0
    return 0.6 if any(are_related(a, b) for a in old.values() for b in new.values()) else 0.0


def _shared_days(old: Profile, new: Profile) -> float:
    if old.earliest is None or (old.earliest, old.latest) != (new.earliest, new.latest):
        return 0.0
    return 1.0 if old.earliest == old.latest else 0.5


def _place_is_target(one: Profile, two: Profile) -> bool:
    """Whether one tells as the target what the other tells as the place ("attacks on Israel", "killed in Israel")."""
    countries = {entry.chosen.country for entry in two.places.values()} - {None}
    return any(entry.kind == "state" and entry.country in countries for entry in one.targets.values())


def _shared_places(old: Profile, new: Profile) -> float:
    shared = [entry for key, entry in new.places.items() if key in old.places]
    if any(entry.precision in {"exact", "near", "district"} for entry in shared):
        return 1.4
    if shared:
        return 0.6
    if old.places and new.places:
        return 0.3
    return 0.0
