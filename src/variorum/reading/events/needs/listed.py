"""Tests that a word list fills a function of the clause, written ``function:list`` in the tables."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.needs.basic import MODIFIERS
from variorum.reading.events.scene import Scene
from variorum.reading.syntax import Clause, prepositional
from variorum.reading.words import word_list

FUNCTIONS = ("object", "subject", "of", "prep", "modifier", "content", "governor", "sentence")


def is_listed(function: str, name: str, token: Token, clause: Clause, scene: Scene) -> bool:
    """Whether a word of a list stands in a function of a trigger.

    Args:
        function: ``object``, ``subject``; ``of`` (its of-phrase), ``prep`` (any preposition's object), ``modifier``
            (before a noun), ``content`` (the verb of its complement clause), ``governor`` (the word it hangs on, over
            a preposition) or ``sentence`` (anywhere beside it).
        name: a list of ``triggers/words.csv``.
        token: the trigger.
        clause: its subject and object.
        scene: the text with its mentions.

    Returns:
        Whether one of the words there is listed, by lemma or as written.
    """
    words = word_list(name)
    return any(
        item.lemma in words or item.lower in words for item in _filling(function, token, clause, scene)
    )


def _filling(function: str, token: Token, clause: Clause, scene: Scene) -> list[Token]:
    if function == "object":
        return [part for item in clause.object or _raised(token) for part in _with_parts(item)]
    if function == "subject":
        return [part for item in clause.subject for part in _with_parts(item)]
    if function == "of":
        return [part for name, item in prepositional(token) if name == "of" for part in _with_parts(item)]
    if function == "prep":
        return [item for _, item in prepositional(token)]
    if function == "modifier":
        return [child for child in token.children if child.dep in MODIFIERS]
    if function == "content":
        return [child for child in token.children if child.dep in {"xcomp", "ccomp", "pcomp"}]
    if function == "governor":
        above = token.head.head if token.dep == "pobj" else token.head
        return [] if above is token else [above]
    return [item for item in scene.tree.sentence_tokens(token.sentence) if item is not token]


def _raised(token: Token) -> list[Token]:
    """Give the object that the parse makes the subject of what follows: "convoys" in "allowed convoys to enter"."""
    content = token.child("ccomp")
    subject = content.child("nsubj", "nsubjpass") if content is not None and content.tag == "VB" else None
    return [subject] if subject is not None else []


def _with_parts(token: Token) -> list[Token]:
    """Give a noun with what stands in its compounds and its of-phrase: "part of a stronghold", "phone lines"."""
    found = [token, *(child for child in token.children if child.dep == "compound")]
    return found + [item for name, item in prepositional(token) if name == "of"]
