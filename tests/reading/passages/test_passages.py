"""Short passages through the whole Reader, against the Reports that a coder expects."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.passages.compact import DAY, Passage, compare, read_passages
from variorum.model.document import Document
from variorum.reading import read_document

PASSAGES = read_passages()


def mark(passage: Passage) -> object:
    """Give a passage as a case; one with a known fault must fail until the fault is mended."""
    marks = [pytest.mark.xfail(strict=True, reason=passage["known"])] if "known" in passage else []
    return pytest.param(passage, id=passage["id"], marks=marks)


@pytest.mark.parametrize("passage", [mark(passage) for passage in PASSAGES])
def test_passage_gives_the_reports_that_a_coder_expects(passage: Passage) -> None:
    published = date.fromisoformat(str(passage.get("published", DAY)))
    reading = read_document(Document(passage["text"], published=published, language="en"))
    assert compare(reading, passage) == []


def test_passages_are_many_and_few_have_a_known_fault() -> None:
    assert len(PASSAGES) >= 120
    assert len({passage["text"] for passage in PASSAGES}) == len(PASSAGES)
    assert sum("known" in passage for passage in PASSAGES) <= len(PASSAGES) / 5
