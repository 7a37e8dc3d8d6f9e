"""How likely it is that a careful coder would record a report, from what the text and the trained coder say of it.

A logistic regression over a few points; its weights stand in `triggers/confidence.csv` and were fitted on the open
golden cases and on 13 real texts that are not in the project (`scripts/fit_confidence.py`).
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from variorum.data import read_rows
from variorum.reading.coder.labels import NONE

if TYPE_CHECKING:
    from variorum.reading.events.happenings import Happening
    from variorum.reading.events.scene import Scene

_SUREST = 5.0


def weigh_confidence(happening: Happening, scene: Scene) -> float:
    """Weigh how likely a report is to be right.

    Args:
        happening: what it is made of.
        scene: the text with its mentions.

    Returns:
        A probability, with two digits.
    """
    points, column = list_points(happening, scene), "rules" if scene.opinions is None else "coder"
    total = sum(_weights(column).get(point, 0.0) * value for point, value in points.items())
    return round(min(0.99, max(0.01, 1 / (1 + math.exp(-total)))), 2)


@cache
def _weights(column: str) -> dict[str, float]:
    return {row["point"]: float(row[column]) for row in read_rows("triggers/confidence.csv") if row[column]}


def list_points(happening: Happening, scene: Scene) -> dict[str, float]:
    """List what speaks for a report and against it.

    Args:
        happening: what it is made of.
        scene: the text with its mentions.

    Returns:
        The value of each point of `triggers/confidence.csv`.
    """
    mentions, opinions = happening.mentions, scene.opinions
    heard = [mention for mention in mentions if opinions is not None and opinions.heard(mention.asked)]
    roles = {argument.role for mention in mentions for argument in mention.arguments}
    points = {
        "always": 1.0,
        "ruled": float(any(mention.trigger.frame.needs != ("coder",) for mention in mentions)),
        "plain": float(any(not mention.trigger.frame.needs for mention in mentions)),
        "unheard": float(not heard),
        "mentions": math.log(len(mentions)),
        "agent": float("agent" in roles),
        "target": float(bool(roles & {"target", "victim", "recipient"})),
        "place": float(any(mention.places for mention in mentions)),
        "time": float(any(mention.period is not None for mention in mentions)),
        "figure": float(bool(happening.all_figures())),
        "harm": float(all(mention.trigger.frame.class_ == "effect" for mention in mentions)),
        "unreal": float(happening.status not in {"occurred", "ongoing"}),
        "event": 0.0,
        "type": 0.0,
    }
    if opinions is not None and heard:
        shares = [opinions.choose("type", mention.asked) for mention in heard]
        points["event"] = max(_log_odds(1.0 - share[NONE]) for share in shares)
        points["type"] = max(_log_odds(share[happening.first.type]) for share in shares)
    return points


def _log_odds(share: float) -> float:
    inside = min(1 - 1e-6, max(1e-6, share))
    return max(-_SUREST, min(_SUREST, math.log(inside / (1 - inside))))
