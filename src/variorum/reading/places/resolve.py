"""Which place of that name: by prior, containment, feature words, the text's countries and distance."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.reading.parts import PlaceOption
from variorum.reading.places.build import measure_km
from variorum.reading.places.candidates import Candidate
from variorum.reading.places.context import TextContext

_KEPT = 5
_CONTAINED = 4.0
_SHARE = 3.0
_SENTENCE = 1.2
_UNIT = 1.2
_FEATURE = 2.5
_WRONG_FEATURE = -2.0
_NEAR = 2.0
_REACH_KM = 250.0


@dataclass(frozen=True, slots=True)
class Choice:
    """The option chosen, the options that lost, and why."""

    chosen: PlaceOption
    alternatives: tuple[PlaceOption, ...]
    reason: str


def resolve(
    candidate: Candidate,
    outer: PlaceOption | None,
    context: TextContext,
    sentence: int,
    inner: Sequence[Candidate] = (),
    key: str = "",
) -> Choice:
    """Choose among the options of a candidate.

    Args:
        candidate: the run, with at least one option.
        outer: the place that the words put it into, or None.
        context: what the text names.
        sentence: index of its sentence.
        inner: candidates that the words put into this one.
        key: the key of its name.

    Returns:
        The choice; scores are shares among the options and add up to 1.
    """
    scored = [
        (_score(option, candidate, outer, context, sentence, key) + _weigh_inner(option, inner), option)
        for option in candidate.options
    ]
    top = max(score for score, _ in scored)
    shares = [math.exp(score - top) for score, _ in scored]
    total = sum(shares)
    ranked = sorted(
        (
            replace(option, score=round(share / total, 3))
            for share, (_, option) in zip(shares, scored, strict=True)
        ),
        key=lambda option: (
            -option.score,
            -option.population,
            option.name,
            option.country or "",
            option.geonames or 0,
        ),
    )
    chosen = ranked[0]
    return Choice(
        chosen, tuple(ranked[1 : _KEPT + 1]), _explain(chosen, candidate, outer, context, sentence, key)
    )


def _score(
    option: PlaceOption,
    candidate: Candidate,
    outer: PlaceOption | None,
    context: TextContext,
    sentence: int,
    key: str,
) -> float:
    """Add up what speaks for an option, in log odds."""
    score = math.log(max(option.score, 1e-6))
    if outer is not None:
        score += _CONTAINED if lies_in(option, outer) else -1.0
    if candidate.features:
        score += _FEATURE if option.feature in candidate.features else _WRONG_FEATURE
    if option.country is None:
        return score + 1.0
    if any(other.feature == "country" and other.country == option.country for other in candidate.options[:3]):
        # a country's own name says nothing of which country, or which town in it, is meant
        return score
    if candidate.options[0].feature == "country" and option.feature not in (
        "country",
        "admin1",
        "territory",
        "area",
    ):
        return score
    score += _SHARE * context.share(option.country, key)
    if option.country in context.sentences.get(sentence, ()) and context.share(option.country, key):
        score += _SENTENCE
    if option.feature != "admin1" and (option.country, option.admin1) in context.units:
        score += _UNIT
    if len(candidate.options) > 1 and option.lat is not None and option.lon is not None:
        nearest = min(
            (
                measure_km(option.lat, option.lon, anchor.lat, anchor.lon)
                for name, anchor in context.anchors
                if anchor.lat is not None and anchor.lon is not None and name != key
            ),
            default=None,
        )
        if nearest is not None:
            score += _NEAR * math.exp(-nearest / _REACH_KM)
    return score


def _weigh_inner(option: PlaceOption, inner: Sequence[Candidate]) -> float:
    """Weigh what is said to lie in an option: "Savannah, Georgia" is not about the country."""
    score = 0.0
    for candidate in inner[:4]:
        mass = sum(held.score for held in candidate.options if _may_hold(option, held))
        score += math.log(max(mass, 0.01))
        if option.feature == "town" and candidate.options[0].feature in ("town", "village"):
            # what holds a town is the state rather than the city of that name
            score -= 1.5
    return score


def _may_hold(outer: PlaceOption, inner: PlaceOption) -> bool:
    """Tell whether a place may hold another; of a town it is enough that both lie in one unit."""
    if outer.feature in ("town", "village"):
        return outer.country == inner.country and outer.admin1 == inner.admin1
    return lies_in(inner, outer) or (outer.country == inner.country and outer.name == inner.admin1)


def lies_in(option: PlaceOption, outer: PlaceOption) -> bool:
    """Tell whether an option lies in a country or admin unit."""
    if outer.feature == "country":
        return option.country == outer.country and option.feature != "country"
    if outer.feature in ("admin1", "territory", "area", "admin2"):
        same = option.country == outer.country and option.admin1 is not None
        return same and option.admin1 in (outer.admin1, outer.name) and option.feature != "admin1"
    return False


def lies_far(option: PlaceOption, outer: PlaceOption) -> bool:
    """Tell whether a town lies beyond all doubt outside a unit: in another country, or far from its centre."""
    if option.feature not in ("town", "village"):
        return False
    if option.country != outer.country:
        return True
    if option.lat is None or option.lon is None or outer.lat is None or outer.lon is None:
        return False
    return measure_km(option.lat, option.lon, outer.lat, outer.lon) > _REACH_KM


def _explain(
    chosen: PlaceOption,
    candidate: Candidate,
    outer: PlaceOption | None,
    context: TextContext,
    sentence: int,
    key: str,
) -> str:
    """Say in words what spoke for the choice."""
    said = []
    if len(candidate.options) == 1:
        said.append("the only place of that name")
    elif chosen == max(candidate.options, key=lambda option: option.score) or chosen.population >= max(
        option.population for option in candidate.options
    ):
        said.append(f"the largest of {len(candidate.options)} of that name")
    if outer is not None and lies_in(chosen, outer):
        said.append(f"said to be in {outer.name}")
    if candidate.features and chosen.feature in candidate.features:
        said.append(f"called a place of that sort ({chosen.feature})")
    share = context.share(chosen.country or "", key)
    if share and chosen.country in context.sentences.get(sentence, ()):
        said.append("its country is named in the sentence")
    elif share >= 0.2:
        said.append("its country is named in the text")
    return "; ".join(said) or "likeliest by size alone"
