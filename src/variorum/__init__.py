"""Variorum turns news of armed conflict into a record that people can check."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from variorum.model.answers import WhenAnswer, WhereAnswer, WhoAnswer
    from variorum.model.errors import VariorumError
    from variorum.model.record import Reading

__version__ = "0.1.0"
__all__ = ["Reading", "VariorumError", "__version__", "read", "when", "where", "who"]

# Loaded at first use, so that `import variorum` costs next to nothing.
_LAZY = {"Reading": "variorum.model.record", "VariorumError": "variorum.model.errors"}


def read(
    text: str,
    *,
    published: str | date | None = None,
    source: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Reading:
    """Read one news report: what is said to have happened, where, when, with what toll, and who says so.

    Args:
        text: the report, headline included.
        published: day of publication, as a date or as ``"2024-02-02"``; without it no "Friday" has a date.
        source: who published it.
        title: its headline.
        url: where it was published.

    Returns:
        All that was found; `Reading.to_dict` gives the record `variorum.reading/1`.

    Raises:
        VariorumError: the text is too long, the day is none, or the language pipeline is not installed.
    """
    reading: Reading = import_module("variorum.desk.read").read_text(
        text, published=published, source=source, title=title, url=url
    )
    return reading


def who(words: str, *, on: str | date | None = None) -> WhoAnswer:
    """Say who words name: the actor, its country, sector and codes, and what held of it on a day.

    Args:
        words: an actor as a text would name it: ``"Chadian Foreign Ministry"``, ``"defence minister of Ukraine"``.
        on: the day on which, as a date or as ``"2022-03-01"``; decides names, offices and ties of some time only.

    Returns:
        The actors found, none where the words name nobody known or described.

    Raises:
        VariorumError: the day is none, or the language pipeline is not installed.
    """
    answer: WhoAnswer = next(import_module("variorum.desk.ask").ask_who([words], on))
    return answer


def where(words: str, *, country: str | None = None) -> WhereAnswer:
    """Say which places words may name, by name, by sound or within a slip of the pen.

    Args:
        words: the name of a place, such as ``"Deir Ezzor"``.
        country: a country by name or ISO 3166-1 code, to which the answer is held.

    Returns:
        At most ten places, likeliest first by size and importance alone.

    Raises:
        VariorumError: there is no such country.
    """
    answer: WhereAnswer = next(import_module("variorum.desk.ask").ask_where([words], country))
    return answer


def when(words: str, *, published: str | date | None = None) -> WhenAnswer:
    """Say which days words mean, told against a day of publication.

    Args:
        words: words such as ``"over the past eight months"``, or a sentence that holds them.
        published: the day of publication, as a date or as ``"2024-02-02"``.

    Returns:
        The times found in the words, each with its days and what it was resolved against.

    Raises:
        VariorumError: the day is none, or the language pipeline is not installed.
    """
    answer: WhenAnswer = next(import_module("variorum.desk.ask").ask_when([words], published))
    return answer


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
