"""Which places words may name, by the gazetteer alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from variorum.model.answers import PlaceAnswer, WhereAnswer
from variorum.reading.parts import PlaceOption
from variorum.reading.places.features import load_features
from variorum.reading.places.gazetteer import CompiledGazetteer

_MOST = 10


def answer_where(
    queries: Iterable[str], gazetteer: CompiledGazetteer, country: str | None = None
) -> Iterator[WhereAnswer]:
    """Look places up: by name, else by sound ("Dayr az Zawr"), else by a slip of one letter ("Quatar").

    Args:
        queries: names of places.
        gazetteer: where they are looked up.
        country: ISO 3166-1 alpha-3 to which the answers are held, or None.

    Yields:
        One answer a query, in order; at most ten places each.
    """
    for query in queries:
        matched, options = _find(query, gazetteer, country)
        total = sum(option.score for option in options)
        yield WhereAnswer(
            query, matched, tuple(_write(option, option.score / total) for option in options[:_MOST])
        )


def _find(query: str, gazetteer: CompiledGazetteer, country: str | None) -> tuple[str, list[PlaceOption]]:
    ways = (
        ("name", gazetteer.look_up),
        ("sound", gazetteer.look_up_by_sound),
        ("spelling", gazetteer.look_up_by_spelling),
    )
    for matched, look_up in ways:
        options = [option for option in look_up(query) if country in (None, option.country)]
        if options:
            return matched, options
    return "nothing", []


def _write(option: PlaceOption, share: float) -> PlaceAnswer:
    return PlaceAnswer(
        option.name, option.country, option.admin1, option.lat, option.lon, option.feature,
        load_features()[option.feature].precision, option.geonames, option.population, round(share, 3),
    )  # fmt: skip
