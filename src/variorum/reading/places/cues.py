"""Words that tell whether capitalised words name a place, read from `data/places/`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from variorum.data import read_rows, split_cell
from variorum.language.tree import Token


@cache
def load_cues() -> dict[str, frozenset[str]]:
    """Give the words of every cue of `cues.csv`."""
    return {row["cue"]: frozenset(split_cell(row["words"])) for row in read_rows("places/cues.csv")}


@cache
def load_demonyms() -> dict[str, tuple[str, ...]]:
    """Give for every demonym, in lower case, the countries that it belongs to."""
    found: dict[str, list[str]] = {}
    for row in read_rows("places/countries.csv"):
        for word in split_cell(row["demonyms"]):
            found.setdefault(word.casefold(), []).append(row["country"])
    return {word: tuple(codes) for word, codes in found.items()}


def find_demonyms(tokens: Sequence[Token]) -> dict[int, tuple[str, ...]]:
    """Give the countries whose demonym starts at each token; the longer one counts ("South Sudanese")."""
    demonyms, found = load_demonyms(), {}
    i = 0
    while i < len(tokens):
        length = 0
        if tokens[i].text[0].isupper():
            for longest in (3, 2, 1):
                words = " ".join(token.text for token in tokens[i : i + longest]).casefold()
                if words in demonyms:
                    found[i], length = demonyms[words], longest
                    break
        i += max(1, length)
    return found


@cache
def load_country_names() -> frozenset[str]:
    """Give all names of countries as written; an acronym counts as a place only if it stands here."""
    return frozenset(
        name
        for row in read_rows("places/countries.csv")
        for name in (row["name"], *split_cell(row["aliases"]))
    )


@cache
def load_abbreviations() -> dict[str, tuple[str, str]]:
    """Give units that are written short after a comma ("Fla.", "TX"): text to unit and country."""
    return {
        written: (row["name"], row["country"])
        for row in read_rows("places/abbreviations.csv")
        for written in split_cell(row["written"])
    }


@cache
def load_capitals() -> frozenset[tuple[str, str]]:
    """Give the capitals that stand for a government, in lower case, each with its country."""
    return frozenset(
        (row["iso3"], name.casefold())
        for row in read_rows("actors/countries.csv")
        for name in split_cell(row["metonyms"])
    )


@cache
def load_peoples() -> frozenset[str]:
    """Give the names and adjectives of peoples: "Kuki" is no town unless a land bears the name."""
    return frozenset(
        word
        for row in read_rows("actors/populations.csv")
        for word in (row["name"], *split_cell(row["aliases"]), *split_cell(row["adjectives"]))
    )
