from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.evaluation.conftest import GOLD, TEXT, write_case
from variorum.evaluation.gold import load_case, load_folder
from variorum.model.errors import GoldInvalid

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.evaluation.case import GoldCase


def test_every_quote_is_at_its_span(case: GoldCase) -> None:
    quotes = [quote for actor in case.actors.values() for quote in actor.mentions]
    for report in case.reports:
        quotes += [*report.mentions, *report.places, *(figure.quote for figure in report.figures)]
        quotes += [target.words for target in report.targets if target.words]
    assert len(quotes) > 20
    for quote in quotes:
        assert case.text[quote.start : quote.end] == quote.quote


def test_values_are_typed(case: GoldCase) -> None:
    shells, raid, port = case.reports
    assert case.published == date(1996, 5, 17)
    assert (case.source, case.manner) == ("Coast Herald", "local paper")
    assert shells.time is not None
    assert shells.time.earliest == date(1996, 5, 14)
    assert [target.actor for target in shells.targets] == [None, "people"]
    assert (raid.scope, port.scope) == ("series", "incident")
    assert port.agents[0].claimed
    assert port.time is None
    assert shells.said_by[1].stance == "denies"


def test_number_chooses_the_occurrence(case: GoldCase) -> None:
    assert case.reports[0].places[0].start == TEXT.index("Arlenne on Tuesday")


def test_a_name_stands_for_all_its_occurrences_outside_longer_names(tmp_path: Path) -> None:
    text = "The UN spoke. UNICEF, a UN agency, and the UN spoke."
    gold = """
published: null
source: null
actors:
  un: {names: ["UN"], kind: intergovernmental}
  agency: {names: ["a UN agency"], kind: intergovernmental}
reports: []
"""
    case = load_case(write_case(tmp_path / "case", text, gold))
    assert [quote.start for quote in case.actors["un"].mentions] == [4, text.rindex("UN")]


@pytest.mark.parametrize(
    ("old", "new", "path", "hint"),
    [
        ("mode: firearms", "mode: swords", "reports[1].mode", "firearms"),
        ("mode: firearms", "mood: firearms", "reports[1]", "mode"),
        ("type: responds_to", "type: answers", "links[0].type", "responds_to"),
        ("from: raid", "from: raids", "links[0].from", "id of reports"),
        ("agents: [army]", "agents: [marines]", "reports[1].agents[0]", "actors"),
        ('"Dubrel"', '"Dubrell"', "reports[1].places[0]", "exactly"),
        ('"Arlenne#2"', '"Arlenne#3"', "reports[0].places[0]", "#1 to #2"),
        ("low: 14", "low: 15", "reports[0].figures[0]", "swap"),
        ("low: 14, high: 14", "low: null, high: null", "reports[0].figures[0]", "give"),
        ("earliest: 1996-05-15", "earliest: 1996-05-16", "reports[1].time", "swap"),
        ("earliest: 1996-05-15", 'earliest: "in May"', "reports[1].time.earliest", "YYYY-MM-DD"),
        ("status: occurred", "", "reports[0]", "add it"),
        ("id: raid", "id: shells", "reports[1]", "own id"),
        ('"Shells fired"', '"Shells"', "reports[0].mentions", "remove"),
        ("manner: local paper", "manner: leaflet", "source.manner", "tabloid"),
        ("kind: monitor", "kind: watcher", "actors.monitor.kind", "monitor"),
        ("notes:", "remarks:", "top", "notes"),
        ("mode: firearms", "mode: firearms\n    mode: drone", "gold.yaml", "syntax"),
        ("1996-05-17", "1996-05-32", "gold.yaml", "syntax"),
    ],
)
def test_refusals_say_where_and_what_to_do(tmp_path: Path, old: str, new: str, path: str, hint: str) -> None:
    assert old in GOLD
    with pytest.raises(GoldInvalid) as caught:
        load_case(write_case(tmp_path / "case", gold=GOLD.replace(old, new, 1)))
    assert path in caught.value.where
    assert "case/gold.yaml" in caught.value.where
    assert hint in caught.value.mend


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = write_case(tmp_path / "case")
    (folder / "text.txt").unlink()
    with pytest.raises(GoldInvalid, match=r"case/text\.txt"):
        load_case(folder)


def test_folder_gives_cases_by_name_and_refuses_an_empty_one(tmp_path: Path) -> None:
    for name in ("b-two", "a-one"):
        write_case(tmp_path / "set" / name)
    assert [case.name for case in load_folder(tmp_path / "set")] == ["a-one", "b-two"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(GoldInvalid, match="no golden case"):
        load_folder(tmp_path / "empty")
