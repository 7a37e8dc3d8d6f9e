"""Participants weighed: what the grammar proposes against what the trained coder says of each word."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.model.vocabulary import ROLES, Role
from variorum.reading.coder.judge import Opinions
from variorum.reading.events.roles import Argument
from variorum.reading.events.scene import Scene
from variorum.reading.events.triggers import Trigger
from variorum.reading.syntax import resolve_relative

_UNDERGOING = frozenset({"target", "victim", "recipient"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_CLAIMED = 0.5


def weigh_roles(trigger: Trigger, found: list[Argument], scene: Scene) -> list[Argument]:
    """Drop participants that the coder gives nothing, and add those that only the coder sees.

    Args:
        trigger: the event word.
        found: what the rules found.
        scene: the text with the coder's opinions.

    Returns:
        The participants; those of the rules where no coder read the sentence.
    """
    opinions = scene.opinions
    if opinions is None or not opinions.heard(trigger.token):
        return found
    kept = [
        argument
        for argument in found
        if not _is_refused(trigger.token, argument, opinions, scene.thresholds.role_drop)
    ]
    for token in scene.tree.sentence_tokens(trigger.token.sentence):
        if token.i in trigger.words or token.pos not in _NAMING:
            continue
        for role in ROLES:
            if opinions.relate(role, trigger.token, token) > scene.thresholds.role_add:
                _add(kept, role, token, trigger, scene, opinions)
    return kept


def _add(
    kept: list[Argument], role: Role, token: Token, trigger: Trigger, scene: Scene, opinions: Opinions
) -> None:
    real = resolve_relative(token)
    alike = _UNDERGOING if role in _UNDERGOING else {role}
    if any(argument.token is real and argument.role in alike for argument in kept):
        return
    if role == "agent" and scene.actors.at(real) is None:
        return
    claimed = role == "agent" and opinions.relate("claimed", trigger.token, token) > _CLAIMED
    kept.append(Argument(role, real, claimed=claimed))


def _is_refused(trigger: Token, argument: Argument, opinions: Opinions, least: float) -> bool:
    """Whether the coder gives a participant of the same sentence next to nothing in any role like it."""
    if argument.role not in ROLES or argument.event or argument.token.sentence != trigger.sentence:
        return False
    alike = _UNDERGOING if argument.role in _UNDERGOING else {argument.role}
    return max(opinions.relate(role, trigger, argument.token) for role in alike) < least
