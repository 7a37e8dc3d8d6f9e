"""Totals over many happenings, and the word that shows them."""

from __future__ import annotations

import pytest

from tests.reading.hand import read_scene

SERIES = [
    ("A wave of attacks has hit Mopti.", "wave"),
    ("Bandits regularly attack villages in Zamfara.", "regularly"),
    ("Rebels repeatedly shelled Taiz.", "repeatedly"),
    ("Frequent attacks on convoys near Gao have closed the road.", "Frequent"),
    ("More than 90 attacks have been carried out on convoys since March.", None),
    ("The war in Tigray has killed 20,000 people.", "war"),
    ("Shelling has killed more than 900 people in Taiz since 2015.", None),
    ("Systematic torture of prisoners in Saydnaya is documented.", "Systematic"),
]
INCIDENTS = [
    "Rebels shelled Taiz on Monday.",
    "The latest attack on Taiz killed nine people.",
    "Rebels shelled Taiz for three hours on Monday.",
    "Two attacks on Monday killed nine people in Taiz.",
    "Rebels have besieged Taiz since Sunday.",
    "Since dawn, soldiers have shelled Taiz.",
    "In 2014, gunmen killed a bishop in Taiz.",
]


@pytest.mark.parametrize(("text", "cue"), SERIES, ids=[case[0] for case in SERIES])
def test_totals_are_series(text: str, cue: str | None) -> None:
    happenings = read_scene(text)[0]
    assert [item.is_series for item in happenings] == [True]
    shown = [mention.series.text for mention in happenings[0].mentions if mention.series is not None]
    assert cue is None or cue in shown


@pytest.mark.parametrize("text", INCIDENTS)
def test_single_happenings_are_no_series(text: str) -> None:
    happenings = read_scene(text)[0]
    assert happenings
    assert not any(item.is_series for item in happenings)
