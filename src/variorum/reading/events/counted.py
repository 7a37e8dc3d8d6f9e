"""Totals told by an ordinal: "the third such attack this month" is a series of three, and the attack is part of it."""

from __future__ import annotations

import re
from functools import cache

from variorum.data import read_rows
from variorum.language.tree import Token, noun_phrase
from variorum.reading.events.frames import noun_frames
from variorum.reading.events.happenings import Happening
from variorum.reading.events.links import LinkFound
from variorum.reading.events.mentions import EventMention, FigureFound
from variorum.reading.events.scene import Scene
from variorum.reading.events.support import noun_lemma
from variorum.reading.events.triggers import Trigger
from variorum.reading.events.verdicts import Verdict
from variorum.reading.parts import PeriodMention
from variorum.reading.syntax import Clause
from variorum.reading.words import word_list

_NUMERAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)$")
_TOLD = {"occurred", "ongoing", "denied"}
_COUNTED_TYPES = {"ASSAULT", "COERCE", "PROTEST"}


def read_counted_series(scene: Scene, happenings: list[Happening]) -> tuple[list[Happening], list[LinkFound]]:
    """Read ordinals that count happenings.

    Args:
        scene: the text with its mentions.
        happenings: all happenings of the text, in order.

    Returns:
        All happenings with the series that ordinals tell, and the links that make the happening at hand a part of
        each. A noun that only counts ("it was the third attack") is no happening of its own beside its series.
    """
    found: list[Happening] = []
    dropped: set[int] = set()
    links: list[LinkFound] = []
    for token in scene.tree.tokens:
        value = _value(token, scene)
        if value < 2:
            continue
        noun = token.head if token.dep == "amod" else token
        if not _counts_happenings(noun, token):
            continue
        period = _period_of(noun, scene)
        such = any(child.lower == "such" for child in noun.children)
        if period is None and not such:
            continue
        main = _at_hand(noun, scene, happenings)
        if main is None or main.first.type not in _COUNTED_TYPES or main.is_series:
            continue
        first, last = noun_phrase(noun)
        figure = FigureFound(
            first, last, "attacks", value, value, False, None, scene.voices.over(noun), noun.i
        )
        lead = main.first
        mention = EventMention(
            Trigger(noun, lead.trigger.frame, Clause((), (), False), words=(noun.i,)),
            [argument for argument in lead.arguments if argument.role in {"agent", "target"} and not argument.claimed],
            Verdict("occurred", None), scene.voices.over(noun), lead.type, lead.mode,
            period=period, figures=[figure] if lead.type == "ASSAULT" else [], series=token,
        )  # fmt: skip
        series = Happening([mention])
        found.append(series)
        dropped |= {id(other) for other in happenings if other is not main and _only_names(other, noun)}
        links.append(LinkFound("part_of", main, series, first, last))
    return [*(other for other in happenings if id(other) not in dropped), *found], links


def _only_names(happening: Happening, noun: Token) -> bool:
    return all(mention.token is noun for mention in happening.mentions)


@cache
def _ordinals() -> dict[str, int]:
    return {row["word"]: int(row["value"]) for row in read_rows("numbers/ordinals.csv")}


def _value(token: Token, scene: Scene) -> int:
    """Give the number that an ordinal counts to; 0 where a word is none."""
    if (match := _NUMERAL.match(token.lower)) is not None:
        return int(match.group(1))
    value = _ordinals().get(token.lower, 0)
    if value and value < 10 and token.i >= 2:
        tens, hyphen = scene.tree.tokens[token.i - 2], scene.tree.tokens[token.i - 1]
        if hyphen.text == "-":
            return _ordinals().get(f"{tens.lower.removesuffix('y')}ieth", 0) + value
    return value


def _counts_happenings(noun: Token, ordinal: Token) -> bool:
    if noun is ordinal:
        return noun.child("det") is not None and noun.dep in {"appos", "attr", "npadvmod"}
    return noun.tag in {"NN", "NNP"} and (
        noun.lemma in word_list("occasion") or noun_lemma(noun) in noun_frames()
    )


def _period_of(noun: Token, scene: Scene) -> PeriodMention | None:
    """Give the time that the count runs over; it stands with the noun or in the clause that says "it was the third"."""
    inside = {token.i for token in noun.subtree()}
    copula = noun.head if noun.dep == "attr" else None
    for period in scene.periods:
        head = scene.tree.tokens[period.head]
        near = period.head in inside or (copula is not None and copula in head.ancestors())
        if (
            near
            and period.first > noun.i
            and period.precision in {"range", "week", "month", "season", "year"}
        ):
            return period
    return None


def _at_hand(noun: Token, scene: Scene, happenings: list[Happening]) -> Happening | None:
    """Find the happening that the ordinal counts as the last: named by the noun itself, or told just before."""
    pointed = noun.dep in {"attr", "appos", "npadvmod"}
    best: Happening | None = None
    best_index = -1
    for happening in happenings:
        for mention in happening.mentions:
            i = mention.token.i
            if i == noun.i and not pointed:
                return happening
            near = best_index < i < noun.i and mention.token.sentence >= noun.sentence - 2
            if near and happening.first.type in _COUNTED_TYPES and happening.status in _TOLD:
                best, best_index = happening, i
    return best if pointed else None
