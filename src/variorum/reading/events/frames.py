"""The words that can name an event, compiled once from the trigger tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from variorum.data import read_rows, split_cell
from variorum.model.vocabulary import EventType

FrameRole = Literal["agent", "target", "victim", "instrument", "recipient", "both", "topic", "place", ""]
FrameClass = Literal["act", "effect", "speech"]


@dataclass(frozen=True, slots=True)
class Frame:
    """What a trigger word means and which role each of its arguments fills.

    Attributes:
        lemma, with_: the trigger's lemma and the particle, object or modifier that must be there too.
        pos: "VERB", "NOUN" or "ADJ".
        type, mode: PLOVER type and mode; the type is "" for words that name no event of their own.
        subject, object: roles of a verb's logical subject and object; for nouns, of the possessor and the of-phrase.
        preps: role of the object of each preposition.
        class_: "act", "effect" (harm that an act does) or "speech" (a verbal act).
        needs: names of the tests that must hold.
    """

    lemma: str
    with_: str
    pos: Literal["VERB", "NOUN", "ADJ"]
    type: EventType
    mode: str | None
    subject: FrameRole
    object: FrameRole
    preps: Mapping[str, FrameRole]
    class_: FrameClass
    needs: tuple[str, ...]


@cache
def verb_frames() -> Mapping[str, tuple[Frame, ...]]:
    """Give the frames of each verb lemma, those with the most words first."""
    return _group("triggers/verbs.csv", "VERB", "subject", "object")


@cache
def noun_frames() -> Mapping[str, tuple[Frame, ...]]:
    """Give the frames of each noun lemma, those with the most words first."""
    return _group("triggers/nouns.csv", "NOUN", "possessor", "of")


@cache
def adjective_frames() -> Mapping[str, Frame]:
    """Give the frame of each adjective that names an act done to the noun after it."""
    return {
        row["lemma"]: Frame(
            row["lemma"], "", "ADJ", cast("EventType", row["type"]), row["mode"] or None, "",
            cast("FrameRole", row["noun"]), {}, "act", split_cell(row["needs"]),
        )
        for row in read_rows("triggers/adjectives.csv")
    }  # fmt: skip


def _group(
    name: str, pos: Literal["VERB", "NOUN"], first: str, second: str
) -> Mapping[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for row in read_rows(name):
        preps = dict(item.split(":", 1) for item in split_cell(row["preps"]))
        frame = Frame(
            row["lemma"], row["with"], pos, cast("EventType", row["type"]), row["mode"] or None,
            cast("FrameRole", row[first]), cast("FrameRole", row[second]), cast("Mapping[str, FrameRole]", preps),
            cast("FrameClass", row["class"]), split_cell(row["needs"]),
        )  # fmt: skip
        found.setdefault(frame.lemma.split(" ")[-1] if pos == "NOUN" else frame.lemma, []).append(frame)
    return {
        key: tuple(sorted(rows, key=lambda row: -len(row.with_.split()) - len(row.lemma.split())))
        for key, rows in found.items()
    }


@dataclass(frozen=True, slots=True)
class Instrument:
    """A thing or method that acts are done with, and the mode that it shows."""

    mode: str | None
    kind: Literal["weapon", "platform", "method", "person"]


@cache
def instruments() -> Mapping[str, Instrument]:
    """Give the instruments by lemma; two-word instruments are joined by a blank."""
    return {
        row["lemma"]: Instrument(
            row["mode"] or None, cast("Literal['weapon', 'platform', 'method', 'person']", row["kind"])
        )
        for row in read_rows("triggers/instruments.csv")
    }


@cache
def exclusions() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Give, for each trigger lemma and function, the words that show that it names no political violence."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for row in read_rows("triggers/exclusions.csv"):
        words = frozenset(split_cell(row["words"].lower()))
        functions = found.setdefault(row["lemma"], {})
        functions[row["function"]] = functions.get(row["function"], frozenset()) | words
    return found


@cache
def light_verbs() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Give (particle, role of the subject) for each verb that leaves the act to its object or subject."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in read_rows("triggers/light.csv"):
        found.setdefault(row["lemma"], []).append((row["with"], row["subject"]))
    return {key: tuple(rows) for key, rows in found.items()}
