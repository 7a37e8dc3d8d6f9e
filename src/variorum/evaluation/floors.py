"""Floors under the scores, pinned together with a hash of the gold set that they were measured on."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING, Any

from variorum.evaluation.tally import LEVELS
from variorum.model.errors import GoldInvalid

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.evaluation.score import ScoreCard

FILE = "floors.json"


@dataclass(frozen=True, slots=True)
class FloorBreach:
    """A level below its floor, or a gold set that is not the pinned one."""

    level: str
    floor: float | None
    found: float | None
    message: str


def hash_gold(folder: Path) -> str:
    """Give the SHA-256 over the names and bytes of every file of a gold set.

    Args:
        folder: a folder of golden cases.

    Returns:
        The hash in hexadecimal.
    """
    total = hashlib.sha256()
    files = {path.relative_to(folder).as_posix(): path for path in folder.glob("*/*") if path.is_file()}
    for name in sorted(files):
        total.update(f"{name}\0{hashlib.sha256(files[name].read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def check_floors(card: ScoreCard, folder: Path, part: str) -> tuple[FloorBreach, ...]:
    """Compare F1 a level with the pinned floors.

    Args:
        card: the scores of one part of the golden set.
        folder: the golden folder, which holds `floors.json` and the parts.
        part: ``"open"`` or ``"held"``.

    Returns:
        What is below its floor or not as pinned; empty if all is well.

    Raises:
        GoldInvalid: `floors.json` cannot be read.
    """
    pinned = _read(folder).get(part)
    if pinned is None:
        return (FloorBreach("gold", None, None, f"no floors are pinned for {part}; pin them with --pin"),)
    breaches: list[FloorBreach] = []
    if pinned.get("sha256") != hash_gold(folder / part):
        message = (
            f"the golden cases of {part} have changed since the floors were pinned; pin them again with --pin"
        )
        breaches.append(FloorBreach("gold", None, None, message))
    total = card.total
    for level in LEVELS:
        least, found = pinned.get("floors", {}).get(level, 0.0), total[level].f1
        if found < least:
            breaches.append(
                FloorBreach(level, least, found, f"{level}: F1 {found:.3f} is below its floor {least}")
            )
    return tuple(breaches)


def pin_floors(card: ScoreCard, folder: Path, part: str) -> dict[str, float]:
    """Write the scores as the new floors of a part, rounded down, with the hash of its cases.

    Args:
        card: the scores of that part.
        folder: the golden folder.
        part: ``"open"`` or ``"held"``.

    Returns:
        The new floors by level.

    Raises:
        GoldInvalid: `floors.json` cannot be read.
    """
    pinned = _read(folder)
    floors: dict[str, float] = {level: floor(tally.f1 * 1000) / 1000 for level, tally in card.total.items()}
    pinned[part] = {"sha256": hash_gold(folder / part), "floors": floors}
    body = json.dumps(dict(sorted(pinned.items())), indent=2, ensure_ascii=False)
    (folder / FILE).write_text(body + "\n", encoding="utf-8")
    return floors


def _read(folder: Path) -> dict[str, Any]:
    path = folder / FILE
    if not path.is_file():
        return {}
    try:
        pinned = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise GoldInvalid(
            "not valid JSON", where=str(path), mend="correct it, or pin again with --pin"
        ) from error
    if not isinstance(pinned, dict) or not all(isinstance(item, dict) for item in pinned.values()):
        raise GoldInvalid("wanted one object a part", where=str(path), mend="remove it and pin with --pin")
    return pinned
