"""Names of known actors found in a text: longest match from left to right over comparable pieces."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from variorum.reading.actors.folding import cut_pieces, fold
from variorum.reading.actors.known import Known, Sense, Use, load_defaults, load_senses
from variorum.reading.actors.nouns import load_nouns, load_titles

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from variorum.language.tree import Token, Tree

_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "npadvmod"})
_SHORTEST_HEADLINE_NAME = 4
_MUCH = 3


@dataclass(slots=True)
class Node:
    """A node of the trie: what may follow, and what the pieces so far mean."""

    next: dict[str, Node] = field(default_factory=dict)
    senses: list[Sense] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Match:
    """Words of the text that name a known actor.

    Attributes:
        first, last: half-open run of tokens.
        head: the token that links the run to the rest of the sentence.
        actor: the known actor.
        use: how the name is used here.
        others: known actors that go by the same name.
        reason: what spoke for this one.
    """

    first: int
    last: int
    head: int
    actor: Known
    use: Use
    others: tuple[Known, ...] = ()
    reason: str = ""


@cache
def _compile() -> Node:
    """Compile all names once, as they are written."""
    written = Node()
    nouns = load_nouns()
    for sense in load_senses():
        pieces = cut_pieces(sense.name)
        if not pieces or sense.actor.common:
            continue
        _add(written, pieces, sense)
        if len(pieces) > 1:
            last = sense.name.split()[-1].lower()
            if (last,) in nouns.common and last != "state":
                _add(written, (*pieces[:-1], cut_pieces(last)[0]), sense)
    return written


@cache
def _compile_capitals() -> Node:
    """Compile all names in capitals, once a headline asks for them."""
    capitals = Node()
    for sense in load_senses():
        if len(sense.name) >= _SHORTEST_HEADLINE_NAME and not sense.actor.common:
            _add(capitals, cut_pieces(sense.name.upper()), sense)
    return capitals


def _add(root: Node, pieces: tuple[str, ...], sense: Sense) -> None:
    node = root
    for piece in pieces:
        following = node.next.get(piece)
        if following is None:
            following = node.next[piece] = Node()
        node = following
    if sense not in node.senses:
        node.senses.append(sense)


def match_names(
    tree: Tree, published: date | None, around: Mapping[str, int] = MappingProxyType({})
) -> list[Match]:
    """Find the names of known actors.

    Args:
        tree: the parsed text.
        published: day of publication; decides between owners of one name by the years of its use.
        around: how often each country is named by the places of the text, by ISO 3166-1 alpha-3.

    Returns:
        The matches in order of the text, never overlapping. A name whose owner stays open gives none.
    """
    written = _compile()
    pieces = [cut_pieces(token.text) for token in tree.tokens]
    shouted = [_is_shouted(tree.sentence_tokens(sentence.index)) for sentence in tree.sentences]
    found: list[tuple[int, int, list[Sense]]] = []
    i = 0
    while i < len(tree.tokens):
        last, senses = _walk(written, tree, pieces, i)
        if not senses and shouted[tree.tokens[i].sentence]:
            last, senses = _walk(_compile_capitals(), tree, pieces, i)
        if senses:
            found.append((i, last, senses))
        i = last if senses else i + 1
    context = _count_countries(found)
    context.update(around)
    matches = (_decide(tree, item, published, context) for item in found)
    named = {entity.last: entity.first for entity in tree.entities if entity.label == "PERSON"}
    return [match for match in matches if match is not None and not _ends_person(tree, match, named)]


def _ends_person(tree: Tree, match: Match, named: dict[int, int]) -> bool:
    """Whether a name is only the surname of somebody else here ("Jeeyand Baloch", "Simon Compaore")."""
    first = named.get(match.last)
    if first is None or first >= match.first or match.actor.kind not in {"state", "population", "person"}:
        return False
    if match.actor.kind == "person" and match.last - match.first > 1:
        return False
    return all(
        token.pos == "PROPN" and token.text.isalpha() and (token.text,) not in load_titles()
        for token in tree.tokens[first : match.first]
    )


def _is_shouted(tokens: list[Token]) -> bool:
    words = [token.text for token in tokens if token.text.isalpha()]
    return len(words) >= 3 and all(word.isupper() for word in words)


def _walk(root: Node, tree: Tree, pieces: list[tuple[str, ...]], start: int) -> tuple[int, list[Sense]]:
    """Follow the trie from one token; give where the longest name ends and what it may mean."""
    senses: list[Sense] = []
    node, end = root, start
    if not pieces[start]:
        return end, senses
    paragraph = tree.sentences[tree.tokens[start].sentence].paragraph
    for i in range(start, len(tree.tokens)):
        for piece in pieces[i]:
            following = node.next.get(piece)
            if following is None:
                return end, senses
            node = following
        if not pieces[i] and tree.tokens[i].text not in {"-", "'", "."}:
            return end, senses
        if node.senses and pieces[i]:
            if tree.sentences[tree.tokens[i].sentence].paragraph != paragraph:
                return end, senses
            exact = [sense for sense in node.senses if i > start or _is_exact(tree.tokens[i], sense)]
            end, senses = (i + 1, exact) if exact else (end, senses)
    return end, senses


def _is_exact(token: Token, sense: Sense) -> bool:
    """Whether a one-token name is the name itself; longer names may differ in number and spelling."""
    word, name = fold(token.text), fold(sense.name)
    return word == name or word == name.upper() or len(cut_pieces(sense.name)) > 1


def _count_countries(found: list[tuple[int, int, list[Sense]]]) -> Counter[str]:
    """Count the countries that the text names beyond doubt."""
    counted: Counter[str] = Counter()
    for _, _, senses in found:
        countries = {sense.actor.country for sense in senses}
        if len(countries) == 1 and (country := countries.pop()):
            counted[country] += 1
    return counted


def _decide(
    tree: Tree, found: tuple[int, int, list[Sense]], published: date | None, context: Counter[str]
) -> Match | None:
    """Choose what a name means: by its use here, its years, the text's countries, the data's default."""
    first, last, senses = found
    head = find_head(tree, first, last)
    left = _by_use(head, senses, hyphened=last < len(tree.tokens) and tree.tokens[last].text == "-")
    all_owners = list(dict.fromkeys(sense.actor for sense in left))
    reason = "the only known actor of that name"
    if published is not None and len(all_owners) > 1:
        valid = [sense for sense in left if _is_valid(sense, published.year)] or left
        default = load_defaults().get(left[0].name, ("", ""))[0]
        told = any(context[sense.actor.country or ""] for sense in valid)
        if told or not default or any(sense.actor.name == default for sense in valid):
            left, reason = valid, f"the only one of that name in {published.year}"
    owners = list(dict.fromkeys(sense.actor for sense in left))
    if len(owners) > 1:
        owners, reason = _prefer(owners, left[0].name, context)
    if not owners:
        return None
    use = next(sense.use for sense in left if sense.actor == owners[0])
    others = tuple(owner for owner in all_owners if owner != owners[0])
    return Match(first, last, head.i, owners[0], use, others, reason)


def _prefer(owners: list[Known], name: str, context: Counter[str]) -> tuple[list[Known], str]:
    """Choose among owners of one name by the countries of the text, else by the reviewed default; say why."""
    default, why = load_defaults().get(name, ("", ""))
    by_default = [owner for owner in owners if owner.name == default]
    named = max((context[owner.country or ""] for owner in owners), default=0)
    by_text = [owner for owner in owners if named and context[owner.country or ""] == named]
    usual = by_default and _MUCH * context[by_default[0].country or ""] > named
    if len(by_text) == 1 and not usual:
        return (
            by_text,
            f"of those of that name, the one whose country the text names most ({by_text[0].country})",
        )
    if by_default:
        return by_default, f"meant unless the text says otherwise: {why}"
    same = len({(owner.kind, owner.country) for owner in owners}) == 1
    return (owners[:1] if same else []), "bodies of one country and sort go by that name"


def _by_use(head: Token, senses: list[Sense], *, hyphened: bool) -> list[Sense]:
    if len({sense.use for sense in senses}) == 1:
        return senses
    modifies = head.dep in _MODIFIERS and head.dep != "poss" and head.head.i > head.i
    if (modifies and not head.head.tag.startswith("VB")) or (
        head.dep == "conj" and head.head.dep in {"amod", "compound"}
    ):
        wanted: tuple[Use, ...] = ("adjective", "name", "people", "seat")
    elif hyphened:
        wanted = ("name", "adjective", "seat", "people")
    elif head.tag in {"NNS", "NNPS"}:
        wanted = ("people", "name", "adjective", "seat")
    else:
        wanted = ("name", "people", "seat", "adjective")
    best = next(use for use in wanted if any(sense.use == use for sense in senses))
    return [sense for sense in senses if sense.use == best]


def _is_valid(sense: Sense, year: int) -> bool:
    spans = ((sense.since, sense.until), (sense.actor.since, sense.actor.until))
    return all(
        (since is None or since <= year) and (until is None or year <= until) for since, until in spans
    )


def find_head(tree: Tree, first: int, last: int) -> Token:
    """Give the token of a run that hangs on a word outside it, the last one if there are several."""
    outside = [
        token
        for token in tree.tokens[first:last]
        if (token.is_root or not first <= token.head.i < last) and token.dep not in {"case", "punct", "det"}
    ]
    if not outside:
        return tree.tokens[last - 1]
    return next((token for token in reversed(outside) if token.dep not in {"amod", "nummod"}), outside[-1])
