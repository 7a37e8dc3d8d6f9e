"""From a PLOVER type and mode to CAMEO, ACLED-style and UCDP codes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from variorum.data import read_rows
from variorum.model.vocabulary import ActorKind

_STATE_KINDS = frozenset(
    {"state", "government", "military", "police", "intelligence", "alliance", "intergovernmental"}
)
_ARMED_KINDS = frozenset({"armed group", "criminal"})
_CIVILIAN_KINDS = frozenset(
    {"population", "person", "media", "humanitarian", "health", "education", "religious", "business"}
)


@cache
def _table() -> Mapping[tuple[str, str], tuple[str, str]]:
    return {
        (row["type"], row["mode"]): (row["cameo"], row["acled"]) for row in read_rows("ontology/codes.csv")
    }


def find_codes(
    type_: str, mode: str | None, agents: Collection[ActorKind], targets: Collection[ActorKind]
) -> dict[str, str]:
    """Give the codes of an event in the field's other schemes.

    Args:
        type_: PLOVER type.
        mode: PLOVER mode, or None.
        agents: kinds of those who did it.
        targets: kinds of those to whom it was done.

    Returns:
        Scheme to code: "cameo" always; "acled" (sub-event type) where ACLED's scheme has one; "ucdp" (type of
        violence, UCDP GED codebook: state-based, non-state, one-sided) for ASSAULT between known kinds of actors.
    """
    default = _table().get((type_, ""), ("", ""))
    cameo, acled = _table().get((type_, mode or ""), default)
    codes = {"cameo": cameo}
    if type_ == "ASSAULT" and mode in {None, "firearms", "primitive"}:
        acled = "Attack" if targets and set(targets) <= _CIVILIAN_KINDS else "Armed clash"
    if acled:
        codes["acled"] = acled
    if type_ == "ASSAULT" and (violence := _violence(frozenset(agents), frozenset(targets))):
        codes["ucdp"] = violence
    return codes


def _violence(agents: frozenset[str], targets: frozenset[str]) -> str:
    """Give UCDP's type of violence, or "" where the kinds do not decide it."""
    armed = agents & (_STATE_KINDS | _ARMED_KINDS)
    if not armed or not targets:
        return ""
    if targets <= _CIVILIAN_KINDS:
        return "one-sided"
    if targets & (_STATE_KINDS | _ARMED_KINDS):
        return "state-based" if (armed | targets) & _STATE_KINDS else "non-state"
    return ""
