from __future__ import annotations

from datetime import date

import pytest

from variorum.data import read_rows
from variorum.language.dates.leaning import LEANING
from variorum.language.dates.periods import _RESOLVERS
from variorum.language.dates.symbols import load_grammar, load_vocabulary

COLUMNS = {
    "dates/words.csv": ["class", "word", "value", "form"],
    "dates/patterns.csv": ["name", "kind", "sense", "pattern"],
    "dates/edges.csv": ["edge", "unit", "by", "first", "last"],
    "dates/feasts.csv": ["feast", "first", "last"],
    "dates/names.csv": ["side", "word"],
    "dates/future.csv": ["role", "word"],
    "dates/saying.csv": ["lemma"],
    "numbers/words.csv": ["class", "word", "value"],
    "numbers/hedges.csv": ["phrase", "side", "effect", "form"],
    "numbers/vague.csv": ["phrase", "low", "high", "form"],
    "numbers/not_counts.csv": ["side", "word", "form"],
    "numbers/harm.csv": ["lemma", "form"],
}


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_and_no_row_twice(name: str) -> None:
    rows = read_rows(name)
    assert rows
    assert all(list(row) == COLUMNS[name] for row in rows)
    assert len({tuple(row.values()) for row in rows}) == len(rows)


def test_patterns_have_resolvers() -> None:
    for row in read_rows("dates/patterns.csv"):
        assert row["kind"] in {"macro", "period", "open", "duration", "set", "loose"}
        sense = row["sense"].partition(":")[0]
        assert sense in {"", "none", "feast", *LEANING, *_RESOLVERS}
    assert load_grammar().rules
    assert len(load_vocabulary().symbols) < 6_000


def test_feasts_are_in_order() -> None:
    for row in read_rows("dates/feasts.csv"):
        assert date.fromisoformat(row["first"]) <= date.fromisoformat(row["last"])
    days = [row["first"] for row in read_rows("dates/feasts.csv")]
    assert days == sorted(days)
    feasts = {row["pattern"] for row in read_rows("dates/patterns.csv") if row["sense"].startswith("feast:")}
    assert feasts
    known = {row["feast"] for row in read_rows("dates/feasts.csv")}
    assert {row["sense"].partition(":")[2] for row in read_rows("dates/patterns.csv")} - {""} == known


def test_closed_values() -> None:
    assert {row["effect"] for row in read_rows("numbers/hedges.csv")} == {
        "at_least", "more_than", "at_most", "fewer_than", "approximate", "exact", "filler",
    }  # fmt: skip
    assert {row["side"] for row in read_rows("numbers/hedges.csv")} == {"before", "after"}
    assert {row["form"] for row in read_rows("numbers/vague.csv")} == {
        "noun",
        "multiplier",
        "determiner",
        "single",
    }
    for row in read_rows("numbers/vague.csv"):
        assert not row["high"] or int(row["low"]) <= int(row["high"])
    assert {row["role"] for row in read_rows("dates/future.csv")} == {
        "auxiliary", "governor", "slated", "awaiting", "until", "from",
    }  # fmt: skip
