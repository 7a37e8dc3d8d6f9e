"""One parsed text as plain Python objects: tokens in a dependency tree, sentences, named spans.

Every later step reads this tree and nothing else. Labels follow Universal POS tags, Penn Treebank tags and the
ClearNLP dependency labels of spaCy's English pipelines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


class Token:
    """One token and its place in the tree.

    Attributes:
        i: index in the text's tokens.
        text: the token's words, quotes and blanks made plain (same length as in the Document).
        lower: `text` in lower case.
        lemma: lower-case lemma.
        pos: Universal part of speech ("NOUN", "VERB", "PROPN" ...).
        tag: Penn Treebank tag ("VBD", "NNS" ...).
        dep: relation to the head ("nsubj", "dobj", "pobj", "ROOT" ...).
        head: the head token; a sentence's root is its own head.
        children: dependents in order of the text.
        start, end: half-open offsets in the Document's text.
        sentence: index in the text's sentences.
        entity: label of the named entity that covers it, or "".
    """

    __slots__ = (
        "children", "dep", "end", "entity", "head", "i", "lemma", "lower", "pos", "sentence", "start", "tag", "text",
    )  # fmt: skip

    def __init__(
        self,
        i: int,
        text: str,
        lemma: str,
        pos: str,
        tag: str,
        dep: str,
        start: int,
        sentence: int,
        entity: str,
    ) -> None:
        self.i = i
        self.text = text
        self.lower = text.lower()
        self.lemma = lemma.lower()
        self.pos = pos
        self.tag = tag
        self.dep = dep
        self.start = start
        self.end = start + len(text)
        self.sentence = sentence
        self.entity = entity
        self.head: Token = self
        self.children: list[Token] = []

    def __repr__(self) -> str:
        return f"<{self.i}:{self.text}/{self.pos}/{self.dep}>"

    @property
    def is_root(self) -> bool:
        """Whether the token heads its sentence."""
        return self.head is self

    def child(self, *deps: str) -> Token | None:
        """Give the first dependent with one of these relations, or None."""
        return next((token for token in self.children if token.dep in deps), None)

    def all_children(self, *deps: str) -> list[Token]:
        """Give all dependents with one of these relations."""
        return [token for token in self.children if token.dep in deps]

    def ancestors(self) -> Iterator[Token]:
        """Walk from the head up to the sentence's root."""
        token = self
        while not token.is_root:
            token = token.head
            yield token

    def subtree(self) -> list[Token]:
        """Give the token and all below it, in order of the text."""
        found, stack = [], [self]
        while stack:
            token = stack.pop()
            found.append(token)
            stack.extend(token.children)
        return sorted(found, key=lambda token: token.i)

    def conjuncts(self) -> list[Token]:
        """Give the token and those coordinated after it ("A, B and C" from A)."""
        found = [self]
        for token in found:
            found.extend(child for child in token.children if child.dep == "conj")
        return found

    def first_conjunct(self) -> Token:
        """Give the first of the coordination that the token is in."""
        token = self
        while token.dep == "conj" and not token.is_root:
            token = token.head
        return token


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: half-open token indexes, and the paragraph that it stands in."""

    index: int
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity of the pipeline: half-open token indexes and OntoNotes label."""

    first: int
    last: int
    label: str


@dataclass(slots=True)
class Tree:
    """One parsed text.

    Attributes:
        text: the Document's text, unchanged.
        tokens: all tokens in order.
        sentences: all sentences in order.
        entities: named entities of the pipeline, in order.
    """

    text: str
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def sentence_tokens(self, index: int) -> list[Token]:
        """Give the tokens of one sentence."""
        sentence = self.sentences[index]
        return self.tokens[sentence.first : sentence.last]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the character offsets of a half-open run of tokens."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def quote(self, first: int, last: int) -> str:
        """Give the Document's words of a half-open run of tokens."""
        start, end = self.span(first, last)
        return self.text[start:end]


def noun_phrase(head: Token, *, clauses: bool = False) -> tuple[int, int]:
    """Give the half-open token run of the noun phrase of a head.

    Args:
        head: the head noun, proper noun or pronoun.
        clauses: whether relative clauses, participles, appositions and prepositional phrases are kept.

    Returns:
        First and last token index; determiners are kept, coordinated phrases and punctuation are not.
    """
    inner = {
        "det",
        "amod",
        "compound",
        "nummod",
        "poss",
        "nmod",
        "quantmod",
        "advmod",
        "predet",
        "case",
        "neg",
        "npadvmod",
    }
    outer = {"prep", "relcl", "acl", "appos"} if clauses else set()
    first, last = head.i, head.i + 1
    for child in head.children:
        if child.dep in inner and child.i < head.i:
            first = min(first, child.subtree()[0].i)
        elif child.dep in outer and child.i > head.i:
            last = max(last, child.subtree()[-1].i + 1)
        elif child.dep in {"compound", "nummod", "case"} and child.i == last:
            last = child.i + 1
    return first, last
