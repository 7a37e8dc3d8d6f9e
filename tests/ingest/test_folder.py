"""A folder stands for the reports in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.ingest import list_reports
from variorum.ingest.formats import list_formats
from variorum.ingest.payload import Format
from variorum.model.errors import FileMissing, FileUnreadable


def _fill(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")


def test_reports_come_in_order_with_their_sources(tmp_path: Path) -> None:
    _fill(tmp_path, "b.txt", "a.HTML", "sub/c.md", "notes.pdf", ".hidden/d.txt", ".e.txt")
    (tmp_path / "sources.csv").write_text(
        'file,published,source,title\r\nb.txt,2020-01-02,Wire,"One, two"\r\nsub/c.md,,,\r\n',
        encoding="utf-8-sig",
    )
    listed = list_reports(str(tmp_path))
    assert [Path(item.path).relative_to(tmp_path).as_posix() for item in listed] == [
        "a.HTML",
        "b.txt",
        "sub/c.md",
    ]
    assert (listed[1].published, listed[1].source, listed[1].title) == ("2020-01-02", "Wire", "One, two")
    assert (listed[2].published, listed[2].source, listed[2].title) == (None, None, None)


def test_faults_of_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match="no report is in this folder"):
        list_reports(str(tmp_path))
    _fill(tmp_path, "a.txt")
    sources = tmp_path / "sources.csv"
    sources.write_text("file\nnone.txt\n", encoding="utf-8")
    with pytest.raises(FileMissing, match=r"'none\.txt' is not there"):
        list_reports(str(tmp_path))
    sources.write_text("name\na.txt\n", encoding="utf-8")
    with pytest.raises(FileUnreadable, match="no column 'file'"):
        list_reports(str(tmp_path))
    sources.write_bytes(b"file\n\xff\xfe\n")
    with pytest.raises(FileUnreadable, match="no table"):
        list_reports(str(tmp_path))


def test_each_format_is_one_module() -> None:
    formats = list_formats()
    assert all(isinstance(item, Format) for item in formats)
    suffixes = [suffix for item in formats for suffix in item.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
