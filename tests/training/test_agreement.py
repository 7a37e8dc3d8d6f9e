"""Agreement of two codings."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.model.errors import CorpusInvalid
from variorum.training.agreement import LEVELS, measure_agreement
from variorum.training.corpus import load_corpus
from variorum.training.items import Item

HEADER = "@ it-1 manner=wire region=europe published=1995-06-02\n"
FIRST = HEADER + (
    "[a1 Gunmen] [e1 killed] [v1 two farmers] near [p1 Derry] and [e2 burned] [b1 a barn].\n"
    "= e1 ASSAULT/firearms occurred agent=a1 victim=v1 place=p1 killed=v1:2\n"
    "= e2 ASSAULT/destroy occurred agent=a1 target=b1\n"
)
SECOND = HEADER + (
    "[a1 Gunmen] [e1 killed] two [v1 farmers] near [p1 Derry] and burned a barn.\n"
    "= e1 ASSAULT planned agent=a1 target=v1 place=p1 killed=v1:2\n"
)


def load(folder: Path, words: str) -> tuple[Item, ...]:
    path = folder / "some.coded"
    path.write_text(words, encoding="utf-8")
    return load_corpus(path)


def test_one_coder_agrees_with_himself(tmp_path: Path) -> None:
    items = load(tmp_path, FIRST)
    found = measure_agreement(items, items)
    present = {"events", "type", "mode", "status", "scope", "agent", "sufferer", "place", "figure", "slots"}
    assert {level for level, value in found.items() if value == 1} == present


def test_what_differs_costs_on_both_sides(tmp_path: Path) -> None:
    first, second = load(tmp_path, FIRST), load(tmp_path, SECOND)
    found = measure_agreement(first, second)
    assert found["events"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["status"] == 0
    assert found["mode"] == 0
    assert found["agent"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["sufferer"] == pytest.approx(2 / 3, abs=1e-4)
    assert (found["place"], found["figure"]) == (1, 1)
    assert 0 < found["slots"] < 1
    assert measure_agreement(second, first) == found
    assert set(found) == {*LEVELS, "slots"}


def test_other_texts_are_refused(tmp_path: Path) -> None:
    first = load(tmp_path, FIRST)
    with pytest.raises(CorpusInvalid, match="differs"):
        measure_agreement(first, load(tmp_path, FIRST.replace("a barn", "a shed")))
    with pytest.raises(CorpusInvalid, match="share no item"):
        measure_agreement(first, load(tmp_path, FIRST.replace("it-1", "it-2")))
