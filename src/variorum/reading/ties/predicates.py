"""Ties said by verbs, participles and adjectives: "backed by", "loyal to", "Iran arms", "a bloc uniting"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.language.tree import Token
from variorum.reading.ties.cues import Cue
from variorum.reading.ties.ends import (
    Found,
    Reading,
    holds,
    members_of,
    mention_of,
    subject_of,
    words_between,
)

_OPEN = frozenset({"VERB", "ADJ", "AUX", "ADV"})
_LINKS = frozenset({"prep", "agent", "dative", "prt"})
_INCLUDING = frozenset({"include", "group", "unite"})


def read_predicate(token: Token, reading: Reading) -> Iterator[Found]:
    """Read one token as a participle or adjective with a preposition, or as a verb, that says a tie.

    Args:
        token: any token.
        reading: the text and its actors.

    Yields:
        The ties that it says, one a pair of actors.
    """
    if token.pos not in _OPEN:
        return
    for cue in reading.cues.predicates.get(token.lower, ()):
        target = _after(token, cue.words)
        finite = token.tag == "VBD" and token.dep not in {"acl", "relcl", "conj", "advcl"}
        if target is not None and not (finite and cue.words[-1] == "by"):
            yield from _pairs(cue, token, subject_of(token), target, reading)
            return
    if token.pos != "VERB" or token.child("auxpass", "nsubjpass") is not None:
        return
    for cue in reading.cues.verbs.get(token.lemma, ()):
        target = _after(token, cue.words) if cue.words else token.child("dobj")
        subject = subject_of(token)
        if target is None or (token.dep == "acl" and token.tag == "VBN"):
            continue
        if token.lemma in _INCLUDING and not (subject is not None and is_whole(subject, reading)):
            continue
        yield from _pairs(cue, token, subject, target, reading)
        return


def is_whole(token: Token, reading: Reading) -> bool:
    """Whether a noun phrase is of a body made of several."""
    if token.lemma in reading.cues.wholes:
        return True
    mention = reading.actors.at(token)
    if mention is None:
        return False
    words = {t.lower for t in reading.tree.tokens[mention.first : mention.last]}
    return not words.isdisjoint(reading.cues.wholes)


def _pairs(cue: Cue, token: Token, subject: Token | None, target: Token, reading: Reading) -> Iterator[Found]:
    if subject is None or not holds(token, reading.cues):
        return
    subjects = subject.conjuncts() if token.dep not in {"acl", "relcl", "amod"} else [subject]
    for holder in subjects:
        for other in members_of(target, reading):
            one, two = mention_of(holder, reading.actors), mention_of(other, reading.actors)
            if one is None or two is None:
                continue
            heads = reading.tree.tokens[one.head], reading.tree.tokens[two.head]
            ends = heads if cue.forward else heads[::-1]
            yield Found(cue.type, *ends, *words_between(token, *heads))


def _after(token: Token, words: tuple[str, ...]) -> Token | None:
    """Give the object of the last of some words that follow a token ("made up of X")."""
    holder = token
    for word in words:
        step = next(
            (c for c in (*holder.children, *token.children) if c.dep in _LINKS and c.lower == word), None
        )
        if step is None:
            return None
        holder = step
    return holder.child("pobj")
