"""The verbs of the desk, without a door."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import variorum.desk.read
from tests.model.sample import make_document, make_reading
from variorum.desk.demo import locate_index, run_demo
from variorum.desk.describe import describe_record
from variorum.desk.publish import publish_folder, publish_page
from variorum.desk.read import Outcome, list_origins, read_all, read_text
from variorum.ingest import Listed
from variorum.model.errors import DateInvalid, FileMissing

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.model.document import Document
    from variorum.model.record import Reading


def _read(document: Document) -> Reading:
    return replace(make_reading(), document=document.head())


@pytest.fixture(autouse=True)
def _reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variorum.desk.read, "_read", _read)


def test_read_text_makes_a_document() -> None:
    head = read_text("A text.", published="2020-02-02", url="https://x.example").document
    assert (head.published, head.url, head.characters) == ("2020-02-02", "https://x.example", 7)


def test_outcomes_hold_what_came_or_what_stood_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Text", encoding="utf-8")
    good, bad = read_all([Listed(str(path)), Listed(str(tmp_path / "b.txt"))])
    assert good.document is not None
    assert good.reading is not None
    assert good.error is None
    assert isinstance(bad.error, FileMissing)
    assert (bad.document, bad.reading, bad.notice) == (None, None, "")


def test_notice_names_another_language() -> None:
    for language, said in (("en", ""), ("und", ""), ("ar", "x: not in English (ar), so no events were read")):
        assert Outcome("x", replace(make_document(), language=language), make_reading()).notice == said


def test_origins_are_listed_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text", encoding="utf-8")
    listed = list_origins([str(tmp_path), "-", "https://x.example"], source="S")
    assert [item.path for item in listed] == [str(tmp_path / "a.txt"), "-", "https://x.example"]
    assert {item.source for item in listed} == {"S"}
    with pytest.raises(DateInvalid):
        list_origins(["-"], published="soon")


def test_pages_are_published_and_failures_are_not(tmp_path: Path) -> None:
    good = Outcome("x/report.txt", make_document(), make_reading())
    bad = Outcome("x/bad.txt", error=FileMissing("no such file"))
    assert list(publish_folder([good, bad, good], tmp_path)) == [good, bad, good]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["index.html", "report-2.html", "report.html"]
    publish_page(bad, tmp_path / "bad.html")
    assert not (tmp_path / "bad.html").exists()


def test_demo_reads_its_reports(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text("Text", encoding="utf-8")
    assert len(list(run_demo(str(tmp_path)))) == 1
    assert locate_index(str(tmp_path)).is_file()
    with pytest.raises(FileMissing):
        next(run_demo(str(tmp_path / "none")))


def test_record_is_described() -> None:
    assert describe_record()["$defs"]["Quote"]["required"] == ["start", "end", "quote"]
