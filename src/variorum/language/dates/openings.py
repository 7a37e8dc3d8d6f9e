"""Words before a time that open it ("since", "after", "until"), and times that last until publication."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from variorum.language.dates.amounts import read_amount
from variorum.language.dates.calendar import Days, add_days, add_units
from variorum.language.dates.spans import Time
from variorum.language.dates.tense import is_future
from variorum.language.found import PeriodMention
from variorum.language.tree import Token, Tree

_OPENING = {"after", "before", "until", "till", "by", "from"}
_ROLLING_LEADS = {"over", "during", "within", "throughout"}
_TRIMMED = {"the", "during", "over", "at"}
_TURNS = ("TURN", "HOUR", "CLOCK", "PART")
_HIGHEST = 8


def lead(time: Time, tree: Tree, published: date | None) -> Iterator[PeriodMention]:
    """Write a time down as a mention, with the words before it that open it.

    Args:
        time: a resolved time.
        tree: the parsed text.
        published: day of publication, or None.

    Yields:
        The mention; a second one where the time dates the start of what a clause with "since" frames
        ("besieged since the army cut the road in July": July for the cutting, since July for the siege,
        hung on the clause's verb).
    """
    expression, days = time.expression, time.days
    opening = tree.tokens[time.first - 1] if time.first else None
    word = opening.lower if opening is not None else ""
    head = expression.head
    if word == "since":
        yield mention(replace(time, days=_since(days, published), first=time.first - 1), head)
        return
    if opening is not None and word in _OPENING and head.head is opening:
        turn = _is_turn(time, word, published)
        opened = replace(days, precision="day") if turn else _open(time, word, opening, published)
        if opened is not None:
            yield mention(replace(time, days=opened, first=time.first - 1), head)
            return
    if expression.rule.sense == "rolling" and word in _ROLLING_LEADS:
        yield mention(replace(time, first=time.first - 1), head)
        return
    first = time.first
    if expression.rule.sense != "rolling":
        while first < time.last - 1 and tree.tokens[first].lower in _TRIMMED:
            first += 1
    yield mention(replace(time, first=first), head)
    framed = _since_clause(head)
    if framed is not None and days.earliest is not None and expression.rule.sense not in {"clock", "part"}:
        since, hanging = framed
        yield mention(replace(time, days=_since(days, published), first=since.i), hanging)


def lasting(time: Time, tree: Tree, published: date | None) -> PeriodMention | None:
    """Read "has been holding for 19 days": from 19 days before publication until publication.

    Other durations are no times: "was held for 19 days" does not say when.
    """
    if published is None or not time.first or tree.tokens[time.first - 1].lower != "for":
        return None
    preposition = tree.tokens[time.first - 1]
    verb = preposition.head
    helpers = {child.lower for child in verb.all_children("aux")}
    low, high = read_amount(time.expression)
    if verb.pos not in {"VERB", "AUX"} or not helpers & {"has", "have", "'ve"} or low is None or low != high:
        return None
    if helpers & {"would", "could", "may", "might", "should", "will"} or verb.child("neg") is not None:
        return None
    unit = next(iter(time.expression.values("UNITS") or time.expression.values("UNIT")), "day")
    if unit in {"minute", "hour"}:
        return None
    days = Days(add_units(published, -low, unit), published, "range", f"published {published}")
    return mention(replace(time, days=days, first=time.first - 1), time.expression.head)


def mention(time: Time, head: Token) -> PeriodMention:
    """Write a time down as a mention that hangs in the clause at a token."""
    days = time.days
    return PeriodMention(
        time.first, time.last, head.i, days.earliest, days.latest, days.precision, days.against
    )


def _since(days: Days, published: date | None) -> Days:
    if days.earliest is None:
        return days
    if published is None or days.earliest > published:
        return replace(days, latest=None, precision="open")
    return replace(days, latest=published, precision="range")


def _is_turn(time: Time, word: str, published: date | None) -> bool:
    """Whether "before" or "after" stands before a turn of the day: "before dawn Sunday" is still that Sunday."""
    expression, latest = time.expression, time.days.latest
    if word not in {"before", "after"} or latest is None or (published is not None and latest > published):
        return False
    opens = [at for name in _TURNS if (at := expression.index_of(name)) is not None]
    return bool(opens) and min(opens) <= (1 if expression.tokens[0].lower == "the" else 0)


def _open(time: Time, word: str, opening: Token, published: date | None) -> Days | None:
    """Open a time by its preposition; None where the preposition says nothing ("video from Monday")."""
    days = time.days
    if days.earliest is None or days.latest is None:
        return days
    if word == "from":
        starts = opening.head.pos in {"VERB", "AUX"} or is_future(time.expression.head)
        return replace(days, latest=None, precision="open") if starts else None
    if word == "after":
        latest = published if published is not None and published >= days.earliest else None
        return replace(days, latest=latest, precision="open")
    ahead = published is not None and days.latest > published
    latest = days.latest
    if word == "before" and time.expression.edge != "end":
        latest = add_days(days.earliest, -1) if not ahead or days.precision == "day" else days.latest
    if ahead and word in {"by", "before"} and published is not None and published <= latest:
        return replace(days, earliest=published, latest=latest, precision="range")
    return replace(days, earliest=None, latest=latest, precision="open")


def _since_clause(head: Token) -> tuple[Token, Token] | None:
    """Give "since" and what hangs on it, where it frames the clause or phrase that a time stands in."""
    below = head
    for depth, token in enumerate(head.ancestors()):
        if depth > _HIGHEST or token.i > head.i:
            return None
        if token.lower == "since" and token.dep == "prep":
            return (token, below) if below is not head else None
        mark = token.child("mark")
        if token.dep == "advcl" and mark is not None and mark.lower == "since" and mark.i < head.i:
            return mark, token
        if token.dep in {"ccomp", "relcl"}:
            return None
        below = token
    return None
