"""Whether a time lies ahead: "will meet on Friday", "is due to open on Monday", "planned for Tuesday"."""

from __future__ import annotations

from functools import cache

from variorum.data import read_rows
from variorum.language.tree import Token

_HIGHEST = 6
_ROLES = ("auxiliary", "governor", "slated", "awaiting", "until", "from")


@cache
def _cues() -> dict[str, frozenset[str]]:
    rows = read_rows("dates/future.csv")
    return {role: frozenset(row["word"] for row in rows if row["role"] == role) for role in _ROLES}


def is_future(head: Token) -> bool:
    """Judge by the verb above a time whether it lies ahead.

    Args:
        head: the token of the time that hangs in the clause.

    Returns:
        Whether a modal, a governor of an infinitive or a participle such as "scheduled" points ahead.
    """
    preposition = head.head.lower if head.dep == "pobj" else ""
    for depth, token in enumerate(head.ancestors()):
        if depth > _HIGHEST:
            return False
        if token.pos not in {"VERB", "AUX"} and token.lemma != "due":
            continue
        if preposition == "for" and token.lemma in _cues()["slated"]:
            return True
        if preposition in {"until", "till"} and token.lemma in _cues()["until"]:
            return True
        if preposition == "from" and token.lemma in _cues()["from"]:
            return True
        return _points_ahead(token)
    return False


def is_ahead(head: Token) -> bool:
    """Judge whether what is to be done within a time lies ahead; what somebody is told to do does too."""
    if is_future(head):
        return True
    verb = next((token for token in head.ancestors() if token.pos in {"VERB", "AUX"}), None)
    return (
        verb is not None
        and verb.tag == "VB"
        and any(child.lower == "to" for child in verb.all_children("aux"))
    )


def _points_ahead(verb: Token) -> bool:
    words = {helper.lower for helper in verb.all_children("aux")}
    if words & _cues()["auxiliary"]:
        past = "have" in words and words & {"would", "could", "may", "might"}
        return not past and not ("could" in words and verb.child("neg") is not None)
    if verb.lemma in _cues()["awaiting"] and verb.tag in {"VBP", "VBZ", "VB"}:
        return True
    if verb.tag == "VB" and "to" in words:
        above = verb.head
        if (
            above.lower == "going"
            or above.lemma == "be"
            or (above.lemma in _cues()["governor"] and above.lemma != "go" and not _has_bidden(above))
        ):
            return True
    if verb.dep == "conj" and not verb.is_root and not verb.child("nsubj", "nsubjpass"):
        return verb.tag == "VB" and _points_ahead(verb.head)
    return False


def _has_bidden(verb: Token) -> bool:
    """Whether somebody was told to do it: "ordered troops to pull back on Sunday" is dated by the order."""
    helpers = {helper.lower for helper in verb.all_children("aux")}
    past = verb.tag == "VBD" or (verb.tag == "VBN" and bool(helpers & {"has", "have", "had", "having"}))
    return past and not helpers & _cues()["auxiliary"] and verb.child("dobj") is not None
