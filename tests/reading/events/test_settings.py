"""The place that earlier words set: headings of items, "the town", and one place for one sentence."""

from __future__ import annotations

import pytest

from tests.reading.hand import read, see
from variorum.reading.events.settings import back_references, item_headings


def places_by_trigger(text: str) -> dict[str, list[str]]:
    return {report.trigger.quote: [place.quote for place in report.places] for report in read(text).reports}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Rebels entered Bria. Gunmen burned a mosque in the town.", [("Bria", "town")]),
        ("Rebels entered Bria. Gunmen burned a mosque there.", [("Bria", "there")]),
        ("Rebels entered Bria. Gunmen burned a mosque in a town.", []),
        ("Rebels entered Bria. Gunmen burned a mosque in the town of Ippy.", []),
        ("Gunmen burned a mosque in the town.", []),
        ("Rebels attacked Somalia. Gunmen burned a mosque in the town.", []),
    ],
)
def test_words_that_point_back(text: str, pairs: list[tuple[str, str]]) -> None:
    tree = see(text).tree
    found = back_references(see(text))
    assert [(tree.quote(item.first, item.last), tree.tokens[item.head].text) for item in found] == pairs


def test_a_town_is_pointed_at_for_two_paragraphs() -> None:
    far = "Rebels entered Bria.\n\n" + "The rain fell.\n\n" * 3 + "Gunmen burned a mosque in the town."
    assert back_references(see(far)) == []


def test_items_under_headings_happen_there() -> None:
    text = "Kirkuk - Gunmen shot a teacher.\n\nBasra - A bomb killed two drivers."
    assert places_by_trigger(text) == {"shot": ["Kirkuk"], "killed": ["Basra"]}


def test_one_heading_alone_heads_nothing() -> None:
    assert item_headings(see("Kirkuk - Gunmen shot a teacher.\n\nA bomb killed two drivers.")) == {}


def test_coordinated_verbs_share_place_and_time() -> None:
    text = "On Monday in Hama, gunmen attacked a post and abducted three guards."
    reports = read(text).reports
    assert {place.quote for report in reports for place in report.places} == {"Hama"}
    assert all(report.places for report in reports)
    assert {report.time.quote for report in reports if report.time} == {"Monday"}
    assert all(report.time for report in reports)


def test_next_sentence_stays_at_the_scene_until_another_place_is_named() -> None:
    text = (
        "Gunmen shot a teacher in Kirkuk on Monday. Police arrested two men. A bomb killed a driver in Basra."
    )
    found = places_by_trigger(text)
    assert found["arrested"] == ["Kirkuk"]
    assert found["killed"] == ["Basra"]
