"""Rules and the trained coder weighed against each other: which triggers to drop, to add, and what they name.

The rules propose; where the coder is sure that a word names nothing, it is dropped, and where the coder is sure of an
event that no rule saw, it is added with the roles of its own grammar.
"""

from __future__ import annotations

from typing import cast

from variorum.language.tree import Token
from variorum.model.vocabulary import MODES, EventType, Status
from variorum.reading.coder.judge import Opinions
from variorum.reading.coder.labels import NONE, STATUS_OF
from variorum.reading.coder.thresholds import Thresholds
from variorum.reading.events.frames import Frame, FrameRole, noun_frames, verb_frames
from variorum.reading.events.phrases import has_modifier, is_excluded, match_preceding, match_words
from variorum.reading.events.scene import Scene
from variorum.reading.events.support import find_support, noun_lemma, outermost
from variorum.reading.events.triggers import Trigger
from variorum.reading.events.verdicts import Verdict
from variorum.reading.parts import TWO_SIDED
from variorum.reading.syntax import read_clause

_NAMING = {"VERB", "NOUN", "PROPN", "ADJ"}
_MUTUAL = {"AGREE", "CONSULT", "COOPERATE"}


def weigh_triggers(triggers: list[Trigger], scene: Scene) -> list[Trigger]:
    """Weigh the triggers that the rules found, and add those that only the coder sees.

    Args:
        triggers: what the rules found.
        scene: the text, with the coder's opinions if it has read it.

    Returns:
        Triggers in order of the text; those of the rules where no coder read the text.
    """
    opinions = scene.opinions
    if opinions is None:
        return triggers
    kept: dict[int, Trigger] = {}
    for trigger in triggers:
        trigger.other = _find_other(trigger, opinions)
        weighed = _weigh_trigger(trigger, opinions, scene.thresholds)
        if weighed is not None:
            kept[trigger.token.i] = weighed
    taken = {i for trigger in kept.values() for i in (*trigger.words, *(verb.i for verb in trigger.support))}
    for i in opinions.find("type", scene.thresholds.add):
        token = scene.tree.tokens[i]
        if i in taken or i in scene.outside or token.pos not in _NAMING or _is_excluded(token, scene):
            continue
        kept[i] = _make_trigger(token, _best_type(opinions.choose("type", token)), scene, opinions)
    return [kept[i] for i in sorted(kept)]


def weigh_mode(trigger: Trigger, mode: str | None, scene: Scene) -> str | None:
    """Give the mode that the coder is sure of, else that of the rules.

    Args:
        trigger: the event word.
        mode: what the rules say.
        scene: the text with the coder's opinions.
    """
    opinions = scene.opinions
    if opinions is None or not opinions.heard(trigger.asked):
        return mode
    best, share = _best_mode(trigger.frame.type, trigger.asked, opinions)
    least = scene.thresholds.mode if mode is None else scene.thresholds.mode_over
    return best if best is not None and share > least else mode


def weigh_status(trigger: Trigger, verdict: Verdict, scene: Scene) -> Verdict:
    """Give the coder's status of a mention where it is sure, else that of the rules.

    Args:
        trigger: the event word; a THREATEN is threatened, whoever says what.
        verdict: what the rules say.
        scene: the text with the coder's opinions.
    """
    opinions = scene.opinions
    if opinions is None or not opinions.heard(trigger.asked) or trigger.frame.type == "THREATEN":
        return verdict
    shares: dict[Status, float] = {}
    for reality, share in opinions.choose("reality", trigger.asked).items():
        status = STATUS_OF[reality]
        shares[status] = shares.get(status, 0.0) + share
    best = max(shares, key=lambda status: shares[status])
    return (
        Verdict(best, verdict.cue)
        if best != verdict.status and shares[best] > scene.thresholds.status
        else verdict
    )


def _weigh_trigger(trigger: Trigger, opinions: Opinions, thresholds: Thresholds) -> Trigger | None:
    """Drop a trigger, give it another type, or keep it as it is."""
    if not opinions.heard(trigger.asked) or not trigger.frame.type:
        return trigger
    shares = opinions.choose("type", trigger.asked)
    if 1.0 - shares[NONE] < (thresholds.drop_harm if trigger.frame.class_ == "effect" else thresholds.drop):
        return None
    best = _best_type(shares)
    if best != trigger.frame.type and shares[best] > thresholds.retype:
        trigger.frame = _make_frame(trigger.token, best, opinions)
    return trigger


def _find_other(trigger: Trigger, opinions: Opinions) -> Token | None:
    """Find the word of a trigger's phrase at which the coder sees the event rather than at the trigger itself."""
    words = [word for word in (trigger.token, *trigger.support) if opinions.heard(word)]
    best = min(words, key=lambda word: opinions.choose("type", word)[NONE], default=None)
    return None if best is trigger.token else best


def _is_excluded(token: Token, scene: Scene) -> bool:
    """Whether the tables name a word around this one that shows another sense ("raided the fridge")."""
    if token.pos == "VERB":
        return token.lemma in verb_frames() and is_excluded(token, read_clause(token), scene)
    clause = find_support(outermost(token))[2]
    return noun_lemma(token) in noun_frames() and is_excluded(token, clause, scene, noun=True)


def _best_type(shares: dict[str, float]) -> EventType:
    return cast("EventType", max((name for name in shares if name), key=lambda name: shares[name]))


def _best_mode(kind: EventType, token: Token, opinions: Opinions) -> tuple[str | None, float]:
    shares = opinions.choose("mode", token)
    best = max((NONE, *MODES.get(kind, ())), key=lambda name: shares[name])
    return best or None, shares[best]


def _make_trigger(token: Token, kind: EventType, scene: Scene, opinions: Opinions) -> Trigger:
    """Make a trigger of a word, with the frame that the tables give it for this type, or else a plain one."""
    if token.pos == "VERB":
        for frame in verb_frames().get(token.lemma, ()):
            words = match_words(token, frame.with_) if frame.type == kind else None
            if words is not None:
                return Trigger(token, frame, read_clause(token), words=words)
        return Trigger(token, _make_frame(token, kind, opinions), read_clause(token), words=(token.i,))
    support, role, clause = find_support(outermost(token))
    for frame in noun_frames().get(noun_lemma(token), ()):
        words = match_preceding(token, frame.lemma, scene) if frame.type == kind else None
        if words is not None and (not frame.with_ or has_modifier(token, frame.with_)):
            return Trigger(token, frame, clause, support, role, words)
    return Trigger(token, _make_frame(token, kind, opinions), clause, support, role, (token.i,))


def make_plain_trigger(token: Token) -> Trigger:
    """Make a trigger of any word, of no type: only its clause and the verbs that carry it are known.

    Args:
        token: the word.
    """
    verb = token.pos == "VERB"
    support, role, clause = ([], "", read_clause(token)) if verb else find_support(outermost(token))
    frame = Frame(
        token.lemma, "", "VERB" if verb else "NOUN", "ASSAULT", None, "agent", "target", {}, "act", ()
    )
    return Trigger(token, frame, clause, support, role, (token.i,))


def _make_frame(token: Token, kind: EventType, opinions: Opinions) -> Frame:
    """Make a plain frame: the subject or possessor does it, the object or of-phrase undergoes it."""
    mutual = kind in _MUTUAL
    doer: FrameRole = "both" if mutual else "agent"
    sufferer: FrameRole = "both" if mutual else "target"
    return Frame(
        token.lemma, "", "VERB" if token.pos == "VERB" else "NOUN", kind, _best_mode(kind, token, opinions)[0],
        doer, sufferer, {}, "speech" if kind in TWO_SIDED else "act", ("coder",),
    )  # fmt: skip
