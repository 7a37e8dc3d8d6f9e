"""A hand-made golden case, and the Reading that answers it perfectly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from variorum.evaluation.gold import load_case
from variorum.model.record import (
    Actor,
    DocumentHead,
    Figure,
    Link,
    Participant,
    Period,
    Place,
    Quote,
    ReaderStamp,
    Reading,
    Report,
    ReportPlace,
    Tie,
    Voice,
)

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.evaluation.case import GoldCase, GoldFigure, GoldReport, GoldVoice

TEXT = (
    "Shells kill 14 in Arlenne\n\n"
    "ARLENNE — Shells fired by the Northern Front hit the bus station of Arlenne on Tuesday, killing 14 "
    "people, the governor said. About 30 were hurt.\n"
    "The Front, which is armed by Ostravia, denied the attack. The army raided Front camps near Dubrel "
    "on Wednesday in response, a monitor reported. Ostravia is accused of a raid on the port.\n"
)

GOLD = """
published: 1996-05-17
source: {name: "Coast Herald", manner: local paper}
war: "An invented war"
actors:
  front: {names: ["Northern Front", "The Front", "Front#3"], country: null, kind: armed group}
  army: {names: ["The army"], kind: military}
  governor: {names: ["the governor"], kind: government}
  monitor: {names: ["a monitor"], kind: monitor}
  ostravia: {names: ["Ostravia"], kind: state}
  people: {names: ["14 people"], kind: population}
reports:
  - id: shells
    type: ASSAULT
    mode: heavy-weapons
    status: occurred
    mentions: ["Shells", "Shells fired", "the attack"]
    agents: [front]
    targets: ["bus station", people]
    places: ["Arlenne#2"]
    time: {quote: "Tuesday", earliest: 1996-05-14, latest: 1996-05-14}
    figures:
      - {measure: killed, low: 14, high: 14, whom: "people", quote: "14 people", said_by: [governor]}
      - {measure: injured, low: 30, high: 30, approximate: true, whom: null, quote: "About 30"}
    said_by: [{who: governor, stance: asserts, cue: "said"}, {who: front, stance: denies, cue: "denied"}]
  - id: raid
    type: ASSAULT
    mode: firearms
    status: occurred
    scope: series
    mentions: ["raided"]
    agents: [army]
    targets: ["camps"]
    places: ["Dubrel"]
    time: {quote: "Wednesday", earliest: 1996-05-15, latest: 1996-05-15}
    said_by: [{who: monitor, stance: asserts, cue: "reported"}]
  - id: port
    type: ASSAULT
    status: occurred
    mentions: ["a raid"]
    agents: [{who: ostravia, claimed: true}]
    targets: ["the port"]
links: [{type: responds_to, from: raid, to: shells, quote: "in response"}]
ties: [{type: backs, from: ostravia, to: front, quote: "armed by Ostravia"}]
notes: "the raid is a series only for the test"
"""


def write_case(folder: Path, text: str = TEXT, gold: str = GOLD) -> Path:
    """Write a golden case to disk and give its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "text.txt").write_text(text, encoding="utf-8")
    (folder / "gold.yaml").write_text(gold, encoding="utf-8")
    return folder


def answer(case: GoldCase) -> Reading:
    """Give the Reading that agrees with a golden case in everything."""
    places = {quote for report in case.reports for quote in report.places}
    return Reading(
        document=DocumentHead("doc-1", None, case.source, None, None, "en", "0" * 64, len(case.text)),
        actors=tuple(
            Actor(key, actor.mentions[0].quote, actor.kind, None, {}, True, actor.mentions)
            for key, actor in case.actors.items()
        ),
        places=tuple(
            Place(quote.quote, quote.quote, None, None, None, None, None, None, "exact", (), (quote,))
            for quote in sorted(places, key=lambda quote: quote.start)
        ),
        reports=tuple(_answer_report(case, report) for report in case.reports),
        claims=(),
        links=tuple(Link(link.type, link.source, link.target, *_spread(link.quote)) for link in case.links),
        ties=tuple(Tie(tie.type, tie.source, tie.target, *_spread(tie.quote), None) for tie in case.ties),
        reader=ReaderStamp("0", {}),
    )


def _spread(quote: Quote | None) -> tuple[int, int, str]:
    return (quote.start, quote.end, quote.quote) if quote else (0, 0, "")


def _answer_report(case: GoldCase, gold: GoldReport) -> Report:
    def voice(one: GoldVoice) -> Voice:
        return Voice(one.actor, one.stance, *_spread(case.actors[one.actor].mentions[0]), one.cue)

    def figure(one: GoldFigure) -> Figure:
        bounds = (one.low, one.high, one.approximate)
        return Figure(one.measure, *bounds, one.whom, tuple(map(voice, one.said_by)), *_spread(one.quote))

    agents = [
        Participant("agent", agent.actor, *_spread(case.actors[agent.actor].mentions[0]), agent.claimed)
        for agent in gold.agents
    ]
    targets = [
        Participant(
            "target",
            target.actor,
            *_spread(target.words or case.actors[str(target.actor)].mentions[0]),
            False,
        )
        for target in gold.targets
    ]
    time = gold.time
    return Report(
        id=gold.id,
        type=gold.type,
        mode=gold.mode,
        codes={},
        status=gold.status,
        scope=gold.scope,
        trigger=gold.mentions[0],
        evidence=gold.mentions,
        participants=(*agents, *targets),
        places=tuple(ReportPlace(quote.quote, *_spread(quote)) for quote in gold.places),
        time=Period(
            time.earliest.isoformat() if time.earliest else None,
            time.latest.isoformat() if time.latest else None,
            "day",
            *_spread(time.quote),
        )
        if time
        else None,
        figures=tuple(figure(one) for one in gold.figures),
        said_by=tuple(map(voice, gold.said_by)),
        claims=(),
        confidence=1.0,
    )


def change_report(reading: Reading, key: str, **changes: object) -> Reading:
    """Give the Reading with one report changed."""
    reports = tuple(
        replace(report, **changes) if report.id == key else report  # type: ignore[arg-type]
        for report in reading.reports
    )
    return replace(reading, reports=reports)


@pytest.fixture
def case(tmp_path: Path) -> GoldCase:
    """The hand-made case."""
    return load_case(write_case(tmp_path / "coast-shells-1996"))


@pytest.fixture
def perfect(case: GoldCase) -> Reading:
    """The Reading that answers it perfectly."""
    return answer(case)
