"""Places: the gazetteer, and what in a text names a place and which."""

from variorum.reading.places.build import build_gazetteer, measure_km
from variorum.reading.places.context import count_countries
from variorum.reading.places.dateline import find_dateline
from variorum.reading.places.find import find_places
from variorum.reading.places.gazetteer import CompiledGazetteer, open_gazetteer
from variorum.reading.places.metonyms import part_mentions
from variorum.reading.places.unlisted import add_unlisted

__all__ = [
    "CompiledGazetteer",
    "add_unlisted",
    "build_gazetteer",
    "count_countries",
    "find_dateline",
    "find_places",
    "measure_km",
    "open_gazetteer",
    "part_mentions",
]
