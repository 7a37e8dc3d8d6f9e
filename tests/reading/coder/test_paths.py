"""The way from word to word through the tree."""

from __future__ import annotations

from variorum.language.pipeline import parse_text
from variorum.reading.coder.paths import find_paths


def test_ways_go_up_and_down_and_name_prepositions() -> None:
    tree = parse_text("Two farmers were killed by gunmen near Derry.")
    killed = next(token for token in tree.tokens if token.text == "killed")
    ways = {tree.tokens[i].text: steps for i, steps in find_paths(killed).items()}
    assert ways["killed"] == "."
    assert ways["farmers"] == "_nsubjpass"
    assert ways["gunmen"] == "_by_pobj"
    farmers = next(token for token in tree.tokens if token.text == "farmers")
    back = {tree.tokens[i].text: steps for i, steps in find_paths(farmers).items()}
    assert back["killed"] == "^nsubjpass"
    assert back["gunmen"] == "^nsubjpass_by_pobj"


def test_what_is_far_away_has_no_way() -> None:
    tree = parse_text("It rained. Gunmen killed two farmers.")
    assert set(find_paths(tree.tokens[0])) == {0, 1, 2}
