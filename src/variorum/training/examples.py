"""From items of the corpus to what the network learns from: one example a sentence, labels at its tokens."""

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


@dataclass(slots=True)
class Example:
    """A sentence with its labels.

    Attributes:
        key: name of its item.
        group: what must not be split between learning and measuring: the item's minimal pair, or the item.
        words: its tokens.
        tags, deps, entities: part of speech, relation to the head and sort of name of each token, by the parse.
        paths: for a head, the way through the tree to other tokens.
        labels: by the name of a token head, the label of each token that has one; a token without an entry has the
            first label of "type", "measure" and "stance", and is left out of the others.
        relations: (head token, other token, relation); heads are triggers and cues.
        lemmas: lemma of each token.
        heads: tokens whose relations are all known, because a coder marked them.
    """

    key: str
    group: str
    words: list[str]
    tags: list[str]
    deps: list[str]
    entities: list[str]
    lemmas: list[str]
    paths: dict[int, dict[int, str]] = field(default_factory=dict)
    labels: dict[str, dict[int, str]] = field(default_factory=lambda: {name: {} for name in TOKEN_HEADS})
    relations: set[tuple[int, int, str]] = field(default_factory=set)
    heads: set[int] = field(default_factory=set)


def make_examples(items: Sequence[Item]) -> Iterator[Example]:
    """Make one example of each sentence of the corpus.

    Args:
        items: items of the corpus.

    Yields:
        Examples, in the order of items and sentences.
    """
    for item, tree in zip(items, parse_texts(item.text for item in items), strict=True):
        yield from _cut_item(item, tree)


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


def _cut_item(item: Item, tree: Tree) -> list[Example]:
    examples = [
        Example(
            item.key,
            item.pair or item.key,
            [token.text for token in tokens],
            [token.tag for token in tokens],
            [token.dep for token in tokens],
            [token.entity for token in tokens],
            [token.lemma for token in tokens],
        )
        for tokens in (tree.sentence_tokens(index) for index in range(len(tree.sentences)))
    ]
    writer = _Writer(item, tree, examples)
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
    for example, piece in zip(examples, tree.sentences, strict=True):
        for head in example.heads:
            ways = find_paths(tree.tokens[piece.first + head])
            example.paths[head] = {index - piece.first: steps for index, steps in ways.items()}
    return examples


class _Writer:
    """Writes the marks of an item to the examples of its sentences."""

    def __init__(self, item: Item, tree: Tree, examples: list[Example]) -> None:
        self.tree, self.examples = tree, examples
        self.heads = {key: find_head(tree, mark.start, mark.end) for key, mark in item.marks.items()}

    def write_event(self, event: CodedEvent) -> None:
        """Write one event: its labels, and what hangs on each of its mentions in the same sentence."""
        for mark in event.mentions:
            self.label(mark, "type", event.type)
            self.label(mark, "mode", event.mode or "")
            self.label(mark, "reality", event.reality)
            self.label(mark, "scope", event.scope)
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
        found = self._place(mark)
        if found is not None:
            example, position = found
            example.labels[name][position] = label
            if name in {"type", "stance"}:
                example.heads.add(position)

    def relate(self, sources: Iterable[Mark], targets: Iterable[Mark], relation: str) -> None:
        """Relate the heads of marks that stand in one sentence."""
        targets = list(targets)
        for source in sources:
            for target in targets:
                one, other = self._place(source), self._place(target)
                if one is not None and other is not None and one[0] is other[0] and one[1] != other[1]:
                    one[0].relations.add((one[1], other[1], relation))

    def _place(self, mark: Mark) -> tuple[Example, int] | None:
        token = self.heads[mark.key]
        if token is None:
            return None
        return self.examples[token.sentence], token.i - self.tree.sentences[token.sentence].first
