"""`variorum who`: which actor words name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.cli.answers import add_query_arguments, list_queries, show_answers

if TYPE_CHECKING:
    import argparse

    from rich.table import Table

    from variorum.model.answers import ActorAnswer, WhoAnswer

HELP = "say which actor words name, with country, sector, codes, offices and ties"
DESCRIPTION = """\
Say which actor words name: its country, sector and codes; of an office its holder on a day; of a group whom it is
reported to be part of or backed by. The answer is that of a whole report whose only words these are, so an unknown
group gets kind and country from its own words, and other actors of that name are listed."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_query_arguments(parser, 'an actor as a text names it: "defence minister of Ukraine"')
    parser.add_argument("--on", metavar="DATE", help="the day on which, such as 2022-03-01")


def run(arguments: argparse.Namespace) -> int:
    """Ask, show, and give the exit code."""
    from variorum.desk.ask import ask_who

    return show_answers(arguments, ask_who(list_queries(arguments), arguments.on), _tabulate)


def _tabulate(answers: list[WhoAnswer]) -> Table:
    from rich.markup import escape
    from rich.table import Table

    table = Table()
    for heading in ("words", "actor", "kind", "country", "sector", "CAMEO", "offices and ties", "why"):
        table.add_column(heading)
    for answer in answers:
        if not answer.actors:
            table.add_row(
                escape(answer.query), "–", "", "", "", "", "", "nobody that the words or the files tell of"
            )
        for actor in answer.actors:
            table.add_row(
                escape(answer.query), escape(actor.name), actor.kind, actor.country or "", actor.role or "",
                actor.codes.get("cameo", ""), escape(_write_bonds(actor)), escape(actor.reason),
            )  # fmt: skip
    return table


def _write_bonds(actor: ActorAnswer) -> str:
    lines = [
        f"{held.holder}: {held.title} of {held.body} ({held.from_ or '?'} to {held.to or 'now'})"
        for held in actor.offices
    ]
    lines += [f"{tie.type.replace('_', ' ')} {tie.actor}" for tie in actor.ties]
    lines += [f"or {other.name}" for other in actor.alternatives]
    return "\n".join(lines)
