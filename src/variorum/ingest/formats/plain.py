"""Plain text: the decoded file, unchanged, so that offsets are the file's."""

from __future__ import annotations

from variorum.ingest.decode import decode_bytes
from variorum.ingest.payload import Extract, Format, Payload


def _sniff(_head: bytes) -> bool:
    """Plain text has no signs of its own; it is what is left."""
    return False


def _extract(payload: Payload) -> Extract:
    """Decode the bytes; line ends stay as they are, a byte order mark is dropped."""
    return Extract(decode_bytes(payload.data, where=payload.where, declared=payload.charset), url=payload.url)


FORMAT = Format("plain text", (".txt", ".text", ".asc"), ("text/plain",), _sniff, _extract)
