"""Which event a time belongs to: decided by the grammar that ties them, not by nearness."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from variorum.language.tree import Token
from variorum.reading.events.attach import carried_event, index_mentions
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.scene import Scene
from variorum.reading.parts import PeriodMention
from variorum.reading.words import word_list


def attach_periods(scene: Scene, mentions: list[EventMention]) -> None:
    """Give each event mention the time that its clause states.

    Args:
        scene: the text with its mentions.
        mentions: event mentions; their `period` is filled.
    """
    index = index_mentions(mentions)
    for period in scene.periods:
        if period.head in scene.outside:
            continue
        head = scene.tree.tokens[period.head]
        owner = _owner_of_period(head, index, scene)
        stretched = _stretch_since(period, head, scene)
        if owner is not None and _better(stretched, owner.period):
            owner.period = stretched
    _give_to_when(scene, mentions)


def _give_to_when(scene: Scene, mentions: list[EventMention]) -> None:
    """Give a clause of "when" the time right before it: "in spring 2003, when a missile levelled the house"."""
    tokens = scene.tree.tokens
    ending = {period.last: period for period in scene.periods}
    for mention in mentions:
        when = next((child for child in mention.token.children if child.lower == "when"), None)
        if when is None or mention.period is not None or when.i < 2:
            continue
        before = tokens[when.i - 1]
        mention.period = ending.get(before.i if before.text == "," else when.i)


def _stretch_since(period: PeriodMention, head: Token, scene: Scene) -> PeriodMention:
    """Read "since the start of the war in March 2015" as the time from then on."""
    if period.precision in {"range", "open"} or period.earliest is None:
        return period
    for ancestor in head.ancestors():
        if ancestor.pos in {"VERB", "AUX"} or ancestor.i in scene.events:
            return period
        if ancestor.lower == "since" and ancestor.dep == "prep":
            return replace(period, latest=scene.published, precision="range")
    return period


def _better(new: PeriodMention, old: PeriodMention | None) -> bool:
    """Whether a second time of one mention says more than the first."""
    if old is None:
        return True
    return (
        old.earliest is None and old.latest is None and (new.earliest is not None or new.latest is not None)
    )


def _owner_of_period(token: Token, index: Mapping[int, EventMention], scene: Scene) -> EventMention | None:
    current = token
    for _ in range(40):
        if current.is_root:
            return None
        head = current.head
        if current.dep == "relcl" and current.lemma not in word_list("lasting"):
            return None
        current = head
        owner = index.get(current.i)
        if owner is not None:
            return owner
        if current.pos in {"VERB", "AUX"}:
            if (content := _content_before(current, token)) is not None:
                return index.get(content.i)
            carried = carried_event(current, index) or _managed_event(current, index)
            if carried is not None:
                return carried
            if current.dep in {"xcomp", "advcl", "conj", "acl"} and current.lemma not in word_list(
                "speaking"
            ):
                continue
            return _owned_complement(current, index)
    return None


def _content_before(verb: Token, token: Token) -> Token | None:
    """Give the verb of what was said where a time stands between it and its speaker.

    "Fighters burned the houses this Thursday, the mayor told reporters": the fire was on Thursday, not the telling.
    """
    subject, content = verb.child("nsubj"), verb.child("ccomp")
    if verb.lemma not in word_list("speaking") or subject is None or content is None:
        return None
    return content if content.i < token.i < subject.i else None


def _managed_event(verb: Token, index: Mapping[int, EventMention]) -> EventMention | None:
    """Give the event that a plain verb has as its object ("secured the release of five men on Monday")."""
    if verb.lemma in word_list("speaking"):
        return None
    held = verb.child("dobj", "nsubjpass")
    return index.get(held.i) if held is not None else None


def _owned_complement(verb: Token, index: Mapping[int, EventMention]) -> EventMention | None:
    """Give the event that a verb of beginning or managing governs ("managed on Friday to seize the town")."""
    for child in verb.children:
        if child.dep == "xcomp" and child.i in index and verb.lemma not in word_list("speaking"):
            return index[child.i]
    return None
