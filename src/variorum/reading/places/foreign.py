"""Names that the gazetteer knows only in countries that the text is not about: kept as places, left unresolved."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.reading.parts import PlaceOption
from variorum.reading.places.build import measure_km
from variorum.reading.places.candidates import Candidate
from variorum.reading.places.context import LARGE, TextContext
from variorum.reading.places.keys import make_key
from variorum.reading.places.resolve import Choice, lies_in

UNLISTED = "unlisted"
_SMALL = frozenset({"town", "village", "admin2", "district"})
_DOMINANT = 0.6
_RENAMED = 500_000
_BORDER_KM = 150.0
_REASON = "the places of that name lie in countries that the text does not name"


def leave_unresolved(
    words: str, choice: Choice, mentions: Sequence[tuple[Candidate, PlaceOption | None]], context: TextContext
) -> Choice | None:
    """Give up a choice that lies far from all that the text is about.

    Most villages are in no gazetteer; one of the same name elsewhere is no evidence. A large town is known by its name
    alone, and a town over the border or in a country that the text names is within its reach.

    Args:
        words: the name as written.
        choice: what was chosen for it.
        mentions: all mentions of the name, each with the place that the words put it into.
        context: what the text names.

    Returns:
        A choice without country and coordinates, or None where the first one stands.
    """
    chosen = choice.chosen
    if chosen.feature not in _SMALL or chosen.country is None or _is_known(chosen, words):
        return None
    dominant = max(context.countries.values(), default=0.0) >= _DOMINANT
    options = (chosen, *choice.alternatives)
    if not dominant or any(option.country in context.named for option in options):
        return None
    if any(outer is not None and lies_in(chosen, outer) for _, outer in mentions):
        return None
    if _is_over_border(chosen, context):
        return None
    unknown = PlaceOption(words, None, None, None, None, UNLISTED, None, 0, 0.5)
    return Choice(unknown, options[:5], _REASON)


def _is_known(option: PlaceOption, words: str) -> bool:
    """Tell whether a place is known by its name alone; under another spelling it must be larger."""
    own = make_key(option.name) == make_key(words)
    return option.population >= (LARGE if own else _RENAMED)


def _is_over_border(option: PlaceOption, context: TextContext) -> bool:
    """Tell whether a place lies near one in a country of the text that stands beyond doubt."""
    if option.lat is None or option.lon is None:
        return False
    return any(
        measure_km(option.lat, option.lon, anchor.lat, anchor.lon) <= _BORDER_KM
        for anchor in context.anchors
        if anchor.lat is not None and anchor.lon is not None and anchor.country in context.named
    )
