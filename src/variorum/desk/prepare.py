"""Prepare: everything that the first reading would else have to wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.language.identify import identify_language
from variorum.language.pipeline import load_pipeline
from variorum.reading.places import build_gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator


def prepare() -> Iterator[str]:
    """Build the gazetteer and load the language pipeline.

    Yields:
        What is done next, in words.

    Raises:
        PipelineMissing: the language pipeline is not installed.
        GazetteerMissing: the gazetteer cannot be built.
    """
    yield "building the gazetteer"
    build_gazetteer()
    yield "loading the language pipeline"
    load_pipeline()
    identify_language("the language model is loaded by the first text that it sees")
    yield "ready"
