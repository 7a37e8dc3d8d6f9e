"""The reference pages are those that the program would write."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from variorum.cli.commands import list_commands

ROOT = Path(__file__).parents[2]


def test_pages_are_up_to_date() -> None:
    script = ROOT / "scripts" / "write_reference.py"
    result = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr) == (0, "")


def test_every_command_is_documented() -> None:
    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    assert all(f"## variorum {name}\n" in page for name in list_commands())
