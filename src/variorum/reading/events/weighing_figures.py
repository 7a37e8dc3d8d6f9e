"""Counts weighed: what a count counts, and on which event, where the grammar does not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from variorum.reading.coder.labels import NONE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from variorum.language.tree import Token
    from variorum.model.vocabulary import Measure
    from variorum.reading.events.mentions import EventMention
    from variorum.reading.events.scene import Scene


def choose_measure(carrier: Token, scene: Scene) -> Measure | None:
    """Give what the trained coder is sure that a count counts.

    Args:
        carrier: the token that carries the count.
        scene: the text with the coder's opinions.

    Returns:
        The measure, None where the coder did not read the sentence, sees no figure, or is not sure.
    """
    opinions = scene.opinions
    if opinions is None or not opinions.heard(carrier):
        return None
    shares = opinions.choose("measure", carrier)
    best = max(shares, key=lambda name: shares[name])
    return cast("Measure", best) if best != NONE and shares[best] > scene.thresholds.measure else None


def choose_owner(carrier: Token, mentions: Iterable[EventMention], scene: Scene) -> EventMention | None:
    """Give the event that the trained coder is sure that a count belongs to.

    Args:
        carrier: the token that carries the count.
        mentions: event mentions.
        scene: the text with the coder's opinions.

    Returns:
        The likeliest event read together with the count, None where none is likely enough.
    """
    opinions = scene.opinions
    if opinions is None or not opinions.heard(carrier):
        return None
    shares = [
        (opinions.relate("figure", mention.asked, carrier), mention)
        for mention in mentions
        if opinions.heard(mention.asked) and abs(mention.token.sentence - carrier.sentence) <= 1
    ]
    share, best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return best if share > scene.thresholds.figure else None
