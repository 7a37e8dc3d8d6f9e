from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.evaluation.conftest import write_case
from variorum.evaluation.floors import check_floors, hash_gold, pin_floors
from variorum.evaluation.score import ScoreCard, score_readings
from variorum.model.errors import GoldInvalid

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.evaluation.case import GoldCase
    from variorum.model.record import Reading


@pytest.fixture
def golden(tmp_path: Path) -> Path:
    write_case(tmp_path / "golden" / "open" / "one")
    return tmp_path / "golden"


def card(case: GoldCase, reading: Reading) -> ScoreCard:
    return score_readings([(case, reading)])


def test_pinned_scores_hold_and_lower_ones_breach(golden: Path, case: GoldCase, perfect: Reading) -> None:
    best = card(case, perfect)
    assert pin_floors(best, golden, "open")["events"] == 1.0
    assert check_floors(best, golden, "open") == ()
    worse = card(case, replace(perfect, links=()))
    breaches = check_floors(worse, golden, "open")
    assert [breach.level for breach in breaches] == ["links", "slots"]
    assert "below its floor" in breaches[0].message


def test_changed_gold_breaches_until_pinned_again(golden: Path, case: GoldCase, perfect: Reading) -> None:
    best = card(case, perfect)
    pin_floors(best, golden, "open")
    before = hash_gold(golden / "open")
    path = golden / "open" / "one" / "gold.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    assert hash_gold(golden / "open") != before
    (breach,) = check_floors(best, golden, "open")
    assert breach.level == "gold"
    assert "--pin" in breach.message
    pin_floors(best, golden, "open")
    assert check_floors(best, golden, "open") == ()


def test_parts_are_pinned_apart(golden: Path, case: GoldCase, perfect: Reading) -> None:
    best = card(case, perfect)
    write_case(golden / "held" / "two")
    pin_floors(best, golden, "open")
    assert "no floors are pinned for held" in check_floors(best, golden, "held")[0].message
    pin_floors(best, golden, "held")
    assert check_floors(best, golden, "open") == check_floors(best, golden, "held") == ()


def test_a_broken_floors_file_is_refused(golden: Path, case: GoldCase, perfect: Reading) -> None:
    (golden / "floors.json").write_text("{", encoding="utf-8")
    with pytest.raises(GoldInvalid, match=r"floors\.json"):
        check_floors(card(case, perfect), golden, "open")
