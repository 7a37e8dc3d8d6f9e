"""Spans of organisations, persons and places against re3d: documents on Syria and Iraq, marked up for relations.

Defence Science and Technology Laboratory, "Relationship and Entity Extraction Evaluation Dataset", 2017; licences by
publisher beside the files. The set is no part of the project; its folder is given. It marks pronouns and vague phrases
("the city", "our partners") too, so recall is a lower bound.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.evaluation.tally import Tally
from variorum.model.document import Document
from variorum.reading.reader import read_documents

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from variorum.model.record import Reading

Span = tuple[int, int]
SORTS = ("Organisation", "Person", "Location")
_ARTICLES = ("the ", "a ", "an ")


@dataclass(frozen=True, slots=True)
class Re3dScore:
    """Tallies by sort of span: of spans that are equal, articles left out, and of spans that overlap."""

    exact: dict[str, Tally]
    lenient: dict[str, Tally]


def score_re3d(folder: Path) -> Re3dScore:
    """Score the spans of actors and places against the set.

    Args:
        folder: holds a folder a publisher, each with `documents.jsonl` and `entities.jsonl`.

    Returns:
        The tallies; each gold span is matched once.
    """
    texts = dict(_read_documents(folder))
    gold = _read_entities(folder, texts)
    exact = {sort: Tally() for sort in SORTS}
    lenient = {sort: Tally() for sort in SORTS}
    documents = (Document(text, published=None, language="en", source=None) for text in texts.values())
    for (key, text), reading in zip(texts.items(), read_documents(documents), strict=True):
        found = _spans(reading, text)
        for sort in SORTS:
            wanted, ours = gold[key, sort], found[sort]
            equal = len(wanted & ours)
            exact[sort] += Tally(len(wanted), len(ours), equal)
            lenient[sort] += Tally(len(wanted), len(ours), _count_overlaps(wanted, ours))
    return Re3dScore(exact, lenient)


def _read_documents(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*/documents.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            yield entry["_id"], entry["text"]


def _read_entities(folder: Path, texts: dict[str, str]) -> dict[tuple[str, str], set[Span]]:
    gold: dict[tuple[str, str], set[Span]] = defaultdict(set)
    for path in sorted(folder.glob("*/entities.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            if entry["type"] in SORTS and entry["documentId"] in texts:
                span = _trim(entry["begin"], entry["end"], texts[entry["documentId"]])
                gold[entry["documentId"], entry["type"]].add(span)
    return gold


def _trim(start: int, end: int, text: str) -> Span:
    """Leave a leading article out."""
    words = text[start:end].lower()
    return start + next((len(article) for article in _ARTICLES if words.startswith(article)), 0), end


def _spans(reading: Reading, text: str) -> dict[str, set[Span]]:
    found: dict[str, set[Span]] = {sort: set() for sort in SORTS}
    for actor in reading.actors:
        sort = "Person" if actor.kind == "person" else "Organisation"
        found[sort].update(_trim(mention.start, mention.end, text) for mention in actor.mentions)
    for place in reading.places:
        found["Location"].update(_trim(mention.start, mention.end, text) for mention in place.mentions)
    return found


def _count_overlaps(wanted: set[Span], ours: set[Span]) -> int:
    """Count gold spans that overlap one of ours, each of ours used once."""
    left = sorted(ours)
    hits = 0
    for start, end in sorted(wanted):
        best = max(
            (span for span in left if span[0] < end and start < span[1]),
            key=lambda span: min(end, span[1]) - max(start, span[0]),
            default=None,
        )
        if best is not None:
            left.remove(best)
            hits += 1
    return hits
