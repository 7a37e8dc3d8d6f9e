"""The cues of `cues/ties.csv`, compiled once for look-up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from variorum.data import read_rows
from variorum.model.vocabulary import TieType

DATA = "cues/ties.csv"
_TYPES = get_args(TieType)


@dataclass(frozen=True, slots=True)
class Cue:
    """A relation and its direction: whether it goes from the first of its two sides to the second.

    Attributes:
        type: the relation.
        forward: whether it goes from named to head (hyphen), from subject to object (predicate, verb), from
            holder to owner (noun, whole).
        words: the words that must follow (particle, preposition), if any.
    """

    type: TieType
    forward: bool
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues, by sort and first word; and the sets of modifiers and nouns that go with them."""

    hyphens: dict[str, Cue]
    prefixes: dict[str, Cue]
    predicates: dict[str, tuple[Cue, ...]]
    verbs: dict[str, tuple[Cue, ...]]
    nouns: dict[str, Cue]
    wholes: dict[str, Cue]
    unders: dict[str, Cue]
    wings: frozenset[str]
    past: frozenset[str]
    qualifiers: frozenset[str]
    blockers: frozenset[str]
    offices: frozenset[str]
    bodies: frozenset[str]


@cache
def load_cues() -> Cues:
    """Compile the cues."""
    singles: dict[str, dict[str, Cue]] = {pos: {} for pos in ("hyphen", "prefix", "noun", "whole", "under")}
    many: dict[str, dict[str, list[Cue]]] = {"predicate": {}, "verb": {}}
    plain: dict[str, set[str]] = {
        "wing": set(),
        "past": set(),
        "qualifier": set(),
        "blocker": set(),
        "office": set(),
        "body": set(),
    }
    for row in read_rows(DATA):
        pos = row["pos"]
        if pos in plain:
            plain[pos].add(row["cue"])
            continue
        assert row["type"] in _TYPES, row
        first, *rest = row["cue"].split()
        cue = Cue(cast("TieType", row["type"]), row["from"] in {"named", "subject", "holder"}, tuple(rest))
        if pos in many:
            many[pos].setdefault(first, []).append(cue)
        else:
            singles[pos][first] = cue
    return Cues(
        hyphens=singles["hyphen"],
        prefixes=singles["prefix"],
        predicates={first: tuple(cues) for first, cues in many["predicate"].items()},
        verbs={first: tuple(cues) for first, cues in many["verb"].items()},
        nouns=singles["noun"],
        wholes=singles["whole"],
        unders=singles["under"],
        wings=frozenset(plain["wing"]),
        past=frozenset(plain["past"]),
        qualifiers=frozenset(plain["qualifier"]),
        blockers=frozenset(plain["blocker"]),
        offices=frozenset(plain["office"]),
        bodies=frozenset(plain["body"]),
    )
