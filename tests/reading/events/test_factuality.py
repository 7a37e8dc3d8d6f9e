"""What happened and what did not, on one scale, with and without a trained coder."""

from __future__ import annotations

import pytest

from tests.reading.coder.opinions import make_opinions
from variorum.language.pipeline import parse_text
from variorum.model.document import Document
from variorum.reading.events import Scene
from variorum.reading.events.factuality import weigh_factuality
from variorum.reading.reader import load_gazetteer, make_scene


def read(text: str) -> Scene:
    return make_scene(parse_text(text), Document(text, language="en"), load_gazetteer())


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("The council sold the house.", "sold", 3.0),
        ("The council did not sell the house.", "sell", -3.0),
        ("The council plans to sell the house.", "sell", 0.75),
        ("The council may sell the house.", "sell", 0.0),
    ],
)
def test_cues_alone_tell(text: str, word: str, wanted: float) -> None:
    scene = read(text)
    assert weigh_factuality(next(token for token in scene.tree.tokens if token.text == word), scene) == wanted


def test_cues_and_coder_are_pooled() -> None:
    scene = read("The council sold the house.")
    sold = scene.tree.tokens[2]
    scene.opinions = make_opinions(scene.tree, {"sold": {"reality": "occurred"}})
    assert weigh_factuality(sold, scene) == pytest.approx(3.0, abs=0.02)
    scene.opinions = make_opinions(scene.tree, {"sold": {"reality": "negated"}})
    assert -3 < weigh_factuality(sold, scene) < -1.5
