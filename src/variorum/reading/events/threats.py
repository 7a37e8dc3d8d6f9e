"""Threats: force held out by a speaker, as "If you …, we will respond" or as a vow to strike."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.frames import Frame
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.roles import Argument
from variorum.reading.events.scene import Scene
from variorum.reading.events.triggers import Trigger
from variorum.reading.events.verdicts import Verdict
from variorum.reading.syntax import read_clause
from variorum.reading.words import word_list

_THREAT = Frame("", "", "VERB", "THREATEN", "violence", "agent", "target", {}, "speech", ())
_WILL = {"will", "shall", "'ll"}


def find_conditional_threats(scene: Scene) -> list[EventMention]:
    """Find threats that a condition carries: "if you attack, we will retaliate".

    Args:
        scene: the text with its mentions.

    Returns:
        One THREATEN mention a threat; its agent is the speaker or the subject.
    """
    found = []
    for token in scene.tree.tokens:
        if token.pos != "VERB" or token.lemma not in word_list("retaliating"):
            continue
        if not any(child.dep == "aux" and child.lower in _WILL for child in token.children):
            continue
        subject = token.child("nsubj", "nsubjpass")
        voices = scene.voices.over(token)
        if subject is None or not ((_is_speaker(subject) and voices) or scene.actors.at(subject) is not None):
            continue
        condition = any(
            child.dep == "advcl" and any(mark.lower in {"if", "unless", "should"} for mark in child.children)
            for child in token.children
        )
        if not condition:
            continue
        trigger = Trigger(token, _THREAT, read_clause(token), words=(token.i,))
        arguments = [Argument("agent", subject)]
        found.append(
            EventMention(trigger, arguments, Verdict("threatened", None), voices, "THREATEN", "violence")
        )
    return found


def _is_speaker(subject: Token) -> bool:
    return subject.lower in {"we", "i"} or any(child.lower in {"our", "my"} for child in subject.children)


def add_threats(mentions: list[EventMention]) -> list[EventMention]:
    """Give each threatening verb its target, and make a threat of each vow of violence.

    The violence that is held out stays an event of its own, with status threatened.

    Args:
        mentions: all event mentions.

    Returns:
        The mentions in order of the text, threats that were made added.
    """
    index = {mention.token.i: mention for mention in mentions}
    added: dict[int, EventMention] = {}
    for mention in mentions:
        cue = mention.verdict.cue
        if mention.verdict.status != "threatened" or cue is None or mention.type not in {"ASSAULT", "COERCE"}:
            continue
        holder = index.get(cue.i) or added.get(cue.i)
        if holder is None and cue.pos == "VERB":
            clause = read_clause(cue)
            doers = [Argument("agent", token) for token in clause.subject]
            holder = EventMention(
                Trigger(cue, _THREAT, clause, words=(cue.i,)), doers, mention.verdict, mention.voices[1:],
                "THREATEN", "violence",
            )  # fmt: skip
            added[cue.i] = holder
        if holder is not None and holder.type == "THREATEN":
            holder.arguments += [item for item in mention.arguments if item.role in {"target", "victim"}]
    return sorted((*mentions, *added.values()), key=lambda mention: mention.token.i)
