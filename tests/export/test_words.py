"""Values are worded so that no bound is lost and no text can steer a terminal."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console

from tests.model.sample import make_reading
from variorum.export.files import name_page, write_atomically
from variorum.export.json import render_line, render_object
from variorum.export.table import render_table
from variorum.export.wording import make_printable, word_figure, word_period
from variorum.model.errors import OutputUnwritable
from variorum.model.record import Figure, Period, Reading

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("low", "high", "approximate", "words"),
    [
        (9, None, False, "≥ 9 killed"),
        (None, 40, False, "≤ 40 killed"),
        (500, 500, True, "about 500 killed"),
        (2_000, 9_999, False, "2,000–9,999 killed"),
        (0, 0, False, "0 killed"),
        (26_001, None, False, "≥ 26,001 killed"),
        (None, None, False, "number not said killed"),
    ],
)
def test_figures(low: int | None, high: int | None, approximate: bool, words: str) -> None:
    assert word_figure(Figure("killed", low, high, approximate, None, (), 0, 1, "x")) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2024-02-02", "2024-02-02", "2 Feb 2024"),
        ("2024-02-01", "2024-02-10", "1–10 Feb 2024"),
        ("2021-10-10", "2021-11-17", "10 Oct – 17 Nov 2021"),
        ("2021-12-31", "2022-01-01", "31 Dec 2021 – 1 Jan 2022"),
        ("2021-12-31T23:15", None, "from 31 Dec 2021"),
        (None, "2021-12-31", "until 31 Dec 2021"),
        (None, None, "recent months"),
    ],
)
def test_periods(earliest: str | None, latest: str | None, words: str) -> None:
    assert word_period(Period(earliest, latest, "range", 0, 1, "recent\nmonths")) == words


def _print(reading: Reading, width: int = 140) -> str:
    stream = io.StringIO()
    Console(file=stream, width=width).print(render_table(reading))
    return stream.getvalue()


def test_table_shows_who_where_when_toll_and_who_says_so() -> None:
    shown = " ".join(_print(make_reading(), 240).split())
    for words in (
        "Assault, heavy weapons", "Northern Front (alleged) → a crowded market, civilians", "16 Nov 2021",
        "≥ 9 killed (civilians)", "Northern Front denies", "threatened", "(series)",
        "4 killed: Northern Front",
        "Eastern Wire · 2021-11-17 · 5 events",
    ):  # fmt: skip
        assert words in shown


def test_table_of_nothing_says_so() -> None:
    reading = make_reading()
    assert "No event found." in _print(replace(reading, reports=()))


def test_hostile_names_do_not_reach_the_terminal() -> None:
    reading = make_reading()
    hostile = "\x1b]0;x\x07[bold red]\u202eevil[/]"
    actors = tuple(replace(actor, name=hostile) for actor in reading.actors)
    shown = _print(replace(reading, actors=actors, document=replace(reading.document, title=hostile)))
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert "[bold red]" in shown
    assert make_printable("a\r\nb\x00c\ud800") == "a b c"


@pytest.mark.parametrize("render", [render_line, render_object])
def test_json_comes_back(render: Any) -> None:
    reading = make_reading()
    assert Reading.from_dict(json.loads(render(reading))) == reading
    odd = replace(reading, document=replace(reading.document, title="\ud800 é\u2028"))
    body = render(odd).encode("utf-8")
    assert json.loads(body)["document"]["title"] == "\ud800 é\u2028"
    assert render_line(odd).count("\n") == 1


def test_files_are_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "page.html"
    write_atomically(path, "é\r\n\ud800")
    assert path.read_bytes() == b"\xc3\xa9\r\n?"
    assert list(path.parent.iterdir()) == [path]
    assert path.stat().st_mode & 0o444
    with pytest.raises(OutputUnwritable, match="output-unwritable"):
        write_atomically(path / "below", "x")
    with pytest.raises(OutputUnwritable):
        write_atomically(path.parent, "x")
    assert [item.name for item in path.parent.iterdir()] == ["page.html"]
    assert [item.name for item in tmp_path.iterdir()] == ["new"]


def test_pages_have_names_of_their_own() -> None:
    taken: set[str] = set()
    origins = [
        "a/Varnak Market.txt",
        "b/varnak-market.html",
        "https://x.example/news/varnak-market/?id=1",
        "index.txt",
        "-",
        "//",
    ]
    names = [name_page(origin, taken) for origin in origins]
    assert names == [
        "varnak-market.html", "varnak-market-2.html", "varnak-market-3.html", "index-2.html",
        "report.html", "report-2.html",
    ]  # fmt: skip
