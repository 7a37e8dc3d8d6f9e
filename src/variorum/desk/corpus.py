"""Corpus: check the annotated corpus, and count what is in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.training.agreement import measure_agreement
from variorum.training.corpus import load_corpus, read_corpus

if TYPE_CHECKING:
    from variorum.model.errors import CorpusInvalid
    from variorum.training.items import Item


@dataclass(frozen=True, slots=True)
class CorpusChecked:
    """What a corpus holds, and what is wrong with it.

    Attributes:
        items, events, silent, words: how many items, events, items without an event, and words of text.
        counts: how many of each type, mode, reality, role, figure, stance, link, tie, manner and region.
        faults: what does not hold together, one an item.
    """

    items: int
    events: int
    silent: int
    words: int
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    faults: tuple[CorpusInvalid, ...] = ()


def check_corpus(path: str) -> CorpusChecked:
    """Read a corpus whole, and count.

    Args:
        path: a `.coded` file or a folder of them.

    Returns:
        The counts, and every fault.

    Raises:
        CorpusInvalid: there is no corpus.
    """
    items, faults = read_corpus(Path(path))
    return CorpusChecked(
        items=len(items),
        events=sum(len(item.events) for item in items),
        silent=sum(not item.events for item in items),
        words=sum(len(item.text.split()) for item in items),
        counts=_count(items),
        faults=faults,
    )


def compare_corpora(first: str, second: str) -> dict[str, float]:
    """Measure how far two codings of the same items agree.

    Args:
        first: a `.coded` file or a folder of them.
        second: the other coding; it may hold a part of the items.

    Returns:
        F1 by level, and of all slots.

    Raises:
        CorpusInvalid: a coding does not hold together, or the two are not of the same texts.
    """
    return measure_agreement(load_corpus(Path(first)), load_corpus(Path(second)))


def _count(items: tuple[Item, ...]) -> dict[str, dict[str, int]]:
    events = [event for item in items for event in item.events]
    voices = [voice for item in items for voice in item.voices]
    counted = {
        "type": Counter[str](event.type for event in events),
        "mode": Counter(f"{event.type}/{event.mode}" for event in events if event.mode),
        "reality": Counter[str](event.reality for event in events),
        "scope": Counter[str](event.scope for event in events),
        "role": Counter[str](role.role for event in events for role in event.roles),
        "figure": Counter[str](figure.measure for event in events for figure in event.figures),
        "stance": Counter[str](voice.stance for voice in voices),
        "link": Counter[str](link.type for item in items for link in item.links),
        "tie": Counter[str](tie.type for item in items for tie in item.ties),
        "manner": Counter[str](item.manner for item in items),
        "region": Counter[str](item.region for item in items),
    }
    return {name: dict(counter.most_common()) for name, counter in counted.items()}
