"""Who stands where in a clause: grammatical subjects, objects and preposition objects.

Seen through passives, relative clauses, participles, coordination and control.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from variorum.data import read_rows
from variorum.language.tree import Token
from variorum.reading.words import word_list

_RELATIVE_TAGS = {"WDT", "WP", "WP$"}
_VERBAL = {"VERB", "AUX"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_NOMINAL = {"NOUN", "PROPN", "PRON"}


@dataclass(frozen=True, slots=True)
class Clause:
    """The arguments of a verb by logical function: `subject` does, `object` undergoes, whatever the voice."""

    subject: tuple[Token, ...]
    object: tuple[Token, ...]
    passive: bool


def read_clause(verb: Token, depth: int = 0) -> Clause:
    """Find the logical subject and object of a verb.

    Args:
        verb: a verb, participle or gerund.
        depth: how many governors were climbed already; shared arguments are sought at most four up.

    Returns:
        The Clause; its tuples are empty where the sentence does not say.
    """
    if verb.dep == "amod" and verb.tag == "VBD":
        doer = next(
            (child for child in verb.head.children if child.i < verb.i and child.pos in _NOMINAL), None
        )
        return Clause(_expand(doer), _expand(verb.head), False)
    surface, passive = _surface_subject(verb, depth)
    doers = tuple(token for agent in _by_agents(verb) for token in _expand(agent))
    if passive:
        return Clause(doers, _expand(surface), True)
    return Clause(_expand(surface) or doers, _expand(_direct_object(verb)), False)


def is_infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return verb.tag == "VB" and any(child.dep == "aux" and child.lower == "to" for child in verb.children)


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive voice, reduced relative clauses included."""
    if any(child.dep in {"nsubjpass", "auxpass", "csubjpass"} for child in verb.children):
        return True
    perfect = any(child.dep == "aux" and child.lemma == "have" for child in verb.children)
    if verb.child("agent") is not None and not perfect and (verb.tag == "VBN" or verb.dep == "acl"):
        return True
    if verb.tag != "VBN" or any(child.dep == "dobj" for child in verb.children):
        return False
    if verb.dep == "acl":
        return True
    if verb.dep == "conj" and verb.head.pos in _VERBAL:
        own = verb.child("nsubj", "aux")
        if own is None or own.pos == "NUM":  # "five were killed and 22 wounded"
            return is_passive(verb.head)
    return False


def _surface_subject(verb: Token, depth: int) -> tuple[Token | None, bool]:
    passive = is_passive(verb)
    own = verb.child("nsubj", "nsubjpass", "csubj")
    if own is not None:
        return resolve_relative(own), passive
    if depth > 4 or verb.is_root:
        return None, passive
    head = verb.head
    if verb.dep == "acl" and head.pos in {"NOUN", "PROPN", "PRON", "NUM"}:
        return head, passive or verb.tag == "VBN"
    if verb.dep == "relcl":
        return (head, passive) if _direct_object(verb) is not None or passive else (None, passive)
    if verb.dep == "conj" and head.pos in _VERBAL:
        shared = read_clause(_coordinated(verb), depth + 1)
        return _first(shared.object if shared.passive else shared.subject), passive
    if verb.dep in {"xcomp", "ccomp", "advcl"} and head.pos in _VERBAL:
        return _controller(verb, head, depth), passive
    if verb.dep == "pcomp" and head.head.pos in _VERBAL and not head.is_root:
        return _controller(verb, head.head, depth), passive
    if verb.dep == "xcomp" and head.pos == "ADJ" and not head.is_root and head.head.pos in _VERBAL:
        return _first(read_clause(head.head, depth + 1).subject), passive
    if verb.dep == "xcomp" and head.pos == "ADJ":
        subject = head.child("nsubj")
        return (resolve_relative(subject) if subject else None), passive
    return None, passive


def _coordinated(verb: Token) -> Token:
    """Give the verb that a conjunct goes with: a finite one never goes with an infinitive that it hangs on."""
    head = verb.head
    if not _is_finite(verb) or head.tag != "VB" or _is_finite(head):
        return head
    above = (item for item in head.ancestors() if item.pos in _VERBAL and _is_finite(item))
    return next(above, head)


def _is_finite(verb: Token) -> bool:
    return verb.tag in _FINITE or any(
        child.dep in {"aux", "auxpass"} and child.tag in _FINITE for child in verb.children
    )


def _controller(verb: Token, head: Token, depth: int) -> Token | None:
    """Find who is understood as the subject of a subjectless complement or adverbial clause."""
    clause = read_clause(head, depth + 1)
    of_object = (verb.dep == "xcomp" and verb.tag == "VB") or (
        verb.dep == "pcomp" and head.lemma in object_control()
    )
    if of_object and clause.object and head.lemma not in subject_control():
        return _first(clause.object)
    return _first(clause.object if clause.passive else clause.subject)


def object_control() -> frozenset[str]:
    """Give the verbs whose object is the subject of what follows ("accused X of killing")."""
    return _controls("object")


def subject_control() -> frozenset[str]:
    """Give the verbs whose subject stays the subject even after an object ("promised X to stop")."""
    return _controls("subject")


@cache
def _controls(kind: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_rows("cues/control.csv") if row["control"] == kind)


def resolve_relative(token: Token) -> Token:
    """Give the antecedent of a relative pronoun; any other token is given back."""
    if token.tag not in _RELATIVE_TAGS:
        return token
    for ancestor in (token.head, *token.head.ancestors()):
        if ancestor.dep == "relcl":
            return ancestor.head
        if ancestor.dep not in {"conj", "xcomp", "ccomp", "prep", "pobj", "pcomp"}:
            break
    return token


def _direct_object(verb: Token) -> Token | None:
    own = verb.child("dobj")
    if own is not None:
        return resolve_relative(own)
    if verb.dep == "relcl" and verb.child("nsubj") is not None and verb.child("prep") is None:
        subject = verb.child("nsubj")
        if subject is not None and subject.tag not in _RELATIVE_TAGS and verb.tag != "VBN":
            return verb.head
    if verb.dep == "conj" and verb.head.pos in _VERBAL and not is_passive(verb.head):
        return None
    for child in verb.children:
        goes = child.dep == "conj" and child.pos in _VERBAL and child.i < verb.i + 3
        if goes and _coordinated(child) is verb:
            shared = child.child("dobj")
            if shared is not None and child.child("nsubj") is None and not is_passive(verb):
                return shared
    return None


def _by_agents(verb: Token) -> list[Token]:
    """Find those who do it in the passive; coordinated participles share what follows the last of them."""
    found = [
        agent
        for preposition in verb.all_children("agent")
        if (agent := preposition.child("pobj")) is not None
    ]
    if found or verb.tag != "VBN":
        return found
    last = next((child for child in verb.children if child.dep == "conj" and child.tag == "VBN"), None)
    return _by_agents(last) if last is not None and last.child("nsubj", "nsubjpass") is None else []


def prepositional(head: Token) -> list[tuple[str, Token]]:
    """Give (preposition, object) pairs that hang on a word, coordinated objects expanded.

    Args:
        head: a verb, noun or adjective.

    Returns:
        Pairs in order of the text; a two-word preposition is joined by a blank ("out of").
    """
    found: list[tuple[str, Token]] = []
    for child in head.children:
        if child.dep not in {"prep", "agent", "dative"}:
            continue
        name = child.lower
        target = child
        inner = child.child("prep")
        if inner is not None and child.child("pobj") is None:
            name, target = f"{name} {inner.lower}", inner
        for item in target.children:
            if item.dep in {"pobj", "pcomp"}:
                found.extend((name, counted(token)) for token in item.conjuncts())
    return found


def counted(token: Token) -> Token:
    """Give what a counting word counts: "strikes" for the "dozens" of "dozens of strikes"; other tokens as they are."""
    if (
        token.lemma in word_list("quantity")
        or token.pos == "NUM"
        or token.lower in {"many", "several", "some", "most", "both"}
    ):
        preposition = token.child("prep")
        inner = preposition.child("pobj") if preposition is not None and preposition.lower == "of" else None
        if inner is not None:
            return counted(inner)
    return token


def premodifiers(token: Token) -> list[Token]:
    """Give what stands before a noun, modifiers of modifiers too ("previous" in "previous US strikes")."""
    found: list[Token] = []
    stack = [child for child in token.children if child.i < token.i]
    while stack:
        child = stack.pop()
        if child.dep in {"amod", "det", "compound", "nmod", "advmod", "nummod", "npadvmod", "quantmod"}:
            found.append(child)
            stack.extend(child.children)
    return sorted(found, key=lambda item: item.i)


def _expand(token: Token | None) -> tuple[Token, ...]:
    if token is None:
        return ()
    row = token.conjuncts()
    # "the Guards' Quds Force and allied groups": the parser hangs the second party on an apposition of the first
    beside = [
        other
        for item in row
        for child in item.children
        if child.dep == "appos"
        for other in child.conjuncts()[1:]
    ]
    return tuple(counted(item) for item in (*row, *beside))


def _first(tokens: tuple[Token, ...]) -> Token | None:
    return tokens[0] if tokens else None
