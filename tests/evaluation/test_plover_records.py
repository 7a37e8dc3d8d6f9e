"""The scoring of PLOVER records, on records made up for the test."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from variorum.evaluation.plover_records import read_records, score_plover

if TYPE_CHECKING:
    from pathlib import Path

RECORDS = [
    {"id": "D", "event": "DOCUMENT", "eventText": "about this file"},
    {
        "id": "1",
        "event": "FIGHT",
        "source": [{"actorText": "Russian troops"}],
        "target": [{"actorText": "Kharkiv"}],
        "text": "Russian troops shelled Kharkiv on Monday.",
    },
    {
        "id": "2",
        "event": "DEMAND",
        "source": [{"actorText": "France"}],
        "target": "",
        "text": "France urged Israel to stop the attacks.",
    },
    {"id": "3", "event": "AID", "source": "", "target": "", "text": "The weather was fine."},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "PLOVER_GSR_CAMEO.txt").write_text(json.dumps(RECORDS), encoding="utf-8")
    return tmp_path


def test_old_types_are_renamed_and_the_note_left_out(folder: Path) -> None:
    records = read_records(folder)
    assert [record.type for record in records] == ["ASSAULT", "REQUEST", "AID"]
    assert records[0].sources == ("Russian troops",)
    assert records[1].targets == ()


def test_scores_count_each_record_once(folder: Path) -> None:
    scores = score_plover(folder)
    assert scores.records == 3
    assert scores.recall == pytest.approx(2 / 3)
    assert scores.recall_by_type["AID"] == (1, 0)
    assert scores.agents == (2, 2)
    assert [name for name, *_ in scores.missed] == ["3"]
