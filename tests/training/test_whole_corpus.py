"""The corpus in the repository: it holds together, is as large and as varied as it says, and repeats nobody."""

from __future__ import annotations

from collections import Counter
from functools import cache

from tests.conftest import ROOT
from variorum.model.vocabulary import EVENT_TYPES, STATUSES
from variorum.reading.coder.labels import STATUS_OF
from variorum.training.corpus import load_corpus
from variorum.training.items import MANNERS, REGIONS, Item


@cache
def corpus(part: str) -> tuple[Item, ...]:
    return load_corpus(ROOT / "corpus" / part)


def test_size() -> None:
    assert len(corpus("sentences")) >= 4000
    assert len(corpus("reports")) >= 110


def test_every_type_status_manner_and_region_is_there() -> None:
    items = [*corpus("sentences"), *corpus("reports")]
    types = Counter[str](event.type for item in items for event in item.events)
    realities = Counter[str](event.reality for item in items for event in item.events)
    assert min(types[kind] for kind in EVENT_TYPES) >= 60
    assert {STATUS_OF[reality] for reality in realities} == set(STATUSES)
    assert min(realities[reality] for reality in STATUS_OF) >= 40
    assert {item.manner for item in items} == set(MANNERS)
    assert {item.region for item in items} == set(REGIONS)


def test_every_decade_since_1990_is_there() -> None:
    decades = Counter[int](item.published.year // 10 for item in corpus("sentences"))
    assert set(decades) == {199, 200, 201, 202}
    assert min(decades.values()) >= 400


def test_a_sixth_has_nothing_to_record() -> None:
    silent = sum(not item.events for item in corpus("sentences"))
    assert silent / len(corpus("sentences")) > 0.15


def test_minimal_pairs_have_two_sides_at_least() -> None:
    pairs = Counter[str](item.pair for item in corpus("sentences") if item.pair)
    assert len(pairs) >= 150
    assert min(pairs.values()) >= 2


def test_reports_tell_many_events_and_some_of_them_twice() -> None:
    for item in corpus("reports"):
        assert len(item.events) >= 5, item.where
        assert len(item.text.split()) >= 150, item.where
    twice = sum(len(event.mentions) > 1 for item in corpus("reports") for event in item.events)
    assert twice >= 200
