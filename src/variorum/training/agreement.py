"""How far two coders of the same items agree."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from variorum.model.errors import CorpusInvalid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.training.items import CodedEvent, CodedVoice, Item, Mark

LEVELS = (
    "events",
    "type",
    "mode",
    "status",
    "scope",
    "agent",
    "sufferer",
    "instrument",
    "place",
    "time",
    "figure",
    "voice",
)
_SUFFERERS = frozenset({"target", "victim", "recipient"})
_ONE = ("type", "mode", "status", "scope")


def measure_agreement(first: Sequence[Item], second: Sequence[Item]) -> dict[str, float]:
    """Measure how far two codings of the same texts agree.

    Events are paired where they share a mark's words, those that share most first. Fields are compared on paired
    events, and count as found or missed as slots do in the score of the Reader; an event without a pair loses all of
    its slots.

    Args:
        first: items of one coder.
        second: items of the other; those of the first that it lacks are left out.

    Returns:
        F1 of the events and of each kind of slot, and of all slots together ("slots"); it is the same whichever coder
        comes first.

    Raises:
        CorpusInvalid: they share no item, or the text of one differs.
    """
    others = {item.key: item for item in second}
    counted: Counter[tuple[str, str]] = Counter()
    shared = 0
    for item in first:
        other = others.get(item.key)
        if other is None:
            continue
        if other.text != item.text:
            raise CorpusInvalid(
                f"the text differs from that of {item.where}",
                where=other.where,
                mend="leave texts as they are",
            )
        shared += 1
        _count_item(counted, item, other)
    if not shared:
        raise CorpusInvalid("the two codings share no item", mend="give two codings of the same items")
    found = {level: _f1(counted, level) for level in LEVELS}
    found["slots"] = _share(
        2 * sum(counted[level, "same"] for level in LEVELS[1:]),
        sum(counted[level, side] for level in LEVELS[1:] for side in ("one", "two")),
    )
    return {level: round(value, 4) for level, value in found.items()}


def _count_item(counted: Counter[tuple[str, str]], item: Item, other: Item) -> None:
    pairs = _pair_events(item.events, other.events)
    counted["events", "same"] += len(pairs)
    counted["events", "one"] += len(item.events)
    counted["events", "two"] += len(other.events)
    slots = [(event, _list_slots(event, item.voices)) for event in item.events]
    twin_slots = {id(event): _list_slots(event, other.voices) for event in other.events}
    for level in LEVELS[1:]:
        counted[level, "one"] += sum(len(held[level]) for _, held in slots)
        counted[level, "two"] += sum(len(held[level]) for held in twin_slots.values())
        for event, held in slots:
            twin = pairs.get(id(event))
            if twin is not None:
                counted[level, "same"] += _count_same(held[level], twin_slots[id(twin)][level])


def _pair_events(events: Sequence[CodedEvent], others: Sequence[CodedEvent]) -> dict[int, CodedEvent]:
    """Pair events by how many of their marks share words, the closest first."""
    scored = sorted(
        (
            (-sum(_meet(one, two) for one in event.mentions for two in other.mentions), i, j)
            for i, event in enumerate(events)
            for j, other in enumerate(others)
        ),
    )
    pairs: dict[int, CodedEvent] = {}
    taken: set[int] = set()
    for score, i, j in scored:
        if score < 0 and id(events[i]) not in pairs and j not in taken:
            pairs[id(events[i])] = others[j]
            taken.add(j)
    return pairs


def _list_slots(event: CodedEvent, voices: Sequence[CodedVoice]) -> dict[str, list[tuple[Mark | None, str]]]:
    """Give the slots of an event: for each level, the words and what is said of them."""
    slots: dict[str, list[tuple[Mark | None, str]]] = {level: [] for level in LEVELS}
    values = (event.type, event.mode or "", event.status, event.scope)
    for level, value in zip(_ONE, values, strict=True):
        if value:
            slots[level].append((None, value))
    for role in event.roles:
        level = "sufferer" if role.role in _SUFFERERS else role.role
        slots[level].append((role.mark, ""))
    slots["time"] = [(time.mark, "") for time in event.times]
    slots["figure"] = [
        (figure.mark, f"{figure.measure} {figure.low} {figure.high}") for figure in event.figures
    ]
    slots["voice"] = [(voice.speaker, voice.stance) for voice in voices if event.key in voice.over]
    return slots


def _count_same(ones: list[tuple[Mark | None, str]], twos: list[tuple[Mark | None, str]]) -> int:
    """Count the slots of one side that have a partner of their own on the other."""
    left = list(twos)
    same = 0
    for mark, value in ones:
        for position, (other, other_value) in enumerate(left):
            if value == other_value and (mark is None or other is None or _meet(mark, other)):
                del left[position]
                same += 1
                break
    return same


def _meet(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end


def _f1(counted: Counter[tuple[str, str]], level: str) -> float:
    return _share(2 * counted[level, "same"], counted[level, "one"] + counted[level, "two"])


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
