"""The probe suite: single questions of single sentences, in minimal groups that change one thing."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from variorum.evaluation.mentions import MentionScore, Miss
from variorum.model.document import Document
from variorum.model.errors import GoldInvalid
from variorum.model.vocabulary import EVENT_TYPES, STANCES, STATUSES
from variorum.reading import read_documents

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.model.record import Participant, Reading, Report, Voice

COLUMNS = ("group", "kind", "text", "words", "type", "status", "agent", "target", "speaker", "stance")
NONE, NOBODY = "none", "-"
_SIDES = ("base", "swap")


@dataclass(frozen=True, slots=True)
class Probe:
    """One row: a text, the words asked about, and what is right of them; empty where it is not asked."""

    where: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """Give a cell."""
        return self.cells[column]


@dataclass(slots=True)
class ProbeScore:
    """How the probes were answered.

    Attributes:
        kinds: by kind of change, and under "all", the rows asked and answered rightly.
        swaps, even: pairs of a text and its swap, and those of which both are answered alike.
    """

    kinds: dict[str, MentionScore] = field(default_factory=dict)
    swaps: int = 0
    even: int = 0


def read_probes(path: Path) -> list[Probe]:
    """Read the probe suite.

    Args:
        path: the CSV file.

    Returns:
        Its rows.

    Raises:
        GoldInvalid: a row does not hold together; the message names file and line.
    """
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            reader = csv.DictReader(line for line in handle if not line.startswith("#"))
            rows = [Probe(f"{path.name}:{reader.line_num}", dict(cells)) for cells in reader]
    except OSError as error:
        raise GoldInvalid(
            f"cannot be read: {error.strerror}", where=str(path), mend="name the file"
        ) from error
    for row in rows:
        _check(row)
    return rows


def _check(row: Probe) -> None:
    def fail(what: str) -> None:
        raise GoldInvalid(what, where=row.where, mend="see golden/FORMAT.md")

    if tuple(row.cells) != COLUMNS or any(cell is None for cell in row.cells.values()):
        fail(f"wanted the columns {','.join(COLUMNS)}")
    if row["text"].count(row["words"]) != 1:
        fail(f"the text must hold {row['words']!r} once")
    if row["type"] not in (*EVENT_TYPES, NONE) or (row["type"] == NONE) != (row["status"] == ""):
        fail(f"{row['type']!r} and {row['status']!r} are no type and status")
    if row["status"] not in (*STATUSES, "") or row["stance"] not in (*STANCES, ""):
        fail(f"{row['status']!r} or {row['stance']!r} is not in the lists")
    for column in ("agent", "target", "speaker"):
        if row[column] not in {"", NOBODY} and row[column] not in row["text"]:
            fail(f"the text does not hold {row[column]!r}")


def score_probes(path: Path) -> ProbeScore:
    """Put the probe suite to the Reader.

    Args:
        path: the CSV file.

    Returns:
        The score, with every row that was missed.

    Raises:
        GoldInvalid: the suite does not hold together.
    """
    rows = read_probes(path)
    found = ProbeScore()
    outcomes: dict[str, dict[str, dict[str, bool]]] = defaultdict(dict)
    readings = read_documents(Document(row["text"], language="en") for row in rows)
    for row, reading in zip(rows, readings, strict=True):
        outcome = judge_probe(row, reading)
        outcomes[row["group"]][row["kind"]] = outcome
        for kind in ("all", row["kind"]):
            score = found.kinds.setdefault(kind, MentionScore(kind))
            score.asked += 1
            score.right += all(outcome.values())
            if not all(outcome.values()) and kind == "all":
                wrong = ", ".join(name for name, right in outcome.items() if not right)
                score.misses.append(Miss(row.where, row["text"], _write_wanted(row), f"wrong: {wrong}"))
    for sides in outcomes.values():
        if all(side in sides for side in _SIDES):
            found.swaps += 1
            found.even += sides["base"] == sides["swap"]
    return found


def judge_probe(row: Probe, reading: Reading) -> dict[str, bool]:
    """Judge the answer to one probe.

    Args:
        row: the probe.
        reading: what the Reader made of its text.

    Returns:
        What was asked, and whether it is right.
    """
    start = row["text"].index(row["words"])
    end = start + len(row["words"])
    reports = [
        report for report in reading.reports
        if any(quote.start < end and start < quote.end for quote in (report.trigger, *report.evidence))
    ]  # fmt: skip
    if row["type"] == NONE:
        return {"none": not reports}
    report = next((report for report in reports if report.type == row["type"]), None)
    outcome = {"event": report is not None, "status": report is not None and report.status == row["status"]}
    for column, roles in (("agent", {"agent"}), ("target", {"target", "victim", "recipient"})):
        if row[column]:
            outcome[column] = report is not None and _has(report, roles, row, column, reading)
    if row["speaker"]:
        outcome["voice"] = report is not None and any(
            voice.stance == row["stance"] and _is_named(voice, row, "speaker", reading)
            for voice in report.said_by
        )
    return outcome


def _has(report: Report, roles: set[str], row: Probe, column: str, reading: Reading) -> bool:
    fillers = [part for part in report.participants if part.role in roles]
    if row[column] == NOBODY:
        return not fillers
    return any(_is_named(part, row, column, reading) for part in fillers)


def _is_named(filler: Participant | Voice, row: Probe, column: str, reading: Reading) -> bool:
    """Whether a participant or speaker stands at the words asked for, or is an actor that they name elsewhere."""
    mentions = [mention for actor in reading.actors if actor.id == filler.actor for mention in actor.mentions]
    spans = [(filler.start, filler.end), *((mention.start, mention.end) for mention in mentions)]
    return any(_overlap(start, end, row[column], row["text"]) for start, end in spans)


def _overlap(start: int, end: int, words: str, text: str) -> bool:
    """Whether a span shares a character with some place where these words stand."""
    at = text.find(words)
    while at >= 0:
        if at < end and start < at + len(words):
            return True
        at = text.find(words, at + 1)
    return False


def _write_wanted(row: Probe) -> str:
    asked = [f"{column} {row[column]}" for column in COLUMNS[4:] if row[column]]
    return f"{row['kind']}: {row['words']} is {', '.join(asked)}"
