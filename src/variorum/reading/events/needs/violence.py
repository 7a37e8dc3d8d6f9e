"""Tests of words for violence: a blow and not a bargain, a death at hands and not by nature."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.frames import Frame
from variorum.reading.events.needs.basic import (
    MODIFIERS,
    agent_subject,
    any_actor,
    conflict,
    heads_event,
    is_mishap,
    is_weapon,
    names_violence,
    person_object,
    person_subject,
    prep_actor,
)
from variorum.reading.events.scene import ARMED_KINDS, POLITICAL_KINDS, Scene
from variorum.reading.syntax import Clause, prepositional
from variorum.reading.words import word_list


def hit_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A blow: something is hit by an armed actor, a weapon or another act of violence."""
    if not clause.object and not clause.passive and not prep_actor(token, frame, scene, POLITICAL_KINDS):
        return any(name in {"at", "against"} for name, _ in prepositional(token)) and scene.is_armed(
            token.sentence
        )
    if any(is_weapon(item, scene) or names_violence(item) for item in clause.subject):
        return True
    if agent_subject(token, frame, clause, scene):
        return True
    return clause.passive and conflict(token, frame, clause, scene)


def harm_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Harm that people do: neither a mishap nor nature is the cause."""
    if any(is_mishap(item) for item in clause.subject):
        return False
    return bool(clause.object) or clause.passive or bool(clause.subject and token.tag in {"VBG", "VBN"})


def death_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A death by violence: its cause is an act or a wound, or the sentence speaks of arms."""
    if token.lemma == "lose" and not any(item.lemma == "life" for item in clause.object):
        return False
    causes = [
        item
        for name, item in prepositional(token)
        if name in {"in", "during", "from", "by", "after", "of", "when"}
    ]
    if any(is_mishap(item) for item in causes):
        return False
    if any(names_violence(item) or item.lemma in word_list("injury") for item in causes):
        return True
    return conflict(token, frame, clause, scene) and person_subject(token, frame, clause, scene)


def shoot_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Somebody shoots at somebody."""
    if any(name == "at" for name, _ in prepositional(token)):
        return True
    return person_object(token, frame, clause, scene) or (clause.passive and bool(clause.object))


def fight_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Two parties fight, or an armed one does."""
    if any_actor(clause.object, scene, POLITICAL_KINDS) or prep_actor(token, frame, scene, POLITICAL_KINDS):
        return True
    return any_actor(clause.subject, scene, ARMED_KINDS) and not clause.object


def beat_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """People are beaten, not a rival team."""
    if not person_object(token, frame, clause, scene):
        return False
    return (
        agent_subject(token, frame, clause, scene) or clause.passive or conflict(token, frame, clause, scene)
    )


def attack_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Not a place or thing that is named after attacks ("attack helicopter")."""
    return not (token.dep == "compound" and not heads_event(token))


def strike_noun(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A blow and no stoppage of work."""
    words = {item.lemma for item in scene.tree.sentence_tokens(token.sentence)}
    if words & word_list("labour") and not scene.is_armed(token.sentence):
        return False
    return not (token.dep == "compound" and not heads_event(token))


def clash_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Two parties clash."""
    if any(
        name in {"with", "between"} and scene.actor(item) is not None for name, item in prepositional(token)
    ):
        return True
    return token.tag == "NNS" or conflict(token, frame, clause, scene)


def battle_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A battle between parties or for a place."""
    if token.dep == "compound":
        return False
    return conflict(token, frame, clause, scene) or any(
        name in {"with", "between", "for"} and (scene.actor(item) or scene.place(item))
        for name, item in prepositional(token)
    )


def war_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A war is an event only as the cause of harm that is counted, or where one declares or wages it."""
    if token.dep in {"compound", "amod", "nmod"} or token.head.lemma in {"end"}:
        return False
    return token.dep in {"nsubj", "nsubjpass"} and token.head.lemma in word_list("harm")


def response_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Retaliation that is itself an act, not the ground of another ("in retaliation for")."""
    if token.dep == "pobj" and token.head.lower in {"in", "as", "for"}:
        return False
    return any(name == "against" for name, _ in prepositional(token))


def violence_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Violence that does harm or breaks out."""
    return token.dep in {"nsubj", "nsubjpass"} and token.head.lemma in word_list("harm") | {"erupt", "break"}


def aggression_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Aggression that does harm or is against somebody."""
    return token.head.lemma in word_list("harm") | {"cause"} or any(
        name in {"against", "on"} for name, _ in prepositional(token)
    )


def weapon_of(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A volley of weapons."""
    return is_weapon(token, scene) or any(
        child.dep in MODIFIERS and scene.instrument(child) is not None for child in token.children
    )
