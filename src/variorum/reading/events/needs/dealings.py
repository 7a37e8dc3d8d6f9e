"""Tests of words for what actors say to and do for one another."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.frames import Frame, noun_frames
from variorum.reading.events.needs.basic import (
    MODIFIERS,
    actor_object,
    any_actor,
    is_weapon,
    prep_actor,
)
from variorum.reading.events.scene import ARMED_KINDS, POLITICAL_KINDS, Scene
from variorum.reading.syntax import Clause, prepositional
from variorum.reading.words import word_list


def speech_about_event(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An actor condemns or welcomes another's act or the actor itself."""
    if not any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    return any_actor(clause.object, scene, POLITICAL_KINDS) or any(
        item.lemma in noun_frames() or item.lemma in word_list("conduct") for item in clause.object
    )


def reject_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An actor turns down a proposal."""
    if not any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    return token.lemma == "refuse" or any(item.lemma in word_list("proposal") for item in clause.object)


def demand_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An actor demands something."""
    if not any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    return bool(clause.object) or token.child("ccomp", "xcomp") is not None


def ask_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """One actor asks another to do something."""
    return actor_object(token, frame, clause, scene) and (
        token.child("xcomp", "ccomp") is not None or any(name == "for" for name, _ in prepositional(token))
    )


def charge_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Somebody is charged with something."""
    return any_actor(clause.object, scene, POLITICAL_KINDS) and any(
        name == "with" for name, _ in prepositional(token)
    )


def meet_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Political actors meet."""
    heads = any_actor(clause.subject, scene, POLITICAL_KINDS)
    return heads and (
        any_actor(clause.object, scene, POLITICAL_KINDS) or prep_actor(token, frame, scene, POLITICAL_KINDS)
        or (len(clause.subject) > 1 and not clause.object)
    )  # fmt: skip


def visit_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An official visits a place or an actor."""
    return any_actor(
        clause.subject, scene, frozenset({"government", "person", "intergovernmental", "military"})
    ) and any(scene.place(item) is not None or scene.actor(item) is not None for item in clause.object)


def agree_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Actors agree to do something."""
    if not any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    return token.child("xcomp", "ccomp") is not None or any(
        name in {"to", "on"} for name, _ in prepositional(token)
    )


def sign_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An accord is signed."""
    return any(item.lemma in word_list("accord") for item in clause.object)


def sever_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Relations are severed."""
    return any(item.lemma in word_list("relation") for item in clause.object)


def suspend_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Aid or relations are suspended."""
    return any(item.lemma in word_list("aid") | word_list("relation") for item in clause.object)


def aid_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Aid or arms are given."""
    if any(item.lemma in word_list("aid") or is_weapon(item, scene) for item in clause.object):
        return any_actor(clause.subject, scene, POLITICAL_KINDS) or clause.passive
    return token.lemma == "supply" and any_actor(clause.object, scene, POLITICAL_KINDS)


def concede_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Something is conceded."""
    return any(item.lemma in word_list("concession") for item in clause.object)


def threaten_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An actor threatens an act or another actor."""
    if not any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    return (
        token.child("xcomp", "ccomp") is not None
        or any_actor(clause.object, scene, POLITICAL_KINDS)
        or any(item.lemma in noun_frames() or item.lemma in word_list("conduct") for item in clause.object)
    )


def warn_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A warning by one actor of what it will do itself, or of what will befall others at its hands."""
    if not any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    armed = any_actor(clause.subject, scene, ARMED_KINDS)
    content = token.child("ccomp")
    if content is None:
        return (
            armed
            and any_actor(clause.object, scene, POLITICAL_KINDS)
            and token.child("xcomp", "prep") is not None
        )
    if not any(child.lemma in {"will", "would", "'ll"} for child in content.children):
        return False
    subject = content.child("nsubj")
    if subject is not None and subject.lower in word_list("someone") | {"it"}:
        return True
    words = {item.lemma for item in content.subtree()}
    return bool(words & word_list("menace")) and any_actor(
        clause.subject, scene, ARMED_KINDS | {"state", "government"}
    )


def talks_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Talks between actors."""
    if token.lemma == "talk" and token.tag != "NNS":
        return False
    return prep_actor(token, frame, scene, POLITICAL_KINDS)


def named_parties(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The noun names an actor that has a part."""
    if prep_actor(token, frame, scene, POLITICAL_KINDS):
        return True
    modifiers = tuple(child for child in token.children if child.dep in MODIFIERS)
    return any_actor(modifiers, scene, POLITICAL_KINDS) or token.head.lemma in {"impose", "lift", "ease"}
