"""A command line whose Reader is a sample made by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, TypeAlias

import pytest

import variorum.desk.read
from tests.model.sample import TEXT, make_reading
from variorum.cli import main
from variorum.model.record import Reading

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.model.document import Document

Run: TypeAlias = Callable[..., SimpleNamespace]


def read_sample(document: Document) -> Reading:
    reading = make_reading()
    if document.text != TEXT:
        reading = Reading(document.head(), (), (), (), (), (), (), reading.reader)
    return replace(reading, document=document.head())


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in this process; gives code, out and err."""
    monkeypatch.setattr(variorum.desk.read, "_read", read_sample)

    def call(*words: object) -> SimpleNamespace:
        try:
            code = main([str(word) for word in words])
        except SystemExit as stop:
            code = int(stop.code or 0)
        shown = capsys.readouterr()
        return SimpleNamespace(code=code, out=shown.out, err=shown.err)

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three reports, one of which is no text, and their sources."""
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text(TEXT, encoding="utf-8")
    (reports / "b.txt").write_bytes(b"\0\1\2")
    (reports / "c.txt").write_text(
        "L'armée a repris la ville dimanche, selon le gouverneur.", encoding="utf-8"
    )
    (reports / "sources.csv").write_text(
        "file,published,source,title\na.txt,2021-11-17,Wire,Shells\n", encoding="utf-8"
    )
    return reports
