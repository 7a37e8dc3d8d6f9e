"""Bytes become text only where there is no doubt."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.ingest.decode import decode_bytes
from variorum.ingest.document import LONGEST_TEXT
from variorum.model.errors import FileUnreadable, TextTooLong, VariorumError

SENTENCE = "The minister said on Friday that the army’s “offensive” had killed twelve people near Málaga."


def _decode(data: bytes, declared: str = "") -> str:
    return decode_bytes(data, where="x.txt", declared=declared)


def test_utf8_is_kept_as_it_is() -> None:
    text = "Line\r\none\rtwo\n\tдва 🚩 \u2028 e\u0301"
    assert _decode(text.encode()) == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_mark_tells_the_encoding_and_is_dropped(mark: bytes, encoding: str) -> None:
    assert _decode(mark + SENTENCE.encode(encoding)) == SENTENCE


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", SENTENCE),
        ("latin-1", "Le ministère a déclaré que l'armée était engagée dans la région."),
        ("cp1251", "Российские войска нанесли удар по Харькову в пятницу, сообщили власти."),
        ("cp1256", "قُتل ثلاثة أشخاص في غارة جوية على المدينة"),
    ],
)
def test_old_encodings_are_detected(encoding: str, text: str) -> None:
    assert _decode(text.encode(encoding)) == text


def test_declared_encoding_wins_over_detection() -> None:
    text = "Wojsko ogłosiło, że żołnierze zginęli"
    assert _decode(text.encode("cp1250"), declared="windows-1250") == text
    assert _decode("“caf\xe9”".encode("cp1252"), declared="ISO-8859-1") == "“caf\xe9”"
    assert _decode("caf\xe9".encode(), declared="no-such-charset") == "caf\xe9"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04\x14\x00\x06\x00",
        b"\x7fELF" + bytes(range(256)) * 4,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"\x00\x01\x02\x03" * 40,
        b"text with a NUL \x00 inside",
        b"\x01\x02\x03\x04\x05\x06 controls",
        b"caf\xe9",
        codecs.BOM_UTF16_LE + b"\x00\xd8\x41",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(FileUnreadable) as caught:
        _decode(data)
    assert caught.value.where == "x.txt"


def test_longest_text_and_one_more() -> None:
    assert len(_decode(b"a" * LONGEST_TEXT)) == LONGEST_TEXT
    with pytest.raises(TextTooLong, match="1,000,001 characters"):
        _decode(b"a" * (LONGEST_TEXT + 1))


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_clear_refusal(data: bytes) -> None:
    try:
        outcome = _decode(data)
    except VariorumError as error:
        outcome = error.one_line().replace("\n", "\0")
    assert "\0" not in outcome
