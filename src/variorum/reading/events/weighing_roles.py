"""Participants weighed: what the grammar proposes against what the trained coder says of each word.

The coder reads a sentence as a whole and gives a participant to every event in it; the grammar knows whose it is. So
the coder only fills what the grammar left empty, and only with words that the grammar gives to no other event.
"""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.model.vocabulary import ROLES, Role
from variorum.reading.coder.judge import Opinions
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.roles import UNDERGOING, Argument
from variorum.reading.events.scene import Scene
from variorum.reading.syntax import resolve_relative

_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_CLAIMED = 0.5


def weigh_roles(mentions: list[EventMention], scene: Scene) -> None:
    """Drop participants that the coder gives nothing, and fill parts that the grammar left empty.

    Args:
        mentions: event mentions; their `arguments` are changed.
        scene: the text with the coder's opinions.
    """
    opinions = scene.opinions
    if opinions is None:
        return
    heard = [mention for mention in mentions if opinions.heard(mention.asked)]
    for mention in heard:
        mention.arguments = [
            argument
            for argument in mention.arguments
            if not _is_refused(mention.asked, argument, opinions, scene.thresholds.role_drop)
        ]
    held = {argument.token.i for mention in mentions for argument in mention.arguments}
    named = {i for mention in mentions for i in (mention.token.i, *mention.trigger.words)}
    for mention in heard:
        filled = {_gather(argument.role) for argument in mention.arguments}
        for token in scene.tree.sentence_tokens(mention.token.sentence):
            if token.i in named or token.pos not in _NAMING:
                continue
            for role in ROLES:
                if _gather(role) in filled or resolve_relative(token).i in held:
                    continue
                if opinions.relate(role, mention.asked, token) > scene.thresholds.role_add:
                    _add(mention, role, token, scene, opinions)


def _gather(role: str) -> str:
    """Give one name for all roles of those to whom it was done."""
    return "target" if role in UNDERGOING else role


def _add(mention: EventMention, role: Role, token: Token, scene: Scene, opinions: Opinions) -> None:
    real = resolve_relative(token)
    if any(argument.token is real for argument in mention.arguments):
        return
    if role == "agent" and scene.actors.at(real) is None:
        return
    claimed = role == "agent" and opinions.relate("claimed", mention.asked, token) > _CLAIMED
    mention.arguments.append(Argument(role, real, claimed=claimed))


def _is_refused(trigger: Token, argument: Argument, opinions: Opinions, least: float) -> bool:
    """Whether the coder gives a participant of the same sentence next to nothing in any role like it."""
    if argument.role not in ROLES or argument.event or argument.token.sentence != trigger.sentence:
        return False
    if argument.token.head is trigger and argument.token.i < trigger.i and argument.role == "instrument":
        return False  # "air" in "air strike" belongs to the trigger in the corpus
    alike = UNDERGOING if argument.role in UNDERGOING else {argument.role}
    return max(opinions.relate(role, trigger, argument.token) for role in alike) < least
