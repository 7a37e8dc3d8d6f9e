"""Spellings that must compare as one name, and those that must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.reading.actors.folding import cut_pieces, fold
from variorum.reading.actors.known import take_years


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Médecins Sans Frontières", "Medecins Sans Frontieres"),
        ("U.S.", "US"),
        ("Lashkar-e-Taiba", "Lashkar e Taiba"),
        ("Popular Mobilisation Forces", "Popular Mobilization Force"),
        ("Defence Ministry", "Defense Ministry"),
        ("Sana'a", "Sanaa"),
        ("Al Qaeda", "al-Qaeda"),
        ("People’s Defence Force", "People's Defense Forces"),
    ],
)
def test_spellings_compare_as_one(one: str, other: str) -> None:
    assert cut_pieces(one) == cut_pieces(other)


@pytest.mark.parametrize(("one", "other"), [("Fatah", "fatah"), ("Iran's", "Iran"), ("Hamas", "Hama")])
def test_spellings_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other) or cut_pieces(one) != cut_pieces(other)


@given(st.text())
def test_any_text_can_be_cut(text: str) -> None:
    assert all(isinstance(piece, str) and piece for piece in cut_pieces(text))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Zaire@1971-1997", ("Zaire", 1971, 1997)),
        ("Taliban@2021-", ("Taliban", 2021, None)),
        ("Burma@-1989", ("Burma", None, 1989)),
        ("plain", ("plain", None, None)),
    ],
)
def test_years_are_split_off(cell: str, expected: tuple[str, int | None, int | None]) -> None:
    assert take_years(cell) == expected
