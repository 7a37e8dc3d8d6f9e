"""The coder that ships: it is there, it is what the corpus teaches, and the Reader is better with it than without."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from tests.coders import choose_coder
from tests.conftest import ROOT
from tests.reading.passages.compact import DAY, Passage, compare, read_passages
from variorum.data import locate
from variorum.desk.train import CARD, hash_corpus
from variorum.evaluation.probes import score_probes
from variorum.language.pipeline import parse_text
from variorum.model.document import Document
from variorum.model.record import Reading
from variorum.reading import read_document
from variorum.reading.coder.judge import MODEL, load_coder
from variorum.reading.coder.labels import TOKEN_HEADS

FOLDER = locate("coder")
LARGEST = 40_000_000


@cache
def probes() -> tuple[float, float]:
    """Give the share of probes answered rightly and the share of swaps answered alike."""
    score = score_probes(ROOT / "golden" / "probes.csv")
    return score.kinds["all"].share, score.even / score.swaps


@pytest.fixture(autouse=True, scope="module")
def packaged() -> Iterator[None]:
    """Ask for the packaged coder."""
    with choose_coder("packaged"):
        yield


def test_it_is_small_and_its_card_tells_where_it_comes_from() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < LARGEST
    card = json.loads((FOLDER / CARD).read_text(encoding="utf-8"))
    assert card["corpus"]["sha256"] == hash_corpus(ROOT / "corpus")
    assert card["scores"]["triggers"] > 0.8
    assert card["learnt_from"] + card["measured_on"] == card["corpus"]["sentences"]


def test_it_answers_every_question() -> None:
    coder = load_coder()
    assert coder is not None
    tree = parse_text("Gunmen killed two farmers near Kirkuk. The sky above the town, blue and wide.")
    opinions = coder.hear(tree, coder.choose_sentences(tree))
    gunmen, killed = tree.tokens[0], tree.tokens[1]
    assert (opinions.heard(killed), opinions.heard(tree.tokens[-1])) == (True, False)
    assert opinions.choose("type", killed)["ASSAULT"] > 0.9
    assert opinions.relate("agent", killed, gunmen) > 0.9
    for question in TOKEN_HEADS:
        assert sum(opinions.choose(question, killed).values()) == pytest.approx(1, abs=1e-5)


def test_a_sentence_is_scored_alike_alone_and_among_others() -> None:
    coder = load_coder()
    assert coder is not None
    tree = parse_text(
        "Gunmen killed two farmers near Kirkuk. Troops then shelled the hills above the town for hours."
    )
    both, alone = coder.hear(tree, [0, 1]), coder.hear(tree, [0])
    for question in TOKEN_HEADS:
        one, other = both.choose(question, tree.tokens[1]), alone.choose(question, tree.tokens[1])
        assert max(one, key=lambda label: one[label]) == max(other, key=lambda label: other[label])


def test_most_passages_come_out_as_a_coder_expects() -> None:
    passages = [passage for passage in read_passages() if "known" not in passage]
    right = sum(not compare(_read(passage), passage) for passage in passages)
    assert right / len(passages) > 0.88


def test_probes_are_answered_better_than_by_the_rules() -> None:
    right, even = probes()
    assert right > 0.72  # the rules alone: .59
    assert even > 0.75


def _read(passage: Passage) -> Reading:
    published = date.fromisoformat(str(passage.get("published", DAY)))
    return read_document(Document(passage["text"], published=published, language="en"))


def test_it_is_left_out_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (FOLDER / MODEL).is_file()
    monkeypatch.delenv("VARIORUM_CODER")
    load_coder.cache_clear()
    assert load_coder() is None
    load_coder.cache_clear()
