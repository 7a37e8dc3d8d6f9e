from __future__ import annotations

import pytest

from variorum.language.number_words import read_digits, read_number
from variorum.language.tree import Token


def make_tokens(words: str) -> list[Token]:
    return [Token(i, word, word, "X", "X", "dep", 0, 0, "") for i, word in enumerate(words.split())]


@pytest.mark.parametrize(
    ("words", "value", "last"),
    [
        ("1,200", 1200, 1), ("1.2 million", 1_200_000, 2), ("twenty - five", 25, 3),
        ("two hundred and five thousand", 205_000, 5),
        ("half a dozen", 6, 3), ("a hundred men", 100, 2), ("two and a half million", 2_500_000, 5),
        ("12 000 men", 12_000, 2),
        ("two and three", 2, 1), ("one lakh", 100_000, 2), ("two thousand three hundred and four", 2304, 6),
        ("1,00,000", 100_000, 1),
    ],
)  # fmt: skip
def test_reads_numbers(words: str, value: int, last: int) -> None:
    number = read_number(make_tokens(words), 0, 99)
    assert number is not None
    assert (number.value, number.last) == (value, last)


@pytest.mark.parametrize("words", ["a", "a man", "dozen", "half", "and two", "9" * 30, "٣"])
def test_reads_nothing_else(words: str) -> None:
    assert read_number(make_tokens(words), 0, 99) is None


def test_digits() -> None:
    assert read_digits("1,2") is None
    assert read_digits("26,000") == 26_000
