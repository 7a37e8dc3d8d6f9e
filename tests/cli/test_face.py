"""The public face of the package is small, pinned, and loads at once."""

from __future__ import annotations

import inspect
import subprocess
import sys
from datetime import date

import pytest

import variorum
import variorum.desk.read
from tests.cli.conftest import read_sample
from variorum.model.errors import VariorumError
from variorum.model.record import Reading


def test_face_is_pinned() -> None:
    assert variorum.__all__ == ["Reading", "VariorumError", "__version__", "read", "when", "where", "who"]
    assert variorum.Reading is Reading
    assert variorum.VariorumError is VariorumError
    assert str(inspect.signature(variorum.read)) == (
        "(text: 'str', *, published: 'str | date | None' = None, source: 'str | None' = None, "
        "title: 'str | None' = None, url: 'str | None' = None) -> 'Reading'"
    )
    with pytest.raises(AttributeError, match="no attribute 'write'"):
        _ = variorum.write


def test_read_takes_days_in_both_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variorum.desk.read, "_read", read_sample)
    one = variorum.read("Text.", published="2024-02-02", source="S", title="T", url="https://x.example")
    other = variorum.read("Text.", published=date(2024, 2, 2), source="S", title="T", url="https://x.example")
    assert one == other
    assert one.document.published == "2024-02-02"
    assert variorum.read("Text.").document.published is None
    with pytest.raises(VariorumError):
        variorum.read("Text.", published="soon")


def test_import_loads_next_to_nothing() -> None:
    code = "import sys, variorum; print(sorted(name for name in sys.modules if name.startswith('variorum')))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "['variorum']\n"
