"""A ScoreCard as tables on a terminal, or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.table import Table

from variorum.evaluation.tally import LEVELS

if TYPE_CHECKING:
    from rich.console import Console

    from variorum.evaluation.score import ScoreCard


def render_json(card: ScoreCard) -> str:
    """Give the scores and every error as indented JSON."""
    return json.dumps(card.to_dict(), ensure_ascii=False, indent=1)


def print_card(card: ScoreCard, console: Console, *, errors: int = 0) -> None:
    """Print the scores: as tables on a terminal, else as JSON with every error.

    Args:
        card: the scores.
        console: where to print.
        errors: how many errors to list below the tables.
    """
    if not console.is_terminal:
        console.print(render_json(card), markup=False, highlight=False, soft_wrap=True)
        return
    console.print(_tabulate_levels(card))
    console.print(_tabulate_cases(card))
    console.print(_tabulate_calibration(card))
    if errors:
        console.print(_tabulate_errors(card, errors))


def _tabulate_levels(card: ScoreCard) -> Table:
    table = Table("level", title="All cases")
    for heading in ("gold", "found", "right", "precision", "recall", "F1"):
        table.add_column(heading, justify="right")
    for level, tally in card.total.items():
        shares = (f"{share:.3f}" for share in (tally.precision, tally.recall, tally.f1))
        table.add_row(level, str(tally.gold), str(tally.found), str(tally.right), *shares)
    return table


def _tabulate_calibration(card: ScoreCard) -> Table:
    found = card.calibration
    table = Table("confidence", title=f"How far confidence keeps its word: expected error {found.error:.3f}")
    for heading in ("reports", "mean confidence", "right"):
        table.add_column(heading, justify="right")
    for one in found.bins:
        table.add_row(
            f"{one.low:.1f}–{one.high:.1f}", str(one.reports), f"{one.confidence:.2f}", f"{one.right:.2f}"
        )
    return table


def _tabulate_cases(card: ScoreCard) -> Table:
    table = Table("case", title="F1 of each case")
    shown = [
        level for level in LEVELS if level in ("events", "types", "status", "agents", "figures", "slots")
    ]
    for level in shown:
        table.add_column(level, justify="right")
    for case in card.cases:
        table.add_row(case.name, *(f"{case.tallies[level].f1:.3f}" for level in shown))
    return table


def _tabulate_errors(card: ScoreCard, limit: int) -> Table:
    table = Table("case", "level", "kind", "span", "words", "expected", "found", title="Errors")
    for slip in card.slips[:limit]:
        span = f"{slip.start}–{slip.end}"
        cells = (slip.quote, slip.expected or "", slip.found or "")
        table.add_row(slip.case, slip.level, slip.kind, span, *map(escape, cells))
    return table
