"""What the mentions of one happening say together."""

from __future__ import annotations

import pytest

from tests.reading.hand import read_scene, see
from variorum.reading.events import read_events
from variorum.reading.events.happenings import Happening, make_profile

TEXT = "Rebels shelled a clinic in Baidoa on Monday, killing two nurses. The attack lasted an hour."


def only(text: str) -> Happening:
    (found,) = read_scene(text)[0]
    return found


def test_profile_gathers_what_all_mentions_say() -> None:
    profile = make_profile(only(TEXT), see(TEXT))
    assert profile.lemmas == {"shell", "kill", "attack"}
    assert profile.modes >= {"heavy-weapons"}
    assert "clinic" in profile.things
    assert [entry.chosen.country for entry in profile.places.values()] == ["SOM"]
    assert profile.earliest == profile.latest
    assert profile.earliest is not None
    assert profile.figures == {"killed": (2, 2)}
    assert profile.sentences[0] == 0
    assert not profile.plural


def test_occurred_beats_every_other_word_on_the_same_happening() -> None:
    text = "Rebels shelled Baidoa on Monday. The rebels denied shelling Baidoa."
    assert only(text).status == "occurred"


def test_figures_come_in_order_of_the_text() -> None:
    figures = only("Rebels attacked Baidoa, wounding six guards and killing two nurses.").all_figures()
    assert [figure.measure for figure in figures] == ["injured", "killed"]


def test_happenings_come_in_order_of_their_first_mention() -> None:
    text = "Police arrested a mayor in Lima. Rebels shelled Baidoa. Students marched in Seoul on Sunday."
    assert [item.first.type for item in read_scene(text)[0]] == ["COERCE", "ASSAULT", "PROTEST"]


def test_reading_a_scene_twice_gives_the_same() -> None:
    scene = see(TEXT)
    first, again = read_events(scene)[0], read_events(scene)[0]
    assert [[m.token.i for m in item.mentions] for item in first] == [
        [m.token.i for m in item.mentions] for item in again
    ]


@pytest.mark.parametrize("text", ["", "War.", "Attack", "The attack.", "\u200b", "killed killed killed"])
def test_bare_words_are_no_happening(text: str) -> None:
    assert [item.first.token.text for item in read_scene(text)[0]] == []
