"""Places that no gazetteer holds: named by the words around them, kept without coordinates."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from variorum.language.tree import Token, Tree
from variorum.model.identity import make_id
from variorum.reading.parts import Actors, Gazetteer, PlaceEntry, PlaceMention, PlaceOption, Places
from variorum.reading.places.candidates import goes_on, is_capital
from variorum.reading.places.cues import load_cues
from variorum.reading.places.features import load_feature_words, load_features
from variorum.reading.places.foreign import HOME, TAKEN, UNLISTED
from variorum.reading.words import word_list

_PLACE_LABELS = {"GPE", "LOC", "FAC"}
_MISTAKEN_LABELS = {"", "ORG", "PERSON"}
_SORTS = frozenset({
    "town", "village", "admin1", "admin2", "base", "camp", "crossing", "airport", "oilfield", "dam", "prison", "river",
    "lake", "mountain", "island", "district",
})  # fmt: skip
_SHORTEST = 5
_ABOUT = 0.2
_LEAST = 2
_CLEAR = 0.6
"""Share of the weight that another spelling must have among all in the countries of the text."""
_REASON = "named as a place by the words around it; in no gazetteer"


def add_unlisted(tree: Tree, places: Places, actors: Actors, gazetteer: Gazetteer) -> None:
    """Add places that the text names as such and that the gazetteer does not know.

    "the village of X", "X district" and "in X" name a place whatever the gazetteer holds: most villages of Sudan, Mali
    or Myanmar are in none. Such a place has a name and no coordinates, unless a place in the countries that the text
    names is written nearly so.

    Args:
        tree: the parsed text.
        places: what the gazetteer gave; the new places are added.
        actors: names that are actors are left alone.
        gazetteer: where other spellings are looked up.
    """
    countries = _count_countries(places, actors)
    home = _find_home(countries, places)
    taken = {
        i for mention in actors.mentions if mention.form == "name" for i in range(mention.first, mention.last)
    }
    found: list[PlaceMention] = []
    for token in tree.tokens:
        if (
            token.pos != "PROPN"
            or token.i in taken
            or token.i in places.by_token
            or not token.text[0].isupper()
        ):
            continue
        run = _run(token, tree)
        if any(i in taken or i in places.by_token for i in range(*run)):
            continue
        if not _is_named(token, run, tree):
            continue
        name = tree.quote(*run)
        entry = _find_respelled(name, countries, gazetteer)
        if entry is None:
            option = PlaceOption(name, home, None, None, None, UNLISTED, None, 0, 0.5)
            reason = _REASON + (TAKEN if home else "")
            entry = PlaceEntry(make_id("plc", name, home, UNLISTED), option, "exact", (), reason)
        places.entries.setdefault(entry.id, entry)
        mention = PlaceMention(run[0], run[1], token.i, entry.id)
        found.append(mention)
        for i in range(*run):
            places.by_token[i] = mention
    if found:
        places.mentions.extend(found)
        places.mentions.sort(key=lambda mention: (mention.first, mention.last))


def _find_home(countries: Counter[str], places: Places) -> str | None:
    """Give the country that a text is about, if nearly all that it names is of it and a place lies there."""
    country, count = max(countries.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    lies = any(places.entries[mention.place].chosen.country == country for mention in places.mentions)
    return country if lies and count >= _LEAST and count >= HOME * countries.total() else None


def _count_countries(places: Places, actors: Actors) -> Counter[str]:
    """Count the countries that the places and actors of a text are mostly of."""
    named = [places.entries[mention.place].chosen.country for mention in places.mentions]
    named += [actors.entries[mention.actor].country for mention in actors.mentions]
    counted = Counter(country for country in named if country)
    return Counter({code: n for code, n in counted.items() if n >= _ABOUT * counted.total()})


def _find_respelled(name: str, countries: Counter[str], gazetteer: Gazetteer) -> PlaceEntry | None:
    """Find the one place, in a country that the text names, of which a name may be another spelling."""
    if len(name) < _SHORTEST:
        return None
    for way, look_up in (("sound", gazetteer.look_up_by_sound), ("a slip", gazetteer.look_up_by_spelling)):
        options = [option for option in look_up(name) if option.country in countries]
        total = sum(option.score for option in options)
        if not options or options[0].score < _CLEAR * total:
            continue
        best = replace(options[0], score=round(_CLEAR * options[0].score / total, 3))
        reason = f"another spelling of {best.name}, by {way}; its country is named in the text"
        id_ = make_id("plc", best.name, best.country, best.geonames or [best.lat, best.lon], best.feature)
        precision = load_features()[best.feature].precision
        return PlaceEntry(id_, best, precision, tuple(options[1:5]), reason)
    return None


def _run(token: Token, tree: Tree) -> tuple[int, int]:
    """Give the capitalised run that ends in this token, or stands before a feature noun that it heads."""
    first = token.i
    while first > 0 and tree.tokens[first - 1].sentence == token.sentence:
        before = tree.tokens[first - 1]
        linked = (
            before.text == "-"
            and first - 2 >= 0
            and tree.tokens[first - 2].head in (token, before, token.head)
        )
        if not (
            linked
            or (before.pos == "PROPN" and before.head in (token, token.head) and before.dep == "compound")
            or (before.pos == "PROPN" and _is_joined(tree.tokens, first, token))
        ):
            break
        first -= 1
    opening = tree.tokens[first - 1] if first else token
    if tree.tokens[first].lower in load_cues()["article"] and is_capital(opening) and opening.pos == "PROPN":
        first -= opening.sentence == token.sentence
    last = token.i + 1
    return first, last + 3 if goes_on(tree.tokens, last) else last


def _is_joined(tokens: list[Token], first: int, token: Token) -> bool:
    """Whether the word before a name belongs to it: "San", "Miguel" and "del" of "San Miguel del Zorba"."""
    before = tokens[first - 1]
    particle = any(word.text in load_cues()["particle"] for word in tokens[max(0, first - 3) : token.i])
    return particle and before.dep in ("compound", "nmod") and first <= before.head.i <= token.i


def _is_named(token: Token, run: tuple[int, int], tree: Tree) -> bool:
    """Whether the words around a name say that it is a place."""
    if token.i == tree.sentences[token.sentence].first:
        return False
    if len(token.text) < 3 or token.lower in load_cues()["month"] or token.lower in load_cues()["day"]:
        return False
    if token.entity in {
        "DATE",
        "TIME",
        "NORP",
        "LANGUAGE",
        "EVENT",
        "WORK_OF_ART",
        "LAW",
        "PRODUCT",
        "MONEY",
    }:
        return False
    head = token.head
    following = tree.tokens[run[1]] if run[1] < len(tree.tokens) else None
    sort = bool(load_feature_words().get(head.lemma, frozenset()) & _SORTS)
    if token.dep == "compound" and head is following and (sort or head.lemma in word_list("settlement")):
        return head.text.islower()
    if token.dep == "dobj" and head.lemma in load_cues()["place_verb"]:
        return token.entity in _PLACE_LABELS
    if (
        token.dep == "pobj"
        and head.lower == "of"
        and head.head.lemma in word_list("settlement") | {"outskirt", "outskirts"}
    ):
        return True
    if token.dep == "appos" and head.lemma in word_list("settlement"):
        return True
    if token.dep not in {"pobj", "conj"} or _is_headline(token, tree):
        return False
    first = token.first_conjunct()
    preposition = first.head.lower if first.dep == "pobj" else ""
    if token.child("det") is not None or any(child.dep in {"amod", "nummod"} for child in token.children):
        return False
    if run[1] - run[0] > 1 and tree.tokens[run[0]].lower in load_cues()["place_opener"]:
        return preposition in load_cues()["locative"]
    if preposition in {"in", "near", "outside"}:
        labels = _PLACE_LABELS | (
            _MISTAKEN_LABELS if run[1] - run[0] == 1 and not token.text.isupper() else set()
        )
        return token.entity in labels
    return (
        preposition in {"at", "around", "towards", "toward", "from", "into"} and token.entity in _PLACE_LABELS
    )


def _is_headline(token: Token, tree: Tree) -> bool:
    words = [
        other
        for other in tree.sentence_tokens(token.sentence)
        if len(other.text) > 3 and other.text.isalpha()
    ]
    return bool(words) and sum(other.text[0].isupper() for other in words) / len(words) > 0.7
