from __future__ import annotations

from datetime import date

import pytest

from tests.language.cases import parse, read_cases, to_day
from variorum.language.dates import find_periods
from variorum.language.found import PeriodMention
from variorum.language.tree import Tree

CASES = read_cases("dates.csv")
PUBLISHED = date(2024, 2, 2)


def quotes(tree: Tree, found: list[PeriodMention]) -> list[str]:
    return [tree.quote(period.first, period.last) for period in found]


def test_enough_cases() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=[case["phrase"] for case in CASES])
def test_news_times(case: dict[str, str]) -> None:
    tree = parse(case["text"])
    found = find_periods(tree, to_day(case["published"]))
    by_quote = dict(zip(quotes(tree, found), found, strict=True))
    assert case["phrase"] in by_quote, list(by_quote)
    period = by_quote[case["phrase"]]
    assert (period.earliest, period.latest) == (to_day(case["earliest"]), to_day(case["latest"]))
    assert period.precision == case["precision"]
    assert period.first <= period.head < period.last


@pytest.mark.parametrize(
    "text",
    [
        "They fought for three hours.",
        "A 12-hour siege ended.",
        "A 46-year-old man was shot.",
        "Bloody Sunday is remembered in Derry.",
        "The Good Friday Agreement held.",
        "The March 23 Movement took Goma.",
        "Two hours after the blast a fire broke out.",
        "The day before the attack was quiet.",
        "The Arab Spring changed Tunisia.",
        "They will march on; may they be safe.",
        "In 1500 villages there was no water.",
        "Jan Egeland and April Jones spoke.",
        "US forces captured Taha Yassin Ramadan in Mosul.",
        "Brigadier Ramadan Ali said so.",
        "Gunmen killed Ramadan Abdullah near the border.",
        "",
        "?",
    ],
)
def test_no_times(text: str) -> None:
    tree = parse(text)
    assert quotes(tree, find_periods(tree, PUBLISHED)) == []


def test_against_says_what_it_leans_on() -> None:
    tree = parse(
        "It began on 9 May 1998. The next day and on Friday it went on. A ceasefire came hours later."
    )
    found = find_periods(tree, PUBLISHED)
    assert [period.against for period in found] == [
        "written out", "anchor 1998-05-09", "published 2024-02-02", "anchor 2024-02-02",
    ]  # fmt: skip
    unknown = find_periods(tree, None)
    assert [period.against for period in unknown][2] == "publication unknown"
    assert unknown[0].earliest == date(1998, 5, 9)


def test_head_hangs_in_the_clause() -> None:
    tree = parse("Bases have been struck since mid-October, and again late on Friday.")
    heads = [tree.tokens[period.head].text for period in find_periods(tree, PUBLISHED)]
    assert heads == ["October", "Friday"]


def test_history_leans_on_its_own_years() -> None:
    tree = parse(
        "In 1914 the war began. In August 1914 the army marched. In November it stopped.\n\n"
        "The front moved in 1915. In March 1916 the siege began, and in July it ended.\n\n"
        "In January 1918 talks opened."
    )
    by_quote = {tree.quote(p.first, p.last): p for p in find_periods(tree, PUBLISHED)}
    assert by_quote["November"].earliest == date(1914, 11, 1)
    assert by_quote["July"].earliest == date(1916, 7, 1)


def test_publication_is_never_the_default() -> None:
    tree = parse("The army shelled the town. Nobody was hurt.")
    assert find_periods(tree, PUBLISHED) == []


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2020",
        "on 99 May",
        "9999-99-99",
        "in 0001",
        "century century",
        "late mid early",
        "٣ May",
        "5 months ago" * 3,
    ],
)
def test_odd_text_is_borne(text: str) -> None:
    for published in (None, date.min, date.max, PUBLISHED):
        find_periods(parse(text), published)
