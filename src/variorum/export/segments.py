"""A text cut at the bounds of every span, so that spans that overlap can all be shown."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from variorum.export.marks import name_anchor
from variorum.language.paragraphs import cut_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from variorum.export.marks import Mark


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of characters under the same marks.

    Attributes:
        text: the characters.
        kinds: kinds of the marks over it, each once, the shortest mark's first.
        owners: ids that the marks belong to, each once.
        reports: ids of the reports that they have a part in, each once.
        spans: anchors of the marks over it.
        anchors: anchors of the spans that begin with it.
        label: what the marks are, for a person who points at them.
        report: id of the report that a trigger over it names, or "".
        first: whether that trigger begins here.
    """

    text: str
    kinds: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    spans: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    label: str = ""
    report: str = ""
    first: bool = False


def cut_text(text: str, marks: Iterable[Mark], targets: Iterable[tuple[int, int]]) -> list[list[Segment]]:
    """Cut a text into paragraphs of segments.

    Args:
        text: the Document's text.
        marks: the spans to show.
        targets: spans that a page links to, whether shown or not; each gets an anchor.

    Returns:
        For each paragraph its segments; together they hold every character but the blanks between paragraphs.
    """
    size = len(text)
    shown = [mark for mark in marks if 0 <= mark.start < mark.end <= size]
    opening: dict[int, list[str]] = defaultdict(list)
    for start, end in sorted({(mark.start, mark.end) for mark in shown} | set(targets)):
        opening[min(max(start, 0), size)].append(name_anchor(start, end))
    bounds = [(piece.start, piece.start + len(piece.text)) for piece in cut_paragraphs(text)]
    edges = {0, size, *opening}
    edges.update(edge for bound in bounds for edge in bound)
    edges.update(edge for mark in shown for edge in (mark.start, mark.end))
    paragraphs: list[list[Segment]] = [[] for _ in bounds]
    number = 0
    waiting: list[str] = []
    for start, end, active in _sweep(sorted(edges), shown):
        waiting.extend(opening.pop(start, ()))
        while number < len(bounds) and bounds[number][1] <= start:
            number += 1
        if number < len(bounds) and bounds[number][0] <= start:
            paragraphs[number].append(_make_segment(text[start:end], start, active, tuple(waiting)))
            waiting = []
    waiting.extend(anchor for anchors in opening.values() for anchor in anchors)
    return _hang_rest(paragraphs, tuple(waiting))


def _sweep(edges: list[int], marks: list[Mark]) -> Iterator[tuple[int, int, list[Mark]]]:
    """Walk from edge to edge with the marks that lie over each run."""
    coming = sorted(marks, key=lambda mark: mark.start, reverse=True)
    active: list[Mark] = []
    for start, end in pairwise(edges):
        active = [mark for mark in active if mark.end > start]
        while coming and coming[-1].start <= start:
            active.append(coming.pop())
        yield start, end, active


def _hang_rest(paragraphs: list[list[Segment]], anchors: tuple[str, ...]) -> list[list[Segment]]:
    """Hang anchors that stand after the last word on the last segment, so that no link leads nowhere."""
    if not anchors:
        return paragraphs
    if not paragraphs:
        return [[Segment("", anchors=anchors)]]
    last = paragraphs[-1][-1]
    paragraphs[-1][-1] = replace(last, anchors=last.anchors + anchors)
    return paragraphs


def _make_segment(text: str, start: int, active: list[Mark], anchors: tuple[str, ...]) -> Segment:
    """Make a segment; the shortest mark over it comes first, for it says the most."""
    over = sorted(active, key=lambda mark: (mark.end - mark.start, mark.kind, mark.owner, mark.label))
    trigger = next((mark for mark in over if mark.kind == "trigger"), None)
    return Segment(
        text=text,
        kinds=tuple(dict.fromkeys(mark.kind for mark in over)),
        owners=tuple(dict.fromkeys(mark.owner for mark in over)),
        reports=tuple(dict.fromkeys(mark.report for mark in over if mark.report)),
        spans=tuple(dict.fromkeys(name_anchor(mark.start, mark.end) for mark in over)),
        anchors=anchors,
        label=", ".join(dict.fromkeys(mark.label for mark in over if mark.label)),
        report=trigger.owner if trigger else "",
        first=trigger is not None and trigger.start == start,
    )
