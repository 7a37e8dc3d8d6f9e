"""Origins become Documents: files, standard input, formats, days of publication."""

from __future__ import annotations

import io
from datetime import date, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from variorum.ingest import load, make_document, parse_date
from variorum.model.errors import DateInvalid, FileMissing, FileUnreadable, TextTooLong

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Army &amp; militia clash | Daily Post</title>
<meta property="og:title" content="Army &amp; militia clash">
<meta property="og:site_name" content="Daily Post">
<meta property="article:published_time" content="2019-03-05T23:10:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Army &amp; militia clash</h1>
<p>Soldiers fought a militia for three hours on Monday near the town of Beni,
the governor&rsquo;s office said.</p>
<p>At least &lt;five&gt; fighters were killed &mdash; and two soldiers wounded,
according to a hospital in the town.</p>
<p>The militia did not comment, but residents said that it had left the villages it held.</p>
</article><footer>Copyright Daily Post. All rights reserved.</footer><script>var x = "<p>no</p>";</script>
</body></html>"""

MARKDOWN = """---
title: "Blast in Kabul"
date: 2018-01-27
source: City Wire
---

# Blast in *Kabul*

A bomb **killed** 12 people
in [the centre](https://x.example/a) of the city.

- First `point` &amp; more
- ![a picture](p.png)Second

| Place | Dead |
|-------|------|
| Kabul | 12   |

<div>raw</div>
"""


@pytest.fixture
def write(tmp_path: Path) -> SimpleNamespace:
    def file(name: str, body: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(body.encode() if isinstance(body, str) else body)
        return str(path)

    return SimpleNamespace(file=file)


def test_plain_text_is_unchanged(write: SimpleNamespace) -> None:
    body = "\r\n  Headline \r\n\r\n<b>Not</b> &amp; # markup\r\n\x1a"
    document = load(write.file("a.txt", body))
    assert document.text == body
    assert (document.title, document.source, document.published, document.url) == (None, None, None, None)


def test_byte_order_mark_is_dropped(write: SimpleNamespace) -> None:
    assert load(write.file("a.txt", b"\xef\xbb\xbfHello")).text == "Hello"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md", "a"])
def test_empty_file_is_an_empty_text(write: SimpleNamespace, name: str) -> None:
    document = load(write.file(name, ""))
    assert (document.text, document.language, document.published) == ("", "und", None)


def test_html_gives_main_text_and_its_own_metadata(write: SimpleNamespace) -> None:
    document = load(write.file("a.html", PAGE))
    assert document.text.startswith("Army & militia clash\n\nSoldiers fought")
    assert "the governor’s office said.\n\nAt least <five> fighters were killed — and" in document.text
    assert "Sport" not in document.text
    assert "Copyright" not in document.text
    assert (document.title, document.source) == ("Army & militia clash", "Daily Post")
    assert document.published == date(2019, 3, 5)
    assert document.language == "en"


def test_html_without_a_day_has_none(write: SimpleNamespace) -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2019-03-05T23:10:00Z">', "")
    assert load(write.file("a.html", page)).published is None


def test_html_is_known_by_its_content(write: SimpleNamespace) -> None:
    assert load(write.file("a.aspx", PAGE)).title == "Army & militia clash"
    assert load(write.file("a", PAGE)).title == "Army & militia clash"
    assert load(write.file("a.txt", PAGE)).text == PAGE


@pytest.mark.parametrize(
    "page",
    [
        "<p>Short.</p>",
        "<html><body><p>Short &eacute;.</p></body></html>",
        "<html",
        "<<<>>>&&&;;;",
        "<!doctype html><html><body></body></html>",
        "<div>" * 3000,
    ],
)
def test_odd_html_gives_some_text_or_none(write: SimpleNamespace, page: str) -> None:
    assert "<p>" not in load(write.file("a.html", page)).text


def test_meta_charset_is_heeded(write: SimpleNamespace) -> None:
    page = PAGE.replace('charset="utf-8"', 'charset="windows-1250"').replace("Beni", "Łódź")
    assert "Łódź" in load(write.file("a.html", page.encode("cp1250"))).text


def test_markdown_gives_words_and_front_matter(write: SimpleNamespace) -> None:
    document = load(write.file("a.md", MARKDOWN))
    assert document.text.split("\n\n") == [
        "Blast in Kabul",
        "A bomb killed 12 people in the centre of the city.",
        "First point & more",
        "Second",
        "Place | Dead",
        "Kabul | 12",
        "raw",
    ]
    assert (document.title, document.source) == ("Blast in Kabul", "City Wire")
    assert document.published == date(2018, 1, 27)


def test_caller_wins_over_the_report(write: SimpleNamespace) -> None:
    path = write.file("a.md", MARKDOWN)
    document = load(path, published="2020-02-29", source=" My\nSource ", title="Mine")
    assert (document.published, document.source, document.title) == (date(2020, 2, 29), "My Source", "Mine")


def test_standard_input_is_sniffed(monkeypatch: pytest.MonkeyPatch) -> None:
    for body, text in (
        (PAGE, "Army & militia clash"),
        ("# A head\n\nText", "A head\n\nText"),
        ("Plain\r\n", "Plain\r\n"),
    ):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(body.encode())))
        assert load("-").text.startswith(text)


def test_faults_of_files_are_told_apart(write: SimpleNamespace, tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match="no such file; check the path"):
        load(str(tmp_path / "none.txt"))
    with pytest.raises(FileUnreadable, match="not a file"):
        load(str(tmp_path))
    with pytest.raises(FileUnreadable, match="binary"):
        load(write.file("a.txt", b"\0\1\2"))
    with pytest.raises(FileUnreadable):
        load("a\0b")
    with pytest.raises(FileUnreadable):
        load("x" * 5000)
    with pytest.raises(TextTooLong):
        load(write.file("long.txt", "a" * 1_000_001))


@pytest.mark.parametrize(
    "words", ["2024-02-30", "2023-02-29", "02/03/2024", "yesterday", "", "2024", "20240202"]
)
def test_what_is_no_day_is_refused_with_an_example(words: str) -> None:
    with pytest.raises(DateInvalid, match="write it like 2024-02-02"):
        parse_date(words)


def test_days_are_days() -> None:
    assert parse_date(" 2024-02-29 ") == date(2024, 2, 29)
    assert parse_date("2024-02-29T23:59:59+02:00") == date(2024, 2, 29)
    assert make_document("x", published=datetime(2024, 2, 29, 23, 0)).published == date(2024, 2, 29)
    with pytest.raises(TextTooLong):
        make_document("a" * 1_000_001)
