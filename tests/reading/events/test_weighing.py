"""What the rules propose and what the coder says, weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.coder.opinions import make_opinions
from variorum.language.pipeline import parse_text
from variorum.model.document import Document
from variorum.reading import reader
from variorum.reading.events import read_events

if TYPE_CHECKING:
    from variorum.reading.events.happenings import Happening

TEXT = "Gunmen killed two farmers near Kirkuk on Friday and bamboozled a convoy of soldiers."


def read(
    words: dict[str, dict[str, str]],
    relations: dict[tuple[str, str], str] | None = None,
    refused: tuple[tuple[str, str], ...] = (),
    text: str = TEXT,
) -> dict[str, Happening]:
    """Read a text with opinions made by hand; happenings by their trigger word."""
    tree = parse_text(text)
    scene = reader.make_scene(tree, Document(text, language="en"), reader.load_gazetteer())
    scene.opinions = make_opinions(tree, words, relations, refused)
    happenings, _ = read_events(scene)
    return {happening.first.token.text: happening for happening in happenings}


def roles(happening: Happening) -> set[tuple[str, str]]:
    return {(str(item.role), item.token.text) for mention in happening.mentions for item in mention.arguments}


KILLED = {"killed": {"type": "ASSAULT", "mode": "firearms"}}


@pytest.fixture(autouse=True)
def _rules_alone_find_the_mentions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "load_coder", lambda: None)


def test_what_the_coder_gives_nothing_is_dropped() -> None:
    assert read({}) == {}
    assert set(read(KILLED)) == {"killed"}


def test_an_event_that_no_rule_knows_is_added_with_the_roles_of_its_grammar() -> None:
    found = read({**KILLED, "bamboozled": {"type": "COERCE", "mode": "restrict"}})
    assert set(found) == {"killed", "bamboozled"}
    added = found["bamboozled"].first
    assert (added.type, added.mode) == ("COERCE", "restrict")
    assert ("agent", "Gunmen") in roles(found["bamboozled"])
    assert ("target", "convoy") in roles(found["bamboozled"])


def test_type_status_and_mode_are_the_coders_where_it_is_sure() -> None:
    found = read({"killed": {"type": "ASSAULT", "mode": "primitive", "reality": "feared"}})
    (mention,) = found["killed"].mentions
    assert (mention.type, mention.mode, mention.verdict.status) == ("ASSAULT", "primitive", "hypothetical")
    assert read({"killed": {"type": "THREATEN"}})["killed"].first.type == "THREATEN"


def test_participants_are_added_and_dropped() -> None:
    assert ("agent", "Gunmen") not in roles(read(KILLED, refused=(("killed", "Gunmen"),))["killed"])
    text = "In the fire of the gunmen, farmers died near Kirkuk."
    died = {"died": {"type": "ASSAULT"}}
    assert ("agent", "gunmen") not in roles(read(died, text=text)["died"])
    assert ("agent", "gunmen") in roles(read(died, {("died", "gunmen"): "agent"}, text=text)["died"])


def test_what_the_grammar_filled_is_not_filled_again() -> None:
    found = read(KILLED, {("killed", "soldiers"): "victim"})
    assert ("victim", "farmers") in roles(found["killed"])
    assert ("victim", "soldiers") not in roles(found["killed"])


def test_places_are_added_and_dropped_and_times_added() -> None:
    plain = read(KILLED)["killed"].first
    assert ([place.first for place in plain.places] != [], plain.period is not None) == (True, True)
    bare = read(KILLED, refused=(("killed", "Kirkuk"),))["killed"].first
    assert bare.places == []
    text = "In Kirkuk, on Friday, it was quiet after gunmen killed two farmers."
    added = read(KILLED, {("killed", "Kirkuk"): "place", ("killed", "Friday"): "time"}, text=text)[
        "killed"
    ].first
    assert len(added.places) == 1
    assert added.period is not None


def test_without_opinions_the_rules_stand() -> None:
    tree = parse_text(TEXT)
    scene = reader.make_scene(tree, Document(TEXT, language="en"), reader.load_gazetteer())
    assert scene.opinions is None
    assert [happening.first.token.text for happening in read_events(scene)[0]] == ["killed"]
