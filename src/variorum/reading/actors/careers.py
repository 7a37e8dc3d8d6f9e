"""By which role a known person acts on a day: the office held then decides, not the best known one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from variorum.reading.actors.known import Known, load_senses
from variorum.reading.actors.offices import spread_day

if TYPE_CHECKING:
    from datetime import date

_ROLES = {
    "head of state": "GOV", "head of government": "GOV", "deputy head of state": "GOV", "foreign minister": "GOV",
    "defence minister": "GOV", "interior minister": "GOV", "governor": "GOV", "chief of staff": "MIL",
    "intelligence chief": "SPY",
}  # fmt: skip


def find_sector(actor: Known, day: date | None) -> str:
    """Give the sector of a known actor on a day.

    Args:
        actor: the actor; all but persons keep their own.
        day: the day, or None where it is not known.

    Returns:
        The sector of a state office held on the day, else that of the group led on it; `ELI` for who once held
        offices of state and holds none any more; else the actor's own.
    """
    if actor.kind != "person" or day is None or not actor.offices:
        return actor.sector
    held = [tenure for tenure in actor.offices if tenure.holds(day)]
    for tenure in held:
        if tenure.office in _ROLES:
            return _ROLES[tenure.office]
    for tenure in held:
        group = load_groups().get(tenure.body)
        if tenure.office in {"leader", "commander"} and group is not None and group.sector:
            return group.sector
    over = all(tenure.until and spread_day(tenure.until)[1] < day for tenure in actor.offices)
    return "ELI" if over and actor.sector == "GOV" else actor.sector


def is_ruler(actor: Known) -> bool:
    """Tell whether a person was ever head of a state or government, whose forces are those of the state."""
    return any(tenure.office in {"head of state", "head of government"} for tenure in actor.offices)


def find_command(actor: Known, day: date | None) -> Known | None:
    """Give the armed group that a person leads or led.

    Args:
        actor: the person.
        day: the day; a group led on it comes before others.

    Returns:
        The group, or None where the person led none, or several and none of them on the day.
    """
    led = [tenure for tenure in actor.offices if tenure.office in {"leader", "commander"}]
    held = [tenure for tenure in led if tenure.holds(day)] or led
    groups = {
        group.name: group
        for tenure in held
        if (group := load_groups().get(tenure.body)) is not None and group.kind == "armed group"
    }
    return next(iter(groups.values())) if len(groups) == 1 else None


@cache
def load_groups() -> dict[str, Known]:
    """Give armed groups, parties and alliances by name."""
    kinds = {"armed group", "alliance", "political party", "opposition", "criminal"}
    return {sense.actor.name: sense.actor for sense in load_senses() if sense.actor.kind in kinds}
