"""Places of a text: find the runs, refuse those that are none, resolve the rest."""

from __future__ import annotations

from variorum.language.tree import Tree
from variorum.model.identity import make_id
from variorum.model.vocabulary import PlacePrecision
from variorum.reading.parts import Gazetteer, PlaceEntry, PlaceMention, PlaceOption, Places
from variorum.reading.places.candidates import Candidate, find_candidates
from variorum.reading.places.context import LARGE, TextContext, gather_context
from variorum.reading.places.cues import find_demonyms, load_cues
from variorum.reading.places.evidence import weigh_evidence
from variorum.reading.places.features import load_feature_words, load_features
from variorum.reading.places.foreign import UNLISTED, find_known, leave_unresolved
from variorum.reading.places.keys import make_key
from variorum.reading.places.refuse import is_refused
from variorum.reading.places.resolve import Choice, lies_far, resolve
from variorum.reading.places.surroundings import Surroundings, after, before, find_top, survey

_REPEATED = 1.5
_SURE = 2.0
_AT_HOME = 0.8


def find_places(tree: Tree, gazetteer: Gazetteer) -> Places:
    """Find every place that a text names, and say which it is.

    Args:
        tree: the parsed text.
        gazetteer: where names are looked up.

    Returns:
        Mentions in order of the text; places of the dateline are among them (see `find_dateline`).
    """
    around = survey(tree, find_candidates(tree, gazetteer))
    kept, aside = _keep(around)
    context = gather_context(tree, [around.candidates[number] for number in kept], aside)
    choices = _choose(around, kept, context)
    _agree(around, choices)
    _leave_foreign(around, choices, context)
    _leave_outside(around, choices)
    places = Places()
    for number in kept:
        _add(places, around, around.candidates[number], choices[number])
    return places


def _keep(around: Surroundings) -> tuple[list[int], list[Candidate]]:
    """Give the candidates that are places, and those that stand inside names of organisations."""
    aside: list[Candidate] = []
    refused: set[int] = set()
    open_numbers: list[int] = []
    for number, candidate in enumerate(around.candidates):
        reason = is_refused(around, candidate, refused)
        if reason:
            if "organisation" in reason:
                refused.add(candidate.last)
                aside.append(candidate)
            continue
        weigh_evidence(around, number)
        open_numbers.append(number)
    _favour_home(around, open_numbers)
    sure = {
        _words(around, around.candidates[number])
        for number in open_numbers
        if around.candidates[number].evidence >= _SURE
    }
    return [number for number in open_numbers if _is_place(around, around.candidates[number], sure)], aside


def _favour_home(around: Surroundings, numbers: list[int]) -> None:
    """Raise the evidence of larger places in countries that the text names beyond doubt."""
    home = {code for codes in find_demonyms(around.tree.tokens).values() for code in codes}
    for number in numbers:
        candidate = around.candidates[number]
        best = candidate.options[0]
        if candidate.evidence >= 1.0 and best.score >= 0.8 and best.country:
            home.add(best.country)
    for number in numbers:
        candidate = around.candidates[number]
        best = candidate.options[0]
        larger = best.population >= 50_000 or best.feature not in ("town", "admin2")
        if best.country in home and larger and best.score >= 0.5:
            candidate.evidence += _AT_HOME


def _choose(around: Surroundings, kept: list[int], context: TextContext) -> dict[int, Choice]:
    """Resolve the candidates, the outer place first: "X, Y" asks what Y is before it settles X."""
    inner: dict[int, list[Candidate]] = {}
    for number in kept:
        within = around.candidates[number].within
        if within is not None:
            inner.setdefault(within, []).append(around.candidates[number])
    choices: dict[int, Choice] = {}
    places = set(kept)
    for start in kept:
        chain = [start]
        while (
            (within := around.candidates[chain[-1]].within) is not None
            and within in places
            and within not in chain
        ):
            chain.append(within)
        for number in reversed(chain):
            if number not in choices:
                candidate = around.candidates[number]
                outer = choices.get(candidate.within) if candidate.within is not None else None
                sentence = around.tree.tokens[candidate.first].sentence
                held = inner.get(number, ())
                choices[number] = resolve(
                    candidate,
                    outer.chosen if outer else None,
                    context,
                    sentence,
                    held,
                    _words(around, candidate),
                )
    return choices


def _words(around: Surroundings, candidate: Candidate) -> str:
    return make_key(around.tree.quote(candidate.first, candidate.last))


def _is_place(around: Surroundings, candidate: Candidate, sure: set[str]) -> bool:
    """Tell whether the evidence is enough: the smaller the place, the more is asked."""
    evidence = candidate.evidence
    token = around.tree.tokens[candidate.first]
    alone = candidate.last == candidate.first + 1
    if alone and token.lower in load_cues()["stop"] and not token.text.isupper():
        return evidence >= 3.5 and not _names_facility(around, candidate)
    if alone and token.lower in around.persons and candidate.options[0].feature not in ("country", "admin1"):
        return evidence >= 3.5
    if _words(around, candidate) in sure:
        evidence += _REPEATED
    return evidence >= _ask(candidate)


def _names_facility(around: Surroundings, candidate: Candidate) -> bool:
    """Tell whether a common word is the proper name of a facility: "Fort railway station" is in no town called Fort."""
    token = around.tree.tokens[candidate.first]
    following = after(around, candidate.last)
    return (
        following is not None
        and token.dep in ("compound", "nmod")
        and following.text in load_cues()["site_noun"]
    )


def _ask(candidate: Candidate) -> float:
    """Give the evidence that is asked of a candidate."""
    best = max(candidate.options[:3], key=lambda option: option.population)
    first = candidate.options[0]
    if first.feature == "seat":
        return 3.0
    if first.feature not in ("town", "village", "admin2") or best.population >= 100_000:
        return -0.4
    # a name that only one place bears, and that is no short word, needs less
    alone = len(candidate.options) == 1 and len(first.name) >= 6
    return 1.0 if best.population >= 10_000 or first.feature == "village" or alone else 1.9


def _agree(around: Surroundings, choices: dict[int, Choice]) -> None:
    """Let mentions of one name mean one place, unless their own words say otherwise."""
    best: dict[str, int] = {}
    for number, choice in choices.items():
        words = _words(around, around.candidates[number])
        rank = (around.candidates[number].within is not None, choice.chosen.score, -number)
        known = best.get(words)
        if known is None or rank > (
            around.candidates[known].within is not None,
            choices[known].chosen.score,
            -known,
        ):
            best[words] = number
    for number, choice in choices.items():
        candidate = around.candidates[number]
        leader = choices[best[_words(around, candidate)]]
        if (
            candidate.within is None
            and not candidate.features
            and leader.chosen.feature == choice.chosen.feature
        ):
            choices[number] = leader


def _leave_foreign(around: Surroundings, choices: dict[int, Choice], context: TextContext) -> None:
    """Leave unresolved what the gazetteer knows only far from the countries of the text."""
    outers: dict[str, list[PlaceOption | None]] = {}
    for number in choices:
        candidate = around.candidates[number]
        outer = choices.get(candidate.within) if candidate.within is not None else None
        outers.setdefault(_words(around, candidate), []).append(outer.chosen if outer else None)
    quoted = {
        number: around.tree.quote(around.candidates[number].first, around.candidates[number].last)
        for number in choices
    }
    known = find_known((quoted[number], choice) for number, choice in choices.items())
    unknown: dict[int, Choice] = {}
    for number, choice in choices.items():
        same = outers[_words(around, around.candidates[number])]
        given_up = leave_unresolved(quoted[number], choice, same, context, known)
        if given_up is not None:
            unknown[number] = given_up
    choices.update(unknown)


def _leave_outside(around: Surroundings, choices: dict[int, Choice]) -> None:
    """Leave unresolved what the words put into a unit that holds no place of that name: only the country is sure."""
    for number, choice in choices.items():
        missed = around.candidates[number].missed
        outer = choices[missed].chosen if missed in choices else None
        large = choice.chosen.population >= LARGE or not choice.alternatives
        if outer is None or outer.feature != "admin1" or large or not lies_far(choice.chosen, outer):
            continue
        candidate = around.candidates[number]
        words = around.tree.quote(candidate.first, candidate.last)
        option = PlaceOption(words, outer.country, outer.admin1, None, None, UNLISTED, None, 0, 0.5)
        options = (choice.chosen, *choice.alternatives)
        choices[number] = Choice(
            option, options[:5], f"said to be in {outer.name}, where none of that name is known"
        )


def _add(places: Places, around: Surroundings, candidate: Candidate, choice: Choice) -> None:
    """Write one mention down, and its place where it is new."""
    precision = _judge_precision(candidate, choice.chosen)
    chosen = choice.chosen
    what: tuple[object, ...] = (
        chosen.name,
        chosen.country,
        chosen.geonames or [chosen.lat, chosen.lon],
        chosen.feature,
    )
    if chosen.feature == UNLISTED:
        what = (chosen.name, chosen.country, UNLISTED)
    id_ = make_id("plc", *what, *(["near"] if precision == "near" else []))
    if id_ not in places.entries:
        places.entries[id_] = PlaceEntry(id_, chosen, precision, choice.alternatives, choice.reason)
    first, last = _widen(around, candidate)
    mention = PlaceMention(first, last, _find_head(around, first, last), id_)
    places.mentions.append(mention)
    for i in {*range(first, last), mention.head}:
        places.by_token.setdefault(i, mention)


def _judge_precision(candidate: Candidate, chosen: PlaceOption) -> PlacePrecision:
    if chosen.feature == UNLISTED:
        return "near" if candidate.near else "exact"
    precision = load_features()[chosen.feature].precision
    wider = candidate.features & {"admin1", "admin2"} and "town" not in candidate.features
    if wider and precision == "exact" and chosen.feature in ("town", "village"):
        # "Beni territory" where only the town is known: the words mean the unit around it
        return "district" if "admin2" in candidate.features else "province"
    return "near" if candidate.near and precision in ("exact", "district") else precision


def _widen(around: Surroundings, candidate: Candidate) -> tuple[int, int]:
    """Take a capitalised feature noun into the name: "Anbar" + "Province", "Lake" + "X"."""
    first, last = candidate.first, candidate.last
    nouns = load_feature_words()
    following = after(around, last)
    if (
        following is not None
        and following.text[0].isupper()
        and following.lower in nouns
        and not following.text.isupper()
    ):
        last += 1
    prior = before(around, first)
    if prior is None or not prior.text[0].isupper() or prior.text.isupper() or first in around.closing:
        return first, last
    opens = prior.i == around.tree.sentences[prior.sentence].first
    if prior.lower in nouns and prior.pos == "PROPN" and not opens:
        first -= 1
    return first, last


def _find_head(around: Surroundings, first: int, last: int) -> int:
    """Give the token that carries the name's role: the noun right after that it modifies, or its own top."""
    top = find_top(around.tree, first, last)
    nouns, sites = load_feature_words(), load_cues()["site_noun"]
    while top.dep in ("compound", "nmod", "amod") and top.head.i >= last and top.head.i <= last + 2:
        if top.head.lower not in nouns and top.head.lower not in sites:
            break
        top = top.head
    return top.i
