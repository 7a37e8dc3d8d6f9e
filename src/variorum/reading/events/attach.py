"""Which event a place belongs to: decided by the grammar that ties them, not by nearness."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from variorum.language.tree import Token
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.scene import Scene
from variorum.reading.events.settings import back_references
from variorum.reading.parts import PlaceMention
from variorum.reading.places.cues import load_cues
from variorum.reading.words import word_list

# Prepositions that put a happening at a place; those of movement count only for events that move.
_LOCATIVE = {
    "in", "at", "near", "on", "across", "inside", "outside", "around", "along", "off", "within", "throughout",
    "between", "over", "of", "beyond", "behind", "through", "by", "toward", "towards", "into", "onto", "above", "south",
    "north", "east", "west", "amid", "upon", "under", "beside", "opposite",
}  # fmt: skip
_MOVEMENT = {"from", "to", "out of"}
_NOUN_LINKS = {
    "pobj",
    "conj",
    "compound",
    "poss",
    "amod",
    "nmod",
    "appos",
    "npadvmod",
    "dobj",
    "nsubjpass",
    "nsubj",
    "attr",
    "advmod",
    "dep",
}


def index_mentions(mentions: Iterable[EventMention]) -> dict[int, EventMention]:
    """Give each mention by the index of its trigger and of the verbs that carry it."""
    found: dict[int, EventMention] = {}
    for mention in mentions:
        found[mention.token.i] = mention
    for mention in found.copy().values():
        for verb in mention.trigger.support:
            found.setdefault(verb.i, mention)
    return found


def attach_places(scene: Scene, mentions: list[EventMention]) -> None:
    """Give each event mention the places that its clause puts it at.

    Args:
        scene: the text with its mentions.
        mentions: event mentions; their `places` are filled.
    """
    index = index_mentions(mentions)
    parts = _index_parts(mentions, scene)
    names = {
        i
        for mention in scene.actors.mentions
        if mention.form == "name"
        for i in range(mention.first, mention.last)
    }
    for place in (*scene.places.mentions, *back_references(scene)):
        inside_name = place.first in names and scene.actors.at(scene.tree.tokens[place.head]) is None
        if place.head in scene.outside or inside_name or _is_bearing(place, scene):
            continue
        owner = _owner_of_place(scene.tree.tokens[place.head], index, parts, scene)
        if owner is not None and all(place.place != other.place for other in owner.places):
            owner.places.append(place)
    _give_to_adjectives(scene, mentions)


def _is_bearing(place: PlaceMention, scene: Scene) -> bool:
    """Whether a place only says where another lies: "in Shaddadah, 60 km south of Hasakah"."""
    if scene.places.entries[place.place].precision != "near":
        return False
    tokens = scene.tree.tokens
    i = place.first - 1
    while i > 0 and tokens[i].sentence == tokens[place.first].sentence and tokens[i].text != ",":
        if tokens[i].lower not in word_list("bearing") and tokens[i].pos not in {"NUM", "DET"}:
            return False
        i -= 1
    return tokens[i].text == "," and i > 0 and scene.place(tokens[i - 1]) is not None


def _give_to_adjectives(scene: Scene, mentions: list[EventMention]) -> None:
    """Give "the besieged town of Maglaj" its place; the clause around it keeps the place too."""
    for mention in mentions:
        if mention.trigger.frame.pos != "ADJ" or mention.places:
            continue
        inside = {token.i for target in mention.tokens_of("target") for token in target.subtree()}
        mention.places = [place for place in scene.places.mentions if place.head in inside][:1]


def _index_parts(mentions: Iterable[EventMention], scene: Scene) -> dict[int, EventMention]:
    """Give each mention by the index of whom or what it befell, and of unnamed people who did it."""
    found: dict[int, EventMention] = {}
    for mention in mentions:
        if mention.trigger.frame.pos == "ADJ":
            continue
        for token in mention.tokens_of("target", "victim"):
            found.setdefault(token.i, mention)
        for token in mention.tokens_of("agent"):
            if _is_plain_group(token, scene):
                found.setdefault(token.i, mention)
    return found


def _owner_of_place(
    token: Token, index: Mapping[int, EventMention], parts: Mapping[int, EventMention], scene: Scene
) -> EventMention | None:
    """Climb from a place to the event that it belongs to.

    The first link decides whether the words locate at all; later links may pass through the noun phrases that take
    part in the event ("a market in Aleppo"), but not through whoever does it or through who speaks.
    """
    current, located, clauses = token, False, 0
    preposition = ""
    for _ in range(40):
        dep, head = current.dep, current.head
        if current.is_root:
            return None
        if dep in {"prep", "agent", "dative"} or (
            dep in {"advmod", "npadvmod"} and current.child("prep") is not None
        ):
            current = head
        elif dep in {"pobj", "pcomp"}:
            if head.lower == "as" and head.head.lemma in word_list("naming"):
                current = head.head.head  # "an outpost known as X": X stands for the outpost
                if current.is_root:
                    return None
                continue
            if not located and head.dep == "agent":
                return None  # whoever does it is no place of it
            if not located and head.lower == "of" and scene.actors.at(head.head) is not None:
                return None  # "the prime minister of Armenia" is of Armenia, not in it
            if not located:
                preposition, located = head.lower, True
            current = head
            continue
        elif dep in _NOUN_LINKS:
            if not located and dep in {
                "dobj",
                "nsubjpass",
                "nsubj",
                "compound",
                "poss",
                "amod",
                "nmod",
                "attr",
            }:
                if dep in {"poss", "amod"} and scene.actors.at(token) is not None:
                    return None
                if dep in {"poss", "amod", "compound", "nmod"} and (
                    _is_owner(token, index, scene) or head.lemma in load_cues()["way"]
                ):
                    return None  # "the Basra pipeline" runs far from Basra
                if head.pos == "VERB" and head.i not in index and head.dep in {"relcl", "acl"}:
                    return None  # "militias who view X as complicit": a party to another verb
                located = True
            current = head
        elif dep in {"acl", "relcl"} and located and not clauses:
            current, clauses = head, 1  # the clause on a clause tells of something further off
        else:
            if not (located and dep in {"xcomp", "ccomp", "advcl"} and current.i in index):
                return None
            current = head
        owner = index.get(current.i)
        if owner is not None:
            if not _allows(owner, preposition, token, scene):
                return None
            return owner
        if located and current is not token and current.i in parts:
            return parts[current.i] if _allows(parts[current.i], preposition, token, scene) else None
        if current.pos in {"VERB", "AUX"} and current.dep not in {"acl", "relcl"}:
            child = carried_event(current, index)
            return child if child is not None and _allows(child, preposition, token, scene) else None
    return None


def _is_owner(token: Token, index: Mapping[int, EventMention], scene: Scene) -> bool:
    """Whether a country before a noun says whose it is ("US bases", "Israel's war"), not where it is."""
    place = scene.place(token)
    if place is None or scene.places.entries[place.place].precision != "country":
        return False
    if token.head.i not in index:
        return True
    return token.dep == "poss" or any(argument.token is token for argument in index[token.head.i].arguments)


def _allows(owner: EventMention, preposition: str, token: Token, scene: Scene) -> bool:
    moves = owner.type in {"RETREAT", "MOBILIZE"} or owner.token.lemma in word_list("marching")
    if preposition in _MOVEMENT:
        return moves
    if preposition and preposition not in _LOCATIVE:
        return preposition in {"against", "on"} and scene.actors.at(token) is None
    doers = {item.i for item in owner.tokens_of("agent")} - {item.i for item in owner.tokens_of("target")}
    if owner.type in {"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "SANCTION", "THREATEN"} and not preposition:
        return False
    walker = token
    while not walker.is_root and walker.i != owner.token.i:
        if walker.i in doers and owner.trigger.is_verb and not owner.trigger.clause.passive:
            return walker is not token and scene.place(walker) is None and _is_plain_group(walker, scene)
        if walker.i in doers and walker is token:
            return False
        walker = walker.head
    return True


def _is_plain_group(token: Token, scene: Scene) -> bool:
    """Whether a doer is unnamed people at the scene ("gunmen in Maiduguri"), not a named party with a seat."""
    mention = scene.actors.at(token)
    return mention is not None and mention.form == "nominal" and token.lemma in word_list("gunmen")


def carried_event(verb: Token, index: Mapping[int, EventMention]) -> EventMention | None:
    """Give the event that a plain verb has as its subject ("the attack sparked panic in Kano").

    Args:
        verb: a verb that reports no event itself.
        index: event mentions by the index of their tokens.

    Returns:
        The mention, or None.
    """
    subject = verb.child("nsubj", "nsubjpass")
    return index.get(subject.i) if subject is not None else None
