"""Scores become probabilities, and the coder is found where it is said to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.coder.opinions import make_opinions
from variorum.language.pipeline import parse_text
from variorum.reading.coder.judge import load_coder

TREE = parse_text("Gunmen killed two farmers. It rained.")


def test_opinions_are_probabilities() -> None:
    opinions = make_opinions(TREE, {"killed": {"type": "ASSAULT"}}, {("killed", "farmers"): "victim"})
    killed, farmers, rained = TREE.tokens[1], TREE.tokens[3], TREE.tokens[6]
    shares = opinions.choose("type", killed)
    assert shares["ASSAULT"] > 0.99
    assert sum(shares.values()) == pytest.approx(1, abs=1e-6)
    assert opinions.relate("victim", killed, farmers) > 0.99
    assert opinions.relate("agent", killed, farmers) < 0.01
    assert opinions.relate("victim", killed, rained) == 0


def test_a_way_through_the_tree_adds_what_it_says() -> None:
    opinions = make_opinions(TREE)
    killed, farmers = TREE.tokens[1], TREE.tokens[3]
    assert opinions.relate("victim", killed, farmers) == pytest.approx(0.5)
    opinions.ways = {"": 0, "_dobj": 0}
    opinions.table[0, 3] = 4.0
    assert opinions.relate("victim", killed, farmers) > 0.95


def test_the_coder_is_none_where_it_is_not_wanted_or_not_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for chosen in ("none", str(tmp_path)):
        load_coder.cache_clear()
        monkeypatch.setenv("VARIORUM_CODER", chosen)
        assert load_coder() is None
    load_coder.cache_clear()
