"""Actors without a country that the text places in one: "police in Nairobi", or police where all is about Kenya."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.model.identity import make_id
from variorum.ontology import code_actor
from variorum.reading.actors.dressing import find_title
from variorum.reading.actors.nouns import find_noun, load_nouns, load_words
from variorum.reading.syntax import prepositional

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.language.tree import Token, Tree
    from variorum.reading.parts import ActorEntry, ActorMention, Actors, Gazetteer, Places

_LOCAL = frozenset({
    "government", "military", "police", "judiciary", "armed group", "political party", "opposition", "criminal",
    "media", "religious", "health", "education", "population", "business", "person",
})  # fmt: skip
_ABROAD = frozenset({"IGO", "NGO", "IMGREB"})
_OF_NO_SIDE = frozenset({"REF", "UAF"})
_MODIFIERS = ("compound", "nmod", "amod", "poss")
_PREPOSITIONS = frozenset({"in", "of", "from", "at"})
_FROM = frozenset({"from", "of"})
_SPEAKS = frozenset({"for", "of"})
_SHORTEST, _CLEAR, _LARGE = 5, 0.8, 10_000
_SHARE = 0.6
_LEAST = 3


def locate_actors(tree: Tree, actors: Actors, places: Places, gazetteer: Gazetteer) -> None:
    """Give actors without a country the one that the text puts them in: by their own words, else by what it is about.

    Those who may well stand in a land that is not theirs ("troops in Iraq", "refugees in Kenya") are left alone, and so
    is an actor whom the text puts into two countries.

    Args:
        tree: the parsed text.
        actors: the actors, changed in place; the reason of each change is kept.
        places: the places of the text.
        gazetteer: where a name before a noun is looked up ("Zhanaozen oil workers").
    """
    own: dict[str, dict[str, str]] = defaultdict(dict)
    for mention in actors.mentions:
        entry = actors.entries[mention.actor]
        if _is_open(entry) and mention.form != "pronoun":
            place = _find_own_place(tree, mention, actors, places, gazetteer)
            if place is not None:
                own[mention.actor][place[1]] = place[0]
    settled = {
        id_: (country, f"described by the text; its country by {words!r}")
        for id_, countries in own.items()
        if len(countries) == 1
        for country, words in countries.items()
    }
    settled |= _settle_at_home(tree, actors, places, own)
    _move(actors, settled)


def _is_open(entry: ActorEntry) -> bool:
    """Whether an actor has no country and is of a sort that belongs to one; a mere name may be anybody's."""
    code = entry.codes.get("cameo", "")
    if entry.country or code in _ABROAD or (entry.kind == "person" and not code):
        return False
    if entry.known and entry.kind != "population":
        return False
    return entry.kind in _LOCAL or code == "ELI"


def _find_own_place(
    tree: Tree, mention: ActorMention, actors: Actors, places: Places, gazetteer: Gazetteer
) -> tuple[str, str] | None:
    """Give the words and the country of the place that the words for an actor name."""
    head = tree.tokens[mention.head]
    bracketed = _find_bracketed(tree, mention, places)
    if bracketed is not None:
        return bracketed
    noun = find_noun(tree.tokens, head)
    if noun is not None and noun[0].joins == "relation":
        return None  # "supporters of Israel" may be anybody's
    if actors.entries[mention.actor].kind == "person" and _is_bare(tree, mention):
        return None  # "Moody Awori" is not of Moody, Texas
    labour = noun is not None and noun[0].sector == "LAB"  # "garment workers in Ashulia"
    away = head.lemma in load_words("stationed") and not _is_local(head) and not labour
    found = _find_place(head, places, away=away)
    if found is None:
        linked = _FROM if away else _PREPOSITIONS
        inner = [body for word, body in prepositional(head) if word in linked]
        looked = (
            _look_up_modifier(token, places, gazetteer) for token in (*([] if away else [head]), *inner)
        )
        found = next((place for place in looked if place is not None), None)
    voice = noun is not None and noun[0].joins == "voice"
    return found or (_find_spoken_for(head, actors) if voice else None)


def _find_spoken_for(head: Token, actors: Actors) -> tuple[str, str] | None:
    """Give the words and the country of the body that somebody speaks for: "spokeswoman for the presidency"."""
    for word, body in prepositional(head):
        mention = actors.by_head.get(body.i)
        country = actors.entries[mention.actor].country if mention is not None else None
        if country and word in _SPEAKS:
            return f"{word} {body.text}", country
    return None


def _find_bracketed(tree: Tree, mention: ActorMention, places: Places) -> tuple[str, str] | None:
    """Give the country in brackets right after an actor: "Rioters (Nigeria)"."""
    tokens, i = tree.tokens, mention.last
    if i + 2 >= len(tokens) or tokens[i].text != "(":
        return None
    place = places.by_token.get(i + 1) or places.by_token.get(i + 2)
    if place is None or place.first != i + 1 or place.last >= len(tokens) or tokens[place.last].text != ")":
        return None
    country = places.entries[place.place].chosen.country
    return (tree.quote(i, place.last + 1), country) if country else None


def _is_bare(tree: Tree, mention: ActorMention) -> bool:
    """Whether a person's name has nothing but titles before it and no place after it."""
    tokens = tree.tokens
    i = mention.first
    while i < mention.last and (taken := find_title(tokens, i)[1]):
        i += taken
    inner = [
        token
        for token in tokens[i : mention.head]
        if find_noun(tokens, token) or find_title(tokens, token.i)[1]
    ]
    return not inner and tokens[mention.head].child("prep", "acl") is None


def _find_place(head: Token, places: Places, *, away: bool) -> tuple[str, str] | None:
    """Give the words and the country of the place that hangs on a noun; of one abroad only "from" and "of" tell."""
    heads = [head, *(child for child in head.children if child.dep == "acl" and child.lower == "based")]
    for above in heads:
        for child in above.children:
            if child.dep != "prep" or child.i < head.i:
                continue
            if child.lower not in (_FROM if away else _PREPOSITIONS):
                continue
            for inner in child.all_children("pobj"):
                whose = child.lower in _FROM or inner.pos == "PROPN"  # "parents of the missing Chibok girls"
                named = (inner, *(_find_modifiers(inner) if whose else ()))
                mention = next(
                    (places.by_token[token.i] for token in named if token.i in places.by_token), None
                )
                if mention is not None:
                    chosen = places.entries[mention.place].chosen
                    if chosen.country:
                        return f"{child.text} {chosen.name}", chosen.country
    for child in _find_modifiers(head) if not away else ():
        mention = places.by_token.get(child.i)
        if mention is not None and (country := places.entries[mention.place].chosen.country):
            return places.entries[mention.place].chosen.name, country
    return None


def _find_modifiers(head: Token) -> Iterator[Token]:
    """Give the words before a noun that say which, and those before them: "Tuzla", of "Tuzla University students"."""
    for child in head.all_children(*_MODIFIERS):
        if child.i < head.i:
            yield child
            yield from _find_modifiers(child)


def _stands_somewhere(head: Token) -> bool:
    """Whether the words say where a noun stands: "troops in Mali"."""
    return any(child.dep == "prep" and child.lower in {"in", "at"} for child in head.children)


def _look_up_modifier(head: Token, places: Places, gazetteer: Gazetteer) -> tuple[str, str] | None:
    """Give the name before a noun that can only be one larger place, and its country."""
    for child in _find_modifiers(head):
        word = child.text
        capital = child.dep != "poss" and word[:1].isupper() and len(word) >= _SHORTEST and not word.isupper()
        place = places.by_token.get(child.i)
        known = place is not None and places.entries[place.place].chosen.country is not None
        ordinary = (word.lower(),) in load_nouns().common or (word.lower(),) in load_nouns().proper
        if not capital or known or ordinary or child.child("compound"):
            continue
        options = [option for option in gazetteer.look_up(word) if option.country]
        mass = sum(option.score for option in options if option.country == options[0].country)
        least = _LARGE if child.entity != "PERSON" else 10 * _LARGE
        if options and mass >= _CLEAR and max(option.population for option in options) >= least:
            return word, options[0].country or ""
    return None


def _is_anybodys(tree: Tree, head: Token) -> bool:
    """Whether a noun says whose people are meant, who may live anywhere: "supporters of Ruritania"."""
    noun = find_noun(tree.tokens, head)
    return noun is not None and noun[0].joins == "relation" and head.child("prep", "poss") is not None


def _is_local(head: Token) -> bool:
    """Whether a force is one of the country itself: "security forces", "local officials"."""
    return any(child.lower in load_words("local") for child in head.children)


def _settle_at_home(
    tree: Tree, actors: Actors, places: Places, own: dict[str, dict[str, str]]
) -> dict[str, tuple[str, str]]:
    """Give actors the one country that the text is about, where no sentence that names them is about another."""
    by_sentence = _count_countries(tree, actors, places)
    peopled = _find_peopled(actors, places)
    total: Counter[str] = sum(by_sentence.values(), Counter())
    if not total:
        return {}
    home, weight = max(total.items(), key=lambda item: (item[1], item[0]))
    alone = len(total) == 1
    if weight < _SHARE * total.total() or (weight < _LEAST and not alone) or home not in peopled:
        return {}
    mentions: dict[str, list[ActorMention]] = defaultdict(list)
    for mention in actors.mentions:
        mentions[mention.actor].append(mention)
    found = {}
    for id_, named in mentions.items():
        entry = actors.entries[id_]
        if id_ in own or entry.known or not _is_open(entry) or entry.codes.get("cameo") in _OF_NO_SIDE:
            continue
        heads = [tree.tokens[mention.head] for mention in named]
        abroad = any(
            _is_anybodys(tree, head)
            or set(by_sentence[head.sentence]) - {home}
            or (not alone and head.lemma in load_words("stationed") and not _is_local(head))
            or any(child.lower in load_words("from_abroad") for child in head.children)
            or (head.lemma in load_words("stationed") and _stands_somewhere(head))
            for head in heads
        )
        if not abroad:
            found[id_] = (home, "described by the text, which is about this country")
    return found


def _find_peopled(actors: Actors, places: Places) -> set[str | None]:
    """Give the countries of which the text names more than the state: one that is only dealt with is nobody's home."""
    own = {
        entry.country
        for mention in actors.mentions
        for entry in (actors.entries[mention.actor],)
        if entry.kind != "state" or mention.form == "adjective"
    }
    return own | {places.entries[mention.place].chosen.country for mention in places.mentions}


def _count_countries(tree: Tree, actors: Actors, places: Places) -> dict[int, Counter[str]]:
    """Count how often each sentence names each country, by its places and by its own actors."""
    counted: dict[int, Counter[str]] = defaultdict(Counter)
    for place in places.mentions:
        country = places.entries[place.place].chosen.country
        if country:
            counted[tree.tokens[place.head].sentence][country] += 1
    for actor in actors.mentions:
        country = actors.entries[actor.actor].country
        backs = actor.last < len(tree.tokens) and tree.tokens[actor.last].text == "-"  # "Russian-backed"
        if country and actor.form != "pronoun" and not backs:
            counted[tree.tokens[actor.head].sentence][country] += 1
    return counted


def _move(actors: Actors, settled: dict[str, tuple[str, str]]) -> None:
    """Write actors down anew with their country; an id tells the country too."""
    new: dict[str, ActorEntry] = {}
    for id_, (country, reason) in settled.items():
        old = actors.entries[id_]
        codes = code_actor(country, old.codes.get("cameo", ""), old.kind)
        moved = make_id("act", old.name, country)
        new[id_] = replace(old, id=moved, country=country, codes=codes, reason=reason, inferred=True)
    entries: dict[str, ActorEntry] = {}
    for id_, entry in actors.entries.items():
        written = new.get(id_, entry)
        entries.setdefault(written.id, written)
    actors.entries = entries
    actors.mentions = [
        replace(mention, actor=new[mention.actor].id) if mention.actor in new else mention
        for mention in actors.mentions
    ]
    actors.by_head = {
        head: replace(mention, actor=new[mention.actor].id) if mention.actor in new else mention
        for head, mention in actors.by_head.items()
    }
