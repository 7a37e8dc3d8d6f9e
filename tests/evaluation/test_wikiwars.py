from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from variorum.evaluation.wikiwars import denote_days, read_key, score_wikiwars

if TYPE_CHECKING:
    from pathlib import Path

KEY = (
    '<DOC><DATETIME> <TIMEX2 val="2009-12-19T17:00:00">2009-12-19T17:00:00</TIMEX2> </DATETIME>\n<TEXT>\n'
    'The fort fell on <TIMEX2 val="1812-05-09">9 May 1812</TIMEX2>. The garrison &amp; its guns were lost in '
    '<TIMEX2 val="1813-06">June 1813</TIMEX2>, '
    'after <TIMEX2 val="P1Y">a <TIMEX2 val="P1Y">year</TIMEX2></TIMEX2>.\n'
    "</TEXT></DOC>"
)


def test_reads_marks_at_their_offsets(tmp_path: Path) -> None:
    path = tmp_path / "one.key.xml"
    path.write_text(KEY, encoding="utf-8")
    text, published, marks = read_key(path)
    assert published == date(2009, 12, 19)
    assert [text[mark.start : mark.end] for mark in marks] == ["9 May 1812", "June 1813", "a year", "year"]
    assert "garrison & its" in text


def test_scores(tmp_path: Path) -> None:
    (tmp_path / "one.key.xml").write_text(KEY, encoding="utf-8")
    scores = score_wikiwars(tmp_path)
    assert (scores.gold, scores.found, scores.valued) == (4, 3, 2)
    assert scores.value_accuracy == 1.0
    assert scores.recall == pytest.approx(0.75)
    assert scores.precision == 1.0


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("1939-09-01", "1939-09-01", "1939-09-01"),
        ("1939-09-01TMO", "1939-09-01", "1939-09-01"),
        ("1939-09", "1939-09-01", "1939-09-30"),
        ("1939", "1939-01-01", "1939-12-31"),
        ("193", "1930-01-01", "1939-12-31"),
        ("18", "1800-01-01", "1899-12-31"),
        ("1942-SU", "1942-06-01", "1942-08-31"),
        ("1775-W19", "1775-05-08", "1775-05-14"),
    ],
)
def test_values_denote_days(value: str, first: str, last: str) -> None:
    assert denote_days(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["", "PRESENT_REF", "P3Y", "BC0490", "XXXX-XX-XX", "1939-13-45"])
def test_values_without_days(value: str) -> None:
    assert denote_days(value) is None
