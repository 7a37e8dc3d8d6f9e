"""Pages of the web: fetched with a time limit and a size limit, never anything but http and https."""

from __future__ import annotations

import http.client
import re
import time
import urllib.error
import urllib.parse
import urllib.request
import zlib
from pathlib import PurePosixPath

from variorum.ingest.payload import Payload
from variorum.model.errors import AddressUnreachable, FileUnreadable, TextTooLong

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_SECONDS = 20.0
_MOST_BYTES = 10_000_000
_CHUNK = 65_536
_AGENT = "variorum (reads one page at its user's request)"
_ACCEPT = "text/html, text/plain;q=0.9, text/markdown;q=0.9, */*;q=0.1"


def is_address(origin: str) -> bool:
    """Tell whether an origin is an address rather than a path."""
    return bool(_ADDRESS.match(origin))


def fetch_page(url: str, *, seconds: float = _SECONDS, most_bytes: int = _MOST_BYTES) -> Payload:
    """Fetch a page.

    Args:
        url: http or https address.
        seconds: time limit for the whole page.
        most_bytes: size limit, packed or unpacked.

    Returns:
        The bytes with what the server says of them.

    Raises:
        AddressUnreachable: no page came, or not in time.
        FileUnreadable: the server sent something other than text.
        TextTooLong: the page is larger than the size limit.
    """
    deadline = time.monotonic() + seconds
    try:
        address = _make_plain(url)
        request = urllib.request.Request(address, headers={"User-Agent": _AGENT, "Accept": _ACCEPT})
        with _opener().open(request, timeout=seconds) as answer:
            data = _read(answer, url, deadline, most_bytes)
            headers, final = answer.headers, answer.geturl()
    except urllib.error.HTTPError as error:
        error.close()
        raise AddressUnreachable(
            f"the server answered {error.code} {error.reason}", where=url, mend="check the address"
        ) from error
    except TimeoutError as error:
        raise _too_slow(url, seconds) from error
    except (urllib.error.URLError, http.client.HTTPException, OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        if isinstance(reason, TimeoutError):
            raise _too_slow(url, seconds) from error
        raise AddressUnreachable(
            f"no page came: {reason}", where=url, mend="check the address and the network"
        ) from error
    media_type = headers.get_content_type() if headers.get("Content-Type") else ""
    if media_type.split("/")[0] in {"image", "audio", "video", "font"} or media_type == "application/pdf":
        raise FileUnreadable(
            f"the page is no text ({media_type})", where=url, mend="give the report's own page"
        )
    return Payload(
        data=_unpack(data, headers.get("Content-Encoding", ""), url, most_bytes),
        where=url,
        suffix=PurePosixPath(urllib.parse.urlsplit(final).path).suffix.lower(),
        media_type=media_type,
        charset=headers.get_content_charset() or "",
        url=final,
    )


def _opener() -> urllib.request.OpenerDirector:
    """Build an opener that knows http and https alone, so that no redirect leads to a file."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.UnknownHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _make_plain(url: str) -> str:
    """Give an address in ASCII: host in Punycode, other letters percent-encoded."""
    parts = urllib.parse.urlsplit(url.strip())
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        raise AddressUnreachable(
            "only http and https addresses can be read",
            where=url,
            mend="give https://… or the path of a file",
        )
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    path, query = (
        urllib.parse.quote(part, safe="/%:@!$&'()*+,;=~?-._") for part in (parts.path, parts.query)
    )
    return urllib.parse.urlunsplit((parts.scheme.lower(), host, path or "/", query, ""))


def _read(answer: http.client.HTTPResponse, url: str, deadline: float, most_bytes: int) -> bytes:
    """Read a whole answer within the limits."""
    data = bytearray()
    while chunk := answer.read1(_CHUNK):
        data += chunk
        if len(data) > most_bytes:
            raise _too_large(url, most_bytes)
        if time.monotonic() > deadline:
            raise TimeoutError
    return bytes(data)


def _unpack(data: bytes, encoding: str, url: str, most_bytes: int) -> bytes:
    """Unpack what a server packed although it was not asked to."""
    if encoding.strip().lower() not in {"gzip", "x-gzip", "deflate"}:
        return data
    try:
        window = 16 + zlib.MAX_WBITS if data.startswith(b"\x1f\x8b") else zlib.MAX_WBITS
        unpacked = zlib.decompressobj(window).decompress(data, most_bytes + 1)
    except zlib.error as error:
        raise FileUnreadable("the page is packed in a way that cannot be unpacked", where=url) from error
    if len(unpacked) > most_bytes:
        raise _too_large(url, most_bytes)
    return unpacked


def _too_slow(url: str, seconds: float) -> AddressUnreachable:
    return AddressUnreachable(f"no page came within {seconds:g} seconds", where=url, mend="try again later")


def _too_large(url: str, most_bytes: int) -> TextTooLong:
    return TextTooLong(
        f"the page is larger than {most_bytes:,} bytes", where=url, mend="give the report's own page"
    )
