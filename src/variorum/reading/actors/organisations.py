"""Organisations that no data file holds and no noun betrays; and acronyms in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.reading.actors.bench import Bench, Draft, Found
from variorum.reading.actors.lexicon import find_head
from variorum.reading.actors.nouns import load_words
from variorum.reading.actors.position import is_locative

if TYPE_CHECKING:
    from variorum.language.tree import Token

_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "poss", "appos"})
_PREPOSITIONS = frozenset({"by", "against", "with"})
_SHORTEST, _LONGEST = 2, 8


def add_organisations(bench: Bench) -> None:
    """Write down unknown organisations that are an argument of a verb; a place has no such part."""
    tokens = bench.tokens
    for entity in bench.tree.entities:
        if entity.label != "ORG":
            continue
        first, last = entity.first, entity.last
        while first < last and tokens[first].tag in {"DT", "PRP$"}:
            first += 1
        while last > first and tokens[last - 1].tag == "POS":
            last -= 1
        if first == last or any(bench.match_of[i] is not None for i in range(first, last)):
            continue
        head = find_head(bench.tree, first, last)
        if head.i in bench.by_head or head.pos != "PROPN" or not _is_argument(head) or is_locative(head):
            continue
        words = [token.text for token in tokens[first:last] if token.text[:1].isalpha()]
        if not words:
            continue
        capital = all(
            word[:1].isupper() or word.lower() in {"of", "the", "for", "and", "al"} for word in words
        )
        if {words[0].lower(), words[-1].lower()} & load_words("thing_name"):
            continue
        acronym = len(words) == 1 and is_acronym(words[0])
        if not capital or (len(words) < 2 and not acronym):
            continue
        name = bench.tree.quote(first, last)
        draft = bench.draft_once(("own", name.lower(), None), Draft(name, "other", named=True, plural=True))
        bench.add(Found(first, last, head.i, "name", draft, plural=True))


def _is_argument(head: Token) -> bool:
    subject = head.first_conjunct()
    if subject.dep in _ARGUMENTS:
        return subject.dep != "poss" or subject.head.pos == "NOUN"
    return subject.dep == "pobj" and subject.head.lower in _PREPOSITIONS


def is_acronym(word: str) -> bool:
    """Tell whether a word is made of capitals, digits aside."""
    letters = word.replace(".", "").replace("-", "")
    return _SHORTEST <= len(letters) <= _LONGEST and letters.isalnum() and sum(map(str.isupper, letters)) >= 2


def join_acronyms(bench: Bench) -> None:
    """Join "Name (ACRONYM)": from then on the acronym is the name, wherever the text has it."""
    tokens = bench.tokens
    short = bench.short
    ends = {
        found.last: found for found in bench.found if found.form in {"name", "nominal"} and not found.extra
    }
    for i in range(1, len(tokens) - 2):
        if tokens[i].text != "(" or tokens[i + 2].text != ")" or not is_acronym(tokens[i + 1].text):
            continue
        owner = ends.get(i)
        match = bench.match_of[i + 1]
        if owner is None or owner.draft.resolve().kind == "state":
            continue
        if (
            match is not None
            and match.actor.kind != owner.draft.resolve().kind
            and not owner.draft.resolve().named
        ):
            continue
        draft = owner.draft.resolve()
        if match is not None and not draft.known and match.actor.country in {None, draft.country}:
            bench.join(draft, bench.draft_known(match.actor))
        draft = draft.resolve()
        draft.named = True
        short.setdefault(tokens[i + 1].text, draft)
    if not short:
        return
    for found in bench.found:
        word = bench.tree.quote(found.first, found.last)
        if word in short:
            found.draft = short[word]
    for token in tokens:
        owner_draft = short.get(token.text)
        if (
            owner_draft is not None
            and token.i not in bench.by_head
            and not _stands_inside(bench, token, owner_draft)
        ):
            bench.add(Found(token.i, token.i + 1, token.i, "name", owner_draft, plural=True))


def _stands_inside(bench: Bench, token: Token, draft: Draft) -> bool:
    found = bench.by_head.get(token.head.i)
    return (
        found is not None and found.first <= token.i < found.last and found.draft.resolve() is draft.resolve()
    )
