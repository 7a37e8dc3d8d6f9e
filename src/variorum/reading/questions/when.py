"""Which days words mean, told against a day of publication."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from variorum.language.dates import find_periods
from variorum.language.pipeline import parse_texts
from variorum.model.answers import TimeAnswer, WhenAnswer

_CARRIER = "It happened "


def answer_when(queries: Iterable[str], published: date | None) -> Iterator[WhenAnswer]:
    """Resolve times.

    Args:
        queries: words each, such as "last week" or a whole sentence ("Troops will leave by Friday.").
        published: the day against which they are told; None leaves all but absolute dates unresolved.

    Yields:
        One answer a query, in order.
    """
    kept = list(queries)
    carried = [_CARRIER if not query.rstrip().endswith((".", "!", "?")) else "" for query in kept]
    texts = [f"{carrier}{query}." if carrier else query for carrier, query in zip(carried, kept, strict=True)]
    for query, carrier, tree in zip(kept, carried, parse_texts(texts), strict=True):
        times = []
        for period in find_periods(tree, published):
            start, end = tree.span(period.first, period.last)
            start, end = max(0, start - len(carrier)), min(len(query), end - len(carrier))
            times.append(
                TimeAnswer(
                    start, end, query[start:end],
                    period.earliest.isoformat() if period.earliest else None,
                    period.latest.isoformat() if period.latest else None,
                    period.precision, period.against,
                )
            )  # fmt: skip
        yield WhenAnswer(query, published.isoformat() if published else None, tuple(times))
