"""How it was done: the PLOVER mode of a mention, from its trigger, its instruments and the words around."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.model.vocabulary import MODES, EventType
from variorum.reading.events.roles import Argument
from variorum.reading.events.scene import Scene
from variorum.reading.events.triggers import Trigger

# A named instrument tells more than the trigger's own default; the first in this order wins.
_ORDER = (
    "drone",
    "suicide-attack",
    "unconventional",
    "crowd-control",
    "aerial",
    "heavy-weapons",
    "explosives",
    "firearms",
    "primitive",
    "beat",
    "destroy",
)
_FIXED = {"abduct", "torture", "sexual", "targeted", "destroy", "beat", "suicide-attack"}


def choose_mode(trigger: Trigger, arguments: list[Argument], scene: Scene) -> str | None:
    """Choose the mode of a mention.

    Args:
        trigger: the event word.
        arguments: its arguments.
        scene: the text with its mentions.

    Returns:
        One of the modes of the type in the codebook, or None where the words do not say.
    """
    kind: EventType = trigger.frame.type
    own = trigger.frame.mode
    if kind != "ASSAULT" or (own in _FIXED and own != "destroy"):
        return own
    shown = {mode for token in _instrument_tokens(trigger, arguments) if (mode := _mode_of(token, scene))}
    if own in {"aerial", "heavy-weapons"} and "drone" not in shown:
        return own
    if own == "destroy" and (trigger.frame.class_ == "act" or not shown):
        return own  # a shooting down or an arson says how it was done
    for mode in _ORDER:
        if mode in shown and mode in MODES["ASSAULT"]:
            return mode
    return own


def _instrument_tokens(trigger: Trigger, arguments: list[Argument]) -> list[Token]:
    found = [argument.token for argument in arguments if argument.role in {"instrument", "agent"}]
    found += [
        token
        for child in trigger.token.children
        if child.dep in {"compound", "amod", "nmod"}
        for token in child.conjuncts()
    ]
    if trigger.support_role == "agent":
        found += list(trigger.clause.subject)
    found += [token for token in trigger.clause.subject if trigger.is_verb]
    return found


def _mode_of(token: Token, scene: Scene) -> str | None:
    instrument = scene.instrument(token)
    if instrument is not None:
        return instrument.mode
    for child in token.children:
        if child.dep in {"compound", "amod", "nmod"} and (inner := scene.instrument(child)) is not None:
            return inner.mode
    return None
