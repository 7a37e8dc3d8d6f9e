"""What answers, causes or is part of what, with the words that say so."""

from __future__ import annotations

import pytest

from tests.reading.hand import read_scene, see
from variorum.reading.events.links import find_links

CASES = [
    (
        "Israel bombed Tyre in retaliation for an attack on Metula.",
        "responds_to",
        "bombed",
        "attack",
        "retaliation for",
    ),
    (
        "Police arrested nine men in response to the bombing in Jolo.",
        "responds_to",
        "arrested",
        "bombing",
        "response to",
    ),
    ("The bombing of the shrine in Samarra sparked riots in Basra.", "causes", "bombing", "riots", "sparked"),
    ("The shooting of a monk triggered protests in Lhasa.", "causes", "shooting", "protests", "triggered"),
    ("The arrest of Karim Rashid led to clashes in Sadr City.", "causes", "arrest", "clashes", "led"),
    (
        "Rebels shelled Goma. In response, the army bombed Rutshuru.",
        "responds_to",
        "bombed",
        "shelled",
        "In response",
    ),
]
NONE = [
    "Rebels shelled Goma. The army bombed Rutshuru.",
    "Rebels shelled Goma before the army bombed Rutshuru.",
    "In response, the army bombed Rutshuru.",
    "The mayor of Goma opened a school in response to demand.",
]


@pytest.mark.parametrize(("text", "kind", "source", "target", "cue"), CASES, ids=[case[0] for case in CASES])
def test_link_runs_from_answer_to_deed_and_from_cause_to_effect(
    text: str, kind: str, source: str, target: str, cue: str
) -> None:
    (link,) = read_scene(text)[1]
    assert link.type == kind
    assert source in {mention.token.text for mention in link.source.mentions}
    assert target in {mention.token.text for mention in link.target.mentions}
    assert cue in see(text).tree.quote(link.first, link.last)


@pytest.mark.parametrize("text", NONE)
def test_no_words_no_link(text: str) -> None:
    assert read_scene(text)[1] == []


def test_no_happenings_no_links() -> None:
    assert find_links(see(CASES[0][0]), []) == []
