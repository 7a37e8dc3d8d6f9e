from __future__ import annotations

import itertools

import pytest

from tests.language.cases import parse, read_cases, to_number
from variorum.language.numbers import find_counts

CASES = read_cases("counts.csv")
NO_COUNTS = [case["text"] for case in read_cases("no_counts.csv")]


def test_enough_cases() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=[case["phrase"] for case in CASES])
def test_news_counts(case: dict[str, str]) -> None:
    tree = parse(case["text"])
    by_quote = {tree.quote(count.first, count.last): count for count in find_counts(tree)}
    assert case["phrase"] in by_quote, list(by_quote)
    count = by_quote[case["phrase"]]
    assert (count.low, count.high) == (to_number(case["low"]), to_number(case["high"]))
    assert count.approximate == (case["approximate"] == "yes")
    assert ("" if count.noun is None else tree.tokens[count.noun].text) == case["noun"]
    assert count.first <= count.head < count.last


@pytest.mark.parametrize("text", NO_COUNTS)
def test_no_counts(text: str) -> None:
    tree = parse(text)
    assert [tree.quote(count.first, count.last) for count in find_counts(tree)] == []


@pytest.mark.parametrize(
    "text",
    ["", "1", "١٢", "1 2 3 4 5", "-", "½", "one one one", "between and 3", "+44 20 7946 0000", "9" * 400],
)
def test_odd_text_is_borne(text: str) -> None:
    find_counts(parse(text))


def test_counts_do_not_overlap() -> None:
    tree = parse(
        "More than 26,000 people, at least 12 to 15 of them children, and some 40 troops died; no one fled."
    )
    found = find_counts(tree)
    assert len(found) >= 4
    assert all(one.last <= other.first for one, other in itertools.pairwise(found))
