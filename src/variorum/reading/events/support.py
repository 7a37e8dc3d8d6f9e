"""Verbs that carry an act named by a noun: "launched" in "launched an attack"."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.frames import light_verbs, noun_frames
from variorum.reading.syntax import Clause, prepositional, read_clause
from variorum.reading.words import word_list


def noun_lemma(token: Token) -> str:
    """Give the lemma of a noun; title-case headline words, which the pipeline leaves alone, lose their plural."""
    if token.tag == "VBG":
        return token.lower
    if token.pos == "PROPN" and token.lemma.endswith("s") and token.lemma not in noun_frames():
        return token.lemma[:-1]
    return token.lemma


def outermost(token: Token) -> Token:
    """Climb from "attacks" to "wave" in "a wave of attacks", and from a conjunct to the first of its row."""
    current = token.first_conjunct()
    while (
        current.dep == "pobj" and current.head.lower == "of" and current.head.head.lemma in word_list("quantity")
        and current.head.dep == "prep"
    ):  # fmt: skip
        current = current.head.head.first_conjunct()
    return current


def find_support(token: Token) -> tuple[list[Token], str, Clause]:
    """Find the verbs that carry a noun's event.

    Args:
        token: the head of the noun phrase.

    Returns:
        The verbs, the role of their subject in the act ("agent", "target", "act" or ""), and their clause.
    """
    nothing: tuple[list[Token], str, Clause] = ([], "", Clause((), (), False))
    head = token.head
    if token.dep in {"dobj", "nsubjpass", "nsubj", "attr"} and head.pos in {"VERB", "AUX"}:
        role = _light_role(head, as_subject=token.dep == "nsubj")
        if role:
            return [head], role, read_clause(head)
    if token.dep == "pobj" and head.dep == "prep" and head.head.pos in {"VERB", "AUX"}:
        for particle, role in light_verbs().get(head.head.lemma, ()):
            if particle and particle == head.lower:
                return [head.head], role, read_clause(head.head)
    for child in (*token.children, *(deep for _, item in prepositional(token) for deep in item.children)):
        if child.dep in {"acl", "relcl"} and child.pos == "VERB":
            role = _light_role(child, as_subject=False)
            clause = read_clause(child)
            passive_of = child.head is not token and clause.passive and _is_free(child.head)
            if role in {"agent", "target"} and clause.object and (clause.object[0] is token or passive_of):
                return [child], role, clause
    return nothing


def _is_free(token: Token) -> bool:
    """Whether a word names no act itself, so that the clause on it belongs to the act before it."""
    return token.lemma not in noun_frames()


def _light_role(verb: Token, *, as_subject: bool) -> str:
    """Give the role of a verb's subject in the act that its object (or the subject itself) names; "" for none."""
    if verb.lemma in word_list("labelling") and (
        verb.child("oprd", "ccomp", "acomp") or len(verb.all_children("dobj")) > 1
    ):
        return ""  # "called the strike an outrage" judges the act and does not carry it out
    for particle, role in light_verbs().get(verb.lemma, ()):
        if particle and not any(child.lower == particle for child in verb.children):
            continue
        if as_subject == (role == "act"):
            return role
    return ""
