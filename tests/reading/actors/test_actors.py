"""The contract of `find_actors`: any text, stable bytes, spans inside the text, one actor for one body."""

from __future__ import annotations

import time
from datetime import date

import pytest

import variorum.reading.actors as face
from variorum.language.pipeline import parse_text
from variorum.model.identity import make_id
from variorum.reading.actors import find_actors

NEWS = (
    "Iran-backed militias struck US forces near Erbil, the Pentagon said. "
    "American troops fired back, and the US military said its jets had hit a depot. "
    "Saudi and Emirati jets took no part. "
    'Mr Farouk Dalil, a spokesman for the Kadar Front, said: "We did it." He gave no details. '
    "The militants later freed two Turkish drivers."
)


def test_public_face() -> None:
    assert face.__all__ == ["find_actors", "locate_actors"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        ".",
        "-",
        "'s",
        "the",
        "US",
        "…",
        "((((",
        '"',
        "\u200b",
        "of the of the",
        "A" * 500,
        "العربية 中文",
        "\U0001f600 said it",
    ],
)
def test_any_text_is_read(text: str) -> None:
    tree = parse_text(text)
    actors = find_actors(tree, None)
    assert all(mention.actor in actors.entries for mention in actors.mentions)


def test_mentions_stand_in_the_text() -> None:
    tree = parse_text(NEWS)
    actors = find_actors(tree, date(2024, 1, 1))
    assert len(actors.mentions) > 10
    for mention in actors.mentions:
        assert 0 <= mention.first <= mention.head < mention.last <= len(tree.tokens)
        assert mention.actor in actors.entries
    order = [(mention.first, -mention.last) for mention in actors.mentions]
    assert order == sorted(order)
    for mention in actors.by_head.values():
        assert mention in actors.mentions


def test_ids_say_name_and_country() -> None:
    actors = find_actors(parse_text(NEWS), date(2024, 1, 1))
    for key, entry in actors.entries.items():
        assert key == entry.id == make_id("act", entry.name, entry.country)


def test_same_text_gives_the_same_actors() -> None:
    tree = parse_text(NEWS)
    one, two = find_actors(tree, date(2024, 1, 1)), find_actors(tree, date(2024, 1, 1))
    assert list(one.entries.items()) == list(two.entries.items())
    assert one.mentions == two.mentions
    assert one.by_head == two.by_head


def test_armed_forces_are_one_actor_under_every_name() -> None:
    tree = parse_text(NEWS)
    actors = find_actors(tree, date(2024, 1, 1))
    words = {tree.quote(mention.first, mention.last): mention.actor for mention in actors.mentions}
    assert words["US forces"] == words["American troops"] == words["US military"]


def test_coordinated_owners_are_two_actors_at_one_head() -> None:
    tree = parse_text(NEWS)
    actors = find_actors(tree, date(2024, 1, 1))
    jets = next(
        token for token in tree.tokens if token.text == "jets" and tree.tokens[token.i - 1].text == "Emirati"
    )
    countries = [
        actors.entries[mention.actor].country for mention in actors.mentions if mention.head == jets.i
    ]
    assert countries == ["SAU", "ARE"]
    first = actors.at(jets)
    assert first is not None
    assert actors.entries[first.actor].country == "SAU"


def test_unknown_group_and_its_speaker() -> None:
    tree = parse_text(NEWS)
    actors = find_actors(tree, date(2024, 1, 1))
    words = {
        tree.quote(mention.first, mention.last): actors.entries[mention.actor] for mention in actors.mentions
    }
    assert words["Kadar Front"].kind == "armed group"
    assert not words["Kadar Front"].known
    assert words["Mr Farouk Dalil"].kind == "person"
    assert words["He"].name == "Farouk Dalil"


def test_first_person_in_quotes_is_left_open() -> None:
    tree = parse_text(NEWS)
    actors = find_actors(tree, date(2024, 1, 1))
    we = next(token for token in tree.tokens if token.text == "We")
    assert actors.at(we) is None


def test_a_long_text_takes_no_more_than_a_fraction_of_its_parse() -> None:
    text = "\n\n".join([NEWS] * 10)
    start = time.perf_counter()
    tree = parse_text(text)
    parse = time.perf_counter() - start
    find_actors(tree, date(2024, 1, 1))
    start = time.perf_counter()
    find_actors(tree, date(2024, 1, 1))
    assert time.perf_counter() - start < max(parse / 2, 0.05)
