"""Prepare: everything that the first reading would else have to wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.data import list_tables, read_rows
from variorum.language.identify import identify_language
from variorum.language.pipeline import load_pipeline
from variorum.model.errors import RowInvalid
from variorum.reading.places import build_gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator


def prepare() -> Iterator[str]:
    """Build the gazetteer and load the language pipeline.

    Yields:
        What is done next, in words.

    Raises:
        RowInvalid: a row of a data file does not fit its header.
        PipelineMissing: the language pipeline is not installed.
        GazetteerMissing: the gazetteer cannot be built.
    """
    yield "checking the data files"
    check_tables()
    yield "building the gazetteer"
    build_gazetteer()
    yield "loading the language pipeline"
    load_pipeline()
    identify_language("the language model is loaded by the first text that it sees")
    yield "ready"


def check_tables() -> None:
    """Read every data file once.

    Raises:
        RowInvalid: a row does not fit its header; the message names file and line.
    """
    for name in list_tables():
        try:
            read_rows(name)
        except ValueError as error:
            where, _, what = str(error).partition(": ")
            raise RowInvalid(what, where=where, mend="mend the row; a cell with a comma is quoted") from error
