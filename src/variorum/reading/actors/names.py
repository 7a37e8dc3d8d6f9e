"""Known names that stand by themselves, outside any phrase with a noun for a person or group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.language.tree import Token, noun_phrase
from variorum.reading.actors.bench import Bench, Found
from variorum.reading.actors.nouns import find_noun, load_words
from variorum.reading.actors.phrases import has_prefix_after, trim_left
from variorum.reading.actors.position import is_locative, stands_for_state

if TYPE_CHECKING:
    from variorum.reading.actors.lexicon import Match
    from variorum.reading.parts import ActorForm

_UNOWNING = frozenset({"armed group", "population", "criminal", "opposition", "alliance"})
_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})


def add_names(bench: Bench) -> None:
    """Write down the known names of the text, those inside phrases included.

    A country in a place's position, a name inside a phrase for the same actor, and the country of an armed
    group or people ("Yemen's Houthis") are left out.
    """
    for match in bench.matches:
        found = _read_match(bench, match)
        if found is not None:
            bench.add(found)


def _read_match(bench: Bench, match: Match) -> Found | None:
    token = bench.tokens[match.head]
    if match.use in {"adjective", "people"} and _is_tongue(token):
        return None
    if match.actor.kind == "state":
        if not stands_for_state(match, bench.tokens, bench.match_of) or _tells_origin(bench, match):
            return None
        if match.use == "name" and _owns_group(bench, token, match):
            return None
    elif match.use == "adjective" or _is_land(bench, token, match):
        return None
    if match.use == "people" and _is_language(token):
        return None
    draft = bench.draft_known(match.actor, match)
    if any(found.draft.resolve() is draft for found in _enclosing(bench, match)):
        return None
    form: ActorForm = "adjective" if match.use == "adjective" else "name"
    first = match.first
    if match.actor.kind != "state" and match.last == match.head + 1:
        first = trim_left(bench.tokens, min(first, noun_phrase(token)[0]), first)
    if bench.tokens[first].tag == "DT" and first < match.last - 1:
        first += 1
    return Found(first, match.last, match.head, form, draft, plural=_is_counted(token, match))


def _enclosing(bench: Bench, match: Match) -> list[Found]:
    """Give the phrases that hold a match."""
    token = bench.tokens[match.head]
    heads = [token, token.head, token.head.head]
    found = [bench.by_head[head.i] for head in heads if head.i in bench.by_head]
    return [item for item in found if item.first <= match.first and match.last <= item.last]


def _owns_group(bench: Bench, token: Token, match: Match) -> bool:
    """Whether the country only says where a group or a people is from."""
    if token.dep not in _MODIFIERS or token.head.i < token.i or has_prefix_after(bench.tokens, match.last):
        return False
    found = bench.by_head.get(token.head.i)
    if found is not None:
        return found.draft.resolve().kind in _UNOWNING
    other = bench.match_of[token.head.i]
    return other is not None and other is not match and other.actor.kind in _UNOWNING


def _is_land(bench: Bench, token: Token, match: Match) -> bool:
    """Whether a body that is called by its land ("South Ossetia") stands for the land."""
    if match.actor.kind != "government" or find_noun(bench.tokens, token) is not None:
        return False
    entered = token.dep == "dobj" and token.head.lemma in load_words("place_verb")
    part = (
        token.dep == "pobj"
        and token.head.lower == "of"
        and token.head.head.lemma in load_words("building_part")
    )
    return entered or part or is_locative(token)


def _tells_origin(bench: Bench, match: Match) -> bool:
    """Whether a name only says where a thing is from: "Turkish-built drones"."""
    after = bench.tokens[match.last : match.last + 2]
    return len(after) == 2 and after[0].text == "-" and after[1].lower in load_words("origin")


def _is_tongue(token: Token) -> bool:
    """Whether a demonym is the name of a language: "leaflets in French"."""
    return token.dep == "pobj" and token.head.lower in {"in", "into", "from"}


def _is_counted(token: Token, match: Match) -> bool:
    """Whether a name is a plural of persons ("Houthis", "FARC dissidents"), not of parts of one body."""
    return token.tag == "NNS" or (token.tag == "NNPS" and match.last - match.first == 1)


def _is_language(token: Token) -> bool:
    return token.dep in {"amod", "compound"} and token.head.i > token.i
