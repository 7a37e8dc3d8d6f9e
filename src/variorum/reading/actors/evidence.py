"""Whether the sentence speaks for a person where the parser's label alone is right about as often as not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.reading.actors.nouns import find_noun, load_nouns, load_words
from variorum.reading.actors.position import is_locative

if TYPE_CHECKING:
    from variorum.language.tree import Token
    from variorum.reading.actors.bench import Bench

_MARKED = frozenset({"with", "by", "against", "to"})


def is_person(bench: Bench, first: int, last: int, head: Token) -> bool:
    """Tell whether a run that the parser labels a person is one.

    Args:
        bench: the working state.
        first: first token of the name.
        last: the token after the name.
        head: its head token.
    """
    tokens = bench.tokens
    if not _may_be_name(tokens, first, last) or is_locative(head):
        return False
    before = find_noun(tokens, tokens[first - 1]) if first else None
    posted = (
        before is not None and before[0].human == "person" and tokens[first - 1].sentence == head.sentence
    )
    return (
        posted
        or any(_is_person_noun(tokens, child) for child in head.children if child.dep == "appos")
        or (_has_persons_part(tokens, head.first_conjunct(), len(bench.tree.quote(first, last).split())))
    )


def _may_be_name(tokens: list[Token], first: int, last: int) -> bool:
    """Whether every word is capitalised or a particle, and the last is no word that ends a body's name."""
    nouns = load_nouns()
    ending = nouns.common.get((tokens[last - 1].lower,))
    if (tokens[last - 1].lower,) in nouns.proper:
        return False
    if ending is not None and (ending.human != "person" or last - first == 1):
        return False
    return all(
        token.text[:1].isupper() or token.lower in load_words("name_particle") or token.text in {"-", "."}
        for token in tokens[first:last]
    )


def _is_person_noun(tokens: list[Token], token: Token) -> bool:
    found = find_noun(tokens, token)
    return found is not None and found[0].human == "person"


def _has_persons_part(tokens: list[Token], subject: Token, length: int) -> bool:
    """Whether the name has a part in the sentence that a place has not."""
    governor = subject.head
    if subject.dep == "nsubj":
        return True
    if subject.dep in {"dobj", "nsubjpass"}:
        return governor.lemma in load_words("person_object_verb")
    if subject.dep == "appos":
        governors = [governor, governor.head.head] if governor.dep == "pobj" else [governor]
        return any(_is_person_noun(tokens, item) for item in governors)
    if subject.dep == "poss":
        return length > 1
    if subject.dep != "pobj":
        return False
    marked = governor.dep == "agent" or governor.lower in _MARKED
    suffered = governor.lower == "of" and governor.head.lemma in load_words("person_object_noun")
    return suffered or (marked and length > 1)
