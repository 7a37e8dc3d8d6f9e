"""Words between blanks are found again in the parse."""

from __future__ import annotations

from variorum.language.blanks import list_blank_words
from variorum.language.pipeline import parse_text


def test_each_word_is_the_token_that_it_begins_in() -> None:
    text = "The council didn't sell U.S.-made lorries ."
    words = [token.text for token in list_blank_words(text, parse_text(text))]
    assert words[:2] == ["The", "council"]
    assert len(words) == len(text.split(" "))
    assert all(
        whole.startswith(word) or word.startswith(whole)
        for whole, word in zip(text.split(" "), words, strict=True)
    )
