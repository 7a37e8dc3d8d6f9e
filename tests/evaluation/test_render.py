from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.console import Console

from variorum.evaluation.render import print_card
from variorum.evaluation.score import score_readings
from variorum.evaluation.tally import LEVELS

if TYPE_CHECKING:
    from variorum.evaluation.case import GoldCase
    from variorum.model.record import Reading


def test_a_pipe_gets_json(case: GoldCase, perfect: Reading) -> None:
    card = score_readings([(case, perfect)])
    sink = io.StringIO()
    print_card(card, Console(file=sink, width=40))
    assert json.loads(sink.getvalue()) == card.to_dict()


def test_a_terminal_gets_tables(case: GoldCase, perfect: Reading) -> None:
    card = score_readings([(case, replace(perfect, links=()))])
    sink = io.StringIO()
    print_card(card, Console(file=sink, width=160, force_terminal=True), errors=5)
    shown = sink.getvalue()
    assert all(level in shown for level in LEVELS)
    assert case.name in shown
    assert "responds_to raid shells" in shown
