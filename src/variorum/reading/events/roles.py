"""Who has which part in an event: agents, targets, victims, instruments and recipients of a trigger."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.language.tree import Token
from variorum.model.vocabulary import Role
from variorum.reading.events.dealings import (
    ADDRESSED,
    doers_of,
    find_addressed,
    find_dealt_with,
    find_given_to,
    find_spoken_of,
)
from variorum.reading.events.frames import FrameRole, noun_frames
from variorum.reading.events.scene import ARMED_KINDS, Scene
from variorum.reading.events.triggers import Trigger
from variorum.reading.parts import TWO_SIDED
from variorum.reading.syntax import is_passive, object_control, prepositional, resolve_relative
from variorum.reading.words import word_list

_NAME_DEPS = {"poss", "compound", "amod", "nmod", "npadvmod"}


@dataclass(frozen=True, slots=True)
class Argument:
    """A word that fills a role of an event.

    Attributes:
        role: the role, or "cause" for an act that is the cause of this one.
        token: the word.
        event: whether the word names an act itself.
        claimed: whether somebody only claims that it fills the role.
    """

    role: Role | str
    token: Token
    event: bool = False
    claimed: bool = False


def fill_roles(trigger: Trigger, scene: Scene) -> list[Argument]:
    """Find the arguments of a trigger.

    Args:
        trigger: the event word.
        scene: the text with its mentions.

    Returns:
        Arguments in order of role and text; the roles "topic", "place" and "cause" are for later steps.
    """
    found: list[Argument] = []
    if trigger.frame.pos == "ADJ":
        found += [Argument("target", token) for token in trigger.clause.object]
        found += _hyphen_agents(trigger.token, scene)
    elif trigger.is_verb:
        _verb_roles(trigger, scene, found)
    else:
        _noun_roles(trigger, scene, found)
    if trigger.frame.type in ADDRESSED:
        found = _add_other_side(trigger, scene, found)
    return _without_repeats(found)


def _add_other_side(trigger: Trigger, scene: Scene, found: list[Argument]) -> list[Argument]:
    """Add the party at whom a dealing is aimed where no argument of its own is another party than its doers."""
    doers = doers_of(trigger, scene)

    def befalls(argument: Argument) -> bool:
        return argument.role in UNDERGOING and scene.actors.at(argument.token) is not None

    def is_doer(argument: Argument) -> bool:
        mention = scene.actors.at(argument.token)
        return mention is not None and mention.actor in doers

    if any(befalls(argument) and not is_doer(argument) for argument in found):
        return found
    aimed_at = find_addressed(trigger, scene) or find_spoken_of(trigger, scene)
    others = [Argument("target", token) for token in aimed_at]
    if not others:
        return found
    return [argument for argument in found if not (befalls(argument) and is_doer(argument))] + others


UNDERGOING = frozenset({"target", "victim", "recipient"})


def _verb_roles(trigger: Trigger, scene: Scene, found: list[Argument]) -> None:
    frame, clause = trigger.frame, trigger.clause
    for token in clause.subject:
        if not _is_borrowed(trigger, token, scene):
            _add(found, frame.subject, token, scene, doer=True)
    if any(is_reciprocal(token) for token in clause.object):
        for token in clause.subject:
            _add(found, frame.object, token, scene, doer=False)
    for token in (*clause.object, *_named_parts(clause.object, scene)):
        if token.i not in trigger.words:
            _add(found, frame.object, token, scene, doer=False)
    found += [Argument("recipient", token) for token in find_given_to(trigger, scene)]
    if frame.type in TWO_SIDED:
        found += [Argument("target", token) for token in find_dealt_with(trigger, scene)]
    heads = (trigger.token, *_fixed_nouns(trigger))
    for head in heads[1:]:
        for child in head.children:  # "took two officers hostage" is often parsed as one phrase
            if child.dep in {"compound", "nsubj", "npadvmod", "nmod"} and child.i < head.i:
                _add(found, frame.object, child, scene, doer=False)
    for name, token in (pair for head in heads for pair in prepositional(head)):
        role = frame.preps.get(name)
        if role and token.i not in trigger.words:
            _add(found, role, token, scene, doer=False)
        elif (
            name in {"in", "during", "by", "from"} and names_event(token, scene) and frame.class_ == "effect"
        ):
            found.append(Argument("cause", token, True))


def _named_parts(tokens: tuple[Token, ...], scene: Scene) -> list[Token]:
    """Give another party that stands as an apposition: "the Guards Corps (IRGC) Quds Force" is about both."""
    found = []
    for token in tokens:
        own = scene.actors.at(token)
        for child in token.all_children("appos"):
            other = scene.actors.at(child)
            if own is None or other is None or other.actor == own.actor or other.form != "name":
                continue
            if scene.actors.entries[other.actor].kind in ARMED_KINDS:
                found.append(child)
    return found


def _fixed_nouns(trigger: Trigger) -> list[Token]:
    """Give the noun of a fixed phrase ("complaint" in "lodged a complaint against"), on which the rest may hang."""
    words = set(trigger.words) - {trigger.token.i}
    return [
        child
        for child in trigger.token.children
        if child.i in words and child.dep in {"dobj", "oprd", "attr"}
    ]


def _is_borrowed(trigger: Trigger, token: Token, scene: Scene) -> bool:
    """Whether a participle of harm only borrows its subject.

    Civilians do not kill by crossing ("people who were crossing, killing two"), nor does whoever accuses others
    ("rebels accused the army of hitting a bus, killing two").
    """
    verb = trigger.token
    borrowed = (
        trigger.frame.class_ == "effect" and verb.dep in {"advcl", "acl"} and verb.child("nsubj") is None
    )
    if not borrowed or trigger.clause.passive:
        return False
    entry = scene.actor(token)
    accusing = verb.head.lemma in object_control() and any(
        child.child("pcomp") for child in verb.head.children
    )
    return accusing or (entry is not None and entry.kind == "population")


def _noun_roles(trigger: Trigger, scene: Scene, found: list[Argument]) -> None:
    frame = trigger.frame
    for head in _own_and_quantity(trigger.token):
        for child in head.children:
            if child.dep in _NAME_DEPS and child.i < head.i:
                _add_modifier(found, frame.subject, child, scene)
        for name, token in prepositional(head):
            role: FrameRole | None = frame.object if name == "of" else frame.preps.get(name)
            if name == "of" and (scene.instrument(token) is not None and frame.object != "instrument"):
                role = "instrument"
            if role:
                _add(found, role, token, scene, doer=role == "agent")
    if trigger.support_role in {"agent", "target"}:
        verb = trigger.support[0]
        doers = trigger.clause.subject
        both = trigger.support_role == "agent" and frame.subject == "both"
        for token in doers:
            _add(found, "both" if both else trigger.support_role, token, scene, doer=True)  # type: ignore[arg-type]
        _add_support_objects(found, trigger, verb, scene)
    elif trigger.support_role == "act":
        _add_support_objects(found, trigger, trigger.support[0], scene)


def _add_support_objects(found: list[Argument], trigger: Trigger, verb: Token, scene: Scene) -> None:
    """Add what hangs on the carrying verb: "launched an attack on X" is often parsed as "launched on X"."""
    for name, token in prepositional(verb):
        role = trigger.frame.preps.get(name)
        if (
            role
            and role != "place"
            and not (name == "by" and is_passive(verb))
            and token.i != trigger.token.i
        ):
            _add(found, role, token, scene, doer=role == "agent")


def _own_and_quantity(token: Token) -> list[Token]:
    """Give the noun, the first noun of its coordination, and the noun that counts it ("a wave of attacks")."""
    heads = [token]
    current = token
    while True:
        if current.dep == "conj" and current.head.lemma in noun_frames():
            current = current.head
        elif (
            current.dep == "pobj"
            and current.head.lower == "of"
            and current.head.head.lemma in word_list("quantity")
        ):
            current = current.head.head
        else:
            return heads
        heads.append(current)


def _add_modifier(found: list[Argument], role: FrameRole, child: Token, scene: Scene) -> None:
    """Add what stands before an event noun: "US strike", "Russia's attack", "drone attack", "hospital bombing"."""
    for token in child.conjuncts():
        if scene.actors.at(token) is not None:
            if role in {"agent", "both", "victim", "target"}:
                _add(found, role, token, scene, doer=True)
        elif scene.instrument(token) is not None:
            found.append(Argument("instrument", token))
        elif child.dep in {"compound", "poss"} and token.lemma in word_list("landmark") and role == "agent":
            found.append(Argument("target", token))


def _hyphen_agents(token: Token, scene: Scene) -> list[Argument]:
    """Find the agent in "rebel-besieged Aleppo"."""
    return [
        Argument("agent", child) for child in token.children if child.dep in {"npadvmod", "compound", "nsubj"}
    ]


def names_event(token: Token, scene: Scene) -> bool:
    """Whether a word is a noun that names an event here."""
    return token.i in scene.events and token.pos != "ADJ"


def _add(found: list[Argument], role: FrameRole, token: Token, scene: Scene, *, doer: bool) -> None:
    """Add one argument, sorting weapons and acts from those who use them."""
    token = resolve_relative(token)
    if not role or is_reciprocal(token):
        return
    if role == "topic" or scene.is_time(token):
        return
    if names_event(token, scene) and scene.actors.at(token) is None:
        found.append(Argument("cause", token, True))
        return
    if role == "both":
        found.append(Argument("agent", token))
        found.append(Argument("target", token))
        return
    instrument = scene.instrument(token)
    if instrument is not None and instrument.kind == "person":
        instrument = None
    if role == "victim" and instrument is not None and scene.actors.at(token) is None:
        role = "target"
    if role == "agent" and instrument is not None and scene.actors.at(token) is None:
        found.append(Argument("instrument", token))
        found.extend(_owners(token, scene))
        return
    if role == "agent" and doer and instrument is not None and instrument.kind == "weapon":
        found.append(Argument("instrument", token))
        found.extend(_owners(token, scene))
        return
    if role == "instrument" and instrument is None and scene.actors.at(token) is not None:
        return
    found.append(Argument(role, token))


def is_reciprocal(token: Token) -> bool:
    """Whether a word is "each other" or "one another"."""
    before = next((child.lower for child in token.children if child.dep in {"det", "amod", "nummod"}), "")
    return (token.lower == "other" and before == "each") or (token.lower == "another" and before == "one")


def _owners(token: Token, scene: Scene) -> list[Argument]:
    """Find whose a weapon is: "Israeli jets", "rockets fired by Hamas", "Russia's missiles"."""
    found = []
    for child in token.children:
        if child.dep in _NAME_DEPS:
            found += [
                Argument("agent", item)
                for item in child.conjuncts()
                if scene.actors.at(item) is not None or item.lemma in word_list("forces") | word_list("owner")
            ]
        elif child.dep == "acl":
            preposition = child.child("agent")
            doer = preposition.child("pobj") if preposition else None
            if doer is not None and scene.actors.at(doer) is not None:
                found.append(Argument("agent", doer))
    return found


def _without_repeats(arguments: list[Argument]) -> list[Argument]:
    seen: dict[tuple[str, int], Argument] = {}
    for argument in arguments:
        seen.setdefault((str(argument.role), argument.token.i), argument)
    return list(seen.values())
