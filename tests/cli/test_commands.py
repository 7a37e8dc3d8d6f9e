"""The other commands, and what all commands have in common."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

import variorum
import variorum.desk.prepare
import variorum.desk.read
from tests.model.sample import make_reading
from variorum.model.errors import PipelineMissing

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_help_and_version(run: Run) -> None:
    assert run("--version").out == f"variorum {variorum.__version__}\n"
    shown = run("--help").out
    assert all(name in shown for name in ("read", "schema", "score", "prepare", "demo"))
    for name in ("read", "schema", "score", "prepare", "demo"):
        result = run(name, "--help")
        assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "required: COMMAND; see `variorum --help`"),
        (["frob"], "invalid choice: 'frob'"),
        (["--frob"], "see `variorum --help`"),
        (["schema", "--frob"], "see `variorum schema --help`"),
        (["score"], "required: GOLD_FOLDER"),
        (["score", "x", "--part", "closed"], "invalid choice: 'closed'"),
        (["score", "no-such-folder"], "[gold-invalid]"),
        (["demo", "no-such-folder"], "[input-missing]"),
    ],
)
def test_bad_lines_are_one_line_and_code_2(run: Run, words: list[str], said: str) -> None:
    result = run(*words)
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert said in result.err


def test_schema_describes_records(run: Run) -> None:
    schema = json.loads(run("schema").out)
    assert schema["$id"] == "urn:variorum.reading:1"
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(make_reading().to_dict())


def test_demo_shows_and_publishes(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    result = run("demo", folder.parent, "--open")
    assert result.code == 2
    assert [json.loads(line)["document"]["title"] for line in result.out.splitlines()] == ["Shells", None]
    out = folder.parent / "out"
    assert sorted(path.name for path in out.iterdir()) == ["a.html", "c.html", "index.html"]
    assert result.err.splitlines()[-2:] == [
        f"note: wrote {out / 'index.html'}",
        "note: there is no display to open it on",
    ]


def test_setup_errors_are_one_line_and_code_1(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise PipelineMissing("the language pipeline is not installed", mend="run `pip install it`")

    monkeypatch.setattr(variorum.desk.read, "_read", fail)
    result = run("read", folder / "a.txt")
    assert (result.code, result.out) == (1, "")
    assert (
        result.err
        == "error: the language pipeline is not installed; run `pip install it` [pipeline-missing]\n"
    )


def test_prepare_says_what_it_does(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(variorum.desk.prepare, "build_gazetteer", lambda: done.append("gazetteer"))
    monkeypatch.setattr(variorum.desk.prepare, "load_pipeline", lambda: done.append("pipeline"))
    result = run("prepare")
    assert (result.code, result.out, done) == (0, "", ["gazetteer", "pipeline"])
    assert result.err.splitlines()[-1] == "note: ready"


def test_score_shows_breaches_and_pins(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    desk = pytest.importorskip("variorum.desk.score")
    card = SimpleNamespace(to_dict=lambda: {"errors": ["first", "second"]})
    pinned: list[str] = []
    monkeypatch.setattr(desk, "score_folder", lambda folder, read: card)
    monkeypatch.setattr(
        desk, "check_floors", lambda *_: (SimpleNamespace(message="events: F1 0.1 is below 0.2"),)
    )
    monkeypatch.setattr(desk, "pin_floors", lambda card, folder, part: pinned.append(part))
    result = run("score", tmp_path)
    assert (result.code, result.err) == (1, "error: events: F1 0.1 is below 0.2 [floor]\n")
    assert json.loads(result.out) == {"part": "open", "errors": ["first", "second"]}
    result = run("score", tmp_path, "--part", "all", "--pin", "--json")
    assert (result.code, pinned) == (0, ["open", "held"])
    opened, held = (json.loads(line)["errors"] for line in result.out.splitlines())
    assert (opened, held) == (["first", "second"], [])
    result = run("score", tmp_path, "--part", "held", "--errors", "1")
    assert json.loads(result.out)["errors"] == ["first"]


def test_interrupt_is_quiet(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(variorum.desk.read, "_read", interrupt)
    result = run("read", folder / "a.txt")
    assert (result.code, result.out, result.err) == (130, "", "")


def _call(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONUTF8": "0", "LC_ALL": "C"}
    return subprocess.run(
        [sys.executable, "-m", "variorum.cli", *words], capture_output=True, text=True, check=False,
        env=environment, encoding="utf-8",
    )  # fmt: skip


def test_process_gives_exit_codes(tmp_path: Path) -> None:
    assert _call("--version").returncode == 0
    missing = _call("read", str(tmp_path / "é.txt"))
    assert (missing.returncode, missing.stdout, missing.stderr.count("\n")) == (2, "", 1)
    assert "Traceback" not in missing.stderr
    assert _call("read").returncode == 2


def test_reader_of_a_pipe_may_go_away() -> None:
    command = f"{{ sleep 0.2; {sys.executable} -m variorum.cli schema; }} | true; exit ${{PIPESTATUS[0]}}"
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert result.returncode == 141
    assert result.stderr == ""


def test_help_loads_nothing_heavy() -> None:
    heavy = (
        "spacy",
        "rich",
        "jinja2",
        "trafilatura",
        "numpy",
        "py3langid",
        "typer",
        "variorum.reading",
        "variorum.ingest",
    )
    code = (
        "import sys\nfrom variorum.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stderr == "[]\n"


def test_corpus_counts_the_good_and_names_the_bad(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "some.coded"
    header = "manner=wire region=europe published=1995-06-01\n"
    path.write_text(
        f"@ a-1 {header}[a1 Troops] [e1 fled].\n= e1 RETREAT/withdraw occurred agent=a1\n", "utf-8"
    )
    result = run("corpus", str(path))
    assert result.code == 0
    counted = json.loads(result.out)
    assert (counted["items"], counted["events"], counted["counts"]["type"]) == (1, 1, {"RETREAT": 1})
    path.write_text(f"@ a-1 {header}Troops fled.\n@ a-2 {header}[a1 Troops] fled.\n", "utf-8")
    result = run("corpus", str(path))
    assert (result.code, json.loads(result.out)["silent"]) == (2, 1)
    assert result.err.count("\n") == 1
    assert "some.coded:3: no line uses the mark 'a1'" in result.err


def test_codes_are_explained(run: Run) -> None:
    result = run("codes", "assault", "--mode", "drone", "--agent", "armed group", "--target", "population")
    assert result.code == 0
    assert [(code["scheme"], code["code"]) for code in json.loads(result.out)] == [
        ("cameo", "1952"), ("acled_event", "Explosions/Remote violence"), ("acled", "Air/drone strike"),
        ("ucdp", "one-sided"),
    ]  # fmt: skip
    assert all(code["rule"] for code in json.loads(result.out))


@pytest.mark.parametrize(
    "words",
    [("codes", "FROB"), ("codes", "ASSAULT", "--mode", "demo"), ("codes", "AID", "--agent", "wizard")],
)
def test_unknown_codes_are_one_line_and_code_2(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert "[code-unknown]" in result.err


def test_two_codings_are_compared(run: Run, tmp_path: Path) -> None:
    header = "@ a-1 manner=wire region=europe published=1995-06-01\n"
    one, two = tmp_path / "one.coded", tmp_path / "two.coded"
    one.write_text(f"{header}[a1 Troops] [e1 fled].\n= e1 RETREAT/withdraw occurred agent=a1\n", "utf-8")
    two.write_text(f"{header}[a1 Troops] [e1 fled].\n= e1 RETREAT occurred agent=a1\n", "utf-8")
    result = run("corpus", str(one), "--against", str(two))
    assert result.code == 0
    found = json.loads(result.out)
    assert (found["events"], found["mode"], found["agent"]) == (1, 0, 1)
