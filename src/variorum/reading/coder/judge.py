"""What the trained coder thinks of the words of a text, as probabilities."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from variorum.data import locate
from variorum.language.encoder import Encoder, Scores
from variorum.reading.coder.labels import RELATIONS, TOKEN_HEADS
from variorum.reading.coder.paths import find_paths

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from variorum.language.tree import Token, Tree

MODEL, VOCABULARY, PARSE, WAYS = "model.onnx", "vocab.txt", "parse.json", "ways.npy"
_RELATION = {name: number for number, name in enumerate(RELATIONS)}


@dataclass(slots=True)
class Opinions:
    """Opinions on the sentences that the coder read.

    Attributes:
        scores: by sentence, its scores.
        firsts: by sentence, the index of its first token in the text.
        ways: number of each way through the tree.
        table: [ways, relations] what each way adds.
    """

    scores: Mapping[int, Scores]
    firsts: Mapping[int, int]
    ways: Mapping[str, int]
    table: NDArray[np.float32]
    _walked: dict[int, dict[int, str]] = field(default_factory=dict)

    def heard(self, token: Token) -> bool:
        """Tell whether the coder read the sentence of a token."""
        return token.sentence in self.scores

    def choose(self, question: str, token: Token) -> dict[str, float]:
        """Give the probability of each label of a token; they add up to 1.

        Args:
            question: a name of `TOKEN_HEADS`.
            token: a token of a sentence that was read.
        """
        given = self.scores[token.sentence].words[question][token.i - self.firsts[token.sentence]]
        shares = np.exp(given - given.max())
        shares /= shares.sum()
        return dict(zip(TOKEN_HEADS[question], shares.tolist(), strict=True))

    def relate(self, relation: str, head: Token, other: Token) -> float:
        """Give the probability that a trigger or cue stands in a relation to a token of its sentence.

        Args:
            relation: one of `RELATIONS`.
            head: the trigger or cue.
            other: the other token; in another sentence it gives 0.
        """
        if head.sentence != other.sentence:
            return 0.0
        first, number = self.firsts[head.sentence], _RELATION[relation]
        given = self.scores[head.sentence].related[number, head.i - first, other.i - first]
        if head.i not in self._walked:
            self._walked[head.i] = find_paths(head)
        way = self.ways.get(self._walked[head.i].get(other.i, ""), 0)
        return float(1.0 / (1.0 + np.exp(-given - self.table[way, number])))


class Coder:
    """The trained coder from its folder.

    Args:
        folder: holds the model, its vocabulary, the labels of the parse that it knows and what the ways between words
            say.
    """

    def __init__(self, folder: Path) -> None:
        self._encoder = Encoder(folder / MODEL, folder / VOCABULARY)
        known: dict[str, Any] = json.loads((folder / PARSE).read_text(encoding="utf-8"))
        self._numbers = [
            {label: number for number, label in enumerate(labels)} for labels in known["grammar"]
        ]
        self._ways = {steps: number for number, steps in enumerate(known["paths"])}
        self._triggers = frozenset(known["triggers"])
        self._table: NDArray[np.float32] = np.load(folder / WAYS)

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
        chosen = list(sentences)
        tags, deps, entities = self._numbers
        words, grammar = [], []
        for index in chosen:
            tokens = tree.sentence_tokens(index)
            words.append([token.text for token in tokens])
            grammar.append([
                (tags.get(token.tag, 0), deps.get(token.dep, 0), entities.get(token.entity, 0)) for token in tokens
            ])  # fmt: skip
        scores = dict(zip(chosen, self._encoder.score(words, grammar), strict=True))
        firsts = {index: tree.sentences[index].first for index in chosen}
        return Opinions(scores, firsts, self._ways, self._table)


@cache
def load_coder() -> Coder | None:
    """Load the trained coder, once a process, where it is wanted.

    The environment variable `VARIORUM_CODER` asks for it: "packaged" for ours, or the folder of another.

    Returns:
        The coder, or None where it is not wanted or not there.
    """
    chosen = os.environ.get("VARIORUM_CODER", "")
    if chosen in {"", "none"}:
        return None
    folder = locate("coder") if chosen == "packaged" else Path(chosen)
    return Coder(folder) if (folder / MODEL).is_file() else None
