"""The deed that "denied responsibility" denies where it does not say so: what the speaker was accused of, or did."""

from __future__ import annotations

from functools import cache

from variorum.data import read_rows
from variorum.language.tree import Token, Tree
from variorum.reading.parts import Actors
from variorum.reading.syntax import read_clause
from variorum.reading.voices.accused import accused_by
from variorum.reading.voices.saying import Run, Saying, trim

_FARTHEST = 2
_GRAVE = frozenset({"ASSAULT", "COERCE"})
_OWN = frozenset({"nsubj", "nsubjpass", "mark", "punct", "cc", "relcl", "ccomp"})


def find_charge(earlier: list[Saying], saying: Saying, tree: Tree, actors: Actors) -> Run | None:
    """Give the words of the deed that a bare denial denies.

    Args:
        earlier: what the reporting verbs before it say, in order.
        saying: the denial.
        tree: the parsed text.
        actors: the actors of the text.

    Returns:
        The deed of the nearest accusation against the speaker, else the nearest act of violence by him, told in
        this or the two sentences before; None where there is none.
    """
    reach = tree.sentences[max(0, saying.verb.sentence - _FARTHEST)].first
    for other in reversed(earlier):
        culprit = accused_by(other.cue, tree) if other.stance == "alleges" else None
        if other.verb.i < reach or culprit is None or not is_same(culprit, saying.speakers, actors):
            continue
        deeds = [run for run in other.contents if not run[0] <= culprit.i < run[1]]
        return deeds[0] if deeds else _find_act(tree, reach, other.verb.i, None, actors)
    return _find_act(tree, reach, saying.verb.i, saying, actors)


def is_same(token: Token, others: tuple[Token, ...], actors: Actors) -> bool:
    """Tell whether a word names one of others: the same actor, or the same word where an actor is unknown."""
    known = actors.at(token)
    for other in others:
        there = actors.at(other)
        same = token.lemma == other.lemma if known is None or there is None else known.actor == there.actor
        if same:
            return True
    return False


def _find_act(tree: Tree, start: int, stop: int, saying: Saying | None, actors: Actors) -> Run | None:
    """Give the words of the last act of violence between two tokens, the denier's own where one is given."""
    for verb in reversed(tree.tokens[start:stop]):
        if verb.pos != "VERB" or not _is_grave(verb) or verb.child("neg") is not None:
            continue
        doers = read_clause(verb).subject
        if saying is not None and not any(is_same(doer, saying.speakers, actors) for doer in doers):
            continue
        # "attacked the village, killing 11": the whole deed
        whole = verb.dep == "advcl" and verb.tag == "VBG" and _is_grave(verb.head) and verb.head.i >= start
        top = verb.head if whole else verb
        words = [top, *(t for c in top.children if c.dep not in _OWN for t in c.subtree())]
        words = [token for token in words if start <= token.i < stop]
        return trim(min(t.i for t in words), max(t.i for t in words) + 1, tree.tokens)
    return None


def _is_grave(verb: Token) -> bool:
    """Whether a verb, with the word beside it if it needs one, tells of violence or coercion by its subject."""
    beside = load_grave().get(verb.lemma, frozenset())
    return "" in beside or any(child.lemma in beside for child in verb.children)


@cache
def load_grave() -> dict[str, frozenset[str]]:
    """Give the lemmas of the verbs of violence and coercion, each with the words that it may need beside it."""
    beside: dict[str, set[str]] = {}
    for row in read_rows("triggers/verbs.csv"):
        if row["type"] in _GRAVE and row["subject"] == "agent" and row["class"] in {"act", "effect"}:
            beside.setdefault(row["lemma"], set()).add(row["with"])
    return {lemma: frozenset(words) for lemma, words in beside.items()}
