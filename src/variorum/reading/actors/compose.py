"""An owner and a noun composed to one actor: "Iranian forces", "Hamas fighters", "US officials"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.reading.actors.bench import Bench, Draft
from variorum.reading.actors.careers import find_command, is_ruler
from variorum.reading.actors.known import Known, load_bodies, load_state_words, load_states
from variorum.reading.actors.nouns import find_noun, load_words
from variorum.reading.actors.phrases import Phrase, find_coordinator, name_phrase
from variorum.reading.actors.sorting import find_inner_noun, sort_phrase
from variorum.reading.actors.unlisted import FIGHTING, end_of_name, find_inner_name, is_named

if TYPE_CHECKING:
    from variorum.model.vocabulary import ActorKind
    from variorum.reading.actors.lexicon import Match

_COMMON: dict[str, tuple[ActorKind, str, str]] = {
    "armed forces": ("military", "MIL", "armed forces"),
    "government": ("government", "GOV", "government"),
    "police": ("police", "COP", "police"),
}
_OWN_ROLE = frozenset({"LEG", "JUD"})
_NATIONS = frozenset({"state", "population", "person"})
_JOINED = frozenset({"humanitarian", "religious", "political party", "opposition", "monitor"})


def draft_phrase(bench: Bench, phrase: Phrase) -> list[Draft]:
    """Give the actors that a noun phrase names, without looking elsewhere in the text.

    Args:
        bench: the working state.
        phrase: the noun phrase.

    Returns:
        One draft, or one an owner where owners are coordinated ("Saudi and Emirati jets"); none for a thing
        that has no owner ("a warship").
    """
    if phrase.noun.joins == "relation":
        phrase = replace(phrase, owners=_find_led(phrase))
        if not phrase.owners:
            return [_draft_alone(bench, phrase)]
    split = _split_coalition(bench, phrase)
    if split:
        return split
    bodies = [owner.actor for owner in phrase.owners if owner.actor.kind not in _NATIONS]
    bodies += _find_led_by(bench, phrase)
    if bodies:
        both = find_coordinator(bench.tokens, phrase.first, phrase.noun_first) is not None
        found = [_draft_of_body(bench, phrase, body) for body in (bodies if both else bodies[-1:])]
        return list(dict.fromkeys(found))
    name = find_inner_name(bench, phrase) if not bodies else ""
    if name:
        country = next((owner.actor.country for owner in phrase.owners if owner.actor.kind in _NATIONS), None)
        inner = find_noun(bench.tokens, bench.tokens[end_of_name(bench, phrase) - 1])
        noun = inner[0] if inner is not None and inner[0].human != "person" else phrase.noun
        draft = Draft(name, noun.kind, country, noun.sector, named=True, plural=True)
        draft = bench.draft_once(("own", name.lower(), None), draft)
        if end_of_name(bench, phrase) < phrase.noun_first:
            bench.short.setdefault(bench.tokens[phrase.noun_first - 2].text, draft)
        return [draft]
    countries = list(dict.fromkeys(
        owner.actor.country for owner in phrase.owners if owner.actor.kind in _NATIONS and owner.actor.country
    ))  # fmt: skip
    if not countries:
        owned = phrase.prefixed or (phrase.first > 0 and bench.tokens[phrase.first - 1].tag == "PRP$")
        return [] if phrase.noun.use == "owned" and not owned else [_draft_alone(bench, phrase)]
    whole = {
        owner.actor.country
        for owner in phrase.owners
        if owner.actor.kind == "state"
        or is_ruler(owner.actor)
        or bench.tree.quote(owner.first, owner.last) in load_state_words().get(owner.actor.country or "", ())
    }
    drafts = [
        _draft_of_country(bench, phrase, country, shared=len(countries) > 1, whole=country in whole)
        for country in countries
    ]
    return list(dict.fromkeys(drafts))


def _find_led(phrase: Phrase) -> tuple[Match, ...]:
    """Give the persons and parties whose people are meant.

    Supporters of a president are of the country; those of a state may be anybody's, and so may its rivals.
    """
    led = phrase.noun.kind == "population"
    return tuple(owner for owner in phrase.owners if led and owner.actor.kind not in {"state", "population"})


def _find_led_by(bench: Bench, phrase: Phrase) -> list[Known]:
    """Give the armed groups that a person led whose fighters are named: "Mladic's troops" are no state's."""
    if phrase.noun.kind not in FIGHTING and phrase.noun.joins not in {"members", "armed forces"}:
        return []
    return [
        group
        for owner in phrase.owners
        if owner.actor.kind == "person" and not is_ruler(owner.actor)
        for group in (find_command(owner.actor, bench.day),)
        if group is not None
    ]


def _draft_of_body(bench: Bench, phrase: Phrase, body: Known) -> Draft:
    noun = phrase.noun
    fighting = body.kind in FIGHTING and (noun.kind in FIGHTING or noun.joins in {"members", "group"})
    if noun.joins == "voice" or (fighting and noun.joins in {"members", "armed forces", "group", "police"}):
        return bench.draft_known(body)
    kind, sector = noun.kind, noun.sector
    if noun.sector in _OWN_ROLE or noun.joins == "government":
        return _draft_own(bench, phrase, body, kind, sector)
    if noun.joins == "members" and noun.kind == "population" and body.kind != "intergovernmental":
        return bench.draft_known(body)
    takes = noun.kind in {"government", "other"} or (
        noun.human == "person"
        and noun.kind != "population"
        and not (body.kind == "intergovernmental" and noun.kind == "military")
    )
    takes = takes or (noun.joins != "relation" and noun.sector == "LAB" and body.kind in _JOINED)
    if takes or (body.kind == "armed group" and noun.kind == "military"):
        kind, sector = body.kind, body.sector or noun.sector
    if body.kind == "intergovernmental":
        sector = "IGO"
    if not sector:
        kind, sector = body.kind, body.sector
    return _draft_own(bench, phrase, body, kind, sector)


def _draft_own(bench: Bench, phrase: Phrase, body: Known, kind: ActorKind, sector: str) -> Draft:
    """Draft an actor of its own, named by the whole phrase, that belongs to a body."""
    name = name_phrase(bench, phrase)
    country = None if body.sector == "IGO" else body.country
    draft = Draft(name, kind, country, sector, plural=_is_plural(phrase))
    draft.nouns.update(phrase.noun.forms)
    return bench.draft_once(("own", name.lower(), country), draft)


def _split_coalition(bench: Bench, phrase: Phrase) -> list[Draft]:
    """Give both actors of "US and coalition forces": the country's own, and that of the words after "and"."""
    i = find_coordinator(bench.tokens, phrase.first, phrase.noun_first)
    if i is None or phrase.noun.human == "person" or bench.match_of[i + 1] is not None or phrase.prefixed:
        return []
    countries = [
        owner.actor.country for owner in phrase.owners if owner.actor.kind == "state" and owner.last <= i
    ]
    rest = replace(phrase, first=i + 1, owners=())
    if not countries or countries[-1] is None or bench.match_of[i - 1] is None:
        return []
    joins = phrase.noun.joins if phrase.noun.joins in _COMMON else "armed forces"
    if joins == "armed forces" and phrase.noun.kind not in {"military", "alliance"}:
        return []
    return [draft_common(bench, countries[-1], joins), _draft_alone(bench, rest)]


def draft_common(bench: Bench, country: str, joins: str) -> Draft:
    """Give the one draft for a country's armed forces, government or police, whatever word is used of it.

    Args:
        bench: the working state.
        country: ISO 3166-1 alpha-3.
        joins: "armed forces", "government" or "police".
    """
    kind, sector, words = _COMMON[joins]
    body = load_bodies().get((country, kind))
    if body is not None:
        draft = bench.draft_known(body)
    else:
        state = load_states().get(country)
        adjective = state.adjective if state else country
        draft = Draft(
            f"{adjective} {words}", kind, country, sector, known=state is not None, named=True, plural=True
        )
        draft = bench.draft_once(("common", country, joins), draft)
    return draft


def is_plain(bench: Bench, phrase: Phrase) -> bool:
    """Tell whether no word makes it another body: "US military forces", not "Malian rebel forces"."""
    plain = load_words("plain_modifier") | load_words("loose_modifier")
    return all(
        (bench.match_of[token.i] is not None and bench.match_of[token.i] in phrase.owners)
        or token.lower in plain or not token.text[:1].isalpha() or token.tag in {"CC", "POS"}
        or phrase.noun_first <= token.i
        for token in bench.tokens[phrase.first : phrase.head.i]
    )  # fmt: skip


def _draft_of_country(bench: Bench, phrase: Phrase, country: str, *, shared: bool, whole: bool) -> Draft:
    """Draft a body of a country; `whole` says that the state itself owns it, not a region or people in it."""
    noun = phrase.noun
    inner = find_inner_noun(bench, phrase)
    if whole and noun.joins in _COMMON and is_plain(bench, phrase):
        draft = draft_common(bench, country, noun.joins)
        draft.nouns.update(noun.forms)
        return draft
    if noun.joins == "voice" and inner is not None and inner.joins in _COMMON:
        return draft_common(bench, country, inner.joins)
    kind, sector = sort_phrase(bench, phrase, inner)
    if kind == "other" and not sector and (noun.human == "person" or noun.noun in load_words("state_body")):
        kind, sector = ("government", "GOV") if whole or noun.human != "person" else ("population", "CVL")
    rest = name_phrase(bench, replace(phrase, first=_after_owners(bench, phrase)))
    name = name_phrase(bench, phrase)
    if (
        shared
        or any(token.tag == "POS" for token in bench.tokens[phrase.first : phrase.noun_first])
        or rest == name
    ):
        state = load_states().get(country)
        rest = rest if phrase.head.text[:1].isupper() else rest[0].lower() + rest[1:]
        name = f"{state.adjective if state else country} {rest}"
    draft = Draft(name, kind, country, sector, plural=_is_plural(phrase))
    draft.nouns.update(noun.forms)
    return bench.draft_once(("own", rest.lower(), country), draft)


def _after_owners(bench: Bench, phrase: Phrase) -> int:
    """Give the first token after the countries at the start of a phrase and their possessive."""
    first = phrase.first
    for owner in phrase.owners:
        if phrase.first <= owner.first < phrase.noun_first and owner.actor.kind in _NATIONS:
            first = max(first, owner.last)
    return first + 1 if bench.tokens[first].tag == "POS" else first


def _draft_alone(bench: Bench, phrase: Phrase) -> Draft:
    """Give the generic actor of a phrase without an owner, one for the same words."""
    noun = phrase.noun
    inner = find_inner_noun(bench, phrase)
    kind, sector = sort_phrase(bench, phrase, inner)
    name = name_phrase(bench, phrase)
    named = is_named(bench, phrase)
    draft = Draft(name, kind, None, sector, named=named, plural=_is_plural(phrase) or named)
    draft.nouns.update(noun.forms)
    return bench.draft_once(("own", name.lower(), None), draft)


def _is_plural(phrase: Phrase) -> bool:
    return phrase.head.tag in {"NNS", "NNPS"} or phrase.noun.human in {"group", "collective"}
