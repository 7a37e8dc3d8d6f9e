"""Bytes as they came, and what a format makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Payload:
    """Bytes of one report, before anyone knows what they hold.

    Attributes:
        data: the bytes.
        where: file or address, for messages.
        suffix: lower-case suffix of the file's name with its dot, or "".
        media_type: media type that the server gave ("text/html"), or "".
        charset: character encoding that the server gave, or "".
        url: address after redirects, or None.
    """

    data: bytes
    where: str
    suffix: str = ""
    media_type: str = ""
    charset: str = ""
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a report and what the report states of itself."""

    text: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be read.

    Attributes:
        name: what people call it.
        suffixes: lower-case suffixes that promise it.
        media_types: media types that promise it.
        sniff: whether the first bytes show it; asked where neither suffix nor media type is known.
        extract: gives text and metadata; raises FileUnreadable or TextTooLong.
    """

    name: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    extract: Callable[[Payload], Extract]
