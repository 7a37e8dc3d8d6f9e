"""Scores become probabilities, and the coder is found where it is said to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.coder.opinions import make_opinions
from variorum.language.pipeline import parse_text
from variorum.model.errors import CoderMissing
from variorum.reading.coder.judge import load_coder
from variorum.reading.coder.labels import RELATIONS

TREE = parse_text("Gunmen killed two farmers. It rained.")


def test_opinions_are_probabilities() -> None:
    opinions = make_opinions(TREE, {"killed": {"type": "ASSAULT"}}, {("killed", "farmers"): "victim"})
    killed, farmers, rained = TREE.tokens[1], TREE.tokens[3], TREE.tokens[6]
    shares = opinions.choose("type", killed)
    assert shares["ASSAULT"] > 0.99
    assert sum(shares.values()) == pytest.approx(1, abs=1e-6)
    assert opinions.relate("victim", killed, farmers) > 0.99
    assert opinions.relate("agent", killed, farmers) < 0.01
    assert opinions.relate("victim", killed, rained) < 0.01


def test_a_way_through_the_tree_adds_what_it_says() -> None:
    opinions = make_opinions(TREE)
    killed, farmers = TREE.tokens[1], TREE.tokens[3]
    assert opinions.relate("victim", killed, farmers) == pytest.approx(0.5)
    opinions = make_opinions(TREE)
    opinions.ways = {"": 0, "_dobj": 1, "<": 0, ">": 0}
    opinions.relations.table[1, RELATIONS.index("victim")] = 4.0
    assert opinions.relate("victim", killed, farmers) > 0.95


def test_the_coder_is_none_where_it_is_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    load_coder.cache_clear()
    monkeypatch.setenv("VARIORUM_CODER", "none")
    assert load_coder() is None
    load_coder.cache_clear()


def test_a_folder_without_a_coder_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    load_coder.cache_clear()
    monkeypatch.setenv("VARIORUM_CODER", str(tmp_path))
    with pytest.raises(CoderMissing) as raised:
        load_coder()
    assert (raised.value.where, "model.onnx" in raised.value.what) == (str(tmp_path), True)
    load_coder.cache_clear()
