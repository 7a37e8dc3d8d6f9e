"""Trees built by hand, and texts read once a run."""

from __future__ import annotations

from datetime import date
from functools import cache

from variorum.language.pipeline import parse_text
from variorum.language.tree import Sentence, Token, Tree
from variorum.model.document import Document
from variorum.model.record import Reading, Report
from variorum.reading import read_document
from variorum.reading.events import Happening, LinkFound, Scene, read_events
from variorum.reading.parts import Gazetteer
from variorum.reading.places import open_gazetteer
from variorum.reading.reader import make_scene

DAY = date(2024, 5, 15)


def build_tree(rows: str) -> Tree:
    """Build the tree of one sentence from lines of "word lemma tag part-of-speech relation head".

    The head is the word itself, "word#2" for its second occurrence, or "-" for the root.
    """
    cells = [line.split() for line in rows.strip().splitlines()]
    words = [cell[0] for cell in cells]
    tree = Tree(" ".join(words), sentences=[Sentence(0, 0, len(words), 0)])
    offset = 0
    for index, (word, lemma, tag, pos, dep, _) in enumerate(cells):
        tree.tokens.append(Token(index, word, lemma, pos, tag, dep, offset, 0, ""))
        offset += len(word) + 1
    for token, cell in zip(tree.tokens, cells, strict=True):
        if cell[5] != "-":
            name, _, number = cell[5].partition("#")
            places = [index for index, word in enumerate(words) if word == name]
            token.head = tree.tokens[places[int(number or 1) - 1]]
            token.head.children.append(token)
    return tree


def read_document_of(text: str, published: date | None = DAY, language: str = "en") -> Document:
    """Give a text as a Document."""
    return Document(text, published=published, language=language)


@cache
def read(text: str) -> Reading:
    """Read a text once."""
    return read_document(read_document_of(text))


def read_one(text: str) -> Report:
    """Read a text that gives one Report."""
    (report,) = read(text).reports
    return report


@cache
def _gazetteer() -> Gazetteer:
    return open_gazetteer()


@cache
def see(text: str) -> Scene:
    """Give the Scene of a text."""
    return make_scene(parse_text(text), read_document_of(text), _gazetteer())


@cache
def read_scene(text: str) -> tuple[list[Happening], list[LinkFound]]:
    """Give the happenings of a text and the links between them."""
    return read_events(see(text))
