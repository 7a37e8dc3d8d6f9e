"""Agents that a voice names."""

from __future__ import annotations

import pytest

from tests.reading.hand import read
from variorum.model.record import Report


def assault(text: str) -> Report:
    (report,) = [item for item in read(text).reports if item.type == "ASSAULT"]
    return report


def agents(text: str) -> list[tuple[str, bool]]:
    return [(part.quote, part.claimed) for part in assault(text).participants if part.role == "agent"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boko Haram claimed responsibility for the attack in Yola.", [("Boko Haram", False)]),
        ("The attack in Yola was claimed by Boko Haram.", [("Boko Haram", False)]),
        ("No group has claimed responsibility for the attack in Yola.", []),
        ("Nobody claimed responsibility for the attack in Yola.", []),
        ("Boko Haram denied responsibility for the attack in Yola.", []),
        ("The governor blamed Boko Haram for the attack in Yola.", [("Boko Haram", True)]),
        ("The governor blamed the attack in Yola on Boko Haram.", [("Boko Haram", True)]),
        ("The governor accused Boko Haram of attacking Yola.", [("Boko Haram", True)]),
    ],
)
def test_whoever_claims_it_did_it_and_whoever_is_accused_is_only_alleged(
    text: str, expected: list[tuple[str, bool]]
) -> None:
    assert agents(text) == expected


def test_claim_of_responsibility_makes_its_author_a_voice_too() -> None:
    report = assault("Boko Haram claimed responsibility for the attack in Yola.")
    assert [(voice.quote, voice.stance) for voice in report.said_by] == [("Boko Haram", "asserts")]


def test_accuser_alleges() -> None:
    report = assault("The governor accused Boko Haram of attacking Yola.")
    assert [(voice.quote, voice.stance) for voice in report.said_by] == [("governor", "alleges")]
