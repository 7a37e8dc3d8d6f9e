"""Who words name: the actor, its country, sector and codes, and on a day its offices and ties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from variorum.data import read_rows, split_cell
from variorum.language.pipeline import parse_texts
from variorum.language.tree import Tree
from variorum.model.answers import ActorAnswer, ListedTie, OfficeHeld, WhoAnswer
from variorum.model.record import ActorCandidate
from variorum.ontology import code_actor, load_sectors
from variorum.reading.actors import find_actors, locate_actors
from variorum.reading.actors.known import load_senses, load_state_words, take_years
from variorum.reading.actors.lexicon import match_names
from variorum.reading.actors.nouns import load_nouns
from variorum.reading.actors.offices import (
    Tenure,
    find_holders,
    level_title,
    load_careers,
    load_office_titles,
)
from variorum.reading.parts import ActorEntry, ActorMention, Actors, Gazetteer
from variorum.reading.places import count_countries, find_places, part_mentions

_CARRIER = " said so."
_ACRONYM, _LETTERS = 5, 3
_LINKS = frozenset(
    {"the", "of", "'s", "’s", "for", "'", "former", "ex", "-", "then", "current", "late", "new"}
)


def answer_who(queries: Iterable[str], day: date | None, gazetteer: Gazetteer) -> Iterator[WhoAnswer]:
    """Resolve actors.

    Args:
        queries: words each, as a text would name the actor ("Chadian Foreign Ministry").
        day: the day on which; decides names, offices and ties that held in some years only.
        gazetteer: where place names are looked up ("police in Nairobi").

    Yields:
        One answer a query, in order.
    """
    kept = list(queries)
    written = [_lower(query.strip()) for query in kept]
    for query, words, tree in zip(
        kept, written, parse_texts(words + _CARRIER for words in written), strict=True
    ):
        places = find_places(tree, gazetteer)
        actors = find_actors(tree, day, count_countries(places))
        part_mentions(actors, places)
        locate_actors(tree, actors, places, gazetteer)
        end = len(words)
        mentions = _choose(tree, actors, end)
        holders = _find_office(tree, day, end)
        answers = tuple(_write(actors.entries[mention.actor], holders, day) for mention in mentions)
        top = _find_top(tree, end)
        if mentions and not any(mention.first <= top < mention.last for mention in mentions):
            answers = tuple(_say_whose(answer, query.strip()) for answer in answers[-1:])
        yield WhoAnswer(query, day.isoformat() if day else None, answers)


def _lower(query: str) -> str:
    """Write words in capitals throughout ("PHNOM PENH") as a text would; a short one may be an acronym and stays."""
    words = query.split()
    short = len(words) == 1 and (len(query) <= _ACRONYM or "-" in query)
    if not query.isupper() or short:
        return query
    return " ".join(_lower_word(word) for word in words)


def _lower_word(word: str) -> str:
    """Write one word small, with a capital, or as it is where it may be an acronym."""
    bare = word.strip("()'").removesuffix("'S")
    if (bare.lower(),) in load_nouns().common or bare.lower() in _LINKS:
        return word.lower()
    if bare in _acronyms() or len(bare) <= _LETTERS:
        return word.replace("'S", "'s")
    return "-".join(part.capitalize() for part in word.split("-"))


@cache
def _acronyms() -> frozenset[str]:
    """Give the names of the actor files that are one word in capitals."""
    return frozenset(sense.name for sense in load_senses() if sense.name.isupper() and " " not in sense.name)


def _choose(tree: Tree, actors: Actors, end: int) -> list[ActorMention]:
    """Give the mentions that carry the words: those of the subject and its conjuncts, else the widest."""
    inside = [
        mention
        for mention in actors.mentions
        if mention.form != "pronoun" and tree.span(mention.first, mention.last)[0] < end
    ]
    top = [
        mention for mention in inside if tree.tokens[mention.head].first_conjunct().dep in {"nsubj", "ROOT"}
    ]
    if not top and inside:
        widest = max(inside, key=lambda mention: (mention.last - mention.first, mention.last))
        top = [mention for mention in inside if mention.head == widest.head]
    return list({mention.actor: mention for mention in top}.values())


def _find_top(tree: Tree, end: int) -> int:
    """Give the token of the words on which the others hang."""
    inside = [token for token in tree.tokens if token.end <= end]
    outside = [token for token in inside if token.is_root or token.head.end > end]
    return (outside or inside)[-1].i if inside else -1


def _say_whose(owner: ActorAnswer, query: str) -> ActorAnswer:
    """Answer words of which only the owner is known: "Ruritanian widgeteers" are somebody of Ruritania.

    What belongs to a body shares its sector: a column of rebels is of the rebels.
    """
    sector = "" if owner.kind in {"state", "population", "person"} else owner.sector or ""
    codes = code_actor(owner.country, sector, "other")
    reason = f"of these words only {owner.name} is known"
    role, means = (owner.sector, owner.role) if sector else (None, None)
    return ActorAnswer(query, "other", owner.country, role, means, codes, False, reason, (), (), ())


def _find_office(tree: Tree, day: date | None, end: int) -> tuple[Tenure, ...]:
    """Find who held the office that the words name: a title, and whose office it is."""
    tokens = [token for token in tree.tokens if token.end <= end]
    owners = [
        (
            match.first,
            match.last,
            match.actor.name,
            (match.actor.country or "") if match.actor.kind == "state" else "",
        )
        for match in match_names(tree, day)
    ]
    # "Nigerian army chief" is of Nigeria where no army of that name has a chief
    for token in tokens:
        owners += [(token.i, token.i + 1, "", country) for country in _own_words().get(token.text, ())]
    for first, last, name, country in owners:
        rest = [token.lower for token in tokens if not first <= token.i < last]
        while rest and rest[0] in _LINKS:
            del rest[0]
        while rest and rest[-1] in _LINKS:
            del rest[-1]
        title = " ".join(rest)
        if level_title(title) in _titles() and (holders := find_holders(title, name, country, day)):
            return holders
    return ()


@cache
def _own_words() -> dict[str, tuple[str, ...]]:
    """Give the countries that a word stands for."""
    found: dict[str, tuple[str, ...]] = {}
    for country, words in load_state_words().items():
        for word in words:
            found[word] = (*found.get(word, ()), country)
    return found


@cache
def _titles() -> frozenset[tuple[str, ...]]:
    titles = {
        level_title(title) for tenures in load_careers().values() for item in tenures for title in item.titles
    }
    return frozenset(titles) | frozenset(load_office_titles())


def _write(entry: ActorEntry, holders: tuple[Tenure, ...], day: date | None) -> ActorAnswer:
    role = entry.codes.get("cameo", "").removeprefix(entry.country or "").removeprefix("IMG") or None
    meaning = load_sectors().get(role or "")
    own = tuple(tenure for tenure in load_careers().get(entry.name, ()) if tenure.holds(day))
    return ActorAnswer(
        entry.name, entry.kind, entry.country, role, meaning.means if meaning else None, dict(entry.codes),
        entry.known, entry.reason, tuple(ActorCandidate(*other) for other in entry.alternatives),
        tuple(
            OfficeHeld(held.holder, held.titles[0], held.body, held.since or None, held.until or None, held.source)
            for held in (own if entry.kind == "person" else holders)
        ),
        tuple(tie for tie in _load_ties().get(entry.name, ()) if entry.known and _held(tie, day)),
    )  # fmt: skip


def _held(tie: ListedTie, day: date | None) -> bool:
    return day is None or (
        (tie.from_ is None or tie.from_ <= day.year) and (tie.to is None or day.year <= tie.to)
    )


@cache
def _load_ties() -> dict[str, tuple[ListedTie, ...]]:
    """Give whom the actor files report each actor to be part of, or to be backed by."""
    return {
        row["name"]: tuple(
            ListedTie(type_, *take_years(cell))
            for type_ in ("part_of", "backed_by")
            for cell in split_cell(row.get(type_, ""))
        )
        for file in ("institutions", "groups", "organisations")
        for row in read_rows(f"actors/{file}.csv")
    }
