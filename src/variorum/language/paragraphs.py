"""A text cut into paragraphs for the parser, each character kept at its offset."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Every replacement has the length of what it replaces, so that the parser's offsets are the Document's.
_PLAIN = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u0060": "'", "\u00b4": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"',
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\u3000": " ",
        "\t": " ", "\r": " ", "\n": " ", "\u2028": " ", "\u2029": " ", "\x0b": " ", "\x0c": " ", "\x85": " ",
        "\u200b": " ", "\u200c": " ", "\u200d": " ", "\u2060": " ", "\ufeff": " ", "\u00ad": "-",
        "\u2010": "-", "\u2011": "-", "\u2012": "\u2013", "\u2015": "\u2014",
    }
)  # fmt: skip
_LONGEST = 4_000
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s")
_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
# Capitals, then at most a country, a date and an agency in brackets, then a dash: the shape of wire datelines. Small
# words stand only between capitals ("PORT of SPAIN", "Democratic Republic of Congo").
_CAPITAL = r"[A-Z\u00c0-\u00d6\u00d8-\u00de]"
_SMALL = r"(?:(?:of|the|and|de|del|la|las|los|el|al|du|da|do|di|upon|ul)[ -])"
_NAME = rf"{_CAPITAL}[\w.'-]{{1,25}}(?: {_SMALL}{{0,2}}{_CAPITAL}[\w.'-]{{0,25}}){{0,5}}"
_HEADING = re.compile(
    rf"[\s*\u2022]*{_CAPITAL}(?:{_CAPITAL}|['./ -]| {_SMALL}{{1,2}}(?={_CAPITAL}{{2}})){{2,40}}"
    rf"(?:, {_NAME}){{0,2}}(?:,? [A-Z][a-z]{{2,8}}\.? \d{{1,2}}(?:,? \d{{4}})?)?"
    r"(?: ?\([\w .'/-]{2,40}\))? ?(?:--|[-\u2013\u2014]) ?(?=[A-Z\"'\d])"
)
_WRAPPED_WIDTH = (45, 100)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One piece for the parser: its plain text, where it starts in the Document, and which paragraph it is of."""

    text: str
    start: int
    number: int


def make_plain(text: str) -> str:
    """Replace typographic quotes, hyphens and blanks by plain ones of the same length."""
    return text.translate(_PLAIN)


def cut_paragraphs(text: str) -> list[Paragraph]:
    """Cut a text into paragraphs.

    A blank line always ends a paragraph. A single line break ends one too, unless the block is wrapped at a fixed
    width. Very long paragraphs are cut at the end of a sentence, so that memory stays bounded.

    Args:
        text: the Document's text.

    Returns:
        The paragraphs that hold any word, in order; between them they hold every character that is not blank.
    """
    blocks: list[tuple[int, int]] = []
    block: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        if match.group().strip():
            block.append(match.span())
        elif block:
            blocks.extend(_join_wrapped(text, block))
            block = []
    if block:
        blocks.extend(_join_wrapped(text, block))
    plain = make_plain(text)
    return [
        Paragraph(plain[start:end], start, number)
        for number, (low, high) in enumerate(blocks)
        for body_start, body_end in _cut_heading(plain, low, high)
        for start, end in _cut_long(plain, body_start, body_end)
        if plain[start:end].strip()
    ]


def _cut_heading(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a dateline or an item's heading ("KIRKUK - ", "BAKU, Oct 22 (Agency) - ") from the sentence behind it.

    Parsed together, the place would become the subject of the sentence.
    """
    match = _HEADING.match(plain, start, end)
    return [(start, match.end()), (match.end(), end)] if match and match.end() < end else [(start, end)]


def _join_wrapped(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the lines of a block that was wrapped at a fixed width; leave other lines apart."""
    if len(lines) < 2:
        return lines
    widths = [len(text[start:end].rstrip()) for start, end in lines[:-1]]
    low, high = _WRAPPED_WIDTH
    wrapped = all(low <= width <= high for width in widths) and max(widths) - min(widths) <= 25
    return [(lines[0][0], lines[-1][1])] if wrapped else lines


def _cut_long(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    while end - start > _LONGEST:
        ends = [match.end() for match in _SENTENCE_END.finditer(plain, start, start + _LONGEST)]
        cut = ends[-1] if ends else plain.rfind(" ", start, start + _LONGEST) + 1
        cut = cut if cut > start else start + _LONGEST
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]
