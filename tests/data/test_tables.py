"""Every data file is a table, and a bad row is told with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

import variorum.data
import variorum.desk.prepare
from variorum.data import list_tables, read_rows
from variorum.desk.prepare import check_tables
from variorum.model.errors import RowInvalid


def test_every_table_has_rows() -> None:
    assert len(list_tables()) > 30
    for name in list_tables():
        assert read_rows(name), name


def test_a_bad_row_is_told_with_file_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "groups.csv").write_text(
        "# a comment\nname,kind\nA,b\nSome, group,armed group\n", encoding="utf-8"
    )
    monkeypatch.setattr(variorum.data, "locate", lambda name: tmp_path / name)
    read_rows.cache_clear()
    try:
        with pytest.raises(ValueError, match=r"actors/groups\.csv:4: 3 cells where the header has 2"):
            read_rows("actors/groups.csv")
        with pytest.raises(RowInvalid) as caught:
            check_tables()
        assert caught.value.where == "actors/groups.csv:4"
        assert caught.value.exit_code == 1
    finally:
        read_rows.cache_clear()
