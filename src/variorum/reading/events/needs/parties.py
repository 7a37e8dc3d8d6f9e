"""Tests on which kind of party acts or undergoes: the armed, captors, officials, and what an actor asks of another."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.frames import Frame, noun_frames
from variorum.reading.events.needs.basic import any_actor, is_landmark
from variorum.reading.events.scene import ARMED_KINDS, POLITICAL_KINDS, Scene
from variorum.reading.syntax import Clause, prepositional
from variorum.reading.words import word_list

_CAPTORS = frozenset({"armed group", "criminal"})
_OFFICIALS = frozenset({"government", "person", "intergovernmental", "military", "alliance", "humanitarian"})
_TOWARDS = {"on", "into", "to", "toward", "towards", "against", "through", "across", "in"}
_ONESELF = {"it", "he", "she", "they", "we", "i"}


def _are_armed(tokens: tuple[Token, ...], scene: Scene) -> bool:
    return any_actor(tokens, scene, ARMED_KINDS) or any(
        part.lemma in word_list("soldiers")
        for item in tokens
        for part in (item, *(child for child in item.children if child.dep == "compound"))
    )


def armed_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Forces do it, or are moved in the passive or of themselves."""
    return _are_armed(clause.subject, scene)


def armed_object(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """It is done to forces."""
    return _are_armed(clause.object, scene)


def captor_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An armed group, not a state, does it."""
    return any_actor(clause.subject, scene, _CAPTORS) or any(
        item.lemma in word_list("captors") for item in clause.subject
    )


def official_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An official or an envoy does it."""
    return any_actor(clause.subject, scene, _OFFICIALS) or any(
        item.lemma in word_list("officials") for item in clause.subject
    )


def place_object(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """It is done to a named place."""
    return any(scene.place(item) is not None for item in clause.object)


def landmark_object(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """It is done to a place or to what stands somewhere."""
    return any(is_landmark(item, scene) for item in clause.object)


def named_place_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """It befalls a named place."""
    return any(scene.place(item) is not None for item in clause.subject)


def towards_place(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """It goes towards a place or what stands somewhere."""
    return any(name in _TOWARDS and is_landmark(item, scene) for name, item in prepositional(token))


def of_place(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The noun's of-phrase is a named place."""
    return any(name == "of" and scene.place(item) is not None for name, item in prepositional(token))


def no_object(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The verb has no object."""
    return not clause.object


def event_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The act of another word does it."""
    return any(item.lemma in noun_frames() for item in clause.subject)


def actor_content(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An actor wants of another that it act: the subject of the complement is an actor."""
    content = token.child("ccomp", "xcomp")
    subject = content.child("nsubj", "nsubjpass") if content is not None else None
    return (
        any_actor(clause.subject, scene, POLITICAL_KINDS)
        and subject is not None
        and any_actor((subject,), scene, POLITICAL_KINDS)
    )


def must_content(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An actor says that another must act: a demand in the words of a statement."""
    content = token.child("ccomp")
    if content is None or not actor_content(token, frame, clause, scene):
        return False
    subject = content.child("nsubj", "nsubjpass")
    return (
        subject is not None
        and subject.lower not in _ONESELF
        and any(child.dep == "aux" and child.lower in {"must", "should"} for child in content.children)
    )


def infinitive(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An infinitive says what is to be done."""
    content = token.child("xcomp", "ccomp")
    if content is None:
        return False
    auxiliaries = {child.lower for child in content.children if child.dep == "aux"}
    return "to" in auxiliaries or (content.tag == "VB" and not auxiliaries)


def noun_itself(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The noun heads its phrase."""
    return token.dep not in {"compound", "nmod"}


def acts_between(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An actor stands in one of the prepositions of the noun, before it, or carries it out."""
    around = [item for name, item in prepositional(token) if name in frame.preps or name == "of"]
    around += [child for child in token.children if child.dep in {"poss", "compound", "amod", "nmod"}]
    return any_actor((*around, *clause.subject), scene, POLITICAL_KINDS)


def particle(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The first word that goes with the verb is its particle ("move in"), no preposition with an object ("in May")."""
    first = frame.with_.split(" ")[0]
    return any(
        child.lower == first and (child.dep in {"prt", "advmod"} or child.child("pobj") is None)
        for child in token.children
    )
