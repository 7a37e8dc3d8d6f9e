"""From items of the corpus to what the network learns from: one example an item, labels at its tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from variorum.language.pipeline import parse_texts
from variorum.reading.coder.labels import TOKEN_HEADS
from variorum.reading.coder.paths import find_paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from variorum.language.tree import Token, Tree
    from variorum.training.items import CodedEvent, Item, Mark


_ASKED = frozenset({"type", "measure", "stance"})  # what a coder marks wherever it is


@dataclass(slots=True)
class Example:
    """An item, or a stretch of one, with its labels.

    Attributes:
        key: name of its item.
        group: what must not be split between learning and measuring: the item's minimal pair, or the item.
        words: its tokens.
        tags, deps, entities: part of speech, relation to the head and sort of name of each token, by the parse.
        lemmas: lemma of each token.
        sentences: where its sentences end, as the number of the token after each.
        paths: for a head, the way through the tree to other tokens of its sentence.
        labels: by the name of a token head, the label of each token that has one.
        asked: token heads that every word was asked for: one without an entry has the first label.
        relations: (head token, other token, relation); heads are triggers and cues.
        heads: tokens whose relations are all known, because a coder marked them.
        happenings: by trigger, the name of the happening.
    """

    key: str
    group: str
    words: list[str]
    tags: list[str]
    deps: list[str]
    entities: list[str]
    lemmas: list[str]
    sentences: list[int] = field(default_factory=list)
    paths: dict[int, dict[int, str]] = field(default_factory=dict)
    labels: dict[str, dict[int, str]] = field(default_factory=lambda: {name: {} for name in TOKEN_HEADS})
    relations: set[tuple[int, int, str]] = field(default_factory=set)
    heads: set[int] = field(default_factory=set)
    happenings: dict[int, str] = field(default_factory=dict)
    asked: frozenset[str] = _ASKED


def make_examples(items: Sequence[Item]) -> Iterator[Example]:
    """Make one example of each item of the corpus.

    Args:
        items: items of the corpus.

    Yields:
        Examples, in the order of the items.
    """
    for item, tree in zip(items, parse_texts(item.text for item in items), strict=True):
        yield _make_example(item, tree)


def find_head(tree: Tree, start: int, end: int) -> Token | None:
    """Give the token that heads a run of words.

    Args:
        tree: the parsed text.
        start: offset of the first character.
        end: offset after the last one.

    Returns:
        The first token of the run whose own head lies outside it; None where no token lies in it.
    """
    inside = [token for token in tree.tokens if token.start < end and token.end > start]
    numbers = {token.i for token in inside}
    return next((token for token in inside if token.is_root or token.head.i not in numbers), None)


def make_bare_example(key: str, tree: Tree, group: str = "") -> Example:
    """Make an example without labels.

    Args:
        key: its name.
        tree: the parsed text.
        group: what must not be split between learning and measuring; its name where empty.
    """
    return Example(
        key,
        group or key,
        [token.text for token in tree.tokens],
        [token.tag for token in tree.tokens],
        [token.dep for token in tree.tokens],
        [token.entity for token in tree.tokens],
        [token.lemma for token in tree.tokens],
        [sentence.last for sentence in tree.sentences],
    )


def _make_example(item: Item, tree: Tree) -> Example:
    example = make_bare_example(item.key, tree, item.pair)
    writer = _Writer(item, tree, example)
    for event in item.events:
        writer.write_event(event)
    for voice in item.voices:
        over = set(voice.over)
        triggers = [mark for event in item.events if event.key in over for mark in event.mentions]
        writer.label(voice.cue, "stance", voice.stance)
        writer.relate([voice.cue], [voice.speaker], "speaker")
        writer.relate([voice.cue], triggers, "over")
    mentions = {event.key: event.mentions for event in item.events}
    for link in item.links:
        writer.relate(mentions[link.source], mentions[link.target], link.type)
    example.paths = {head: find_paths(tree.tokens[head]) for head in example.heads}
    return example


class _Writer:
    """Writes the marks of an item to its example."""

    def __init__(self, item: Item, tree: Tree, example: Example) -> None:
        self.example = example
        self.heads = {key: find_head(tree, mark.start, mark.end) for key, mark in item.marks.items()}

    def write_event(self, event: CodedEvent) -> None:
        """Write one event: its labels, and what hangs on each of its mentions."""
        for mark in event.mentions:
            self.label(mark, "type", event.type)
            self.label(mark, "mode", event.mode or "")
            self.label(mark, "reality", event.reality)
            self.label(mark, "scope", event.scope)
            head = self.heads[mark.key]
            if head is not None:
                self.example.happenings[head.i] = f"{self.example.key} {event.key}"
        for role in event.roles:
            self.relate(event.mentions, [role.mark], role.role)
            if role.claimed:
                self.relate(event.mentions, [role.mark], "claimed")
        self.relate(event.mentions, [time.mark for time in event.times], "time")
        self.relate(event.mentions, event.mentions, "same")
        for figure in event.figures:
            self.relate(event.mentions, [figure.mark], "figure")
            self.label(figure.mark, "measure", figure.measure)

    def label(self, mark: Mark, name: str, label: str) -> None:
        """Give the head of a mark a label."""
        head = self.heads[mark.key]
        if head is not None:
            self.example.labels[name][head.i] = label
            if name in {"type", "stance"}:
                self.example.heads.add(head.i)

    def relate(self, sources: Iterable[Mark], targets: Iterable[Mark], relation: str) -> None:
        """Relate the heads of marks."""
        targets = list(targets)
        for source in sources:
            for target in targets:
                one, other = self.heads[source.key], self.heads[target.key]
                if one is not None and other is not None and one is not other:
                    self.example.relations.add((one.i, other.i, relation))
