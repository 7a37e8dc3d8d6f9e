from __future__ import annotations

import json
from typing import TYPE_CHECKING

from variorum.evaluation.re3d import score_re3d
from variorum.evaluation.tally import Tally

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The Syrian army shelled Homs on Monday, said Mrs Petra Vance."


def test_scores(tmp_path: Path) -> None:
    folder = tmp_path / "Publisher"
    folder.mkdir()
    entities = [("Organisation", "The Syrian army"), ("Location", "Homs"), ("Person", "Petra Vance")]
    entities += [("Location", "Monday"), ("Nationality", "Syrian")]
    (folder / "documents.jsonl").write_text(json.dumps({"_id": "d", "text": TEXT}) + "\n", encoding="utf-8")
    lines = [
        json.dumps(
            {
                "documentId": "d",
                "type": kind,
                "begin": TEXT.index(words),
                "end": TEXT.index(words) + len(words),
            }
        )
        for kind, words in entities
    ]
    (folder / "entities.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    score = score_re3d(tmp_path)
    assert score.exact["Location"] == score.lenient["Location"] == Tally(2, 1, 1)
    assert score.lenient["Person"] == Tally(1, 1, 1)
    assert score.exact["Organisation"].right == 1  # the article is left out on both sides
