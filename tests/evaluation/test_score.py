from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.evaluation.conftest import answer, change_report, write_case
from variorum.evaluation.gold import load_case
from variorum.evaluation.score import score_folder, score_readings
from variorum.evaluation.tally import LEVELS, Level, Tally
from variorum.model.record import Link, Participant, Period, Reading, Tie, Voice

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.evaluation.case import GoldCase


def score(case: GoldCase, reading: Reading) -> dict[Level, Tally]:
    return score_readings([(case, reading)]).total


def lowered(case: GoldCase, reading: Reading) -> set[str]:
    return {level for level, tally in score(case, reading).items() if tally.f1 < 1}


def test_a_perfect_reading_is_right_everywhere(case: GoldCase, perfect: Reading) -> None:
    card = score_readings([(case, perfect)])
    assert set(card.total) == set(LEVELS)
    for level, tally in card.total.items():
        assert (tally.precision, tally.recall, tally.f1) == (1, 1, 1), level
        assert tally.gold > 0, level
    assert card.slips == ()


def test_an_empty_reading_misses_everything(case: GoldCase, perfect: Reading) -> None:
    empty = replace(perfect, actors=(), places=(), reports=(), links=(), ties=())
    card = score_readings([(case, empty)])
    for level, tally in card.total.items():
        assert tally.recall == tally.f1 == 0, level
    assert {slip.kind for slip in card.slips} == {"missed"}


def test_an_event_told_twice_is_one_spurious_event(case: GoldCase, perfect: Reading) -> None:
    twice = replace(perfect, reports=(*perfect.reports, replace(perfect.reports[0], id="again")))
    before = replace(perfect, reports=(replace(perfect.reports[0], id="again"), *perfect.reports))
    for reading in (twice, before):
        total = score(case, reading)
        assert total["events"] == Tally(gold=3, found=4, right=3)
        assert total["types"] == Tally(gold=3, found=4, right=3)
        assert total["figures"] == Tally(gold=2, found=4, right=2)
        assert total["events"].recall == 1


def test_a_missed_event_costs_its_slots(case: GoldCase, perfect: Reading) -> None:
    total = score(case, replace(perfect, reports=perfect.reports[1:]))
    assert total["events"] == Tally(gold=3, found=2, right=2)
    assert total["agents"] == Tally(gold=3, found=2, right=2)
    assert total["figures"] == Tally(gold=2, found=0, right=0)
    assert total["links"] == Tally(gold=1, found=1, right=0)


@pytest.mark.parametrize(
    ("change", "level"),
    [
        ({"type": "COERCE"}, "types"),
        ({"mode": "aerial"}, "modes"),
        ({"mode": None}, "modes"),
        ({"status": "planned"}, "status"),
        ({"scope": "series"}, "scope"),
        ({"time": None}, "times"),
        ({"time": Period("1996-05-17", "1996-05-17", "day", 0, 1, "S")}, "times"),
        ({"places": ()}, "places"),
    ],
)
def test_each_single_slot_lowers_its_own_level(
    case: GoldCase, perfect: Reading, change: dict[str, object], level: str
) -> None:
    assert lowered(case, change_report(perfect, "shells", **change)) == {level, "slots"}


def test_a_wrong_agent_lowers_agents(case: GoldCase, perfect: Reading) -> None:
    shells = perfect.reports[0]
    other = case.actors["monitor"].mentions[0]
    wrong = replace(
        shells.participants[0], actor="monitor", start=other.start, end=other.end, quote=other.quote
    )
    reading = change_report(perfect, "shells", participants=(wrong, *shells.participants[1:]))
    assert lowered(case, reading) == {"agents", "slots"}
    assert score(case, reading)["agents"] == Tally(gold=3, found=3, right=2)


def test_an_agent_by_a_pronoun_is_right_through_its_actor(case: GoldCase, perfect: Reading) -> None:
    shells = perfect.reports[0]
    start = case.text.index("which")
    pronoun = replace(shells.participants[0], start=start, end=start + 5, quote="which")
    reading = change_report(perfect, "shells", participants=(pronoun, *shells.participants[1:]))
    assert lowered(case, reading) == set()


def test_a_lost_claimed_flag_lowers_claimed(case: GoldCase, perfect: Reading) -> None:
    port = perfect.reports[2]
    plain = replace(port.participants[0], claimed=False)
    reading = change_report(perfect, "port", participants=(plain, *port.participants[1:]))
    assert lowered(case, reading) == {"claimed", "slots"}


def test_a_victim_is_a_target_and_a_repeated_one_costs_nothing(case: GoldCase, perfect: Reading) -> None:
    shells = perfect.reports[0]
    victims = [replace(item, role="victim") for item in shells.participants if item.actor == "people"]
    reading = change_report(perfect, "shells", participants=(*shells.participants, *victims))
    assert lowered(case, reading) == set()
    received = [
        replace(item, role="recipient") if item.role == "target" else item for item in shells.participants
    ]
    assert lowered(case, change_report(perfect, "shells", participants=tuple(received))) == set()
    instrument = Participant("instrument", None, 0, 6, "Shells", False)
    reading = change_report(perfect, "shells", participants=(*shells.participants, instrument))
    assert lowered(case, reading) == set()


def test_a_spurious_target_lowers_targets(case: GoldCase, perfect: Reading) -> None:
    shells = perfect.reports[0]
    start = case.text.index("About")
    extra = Participant("target", None, start, start + 5, "About", False)
    reading = change_report(perfect, "shells", participants=(*shells.participants, extra))
    assert lowered(case, reading) == {"targets", "slots"}
    assert score(case, reading)["targets"].recall == 1


@pytest.mark.parametrize(
    "change", [{"low": 13}, {"high": None}, {"approximate": True}, {"measure": "injured"}]
)
def test_a_wrong_figure_lowers_figures_only(
    case: GoldCase, perfect: Reading, change: dict[str, object]
) -> None:
    first, second = perfect.reports[0].figures
    wrong = replace(first, **change)  # type: ignore[arg-type]
    reading = change_report(perfect, "shells", figures=(wrong, second))
    assert lowered(case, reading) == {"figures", "slots"}
    assert score(case, reading)["figures"] == Tally(gold=2, found=2, right=1)


def test_whom_is_reported_apart(case: GoldCase, perfect: Reading) -> None:
    first, second = perfect.reports[0].figures
    reading = change_report(perfect, "shells", figures=(replace(first, whom="soldiers"), second))
    assert lowered(case, reading) == {"whom"}


def test_a_figure_without_its_speaker_lowers_figure_voices(case: GoldCase, perfect: Reading) -> None:
    first, second = perfect.reports[0].figures
    reading = change_report(perfect, "shells", figures=(replace(first, said_by=()), second))
    assert lowered(case, reading) == {"figure voices", "slots"}


def test_a_wrong_stance_lowers_voices_and_not_speakers(case: GoldCase, perfect: Reading) -> None:
    governor, front = perfect.reports[0].said_by
    reading = change_report(perfect, "shells", said_by=(governor, replace(front, stance="asserts")))
    assert lowered(case, reading) == {"voices", "slots"}


def test_a_wrong_speaker_lowers_both(case: GoldCase, perfect: Reading) -> None:
    reading = change_report(perfect, "raid", said_by=(Voice(None, "asserts", 0, 6, "Shells", None),))
    assert lowered(case, reading) == {"voices", "speakers", "slots"}


def test_links_want_type_and_both_ends(case: GoldCase, perfect: Reading) -> None:
    for link in (
        Link("causes", "raid", "shells", 0, 1, "S"),
        Link("responds_to", "shells", "raid", 0, 1, "S"),
        Link("responds_to", "raid", "port", 0, 1, "S"),
    ):
        assert lowered(case, replace(perfect, links=(link,))) == {"links", "slots"}


def test_ties_want_type_and_both_actors(case: GoldCase, perfect: Reading) -> None:
    for tie in (
        Tie("leads", "ostravia", "front", 0, 1, "S", None),
        Tie("backs", "front", "ostravia", 0, 1, "S", None),
        Tie("backs", "ostravia", "army", 0, 1, "S", None),
    ):
        assert lowered(case, replace(perfect, ties=(tie,))) == {"ties", "slots"}


def test_two_events_of_one_trigger_are_told_apart_by_place(tmp_path: Path) -> None:
    text = "Rebels killed two in Arlenne and three in Dubrel."
    gold = """
published: null
source: null
actors: {rebels: {names: ["Rebels"], kind: armed group}}
reports:
  - {id: a, type: ASSAULT, status: occurred, mentions: ["killed"], places: ["Arlenne"], agents: [rebels]}
  - {id: d, type: ASSAULT, status: occurred, mentions: ["killed"], places: ["Dubrel"], agents: [rebels]}
"""
    case = load_case(write_case(tmp_path / "two", text, gold))
    reading = answer(case)
    assert lowered(case, replace(reading, reports=reading.reports[::-1])) == set()


def test_errors_hold_kind_case_span_and_both_answers(case: GoldCase, perfect: Reading) -> None:
    card = score_readings([(case, change_report(perfect, "shells", status="denied"))])
    (slip,) = card.slips
    assert (slip.level, slip.kind, slip.case) == ("status", "wrong", "coast-shells-1996")
    assert case.text[slip.start : slip.end] == slip.quote == "Shells"
    assert (slip.expected, slip.found) == ("occurred", "denied")
    assert card.to_dict()["errors"][0]["expected"] == "occurred"


def test_totals_add_up_the_cases(case: GoldCase, perfect: Reading) -> None:
    card = score_readings([(case, perfect), (case, replace(perfect, reports=()))])
    assert card.total["events"] == Tally(gold=6, found=3, right=3)
    assert [row["levels"]["events"]["f1"] for row in card.to_dict()["cases"]] == [1.0, 0.0]


def test_score_folder_hands_over_text_day_and_source(tmp_path: Path, perfect: Reading) -> None:
    write_case(tmp_path / "set" / "coast-shells-1996")
    calls: list[tuple[str, str | None, str | None, str | None]] = []

    def read(text: str, published: str | None, source: str | None, title: str | None) -> Reading:
        calls.append((text, published, source, title))
        return perfect

    card = score_folder(tmp_path / "set", read)
    assert card.total["slots"].f1 == 1
    assert [call[1:] for call in calls] == [("1996-05-17", "Coast Herald", None)]
