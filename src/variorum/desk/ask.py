"""Ask: who an actor is, where a place lies, which days a time means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.ingest import parse_date
from variorum.model.errors import CountryUnknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from variorum.model.answers import WhenAnswer, WhereAnswer, WhoAnswer


def ask_who(queries: Iterable[str], on: str | date | None = None) -> Iterator[WhoAnswer]:
    """Resolve words for actors; see `variorum.who`.

    Raises:
        DateInvalid: `on` is no day.
    """
    day = _as_day(on)
    from variorum.reading.questions import answer_who
    from variorum.reading.reader import load_gazetteer

    yield from answer_who(queries, day, load_gazetteer())


def ask_where(queries: Iterable[str], country: str | None = None) -> Iterator[WhereAnswer]:
    """Resolve names of places; see `variorum.where`.

    Raises:
        CountryUnknown: `country` is neither a code nor a name of a country.
    """
    from variorum.reading.questions import answer_where
    from variorum.reading.reader import load_gazetteer

    code = _as_country(country) if country else None
    yield from answer_where(queries, load_gazetteer(), code)


def ask_when(queries: Iterable[str], published: str | date | None = None) -> Iterator[WhenAnswer]:
    """Resolve words for times; see `variorum.when`.

    Raises:
        DateInvalid: `published` is no day.
    """
    day = _as_day(published)
    from variorum.reading.questions import answer_when

    yield from answer_when(queries, day)


def _as_day(written: str | date | None) -> date | None:
    return parse_date(written) if isinstance(written, str) else written


def _as_country(words: str) -> str:
    """Give the ISO 3166-1 alpha-3 code of a country by its code or name."""
    from variorum.reading.actors.known import find_state

    code = find_state(words)
    if code is None:
        raise CountryUnknown(
            f"{words!r:.40} is no country", mend="write its name or ISO 3166-1 code, such as SYR"
        )
    return code
