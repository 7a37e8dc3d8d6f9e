"""How sure a text is that an event happened, on one scale from +3, certainly so, to -3, certainly not."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from variorum.model.vocabulary import Status
from variorum.reading.events.status import judge_status
from variorum.reading.events.weighing import make_plain_trigger

if TYPE_CHECKING:
    from collections.abc import Mapping

    from variorum.language.tree import Token
    from variorum.reading.events.scene import Scene

# The scale of Saurí and Pustejovsky (2009), as Stanovsky et al. (2017) number it.
_OF_STATUS: Mapping[Status, float] = {
    "occurred": 3.0, "ongoing": 3.0, "planned": 0.75, "threatened": 0.75, "hypothetical": 0.0, "denied": -3.0,
}  # fmt: skip
_OF_REALITY: Mapping[str, float] = {
    "occurred": 3.0, "historical": 3.0, "alleged": 1.5, "ongoing": 3.0, "planned": 0.75, "threatened": 0.75,
    "hypothetical": 0.0, "feared": 0.0, "negated": -3.0, "denied": -3.0, "foiled": -3.0,
}  # fmt: skip


_TOP = 3.0
_LEAST = 0.02  # no cue is surer than this that nothing happened


def weigh_factuality(token: Token, scene: Scene) -> float:
    """Weigh whether the event that a word names happened.

    Where the trained coder read the sentence, its expectation and what the cues say are pooled: the geometric mean of
    both as shares of the scale (the logarithmic opinion pool, Genest and Zidek 1986).

    Args:
        token: the word.
        scene: the text with its mentions.

    Returns:
        A number from -3 to +3.
    """
    told = _OF_STATUS[judge_status(make_plain_trigger(token), scene).status]
    opinions = scene.opinions
    if opinions is None or not opinions.heard(token):
        return told
    expected = sum(
        _OF_REALITY[reality] * share for reality, share in opinions.choose("reality", token).items()
    )
    shares = [max(_LEAST, (value + _TOP) / (2 * _TOP)) for value in (told, expected)]
    return 2 * _TOP * math.sqrt(shares[0] * shares[1]) - _TOP
