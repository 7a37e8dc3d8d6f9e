"""Variorum turns news of armed conflict into a record that people can check."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from variorum.model.errors import VariorumError
    from variorum.model.record import Reading

__version__ = "0.1.0"
__all__ = ["Reading", "VariorumError", "__version__", "read"]

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


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
