"""What kind of actor a noun phrase names, and in which CAMEO role: told by its nouns and the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.reading.actors.bench import Bench
from variorum.reading.actors.nouns import Noun, find_noun, load_nouns, load_words
from variorum.reading.actors.phrases import Phrase

if TYPE_CHECKING:
    from variorum.model.vocabulary import ActorKind

_SORTED = frozenset({"LAB", "LEG", "JUD", "MIL", "COP", "SPY", "GOV", "PTY", "MED", "BUS", "EDU", "HLH"})


def sort_phrase(bench: Bench, phrase: Phrase, inner: Noun | None) -> tuple[ActorKind, str]:
    """Give kind and CAMEO role: the noun's, unless words before it tell more ("rebel forces", "former minister").

    Args:
        bench: the working state.
        phrase: the noun phrase.
        inner: the noun for a body before the head noun, if any.

    Returns:
        The kind of the actor and its CAMEO role, which may be empty.
    """
    kind, sector = _sort_by_nouns(bench, phrase, inner)
    before = {token.lower for token in bench.tokens[phrase.first : phrase.noun_first]}
    before |= _words_before(bench, phrase.first)
    if sector in {"GOV", "LEG"} and phrase.noun.human == "person" and before & load_words("out_of_office"):
        return "other", "ELI"
    if kind == "population" and before & load_words("displaced"):
        return kind, "REF"
    if kind == "armed group" and (
        any(_sides(bench, i) for i in range(phrase.first, phrase.noun_first)) or _is_loyal(phrase)
    ):
        return kind, "PLM"
    return kind, sector


def _sides(bench: Bench, i: int) -> bool:
    """Whether a word says that a group fights for the government: "pro-government", not "anti-government"."""
    tokens = bench.tokens
    if tokens[i].lower not in load_words("siding"):
        return False
    return tokens[i - 1].text != "-" or tokens[i - 2].lower == "pro" if i > 1 else True


def _is_loyal(phrase: Phrase) -> bool:
    """Whether a group is said to be loyal to the government: "militiamen loyal to the president"."""
    loyal = next((child for child in phrase.head.children if child.lower in load_words("allegiance")), None)
    whom = loyal.child("prep") if loyal is not None else None
    return whom is not None and any(
        token.lemma in load_words("ruler") or token.lower in load_words("siding")
        for token in whom.all_children("pobj")
    )


def _words_before(bench: Bench, first: int) -> set[str]:
    """Give the words right before a phrase that hyphens or the trimming of loose words left outside."""
    sentence = bench.tokens[first].sentence
    near = [token for token in bench.tokens[max(0, first - 2) : first] if token.sentence == sentence]
    return {token.lower for token in near if token.lower in load_words("out_of_office") or token.text == "-"}


def _sort_by_nouns(bench: Bench, phrase: Phrase, inner: Noun | None) -> tuple[ActorKind, str]:
    noun = phrase.noun
    if inner is not None and noun.kind in {"government", "other", "military"}:
        return inner.kind, inner.sector
    own = _find_members(bench, phrase) if noun.human == "group" else _find_led_body(bench, phrase)
    if own is not None:
        return own.kind, own.sector
    if noun.kind in {"military", "other", "government"}:
        common = load_nouns().common
        for token in reversed(bench.tokens[phrase.first : phrase.noun_first]):
            found = common.get((token.lower,))
            bare = bench.tokens[token.i + 1].text != "-"
            if found is not None and bare and found.kind in {"armed group", "opposition", "criminal"}:
                return found.kind, found.sector
    return noun.kind, noun.sector


def _find_members(bench: Bench, phrase: Phrase) -> Noun | None:
    """Give the noun for those who make up a body: doctors, of "doctors' committee"; a union is of labour anyway."""
    if phrase.noun.sector in _SORTED:
        return None
    for child in phrase.head.children:
        if child.dep == "poss" and child.i >= phrase.first:
            found = find_noun(bench.tokens, child)
            if (
                found is not None
                and found[0].human == "person"
                and found[0].sector
                and bench.match_of[child.i] is None
            ):
                return found[0]
    return None


def _find_led_body(bench: Bench, phrase: Phrase) -> Noun | None:
    """Give the noun for the body whose head or people are meant: the opposition, of "supporters of the opposition"."""
    if phrase.noun.human != "person" or not (phrase.noun.kind == "other" or phrase.noun.joins == "relation"):
        return None
    for child in phrase.head.children:
        body = child.child("pobj") if child.dep == "prep" and child.lower in {"of", "for"} else None
        found = find_noun(bench.tokens, body) if body is not None else None
        if found is not None and found[0].human in {"group", "collective"} and found[0].sector:
            return found[0]
    return None


def find_inner_noun(bench: Bench, phrase: Phrase) -> Noun | None:
    """Give the noun for a body just before the head noun: "army" in "army spokesman".

    Args:
        bench: the working state.
        phrase: the noun phrase.

    Returns:
        The noun, or None where the word before the head names no body.
    """
    i = phrase.noun_first - 1
    if i < phrase.first or bench.tokens[i].pos not in {"NOUN", "PROPN"}:
        return None
    found = find_noun(bench.tokens, bench.tokens[i])
    return found[0] if found is not None and found[0].human in {"group", "collective"} else None
