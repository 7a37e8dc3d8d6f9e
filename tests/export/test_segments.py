"""Texts are cut at every bound, and nothing is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.model.sample import TEXT, make_reading
from variorum.export.marks import Mark, list_marks, name_anchor
from variorum.export.segments import cut_text

TEXTS = st.text("ab \n\r\u200f\u0627\U0001f600", max_size=60)
SPANS = st.lists(st.tuples(st.integers(-2, 70), st.integers(-2, 70)), max_size=8)


@given(TEXTS, SPANS, SPANS)
def test_any_spans_are_all_covered_and_anchored_once(
    text: str, spans: list[tuple[int, int]], targets: list[tuple[int, int]]
) -> None:
    marks = [Mark(start, end, "actor", "a", "") for start, end in spans]
    segments = [segment for paragraph in cut_text(text, marks, targets) for segment in paragraph]
    assert "".join("".join(segment.text for segment in segments).split()) == "".join(text.split())
    anchors = [anchor for segment in segments for anchor in segment.anchors]
    assert len(set(anchors)) == len(anchors)
    assert {name_anchor(*target) for target in targets} <= set(anchors)
    for start, end in spans:
        if 0 <= start < end <= len(text):
            covered = "".join(item.text for item in segments if name_anchor(start, end) in item.spans)
            assert "".join(covered.split()) == "".join(text[start:end].split())


def test_overlapping_marks_share_a_segment_and_the_shortest_comes_first() -> None:
    marks = [Mark(0, 10, "figure", "r", "killed"), Mark(4, 7, "actor", "a", "Army")]
    (paragraph,) = cut_text("at the army post", marks, [])
    assert [segment.text for segment in paragraph] == ["at t", "he ", "arm", "y post"]
    assert paragraph[1].kinds == ("actor", "figure")
    assert paragraph[1].label == "Army, killed"
    assert paragraph[3].kinds == ()


def test_marks_are_in_order_and_each_once() -> None:
    marks = list_marks(make_reading())
    assert len(set(marks)) == len(marks)
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    assert cut_text(TEXT, marks, []) == cut_text(TEXT, list(reversed(marks)), [])
