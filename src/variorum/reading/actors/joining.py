"""Mentions joined inside a sentence: appositions, "a group called X", "dozens of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.reading.actors.bench import Draft, Found
from variorum.reading.actors.compose import draft_common
from variorum.reading.actors.lexicon import find_head
from variorum.reading.actors.nouns import load_words

if TYPE_CHECKING:
    from variorum.language.tree import Token
    from variorum.reading.actors.bench import Bench

_BODIES = frozenset({
    "armed group", "alliance", "political party", "opposition", "criminal", "media", "monitor", "humanitarian",
    "business", "military", "police", "intelligence", "religious", "intergovernmental",
})  # fmt: skip
_PERSONAL = frozenset({"person"})
_NAME_LINKS = frozenset({"of", "the", "for"})
_SELVES = frozenset({"itself", "themselves", "himself", "herself"})


def join_appositions(bench: Bench) -> None:
    """Join "X, a militia", "the group, X" and "a group called X": the named one lends its name to both."""
    for token in bench.tokens:
        other = bench.by_head.get(token.i)
        if other is None:
            continue
        if token.dep == "appos":
            one = bench.by_head.get(token.head.i)
            if token.head.dep == "pobj" and other.draft.resolve().kind == "person":
                one = bench.by_head.get(token.head.head.head.i, one)
            one = one or _name_before(bench, token.head, other)
            if one is not None:
                _join(bench, one, other)
        elif token.dep in {"oprd", "dobj", "attr"}:
            verb = token.head
            if (
                verb.lemma in load_words("naming_verb")
                and verb.tag in {"VBN", "VBG"}
                and verb.dep in {"acl", "relcl"}
            ):
                one = bench.by_head.get(verb.head.i)
                if one is not None:
                    _join(bench, one, other)
    for found in list(bench.found):
        called = _called_after(bench, found)
        if called is not None:
            _join(bench, found, called)


def _name_before(bench: Bench, head: Token, other: Found) -> Found | None:
    """Write down the unknown name that an apposition calls a body: "Severny Shchit, a private military company"."""
    noun = other.noun
    if noun is None or noun.human == "person" or noun.kind not in _BODIES or head.pos != "PROPN":
        return None
    first = head.i
    while first and bench.tokens[first - 1].head is head and bench.tokens[first - 1].dep == "compound":
        first -= 1
    run = range(first, head.i + 1)
    if any(bench.match_of[i] is not None for i in run) or not head.text[:1].isupper():
        return None
    name = bench.tree.quote(first, head.i + 1)
    draft = bench.draft_once(("own", name.lower(), None), Draft(name, noun.kind, named=True, plural=True))
    return bench.add(Found(first, head.i + 1, head.i, "name", draft))


def _called_after(bench: Bench, found: Found) -> Found | None:
    """Give the name right after "group called" where the parse went astray."""
    i = found.last
    if found.form != "nominal" or i + 1 >= len(bench.tokens):
        return None
    if bench.tokens[i].lower == "known" and bench.tokens[i + 1].lower == "as":
        i += 1
    elif bench.tokens[i].lemma not in load_words("naming_verb") or bench.tokens[i].tag not in {
        "VBN",
        "VBD",
        "VBG",
    }:
        return None
    if i + 1 < len(bench.tokens):
        i += bench.tokens[i + 1].lower in _SELVES
    named = [item for item in bench.found if item.form == "name" and item.first in {i + 1, i + 2}]
    return named[0] if named else _write_called(bench, found, i + 1)


def _write_called(bench: Bench, found: Found, first: int) -> Found | None:
    """Write down the unknown name that a group is said to go by: "calling itself the Falcons of Zerbu"."""
    tokens = bench.tokens
    first += first < len(tokens) and tokens[first].lower == "the"
    last = i = first
    while i < len(tokens) and tokens[i].sentence == tokens[found.head].sentence:
        if tokens[i].text[:1].isupper():
            last = i + 1
        elif tokens[i].lower not in _NAME_LINKS:
            break
        i += 1
    noun = found.noun
    if last == first or noun is None or noun.human == "person" or any(bench.match_of[first:last]):
        return None
    name = bench.tree.quote(first, last)
    draft = Draft(name, noun.kind, sector=noun.sector, named=True, plural=True)
    draft = bench.draft_once(("own", name.lower(), None), draft)
    head = find_head(bench.tree, first, last)
    return bench.add(Found(first, last, head.i, "name", draft))


def _join(bench: Bench, one: Found, other: Found) -> None:
    first, second = one.draft.resolve(), other.draft.resolve()
    if first is second or "state" in {first.kind, second.kind}:
        return
    personal = (first.kind in _PERSONAL or _is_person(one), second.kind in _PERSONAL or _is_person(other))
    if personal[0] != personal[1] and not _correct_person(bench, one, other):
        return
    if (first.named and second.named) or first.kind == second.kind == "population":
        return
    main, side = (one, other) if first.named or not second.named else (other, one)
    draft, lent = main.draft.resolve(), side.draft.resolve()
    if not draft.known:
        draft.country = draft.country or lent.country
        vague = (
            draft.kind == "other" or not draft.sector or (draft.sector == "UAF" and lent.kind == draft.kind)
        )
        if vague and lent.sector:
            draft.sector = lent.sector
        if draft.kind == "other":
            draft.kind = lent.kind
        elif draft.kind != "person" and lent.kind in {
            "armed group",
            "political party",
            "criminal",
            "monitor",
        }:
            draft.kind, draft.sector = lent.kind, lent.sector
    draft.nouns |= lent.nouns
    side.draft = draft


def _correct_person(bench: Bench, one: Found, other: Found) -> bool:
    """Take a name that the parser holds for a person's for that of the body that an apposition calls it."""
    draft, noun = one.draft.resolve(), other.noun
    if draft.known or draft.kind != "person" or draft.sector or noun is None or noun.human == "person":
        return False
    if noun.kind not in _BODIES or bench.tokens[other.head].dep != "appos":
        return False
    draft.kind, draft.plural = noun.kind, True
    return True


def _is_person(found: Found) -> bool:
    return found.noun is not None and found.noun.human == "person" and not found.plural


def link_partitives(bench: Bench) -> None:
    """Let "dozens" in "dozens of fighters" name the fighters: it carries the phrase's role."""
    partitives = load_words("partitive")
    for token in bench.tokens:
        own = bench.by_head.get(token.i)
        if not (token.lemma in partitives or token.tag == "CD") or (
            own is not None and not _is_bare_group(own)
        ):
            continue
        for child in token.children:
            if child.dep == "prep" and child.lower in {"of", "to"}:
                inner = _inner(bench, child)
                if inner is not None and inner.draft.resolve().kind != "state":
                    if own is not None:
                        bench.drop(own)
                    bench.by_head[token.i] = inner


def _is_bare_group(found: Found) -> bool:
    """Whether "a group" is no more than those it is made of: "a group of diplomats"."""
    draft = found.draft.resolve()
    return found.noun is not None and found.noun.human == "group" and not (draft.named or draft.country)


def _inner(bench: Bench, preposition: Token) -> Found | None:
    return next(
        (
            bench.by_head[child.i]
            for child in preposition.children
            if child.dep == "pobj" and child.i in bench.by_head
        ),
        None,
    )


def inherit_owners(bench: Bench) -> None:
    """Give "the group's leader" the country and the role of the group, and let its spokesman be the group."""
    for found in bench.found:
        noun = found.noun
        owner_token = bench.tokens[found.head].child("poss", "compound")
        if noun is not None and noun.joins == "government" and owner_token is not None:
            _take_ruler(bench, found, owner_token)
        if noun is None or noun.human != "person" or owner_token is None or owner_token.tag == "PRP$":
            continue
        owner = bench.by_head.get(owner_token.i)
        if owner is None or owner is found:
            continue
        body, draft = owner.draft.resolve(), found.draft.resolve()
        if draft.known or body.kind in {"person", "state", "population"} or not (body.named or body.known):
            continue
        if draft.kind == "person":
            draft.country, draft.sector = draft.country or body.country, draft.sector or body.sector
        elif noun.joins == "voice":
            found.draft = body


def _take_ruler(bench: Bench, found: Found, token: Token) -> None:
    """Let "the Biden administration" be the government of the country that Biden stands for."""
    ruler = bench.by_head.get(token.i)
    draft = ruler.draft.resolve() if ruler is not None else None
    if draft is not None and draft.kind == "person" and draft.country and not found.draft.resolve().country:
        found.draft = draft_common(bench, draft.country, "government")


def link_members(bench: Bench) -> None:
    """Let "members of X" and "a spokesman for X" be X where X is a body, as "X fighters" are."""
    for found in bench.found:
        noun = found.noun
        if noun is None or found.draft.resolve().named:
            continue
        if noun.joins not in {"voice", "members"}:
            continue
        for child in bench.tokens[found.head].children:
            if child.dep == "prep" and child.lower in {"of", "for", "from"}:
                inner = _inner(bench, child)
                if inner is None:
                    continue
                owner = inner.draft.resolve()
                if owner.kind not in {"state", "person", "population"} and (owner.named or owner.known):
                    found.draft = owner
