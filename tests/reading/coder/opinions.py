"""Opinions made by hand, for tests of what is done with them."""

from __future__ import annotations

import numpy as np

from variorum.language.encoder import Scores
from variorum.language.tree import Tree
from variorum.reading.coder.judge import Opinions, Relations
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
        relations: by head word and other word, the relation that is all but certain; all others are even chances
            within a sentence, and next to none beyond it.
        refused: pairs of words that stand in no relation.
    """
    by_word, pairs = words or {}, relations or {}
    tokens = tree.tokens
    given = {}
    for question, labels in TOKEN_HEADS.items():
        array = np.zeros((len(tokens), len(labels)), dtype=np.float32)
        for row, token in enumerate(tokens):
            array[row, labels.index(by_word.get(token.text, {}).get(question, labels[0]))] = SURE
        given[question] = array
    # each word is a direction of its own, so that every pair can be given its score
    bilinear = np.zeros((len(RELATIONS), len(tokens), len(tokens)), dtype=np.float32)
    for one, head in enumerate(tokens):
        for two, other in enumerate(tokens):
            if (head.text, other.text) in refused:
                bilinear[:, one, two] = -SURE
            elif relation := pairs.get((head.text, other.text)):
                bilinear[:, one, two] = -SURE
                bilinear[RELATIONS.index(relation), one, two] = SURE
            elif head.sentence != other.sentence:
                bilinear[:, one, two] = -SURE
    ends = np.eye(len(tokens), dtype=np.float32)
    ways = {"": 0, "<": 1, ">": 2}
    table = np.zeros((len(ways), len(RELATIONS)), dtype=np.float32)
    places = {sentence.index: (0, 0) for sentence in tree.sentences}
    sentences = np.array([token.sentence for token in tokens])
    return Opinions([Scores(given, ends, ends)], [sentences], places, ways, Relations(bilinear, table))
