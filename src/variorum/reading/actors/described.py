"""Described groups joined to the group that they take up: "the Iran-backed group", "the Lebanese movement"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from variorum.data import read_rows, split_cell
from variorum.reading.actors.known import take_years
from variorum.reading.actors.nouns import load_words
from variorum.reading.actors.phrases import has_prefix_after

if TYPE_CHECKING:
    from variorum.reading.actors.bench import Bench, Draft, Found

_OWN_SORT = frozenset({"media", "monitor", "humanitarian", "intergovernmental", "alliance", "business"})
_UNIONS = frozenset({"alliance", "intergovernmental"})
_BODIES = frozenset({"armed group", "alliance", "political party", "opposition", "criminal"})


def may_describe(bench: Bench, found: Found) -> bool:
    """Tell whether only words that describe a group stand before a noun for one.

    Args:
        bench: the working state.
        found: a definite phrase.
    """
    noun = found.noun
    if (
        noun is None
        or (found.plural and noun.kind != "armed group")
        or (noun.human != "group" and not found.plural)
    ):
        return False
    if noun.kind not in _OWN_SORT and (
        noun.joins not in {"group", "members"} or noun.kind not in {"armed group", "other"}
    ):
        return False
    determiner = bench.tokens[found.head].child("det")
    start = determiner.i + 1 if determiner is not None else found.first
    describing = load_words("describing") | load_words("prefix_verb") | {"pro", "-", "\u2013"}
    length = len(noun.noun.split())
    return all(
        token.lower in describing or token.lemma in describing or bench.match_of[token.i] is not None
        for token in bench.tokens[start : found.last - length]
    )


def find_described(bench: Bench, others: list[Found], found: Found) -> Draft | None:
    """Give the group that a described group takes up, or None where two may be meant.

    Args:
        bench: the working state.
        others: the mentions that may be taken up, nearest first, those of the same clause left out.
        found: the definite phrase; `may_describe` holds of it.
    """
    fitting: dict[int, Draft] = {}
    owners = {name for name, _, behind in _names(bench, found) if not behind}
    for other in others:
        draft = other.draft.resolve()
        if other.form == "pronoun" or not draft.named or draft.name in owners or not _is_sort(found, draft):
            continue
        if _supports(bench, found, draft):
            return draft
        if not _contradicts(bench, found, draft):
            fitting.setdefault(id(draft), draft)
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _is_sort(found: Found, draft: Draft) -> bool:
    """Whether a group is of the sort that the noun of a phrase says."""
    kind = found.noun.kind if found.noun is not None else "other"
    if kind not in _OWN_SORT:
        return draft.kind in _BODIES and (not found.plural or draft.plural)
    return draft.kind == kind or {draft.kind, kind} <= _UNIONS


def _contradicts(bench: Bench, found: Found, draft: Draft) -> bool:
    """Whether a name in the phrase speaks against a group: another country, another backer."""
    for name, country, behind in _names(bench, found):
        if behind:
            behinds = load_behind().get(draft.name, frozenset())
            if behinds and name not in behinds and country != draft.country:
                return True
        elif country is not None and country != draft.country:
            return True
    return False


def _supports(bench: Bench, found: Found, draft: Draft) -> bool:
    """Whether a name in the phrase speaks for a group."""
    return any(
        name in load_behind().get(draft.name, frozenset())
        if behind
        else country is not None and country == draft.country
        for name, country, behind in _names(bench, found)
    )


def _names(bench: Bench, found: Found) -> list[tuple[str, str | None, bool]]:
    """Give the names in a phrase with their countries, and whether they only stand behind it."""
    names: list[tuple[str, str | None, bool]] = []
    i = found.first
    while i < found.head:
        match = bench.match_of[i]
        if match is not None:
            pro = i >= 2 and bench.tokens[i - 2].lower == "pro"
            behind = pro or has_prefix_after(bench.tokens, match.last)
            names.append((match.actor.name, match.actor.country, behind))
        i = match.last if match is not None else i + 1
    return names


@cache
def load_behind() -> dict[str, frozenset[str]]:
    """Give whom the data holds to back each group, or to stand above it."""
    return {
        row["name"]: frozenset(
            take_years(cell)[0] for column in ("backed_by", "part_of") for cell in split_cell(row[column])
        )
        for row in read_rows("actors/groups.csv")
    }
