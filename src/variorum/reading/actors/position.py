"""Whether the name of a country or a capital stands for a state that acts, or only for a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.reading.actors.nouns import load_words

if TYPE_CHECKING:
    from variorum.language.tree import Token
    from variorum.reading.actors.lexicon import Match

_PREMODIFIERS = frozenset({"amod", "compound", "nmod"})
_SUBJECTS = frozenset({"nsubj", "csubj"})


def stands_for_state(match: Match, tokens: list[Token], match_of: list[Match | None]) -> bool:
    """Tell whether a country's name or adjective, or a capital, stands for the state.

    A country is a state where it acts, is acted on or owns an act; after words of place and before nouns of
    place it is a place. A capital is a state only where it does what only a government does.

    Args:
        match: a match of use "name", "adjective" or "seat" whose actor is a state.
        tokens: all tokens of the text.
        match_of: the known name that each token is part of.
    """
    head = tokens[match.head].first_conjunct()
    if match.use == "seat":
        return _stands_for_seat(head)
    if match.use == "adjective":
        return not _heads_place(head) and not _is_prefixed(match, tokens)
    if _is_prefixed(match, tokens) or head.dep == "appos" or _follows_town(match, tokens, match_of):
        return False
    if head.dep == "pobj":
        return not _is_place_object(head)
    if head.dep == "poss":
        return head.head.lemma not in load_words("place_noun")
    if head.dep in _PREMODIFIERS and head.head.i > head.i:
        return _modifies_actor(head, match)
    if head.dep in {"dobj", "obj", "nsubjpass"}:
        return not (head.dep == "dobj" and head.head.lemma in load_words("place_verb"))
    return head.dep not in {"npadvmod", "dep", "meta"} or (
        match.last < len(tokens) and tokens[match.last].text == "-"
    )


def _follows_town(match: Match, tokens: list[Token], match_of: list[Match | None]) -> bool:
    """Whether the name closes an address: "in Goma, Congo,"."""
    i = match.first
    if i < 2 or tokens[i - 1].text != "," or tokens[i - 2].pos != "PROPN" or match_of[i - 2] is not None:
        return False
    return match.last >= len(tokens) or tokens[match.last].pos == "PUNCT"


def _is_place_object(head: Token) -> bool:
    preposition = head.head
    if preposition.lower == "to" and _is_dative(preposition):
        return False
    if preposition.lower in load_words("place_preposition"):
        return True
    if preposition.lower in {
        "on",
        "for",
        "of",
        "about",
        "regarding",
    } and preposition.head.lemma in load_words("topic_noun"):
        return True
    return preposition.lower in {"of", "with", "between"} and preposition.head.lemma in load_words(
        "place_noun"
    )


def _is_dative(preposition: Token) -> bool:
    """Whether "to" names a party: "gave aid to X", "an ultimatum to X", not "sent troops to X"."""
    above = preposition.head
    if above.lower in load_words("allegiance") or above.lemma in load_words("dative"):
        return True
    given = above.child("dobj", "nsubjpass")
    return given is not None and given.lemma in load_words("dative")


def _heads_place(head: Token) -> bool:
    return head.dep in _PREMODIFIERS and head.head.lemma in load_words("place_noun")


def _is_prefixed(match: Match, tokens: list[Token]) -> bool:
    """Whether "pro-", "anti-" or the like stands before the name."""
    if match.first < 2 or tokens[match.first - 1].text != "-":
        return False
    return tokens[match.first - 2].lower in {"pro", "anti", "ex", "non", "trans", "cross", "post", "pre"}


def _modifies_actor(head: Token, match: Match) -> bool:
    """Whether a country's bare name before a noun is a party: "US strikes", not "Syria border"."""
    governor = head.head
    if governor.tag.startswith("VB") or governor.tag == "NNPS":
        return True
    if governor.lemma in load_words("place_noun"):
        return False
    adjective = match.actor.adjective
    return governor.pos == "NOUN" and (adjective == match.actor.name or head.text.replace(".", "").isupper())


def _stands_for_seat(head: Token) -> bool:
    if head.dep in _SUBJECTS:
        return head.head.lemma in load_words("seat_verb")
    if head.dep in {"nsubjpass", "dobj"}:
        return head.head.lemma in load_words("address_verb")
    if head.dep == "poss":
        return head.head.lower in load_words("seat_noun")
    if head.dep == "npadvmod":
        return True
    return (
        head.dep == "pobj" and head.head.lower in load_words("seat_preposition") and head.head.dep != "agent"
    ) or (head.dep == "pobj" and head.head.dep == "agent")


def is_locative(head: Token) -> bool:
    """Tell whether a name stands after a word of place ("in X", "near X", "the city of X")."""
    head = head.first_conjunct()
    return head.dep == "pobj" and _is_place_object(head)
