"""Places and times weighed: what the grammar ties to an event against what the trained coder says."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.coder.judge import Opinions
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.scene import Scene


def weigh_places(mentions: list[EventMention], scene: Scene) -> None:
    """Drop places that the coder gives nothing, and give a mention without one those that it alone ties to it.

    Args:
        mentions: event mentions; their `places` are changed.
        scene: the text with the coder's opinions.
    """
    opinions = scene.opinions
    if opinions is None:
        return
    for mention in mentions:
        if not opinions.heard(mention.asked):
            continue
        mention.places = [
            place
            for place in mention.places
            if _share("place", mention, scene.tree.tokens[place.head], opinions)
            >= scene.thresholds.place_drop
        ]
    taken = {place.head for mention in mentions for place in mention.places}
    for mention in mentions:
        if mention.places or not opinions.heard(mention.asked):
            continue
        for place in scene.places.mentions:
            head = scene.tree.tokens[place.head]
            if place.head in taken or place.head in scene.outside:
                continue
            if opinions.relate("place", mention.asked, head) > scene.thresholds.place_add:
                mention.places.append(place)


def weigh_periods(mentions: list[EventMention], scene: Scene) -> None:
    """Give a mention without a time the one that the coder ties to it.

    Args:
        mentions: event mentions; their `period` is changed.
        scene: the text with the coder's opinions.
    """
    opinions = scene.opinions
    if opinions is None:
        return
    taken = {mention.period.head for mention in mentions if mention.period is not None}
    for mention in mentions:
        if mention.period is not None or not opinions.heard(mention.asked):
            continue
        shares = [
            (opinions.relate("time", mention.asked, scene.tree.tokens[period.head]), period)
            for period in scene.periods
            if period.head not in scene.outside and period.head not in taken
        ]
        share, best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
        if share > scene.thresholds.time_add:
            mention.period = best


def _share(relation: str, mention: EventMention, token: Token, opinions: Opinions) -> float:
    """Give what the coder says of two words; of words in two sentences it says nothing, which is no refusal."""
    return (
        opinions.relate(relation, mention.asked, token) if token.sentence == mention.token.sentence else 1.0
    )
