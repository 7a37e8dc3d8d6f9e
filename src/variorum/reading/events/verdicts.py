"""A verdict on whether an event happened, and the words that give one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from variorum.data import read_rows
from variorum.language.tree import Token
from variorum.model.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and the cue that gave it; no cue where the text simply reports."""

    status: Status
    cue: Token | None


@cache
def _cues() -> Mapping[tuple[str, str], tuple[tuple[str, str], ...]]:
    """Give (part of speech, category) by (relation, cue)."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in read_rows("cues/status.csv"):
        if row["category"]:
            found.setdefault((row["relation"], row["cue"]), []).append((row["pos"], row["category"]))
    return {key: tuple(rows) for key, rows in found.items()}


def find_cue(relation: str, token: Token) -> Status | None:
    """Give the status that a word shows in a relation, None where it is no cue.

    Args:
        relation: one of the relations of `cues/status.csv`.
        token: the word.
    """
    for key in dict.fromkeys((token.lemma, token.lower)):
        for pos, category in _cues().get((relation, key), ()):
            if not pos or pos == token.pos:
                return cast("Status", category)
    return None
