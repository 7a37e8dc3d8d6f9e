"""The network: a small BERT encoder with one linear head a question about tokens, and two that relate tokens."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from transformers import BertModel

from variorum.reading.coder.labels import RELATIONS, TOKEN_HEADS
from variorum.training.batches import Lists

_NARROW = 128
_TINY = 24
_SAME = RELATIONS.index("same")


class CoderNetwork(nn.Module):
    """Gives scores for every token and every pair of tokens of a stretch.

    Args:
        encoder: the encoder that is fine-tuned.
        lists: what it knows of the parse.
        dropout: share of the encoder's outputs that is dropped while learning.
    """

    def __init__(self, encoder: BertModel, lists: Lists, dropout: float = 0.15) -> None:
        super().__init__()
        self.encoder = encoder
        self.grammar = nn.ModuleList([nn.Embedding(len(labels), _TINY) for labels in lists.grammar])
        width = int(encoder.config.hidden_size) + _TINY * len(lists.grammar)
        self.dropout = nn.Dropout(dropout)
        self.tokens = nn.ModuleList([nn.Linear(width, len(labels)) for labels in TOKEN_HEADS.values()])
        self.head = nn.Linear(width, _NARROW)
        self.other = nn.Linear(width, _NARROW)
        self.bilinear = nn.Parameter(torch.zeros(len(RELATIONS), _NARROW + 1, _NARROW + 1))
        nn.init.normal_(self.bilinear, std=0.02)
        self.paths = nn.Embedding(len(lists.paths), len(RELATIONS))
        nn.init.zeros_(self.paths.weight)

    def forward(self, ids: Tensor, mask: Tensor, firsts: Tensor, grammar: Tensor) -> tuple[Tensor, ...]:
        """Score a batch of stretches.

        Args:
            ids: [batch, pieces] numbers of pieces.
            mask: [batch, pieces] 1 where there is a piece.
            firsts: [batch, words] position of each word's first piece.
            grammar: [batch, words, 3] numbers of tag, relation and sort of name.

        Returns:
            One [batch, words, labels] for each head of `TOKEN_HEADS`, then two of [batch, words, width]: each word as
            the head of a relation, and as the other end of one.
        """
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        index = firsts.unsqueeze(-1).expand(-1, -1, states.size(-1))
        parse = [table(grammar[..., column]) for column, table in enumerate(self.grammar)]
        words = self.dropout(torch.cat([states.gather(1, index), *parse], dim=-1))
        scores = [question(words) for question in self.tokens]
        ones = torch.ones_like(words[..., :1])
        heads = torch.cat([torch.relu(self.head(words)), ones], dim=-1)
        others = torch.cat([torch.relu(self.other(words)), ones], dim=-1)
        return (*scores, heads, others)

    def relate(self, heads: Tensor, others: Tensor, paths: Tensor) -> Tensor:
        """Score the relations of words that were read together.

        Args:
            heads: [batch, words, width] as `forward` gives them.
            others: the same of the other ends.
            paths: [batch, words, words] numbers of ways.

        Returns:
            [batch, relations, words, words] from a head word to another.
        """
        related = torch.einsum("bik,rkm,bjm->brij", heads, self.bilinear, others)
        said: Tensor = self.paths(paths)
        return related + said.permute(0, 3, 1, 2)

    def compare(self, heads: Tensor, others: Tensor, echoes: Tensor, way: int) -> Tensor:
        """Score whether triggers of two stretches name the same happening.

        Args:
            heads: [batch, words, width] as `forward` gives them.
            others: the same of the other ends.
            echoes: [pairs, 5] as in `Batch`.
            way: number of the way between two sentences.

        Returns:
            [pairs] scores.
        """
        one, other = heads[echoes[:, 0], echoes[:, 1]], others[echoes[:, 2], echoes[:, 3]]
        given = torch.einsum("pk,km,pm->p", one, self.bilinear[_SAME], other)
        return given + self.paths.weight[way, _SAME]
