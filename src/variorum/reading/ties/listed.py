"""Names that stand together as whole and part: "the IRGC's Quds Force", "Qassam Brigades of Hamas"."""

from __future__ import annotations

from functools import cache

from variorum.data import read_rows, split_cell
from variorum.language.tree import Tree
from variorum.reading.parts import ActorMention, Actors, TieFound

_TABLES = ("actors/institutions.csv", "actors/groups.csv", "actors/organisations.csv")
_JOINTS = frozenset({"'s", "'", "(", ")", "-", "/"})
_OF = frozenset({"of", "the"})
_LONGEST_GAP = 5


def read_listed(tree: Tree, actors: Actors) -> list[TieFound]:
    """Find a part named right beside its whole, where the actor data say that it is one.

    Args:
        tree: the parsed text.
        actors: the actors of the text.

    Returns:
        One part_of tie a pair of neighbouring names; the words are both names and what joins them.
    """
    names = [
        mention
        for mention in actors.mentions
        if mention.form == "name" and actors.entries[mention.actor].known
    ]
    found = []
    for position, one in enumerate(names):
        for two in names[position + 1 : position + 3]:
            if two.actor == one.actor or two.first < one.last or two.first - one.last > _LONGEST_GAP:
                continue
            between = [
                tree.tokens[i].lower
                for i in range(one.last, two.first)
                if not any(other.first <= i < other.last and other.actor == one.actor for other in names)
            ]
            whole, part = _whole_and_part(one, two, between)
            if whole is not None and actors.entries[whole.actor].name in _parents().get(
                actors.entries[part.actor].name, ()
            ):
                found.append(TieFound("part_of", part.actor, whole.actor, one.first, two.last))
    return found


def _whole_and_part(
    one: ActorMention, two: ActorMention, between: list[str]
) -> tuple[ActorMention | None, ActorMention]:
    """Say which of two neighbours would be the whole by the words between them."""
    if all(word in _JOINTS for word in between):
        return one, two
    if between[0] == "of" and all(word in _OF for word in between):
        return two, one
    return None, two


@cache
def _parents() -> dict[str, tuple[str, ...]]:
    """Give the wholes of each listed actor; years on the tie are left out of account."""
    return {
        row["name"]: tuple(cell.split("@")[0] for cell in split_cell(row["part_of"]))
        for table in _TABLES
        for row in read_rows(table)
        if row["part_of"]
    }
