"""Confidence is a share, rises with what a report says, and rises and falls with what the trained coder says."""

from __future__ import annotations

from tests.reading.coder.opinions import make_opinions
from variorum.data import read_rows
from variorum.language.pipeline import parse_text
from variorum.model.document import Document
from variorum.reading.assembly.confidence import list_points, weigh_confidence
from variorum.reading.events import Scene, read_events
from variorum.reading.reader import load_gazetteer, make_scene

TEXT = "Rebels shelled the market in Bunia on 4 May 2003, killing five people."


def read(text: str) -> Scene:
    return make_scene(parse_text(text), Document(text, language="en"), load_gazetteer())


def test_every_point_has_its_weights() -> None:
    scene = read(TEXT)
    (happening,), _ = read_events(scene)
    points = list_points(happening, scene)
    assert points.keys() == {row["point"] for row in read_rows("triggers/confidence.csv")}
    assert (points["agent"], points["place"], points["time"], points["figure"]) == (1, 1, 1, 1)


def test_a_fuller_report_is_surer() -> None:
    full, bare = read(TEXT), read("Shelling killed five people.")
    shares = [weigh_confidence(read_events(scene)[0][0], scene) for scene in (full, bare)]
    assert 0 < shares[1] < shares[0] < 1


def test_a_coder_that_sees_the_event_makes_it_surer() -> None:
    scene = read(TEXT)
    (happening,), _ = read_events(scene)
    shares = []
    for label in ("ASSAULT", "PROTEST"):
        scene.opinions = make_opinions(scene.tree, {"shelled": {"type": label}})
        shares.append(weigh_confidence(happening, scene))
    assert shares[0] > shares[1]
