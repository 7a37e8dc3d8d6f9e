"""Codings without words come back onto their texts, and only onto those."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pytest

from variorum.model.errors import CorpusInvalid
from variorum.training.corpus import read_item
from variorum.training.outside_texts import join_tokens, read_ecbplus
from variorum.training.standoff import cut_standoff, load_standoff

TOKENS = "The strikers ( in Goma ) marched on Monday , police said ."
LINES = [
    "@ n_1 manner=local-paper region=none published=2015-06-15",
    "The [a1 strikers] (in [p1 Goma]) [e1 marched] on [t1 Monday], police said.",
    "= e1 PROTEST/demo occurred agent=a1 place=p1 time=t1",
]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    (folder / "causal_news").mkdir(parents=True)
    with (folder / "causal_news" / "train_subtask1.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([["index", "text", "label"], ["n_1", TOKENS, "0"]])
    return folder


def write(folder: Path, lines: list[str], name: str = "causal_news") -> Path:
    path = folder / "borrowed" / f"{name}.standoff"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path.parent


def test_a_coding_comes_back_onto_its_text(tmp_path: Path, texts: Path) -> None:
    cut = cut_standoff(LINES)
    assert not any("marched" in line for line in cut)
    (item,) = load_standoff(write(tmp_path, cut), texts)
    whole = read_item(LINES, item.where)
    assert item == whole
    assert item.quote(item.events[0].mentions[0]) == "marched"


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("n_1", "n_2", "causal_news"),
        ("& ", "& 0", "causal_news"),
        ("e1:", "e1;", "causal_news"),
        ("", "", "nobody"),
    ],
)
def test_what_does_not_belong_is_refused_with_its_place(
    tmp_path: Path, texts: Path, old: str, new: str, name: str
) -> None:
    cut = [line.replace(old, new, 1) if old else line for line in cut_standoff(LINES)]
    with pytest.raises(CorpusInvalid, match=name):
        load_standoff(write(tmp_path, cut, name), texts)


def test_texts_that_are_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(CorpusInvalid, match="cannot be read"):
        load_standoff(write(tmp_path, cut_standoff(LINES)), tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("tokens", "words"),
    [
        ("The army ( in Goma ) said : `` No . ''", 'The army (in Goma) said: "No."'),
        ("Workers ' demands , they do n't say , cost $ 5 % .", "Workers' demands, they don't say, cost $5%."),
        ('He said , " We left . " Then [ he ] went', 'He said, "We left." Then (he) went'),
    ],
)
def test_tokens_become_running_words(tokens: str, words: str) -> None:
    assert join_tokens(tokens) == words


def test_texts_of_ecbplus_are_put_together_by_sentence(tmp_path: Path) -> None:
    (tmp_path / "ecbplus").mkdir()
    words = [
        (0, "http"),
        (0, ":"),
        (1, "A"),
        (1, "15"),
        (1, "-"),
        (1, "day"),
        (1, "siege"),
        (2, "It"),
        (2, "ended"),
    ]
    xml = "".join(
        f'<token t_id="{number}" sentence="{at}" number="0">{word}</token>'
        for number, (at, word) in enumerate(words)
    )
    with zipfile.ZipFile(tmp_path / "ecbplus" / "ecbplus_topics_1-35.zip", "w") as archive:
        archive.writestr("ECB+/12/12_3ecb.xml", xml)
    assert read_ecbplus(tmp_path) == {"ecb-12-3ecb": "A 15-day siege\nIt ended"}
