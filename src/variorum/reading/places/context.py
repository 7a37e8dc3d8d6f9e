"""Which countries and units a text is about, and how near to a word it names them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from variorum.language.tree import Tree
from variorum.reading.parts import PlaceOption, Places
from variorum.reading.places.candidates import Candidate
from variorum.reading.places.cues import find_demonyms
from variorum.reading.places.dateline import find_dateline
from variorum.reading.places.keys import make_key
from variorum.reading.places.surroundings import find_top

_SURE, _HALF = 0.85, 0.5
LARGE = 100_000


@dataclass(slots=True)
class TextContext:
    """What a text names.

    Attributes:
        countries: weight of each country, adding up to 1.
        sentences: sentence to the countries that it names.
        units: names of admin units that it names, with their country.
        anchors: places that stand beyond doubt, each with the key of the name that gave it.
        named: countries that it names by their own name, a demonym, a unit or a large town, each with the keys of
            the names that did; "" for a demonym.
        given: what each name of a place, by its key, gave to the weight of each country.
    """

    countries: dict[str, float] = field(default_factory=dict)
    sentences: dict[int, frozenset[str]] = field(default_factory=dict)
    units: frozenset[tuple[str | None, str]] = frozenset()
    anchors: list[tuple[str, PlaceOption]] = field(default_factory=list)
    named: dict[str, frozenset[str]] = field(default_factory=dict)
    given: dict[str, dict[str, float]] = field(default_factory=dict)

    def share(self, country: str, key: str) -> float:
        """Give a country's share of the weight that all but one name gave: no name speaks for itself."""
        given = self.given.get(key, {})
        rest = 1.0 - sum(given.values())
        return (
            max(0.0, self.countries.get(country, 0.0) - given.get(country, 0.0)) / rest
            if rest > 1e-6
            else 0.0
        )

    def is_named(self, country: str | None, key: str = "") -> bool:
        """Tell whether a country is named by anything but one name."""
        return bool(self.named.get(country or "", frozenset()) - ({key} if key else set()))


def gather_context(tree: Tree, candidates: list[Candidate], aside: list[Candidate]) -> TextContext:
    """Gather the countries and units that a text names, demonyms included.

    Args:
        tree: the parsed text.
        candidates: those that were taken for places.
        aside: those inside names of organisations ("UN Mission in South Sudan").
    """
    weights: dict[str, float] = defaultdict(float)
    near: dict[int, set[str]] = defaultdict(set)
    units: set[tuple[str | None, str]] = set()
    anchors: list[tuple[str, PlaceOption]] = []
    named: dict[str, set[str]] = defaultdict(set)
    given: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    dateline = find_dateline(tree) or (0, 0)
    for i, codes in find_demonyms(tree.tokens).items():
        for code in codes:
            weights[code] += 0.7
            near[tree.tokens[i].sentence].add(code)
            named[code].add("")
    for candidate in aside:
        if (best := candidate.options[0]).feature in (
            "country",
            "admin1",
            "territory",
            "area",
        ) and best.country:
            weights[best.country] += 0.5
            named[best.country].add(make_key(tree.quote(candidate.first, candidate.last)))
    for candidate in candidates:
        best = candidate.options[0]
        sentence = tree.tokens[candidate.first].sentence
        key = make_key(tree.quote(candidate.first, candidate.last))
        if best.feature == "country":
            for option in candidate.options[:2]:
                if option.feature == "country" and option.country:
                    weights[option.country] += option.score
                    near[sentence].add(option.country)
                    named[option.country].add(key)
            continue
        if best.feature == "admin1" and best.admin1 and best.score >= 0.5:
            units.add((best.country, best.admin1))
        if dateline[0] <= candidate.first < dateline[1] and best.country:
            # where it was written is no place of an event, but the country is likely the one that it is about
            weights[best.country] += 0.5
            given[key][best.country] += 0.5
            continue
        mass = sum(option.score for option in candidate.options if option.country == best.country)
        seat = find_top(tree, candidate.first, candidate.last).dep == "nsubj"  # "Moscow denied"
        if not best.country or seat or mass < _SURE or best.score < _HALF:
            continue
        if best.score >= _SURE and best.lat is not None and best.feature not in ("region", "sea"):
            anchors.append((key, best))
        if best.population >= 30_000 or best.feature != "town":
            weights[best.country] += 0.5
            given[key][best.country] += 0.5
            near[sentence].add(best.country)
            if best.feature not in ("town", "village", "admin2") or best.population >= LARGE:
                named[best.country].add(key)
    total = sum(weights.values())
    return TextContext(
        {code: weight / total for code, weight in sorted(weights.items())} if total else {},
        {index: frozenset(codes) for index, codes in near.items()},
        frozenset(units),
        anchors[:30],
        {code: frozenset(keys) for code, keys in named.items()},
        {key: {code: weight / total for code, weight in own.items()} for key, own in given.items()},
    )


def count_countries(places: Places) -> Counter[str]:
    """Count how often the towns and units of a text lie in each country, by ISO 3166-1 alpha-3.

    Args:
        places: the places of the text; countries themselves and places of no listed name do not count.
    """
    counted: Counter[str] = Counter()
    for mention in places.mentions:
        chosen = places.entries[mention.place].chosen
        if chosen.country and chosen.feature not in {"country", ""}:
            counted[chosen.country] += 1
    return counted
