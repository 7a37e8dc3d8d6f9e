"""Score: how well the Reader agrees with the golden cases."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.desk.read import read_text
from variorum.evaluation.floors import check_floors, pin_floors
from variorum.evaluation.score import score_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.evaluation.score import ScoreCard
    from variorum.model.record import Reading

PARTS = ("open", "held")


@dataclass(frozen=True, slots=True)
class PartScore:
    """The scores of one part of the golden set, and what is wrong with them."""

    part: str
    card: ScoreCard
    breaches: tuple[str, ...]


def score_golden(folder: str, *, part: str = "open", pin: bool = False) -> Iterator[PartScore]:
    """Score the parts of a golden set.

    Args:
        folder: the golden folder, with the parts `open` and `held` and the pinned `floors.json`.
        part: ``"open"``, ``"held"`` or ``"all"``.
        pin: whether to pin the floors at these scores rather than compare with those that are pinned.

    Yields:
        The scores of each part; breaches name every level below its floor.

    Raises:
        GoldInvalid: a case or the floors do not hold together.
    """
    root = Path(folder)
    for name in PARTS if part == "all" else (part,):
        card = score_folder(root / name, _read)
        if pin:
            pin_floors(card, root, name)
            yield PartScore(name, card, ())
        else:
            yield PartScore(name, card, tuple(breach.message for breach in check_floors(card, root, name)))


def _read(text: str, published: str | None, source: str | None, title: str | None) -> Reading:
    return read_text(text, published=published, source=source, title=title)
