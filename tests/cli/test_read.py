"""`variorum read`: forms, several reports, faults."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from tests.model.sample import TEXT
from variorum.model.record import Reading

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_one_report_in_a_pipe_is_one_object(run: Run, folder: Path) -> None:
    result = run("read", folder / "a.txt", "--published", "2021-11-17", "--source", "S", "--title", "T")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith('{\n  "schema": "variorum.reading/1",\n  "document": {')
    head = Reading.from_dict(json.loads(result.out)).document
    assert (head.published, head.source, head.title, head.language) == ("2021-11-17", "S", "T", "en")
    assert run("read", folder / "a.txt", "--json").out.startswith("{\n")


def test_no_day_is_never_today(run: Run, folder: Path) -> None:
    assert json.loads(run("read", folder / "a.txt").out)["document"]["published"] is None


def test_several_reports_are_one_line_each_and_a_bad_one_does_not_stop_the_rest(
    run: Run, folder: Path
) -> None:
    result = run("read", folder)
    assert result.code == 2
    lines = [json.loads(line) for line in result.out.splitlines()]
    assert [line["document"]["language"] for line in lines] == ["en", "fr"]
    assert [line["document"]["published"] for line in lines] == ["2021-11-17", None]
    faults = result.err.splitlines()
    assert len(faults) == 2
    assert faults[0].startswith(f"error: {folder / 'b.txt'}: it is not a text (binary data);")
    assert faults[1] == f"note: {folder / 'c.txt'}: not in English (fr), so no events were read"


def test_what_is_said_on_the_line_wins_over_the_list(run: Run, folder: Path) -> None:
    (folder / "b.txt").unlink()
    result = run("read", folder / "a.txt", folder, "--published", "2020-01-01")
    days = [json.loads(line)["document"]["published"] for line in result.out.splitlines()]
    assert (result.code, days) == (0, ["2020-01-01"] * 3)


def test_table_can_be_asked_for(run: Run, folder: Path) -> None:
    result = run("read", folder, "--table")
    assert result.code == 2
    assert "Assault, heavy" in result.out
    assert "No event found." in result.out


def test_terminal_gets_a_table(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert "Assault" in run("read", folder / "a.txt").out
    assert run("read", folder / "a.txt", "--json").out.startswith("{")


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    result = run("read", "-")
    assert json.loads(result.out)["document"]["characters"] == len(TEXT)
    assert run("read", "-", "-").code == 2


def test_html_of_one_report_is_a_file(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "page.html"
    result = run("read", folder / "a.txt", "--html", out)
    assert (result.code, result.out, result.err) == (0, "", f"note: wrote {out}\n")
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert run("read", folder / "none.txt", "--html", tmp_path / "none.html").code == 2
    assert not (tmp_path / "none.html").exists()


def test_html_of_several_reports_is_a_folder_with_an_index(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    result = run("read", folder, "--html", out)
    assert result.code == 2
    assert sorted(path.name for path in out.iterdir()) == ["a.html", "c.html", "index.html"]
    assert 'href="a.html"' in (out / "index.html").read_text(encoding="utf-8")


def test_place_that_cannot_be_written_is_one_line(run: Run, folder: Path) -> None:
    result = run("read", folder / "a.txt", "--html", folder / "a.txt" / "x.html")
    assert result.code == 1
    assert result.err.count("\n") == 1
    assert "[output-unwritable]" in result.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["none.txt"], "none.txt: no such file; check the path [input-missing]"),
        (["a\x1b[31m\nb.txt"], "a?[31m b.txt: no such file"),
        (
            ["a.txt", "--published", "2024-02-30"],
            "'2024-02-30' is not a day; write it like 2024-02-02 [date-invalid]",
        ),
        (["ftp://x.example/"], "only http and https addresses can be read"),
        (["a.txt", "--frobnicate"], "unknown argument: --frobnicate; see `variorum read --help` [usage]"),
        (["a.txt", "--json", "--table"], "not allowed with argument"),
        (["a.txt", "b.txt", "--title", "T"], "only for one report"),
        ([], "the following arguments are required: ORIGIN; see `variorum read --help`"),
        (["--html"], "argument --html: expected one argument"),
    ],
)
def test_faults_of_the_line_are_one_line_and_code_2(run: Run, words: list[str], said: str) -> None:
    result = run("read", *words)
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert result.err.startswith("error: ")
    assert said in result.err


def test_unsure_reports_can_be_left_out_and_are_counted(run: Run, folder: Path) -> None:
    every = json.loads(run("read", folder / "a.txt").out)
    assert every["reports"]
    result = run("read", folder / "a.txt", "--least-confidence", "1")
    number = len(every["reports"])
    assert (result.code, json.loads(result.out)["reports"]) == (0, [])
    assert result.err == f"note: {folder / 'a.txt'}: {number} of {number} reports left out below 1\n"
    assert run("read", folder / "a.txt", "--least-confidence", "1.5").code == 2
