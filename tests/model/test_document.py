"""A Document's head is made of its content alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.model.sample import make_document
from variorum.model.document import Document


def test_id_depends_on_text_source_and_day_only() -> None:
    document = make_document()
    same = replace(document, title="Another title", url=None, language="und")
    assert same.head().id == document.head().id
    others = [
        replace(document, text=document.text + " "),
        replace(document, source="Western Wire"),
        replace(document, published=date(2021, 11, 18)),
        replace(document, published=None),
    ]
    assert len({document.head().id, *(other.head().id for other in others)}) == 5


def test_head_says_what_is_known() -> None:
    head = Document("Sıla ✈", published=date(2024, 2, 2), language="en").head()
    assert (head.published, head.characters, head.title, head.language) == ("2024-02-02", 6, None, "en")
    assert len(head.sha256) == 64


def test_lone_surrogates_have_a_hash_too() -> None:
    assert Document("\ud800").head().characters == 1
