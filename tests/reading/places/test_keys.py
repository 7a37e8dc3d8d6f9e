"""Keys under which spellings meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.reading.places.keys import cut_article, cut_letters, is_slip, make_key

WORDS = st.text(alphabet="abcdefghij ", min_size=2, max_size=12)


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("qatar", "quatar", True),
        ("kharkiv", "kahrkiv", True),
        ("kandahar", "kandehar", True),
        ("kandahar", "kandahar", False),
        ("mosul", "mosuls", True),
        ("aleppo", "allepppo", False),
        ("idlib", "dibli", False),
    ],
)
def test_slips(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is slip
    assert is_slip(other, one) is slip


@given(WORDS, st.integers(0, 11), st.sampled_from("abcxyz"))
def test_a_slip_shares_a_cut(word: str, at: int, letter: str) -> None:
    at = min(at, len(word) - 1)
    for slipped in (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
    ):
        assert slipped == word or is_slip(word, slipped)
        assert cut_letters(word) & cut_letters(slipped)


def test_articles() -> None:
    assert cut_article(make_key("Ar-Raqqa")) == "raqqa"
    assert cut_article(make_key("Aleppo")) == ""
    assert cut_article(make_key("El Or")) == ""
