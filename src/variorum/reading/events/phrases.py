"""What must and what must not stand with a trigger: fixed phrases, modifiers and excluding words."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.frames import exclusions, instruments
from variorum.reading.events.scene import Scene
from variorum.reading.events.support import noun_lemma
from variorum.reading.syntax import Clause, prepositional, read_clause
from variorum.reading.words import word_list

MODIFIERS = {"amod", "compound", "nmod", "poss", "advmod", "npadvmod"}
_CAUSES = {"by", "in", "from", "of", "after", "during", "when", "at", "due to", "because of"}


def match_words(token: Token, with_: str) -> tuple[int, ...] | None:
    """Give the tokens of a verb and what must stand with it, or None where that is missing.

    Each word of `with_` must be a particle, preposition, object or complement of the verb, or the object of one of its
    prepositions ("take into custody": ``custody``).
    """
    found = [token.i]
    for word in reversed(with_.split()):
        match = next(
            (
                other
                for other in _companions(token)
                if word in (other.lemma, other.lower)
                and (other.dep != "compound" or other.head.i in found or _is_weapon_part(other))
            ),
            None,
        )
        if match is None:
            return None
        found.append(match.i)
    return tuple(sorted(found))


def _is_weapon_part(token: Token) -> bool:
    """Whether a noun before a noun makes a weapon of it: "rubber bullets", "water cannon"."""
    return token.lemma in instruments() or f"{token.lemma} {token.head.lemma}" in instruments()


def _companions(token: Token) -> list[Token]:
    """Give the words that may stand with a verb in a fixed phrase."""
    found = []
    for child in token.children:
        if child.dep in {"nsubj", "nsubjpass", "punct", "conj", "relcl", "parataxis"}:
            continue
        if child.dep == "advcl" and child.child("mark", "advmod", "nsubj", "nsubjpass") is not None:
            continue
        if (
            child.dep == "ccomp"
            and child.tag in {"VBD", "VBZ", "VBP"}
            and child.child("mark", "aux") is not None
        ):
            continue
        found.append(child)
        if child.dep in {"prep", "dobj", "prt", "dative"}:
            found += [inner for inner in child.children if inner.dep in {"pobj", "amod", "compound", "prep"}]
            found += [deep for inner in child.children if inner.dep == "prep" for deep in inner.children]
    if token.dep in {"acl", "relcl"} or any(child.dep == "nsubjpass" for child in token.children):
        found += [item for item in read_clause(token).object if item.i != token.i]
    return found


def match_preceding(token: Token, lemma: str, scene: Scene) -> tuple[int, ...] | None:
    """Give the tokens of a noun of one or more words that ends here, or None."""
    parts = lemma.split(" ")
    first = token.i - len(parts) + 1
    if first < scene.tree.sentences[token.sentence].first:
        return None
    for offset, part in enumerate(parts[:-1]):
        other = scene.tree.tokens[first + offset]
        if part not in (other.lemma, other.lower):
            return None
    return tuple(range(first, token.i + 1))


def has_modifier(token: Token, lemma: str) -> bool:
    """Whether a word stands before a noun as its modifier."""
    return any(child.dep in MODIFIERS and lemma in (child.lemma, child.lower) for child in token.children)


def _may_cause(preposition: str, item: Token) -> bool:
    """Whether a phrase gives the cause of harm: killed by a car, but shot in a car."""
    return preposition in _CAUSES and (preposition == "by" or item.lemma not in word_list("vehicle"))


def is_excluded(token: Token, clause: Clause, scene: Scene, *, noun: bool = False) -> bool:
    """Whether the words around a trigger show that it names no political violence."""
    table = exclusions().get(noun_lemma(token) if noun else token.lemma)
    if table is None:
        return False
    checks = (
        ("object", () if noun else clause.object),
        ("subject", () if noun else clause.subject),
        ("modifier", tuple(child for child in token.children if child.dep in MODIFIERS)),
        ("of", tuple(item for name, item in prepositional(token) if name == "of")),
        ("by", tuple(item for name, item in prepositional(token) if _may_cause(name, item))),
        ("with", tuple(item for name, item in prepositional(token) if name == "with")),
    )
    for function, words in checks:
        listed = table.get(function)
        if listed and any(item.lemma in listed or item.lower in listed for item in words):
            return True
    anywhere = table.get("any")
    return anywhere is not None and any(
        other.lemma in anywhere for other in scene.tree.sentence_tokens(token.sentence)
    )
