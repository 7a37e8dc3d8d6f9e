"""Codes: which codes of other schemes stand for a type and mode, and why."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from variorum.model.errors import CodeUnknown
from variorum.model.vocabulary import ACTOR_KINDS, EVENT_TYPES, MODES, ActorKind, EventType
from variorum.ontology import Code, explain_codes


def ask_codes(
    type_: str,
    mode: str | None = None,
    *,
    agents: Collection[str] = (),
    targets: Collection[str] = (),
    downed: bool = False,
    territory: bool = False,
) -> tuple[Code, ...]:
    """Give the codes of an event in the field's other schemes, each with the rule that gave it.

    Args:
        type_: PLOVER type, in capitals or not.
        mode: one of its modes, or None.
        agents: kinds of those who did it.
        targets: kinds of those to whom it was done.
        downed: whether what was destroyed is a missile, a drone or an aircraft.
        territory: whether what was seized is a place.

    Returns:
        The codes, CAMEO first.

    Raises:
        CodeUnknown: there is no such type, mode or kind.
    """
    type_ = type_.upper()
    _check(type_, EVENT_TYPES, "PLOVER type")
    if mode is not None:
        _check(mode, MODES.get(cast("EventType", type_), ()), f"mode of {type_}")
    for kind in (*agents, *targets):
        _check(kind, ACTOR_KINDS, "kind of actor")
    return explain_codes(
        type_,
        mode,
        cast("Collection[ActorKind]", agents),
        cast("Collection[ActorKind]", targets),
        downed=downed,
        territory=territory,
    )


def _check(word: str, allowed: Collection[str], what: str) -> None:
    if word not in allowed:
        raise CodeUnknown(f"{word!r} is no {what}", mend=f"give one of {', '.join(allowed) or 'none'}")
