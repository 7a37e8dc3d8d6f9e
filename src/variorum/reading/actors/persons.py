"""Persons, known and unknown; surnames joined to the full names before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.reading.actors.bench import Bench, Draft, Found
from variorum.reading.actors.careers import find_sector
from variorum.reading.actors.dressing import LONGEST_TITLE, dress_person, find_title
from variorum.reading.actors.evidence import is_person
from variorum.reading.actors.folding import fold
from variorum.reading.actors.known import Known, load_surnames
from variorum.reading.actors.nouns import find_noun, load_words
from variorum.reading.actors.offices import level_title
from variorum.reading.actors.position import is_locative

if TYPE_CHECKING:
    from variorum.language.tree import Token


def add_persons(bench: Bench) -> None:
    """Write down persons: known ones, titled ones, and those that parser and sentence agree on."""
    tokens = bench.tokens
    taken: set[int] = set()
    for match in bench.matches:
        found = bench.by_head.get(match.head)
        if match.actor.kind == "person" and found is not None:
            dress_person(bench, found, match.first)
            taken.update(range(match.first, match.last))
    for first, last, titled in _find_runs(bench):
        if any(i in taken or bench.match_of[i] is not None for i in range(first, last)):
            continue
        head = _head_of(tokens, first, last)
        name = bench.tree.quote(first, last)
        draft = _find_person(bench, first, last)
        accepted = (
            titled or (draft is not None and not is_locative(head)) or is_person(bench, first, last, head)
        )
        if head.i in bench.by_head or not accepted:
            continue
        if (
            draft is None
            and last - first == 1
            and not titled
            and head.head.lemma not in load_words("person_verb")
        ):
            continue
        draft = draft or bench.draft_once(("person", name), Draft(name, "person", named=True))
        found = bench.add(Found(first, last, head.i, "name", draft))
        dress_person(bench, found, first)
        taken.update(range(first, last))
        _learn(bench, draft, first, last)


def _find_runs(bench: Bench) -> list[tuple[int, int, bool]]:
    """Give the runs that may be a person's name, and whether a title stands before them."""
    tokens = bench.tokens
    runs: dict[int, tuple[int, int, bool]] = {}
    for entity in bench.tree.entities:
        if entity.label == "PERSON":
            first, last = entity.first, entity.last
            while first < last and (tokens[first].tag == "DT" or find_title(tokens, first)[0] is not None):
                first += max(1, find_title(tokens, first)[1])
            while last > first and (tokens[last - 1].tag == "POS" or not tokens[last - 1].text[:1].isalpha()):
                last -= 1
            if first < last and tokens[first].lower not in load_words("place_preposition"):
                runs[first] = (first, last, first > entity.first and tokens[entity.first].tag != "DT")
    for token in tokens:
        title, length = find_title(tokens, token.i)
        if title is None or bench.match_of[token.i] is not None:
            continue
        first = token.i + length
        while first < len(tokens) and (more := find_title(tokens, first)[1]):
            first += more
        last = _take_name(bench, first)
        if last > first:
            old = runs.get(first)
            runs[first] = (first, max(last, old[1]) if old else last, True)
        elif first in runs:
            runs[first] = (*runs[first][:2], True)
    for first, last in _find_called(bench):
        runs[first] = (first, max(last, runs[first][1]) if first in runs else last, True)
    surnames = {key[1] for key in bench.by_key if key[0] == "surname"}
    for token in tokens:
        rules = token.i + 1 < len(tokens) and tokens[token.i + 1].lower in load_words("rule")
        if token.pos == "PROPN" and token.i not in runs and (rules or fold(token.text) in surnames):
            runs[token.i] = (token.i, token.i + 1, False)
    return [runs[first] for first in sorted(runs)]


def _find_called(bench: Bench) -> list[tuple[int, int]]:
    """Give the names that a noun for a person leads or explains: "opposition figure Kizza Besigye"."""
    tokens = bench.tokens
    found = []
    for token in tokens[:-1]:
        first = token.i + 1
        if token.pos != "NOUN" or tokens[first].pos != "PROPN" or bench.match_of[first] is not None:
            continue
        noun = find_noun(tokens, token)
        last = _take_name(bench, first)
        if noun is None or noun[0].human != "person" or noun[0].kind == "population" or last == first:
            continue
        head = _head_of(tokens, first, last)
        if token.head is head or (head.dep == "appos" and head.head is token):
            found.append((first, last))
    return found


def _take_name(bench: Bench, first: int) -> int:
    """Take the capitalised words of a name from a token on."""
    tokens = bench.tokens
    particles = load_words("name_particle")
    i = first
    while i < len(tokens) and bench.match_of[i] is None:
        token = tokens[i]
        named = token.pos == "PROPN" and token.text[:1].isupper()
        linked = i + 1 < len(tokens) and (token.lower in particles or (token.text == "-" and i > first))
        if not named and not (linked and (tokens[i + 1].text[:1].isupper() or tokens[i + 1].text == "-")):
            break
        i += 1
    return i


def _head_of(tokens: list[Token], first: int, last: int) -> Token:
    outside = [token for token in tokens[first:last] if token.is_root or not first <= token.head.i < last]
    return outside[-1] if outside else tokens[last - 1]


def _learn(bench: Bench, draft: Draft, first: int, last: int) -> None:
    """Remember the endings of a full name, so that a surname alone joins it."""
    names = [fold(token.text) for token in bench.tokens[first:last] if token.text[:1].isupper()]
    for length in (1, 2):
        if len(names) > length:
            bench.by_key.setdefault(("surname", " ".join(names[-length:])), draft)


def learn_known(bench: Bench) -> None:
    """Remember the surnames of the known persons that the text names."""
    for match in bench.matches:
        if match.actor.kind == "person":
            names = [fold(word) for word in match.actor.name.replace("-", " ").split()]
            for length in (1, 2):
                if len(names) > length:
                    key = ("surname", " ".join(names[-length:]))
                    bench.by_key.setdefault(key, bench.draft_known(match.actor))
    for entity in bench.tree.entities:
        if entity.label == "PERSON" and entity.last - entity.first > 1:
            word = fold(bench.tokens[entity.last - 1].text)
            name = bench.tree.quote(entity.first, entity.last)
            if (
                all(bench.match_of[i] is None for i in range(entity.first, entity.last))
                and ("person", name) in bench.by_key
            ):
                bench.by_key.setdefault(("surname", word), bench.by_key["person", name])


def _find_holder(bench: Bench, first: int, last: int) -> Draft | None:
    """Give the office-holder of the day whom a surname alone means: "President Biden"."""
    tokens = bench.tokens
    if last < len(tokens) and tokens[last].tag == "POS" and last + 1 < len(tokens):
        following = tokens[last + 1]
    else:
        following = tokens[min(last, len(tokens) - 1)]
    titles = {"president", "prime minister"} if following.lower in load_words("rule") else set()
    for length in range(1, LONGEST_TITLE + 1):
        words = tokens[max(0, first - length) : first]
        titles.add(" ".join(token.lower for token in words))
    wanted = {level_title(title) for title in titles if title}
    named = _find_countries(bench, first, last)
    terms = [
        (actor, tenure)
        for actor in load_surnames().get(fold(tokens[last - 1].text), ())
        for tenure in actor.offices
        if any(level_title(title) in wanted for title in tenure.titles)
        and tenure.begins_by(bench.day)
        and (not named or actor.country in named)
    ]
    now = {actor.name: actor for actor, tenure in terms if tenure.holds(bench.day)}
    ever = {actor.name: actor for actor, _ in terms}
    holders = list((now or ever).values())
    if len(holders) == 1:
        return bench.draft_known(holders[0])
    if len({actor.country for actor in holders}) == 1:
        return _draft_unsure(bench, tokens[last - 1].text, holders)
    return None


def _find_countries(bench: Bench, first: int, last: int) -> set[str | None]:
    """Give the countries that the words around a name put it into: "Fijian Prime Minister Singh", "Khan of Fiji"."""
    tokens = bench.tokens
    near = [last + 1, last + 2] if last + 1 < len(tokens) and tokens[last].lower == "of" else []
    i = first - 1
    while i > max(0, first - LONGEST_TITLE - 3) and bench.match_of[i] is None and tokens[i].pos in _TITULAR:
        i -= 1
    near += [i] if i >= 0 else []
    found = {
        bench.match_of[i] for i in near if i < len(tokens) and tokens[i].sentence == tokens[first].sentence
    }
    return {match.actor.country for match in found if match is not None and match.actor.country}


_TITULAR = frozenset({"PROPN", "NOUN", "ADJ", "PART", "ADP"})


def _draft_unsure(bench: Bench, name: str, holders: list[Known]) -> Draft:
    """Give the draft of one of several former holders of an office, of whom only the country is sure."""
    sectors = {find_sector(holder, bench.day) for holder in holders}
    sector = sectors.pop() if len(sectors) == 1 else ""
    draft = Draft(
        name, "person", holders[0].country, sector, named=True, others=tuple(holders),
        reason="one of several who held that office",
    )  # fmt: skip
    return bench.draft_once(("holders", name, holders[0].country), draft)


def _find_person(bench: Bench, first: int, last: int) -> Draft | None:
    names = [fold(token.text) for token in bench.tokens[first:last] if token.text[:1].isupper()]
    draft = bench.by_key.get(("surname", " ".join(names)))
    if draft is None and last - first == 1:
        return _find_holder(bench, first, last)
    return draft.resolve() if draft is not None else None
