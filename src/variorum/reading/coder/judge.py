"""What the trained coder thinks of the words of a text, as probabilities."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from variorum.data import locate
from variorum.language.encoder import Encoder, Scores
from variorum.language.stretches import pack
from variorum.model.errors import CoderMissing
from variorum.reading.coder.labels import NEAR, RELATIONS, TOKEN_HEADS
from variorum.reading.coder.paths import EARLIER, LATER, find_paths

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from variorum.language.tree import Token, Tree

MODEL, VOCABULARY, PARSE, RELATING = "model.onnx", "vocab.txt", "parse.json", "relations.npz"
_RELATION = {name: number for number, name in enumerate(RELATIONS)}


@dataclass(slots=True)
class Opinions:
    """Opinions on the sentences that the coder read.

    Attributes:
        scores: the scores of each stretch that was read.
        sentences: of each stretch, the sentence of each word.
        places: by sentence, the number of its stretch, and what to take from a token's index for its place there.
        ways: number of each way through the tree.
        relations: what relates two words of a stretch.
    """

    scores: Sequence[Scores]
    sentences: Sequence[NDArray[np.int64]]
    places: Mapping[int, tuple[int, int]]
    ways: Mapping[str, int]
    relations: Relations
    _turned: dict[int, NDArray[np.float32]] = field(default_factory=dict)
    _related: dict[int, NDArray[np.float32]] = field(default_factory=dict)

    def heard(self, token: Token) -> bool:
        """Tell whether the coder read the sentence of a token."""
        return token.sentence in self.places

    def choose(self, question: str, token: Token) -> dict[str, float]:
        """Give the probability of each label of a token; they add up to 1.

        Args:
            question: a name of `TOKEN_HEADS`.
            token: a token of a sentence that was read.
        """
        scores, place = self._find(token)
        given = scores.words[question][place]
        shares = np.exp(given - given.max())
        shares /= shares.sum()
        return dict(zip(TOKEN_HEADS[question], shares.tolist(), strict=True))

    def find(self, question: str, least: float) -> list[int]:
        """Find the tokens that are something rather than nothing.

        Args:
            question: a name of `TOKEN_HEADS` whose first label is "nothing".
            least: the probability of not being nothing must be above this.

        Returns:
            Their indexes, in order of the text.
        """
        found = []
        for scores, sentences in zip(self.scores, self.sentences, strict=True):
            given = scores.words[question]
            shares = np.exp(given - given.max(axis=1, keepdims=True))
            something = 1.0 - shares[:, 0] / shares.sum(axis=1)
            found += [
                int(place) + self.places[int(sentences[place])][1]
                for place in np.flatnonzero(something > least)
            ]
        return found

    def relate(self, relation: str, head: Token, other: Token) -> float:
        """Give the probability that a trigger or cue stands in a relation to a token of its stretch.

        Args:
            relation: one of `RELATIONS`.
            head: the trigger or cue.
            other: the other token; one that was not read together with it gives 0, and so does one of another sentence
                for the relations that are `NEAR`.
        """
        stretch, shift = self.places.get(other.sentence, (-1, 0))
        if self.places[head.sentence][0] != stretch or (relation in NEAR and head.sentence != other.sentence):
            return 0.0
        if head.i not in self._related:
            self._related[head.i] = self._relate_all(head)
        return float(self._related[head.i][_RELATION[relation], other.i - shift])

    def resemble(self, one: Token, two: Token) -> float:
        """Give how far two triggers seem to name the same happening, also where they were not read together.

        Args:
            one: a trigger of a sentence that was read.
            two: another.

        Returns:
            The mean of both ways to look at it, as log odds.
        """
        return (self._compare(one, two) + self._compare(two, one)) / 2

    def _find(self, token: Token) -> tuple[Scores, int]:
        stretch, shift = self.places[token.sentence]
        return self.scores[stretch], token.i - shift

    def _turn(self, head: Token) -> NDArray[np.float32]:
        """Give [relations, width] what a word must be like to stand in each relation to a head."""
        if head.i not in self._turned:
            scores, place = self._find(head)
            self._turned[head.i] = np.einsum("k,rkm->rm", scores.heads[place], self.relations.bilinear)
        return self._turned[head.i]

    def _relate_all(self, head: Token) -> NDArray[np.float32]:
        """Give [relations, words] the probability of every relation of a head to every word of its stretch."""
        stretch, shift = self.places[head.sentence]
        sentences = self.sentences[stretch]
        ways = np.where(sentences < head.sentence, self.ways[EARLIER], self.ways[LATER])
        ways[sentences == head.sentence] = 0
        for token, steps in find_paths(head).items():
            ways[token - shift] = self.ways.get(steps, 0)
        given = self._turn(head) @ self.scores[stretch].others.T + self.relations.table[ways].T
        related: NDArray[np.float32] = 1.0 / (1.0 + np.exp(-given))
        return related

    def _compare(self, head: Token, other: Token) -> float:
        way = self.ways[EARLIER if other.i < head.i else LATER]
        scores, place = self._find(other)
        number = _RELATION["same"]
        return float(self._turn(head)[number] @ scores.others[place] + self.relations.table[way, number])


@dataclass(frozen=True, slots=True)
class Relations:
    """What relates two words.

    Attributes:
        bilinear: [relations, width, width] how a head goes with another word.
        table: [ways, relations] what each way through the tree adds.
    """

    bilinear: NDArray[np.float32]
    table: NDArray[np.float32]


class Coder:
    """The trained coder from its folder.

    Args:
        folder: holds the model, its vocabulary, the labels of the parse that it knows and what relates words.

    Attributes:
        version: the first digits of the SHA-256 of what relates words, other for each training.
    """

    def __init__(self, folder: Path) -> None:
        self._encoder = Encoder(folder / MODEL, folder / VOCABULARY)
        known: dict[str, Any] = json.loads((folder / PARSE).read_text(encoding="utf-8"))
        self._numbers = [
            {label: number for number, label in enumerate(labels)} for labels in known["grammar"]
        ]
        self._ways = {steps: number for number, steps in enumerate(known["paths"])}
        self._triggers = frozenset(known["triggers"])
        self.version = hashlib.sha256((folder / RELATING).read_bytes()).hexdigest()[:12]
        with np.load(folder / RELATING) as stored:
            self._relations = Relations(stored["bilinear"], stored["table"])

    def choose_sentences(self, tree: Tree) -> list[int]:
        """Give the sentences that may name an event: those with a word that often named one in the corpus.

        Args:
            tree: the parsed text.
        """
        return sorted({token.sentence for token in tree.tokens if token.lemma in self._triggers})

    def hear(self, tree: Tree, sentences: Iterable[int]) -> Opinions:
        """Let the coder read some sentences of a text.

        Args:
            tree: the parsed text.
            sentences: indexes of the sentences to read.

        Returns:
            Its opinions.
        """
        tags, deps, entities = self._numbers
        chosen = sorted(sentences)
        words, grammar = [], []
        owners: list[NDArray[np.int64]] = []
        places: dict[int, tuple[int, int]] = {}
        for number, stretch in enumerate(pack([_length(tree, index) for index in chosen])):
            tokens = [token for position in stretch for token in tree.sentence_tokens(chosen[position])]
            words.append([token.text for token in tokens])
            grammar.append([
                (tags.get(token.tag, 0), deps.get(token.dep, 0), entities.get(token.entity, 0)) for token in tokens
            ])  # fmt: skip
            owners.append(np.array([token.sentence for token in tokens]))
            for place, token in enumerate(tokens):
                places.setdefault(token.sentence, (number, token.i - place))
        return Opinions(self._encoder.score(words, grammar), owners, places, self._ways, self._relations)


def _length(tree: Tree, sentence: int) -> int:
    return tree.sentences[sentence].last - tree.sentences[sentence].first


@cache
def load_coder() -> Coder | None:
    """Load the trained coder, once a process, where it is wanted.

    The environment variable `VARIORUM_CODER` asks for it: "packaged" for ours, or the folder of another.

    Returns:
        The coder, or None where it is not wanted.

    Raises:
        CoderMissing: it is wanted and not there, or not whole.
    """
    chosen = os.environ.get("VARIORUM_CODER", "")
    if chosen in {"", "none"}:
        return None
    folder = locate("coder") if chosen == "packaged" else Path(chosen)
    missing = [name for name in (MODEL, VOCABULARY, PARSE, RELATING) if not (folder / name).is_file()]
    if missing:
        raise CoderMissing(
            f"no trained coder here: {missing[0]} is not there",
            where=str(folder),
            mend="set VARIORUM_CODER to a folder that `variorum train` wrote, to 'packaged' or to 'none'",
        )
    return Coder(folder)
