"""Tests of words for coercion, protest, movement of forces and release."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.frames import Frame
from variorum.reading.events.needs.basic import (
    MODIFIERS,
    agent_subject,
    any_actor,
    conflict,
    is_landmark,
    is_person,
    is_weapon,
    person_object,
    person_or_place_object,
    person_subject,
    weapon_object,
)
from variorum.reading.events.scene import ARMED_KINDS, Scene
from variorum.reading.syntax import Clause, prepositional
from variorum.reading.words import word_list


def seize_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Somebody seizes what can be seized."""
    if any(item.lemma in word_list("seizable") or is_landmark(item, scene) for item in clause.object):
        return (
            clause.passive
            or person_subject(token, frame, clause, scene)
            or conflict(token, frame, clause, scene)
        )
    return conflict(token, frame, clause, scene) and bool(clause.object)


def capture_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Somebody captures people, weapons or a place."""
    return bool(clause.object) and (
        person_or_place_object(token, frame, clause, scene) or weapon_object(token, frame, clause, scene)
    ) and (conflict(token, frame, clause, scene) or agent_subject(token, frame, clause, scene))  # fmt: skip


def block_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A way, not a view or a shot, is blocked."""
    return any(item.lemma in word_list("route") for item in clause.object) and (
        clause.passive or person_subject(token, frame, clause, scene)
    )


def protest_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The sentence speaks of protest."""
    words = {item.lemma for item in scene.tree.sentence_tokens(token.sentence)}
    return bool(words & word_list("protest"))


def riot_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Not riot police or their gear."""
    return not (token.dep == "compound" and token.head.lemma in {"police", "gear", "shield", "squad"})


def deploy_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Forces or weapons are deployed."""
    things = (*clause.object, *clause.subject)
    return any(is_weapon(item, scene) for item in things) or any_actor(things, scene, ARMED_KINDS)


def deploy_noun(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Forces or weapons are what the noun speaks of."""
    around = [item for name, item in prepositional(token) if name == "of"]
    around += [child for child in token.children if child.dep in MODIFIERS]
    return any(is_weapon(item, scene) or item.lemma in word_list("forces") for item in around) or any_actor(
        tuple(around), scene, ARMED_KINDS
    )


def withdraw_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Forces withdraw, not a bill or an offer."""
    if any(item.lemma in word_list("paper") for item in clause.object):
        return False
    if any_actor((*clause.subject, *clause.object), scene, ARMED_KINDS):
        return True
    return any_actor(clause.subject, scene, frozenset({"state", "government"})) and any(
        name == "from" and scene.place(item) is not None for name, item in prepositional(token)
    )


def withdraw_noun(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The withdrawal of forces or from a place."""
    return deploy_noun(token, frame, clause, scene) or any(
        name == "from" and scene.place(item) is not None for name, item in prepositional(token)
    )


def flee_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Fighters flee or leave the field; the flight of civilians is a figure on the violence, not a withdrawal."""
    return any_actor(clause.subject, scene, ARMED_KINDS)


def release_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """People are released."""
    return person_object(token, frame, clause, scene)


def release_noun(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The release of people."""
    return any(name == "of" and is_person(item, scene) for name, item in prepositional(token)) or any(
        child.dep in MODIFIERS and child.lemma in word_list("captive") for child in token.children
    )


def of_person(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The noun says whom or which place it befalls."""
    if any(
        name == "of" and (is_person(item, scene) or is_landmark(item, scene))
        for name, item in prepositional(token)
    ):
        return True
    return any(child.dep == "poss" and is_person(child, scene) for child in token.children)


def ceasefire_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A ceasefire itself, not its line or monitors."""
    return not (
        token.dep == "compound" and token.head.lemma in {"line", "talk", "negotiation", "proposal", "monitor"}
    )


def coup_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A coup itself."""
    return token.dep != "compound"


def martial(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Law that is martial."""
    return any(
        item.lemma == "law" and any(child.lemma == "martial" for child in item.children)
        for item in clause.object
    )


def forced(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Displacement by force."""
    return any(child.lemma in {"force", "forced", "mass", "forcible"} for child in token.children)
