from __future__ import annotations

from pathlib import Path

import pytest

from variorum.evaluation.gold import load_case

GOLDEN = Path(__file__).parents[2] / "golden"
FOLDERS = sorted(path for part in ("open", "held") for path in (GOLDEN / part).iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_every_golden_case_holds_together(folder: Path) -> None:
    case = load_case(folder)
    assert case.published is not None
    assert case.reports
    assert case.text.strip()
