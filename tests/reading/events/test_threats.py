"""Force that a speaker holds out."""

from __future__ import annotations

import pytest

from tests.reading.hand import read


def told(text: str) -> set[tuple[str, str]]:
    return {(report.type, report.status) for report in read(text).reports}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels threatened to attack Goma.",
        "Rebels vowed to bomb Goma.",
        "Rebels threatened the mayor of Goma with death.",
        "Iran threatened to strike Israel.",
    ],
)
def test_a_threat_is_a_threat_of_its_author(text: str) -> None:
    threats = [report for report in read(text).reports if report.type == "THREATEN"]
    assert [report.status for report in threats] == ["threatened"]
    assert [part.quote for part in threats[0].participants if part.role == "agent"] == [
        text.split(maxsplit=1)[0]
    ]


def test_the_violence_that_is_threatened_stands_beside_the_threat() -> None:
    assert told("Rebels threatened to attack Goma.") == {
        ("THREATEN", "threatened"),
        ("ASSAULT", "threatened"),
    }


def test_whom_the_violence_would_hit_is_whom_the_threat_is_against() -> None:
    (threat,) = [
        report for report in read("Iran threatened to strike Israel.").reports if report.type == "THREATEN"
    ]
    assert [part.quote for part in threat.participants if part.role == "target"] == ["Israel"]


def test_a_threat_that_came_true_is_two_reports() -> None:
    reports = read("Rebels threatened to attack Goma. On Friday the rebels attacked Goma.").reports
    assert ("ASSAULT", "occurred") in {(report.type, report.status) for report in reports}
    assert ("THREATEN", "threatened") in {(report.type, report.status) for report in reports}


def test_a_promise_of_peace_is_no_threat() -> None:
    assert "THREATEN" not in {kind for kind, _ in told("Rebels vowed to release the hostages.")}
