"""Victims who are counted by being named one by one: "killed a farmer", "a nurse and two patients were hurt"."""

from __future__ import annotations

from functools import cache

from variorum.data import read_rows
from variorum.language.tree import Token, noun_phrase
from variorum.reading.events.measures import measures, measures_of_parts
from variorum.reading.events.mentions import EventMention, FigureFound
from variorum.reading.events.scene import Scene
from variorum.reading.words import word_list


def add_single_victims(mention: EventMention, scene: Scene, taken: set[int]) -> None:
    """Count single victims who are named or stand with an article: "killed a farmer", "Ali Hassan was shot dead".

    A coordination that holds one is added up: "a nurse and two patients were killed" are three.
    """
    if not mention.trigger.is_verb:
        return
    measure = measures().get((mention.token.lemma, "VERB"))
    measure = "killed" if "dead" in mention.trigger.frame.with_.split() else measure
    measure = measure or measures_of_parts().get((mention.type, mention.mode or "", "victim"))
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
