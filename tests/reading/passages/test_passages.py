"""Short passages through the whole Reader, against the Reports that a coder expects."""

from __future__ import annotations

from functools import cache

import pytest

from tests.reading.passages.compact import DAY, Passage, compare, read_passages
from variorum.model.document import Document
from variorum.model.record import Reading
from variorum.reading import read_document

PASSAGES = read_passages()
KNOWN = [passage for passage in PASSAGES if "known" in passage]


@cache
def read_passage(text: str, published: str) -> Reading:
    return read_document(Document(text, published=published, language="en"))
