"""Places and times weighed: what the grammar ties to an event against what the trained coder says."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.coder.judge import Opinions
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.scene import Scene
from variorum.reading.parts import PeriodMention


def weigh_places(mentions: list[EventMention], scene: Scene) -> None:
    """Add places that only the coder ties to a mention of the same sentence, and drop those that it gives nothing.

    Args:
        mentions: event mentions; their `places` are changed.
        scene: the text with the coder's opinions.
    """
    opinions = scene.opinions
    if opinions is None:
        return
    for mention in mentions:
        if not opinions.heard(mention.token):
            continue
        mention.places = [
            place
            for place in mention.places
            if _share("place", mention, scene.tree.tokens[place.head], opinions)
            >= scene.thresholds.place_drop
        ]
        held = {place.place for place in mention.places}
        for place in scene.places.mentions:
            head = scene.tree.tokens[place.head]
            if place.place in held or place.head in scene.outside or head.sentence != mention.token.sentence:
                continue
            if opinions.relate("place", mention.token, head) > scene.thresholds.place_add:
                mention.places.append(place)
                held.add(place.place)


def weigh_periods(mentions: list[EventMention], scene: Scene) -> None:
    """Give a mention without a time the one that the coder ties to it, and take a time that it gives nothing.

    Args:
        mentions: event mentions; their `period` is changed.
        scene: the text with the coder's opinions.
    """
    opinions = scene.opinions
    if opinions is None:
        return
    for mention in mentions:
        if not opinions.heard(mention.token):
            continue
        period = mention.period
        if period is not None and _time_share(mention, period, scene, opinions) < scene.thresholds.time_drop:
            mention.period = None
        if mention.period is None:
            shares = [
                (opinions.relate("time", mention.token, scene.tree.tokens[other.head]), other)
                for other in scene.periods
                if other.head not in scene.outside
                and scene.tree.tokens[other.head].sentence == mention.token.sentence
            ]
            share, best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
            if share > scene.thresholds.time_add:
                mention.period = best


def _time_share(mention: EventMention, period: PeriodMention, scene: Scene, opinions: Opinions) -> float:
    return _share("time", mention, scene.tree.tokens[period.head], opinions)


def _share(relation: str, mention: EventMention, token: Token, opinions: Opinions) -> float:
    """Give what the coder says of two words; of words in two sentences it says nothing, which is no refusal."""
    return (
        opinions.relate(relation, mention.token, token) if token.sentence == mention.token.sentence else 1.0
    )
