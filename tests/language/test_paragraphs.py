"""Texts are cut where their writers ended a paragraph, and every character keeps its offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.language.paragraphs import cut_paragraphs, make_plain

WRAPPED = """\
Government troops shelled the eastern suburbs for a third night while
aid workers waited at the last checkpoint for leave to go in with two
lorries of flour, a spokeswoman of the relief committee told reporters
on Sunday."""
LONG = "The shelling of the suburbs went on until dawn. "


def cut(text: str) -> list[str]:
    return [paragraph.text.strip() for paragraph in cut_paragraphs(text)]


@pytest.mark.parametrize("end", ["\n\n", "\n \t\n", "\n\n\n\n", "\r\n\r\n", "\n"])
def test_lines_are_paragraphs(end: str) -> None:
    assert cut(f"One town fell.{end}Another held.") == ["One town fell.", "Another held."]


def test_wrapped_lines_are_one_paragraph() -> None:
    joined = " ".join(WRAPPED.split("\n"))
    assert cut(WRAPPED) == [joined]
    assert cut(f"{WRAPPED}\n\nThe army said nothing.") == [joined, "The army said nothing."]


def test_short_lines_are_a_list() -> None:
    assert cut("KEY POINTS\n- Three dead in Taiz\n- Talks broken off") == [
        "KEY POINTS",
        "- Three dead in Taiz",
        "- Talks broken off",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "KIRKUK - ",
        "MAIDUGURI \u2014 ",
        "SANA'A -- ",
        "BAKU, Oct 22 (Agency) - ",
        "PORT-AU-PRINCE, Haiti (Agency) \u2013 ",
        "GOMA, Congo, March 3, 2013 (Lake News) -- ",
        "BUNIA, Democratic Republic of Congo (Agency) - ",
        "BANGUI, Central African Republic \u2014 ",
        "SARAJEVO, Bosnia and Herzegovina (Agency) - ",
        "PORT of SPAIN, Trinidad and Tobago, July 27 (Agency) - ",
        "SAN VICENTE del CAGU\u00c1N, Colombia (Agency) - ",
        "DEIR el-BALAH, Gaza Strip (Agency) \u2014 ",
        "BISSAU, Guinea-Bissau, March 3 (Agency) - ",
    ],
)
def test_datelines_are_cut_from_their_sentence(heading: str) -> None:
    assert cut(f"{heading}Gunmen killed two guards.") == [heading.strip(), "Gunmen killed two guards."]
    first, second = cut_paragraphs(f"{heading}Gunmen killed two guards.")
    assert first.number == second.number


@pytest.mark.parametrize(
    "sentence",
    [
        "UN - backed troops advanced.",
        "The AK-47 - a rifle - was found.",
        "NATO said that jets had struck the base.",
        "Gunmen - thirty of them - fled.",
        "NATO, Russia and many of the others - India too - met.",
        "UNITA, Angola said of the raid - A lie.",
    ],
)
def test_other_dashes_cut_nothing(sentence: str) -> None:
    assert cut(sentence) == [sentence]


def test_long_paragraphs_are_cut_at_the_end_of_a_sentence() -> None:
    pieces = cut_paragraphs(LONG * 300)
    assert len(pieces) > 1
    assert len({piece.number for piece in pieces}) == 1
    assert all(len(piece.text) <= 4_000 and piece.text.endswith(("dawn. ", "dawn.")) for piece in pieces)


def test_long_lines_without_sentences_or_blanks_are_cut_all_the_same() -> None:
    assert {len(piece) for piece in cut("x" * 9_000)} == {4_000, 1_000}
    assert max(map(len, cut("word " * 2_000))) <= 4_000


def test_quotes_dashes_and_blanks_are_made_plain() -> None:
    assert make_plain("\u201cNo\u201d, he\u00a0said \u2010 it\u2019s \u00abover\u00bb\u2009!") == (
        '"No", he said - it\'s "over" !'
    )


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u00a0\u2003\t"])
def test_nothing_comes_of_blanks(text: str) -> None:
    assert cut_paragraphs(text) == []


@given(st.text(st.sampled_from("ab. \n\t\r\u2028\u201c\u00a0-\u0301A\U0001f4a5"), max_size=80))
def test_every_character_that_is_not_blank_is_in_one_paragraph(text: str) -> None:
    plain = make_plain(text)
    assert len(plain) == len(text)
    covered = [False] * len(text)
    for paragraph in cut_paragraphs(text):
        end = paragraph.start + len(paragraph.text)
        assert plain[paragraph.start : end] == paragraph.text
        assert not any(covered[paragraph.start : end])
        covered[paragraph.start : end] = [True] * len(paragraph.text)
    assert all(seen or letter.isspace() for seen, letter in zip(covered, plain, strict=True))
