"""The network written as ONNX with weights of 8 bits, as the Reader runs it."""

from __future__ import annotations

import json
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from variorum.language.encoder import HEADS, INPUTS, OTHERS
from variorum.reading.coder.judge import MODEL, PARSE, RELATING, VOCABULARY
from variorum.reading.coder.labels import TOKEN_HEADS
from variorum.training.learn import find_encoder

if TYPE_CHECKING:
    from variorum.training.batches import Lists
    from variorum.training.network import CoderNetwork

_OPSET = 18


def export_coder(network: CoderNetwork, lists: Lists, folder: Path) -> None:
    """Write all that the Reader needs of a network: the model, its vocabulary and what it knows of the parse.

    Args:
        network: the network.
        lists: what it knows of the parse.
        folder: where to write; made if it is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _export_network(network, folder / MODEL)
    shutil.copyfile(find_encoder() / VOCABULARY, folder / VOCABULARY)
    known = {"grammar": lists.grammar, "paths": lists.paths, "triggers": lists.triggers}
    (folder / PARSE).write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
    bilinear, table = (
        weight.detach().numpy().astype(np.float32) for weight in (network.bilinear, network.paths.weight)
    )
    np.savez(folder / RELATING, bilinear=bilinear, table=table)


def _export_network(network: CoderNetwork, path: Path) -> None:
    """Write a network as ONNX, its matrices quantised to 8 bits."""
    ids = torch.tensor([[101, 2998, 2730, 102], [101, 2998, 2730, 102]])
    firsts = torch.tensor([[1, 2], [1, 2]])
    axes = {
        "ids": {0: "stretches", 1: "pieces"},
        "mask": {0: "stretches", 1: "pieces"},
        "firsts": {0: "stretches", 1: "words"},
        "grammar": {0: "stretches", 1: "words"},
        **{name: {0: "stretches", 1: "words"} for name in (*TOKEN_HEADS, HEADS, OTHERS)},
    }
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            network.eval(),
            (ids, torch.ones_like(ids), firsts, torch.zeros(2, 2, 3, dtype=torch.long)),
            str(whole),
            input_names=list(INPUTS),
            output_names=[*TOKEN_HEADS, HEADS, OTHERS],
            dynamic_axes=axes,
            opset_version=_OPSET,
            dynamo=False,
        )
        quantize_dynamic(str(whole), str(path), weight_type=QuantType.QInt8)
