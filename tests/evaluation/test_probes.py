"""Probes: read, refused where they do not hold together, and judged."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import ROOT
from variorum.evaluation.probes import COLUMNS, judge_probe, read_probes, score_probes
from variorum.model.document import Document
from variorum.model.errors import GoldInvalid
from variorum.reading import read_document

HEADER = ",".join(COLUMNS) + "\n"
BASE = "g1,base,Troops shelled the rebels in Bor.,shelled,ASSAULT,occurred,Troops,rebels,,\n"
SWAP = "g1,swap,Rebels shelled the troops in Bor.,shelled,ASSAULT,occurred,Rebels,troops,,\n"
DENIAL = 'g1,denial,"Troops shelled Bor, rebels said.",shelled,ASSAULT,occurred,Troops,-,rebels,asserts\n'
PEACE = "g2,homonym,Children shelled peanuts in Bor.,shelled,none,,,,,\n"


def write(folder: Path, *rows: str) -> Path:
    path = folder / "probes.csv"
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    return path


def judge(folder: Path, row: str, text: str | None = None) -> dict[str, bool]:
    (probe,) = read_probes(write(folder, row))
    return judge_probe(probe, read_document(Document(text or probe["text"], language="en")))


def test_right_answers(tmp_path: Path) -> None:
    assert judge(tmp_path, BASE) == {"event": True, "status": True, "agent": True, "target": True}
    assert judge(tmp_path, PEACE) == {"none": True}
    assert judge(tmp_path, DENIAL)["voice"]


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("ASSAULT,occurred", "COERCE,occurred", {"event", "status", "agent", "target"}),
        ("ASSAULT,occurred", "ASSAULT,planned", {"status"}),
        ("occurred,Troops,rebels", "occurred,rebels,rebels", {"agent"}),
        ("occurred,Troops,rebels", "occurred,Troops,-", {"target"}),
        ("ASSAULT,occurred,Troops,rebels", "none,,,", {"none"}),
    ],
)
def test_wrong_answers(tmp_path: Path, old: str, new: str, wrong: set[str]) -> None:
    outcome = judge(tmp_path, BASE.replace(old, new))
    assert {name for name, right in outcome.items() if not right} == wrong


def test_scores_by_kind_and_of_swaps(tmp_path: Path) -> None:
    score = score_probes(write(tmp_path, BASE, SWAP, PEACE))
    assert {kind: (part.right, part.asked) for kind, part in score.kinds.items()} == {
        "all": (3, 3), "base": (1, 1), "swap": (1, 1), "homonym": (1, 1),
    }  # fmt: skip
    assert (score.swaps, score.even) == (1, 1)
    missed = score_probes(write(tmp_path, BASE.replace(",occurred", ",denied"), SWAP))
    assert (missed.swaps, missed.even) == (1, 0)
    assert [miss.found for miss in missed.kinds["all"].misses] == ["wrong: status"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("shelled,ASSAULT", "bombed,ASSAULT", "must hold 'bombed' once"),
        ("ASSAULT,occurred", "ATTACK,occurred", "no type and status"),
        ("ASSAULT,occurred", "ASSAULT,", "no type and status"),
        ("ASSAULT,occurred", "ASSAULT,happened", "not in the lists"),
        ("occurred,Troops", "occurred,Police", "does not hold 'Police'"),
        (",Troops,rebels,,", ",Troops,rebels,", "wanted the columns"),
    ],
)
def test_bad_rows_are_refused(tmp_path: Path, old: str, new: str, fault: str) -> None:
    with pytest.raises(GoldInvalid, match=fault) as caught:
        read_probes(write(tmp_path, BASE.replace(old, new)))
    assert caught.value.where == "probes.csv:2"


def test_the_suite_is_large_and_changes_one_thing_at_a_time() -> None:
    rows = read_probes(ROOT / "golden" / "probes.csv")
    assert len(rows) >= 600
    kinds = Counter(row["kind"] for row in rows)
    for kind in ("negation", "denial", "plan", "threat", "fear", "hypothesis", "history", "quotation", "claim",
                 "passive", "swap", "homonym"):  # fmt: skip
        assert kinds[kind] >= 20, kind
    groups = Counter(row["group"] for row in rows)
    assert min(groups.values()) >= 2
    assert len({row["text"] for row in rows}) == len(rows)
