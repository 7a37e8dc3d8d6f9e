"""`who`, `where` and `when` on the command line."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_one_query_gives_one_object(run: Run) -> None:
    shown = run("who", "defence minister of Ukraine", "--on", "2022-03-01")
    answer = json.loads(shown.out)
    assert shown.code == 0
    assert answer["actors"][0]["offices"][0]["holder"] == "Oleksii Reznikov"
    assert list(answer["actors"][0]["offices"][0])[3:5] == ["from", "to"]


def test_several_queries_give_a_line_each(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Homs\n\nAleppo\n"))
    shown = run("where", "Tartus", "-", "--in", "Syria")
    answers = [json.loads(line) for line in shown.out.splitlines()]
    assert [answer["query"] for answer in answers] == ["Tartus", "Homs", "Aleppo"]
    assert {place["country"] for answer in answers for place in answer["places"]} == {"SYR"}


def test_tables(run: Run) -> None:
    assert "2024-01-22" in run("when", "last week", "gibberish", "--published", "2024-02-02", "--table").out
    assert "Houthis" in run("who", "Ansar Allah", "nonsense", "--table").out
    assert "Qatar" in run("where", "Quatar", "Xyzzyqua", "--table").out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("who", "Hamas", "--on", "soon"), "date-invalid"),
        (("where", "Paris", "--in", "Nowhere"), "country-unknown"),
        (("when", "Friday", "--published", "2024-02-31"), "date-invalid"),
    ],
)
def test_bad_input_is_one_line_and_code_2(run: Run, words: tuple[str, ...], code: str) -> None:
    shown = run(*words)
    assert shown.code == 2
    assert shown.err.count("\n") == 1
    assert f"[{code}]" in shown.err


def test_countries_by_code_and_name(run: Run) -> None:
    for country in ("LBN", "lb", "Lebanon"):
        answer = json.loads(run("where", "Tripoli", "--in", country).out)
        assert answer["places"][0]["country"] == "LBN"
