"""Cutting and joining move labels with their words."""

from __future__ import annotations

import random

from variorum.training.examples import Example
from variorum.training.stretching import cut_stretches, join_some

SENTENCE = (
    "Gunmen killed two farmers near Konduga on Friday and burned their houses before they fled the town ."
)


def make_example(key: str, sentences: int) -> Example:
    words = SENTENCE.split() * sentences
    length, blank = len(SENTENCE.split()), [""] * len(words)
    example = Example(
        key, key, words, blank, blank, blank, blank, [length * n for n in range(1, sentences + 1)]
    )
    for number in range(sentences):
        at = number * length + 1
        example.labels["type"][at] = "ASSAULT"
        example.heads.add(at)
        example.paths[at] = {at - 1: "_nsubj"}
        example.happenings[at] = f"{key} e1"
        example.relations |= {(at, at - 1, "agent"), *((at, n * length + 1, "same") for n in range(number))}
    return example


def check(stretch: Example) -> None:
    assert {stretch.words[at] for at in stretch.labels["type"]} == {"killed"}
    assert {stretch.words[at] for at in (*stretch.heads, *stretch.happenings)} == {"killed"}
    for one, other, name in stretch.relations:
        assert (stretch.words[one], stretch.words[other]) == (
            "killed",
            "killed" if name == "same" else "Gunmen",
        )
    for head, ways in stretch.paths.items():
        assert {stretch.words[other] for other in ways} == {"Gunmen"}, head
    assert stretch.sentences[-1] == len(stretch.words)


def test_a_long_example_is_cut_and_labels_stay_with_their_words() -> None:
    whole = make_example("long", 12)
    for chance in (None, random.Random(1), random.Random(2)):
        stretches = cut_stretches(whole, chance)
        assert [word for stretch in stretches for word in stretch.words] == whole.words
        assert len(stretches) > 2
        for stretch in stretches:
            check(stretch)
    short = make_example("short", 1)
    assert cut_stretches(short) == [short]


def test_short_examples_are_put_side_by_side_and_none_is_lost() -> None:
    examples = [make_example(f"e{number}", 1 + number % 2) for number in range(20)] + [
        make_example("long", 12)
    ]
    units = join_some(examples, random.Random(4))
    stretches = [stretch for unit in units for stretch in unit]
    assert any("+" in stretch.key for stretch in stretches)
    for stretch in stretches:
        check(stretch)
    names = [name for stretch in stretches for name in stretch.happenings.values()]
    assert len(names) == sum(len(example.happenings) for example in examples)
