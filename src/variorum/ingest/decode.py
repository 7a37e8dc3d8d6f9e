"""Bytes to text, or a clear refusal: a wrong guess would put every offset and every name in doubt."""

from __future__ import annotations

import codecs
import re

from variorum.ingest.document import check_length
from variorum.model.errors import FileUnreadable

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Blanks and the old end-of-file mark (0x1A) are no sign of binary data.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_MOST_CONTROLS = 0.002
_FEWEST_BYTES = 32
_MOST_CHAOS = 0.1
# Detection tells Western encodings apart by a letter or two; what is closer than this is a tie.
_TIE = (0.25, 0.02)
_WEB_DEFAULT = "cp1252"
_READ_AS_WEB_DEFAULT = frozenset({"iso8859-1", "ascii"})


def decode_bytes(data: bytes, *, where: str, declared: str = "") -> str:
    """Decode the bytes of a text.

    Tried in turn: a byte order mark (which is dropped, so that offsets count from the character after it),
    strict UTF-8, the declared encoding, then detection, only where it is confident; where rival encodings fit
    equally, windows-1252, the default of the WHATWG Encoding Standard. Line ends are kept as they are.

    Args:
        data: the bytes.
        where: the file or address that an error should name.
        declared: encoding that the server or page states, or "".

    Returns:
        The text.

    Raises:
        FileUnreadable: the bytes are no text, or in an encoding that cannot be told.
        TextTooLong: the text is longer than one Document may be.
    """
    text = _decode_marked(data, where)
    if text is None:
        text = _decode_strictly(data, "utf-8")
    if text is None and declared:
        text = _decode_strictly(data, declared)
    if text is None:
        _refuse_binary(data.decode("latin-1"), where)
        check_length(len(data) // 4, where)
        text = _detect(data)
    if text is None:
        raise FileUnreadable("its character encoding cannot be told", where=where, mend="save it as UTF-8")
    _refuse_binary(text, where)
    check_length(len(text), where)
    return text


def _decode_marked(data: bytes, where: str) -> str | None:
    """Decode bytes that open with a byte order mark; None where they have none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _decode_strictly(data[len(mark) :], encoding)
            if text is None:
                raise FileUnreadable(
                    f"it opens with the mark of {encoding} but is not {encoding}",
                    where=where,
                    mend="save it as UTF-8",
                )
            return text
    return None


def _decode_strictly(data: bytes, encoding: str) -> str | None:
    """Decode, None where the bytes are not of this encoding or nobody knows it."""
    try:
        name = codecs.lookup(encoding).name
        return data.decode(_WEB_DEFAULT if name in _READ_AS_WEB_DEFAULT else name)
    except (UnicodeError, LookupError, ValueError):
        return None


def _detect(data: bytes) -> str | None:
    """Decode by the likeliest encoding, None where detection is not confident."""
    from charset_normalizer import from_bytes

    matches = from_bytes(data)
    best = matches.best()
    if best is None or best.chaos > _MOST_CHAOS or (best.coherence == 0 and len(data) < _FEWEST_BYTES):
        return None
    rivals = [
        match
        for match in matches
        if match.coherence >= best.coherence - _TIE[0] and match.chaos <= best.chaos + _TIE[1]
    ]
    if any(_WEB_DEFAULT in match.could_be_from_charset for match in rivals):
        return _decode_strictly(data, _WEB_DEFAULT) or str(best)
    return str(best)


def _refuse_binary(text: str, where: str) -> None:
    """Refuse what holds a NUL or more than a few control characters."""
    if "\0" in text or len(_CONTROL.findall(text)) > max(2, _MOST_CONTROLS * len(text)):
        raise FileUnreadable(
            "it is not a text (binary data)", where=where, mend="give a text, HTML or Markdown file"
        )
