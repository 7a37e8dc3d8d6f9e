"""What a count counts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reading.hand import read, read_one
from variorum.data import read_rows
from variorum.reading.events.measures import measures, measures_of_parts

CASES: list[Any] = [
    ("Gunmen killed 12 herders in Jos.", [("killed", 12, 12)]),
    (
        "Gunmen attacked Jos, leaving 12 people dead and 20 wounded.",
        [("killed", 12, 12), ("injured", 20, 20)],
    ),
    ("The attack on Jos caused 12 deaths.", [("killed", 12, 12)]),
    ("The attack on Jos claimed 12 lives.", [("killed", 12, 12)]),
    ("Gunmen abducted 12 nuns in Jos.", [("captured", 12, 12)]),
    ("Police arrested 12 students in Jos.", [("arrested", 12, 12)]),
    ("Rebels freed 12 sailors in Kismayo.", [("released", 12, 12)]),
    ("Shelling destroyed 12 houses in Jos.", [("buildings", 12, 12)]),
    ("Rebels fired 12 rockets at Jos.", [("rockets", 12, 12)]),
    ("Jets struck 12 targets in Homs.", [("targets", 12, 12)]),
    ("Gunmen attacked a village near Jos 12 days ago.", []),
    ("Gunmen attacked a village 12 kilometres from Jos.", []),
    ("Gunmen aged 12 to 15 attacked a village near Jos.", []),
]


@pytest.mark.parametrize(
    ("text", "figures"),
    CASES,
)
def test_figures_of_a_sentence(text: str, figures: list[tuple[str, int, int]]) -> None:
    found = [(figure.measure, figure.low, figure.high) for figure in read_one(text).figures]
    assert found == figures


def test_no_figure_is_not_zero() -> None:
    assert read_one("Gunmen attacked a church in Jos.").figures == ()


def test_words_of_a_figure_hold_the_count_and_say_whom() -> None:
    (figure,) = read_one("Gunmen killed at least 12 unarmed herders in Jos.").figures
    assert figure.quote == "at least 12 unarmed herders"
    assert figure.whom == "unarmed herders"


def test_toll_goes_to_the_violence_just_before() -> None:
    text = "Police arrested a mayor in Lima. Gunmen attacked a church in Jos. The death toll rose to 30."
    tolls = {report.type: [figure.low for figure in report.figures] for report in read(text).reports}
    assert tolls["ASSAULT"] == [30]


def test_every_row_of_the_tables_is_compiled() -> None:
    assert len(measures()) == len(read_rows("figures/measures.csv"))
    assert len(measures_of_parts()) == len(read_rows("figures/roles.csv"))
