"""One origin to one Document."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.ingest.address import fetch_page, is_address
from variorum.ingest.document import make_document, parse_date, parse_date_or_none
from variorum.ingest.formats import choose_format
from variorum.ingest.payload import Payload
from variorum.model.errors import FileMissing, FileUnreadable, TextTooLong

if TYPE_CHECKING:
    from datetime import date

    from variorum.model.document import Document

STANDARD_INPUT = "-"
_MOST_BYTES = 20_000_000


def load(
    origin: str,
    *,
    published: str | date | None = None,
    source: str | None = None,
    title: str | None = None,
) -> Document:
    """Load a report from wherever it is.

    What the caller says of it wins over what the report states of itself. A day of publication that neither
    gives is None, never today.

    Args:
        origin: path of a file, http or https address, or ``"-"`` for standard input.
        published: day of publication.
        source: who published it.
        title: its headline.

    Returns:
        The Document.

    Raises:
        FileMissing: there is no such file.
        FileUnreadable: there is no text in it.
        AddressUnreachable: the address does not answer with a page.
        TextTooLong: the text has more than 1,000,000 characters.
        DateInvalid: `published` is no day in the calendar.
    """
    stated = parse_date(published, origin) if isinstance(published, str) else published
    payload = _fetch(origin)
    extract = choose_format(payload).extract(payload)
    return make_document(
        extract.text,
        published=stated or parse_date_or_none(extract.published),
        source=source or extract.source,
        title=title or extract.title,
        url=extract.url,
        where=payload.where,
    )


def _fetch(origin: str) -> Payload:
    if origin == STANDARD_INPUT:
        return Payload(_cap(sys.stdin.buffer.read(_MOST_BYTES + 1), "standard input"), "standard input")
    if is_address(origin):
        return fetch_page(origin)
    return _read_file(origin)


def _read_file(origin: str) -> Payload:
    path = Path(origin)
    try:
        with path.open("rb") as handle:
            data = _cap(handle.read(_MOST_BYTES + 1), origin)
    except FileNotFoundError as error:
        raise FileMissing("no such file", where=origin, mend="check the path") from error
    except (IsADirectoryError, NotADirectoryError) as error:
        raise FileUnreadable("it is not a file", where=origin, mend="give the files in it") from error
    except PermissionError as error:
        raise FileUnreadable("you may not read it", where=origin, mend="check its permissions") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FileUnreadable(f"it cannot be read: {reason}", where=origin) from error
    return Payload(data, origin, suffix=path.suffix.lower())


def _cap(data: bytes, where: str) -> bytes:
    """Refuse more bytes than any text within the limit can have."""
    if len(data) > _MOST_BYTES:
        raise TextTooLong(
            f"it has more than {_MOST_BYTES:,} bytes", where=where, mend="give one report a file"
        )
    return data
