"""Opinions made by hand, for tests of what is done with them."""

from __future__ import annotations

import numpy as np

from variorum.language.encoder import Scores
from variorum.language.tree import Tree
from variorum.reading.coder.judge import Opinions
from variorum.reading.coder.labels import RELATIONS, TOKEN_HEADS

SURE = 9.0  # a score that makes a label all but certain


def make_opinions(
    tree: Tree,
    words: dict[str, dict[str, str]] | None = None,
    relations: dict[tuple[str, str], str] | None = None,
    refused: tuple[tuple[str, str], ...] = (),
) -> Opinions:
    """Make opinions on every sentence of a text.

    Args:
        tree: the parsed text.
        words: by word, the label of each question; questions that are not named get their first label.
        relations: by head word and other word, the relation that is all but certain; all others are even chances.
        refused: pairs of words that stand in no relation.
    """
    by_word, pairs = words or {}, relations or {}
    scores, firsts = {}, {}
    for sentence in tree.sentences:
        tokens = tree.sentence_tokens(sentence.index)
        given = {}
        for question, labels in TOKEN_HEADS.items():
            array = np.zeros((len(tokens), len(labels)), dtype=np.float32)
            for row, token in enumerate(tokens):
                array[row, labels.index(by_word.get(token.text, {}).get(question, labels[0]))] = SURE
            given[question] = array
        related = np.zeros((len(RELATIONS), len(tokens), len(tokens)), dtype=np.float32)
        for one, head in enumerate(tokens):
            for two, other in enumerate(tokens):
                if (head.text, other.text) in refused:
                    related[:, one, two] = -SURE
                elif relation := pairs.get((head.text, other.text)):
                    related[:, one, two] = -SURE
                    related[RELATIONS.index(relation), one, two] = SURE
        scores[sentence.index] = Scores(given, related)
        firsts[sentence.index] = sentence.first
    return Opinions(scores, firsts, {"": 0}, np.zeros((1, len(RELATIONS)), dtype=np.float32))
