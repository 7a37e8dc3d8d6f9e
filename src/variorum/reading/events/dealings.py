"""The other side of a dealing between parties, where no object of the verb names it."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.frames import noun_frames
from variorum.reading.events.scene import POLITICAL_KINDS, Scene
from variorum.reading.events.triggers import Trigger
from variorum.reading.parts import TWO_SIDED
from variorum.reading.syntax import prepositional
from variorum.reading.words import word_list

_ANSWERING = frozenset({"REJECT", "ACCUSE", "REQUEST", "SUPPORT", "CONCEDE"})
_OWNERS = ("poss", "compound", "amod", "nmod", "npadvmod")
_VIOLENT = frozenset({"ASSAULT", "COERCE"})
_HOSTILE = frozenset({"THREATEN", "PROTEST"})
_AIMED = frozenset({"against", "to", "with", "from", "toward", "towards"})
_AGAINST = frozenset({"against"})
_ABOUT = frozenset({"for", "of", "over", "against", "to", "on", "about", "with", "from"})
_CONDITIONS = frozenset({"unless", "if", "until", "to"})
_BYSTANDERS = frozenset({"media", "monitor", "humanitarian", "person"})
ADDRESSED = (TWO_SIDED - {"ACCUSE"}) | _HOSTILE
"""Event types whose other side may stand inside what is offered, refused or threatened."""


def doers_of(trigger: Trigger, scene: Scene) -> set[str]:
    """Give the ids of the actors that are the subject of a trigger."""
    return {mention.actor for token in trigger.clause.subject for mention in scene.actors.all_at(token)}


def find_dealt_with(trigger: Trigger, scene: Scene) -> list[Token]:
    """Find whose offer is rejected and who is asked to act.

    "Dhaka rejected an Indian proposal", "turned down a call from the minister", "demanded that Hanoi withdraw".

    Args:
        trigger: a verb of a dealing.
        scene: the text with its mentions.

    Returns:
        The words that name the other side.
    """
    parties = []
    for thing in trigger.clause.object:
        named = thing.lemma in word_list("dealt_thing") or thing.i in scene.events
        if scene.actors.at(thing) is None and named and trigger.frame.type in _ANSWERING:
            parties += [child for child in thing.all_children(*_OWNERS) if child.i < thing.i]
            parties += [token for name, token in prepositional(thing) if name in {"by", "from"}]
    content = trigger.token.child("ccomp")
    asked = content.child("nsubj", "nsubjpass") if content is not None else None
    if trigger.frame.type == "REQUEST" and asked is not None:
        parties.append(asked)
    doers = doers_of(trigger, scene)
    return [
        party
        for token in parties
        for party in token.conjuncts()
        if (mention := scene.actors.at(party)) is not None and mention.actor not in doers
    ]


def find_given_to(trigger: Trigger, scene: Scene) -> list[Token]:
    """Find whom something is given to by name alone: "gave Ruritania two million dollars".

    Args:
        trigger: a verb.
        scene: the text with its mentions.

    Returns:
        The words that name the party, with those coordinated.
    """
    receiver = trigger.token.child("dative")
    return receiver.conjuncts() if receiver is not None and scene.actors.at(receiver) is not None else []


def find_addressed(trigger: Trigger, scene: Scene) -> list[Token]:
    """Find at whom the content of a dealing is aimed: "threatened further action against Ruritania".

    Whom an attack befell is no party to a deal over it, so violence is not looked into unless it is threatened.

    Args:
        trigger: a verb or noun of a type in `ADDRESSED`.
        scene: the text with its mentions.

    Returns:
        The words that name the party nearest to the trigger, with those coordinated.
    """
    doers = doers_of(trigger, scene)
    hostile = trigger.frame.type in _HOSTILE
    waiting = [*trigger.clause.object, *trigger.token.all_children("xcomp")]
    waiting += [] if trigger.is_verb else [trigger.token]
    seen: set[int] = set()
    while waiting:
        token = waiting.pop(0)
        if token.i in seen or (not hostile and _is_violent(token, scene)):
            continue
        seen.add(token.i)
        for name, party in prepositional(token):
            mention = scene.actors.at(party)
            if (
                name in (_AGAINST if hostile else _AIMED)
                and mention is not None
                and mention.actor not in doers
            ):
                return [item for item in party.conjuncts() if scene.actors.at(item) is not None]
            waiting.append(party)
        waiting += token.all_children("dobj", "xcomp", "pcomp")
    return []


def find_spoken_of(trigger: Trigger, scene: Scene) -> list[Token]:
    """Find the party that the content of a dealing names first: "threatened to break relations with Ruritania".

    The last resort, where nobody is addressed in so many words: who is spoken of in what is demanded, refused or
    threatened is at whom it is aimed. Conditions count ("unless Ruritania withdraws"), grounds and times do not.

    Args:
        trigger: a verb or noun of a type in `ADDRESSED`.
        scene: the text with its mentions.

    Returns:
        The words that name the party, with those coordinated.
    """
    doers = doers_of(trigger, scene)
    countries = {scene.actors.entries[doer].own_country for doer in doers} - {None}
    anchor = trigger.anchor
    outside = {token.i for word in trigger.clause.subject for token in word.subtree()}
    heads = [child for child in anchor.children if child.i not in outside and _is_content(child)]
    heads += [] if trigger.is_verb else list(trigger.token.children)
    for token in sorted((item for head in heads for item in head.subtree()), key=lambda item: item.i):
        mention = scene.actors.at(token)
        if mention is None or mention.form == "pronoun" or mention.actor in doers or token.i in outside:
            continue
        if mention.form == "adjective" and scene.actors.at(token.head) is not None:
            continue  # "Somali" in "the Somali government"
        entry = scene.actors.entries[mention.actor]
        if entry.kind in POLITICAL_KINDS - _BYSTANDERS and entry.own_country not in countries:
            return [item for item in token.conjuncts() if scene.actors.at(item) is not None]
    return []


def _is_content(token: Token) -> bool:
    """Whether a word opens what a dealing is about, or the condition that it hangs on."""
    if token.dep in {"dobj", "xcomp", "ccomp", "attr", "acl"}:
        return True
    if token.dep == "prep":
        return token.lower in _ABOUT
    marks = {child.lower for child in token.children if child.dep in {"mark", "aux", "advmod"}}
    return token.dep == "advcl" and bool(marks & _CONDITIONS)


def _is_violent(token: Token, scene: Scene) -> bool:
    frames = noun_frames().get(token.lemma, ())
    return token.i in scene.events and any(frame.type in _VIOLENT for frame in frames)
