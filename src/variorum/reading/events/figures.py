"""Counts of harm and of things, each on the event that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.language.tree import Token, noun_phrase
from variorum.model.vocabulary import Measure
from variorum.reading.events.attach import index_mentions
from variorum.reading.events.measures import measures, read_measure, read_measure_by_part
from variorum.reading.events.mentions import EventMention, FigureFound
from variorum.reading.events.phrases import is_excluded
from variorum.reading.events.scene import Scene
from variorum.reading.events.support import noun_lemma
from variorum.reading.events.victims import add_single_victims
from variorum.reading.events.weighing_figures import choose_measure, choose_owner
from variorum.reading.parts import CountMention
from variorum.reading.syntax import prepositional, read_clause, resolve_relative
from variorum.reading.words import word_list

_HARM = frozenset(
    {
        "killed",
        "injured",
        "captured",
        "arrested",
        "missing",
        "casualties",
        "displaced",
        "released",
        "evacuated",
    }
)


def find_figures(scene: Scene, mentions: list[EventMention]) -> list[FigureFound]:
    """Find every figure and give it to the event mention that its grammar ties it to.

    Args:
        scene: the text with its mentions.
        mentions: event mentions; their `figures` are filled.

    Returns:
        The figures that no event mention owns by grammar ("The death toll rose to 70"), in order of the text.
    """
    index = index_mentions(mentions)
    parts = _index_parts(mentions)
    loose: list[FigureFound] = []
    taken: set[int] = set()
    for count in scene.counts:
        if count.head in scene.outside:
            continue
        found = _read_count(count, scene, index, parts) or _ask_coder(count, mentions, scene)
        if found is None:
            continue
        figure, owner = found
        owner = owner or choose_owner(scene.tree.tokens[figure.at], mentions, scene)
        taken.add(figure.at)
        if owner is None:
            loose.append(figure)
        elif all(_differs(figure, other) for other in owner.figures):
            owner.figures.append(figure)
    for mention in mentions:
        add_single_victims(mention, scene, taken)
    return loose


def _differs(figure: FigureFound, other: FigureFound) -> bool:
    return (figure.measure, figure.low, figure.high, figure.at) != (
        other.measure,
        other.low,
        other.high,
        other.at,
    )


def _index_parts(mentions: list[EventMention]) -> dict[int, tuple[EventMention, str]]:
    """Give (mention, role) by the index of each argument; the first mention that has it wins."""
    found: dict[int, tuple[EventMention, str]] = {}
    for mention in mentions:
        for argument in mention.arguments:
            found.setdefault(argument.token.i, (mention, argument.role))
    return found


def _read_count(
    count: CountMention,
    scene: Scene,
    index: Mapping[int, EventMention],
    parts: Mapping[int, tuple[EventMention, str]],
) -> tuple[FigureFound, EventMention | None] | None:
    carrier, noun = _find_carrier(count, scene)
    by_part = read_measure_by_part(carrier, noun, parts, scene)
    if by_part is not None:
        return _build(count, carrier, noun, by_part[0], scene), by_part[1]
    whole = _whole_of(carrier)
    measure, verb = read_measure(whole or carrier, None if whole else noun, scene)
    if measure is None or (
        noun is not None and noun.lemma == "life" and noun.head.lemma not in word_list("claiming")
    ):
        return None
    owner = _owner(carrier, verb, index)
    if owner is None and verb is not None and is_excluded(verb, read_clause(verb), scene):
        return None  # harm by accident or nature
    if owner is None and measure not in _HARM:
        return None
    if (
        owner is not None
        and measure in {"troops", "protesters"}
        and owner.type not in {"MOBILIZE", "PROTEST", "RETREAT"}
    ):
        return None
    return _build(count, carrier, noun, measure, scene), owner


def _ask_coder(
    count: CountMention, mentions: list[EventMention], scene: Scene
) -> tuple[FigureFound, EventMention] | None:
    """Read a count as the trained coder does, where that is sure of measure and event."""
    carrier, noun = _find_carrier(count, scene)
    measure = choose_measure(carrier, scene)
    owner = choose_owner(carrier, mentions, scene) if measure is not None else None
    if measure is None or owner is None:
        return None
    return _build(count, carrier, noun, measure, scene), owner


def _find_carrier(count: CountMention, scene: Scene) -> tuple[Token, Token | None]:
    """Give the token that carries a count, and the noun that is counted."""
    head = scene.tree.tokens[count.head]
    noun = scene.tree.tokens[count.noun] if count.noun is not None else None
    if noun is None and head.dep == "nummod" and head.head.pos in {"NOUN", "PROPN"}:
        noun = head.head
    return (head if noun is None else noun), noun


def _owner(carrier: Token, verb: Token | None, index: Mapping[int, EventMention]) -> EventMention | None:
    """Find the event whose clause a count stands in."""
    if carrier.i in index:
        return index[carrier.i]
    if verb is not None and verb.i in index:
        return index[verb.i]
    current = verb or carrier
    for _ in range(12):
        if current.i in index:
            return index[current.i]
        if current.pos == "VERB":
            for token in (*read_clause(current).subject, *(item for _, item in prepositional(current))):
                if resolve_relative(token).i in index:
                    return index[resolve_relative(token).i]
        if current.is_root or current.dep in {"ccomp"}:
            return None
        if current.dep == "advcl" and current.tag not in {"VBG", "VBN"}:
            return None
        current = current.head
    return None


def _build(
    count: CountMention, carrier: Token, noun: Token | None, measure: Measure, scene: Scene
) -> FigureFound:
    first, last = count.first, count.last
    whom = None
    if noun is not None:
        low, high = noun_phrase(noun)
        first, last = min(first, low), max(last, high)
        if measure in _HARM:
            start = _after_count(low, high, count)
            whom = (
                (start, high)
                if (noun_lemma(noun), "NOUN") not in measures() and start < high
                else _whom_of(noun)
            )
    return FigureFound(
        first,
        last,
        measure,
        count.low,
        count.high,
        count.approximate,
        whom,
        scene.voices.over(carrier),
        carrier.i,
    )


def _whole_of(carrier: Token) -> Token | None:
    """Give the people that a part is counted of: "54 civilians" for the 37 of "37 of them children"."""
    preposition = carrier.child("prep")
    inner = preposition.child("pobj") if preposition is not None and preposition.lower == "of" else None
    if inner is None or inner.lower not in {"them", "whom"}:
        return None
    for node in (carrier, *carrier.ancestors()):
        if node.dep in {"appos", "relcl", "acl"} and node.head.pos in {"NOUN", "PROPN"}:
            return node.head
        if node.pos in {"VERB", "AUX"}:
            break
    return None


def _after_count(low: int, high: int, count: CountMention) -> int:
    """Give where the words that say whom begin, behind the number and its hedge."""
    return max(low, count.last) if count.last < high else low


def _whom_of(noun: Token) -> tuple[int, int] | None:
    """Read whom from an of- or among-phrase: "20 deaths among civilians"; or a modifier: "30 civilian casualties"."""
    for name, token in prepositional(noun):
        if name in {"of", "among"}:
            return noun_phrase(token)
    modifiers = [
        child
        for child in noun.children
        if child.dep in {"amod", "compound", "poss"} and child.lemma in word_list("people")
    ]
    return (modifiers[0].i, modifiers[0].i + 1) if modifiers else None
