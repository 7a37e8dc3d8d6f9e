"""The way from the corpus to a coder that the Reader can run, gone with a tiny one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from variorum.language.pipeline import parse_text
from variorum.reading.coder.judge import Coder
from variorum.reading.coder.labels import TOKEN_HEADS
from variorum.training.corpus import load_corpus
from variorum.training.examples import Example, make_examples

TORCH = pytest.importorskip("torch", reason="training is not installed: run `make train-setup`")

CORPUS = """\
@ t-1 manner=wire region=europe published=1995-06-02
[x1 [a1 Gunmen] [e1 killed] [v1 two farmers] near [p1 Derry] on [t1 Thursday]], [s1 police] [c1 said].
= e1 ASSAULT/firearms occurred agent=a1 victim=v1 place=p1 time=t1:1995-06-01 killed=v1:2
= voice s1 asserts c1 content=x1 over=e1
@ t-2 manner=wire region=europe published=1995-06-02
[a1 Students] did [k1 not] [e1 march] in [p1 Split].
= e1 PROTEST/demo negated:k1 agent=a1 place=p1
@ t-3 manner=wire region=europe published=1995-06-02 pair=rain change=base
It rained in the hills.
@ t-4 manner=wire region=europe published=1995-06-02 pair=rain change=swap
It snowed in the hills.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus" / "tiny.coded"
    path.parent.mkdir()
    path.write_text(CORPUS, encoding="utf-8")
    return path


def test_examples_hold_the_heads_of_what_is_marked(corpus: Path) -> None:
    first, second, *rest = make_examples(load_corpus(corpus))
    words = first.words
    assert {words[at]: label for at, label in first.labels["type"].items()} == {"killed": "ASSAULT"}
    assert {words[at]: label for at, label in first.labels["stance"].items()} == {"said": "asserts"}
    assert {words[at]: label for at, label in first.labels["measure"].items()} == {"farmers": "killed"}
    assert {(words[one], words[other], name) for one, other, name in first.relations} == {
        ("killed", "Gunmen", "agent"), ("killed", "farmers", "victim"), ("killed", "Derry", "place"),
        ("killed", "Thursday", "time"), ("killed", "farmers", "figure"), ("said", "police", "speaker"),
        ("said", "killed", "over"),
    }  # fmt: skip
    assert first.paths[words.index("killed")][words.index("Gunmen")] == "_nsubj"
    assert list(second.labels["reality"].values()) == ["negated"]
    assert {example.group for example in rest} == {"rain"}
    assert not any(example.heads for example in rest)


def test_swapping_changes_names_and_nothing_else() -> None:
    import random

    from variorum.training.swapping import load_sorts, swap_sides

    words = ["Ethiopian", "jets", "struck", "Eritrea", "and", "Eritrea", "struck", "back"]
    example = Example("e", "e", words, [""] * 8, [""] * 8, [""] * 8, [""] * 8)
    swapped = swap_sides(example, random.Random(3))
    assert example.words == words
    assert [word for word in swapped.words if word in words] == ["jets", "struck", "and", "struck", "back"]
    assert swapped.words[3] == swapped.words[5]
    names, adjectives, *_ = load_sorts()
    assert (swapped.words[3] in names, swapped.words[0] in adjectives) == (True, True)
    assert swap_sides(example, random.Random(3)).words == swapped.words
    assert len({word for words in load_sorts() for word in words}) == sum(
        len(words) for words in load_sorts()
    )


@pytest.mark.parametrize("seed", [1, 2])
def test_a_tiny_coder_is_taught_written_and_heard(corpus: Path, tmp_path: Path, seed: int) -> None:
    from variorum.desk.train import train_coder

    losses = []
    trained = train_coder(
        str(corpus),
        str(tmp_path / "coder"),
        epochs=6,
        seed=seed,
        tell=lambda _, loss, __: losses.append(loss),
    )
    assert losses[-1] < losses[0] / 2
    card = json.loads((tmp_path / "coder" / "card.json").read_text(encoding="utf-8"))
    assert card == trained.card
    assert (card["corpus"]["items"], card["settings"]["seed"]) == (4, seed)
    tree = parse_text("Soldiers killed a farmer near Split. They killed his wife. It rained.")
    opinions = Coder(tmp_path / "coder").hear(tree, [0, 1])
    killed, farmer, rained = tree.tokens[1], tree.tokens[3], tree.tokens[-2]
    again, wife = (
        next(token for token in tree.tokens[7:] if token.text == word) for word in ("killed", "wife")
    )
    assert opinions.heard(killed)
    assert not opinions.heard(rained)
    for question in TOKEN_HEADS:
        assert sum(opinions.choose(question, killed).values()) == pytest.approx(1, abs=1e-5)
    assert 0 < opinions.relate("victim", killed, farmer) < 1
    assert 0 < opinions.relate("place", killed, wife) < 1
    assert opinions.relate("victim", killed, wife) == 0
    assert opinions.relate("victim", killed, rained) == 0
    assert opinions.resemble(killed, again) == pytest.approx(opinions.resemble(again, killed))


def test_the_same_seed_gives_the_same_coder(corpus: Path, tmp_path: Path) -> None:
    from variorum.desk.train import train_coder

    cards = [train_coder(str(corpus), str(tmp_path / name), epochs=1).card for name in ("one", "two")]
    assert cards[0] == cards[1]
    for name in ("parse.json", "relations.npz", "model.onnx"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
