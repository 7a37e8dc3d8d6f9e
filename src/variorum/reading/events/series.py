"""Whether a mention totals many happenings, by words that are kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from variorum.data import read_rows
from variorum.language.tree import Token
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.scene import Scene
from variorum.reading.events.support import noun_lemma, outermost
from variorum.reading.syntax import premodifiers

_LONGEST_INCIDENT_DAYS = 10
# A toll this large over a month or more is counted over many happenings.
_LARGE_TOLL = 20
# "Has killed more than 10,000 people": in the perfect and with no day, so many die in no single incident.
_TOLL_OF_MANY = 500


@cache
def _cues() -> Mapping[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], frozenset[str]] = {}
    for row in read_rows("cues/series.csv"):
        key = (row["relation"], row["needs"])
        found[key] = found.get(key, frozenset()) | {row["cue"]}
    return found


def find_series_cue(mention: EventMention, scene: Scene) -> Token | None:
    """Find the word that shows that a mention is of many happenings.

    Args:
        mention: the event mention, with its period and places.
        scene: the text.

    Returns:
        The token of the cue ("since", "regularly", "wave", "war"), or None for a single happening.
    """
    token = mention.token
    if mention.type not in {"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"}:
        return None
    if not mention.trigger.is_verb and noun_lemma(token) in _cues()[("is", "")]:
        return token
    plural = token.tag in {"NNS", "NNPS"} or (token.pos == "PROPN" and token.lower.endswith("s"))
    for part in dict.fromkeys((token, outermost(token), *mention.trigger.support)):
        for child in dict.fromkeys((*part.children, *premodifiers(part))):
            if child.dep in {"amod", "advmod", "compound", "npadvmod", "nmod"}:
                if child.lower in _cues()[("modifies", "")]:
                    return child
                if plural and child.lower in _cues()[("modifies", "plural")]:
                    return child
        if part is not token and part.lemma in _cues()[("counts", "")]:
            return part
    return _long_period(mention, plural=plural, scene=scene)


def scope_is_wide(mention: EventMention, scene: Scene) -> bool:
    """Whether a mention names no town as its only place and no single day."""
    fine = any(scene.places.entries[place.place].precision in {"exact", "near"} for place in mention.places)
    day = mention.period is not None and mention.period.precision in {"day", "minute"}
    return not fine and not day


def _long_period(mention: EventMention, *, plural: bool, scene: Scene) -> Token | None:
    period = mention.period
    tolls = [figure.low or 0 for figure in mention.figures if figure.measure != "displaced"]
    perfect = next(
        (child for child in mention.trigger.anchor.children if child.dep == "aux" and child.lemma == "have"),
        None,
    )
    if perfect is not None and max(tolls, default=0) >= _TOLL_OF_MANY and scope_is_wide(mention, scene):
        return perfect
    if period is None:
        return None
    head = scene.tree.tokens[period.head]
    if period.precision in {"month", "year", "season"} and max(tolls, default=0) >= _LARGE_TOLL:
        return head
    verb = mention.trigger.anchor
    harm = mention.trigger.frame.class_ == "effect" and period.precision == "range"
    repeated = plural or harm or any(child.dep == "aux" and child.lemma == "have" for child in verb.children)
    if not repeated:
        return None
    if period.precision == "open":
        return head
    if period.earliest is None:
        return head if period.precision == "range" else None
    days = (period.latest - period.earliest).days if period.latest else 0
    wide = period.precision in {"range", "year", "season"} and days > _LONGEST_INCIDENT_DAYS
    return head if wide else None
