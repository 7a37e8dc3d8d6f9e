"""Examples to tensors, stretches of like length together."""

from __future__ import annotations

import random
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from variorum.language.encoder import LONGEST
from variorum.language.wordpieces import Pieces, cut_words
from variorum.reading.coder.labels import NEAR, RELATIONS, TOKEN_HEADS
from variorum.reading.coder.paths import EARLIER, LATER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from variorum.training.examples import Example

_FAR = [number for number, name in enumerate(RELATIONS) if name not in NEAR]
UNKNOWN = -100  # what the loss leaves out
_GRAMMAR = ("tags", "deps", "entities")
_FREQUENT = 4
_TELLING = (
    0.15  # share of a lemma's places in which it must name an event for its sentence to be worth reading
)


@dataclass(slots=True)
class Batch:
    """Examples as tensors.

    Attributes:
        examples: the examples, in order.
        ids, mask: [batch, pieces].
        firsts: [batch, words].
        labels: by head, [batch, words], `UNKNOWN` where there is nothing to learn.
        related: [batch, relations, words, words] of 0 and 1.
        known: [batch, relations, words, words], 1 where it is known whether a pair stands in a relation.
        grammar: [batch, words, 3] numbers of tag, relation and sort of name.
        paths: [batch, words, words] numbers of the ways from a head; 0 where unknown.
        echoes: [pairs, 5] row and word of one trigger, row and word of another of another stretch of the same item, and
            whether both name one happening.
    """

    examples: list[Example]
    ids: Tensor
    mask: Tensor
    firsts: Tensor
    labels: dict[str, Tensor]
    related: Tensor
    known: Tensor
    grammar: Tensor
    paths: Tensor
    echoes: Tensor


@dataclass(frozen=True, slots=True)
class Lists:
    """What the network knows of the parse, in the order of its tables; number 0 is all else.

    Attributes:
        grammar: tags, relations and sorts of names.
        paths: ways through the tree.
        triggers: lemmas of words that often name an event.
    """

    grammar: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    paths: tuple[str, ...]
    triggers: tuple[str, ...]


def list_grammar(examples: Sequence[Example]) -> Lists:
    """List the labels of the parse and the ways through the tree that are frequent enough to learn from."""
    counted = Counter(
        steps for example in examples for ways in example.paths.values() for steps in ways.values()
    )
    sets = [sorted({label for example in examples for label in getattr(example, name)}) for name in _GRAMMAR]
    frequent = sorted(steps for steps, count in counted.items() if count >= _FREQUENT)
    coded = [example for example in examples if "type" in example.asked]
    seen = Counter(lemma for example in coded for lemma in example.lemmas)
    named = Counter(example.lemmas[at] for example in coded for at in example.labels["type"])
    triggers = sorted(lemma for lemma, count in named.items() if count >= _TELLING * seen[lemma])
    return Lists(
        (("", *sets[0]), ("", *sets[1]), ("", *sets[2])), ("", EARLIER, LATER, *frequent), tuple(triggers)
    )


def make_batches(
    units: Sequence[Sequence[Example]],
    size: int,
    lists: Lists,
    vocabulary: Mapping[str, int],
    chance: random.Random | None = None,
) -> Iterator[Batch]:
    """Give batches of stretches of like length; the stretches of a unit stay together.

    Args:
        units: stretches, those of one item together.
        size: pieces in a batch, at most about.
        lists: what the network knows of the parse.
        vocabulary: piece to number.
        chance: shuffles units and batches; None keeps them sorted by length.

    Yields:
        Batches that hold every stretch once.
    """
    numbers = [{label: number for number, label in enumerate(labels)} for labels in lists.grammar]
    ways = {steps: number for number, steps in enumerate(lists.paths)}
    order = [[(example, cut_words(example.words, vocabulary, LONGEST)) for example in unit] for unit in units]
    if chance is not None:
        chance.shuffle(order)
    order.sort(key=_length)
    groups: list[list[tuple[Example, Pieces]]] = [[]]
    for unit in order:
        if groups[-1] and (len(groups[-1]) + len(unit)) * _length(unit) > size:
            groups.append([])
        groups[-1] += unit
    if chance is not None:
        chance.shuffle(groups)
    for group in groups:
        if group:
            yield _make_batch(group, numbers, ways)


def _length(unit: Sequence[tuple[Example, Pieces]]) -> int:
    return max(len(cut.ids) for _, cut in unit)


def _make_batch(
    group: list[tuple[Example, Pieces]], numbers: Sequence[Mapping[str, int]], ways: Mapping[str, int]
) -> Batch:
    rows, pieces = len(group), max(len(cut.ids) for _, cut in group)
    words = max(len(example.words) for example, _ in group)
    ids, mask = torch.zeros(rows, pieces, dtype=torch.long), torch.zeros(rows, pieces, dtype=torch.long)
    firsts = torch.zeros(rows, words, dtype=torch.long)
    labels = {name: torch.full((rows, words), UNKNOWN) for name in TOKEN_HEADS}
    related = torch.zeros(rows, len(RELATIONS), words, words)
    known = torch.zeros(rows, len(RELATIONS), words, words)
    grammar = torch.zeros(rows, words, len(_GRAMMAR), dtype=torch.long)
    paths = torch.zeros(rows, words, words, dtype=torch.long)
    for row, (example, cut) in enumerate(group):
        ids[row, : len(cut.ids)] = torch.tensor(cut.ids)
        mask[row, : len(cut.ids)] = 1
        length = len(example.words)
        firsts[row, :length] = torch.tensor(cut.firsts)
        for name, allowed in TOKEN_HEADS.items():
            if name in example.asked:
                labels[name][row, :length] = 0
            for position, label in example.labels[name].items():
                labels[name][row, position] = allowed.index(label)
        for column, name in enumerate(_GRAMMAR):
            given = [numbers[column].get(label, 0) for label in getattr(example, name)]
            grammar[row, :length, column] = torch.tensor(given)
        ends = torch.tensor([bisect_right(example.sentences, position) for position in range(length)])
        for position in example.heads:
            own = ends[position]
            known[row, _FAR, position, :length] = 1
            known[row, :, position, :length][:, ends == own] = 1
            paths[row, position, :length][ends < own] = ways[EARLIER]
            paths[row, position, :length][ends > own] = ways[LATER]
            for other, steps in example.paths[position].items():
                if 0 <= other < length:
                    paths[row, position, other] = ways.get(steps, 0)
        for one, other, relation in example.relations:
            related[row, RELATIONS.index(relation), one, other] = 1
    examples = [example for example, _ in group]
    echoes = _list_echoes(examples)
    return Batch(examples, ids, mask, firsts, labels, related, known, grammar, paths, echoes)


def _list_echoes(examples: Sequence[Example]) -> Tensor:
    """List the pairs of triggers that stand in two stretches of one item."""
    triggers = [
        (row, position, name)
        for row, example in enumerate(examples)
        for position, name in sorted(example.happenings.items())
    ]
    pairs = [
        (row, position, other_row, other, int(name == other_name))
        for row, position, name in triggers
        for other_row, other, other_name in triggers
        if row != other_row and examples[row].key == examples[other_row].key
    ]
    return torch.tensor(pairs, dtype=torch.long).reshape(-1, 5)
