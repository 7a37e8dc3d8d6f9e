"""Read: reports from wherever they are to Readings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.ingest import Listed, list_reports, load, make_document, parse_date
from variorum.model.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from variorum.model.document import Document
    from variorum.model.record import Reading

READABLE = frozenset({"en", "und"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one origin: a Document and its Reading, or the error that stood in the way."""

    origin: str
    document: Document | None = None
    reading: Reading | None = None
    error: InputError | None = None

    @property
    def notice(self) -> str:
        """What the reader of the result should be told in one line, or ""."""
        if self.document is None or self.document.language in READABLE:
            return ""
        return f"{self.origin}: not in English ({self.document.language}), so no events were read"


def read_text(
    text: str,
    *,
    published: str | date | None = None,
    source: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Reading:
    """Read a text that is at hand; see `variorum.read`."""
    return _read(make_document(text, published=published, source=source, title=title, url=url))


def list_origins(
    origins: Iterable[str],
    *,
    published: str | None = None,
    source: str | None = None,
    title: str | None = None,
) -> list[Listed]:
    """List the reports that some origins stand for.

    Args:
        origins: files, addresses, folders or ``"-"``; a folder stands for every report in it.
        published: day of publication of all of them; wins over a folder's list.
        source: who published all of them; wins over a folder's list.
        title: the headline of all of them.

    Returns:
        The reports in order.

    Raises:
        DateInvalid: `published` is no day in the calendar.
        InputError: a folder holds no report, or its `sources.csv` is at fault.
    """
    if published is not None:
        parse_date(published)
    found = []
    for origin in origins:
        for item in list_reports(origin) if is_folder(origin) else [Listed(origin)]:
            found.append(
                Listed(item.path, published or item.published, source or item.source, title or item.title)
            )
    return found


def is_folder(origin: str) -> bool:
    """Tell whether an origin is a folder."""
    try:
        return Path(origin).is_dir()
    except (OSError, ValueError):
        return False


def read_all(listed: Iterable[Listed]) -> Iterator[Outcome]:
    """Read reports one after the other; one that cannot be read does not stop the rest.

    Args:
        listed: the reports.

    Yields:
        One Outcome a report, in order.
    """
    for item in listed:
        try:
            document = load(item.path, published=item.published, source=item.source, title=item.title)
            yield Outcome(item.path, document, _read(document))
        except InputError as error:
            yield Outcome(item.path, error=error)


def _read(document: Document) -> Reading:
    """Hand a Document to the Reader, which is loaded only now, for it is heavy."""
    from variorum.reading import read_document

    return read_document(document)
