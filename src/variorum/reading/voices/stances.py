"""How a thing is said where the cue alone does not tell: warnings that threaten, statements that deny."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.model.vocabulary import Stance
from variorum.reading.parts import Actors
from variorum.reading.voices import contents as content
from variorum.reading.voices.cues import Cues

_WILL = frozenset({"will", "would", "'ll", "'d", "shall"})
_CAN = frozenset({"could", "may", "might"})
_SELF = frozenset({"i", "we", "it", "they", "he", "she"})
_PAST = frozenset({"had", "has", "have", "did"})
_FIRST = frozenset({"i", "we"})
_OF = frozenset({"of"})


def warning_stance(verb: Token, stance: Stance, cues: Cues) -> Stance:
    """Give the stance of a warning: a threat where the speaker is to act, or where it is of reprisals.

    Args:
        verb: the verb that warns.
        stance: what the cue says.
        cues: the compiled cues.

    Returns:
        "threatens" or the cue's own stance.
    """
    first = verb.child("ccomp") or next((c for c in verb.children if c.child("mark")), None)
    for clause in first.conjuncts() if first is not None else ():
        if clause.lemma == "be" or not _has(clause, _WILL):
            continue
        subject = clause.child("nsubj", "nsubjpass")
        if subject is not None and subject.dep == "nsubj" and subject.lower in _SELF:
            return "threatens"
        if clause.lemma in cues.outcomes:
            return "threatens"
    target = content.prepositional(verb, _OF)
    return "threatens" if target is not None and target.lemma in cues.outcomes else stance


def tensed_stance(
    verb: Token, stance: Stance, speakers: tuple[Token, ...], cues: Cues, actors: Actors
) -> Stance:
    """Give the stance of a statement by the tense of what it says.

    Who says what he himself will do promises; who says what will come predicts; who says that he himself did
    not do it denies. Quotations keep the stance of their verb.

    Args:
        verb: the reporting verb.
        stance: what the cue says.
        speakers: heads of the speakers.
        cues: the compiled cues.
        actors: the actors of the text.

    Returns:
        The stance.
    """
    clause = verb.child("ccomp")
    if clause is None or clause.lemma == "be":
        return stance
    subject = clause.child("nsubj", "nsubjpass")
    itself = subject is not None and subject.i > verb.i and _is_self(subject, speakers, actors)
    perfect = any(c.dep == "aux" and c.lemma == "have" for c in clause.children)
    if subject is None or (perfect and _has(clause, _WILL | _CAN)):
        return stance
    if _has(clause, _WILL):
        return "promises" if itself and subject.dep == "nsubj" else "predicts"
    if _has(clause, _CAN):
        return "predicts" if clause.child("auxpass") is not None else stance
    denied = clause.child("neg") is not None and clause.lemma not in cues.unknowing
    return "denies" if itself and denied and _has(clause, _PAST) else stance


def _is_self(subject: Token, speakers: tuple[Token, ...], actors: Actors) -> bool:
    """Whether a pronoun means the speaker: it does unless it is known to mean another actor."""
    if subject.lower not in _SELF:
        return False
    meant = actors.at(subject)
    known = [mention.actor for mention in map(actors.at, speakers) if mention is not None]
    return meant is None or not known or meant.actor in known or subject.lower in _FIRST


def _has(clause: Token, words: frozenset[str]) -> bool:
    return any(child.dep == "aux" and child.lower in words for child in clause.children)
