"""How well event types are found, by the PLOVER gold standard records: single sentences with type, source and target.

Open Event Data Alliance, "PLOVER Gold Standard Records", version 0.5b1, 2016, CC BY-SA 4.0, after the examples of the
CAMEO 1.1b3 manual. The records are not part of the project; their folder is given. Each names one event; a sentence
may well tell of others, so precision is a lower bound.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from variorum.model.document import Document
from variorum.model.vocabulary import EVENT_TYPES
from variorum.reading.reader import read_documents

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.model.record import Actor, Reading

# PLOVER 0.8 (2021) renamed the types of the records, which follow the draft of 2016.
_RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}


@dataclass(frozen=True, slots=True)
class PloverRecord:
    """One gold record: a sentence, the type of its event, and the words and countries of who did it to whom."""

    name: str
    text: str
    type: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    source_countries: frozenset[str] = frozenset()
    target_countries: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PloverScores:
    """Scores over all records.

    Attributes:
        records: how many.
        precision, recall, f1: of types, over all records together.
        recall_by_type: (records, found) a gold type.
        spurious_by_type: how often each type was found where the record names another.
        agents, targets: (records that name one and whose event was found, those where an argument of an event of the
            right type overlaps its words).
        pairs_named: (records with a source country, those where the reader resolves both countries of the dyad in the
            sentence, as those of actors or places).
        pairs_acting: (the same records, those where one event has the source's country among its agents and the
            target's among whom it was done to, or among its places where the record's target is a place).
        missed: (name, gold type, types found, text) of records whose type was not found.
    """

    records: int
    precision: float
    recall: float
    f1: float
    recall_by_type: dict[str, tuple[int, int]]
    spurious_by_type: dict[str, int]
    agents: tuple[int, int]
    targets: tuple[int, int]
    pairs_named: tuple[int, int]
    pairs_acting: tuple[int, int]
    missed: tuple[tuple[str, str, tuple[str, ...], str], ...]


def score_plover(folder: Path) -> PloverScores:
    """Score the types and parties that the reader finds unaided on the PLOVER records.

    Args:
        folder: the folder of ``PLOVER_GSR_CAMEO.txt``.

    Returns:
        The scores, with every record that was missed.
    """
    records = read_records(folder)
    documents = (
        Document(record.text, published=date(2000, 1, 1), language="en", source=None) for record in records
    )
    right, extra = 0, Counter[str]()
    totals, hits = Counter[str](), Counter[str]()
    agents, targets, named, acting = [0, 0], [0, 0], [0, 0], [0, 0]
    missed = []
    for record, reading in zip(records, read_documents(documents), strict=True):
        found = {report.type for report in reading.reports}
        totals[record.type] += 1
        extra.update(found - {record.type})
        if record.type in found:
            right += 1
            hits[record.type] += 1
        else:
            missed.append((record.name, record.type, tuple(sorted(found)), record.text))
        if record.source_countries:
            for tally, found_pair in ((named, _names_pair), (acting, _acts_pair)):
                tally[0] += 1
                tally[1] += found_pair(record, reading)
        for words, role, tally in ((record.sources, {"agent"}, agents), (record.targets, _UNDERGO, targets)):
            if words and record.type in found:
                tally[0] += 1
                tally[1] += _overlaps(words, role, record, reading)
    wrong = extra.total()
    precision, recall = right / max(1, right + wrong), right / max(1, len(records))
    return PloverScores(
        len(records), precision, recall, 2 * precision * recall / max(1e-9, precision + recall),
        {kind: (totals[kind], hits[kind]) for kind in EVENT_TYPES if totals[kind]},
        {kind: extra[kind] for kind in EVENT_TYPES if extra[kind]},
        (agents[0], agents[1]), (targets[0], targets[1]), (named[0], named[1]), (acting[0], acting[1]), tuple(missed),
    )  # fmt: skip


_UNDERGO = {"target", "victim", "recipient"}


def read_records(folder: Path) -> list[PloverRecord]:
    """Read the records, the first of which documents the file and is left out."""
    source = (folder / "PLOVER_GSR_CAMEO.txt").read_text(encoding="utf-8")
    found = []
    for entry in json.loads(source):
        kind = _RENAMED.get(entry["event"], entry["event"])
        if kind in EVENT_TYPES:
            found.append(
                PloverRecord(
                    entry["id"],
                    entry["text"],
                    kind,
                    _words(entry.get("source")),
                    _words(entry.get("target")),
                    _countries(entry.get("source")),
                    _countries(entry.get("target")),
                )
            )
    return found


def _words(actors: Any) -> tuple[str, ...]:
    if not isinstance(actors, list):
        return ()
    return tuple(text for actor in actors if (text := str(actor.get("actorText", "")).strip()))


def _countries(actors: Any) -> frozenset[str]:
    if not isinstance(actors, list):
        return frozenset()
    codes = (str(actor.get("code") or "") for actor in actors)
    return frozenset(_SLIPS.get(code, code) for code in codes if code)


# Codes of the records that are slips for ISO 3166-1 alpha-3.
_SLIPS = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM"}


def _country(actor: Actor) -> str:
    """Give an actor's country as the records code it: bodies without one by their role, such as IGO."""
    return actor.country or actor.codes.get("cameo", "")[:3]


def _names_pair(record: PloverRecord, reading: Reading) -> bool:
    named = {_country(actor) for actor in reading.actors} | {place.country for place in reading.places}
    return _is_pair(record, named, named)


def _acts_pair(record: PloverRecord, reading: Reading) -> bool:
    spans = [(item.start, item.end, _country(actor)) for actor in reading.actors for item in actor.mentions]
    spans += [
        (item.start, item.end, place.country or "") for place in reading.places for item in place.mentions
    ]
    own = {actor.id: _country(actor) for actor in reading.actors}
    where = {place.id: place.country for place in reading.places}
    for report in reading.reports:
        agents: set[str | None] = set()
        others: set[str | None] = {where[place.place] for place in report.places}
        for item in report.participants:
            inside = {code for start, end, code in spans if start < item.end and item.start < end}
            inside |= {own.get(item.actor or "", "")}
            if item.role == "agent":
                agents |= inside
            elif item.role in _UNDERGO:
                others |= inside
        if _is_pair(record, agents, others):
            return True
    return False


def _is_pair(record: PloverRecord, one: set[Any], other: set[Any]) -> bool:
    return bool(record.source_countries & one) and (
        not record.target_countries or bool(record.target_countries & other)
    )


def _overlaps(words: tuple[str, ...], roles: set[str], record: PloverRecord, reading: Reading) -> bool:
    """Whether a participant in one of these roles, in an event of the gold type, shares letters with the words."""
    spans = [
        match.span()
        for text in words
        for match in re.finditer(re.escape(text), record.text, flags=re.IGNORECASE)
    ]
    return any(
        start < participant.end and participant.start < end
        for report in reading.reports
        if report.type == record.type
        for participant in report.participants
        if participant.role in roles
        for start, end in spans
    )
