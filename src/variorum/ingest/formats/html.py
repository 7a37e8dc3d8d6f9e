"""HTML: the main text of a page, and the title, day and site that the page states of itself."""

from __future__ import annotations

import re
from typing import Any

from variorum.ingest.decode import decode_bytes
from variorum.ingest.document import clean_line
from variorum.ingest.payload import Extract, Format, Payload
from variorum.model.errors import FileUnreadable

_SIGN = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:\s|<!--.*?-->|<\?xml[^>]*>)*<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.I)
_BREAKS = re.compile(r"\s*\n\s*")
# A day that the page's metadata do not state is not searched for in its words: better none than a wrong one.
_STATED_DAY = {"original_date": True, "extensive_search": False}


def _sniff(head: bytes) -> bool:
    """A doctype or one of the outer elements shows HTML."""
    return bool(_SIGN.match(head))


def _extract(payload: Payload) -> Extract:
    """Take the main text out of a page."""
    page = _decode(payload)
    found = _parse(page, payload)
    title = clean_line(found.get("title"))
    return Extract(
        text=_with_headline(_BREAKS.sub("\n\n", found.get("text") or "").strip(), title),
        title=title,
        source=clean_line(found.get("sitename")),
        published=found.get("date"),
        url=payload.url or found.get("url"),
    )


def _decode(payload: Payload) -> str:
    """Decode a page by its server's word, else by its own."""
    stated = _META_CHARSET.search(payload.data[:4096])
    declared = payload.charset or (stated[1].decode("ascii") if stated else "")
    return decode_bytes(payload.data, where=payload.where, declared=declared)


def _parse(page: str, payload: Payload) -> dict[str, Any]:
    """Give the page's main text and metadata; all its words where no main text stands out."""
    from trafilatura import bare_extraction, html2txt

    if not page.strip():
        return {}
    try:
        found = bare_extraction(
            page,
            url=payload.url,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=_STATED_DAY,
        )
        if found is not None:
            return found if isinstance(found, dict) else found.as_dict()
        return {"text": html2txt(page)}
    except Exception as error:  # whatever a hostile page does to the parsers, it is the page's fault
        raise FileUnreadable(
            "the page cannot be taken apart", where=payload.where, mend="save it as text"
        ) from error


def _with_headline(text: str, title: str | None) -> str:
    """Put the headline before a text that lacks it, for headlines tell of events too."""
    if not title or not text or title.casefold() in " ".join(text[: 3 * len(title) + 200].casefold().split()):
        return text
    return f"{title}\n\n{text}"


FORMAT = Format("HTML", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"), _sniff, _extract)
