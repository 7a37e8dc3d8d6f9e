"""Definite phrases joined to the actor that they take up: "the militants", "the group", "the president"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.reading.actors.compose import draft_common
from variorum.reading.actors.described import find_described, may_describe
from variorum.reading.actors.nouns import Noun, load_words

if TYPE_CHECKING:
    from variorum.reading.actors.bench import Bench, Draft, Found

# How many mentions back a definite phrase is sought in a long text.
_WINDOW = 400
_NEAR, _FAR = 3, 8
_COMMON = frozenset({"armed forces", "government", "police"})
_OF_STATE = frozenset({"military", "police", "government", "state", "intelligence"})
_ONE_OF_A_SORT = frozenset({"media", "monitor", "humanitarian", "business"})
_GROUPS = frozenset(
    {
        "armed group",
        "alliance",
        "political party",
        "opposition",
        "criminal",
        "humanitarian",
        "monitor",
        "other",
    }
)


def join_definites(bench: Bench) -> None:
    """Join each definite phrase without an owner to the last actor that fits, or leave it its own."""
    order = sorted(
        (found for found in bench.found if not found.extra), key=lambda item: (item.first, -item.last)
    )
    for index, found in enumerate(order):
        noun = found.noun
        draft = found.draft.resolve()
        if noun is None or draft.named:
            continue
        if draft.country and noun.human == "person" and not found.plural:
            found.draft = _find_holder(bench, found, noun) or draft
            continue
        if not found.definite:
            continue
        if draft.country or not _is_bare(bench, found):
            if may_describe(bench, found) and not _has_complement(bench, found):
                found.draft = (
                    find_described(bench, _rest(bench, order[max(0, index - _WINDOW) : index], found), found)
                    or draft
                )
            continue
        antecedent = _search(bench, order[max(0, index - _WINDOW) : index], found, noun)
        if antecedent is not None:
            found.draft = antecedent
        elif _is_claimed(noun, order[max(0, index - _WINDOW) : index]):
            continue
        elif noun.joins in _COMMON and (country := _only_country(bench, found)) is not None:
            found.draft = draft_common(bench, country, noun.joins)
            found.draft.nouns.update(noun.forms)


def _find_holder(bench: Bench, found: Found, noun: Noun) -> Draft | None:
    """Give the one person of the text who holds an office in a country: "the Russian president"."""
    country = found.draft.resolve().country
    words = [token for token in bench.tokens[found.first : found.last] if token.tag != "POS"]
    before = bench.tokens[found.first - 1].lower if found.first else ""
    if len(words) > len(noun.noun.split()) + 2 or before in load_words("former"):
        return None
    holders = {
        id(other.draft.resolve()): other.draft.resolve()
        for other in bench.found
        if other.form == "name" and other.draft.resolve().kind == "person"
        and other.draft.resolve().country == country and noun.noun in other.draft.resolve().nouns
    }  # fmt: skip
    return next(iter(holders.values())) if len(holders) == 1 else None


def _only_country(bench: Bench, found: Found) -> str | None:
    """Give the country of the text up to here if it names only one, as a place or as a party."""
    countries = {
        match.actor.country for match in bench.matches if match.first < found.first and match.actor.country
    }
    return countries.pop() if len(countries) == 1 else None


def _is_bare(bench: Bench, found: Found) -> bool:
    """Whether no word but the noun itself stands in the phrase, nor a complement after it."""
    determiner = bench.tokens[found.head].child("det")
    if determiner is not None and any(
        token.lower in load_words("former") for token in bench.tokens[determiner.i : found.first]
    ):
        return False
    length = len(found.noun.noun.split()) if found.noun else 1
    return not _has_complement(bench, found) and found.last - found.first <= length


def _has_complement(bench: Bench, found: Found) -> bool:
    """Whether what follows the noun says which one is meant."""
    return any(
        child.dep in {"relcl", "acl"} or (child.dep == "prep" and child.lower in load_words("affiliation"))
        for child in bench.tokens[found.head].children
    )


def _rest(bench: Bench, before: list[Found], found: Found) -> list[Found]:
    """Give the mentions of the last sentences that may be the same actor, nearest first."""
    here = bench.tokens[found.head].sentence
    return [
        other
        for other in reversed(before)
        if here - bench.tokens[other.head].sentence <= _NEAR and not _are_rivals(bench, other, found)
    ]


def _is_claimed(noun: Noun, before: list[Found]) -> bool:
    """Whether a group's name ends in a word for a mass, so that "the forces" may be it or the state's."""
    return noun.human == "collective" and any(
        draft.named and draft.kind not in _OF_STATE and _last_word(draft) in {noun.noun, noun.plural}
        for draft in (other.draft.resolve() for other in before)
    )


def _search(bench: Bench, before: list[Found], found: Found, noun: Noun) -> Draft | None:
    here = bench.tokens[found.head].sentence
    best: tuple[tuple[int, int, int, int], Draft] | None = None
    for other in reversed(before):
        distance = here - bench.tokens[other.head].sentence
        if distance > _FAR and noun.human != "person":
            break
        if other.form == "pronoun" or _are_rivals(bench, other, found):
            continue
        draft = other.draft.resolve()
        same = _shares_noun(noun, draft) and draft is not found.draft.resolve()
        if distance > _FAR and not (same and draft.kind == "person"):
            continue
        if not same and (distance > _NEAR or not fits(noun, found.plural, draft)):
            continue
        subject = bench.is_subject(bench.tokens[other.head])
        rank = (
            int(same and (draft.named or draft.country is not None)),
            -distance,
            int(draft.named),
            int(subject),
        )
        if best is None or rank > best[0]:
            best = (rank, draft)
    return best[1] if best is not None else None


def _are_rivals(bench: Bench, one: Found, other: Found) -> bool:
    """Whether two mentions are different parts of one verb, so that they cannot be the same actor."""
    first, second = bench.tokens[one.head].first_conjunct(), bench.tokens[other.head].first_conjunct()
    if first.i == second.i:
        return True
    verbs = [token.head.head if token.dep == "pobj" else token.head for token in (first, second)]
    return verbs[0].i == verbs[1].i or (one.first <= other.head < one.last)


def _shares_noun(noun: Noun, draft: Draft) -> bool:
    if noun.joins in {"armed forces", "police"} and noun.human != "person" and draft.kind not in _OF_STATE:
        # "the army" after the New People's Army is the state's.
        return not draft.named and noun.human == "collective" and noun.noun in draft.nouns
    if noun.noun in draft.nouns or noun.plural in draft.nouns:
        return True
    return noun.human == "group" and draft.named and _last_word(draft) in {noun.noun, noun.plural}


def _last_word(draft: Draft) -> str:
    return draft.name.split()[-1].lower() if draft.name.split() else ""


def fits(noun: Noun, plural: bool, draft: Draft) -> bool:
    """Tell whether a noun may take up an actor by its sort alone.

    Args:
        noun: the noun of the definite phrase.
        plural: whether it stands in the plural.
        draft: the actor named before.
    """
    if noun.joins == "group":
        return draft.named and draft.kind in _GROUPS and not plural
    if noun.kind == "armed group" and noun.joins == "members":
        body = draft.kind == "armed group" and draft.plural
        return body and (plural or (noun.human == "group" and draft.named))
    if noun.joins in {"armed forces", "police"}:
        return draft.kind == noun.kind and draft.plural and (draft.named or draft.country is not None)
    if noun.noun in {"alliance", "coalition", "bloc"}:
        return draft.kind in {"alliance", "intergovernmental"} and draft.named
    if noun.human == "group" and noun.kind in _ONE_OF_A_SORT:
        return draft.kind == noun.kind and draft.named and not plural
    return False
