"""A Document as it comes to the Reader: the text itself with what is known of where it was published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.model.identity import hash_text, make_id
from variorum.model.record import DocumentHead

if TYPE_CHECKING:
    from datetime import date

UNDETERMINED = "und"


@dataclass(frozen=True, slots=True)
class Document:
    """One published text of one Source.

    Attributes:
        text: the whole text, unchanged; every offset of a record counts its code points.
        title: headline, None where not known.
        source: who published it, None where not known.
        url: where it was published, None where not known.
        published: day of publication; None where not known, never the day of reading.
        language: ISO 639 code ("en"), or "und" where the text is too short to tell.
    """

    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: date | None = None
    language: str = UNDETERMINED

    def head(self) -> DocumentHead:
        """Give what the record says of the Document: everything but the text."""
        published = self.published.isoformat() if self.published else None
        sha256 = hash_text(self.text)
        return DocumentHead(
            id=make_id("doc", sha256, self.source, published),
            title=self.title,
            source=self.source,
            url=self.url,
            published=published,
            language=self.language,
            sha256=sha256,
            characters=len(self.text),
        )
