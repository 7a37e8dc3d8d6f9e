"""Names that the gazetteer knows only in countries that the text is not about: kept as places, left unresolved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.reading.parts import PlaceOption
from variorum.reading.places.build import measure_km
from variorum.reading.places.context import LARGE, TextContext
from variorum.reading.places.cues import load_capitals
from variorum.reading.places.keys import make_key
from variorum.reading.places.resolve import Choice, lies_in

UNLISTED = "unlisted"
_SMALL = frozenset({"town", "village", "admin2", "district"})
_DOMINANT = 0.6
_ONLY = 30_000
"""People of a town whose name no other place bears, and which may so be named alone."""
_SURE = 0.85
_RESPELLED, _RENAMED = 200_000, 500_000
_BORDER_KM = 150.0
HOME = 0.8
"""Share of a country among all that a text names from which on it is taken for that of an unknown place."""
TAKEN = "; taken to lie in the country that the text is about"
_REASON = "the places of that name lie in countries that the text does not name"


def leave_unresolved(
    words: str,
    choice: Choice,
    outers: Sequence[PlaceOption | None],
    context: TextContext,
    known: frozenset[str],
) -> Choice | None:
    """Give up a choice that lies far from all that the text is about.

    Most villages are in no gazetteer; one of the same name elsewhere is no evidence. A large town is known by its name
    alone, and a town over the border or in a country that the text names is within its reach.

    Args:
        words: the name as written.
        choice: what was chosen for it.
        outers: for every mention of the name the place that the words put it into.
        context: what the text names.
        known: countries of the places that are known by their name alone (see `find_known`).

    Returns:
        A choice without coordinates, its country that of the text if there is but one; or None where the first one
        stands.
    """
    chosen = choice.chosen
    if chosen.feature not in _SMALL or chosen.country is None or _is_known(choice, words):
        return None
    if not choice.alternatives and chosen.population >= _ONLY and make_key(chosen.name) == make_key(words):
        return None
    key = make_key(words)
    others = (context.share(code, key) for code in context.countries if code != chosen.country)
    dominant = max(others, default=0.0) >= _DOMINANT
    options = (chosen, *choice.alternatives)
    if not dominant or any(
        context.is_named(option.country, key) or (option.country in known) for option in options
    ):
        return None
    if any(outer is not None and lies_in(chosen, outer) for outer in outers):
        return None
    if _is_over_border(chosen, context):
        return None
    home = next((code for code in context.countries if context.share(code, key) >= HOME), None)
    if not context.named.get(home or "", frozenset()) - {"", key}:
        home = None  # "Israeli jets" are no word on where they struck
    unknown = PlaceOption(words, home, None, None, None, UNLISTED, None, 0, 0.5)
    return Choice(unknown, options[:5], _REASON + (TAKEN if home else ""))


def _is_known(choice: Choice, words: str) -> bool:
    """Tell whether a place is known by its name alone; under another spelling it must be larger.

    What is in no list of towns was put into the gazetteer by hand because it is known.
    """
    option = choice.chosen
    if option.geonames is None or (option.country or "", words.casefold()) in load_capitals():
        return True
    if make_key(option.name) == make_key(words):
        return option.population >= LARGE
    mass = option.score + sum(other.score for other in choice.alternatives if other.country == option.country)
    return option.population >= (_RESPELLED if mass >= _SURE else _RENAMED)


def find_known(choices: Iterable[tuple[str, Choice]]) -> frozenset[str]:
    """Give the countries of the places, each with its words, that are known by their name alone."""
    return frozenset(
        choice.chosen.country
        for words, choice in choices
        if choice.chosen.country is not None and _is_known(choice, words)
    )


def _is_over_border(option: PlaceOption, context: TextContext) -> bool:
    """Tell whether a place lies near one in a country of the text that stands beyond doubt."""
    if option.lat is None or option.lon is None:
        return False
    return any(
        measure_km(option.lat, option.lon, anchor.lat, anchor.lon) <= _BORDER_KM
        for _, anchor in context.anchors
        if anchor.lat is not None and anchor.lon is not None and context.is_named(anchor.country)
    )
