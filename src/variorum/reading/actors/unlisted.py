"""Names of groups that no data file holds, as the text itself gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.reading.actors.nouns import find_noun
from variorum.reading.actors.organisations import is_acronym

if TYPE_CHECKING:
    from variorum.reading.actors.bench import Bench
    from variorum.reading.actors.phrases import Phrase

FIGHTING = frozenset(
    {
        "armed group",
        "military",
        "alliance",
        "political party",
        "police",
        "intelligence",
        "criminal",
        "opposition",
    }
)


def find_inner_name(bench: Bench, phrase: Phrase) -> str:
    """Give the unknown name of a group before its noun: "Mokolo Front" in "Mokolo Front fighters", or ""."""
    tokens = bench.tokens
    if (phrase.noun.kind not in FIGHTING and phrase.noun.joins != "members") or phrase.noun.joins not in {
        "members",
        "armed forces",
        "group",
    }:
        return ""
    first = last = end_of_name(bench, phrase)
    while (
        first > phrase.first
        and bench.match_of[first - 1] is None
        and (tokens[first - 1].text[:1].isupper() or (tokens[first - 1].text in {"-", "'s"} and first < last))
    ):
        first -= 1
    if last - first == 1 and is_acronym(tokens[first].text):
        return tokens[first].text
    if last - first < 2 or (
        first == bench.tree.sentences[phrase.head.sentence].first and tokens[first].pos != "PROPN"
    ):
        return ""
    found = find_noun(tokens, tokens[last - 1])
    grouped = found is not None and found[0].human in {"group", "collective"}
    return bench.tree.quote(first, last) if grouped or tokens[last - 1].entity in {"ORG", "PERSON"} else ""


def end_of_name(bench: Bench, phrase: Phrase) -> int:
    """Give where a name before the noun ends; an acronym in brackets is left out."""
    last = phrase.noun_first
    bracketed = (
        last - phrase.first >= 4 and bench.tokens[last - 1].text == ")" and bench.tokens[last - 3].text == "("
    )
    return last - 3 if bracketed else last


def is_named(bench: Bench, phrase: Phrase) -> bool:
    """Tell whether a phrase is a proper name that no data file holds ("Mokolo Front")."""
    tokens = bench.tokens
    head = phrase.head
    if not head.text[:1].isupper() or head.pos != "PROPN" or phrase.first == head.i:
        return False
    before = tokens[head.i - 1]
    return (before.text[:1].isupper() and before.pos != "ADJ") or before.text in {"-", "'s"}
