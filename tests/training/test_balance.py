"""The corpus takes no side, and the measure would show it if it did."""

from __future__ import annotations

import random

import pytest

from tests.conftest import ROOT
from variorum.training.balance import associate, find_nations, measure_balance
from variorum.training.corpus import load_corpus

WEAK = 0.2  # above this an association is no longer called weak (Cohen 1988, for few rows)


@pytest.mark.parametrize(
    ("words", "nations"),
    [
        ("Turkish soldiers", {"TUR"}),
        ("the Turkish and Greek navies", {"TUR", "GRC"}),
        ("Khartoum", {"SDN"}),
        ("gunmen", set()),
        ("Jordanians", {"JOR"}),
    ],
)
def test_nations_are_found_by_their_words(words: str, nations: set[str]) -> None:
    assert find_nations(words) == nations


def test_full_association_is_one_and_none_is_none() -> None:
    one_sided = [("A", "ASSAULT"), ("B", "AID")] * 60
    assert associate("nation", "type", one_sided, 10).strength == pytest.approx(1, abs=0.02)
    chance = random.Random(4)
    fair = [(chance.choice("AB"), chance.choice(["ASSAULT", "AID"])) for _ in range(4000)]
    assert associate("nation", "type", fair, 10).strength < 0.05


def test_rare_nations_do_not_count() -> None:
    pairs = [("A", "ASSAULT"), ("A", "AID"), ("B", "ASSAULT"), ("B", "AID")] * 20 + [("C", "AID")] * 5
    found = associate("nation", "type", pairs, 10)
    assert (found.count, found.strength) == (80, 0.0)


def test_the_worst_pair_is_named() -> None:
    pairs = [("A", "ASSAULT")] * 90 + [("A", "AID")] * 10 + [("B", "ASSAULT")] * 50 + [("B", "AID")] * 50
    nation, kind, residual = associate("nation", "type", pairs, 10).worst
    assert (nation, kind) in {("A", "ASSAULT"), ("B", "AID"), ("A", "AID"), ("B", "ASSAULT")}
    assert abs(residual) == pytest.approx(6.17, abs=0.05)


def test_no_nation_goes_with_what_is_done_in_the_corpus() -> None:
    found = measure_balance(load_corpus(ROOT / "corpus"))
    assert {association.with_ for association in found} == {"type", "status", "loaded words", "part"}
    assert all(association.count > 100 for association in found)
    assert not [association for association in found if association.strength >= WEAK]
