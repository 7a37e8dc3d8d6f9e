"""A text and what is known of it, checked and made a Document."""

from __future__ import annotations

import re
from datetime import date

from variorum.language.identify import identify_language
from variorum.model.document import Document
from variorum.model.errors import DateInvalid, TextTooLong

LONGEST_TEXT = 1_000_000
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}\S*)?")


def make_document(
    text: str,
    *,
    published: str | date | None = None,
    source: str | None = None,
    title: str | None = None,
    url: str | None = None,
    where: str = "",
) -> Document:
    """Make a Document of a text.

    Args:
        text: the whole text; may be empty.
        published: day of publication, as a date or as ``"2024-02-02"``.
        source: who published it.
        title: its headline.
        url: where it was published.
        where: the file or address that an error should name.

    Returns:
        The Document, its language identified.

    Raises:
        TextTooLong: the text has more than 1,000,000 characters.
        DateInvalid: `published` is no day in the calendar.
    """
    check_length(len(text), where)
    return Document(
        text=text,
        title=clean_line(title),
        source=clean_line(source),
        url=clean_line(url),
        published=parse_date(published) if isinstance(published, str) else _as_day(published),
        language=identify_language(text),
    )


def check_length(characters: int, where: str = "") -> None:
    """Refuse a text that is longer than one Document may be."""
    if characters > LONGEST_TEXT:
        raise TextTooLong(
            f"the text has {characters:,} characters, more than {LONGEST_TEXT:,}",
            where=where,
            mend="split it into one file a report",
        )


def parse_date(words: str, where: str = "") -> date:
    """Parse a day of the calendar.

    Args:
        words: the day as ISO 8601, such as ``"2024-02-02"``; a time after it is let go.
        where: the file that an error should name.

    Returns:
        The day.

    Raises:
        DateInvalid: the words are no such day.
    """
    match = _DAY.fullmatch(words.strip())
    try:
        if match:
            return date.fromisoformat(match[1])
    except ValueError:
        pass
    raise DateInvalid(f"{words.strip()!r:.40} is not a day", where=where, mend="write it like 2024-02-02")


def parse_date_or_none(words: str | None) -> date | None:
    """Parse a day that a page states of itself; None where it is none: a page's slip is not the user's."""
    try:
        return parse_date(words) if words else None
    except DateInvalid:
        return None


def clean_line(words: str | None) -> str | None:
    """Give words on one line, blanks joined; None where nothing is left."""
    return " ".join((words or "").split()) or None


def _as_day(moment: date | None) -> date | None:
    """Give the plain day of a date or datetime."""
    return None if moment is None else date(moment.year, moment.month, moment.day)
