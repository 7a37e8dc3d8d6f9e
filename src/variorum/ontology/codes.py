"""From a PLOVER type and mode to CAMEO, ACLED-style and UCDP codes, each with the rule that gave it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
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
_OCCUPY = "192"


@dataclass(frozen=True, slots=True)
class Code:
    """A code in one scheme.

    Attributes:
        scheme: "cameo", "acled_event" (event type), "acled" (sub-event type) or "ucdp" (type of violence).
        code: the code, as the scheme writes it.
        name: what the scheme calls it; empty where the code is its own name.
        rule: what gave it, in words.
    """

    scheme: str
    code: str
    name: str
    rule: str


def find_codes(
    type_: str,
    mode: str | None,
    agents: Collection[ActorKind],
    targets: Collection[ActorKind],
    *,
    downed: bool = False,
    territory: bool = False,
) -> dict[str, str]:
    """Give the codes of an event in the field's other schemes; see `explain_codes`.

    Returns:
        Scheme to code, in the order of `explain_codes`.
    """
    found = explain_codes(type_, mode, agents, targets, downed=downed, territory=territory)
    return {code.scheme: code.code for code in found}


def explain_codes(
    type_: str,
    mode: str | None,
    agents: Collection[ActorKind],
    targets: Collection[ActorKind],
    *,
    downed: bool = False,
    territory: bool = False,
) -> tuple[Code, ...]:
    """Give the codes of an event in the field's other schemes, and what gave them.

    Args:
        type_: PLOVER type.
        mode: PLOVER mode, or None.
        agents: kinds of those who did it.
        targets: kinds of those to whom it was done.
        downed: whether what was destroyed is a missile, a drone or an aircraft.
        territory: whether what was seized is a place.

    Returns:
        CAMEO always; ACLED-style event and sub-event type where ACLED's scheme has one (ACLED codebook, 2023); UCDP's
        type of violence (UCDP GED codebook: state-based, non-state, one-sided) for ASSAULT between known kinds.
    """
    own = _crosswalk().get((type_, mode or ""))
    cameo, acled = own or _crosswalk().get((type_, ""), ("", ""))
    row = f"{type_}/{mode}" if own and mode else type_
    rule = f"crosswalk: {row}" + ("" if own or not mode else f", which has no row for {mode}")
    if (type_, mode, territory) == ("COERCE", "seize", True):
        found = [Code("cameo", _OCCUPY, _cameo_names()[_OCCUPY], "what was seized is a place")]
    else:
        found = [Code("cameo", cameo, _cameo_names().get(cameo, ""), rule)]
    acled, rule = _choose_acled(type_, mode, agents, targets, downed, territory) or (acled, rule)
    if acled:
        event = _acled_events()[acled]
        found.append(Code("acled_event", event, "", f"the event type of {acled}"))
        found.append(Code("acled", acled, "", rule))
    if type_ == "ASSAULT" and (violence := _find_violence(frozenset(agents), frozenset(targets))):
        found.append(Code("ucdp", violence[0], "", violence[1]))
    return tuple(found)


def _choose_acled(
    type_: str,
    mode: str | None,
    agents: Collection[ActorKind],
    targets: Collection[ActorKind],
    downed: bool,
    territory: bool,
) -> tuple[str, str] | None:
    """Give the sub-event type that hangs on more than the mode, and why; None where the crosswalk decides."""
    if type_ == "ASSAULT" and mode == "destroy" and downed:
        return "Disrupted weapons use", "what was destroyed is a missile, a drone or an aircraft"
    if type_ == "ASSAULT" and mode in {None, "firearms", "primitive"}:
        if targets and set(targets) <= _CIVILIAN_KINDS:
            return "Attack", "only civilians were targets"
        return "Armed clash", "armed force against others than civilians, or against nobody named"
    if type_ == "COERCE" and mode == "seize" and territory:
        if set(agents) & _STATE_KINDS:
            return "Government regains territory", "a state took a place"
        if set(agents) & _ARMED_KINDS:
            return "Non-state actor overtakes territory", "an armed group took a place"
    return None


def _find_violence(agents: frozenset[str], targets: frozenset[str]) -> tuple[str, str] | None:
    """Give UCDP's type of violence and why, or None where the kinds do not decide it."""
    armed = agents & (_STATE_KINDS | _ARMED_KINDS)
    if not armed or not targets:
        return None
    if targets <= _CIVILIAN_KINDS:
        return "one-sided", "an armed actor against civilians only"
    if targets & (_STATE_KINDS | _ARMED_KINDS):
        if (armed | targets) & _STATE_KINDS:
            return "state-based", "both sides armed, at least one of them a state"
        return "non-state", "both sides armed, neither of them a state"
    return None


@cache
def _crosswalk() -> Mapping[tuple[str, str], tuple[str, str]]:
    return {
        (row["type"], row["mode"]): (row["cameo"], row["acled"]) for row in read_rows("ontology/codes.csv")
    }


@cache
def _acled_events() -> Mapping[str, str]:
    return {row["sub_event"]: row["event"] for row in read_rows("ontology/acled.csv")}


@cache
def _cameo_names() -> Mapping[str, str]:
    return {row["code"]: row["name"] for row in read_rows("ontology/cameo.csv")}
