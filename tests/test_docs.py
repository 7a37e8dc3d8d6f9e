"""The documentation is true: examples run, links lead somewhere, nothing that needs explaining is left out.

What a fence says after its language decides what is done with it: ``file=NAME`` is written into the page's
folder, ``console`` is run command by command, ``python`` is run, ``text output`` is what the Python before it
prints, ``json in=FILE`` must be part of that file, ``csv row-of=FILE`` must fit a data file, ``sh`` is only
looked at.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import pytest

import variorum
from variorum.cli import main
from variorum.data import locate, read_rows
from variorum.model import record as record_module
from variorum.model import vocabulary
from variorum.reading.events.needs import NEEDS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]
_FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_RUN = {"console", "python", "json", "csv"}


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, what else its fence says, and its body."""

    language: str
    about: str
    body: str

    def get(self, key: str) -> str | None:
        match = re.search(rf"\b{key}=(\S+)", self.about)
        return match[1] if match else None


def list_blocks(page: Path) -> list[Block]:
    found = _FENCE.findall(page.read_text(encoding="utf-8"))
    return [Block(language, about.strip(), body) for language, about, body in found]


RUNNABLE = [
    name for name, page in zip(NAMES, PAGES, strict=True) if _RUN & {b.language for b in list_blocks(page)}
]


@pytest.mark.parametrize("name", RUNNABLE)
def test_examples_do_what_the_page_says(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    if name.endswith("add-a-trigger-or-actor.md"):
        shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
        monkeypatch.setenv("PYTHONPATH", str(tmp_path / "src"))
    namespace: dict[str, Any] = {}
    printed = ""
    for block in list_blocks(ROOT / name):
        if target := block.get("file"):
            path = tmp_path / target
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.body, encoding="utf-8")
        elif block.language == "console":
            run_console(block.body, tmp_path)
        elif block.language == "python":
            printed = run_python(block.body, namespace)
        elif block.about == "output":
            assert printed.splitlines() == block.body.splitlines()
        elif held := block.get("in"):
            whole = json.loads((tmp_path / held).read_text(encoding="utf-8"))
            assert is_part(json.loads(block.body), whole), f"not in {held}:\n{block.body}"
        elif table := block.get("row-of"):
            columns = list(read_rows(table)[0])
            assert all(len(row) == len(columns) for row in csv.reader(block.body.splitlines()))


def run_console(body: str, folder: Path) -> None:
    """Run each command and compare all that it prints; blank lines and blanks at line ends do not count."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        if command == ". .venv/bin/activate":
            continue
        # A plain `variorum …` is run in this process, which has loaded the pipeline already.
        plain = re.fullmatch(r"variorum ([^;|<>&]+?)(?: > (\S+))?", command)
        if plain and "PYTHONPATH" not in os.environ:
            code, out = run_here(shlex.split(plain[1]), folder / plain[2] if plain[2] else None)
        else:
            code, out = run_shell(command, folder)
        assert trim(out) == trim(expected), f"$ {command}\n{out}"
        assert code == 0, command


def run_here(words: list[str], target: Path | None) -> tuple[int, str]:
    out, shown = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out if target else shown), contextlib.redirect_stderr(shown):
        code = main(words)
    if target:
        target.write_text(out.getvalue(), encoding="utf-8")
    return code, shown.getvalue()


def run_shell(command: str, folder: Path) -> tuple[int, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    result = subprocess.run(
        ["bash", "-c", command], cwd=folder, env={**os.environ, "PATH": path},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip
    return result.returncode, result.stdout


def trim(words: str) -> list[str]:
    return [line.strip() for line in words.splitlines() if line.strip()]


def run_python(body: str, namespace: dict[str, Any]) -> str:
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(body, "<docs>", "exec"), namespace)
    return out.getvalue()


def is_part(part: Any, whole: Any) -> bool:
    """Whether an excerpt holds: objects may leave out fields, and lists items, whose order stays."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(
            key in whole and is_part(value, whole[key]) for key, value in part.items()
        )
    if isinstance(part, list):
        rest = iter(whole)
        return all(any(is_part(item, other) for other in rest) for item in part)
    return bool(part == whole)


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    for target in _LINK.findall(_FENCE.sub("", page.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        linked = (page.parent / path).resolve() if path else page
        assert linked.exists(), f"{name}: {target}"
        assert not anchor or anchor in list_anchors(linked), f"{name}: {target}"


@cache
def list_anchors(page: Path) -> frozenset[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return frozenset(re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings)


def test_every_page_is_in_the_index() -> None:
    linked = set(_LINK.findall((ROOT / "docs" / "index.md").read_text(encoding="utf-8")))
    pages = {page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")}
    assert pages - {"index.md"} <= linked


def test_commands_that_are_not_run_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for page in PAGES:
        for block in list_blocks(page):
            for line in block.body.splitlines() if block.language == "sh" else ():
                words = line.split()
                assert words[0] in {"make", ".", "variorum"}, f"{page}: {line}"
                assert words[0] != "make" or words[1] in targets, f"{page}: {line}"


def list_sections(name: str, level: int) -> dict[str, str]:
    """Give the sections of a reference page by their headings, marks left out."""
    body = (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8")
    parts = re.split(rf"^{'#' * level} (.+)$", body, flags=re.MULTILINE)
    return {
        title.strip("` "): re.split(r"^#", text, flags=re.MULTILINE)[0]
        for title, text in zip(parts[1::2], parts[2::2], strict=True)
    }


def list_first_cells(section: str) -> list[str]:
    """Give the code words in the first cells of a section's table, in order."""
    cells = re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE)
    return [word for cell in cells for word in re.findall(r"`([^`]+)`", cell)]


RECORD_CLASSES = [
    value
    for value in vars(record_module).values()
    if isinstance(value, type) and value.__module__ == record_module.__name__
]


@pytest.mark.parametrize("kind", RECORD_CLASSES)
def test_every_field_of_the_record_is_explained(kind: type) -> None:
    section = list_sections("record.md", 3)[kind.__name__]
    names = [item.metadata.get("name", item.name) for item in fields(kind)]
    if kind is variorum.Reading:
        names = ["schema", *names[:-1]]
    assert get_type_hints(kind)
    assert list_first_cells(section) == names


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("Event types", vocabulary.EVENT_TYPES),
        ("Statuses", vocabulary.STATUSES),
        ("Stances", vocabulary.STANCES),
        ("Roles", vocabulary.ROLES),
        ("Measures", vocabulary.MEASURES),
        ("Link types", vocabulary.LINK_TYPES),
        ("Tie types", vocabulary.TIE_TYPES),
        ("Place precisions", vocabulary.PLACE_PRECISIONS),
        ("Time precisions", vocabulary.TIME_PRECISIONS),
        ("Actor kinds", vocabulary.ACTOR_KINDS),
    ],
)
def test_every_value_of_the_record_is_explained(heading: str, values: tuple[str, ...]) -> None:
    assert sorted(list_first_cells(list_sections("record.md", 3)[heading])) == sorted(values)


def test_every_mode_is_explained() -> None:
    section = list_sections("codebook.md", 2)["Modes"]
    rows = dict(re.findall(r"^\| `([A-Z]+)` \| (.+) \|$", section, re.MULTILINE))
    assert {kind: re.findall(r"`([^`]+)`", cell) for kind, cell in rows.items()} == {
        kind: list(modes) for kind, modes in vocabulary.MODES.items()
    }


DATA_FILES = sorted(path.relative_to(locate("")).as_posix() for path in locate("").rglob("*.csv"))


def test_no_data_file_is_listed_that_is_not_there() -> None:
    listed = [title for title in list_sections("data.md", 3) if title.endswith(".csv")]
    assert sorted(listed) == DATA_FILES


@pytest.mark.parametrize("name", DATA_FILES)
def test_every_column_of_the_data_is_explained(name: str) -> None:
    section = list_sections("data.md", 3)[name]
    assert sorted(list_first_cells(section)) == sorted(read_rows(name)[0])
    assert re.search(r"^Source: \S", section, re.MULTILINE)


def test_the_tests_of_sense_that_are_explained_exist() -> None:
    named = list_first_cells(list_sections("data.md", 2)["Tests of sense"])
    assert len(named) > 20
    assert set(named) <= NEEDS.keys()
