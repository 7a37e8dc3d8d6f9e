"""Actors that get their country from the text, and names that are both actor and place."""

from __future__ import annotations

from datetime import date

import pytest

from variorum.model.document import Document
from variorum.model.record import Reading
from variorum.reading import read_document


def read(text: str) -> Reading:
    return read_document(Document(text, published=date(2016, 5, 10), language="en"))


def country(text: str, words: str) -> str | None:
    found = [
        actor.country
        for actor in read(text).actors
        for mention in actor.mentions
        if mention.quote.endswith(words)
    ]
    assert found, words
    return found[0]


def test_their_own_words_come_first() -> None:
    text = "Police in Kampala said the gang had fled. Kenya and Tanzania closed their borders."
    assert country(text, "Police") == "UGA"


def test_a_text_about_one_country() -> None:
    text = "Soldiers shot two students in Abidjan. The opposition said Ivory Coast was near war. Bouake stayed calm."
    assert country(text, "students") == "CIV"


@pytest.mark.parametrize(
    "sentence", ["Two soldiers died in Mali and in Niger.", "Chad sent troops to Mali and Niger."]
)
def test_two_countries_leave_it_open(sentence: str) -> None:
    assert country(f"{sentence} The governor was away.", "governor") is None


def test_strangers_keep_their_own() -> None:
    text = "Foreign fighters entered Kunduz. Aid workers fled Kunduz for Kabul in Afghanistan."
    assert country(text, "fighters") is None
    assert country(text, "workers") is None


def test_a_reason_is_told() -> None:
    reading = read("Police in Kampala said the gang had fled.")
    assert any("in Kampala" in actor.reason for actor in reading.actors)
    assert all(actor.reason for actor in reading.actors)
    assert all(place.reason for place in reading.places)


def test_a_capital_that_speaks_is_no_place_and_a_river_no_state() -> None:
    reading = read("Ankara said its jets had bombed Qandil. A boat sank on the Jordan near Jericho.")
    assert "Ankara" not in {mention.quote for place in reading.places for mention in place.mentions}
    assert "Jordan" not in {actor.name for actor in reading.actors}


def test_a_dash_before_a_name_is_no_prefix() -> None:
    reading = read("GOMA, May 9 (Wire) - M23 rebels seized Rumangabo on Sunday.")
    assert {"M23"} <= {actor.name for actor in reading.actors}


def test_another_spelling_in_a_country_of_the_text() -> None:
    reading = read("Ethiopian jets struck a mill in Mekkele on Monday.")
    (place,) = (
        place for place in reading.places if any(mention.quote == "Mekkele" for mention in place.mentions)
    )
    assert (place.country, place.precision) == ("ETH", "exact")
    assert "spelling" in place.reason


def test_places_tell_namesakes_apart() -> None:
    israeli = read("IAF jets bombed a farm near Rafah and a dairy in Haifa on Friday.")
    assert "Israeli Air Force" in {actor.name for actor in israeli.actors}
    indian = read("IAF jets bombed a farm near Srinagar and a dairy in Jammu on Friday.")
    assert "Indian Air Force" in {actor.name for actor in indian.actors}


def test_an_unlisted_place_is_whole_and_in_the_country_of_the_text() -> None:
    reading = read("Militants attacked a post in San Miguel del Zorba, east of Cali, Colombia.")
    found = {mention.quote: place.country for place in reading.places for mention in place.mentions}
    assert found["San Miguel del Zorba"] == "COL"


def test_who_strikes_is_no_word_on_the_country_struck() -> None:
    reading = read("Israeli jets killed 54 people in Zorbana on Sunday, Israeli media said.")
    assert {place.country for place in reading.places if place.name == "Zorbana"} <= {None}


def test_who_backs_a_group_is_no_word_on_its_country() -> None:
    text = "Russian-backed separatists shelled Avdiivka on Friday, a Ukrainian officer said."
    assert country(text, "separatists") == "UKR"


def test_a_group_that_calls_itself_by_a_name() -> None:
    reading = read("A group calling itself the Falcons of Zerbu said it had shot two judges in Jos.")
    (named,) = (actor for actor in reading.actors if actor.name.startswith("Falcons"))
    assert {mention.quote for mention in named.mentions} >= {"group", "it"}


def test_a_name_with_its_purpose_and_its_acronym() -> None:
    text = "The Popular Front for the Rebirth of Zerbu (PFRZ), a rebel group, took Dirkou. The PFRZ freed a nurse."
    (named,) = (actor for actor in read(text).actors if "Rebirth" in actor.name)
    assert named.name == "Popular Front for the Rebirth of Zerbu"
    assert {mention.quote for mention in named.mentions} >= {"PFRZ", "rebel group"}


def test_a_surname_that_is_a_trade() -> None:
    reading = read("Baker said rebels had shot a baker in Gulu.")
    assert [mention.quote for actor in reading.actors for mention in actor.mentions].count("Baker") == 0


def test_a_headline_opens_with_a_noun_for_a_person() -> None:
    assert "Gunman" in {actor.name for actor in read("Gunman Kills Three in Kabul").actors}


def test_a_name_that_breaks_off() -> None:
    assert {actor.name for actor in read("a rebel group known as").actors} == {"rebel group"}


def test_a_name_ends_before_the_next_actor() -> None:
    reading = read("The Commission for Human Rights and President Kabila signed a deal.")
    assert {"Commission for Human Rights", "Joseph Kabila"} <= {actor.name for actor in reading.actors}


def test_a_body_that_is_gone_keeps_its_name() -> None:
    (named,) = (
        actor for actor in read("The KGB was dissolved in 1991.").actors if actor.name.startswith("KGB")
    )
    assert named.country == "SUN"
    (other,) = (
        actor for actor in read("The KGB in Minsk held two men.").actors if actor.name.startswith("KGB")
    )
    assert other.country == "BLR"
