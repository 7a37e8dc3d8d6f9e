"""Actors without a country that the text places in one: "police in Nairobi", "opposition parties in Nepal"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.model.identity import make_id
from variorum.ontology import code_actor
from variorum.reading.actors.nouns import load_words

if TYPE_CHECKING:
    from variorum.language.tree import Token, Tree
    from variorum.reading.parts import Actors, Places

_LOCAL = frozenset({
    "government", "military", "police", "judiciary", "armed group", "political party", "opposition", "criminal",
    "media", "religious", "health", "education", "population", "business",
})  # fmt: skip
_PREPOSITIONS = frozenset({"in", "of", "from", "at"})


def locate_actors(tree: Tree, actors: Actors, places: Places) -> None:
    """Give actors the country of the place that their own words put them in.

    Those who may well stand in a land that is not theirs ("troops in Iraq", "refugees in Kenya") are left alone, and so
    is an actor whom the text puts into two countries.

    Args:
        tree: the parsed text.
        actors: the actors, changed in place.
        places: the places of the text.
    """
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for mention in actors.mentions:
        entry = actors.entries[mention.actor]
        if entry.country or entry.known or entry.kind not in _LOCAL or mention.form == "pronoun":
            continue
        head = tree.tokens[mention.head]
        if head.lemma in load_words("stationed") and not _is_local(head):
            continue
        place = _find_place(head, places)
        if place is not None:
            found[mention.actor][place[1]] = place[0]
    for id_, countries in found.items():
        if len(countries) == 1:
            country, words = next(iter(countries.items()))
            _move(actors, id_, country, f"described by the text; its country by {words!r}")


def _is_local(head: Token) -> bool:
    """Whether a force is one of the country itself: "security forces", "local officials"."""
    return any(child.lower in {"security", "local", "government"} for child in head.children)


def _find_place(head: Token, places: Places) -> tuple[str, str] | None:
    """Give the words and the country of the place that hangs on a noun."""
    heads = [head, *(child for child in head.children if child.dep == "acl" and child.lower == "based")]
    for above in heads:
        for child in above.children:
            if child.dep != "prep" or child.lower not in _PREPOSITIONS or child.i < head.i:
                continue
            for inner in child.all_children("pobj"):
                mention = places.by_token.get(inner.i)
                if mention is not None:
                    chosen = places.entries[mention.place].chosen
                    if chosen.country:
                        return f"{child.text} {chosen.name}", chosen.country
    return None


def _move(actors: Actors, id_: str, country: str, reason: str) -> None:
    """Write an actor down anew with its country; its id tells the country too."""
    old = actors.entries[id_]
    role = old.codes.get("cameo", "")
    new = replace(
        old, id=make_id("act", old.name, country), country=country, codes=code_actor(country, role, old.kind),
        reason=reason,
    )  # fmt: skip
    actors.entries = {
        (new.id if key == id_ else key): (new if key == id_ else entry) for key, entry in actors.entries.items()
    }
    actors.mentions = [
        replace(mention, actor=new.id) if mention.actor == id_ else mention for mention in actors.mentions
    ]
    actors.by_head = {
        head: replace(mention, actor=new.id) if mention.actor == id_ else mention
        for head, mention in actors.by_head.items()
    }
