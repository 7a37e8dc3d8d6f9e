"""Codings kept apart from the texts that they belong to: offsets and a hash in place of words.

A file `NAME.standoff` looks like a `.coded` file in which one line stands for the text::

    @ train_04_52_1047 manner=local-paper region=none published=2015-06-15
    & 1f3a5c7e9b2d4f60 e1:56-62 a1:66-77
    = e1 PROTEST/demo occurred agent=a1

The line gives the first 16 hexadecimal digits of the SHA-256 of the text, and the half-open offsets of each mark.
`NAME` says whose texts they are (`outside_texts.READERS`).
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from variorum.model.errors import CorpusInvalid
from variorum.training.corpus import read_item, split_items
from variorum.training.items import Mark
from variorum.training.markup import read_markup, write_markup
from variorum.training.outside_texts import READERS

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.training.items import Item

SUFFIX = ".standoff"
_DIGITS = 16


def load_standoff(folder: Path, texts: Path) -> tuple[Item, ...]:
    """Put the codings of a folder back onto the texts that they belong to.

    Args:
        folder: holds `.standoff` files.
        texts: holds the texts of others, in the folders that `outside_texts` names.

    Returns:
        The items, in the order of files and lines.

    Raises:
        CorpusInvalid: a text is not there or not the one that was coded, or an item does not hold together.
    """
    items: list[Item] = []
    for file in sorted(folder.rglob(f"*{SUFFIX}")):
        reader = READERS.get(file.stem)
        if reader is None:
            raise CorpusInvalid(
                f"nobody knows the texts of {file.stem!r}",
                where=str(file),
                mend=f"name it {' or '.join(READERS)}",
            )
        try:
            known = reader(texts)
        except OSError as error:
            raise CorpusInvalid(
                f"the texts of {file.stem} cannot be read: {error}",
                where=str(texts),
                mend="give the folder that holds them",
            ) from error
        for where, lines in split_items(file):
            items.append(read_item(_restore(lines, known, where), where))
    return tuple(items)


def cut_standoff(lines: list[str]) -> list[str]:
    """Give the lines of a coded item with the words of its text taken out.

    Args:
        lines: its header, its marked text, its coding lines.

    Returns:
        The lines as a `.standoff` file holds them.

    Raises:
        MarkupBroken: the marks do not hold together.
    """
    body = [line for line in lines[1:] if not line.startswith("= ")]
    text, marks = read_markup("\n".join(body).strip("\n"))
    spans = [f"{mark.key}:{mark.start}-{mark.end}" for mark in marks.values()]
    return [
        lines[0],
        " ".join(["&", _hash(text), *spans]),
        *(line for line in lines[1:] if line.startswith("= ")),
    ]


def _restore(lines: list[str], texts: dict[str, str], where: str) -> list[str]:
    """Put the text back where its hash stands."""
    name = lines[0].split()[1] if len(lines[0].split()) > 1 else ""
    text = texts.get(name)
    words = next((line.split()[1:] for line in lines if line.startswith("& ")), [])
    if text is None or not words or words[0] != _hash(text):
        raise CorpusInvalid(
            "the text of this item is not there, or is not the one that was coded",
            where=where,
            mend="give the folder with the texts of the versions that outside_texts names",
        )
    try:
        marks = {mark.key: mark for mark in map(_read_mark, words[1:])}
    except ValueError as error:
        raise CorpusInvalid(
            f"a mark is not written as key:start-end: {error}", where=where, mend="see standoff.py"
        ) from error
    return [lines[0], write_markup(text, marks), *(line for line in lines if line.startswith("= "))]


def _read_mark(word: str) -> Mark:
    key, _, span = word.partition(":")
    start, _, end = span.partition("-")
    return Mark(key, int(start), int(end))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
