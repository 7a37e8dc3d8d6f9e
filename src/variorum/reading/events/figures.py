"""Counts of harm and of things, each on the event that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from variorum.data import read_rows
from variorum.language.tree import Token, noun_phrase
from variorum.model.vocabulary import Measure
from variorum.reading.events.attach import index_mentions
from variorum.reading.events.mentions import EventMention, FigureFound
from variorum.reading.events.scene import Scene
from variorum.reading.events.triggers import noun_lemma
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


@cache
def measures() -> Mapping[tuple[str, str], Measure]:
    """Give the measure of each (lemma, part of speech)."""
    return {
        (row["lemma"], row["pos"]): cast("Measure", row["measure"])
        for row in read_rows("figures/measures.csv")
    }


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
        found = _read_count(count, scene, index, parts)
        if found is None:
            continue
        figure, owner = found
        taken.add(figure.at)
        if owner is None:
            loose.append(figure)
        elif all(_differs(figure, other) for other in owner.figures):
            owner.figures.append(figure)
    for mention in mentions:
        _add_single_victims(mention, scene, taken)
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


@cache
def _measures_of_parts() -> Mapping[tuple[str, str, str], Measure]:
    return {
        (row["type"], row["mode"], row["role"]): cast("Measure", row["measure"])
        for row in read_rows("figures/roles.csv")
    }


def _measure_by_part(
    carrier: Token, noun: Token | None, parts: Mapping[int, tuple[EventMention, str]], scene: Scene
) -> tuple[Measure, EventMention] | None:
    """Read what a count of people is a figure of from their part in an act ("40 villagers were led away")."""
    if noun is not None and scene.actors.at(noun) is None and noun.lemma not in word_list("people"):
        return None
    for token in (noun, carrier):
        if token is not None and token.i in parts:
            mention, role = parts[token.i]
            measure = _measures_of_parts().get((mention.type, mention.mode or "", role))
            if measure is not None:
                return measure, mention
    return None


def _read_count(
    count: CountMention,
    scene: Scene,
    index: Mapping[int, EventMention],
    parts: Mapping[int, tuple[EventMention, str]],
) -> tuple[FigureFound, EventMention | None] | None:
    tokens = scene.tree.tokens
    noun = tokens[count.noun] if count.noun is not None else None
    if (
        noun is None
        and tokens[count.head].dep == "nummod"
        and tokens[count.head].head.pos in {"NOUN", "PROPN"}
    ):
        noun = tokens[count.head].head
    carrier = tokens[count.head] if noun is None else noun
    by_part = _measure_by_part(carrier, noun, parts, scene)
    if by_part is not None:
        return _build(count, carrier, noun, by_part[0], scene), by_part[1]
    measure, verb = _measure(carrier, noun, scene)
    if measure is None or (
        noun is not None and noun.lemma == "life" and noun.head.lemma not in word_list("claiming")
    ):
        return None
    owner = _owner(carrier, verb, index)
    if owner is None and measure not in _HARM:
        return None
    if (
        owner is not None
        and measure in {"troops", "protesters"}
        and owner.type not in {"MOBILIZE", "PROTEST", "RETREAT"}
    ):
        return None
    return _build(count, carrier, noun, measure, scene), owner


def _measure(carrier: Token, noun: Token | None, scene: Scene) -> tuple[Measure | None, Token | None]:
    """Find what a count counts, and the verb or noun that says so."""
    table = measures()
    if noun is not None and (found := table.get((noun_lemma(noun), "NOUN"))):
        harmed = _governing_harm(noun)
        return (found, harmed)
    for token in _harm_words(carrier):
        found = table.get((token.lemma, "VERB")) or table.get((token.lower, "ADJ"))
        if token.pos in {"VERB", "AUX"}:
            found = table.get((token.lemma, "VERB")) or table.get((token.lower, "ADJ"))
        elif token.pos in {"NOUN", "PROPN"}:
            found = table.get((noun_lemma(token), "NOMINAL")) or table.get((token.lower, "ADJ"))
        if found is not None:
            return found, token
    if noun is not None and (scene.actors.at(noun) is not None or noun.lemma in word_list("people")):
        verb = _verb_over(noun)
        if verb is not None and verb.lemma in word_list("deploying"):
            return "troops", verb
        if verb is not None and verb.lemma in word_list("protesting"):
            return "protesters", verb
    return None, None


def _governing_harm(noun: Token) -> Token | None:
    return noun.head if noun.dep in {"dobj", "nsubj", "nsubjpass", "pobj", "conj", "appos"} else None


def _harm_words(carrier: Token) -> list[Token]:
    """Give the words that may say what befell those who are counted, nearest first."""
    found: list[Token] = []
    for child in carrier.children:
        if child.dep in {"acl", "relcl", "amod"} or (child.i > carrier.i and child.pos == "ADJ"):
            found.append(child)
    top = carrier
    while top.dep == "conj" and top.head.pos in {"NOUN", "PROPN", "NUM", "PRON"} and not top.is_root:
        top = top.head
    if top.dep in {"appos"} and not top.is_root:
        found.append(top)
    head = top.head
    if top.dep in {"nsubjpass", "dobj", "nsubj", "oprd", "attr", "npadvmod"}:
        if not (
            top.dep == "nsubj"
            and head.pos == "VERB"
            and head.tag != "VBN"
            and head.lemma not in word_list("undergo")
        ):
            found.append(head)
        found += [
            child
            for child in head.children
            if child.i > carrier.i
            and child.dep in {"acomp", "oprd", "advcl", "conj"}
            and child.pos in {"ADJ", "VERB"}
            and child.dep != "conj"
        ]
        if top.dep == "dobj" and head.dep == "xcomp":
            found.append(head.head)
    elif top.dep == "pobj" and head.lower in {"of", "to"} and not head.is_root:
        found.append(head.head)
        if head.head.lemma in word_list("quantity"):
            found += _harm_words(head.head)
    elif top.dep == "pobj" and head.lower in {"at", "to"} and head.head.pos == "VERB":
        found += _toll_words(head.head)
    elif top.dep == "pobj" and head.lower in {"with", "including", "among"} and not head.is_root:
        found += [child for child in carrier.children if child.pos in {"ADJ", "VERB"}]
        found.append(head.head)
    if top.is_root or top.dep in {"ROOT", "ccomp", "conj"}:
        found += [child for child in top.children if child.pos in {"ADJ", "VERB"} and child.i > top.i]
    if carrier.dep == "nummod" and carrier.head.pos in {"ADJ", "VERB"}:
        found.append(carrier.head)
    return found


def _toll_words(verb: Token) -> list[Token]:
    """Give what a verb sets a number for: "put the death toll at eight", "the number of wounded rose to 40"."""
    found: list[Token] = []
    for noun in verb.all_children("dobj", "nsubj", "nsubjpass"):
        if noun.lemma not in word_list("toll") and noun.lower not in word_list("toll"):
            continue
        found.append(noun)
        for name, item in prepositional(noun):
            if name == "of":
                found += [item, *(child for child in item.children if child.dep in {"acl", "relcl", "amod"})]
    return found


def _verb_over(noun: Token) -> Token | None:
    head = noun.head
    if noun.dep in {"nsubj", "nsubjpass", "dobj"} and head.pos == "VERB":
        return head
    return None


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


def _add_single_victims(mention: EventMention, scene: Scene, taken: set[int]) -> None:
    """Count single victims who are named or stand with an article: "killed a farmer", "Ali Hassan was shot dead".

    A coordination that holds one is added up: "a nurse and two patients were killed" are three.
    """
    if not mention.trigger.is_verb:
        return
    measure = measures().get((mention.token.lemma, "VERB"))
    measure = "killed" if "dead" in mention.trigger.frame.with_.split() else measure
    measure = measure or _measures_of_parts().get((mention.type, mention.mode or "", "victim"))
    if measure not in {"killed", "injured", "captured", "arrested", "released"}:
        return
    victims = [token for token in dict.fromkeys(mention.tokens_of("victim")) if not token.is_root]
    for group in _coordinations(victims):
        sizes = [_size(token, scene) for token in group]
        if any(size is None for size in sizes) or all(token.i in taken for token in group):
            continue
        total = sum(size for size in sizes if size)
        first, last = noun_phrase(group[0])[0], noun_phrase(group[-1])[1]
        if len(group) > 1:
            mention.figures = [
                figure for figure in mention.figures if figure.at not in {token.i for token in group}
            ]
            whom = (first, last)
        else:
            start = first + 1 if scene.tree.tokens[first].dep == "det" and first + 1 < last else first
            whom = (start, last)
        voices = scene.voices.over(group[0])
        mention.figures.append(
            FigureFound(first, last, measure, total, total, False, whom, voices, group[0].i)
        )
        taken.update(token.i for token in group)


def _coordinations(tokens: list[Token]) -> list[list[Token]]:
    """Group tokens that are coordinated with each other."""
    groups: dict[int, list[Token]] = {}
    for token in tokens:
        groups.setdefault(token.first_conjunct().i, []).append(token)
    return list(groups.values())


def _size(token: Token, scene: Scene) -> int | None:
    """Give how many people a phrase surely names: one with an article or a name, n with an exact number."""
    actor = scene.actor(token)
    if token.tag in {"NN", "NNP"} and actor is not None:
        if actor.kind == "person" and token.pos == "PROPN":
            return 1
        single = any(child.dep == "det" and child.lower in {"a", "an"} for child in token.children)
        return 1 if single and token.lemma in word_list("people") | _person_nouns() else None
    for count in scene.counts:
        if token.i in (count.noun, count.head) and count.low == count.high and not count.approximate:
            return count.low
    return None


@cache
def _person_nouns() -> frozenset[str]:
    return frozenset(
        row["noun"] for row in read_rows("nouns/nouns.csv") if row["human"] in {"yes", "1", "true"}
    )
