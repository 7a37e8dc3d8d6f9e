"""Causes, effects and factuality that others marked become labels at the right words."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from variorum.training.causality import add_causality
from variorum.training.corpus import read_item
from variorum.training.examples import make_examples
from variorum.training.factuality import make_factuality_examples

SENTENCE = "The strike ( a long one ) began `` today '' because pay was cut ."
TAGGED = (
    "<ARG1>The strike ( a long one ) began `` today ''</ARG1> <SIG0>because</SIG0> <ARG0>pay was cut</ARG0> ."
)
CODED = [
    "@ n_1 manner=wire region=none published=2015-06-15",
    'The [e1 strike] (a long one) began "today" because pay was cut.',
    "= e1 PROTEST/strike occurred",
]


def write_causal_news(folder: Path) -> None:
    (folder / "causal_news").mkdir()
    tables = {
        "train_subtask1.csv": [["index", "text", "label"], ["n_1", SENTENCE, "1"], ["n_2", "It rained .", "0"]],
        "train_subtask2_grouped.csv": [
            ["index", "causal_text_w_pairs"], ["cnc_n_1_0", repr([TAGGED])], ["cnc_n_2_0", "[]"],
        ],
    }  # fmt: skip
    for name, rows in tables.items():
        with (folder / "causal_news" / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)


def test_causes_are_added_to_coded_sentences_and_the_others_are_bare(tmp_path: Path) -> None:
    write_causal_news(tmp_path)
    (coded,) = make_examples([read_item(CODED, "x:1")])
    (bare,) = add_causality([coded], tmp_path)
    words = coded.words
    effect = [words[at] for at, label in sorted(coded.labels["causal"].items()) if label == "effect"]
    cause = [words[at] for at, label in sorted(coded.labels["causal"].items()) if label == "cause"]
    assert (effect[:2], effect[-2:], cause) == (["The", "strike"], ["today", '"'], ["pay", "was", "cut"])
    assert [words[at] for at in coded.labels["signal"]] == ["because"]
    assert coded.labels["type"] == {1: "PROTEST"}
    assert {"type", "causal", "signal"} <= coded.asked
    assert (bare.key, set(bare.asked), bare.labels["causal"]) == ("n_2", {"causal", "signal"}, {})


def test_factuality_becomes_how_the_text_presents_a_word(tmp_path: Path) -> None:
    (tmp_path / "meantime_factuality").mkdir()
    row = {
        "text": "They did not sell it , but plan to .",
        "targets": [{"span1": [3, 4], "label": -3.0}, {"span1": [7, 8], "label": 0.75}],
    }
    path = tmp_path / "meantime_factuality" / "train.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (example,) = make_factuality_examples(tmp_path)
    assert {example.words[at]: label for at, label in example.labels["reality"].items()} == {
        "sell": "negated", "plan": "planned",
    }  # fmt: skip
    assert example.asked == frozenset()
