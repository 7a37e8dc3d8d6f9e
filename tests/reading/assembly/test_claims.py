"""Every value of a Report rests on a Claim with its words and its speaker."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from tests.reading.hand import read
from tests.reading.passages.compact import read_passages
from variorum.model.record import Claim, Reading, Report

TEXTS = [passage["text"] for passage in read_passages()[::4]]
TOLLS = (
    "A blast at a market in Gedo killed 14 people on Monday, police said. A doctor said 20 had been killed."
)


def claims_of(reading: Reading, report: Report) -> list[Claim]:
    return [claim for claim in reading.claims if claim.report == report.id]


def expected_values(report: Report) -> list[tuple[str, Any]]:
    """Give (property, value) of all that a Report says."""
    found: list[tuple[str, Any]] = [("status", report.status)]
    found += [(part.role, part.actor or part.quote) for part in report.participants]
    found += [("place", place.place) for place in report.places]
    if report.time is not None:
        found.append(("time", {"earliest": report.time.earliest, "latest": report.time.latest}))
    for figure in report.figures:
        value = {name: getattr(figure, name) for name in ("measure", "low", "high", "approximate", "whom")}
        found.append(("figure", value))
    return found


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:40])
def test_reports_and_claims_say_the_same(text: str) -> None:
    reading = read(text)
    for report in reading.reports:
        claims = claims_of(reading, report)
        claimed = [(claim.property, claim.value) for claim in claims]
        for value in expected_values(report):
            assert value in claimed
        for value in claimed:
            assert value in expected_values(report)
        assert [claim.id for claim in claims] == list(report.claims)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:40])
def test_each_claim_stands_on_the_words_of_its_value(text: str) -> None:
    reading = read(text)
    for report in reading.reports:
        values: list[Any] = [report.trigger, *report.participants, *report.places, *report.figures]
        if report.time is not None:
            values.append(report.time)
        spans = {(value.start, value.end) for value in values}
        for claim in claims_of(reading, report):
            assert (claim.start, claim.end) in spans
            if claim.cue is not None:
                assert text[claim.cue.start : claim.cue.end] == claim.cue.quote


def test_ids_are_unique_and_stable() -> None:
    ids = Counter(claim.id for text in dict.fromkeys(TEXTS) for claim in read(text).claims)
    assert ids
    assert max(ids.values()) == 1
    first, again = read(TOLLS), read.__wrapped__(TOLLS)
    assert [claim.id for claim in again.claims] == [claim.id for claim in first.claims]
    assert all(claim.id.startswith("clm-") for claim in first.claims)


def test_every_speaker_of_a_toll_has_a_claim_of_his_own() -> None:
    reading = read(TOLLS)
    names = {actor.id: actor.name.lower() for actor in reading.actors}
    tolls = {
        (names[claim.speaker], claim.value["low"])
        for claim in reading.claims
        if claim.property == "figure" and claim.speaker is not None
    }
    assert {toll for _, toll in tolls} == {14, 20}
    assert len({speaker for speaker, _ in tolls}) == 2


def test_the_outlet_itself_is_the_speaker_of_what_nobody_else_says() -> None:
    (claim, *others) = read("Rebels shelled Goma on Friday.").claims
    assert {item.speaker for item in (claim, *others)} == {None}
    assert {item.stance for item in (claim, *others)} == {"asserts"}
    assert {item.origin for item in (claim, *others)} == {"status", "roles", "places", "times"}


def test_a_denial_is_a_claim_beside_the_assertion() -> None:
    reading = read("Residents of Bama said soldiers shot nine men. The army denied shooting the men.")
    stances = {
        (claim.stance, claim.speaker is not None)
        for claim in reading.claims
        if claim.property == "status" and claim.value == "occurred"
    }
    assert stances == {("asserts", True), ("denies", True)}
