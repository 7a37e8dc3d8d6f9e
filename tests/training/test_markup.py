"""Marks go out of a text and back in without loss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.training.items import Mark
from variorum.training.markup import MarkupBroken, read_markup, write_markup


def test_nested_marks_have_offsets_in_the_bare_text() -> None:
    text, marks = read_markup("[x1 [a1 Gunmen] [e1 killed] [v1 [n1 two] farmers]], police said.")
    assert text == "Gunmen killed two farmers, police said."
    assert {key: text[mark.start : mark.end] for key, mark in marks.items()} == {
        "a1": "Gunmen", "e1": "killed", "n1": "two", "v1": "two farmers", "x1": "Gunmen killed two farmers",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "fault"),
    [
        ("[Gunmen] fled", "without a name"),
        ("[a1 Gunmen fled", "is not closed"),
        ("Gunmen] fled", "closes nothing"),
        ("[a1 Gunmen] [a1 fled]", "given twice"),
        ("[a1 Gunmen ]fled", "ends with a blank"),
        ("[a1 [b1 ]] fled", "is empty"),
    ],
)
def test_a_broken_bracket_is_named(marked: str, fault: str) -> None:
    with pytest.raises(MarkupBroken, match=fault):
        read_markup(marked)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, dict[str, Mark]]:
    words = draw(st.lists(st.text("abcé,'", min_size=1, max_size=5), min_size=1, max_size=8))
    starts, length = [], 0
    for word in words:
        starts.append(length)
        length += len(word) + 1
    marks: dict[str, Mark] = {}
    for number in range(draw(st.integers(0, 4))):
        first = draw(st.integers(0, len(words) - 1))
        last = draw(st.integers(first, len(words) - 1))
        mark = Mark(f"a{number}", starts[first], starts[last] + len(words[last]))
        apart = all(
            other.end <= mark.start or mark.end <= other.start
            or (other.start <= mark.start and mark.end <= other.end)
            or (mark.start <= other.start and other.end <= mark.end)
            for other in marks.values()
        )  # fmt: skip
        if apart:
            marks[mark.key] = mark
    return " ".join(words), marks


@given(marked_texts())
def test_marks_survive_the_way_there_and_back(marked: tuple[str, dict[str, Mark]]) -> None:
    text, marks = marked
    assert read_markup(write_markup(text, marks)) == (text, marks)
