"""Tests on who and what fills a clause, and the small questions that all tests ask."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.frames import Frame, exclusions, noun_frames, verb_frames
from variorum.reading.events.scene import ARMED_KINDS, POLITICAL_KINDS, Scene
from variorum.reading.syntax import Clause, prepositional
from variorum.reading.words import word_list

MODIFIERS = {"amod", "compound", "nmod", "poss", "nummod", "advmod", "npadvmod"}
PERSON_KINDS = POLITICAL_KINDS - {"state", "alliance", "intergovernmental", "media"}


def any_actor(tokens: tuple[Token, ...], scene: Scene, kinds: frozenset[str]) -> bool:
    """Whether one of the words names an actor of one of these kinds; a person's pronoun may stand for any."""
    for token in tokens:
        actor = scene.actor(token)
        if actor is not None and actor.kind in kinds:
            return True
        if (
            actor is None
            and "person" in kinds
            and token.pos == "PRON"
            and token.lower in word_list("someone")
        ):
            return True
    return False


def prep_actor(token: Token, frame: Frame, scene: Scene, kinds: frozenset[str]) -> bool:
    """Whether a preposition of the frame leads to an actor of one of these kinds."""
    return any(
        name in frame.preps and (actor := scene.actor(item)) is not None and actor.kind in kinds
        for name, item in prepositional(token)
    )


def is_person(token: Token, scene: Scene) -> bool:
    """Whether a word names people."""
    actor = scene.actor(token)
    if token.entity == "PERSON" and token.pos == "PROPN":
        return True
    return (actor is not None and actor.kind in PERSON_KINDS) or token.lemma in word_list("people")


def is_weapon(token: Token, scene: Scene) -> bool:
    """Whether a word names a weapon, or a quantity of one."""
    if token.lemma in noun_frames():
        return False
    if scene.instrument(token) is not None:
        return True
    return any(scene.instrument(item) is not None for name, item in prepositional(token) if name == "of")


def is_landmark(token: Token, scene: Scene) -> bool:
    """Whether a word names a place or a thing that stands somewhere."""
    return scene.place(token) is not None or token.lemma in word_list("landmark")


def heads_event(token: Token) -> bool:
    """Whether the noun that a word modifies names an event."""
    return token.head.lemma in noun_frames()


def names_violence(token: Token) -> bool:
    """Whether a noun names violence by itself, as "strike" does and "operation" and "push" do not."""
    if token.lemma in word_list("mild") or is_mishap(token):
        return False
    return any(
        frame.type == "ASSAULT" and " " not in frame.lemma for frame in noun_frames().get(token.lemma, ())
    )


def is_mishap(token: Token) -> bool:
    """Whether the word before a noun shows that it is no violence: "heart attack", "boiler explosion"."""
    modifiers = exclusions().get(token.lemma, {}).get("modifier", frozenset())
    return any(child.dep in MODIFIERS and child.lemma in modifiers for child in token.children)


def conflict(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The sentence names an armed actor, a weapon or an act that is violence beyond doubt."""
    if scene.is_armed(token.sentence):
        return True
    for other in scene.tree.sentence_tokens(token.sentence):
        if other is token:
            continue
        table = (
            verb_frames() if other.pos == "VERB" else noun_frames() if other.pos in {"NOUN", "PROPN"} else {}
        )
        named = noun_frames().get(other.lower, ()) if other.tag == "VBG" else ()
        for sure in (*table.get(other.lemma, ()), *named):
            if sure.type == "ASSAULT" and not sure.needs and not sure.with_ and " " not in sure.lemma:
                return True
    return False


def passive(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The verb stands in the passive."""
    return clause.passive


def plural(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The noun is a plural."""
    return token.tag == "NNS"


def person_object(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """It is done to people."""
    return any(is_person(item, scene) for item in clause.object)


def person_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """People or a political actor do it."""
    return any(is_person(item, scene) for item in clause.subject) or any_actor(
        clause.subject, scene, POLITICAL_KINDS
    )


def agent_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A state or an armed actor does it."""
    return any_actor(clause.subject, scene, ARMED_KINDS | {"state", "government"})


def actor_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A political actor does it."""
    return any_actor(clause.subject, scene, POLITICAL_KINDS)


def actor_object(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """One political actor does it to another."""
    if not any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    return any_actor(clause.object, scene, POLITICAL_KINDS) or prep_actor(
        token, frame, scene, POLITICAL_KINDS
    )


def actor_target(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A political actor does it to another that a preposition names."""
    return any_actor(clause.subject, scene, POLITICAL_KINDS) and prep_actor(
        token, frame, scene, POLITICAL_KINDS
    )


def weapon_object(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """It is done with a weapon as its object."""
    return any(is_weapon(item, scene) for item in clause.object)


def weapon_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A weapon does it."""
    return any(
        is_weapon(item, scene) for item in (*clause.subject, *(clause.object if clause.passive else ()))
    )


def place_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """It befalls a place."""
    return any(is_landmark(item, scene) for item in clause.subject)


def person_or_place_object(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """It is done to people or to a place."""
    return any(is_person(item, scene) or is_landmark(item, scene) for item in clause.object)
