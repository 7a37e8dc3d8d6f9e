"""Words are cut into pieces as the uncased BERT models cut them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.language.wordpieces import cut_words, read_vocabulary

LINES = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "shell", "##ing", "##ed", "the", "u", ".", "s", "cafe", "-", "led", "'", "$",
    "5", "##m", "北", "京",
]  # fmt: skip
VOCABULARY = read_vocabulary(LINES)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("shelling", ["shell", "##ing"]),
        ("Shelled", ["shell", "##ed"]),
        ("Café", ["cafe"]),
        ("U.S.-led", ["u", ".", "s", ".", "-", "led"]),
        ("$5m", ["$", "5", "##m"]),
        ("北京", ["北", "京"]),
        ("zzz", ["[UNK]"]),
        ("shellzzz", ["[UNK]"]),
        ("x" * 200, ["[UNK]"]),
        ("\u0301", ["[UNK]"]),
    ],
)
def test_the_longest_pieces_come_first(word: str, pieces: list[str]) -> None:
    cut = cut_words([word], VOCABULARY, 50)
    assert [LINES[number] for number in cut.ids] == ["[CLS]", *pieces, "[SEP]"]
    assert cut.firsts == (1,)


def test_each_word_knows_its_first_piece() -> None:
    cut = cut_words(["the", "shelling", "led", "the"], VOCABULARY, 50)
    assert cut.firsts == (1, 2, 4, 5)


def test_what_is_too_long_is_cut_off_and_its_words_point_to_the_end() -> None:
    cut = cut_words(["the", "shelling", "led"], VOCABULARY, 4)
    assert [LINES[number] for number in cut.ids] == ["[CLS]", "the", "[SEP]"]
    assert cut.firsts == (1, 2, 2)


@given(st.lists(st.text(max_size=12), max_size=20), st.integers(2, 12))
def test_no_sentence_breaks_it(words: list[str], longest: int) -> None:
    cut = cut_words(words, VOCABULARY, longest)
    assert len(cut.firsts) == len(words)
    assert len(cut.ids) <= longest
    assert all(0 < first < len(cut.ids) for first in cut.firsts)
