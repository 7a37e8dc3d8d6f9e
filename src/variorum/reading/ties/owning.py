"""Ties between two names side by side: "Hamas's Qassam Brigades", "Chief Inspector Ruth Hall of the RUC"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.language.tree import Token
from variorum.model.vocabulary import ActorKind, TieType
from variorum.reading.parts import ActorMention
from variorum.reading.ties.cues import Cue
from variorum.reading.ties.ends import Found, Reading, words_between

_STATE: frozenset[ActorKind] = frozenset({"state", "government"})
_STATE_BODIES: frozenset[ActorKind] = frozenset(
    {"government", "military", "police", "intelligence", "judiciary"}
)
_BODIES: frozenset[ActorKind] = frozenset(
    {
        "military", "police", "intelligence", "armed group", "alliance", "political party", "opposition",
        "intergovernmental", "government", "media", "criminal", "humanitarian", "judiciary", "monitor",
        "other",
    }
)  # fmt: skip
_ARMED: frozenset[ActorKind] = frozenset(
    {"military", "armed group", "criminal", "political party", "alliance"}
)


def read_owner(token: Token, reading: Reading) -> Iterator[Found]:
    """Read a name that owns another, and a person's name with "of" and a body's.

    Args:
        token: any token.
        reading: the text and its actors.

    Yields:
        The ties: a part of its owner, a body led by the person who owns it, a person who is part of a body.
    """
    mention = reading.actors.at(token)
    if mention is None or mention.form != "name":
        return
    kind = _kind(token, reading)
    if token.dep == "poss":
        yield from _owned(token, kind, reading)
    elif kind == "person":
        for child in token.all_children("prep"):
            target = child.child("pobj") if child.lower == "of" and child.i > token.i else None
            body = _kind(target, reading) if target is not None else None
            if target is None or not _is_name(target, reading):
                continue
            title = _title(mention, reading)
            if body in _BODIES or (body in _STATE and title is not None):
                leads = body in _STATE and title is not None and title.type == "leads"
                relation: TieType = "leads" if leads else "part_of"
                yield Found(relation, token, target, *words_between(token, target))


def _owned(owner: Token, kind: ActorKind | None, reading: Reading) -> Iterator[Found]:
    thing = owner.head
    owned = _kind(thing, reading)
    if owned is None or _is_past(thing, reading):
        return
    words = words_between(owner, thing)
    if not _is_name(thing, reading):
        if kind in _STATE and owned in _STATE_BODIES and thing.lower in reading.cues.bodies:
            yield Found("part_of", thing, owner, *words)
        return
    if kind == "person":
        if owned in _ARMED:
            yield Found("leads", owner, thing, *words)
    elif kind in _STATE:
        if owned in _STATE_BODIES or (owned == "other" and thing.lower in reading.cues.wings):
            yield Found("part_of", thing, owner, *words)
    elif kind in _BODIES and owned in _BODIES:
        yield Found("part_of", thing, owner, *words)


def _title(mention: ActorMention, reading: Reading) -> Cue | None:
    """Give the title in a person's name that says a tie ("President Bola Tinubu of Nigeria")."""
    for token in reading.tree.tokens[mention.first : mention.head]:
        cue = reading.cues.nouns.get(token.lemma)
        if cue is not None and cue.forward:
            return cue
    return None


def _kind(token: Token, reading: Reading) -> ActorKind | None:
    mention = reading.actors.at(token)
    entry = reading.actors.entries.get(mention.actor) if mention is not None else None
    return entry.kind if entry is not None else None


def _is_name(token: Token, reading: Reading) -> bool:
    mention = reading.actors.at(token)
    return mention is not None and mention.form == "name"


def _is_past(token: Token, reading: Reading) -> bool:
    return any(child.lower in reading.cues.past for child in token.children)
