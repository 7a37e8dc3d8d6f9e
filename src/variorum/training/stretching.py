"""Examples cut into stretches as the Reader will read them, and short ones put side by side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from variorum.language.stretches import MOST_WORDS, pack
from variorum.reading.coder.labels import TOKEN_HEADS
from variorum.training.examples import Example

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

_TOGETHER = 0.5  # share of the short examples that are learnt side by side with others


def cut_stretches(example: Example, chance: random.Random | None = None) -> list[Example]:
    """Cut an example into stretches.

    Args:
        example: an item with its labels.
        chance: makes the first stretch shorter by chance, so that the cuts fall elsewhere each time.

    Returns:
        Its stretches in order; one that is short enough is its own only stretch.
    """
    ends = [0, *example.sentences]
    lengths = [last - first for first, last in pairwise(ends)]
    if sum(lengths) <= MOST_WORDS:
        return [example]
    first = None if chance is None else chance.randint(1, MOST_WORDS)
    return [_slice(example, ends[run.start], ends[run.stop]) for run in pack(lengths, first=first)]


def join_some(examples: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """Give units of learning: the stretches of one example, or some short ones side by side as one stretch.

    Args:
        examples: items with their labels.
        chance: what is joined, and where long ones are cut.

    Returns:
        The units; every example is in one.
    """
    units: list[list[Example]] = []
    waiting: dict[frozenset[str], list[Example]] = {}
    for example in chance.sample(examples, len(examples)):
        stretches = cut_stretches(example, chance)
        if len(stretches) > 1 or chance.random() >= _TOGETHER:
            units.append(stretches)
            continue
        held = waiting.setdefault(example.asked, [])
        if held and sum(len(other.words) for other in held) + len(example.words) > MOST_WORDS:
            units.append([_join(held)])
            held.clear()
        held.append(example)
    return units + [[_join(held)] for held in waiting.values() if held]


def _slice(example: Example, first: int, last: int) -> Example:
    """Give the part of an example between two tokens; what relates it to the rest is left out."""

    def inside(token: int) -> bool:
        return first <= token < last

    return Example(
        example.key, example.group, example.words[first:last], example.tags[first:last], example.deps[first:last],
        example.entities[first:last], example.lemmas[first:last],
        [end - first for end in example.sentences if first < end <= last],
        {head - first: _shift(ways, -first) for head, ways in example.paths.items() if inside(head)},
        {
            name: {at - first: label for at, label in labels.items() if inside(at)}
            for name, labels in example.labels.items()
        },
        {(one - first, other - first, name) for one, other, name in example.relations if inside(one) and inside(other)},
        {head - first for head in example.heads if inside(head)},
        {at - first: name for at, name in example.happenings.items() if inside(at)},
        example.asked,
    )  # fmt: skip


def _join(examples: Sequence[Example]) -> Example:
    """Put examples side by side; nothing relates one to another."""
    if len(examples) == 1:
        return examples[0]
    whole = Example("+".join(example.key for example in examples), examples[0].group, [], [], [], [], [])
    whole.asked = examples[0].asked
    for example in examples:
        shift = len(whole.words)
        whole.words += example.words
        whole.tags += example.tags
        whole.deps += example.deps
        whole.entities += example.entities
        whole.lemmas += example.lemmas
        whole.sentences += [end + shift for end in example.sentences]
        whole.paths |= {head + shift: _shift(ways, shift) for head, ways in example.paths.items()}
        for name in TOKEN_HEADS:
            whole.labels[name] |= _shift(example.labels[name], shift)
        whole.relations |= {(one + shift, other + shift, name) for one, other, name in example.relations}
        whole.heads |= {head + shift for head in example.heads}
        whole.happenings |= _shift(example.happenings, shift)
    return whole


def _shift(by_token: dict[int, str], shift: int) -> dict[int, str]:
    return {token + shift: value for token, value in by_token.items()}
