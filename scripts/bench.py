"""Measure the Reader against its targets: speed beside spaCy's bare parse, time by step, memory, start-up.

Times are CPU seconds of one core, the best of some rounds, so that other work on the machine hardly shows;
the two start-up times are by the clock, for they are what a person waits for.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from variorum.model.document import Document

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "demo" / "reports"
WORDS = 600
MADE = 12
STEPS = {
    "parse_texts": "parse, and the tree",
    "find_actors": "actors",
    "find_dateline": "dateline",
    "find_places": "places",
    "find_voices": "voices",
    "find_periods": "periods",
    "find_counts": "counts",
    "read_events": "events",
    "find_ties": "ties",
    "write_reading": "assembly",
}
TARGET_RATIO = 2.5
TARGET_MEGABYTES = 1_500
TARGET_HELP = 0.3
TARGET_COLD = 5.0
TARGET_LOOK_UPS = 5_000
TARGET_GAZETTEER_MEGABYTES = 400
LOOKED_UP = 20_000


class Results(NamedTuple):
    """What was measured: CPU seconds for all texts, megabytes, and seconds by the clock."""

    bare: float
    whole: float
    megabytes: float
    start_help: float
    start_cold: float


def main() -> None:
    """Measure and print one table of results beside targets, and one of the steps."""
    parser = argparse.ArgumentParser(description="Measure the Reader's speed, memory and start-up.")
    parser.add_argument(
        "--texts", metavar="FOLDER", default=str(DEMO), help="reports to read (default: demo)"
    )
    parser.add_argument("--rounds", type=int, default=3, help="rounds, of which the best counts (default: 3)")
    parser.add_argument("--profile", action="store_true", help="show the functions that take the most time")
    arguments = parser.parse_args()
    # One core; read by the numeric libraries when they are loaded, which is later.
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")
    of_gazetteer = measure_gazetteer()  # first: a child's peak memory is never below that of its parent
    documents = load_documents(arguments.texts)
    if arguments.profile:
        profile(documents)
        return
    bare, whole = compare(documents, arguments.rounds)
    megabytes = measure_memory()
    steps = time_steps(documents, arguments.rounds)
    start_help = time_command(["--help"], 5)
    start_cold = time_command(["read", str(min(DEMO.glob("*.txt"))), "--json"], 3)
    console = Console()
    console.print(show_results(documents, Results(bare, whole, megabytes, start_help, start_cold)))
    console.print(show_look_ups(time_look_ups(), of_gazetteer))
    console.print(show_steps(steps, len(documents)))


def load_documents(folder: str) -> list[Document]:
    """Load the reports of a folder and make longer texts of their sentences."""
    from variorum.ingest import list_reports, load, make_document

    listed = list_reports(folder)
    documents = [load(item.path, published=item.published) for item in listed]
    texts = make_texts([document.text for document in documents])
    return [*documents, *(make_document(text, published="2019-05-17") for text in texts)]


def make_texts(texts: Iterable[str]) -> Iterator[str]:
    """Make texts of 600 words from the sentences of others, in an order that is the same in every run."""
    sentences = [part for text in texts for part in re.split(r"(?<=[.!?])\s+", text) if len(part.split()) > 5]
    chance = random.Random(0)
    for _ in range(MADE):
        lines: list[str] = []
        while sum(len(line.split()) for line in lines) < WORDS:
            lines.append(" ".join(chance.sample(sentences, min(4, len(sentences)))))
        yield "\n\n".join(lines)


def compare(documents: list[Document], rounds: int) -> tuple[float, float]:
    """Give the CPU seconds of spaCy's bare parse and of whole readings, taken in turn."""
    from variorum.language.pipeline import load_pipeline
    from variorum.reading import read_documents

    texts = [document.text for document in documents]
    parser = load_pipeline()
    work: tuple[Callable[[], object], ...] = (
        lambda: list(parser.pipe(texts)),
        lambda: list(read_documents(documents)),
    )
    times = [[clock(task) for task in work] for _ in range(rounds + 1)][1:]
    return min(bare for bare, _ in times), min(whole for _, whole in times)


def clock(task: Callable[[], object]) -> float:
    """Give the CPU seconds that a task takes."""
    start = time.process_time()
    task()
    return time.process_time() - start


def time_steps(documents: list[Document], rounds: int) -> dict[str, float]:
    """Give the CPU seconds of each step of the Reader; what is left over is "other"."""
    from variorum.reading import reader

    spent: dict[str, float] = defaultdict(float)
    kept = {name: getattr(reader, name) for name in STEPS}
    try:
        for name, function in kept.items():
            setattr(reader, name, watch(function, STEPS[name], spent))
        best: dict[str, float] = {}
        for _ in range(rounds):
            spent.clear()
            total = clock(lambda: list(reader.read_documents(documents)))
            taken = {**spent, "other": total - sum(spent.values())}
            best = min(best or taken, taken, key=lambda times: sum(times.values()))
        return best
    finally:
        for name, function in kept.items():
            setattr(reader, name, function)


def watch(function: Callable[..., Any], label: str, spent: dict[str, float]) -> Callable[..., Any]:
    """Wrap a step so that its CPU time is added up; a generator is watched item by item."""

    def watched(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        result = function(*given, **named)
        spent[label] += time.process_time() - start
        return watch_items(result) if isinstance(result, Iterator) else result

    def watch_items(items: Iterator[Any]) -> Iterator[Any]:
        while True:
            start = time.process_time()
            item = next(items, None)
            spent[label] += time.process_time() - start
            if item is None:
                return
            yield item

    return watched


def measure_memory() -> float:
    """Give the most megabytes that this process has held so far."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1_000_000 if sys.platform == "darwin" else 1_000_000 / 1024)


def time_look_ups() -> dict[str, float]:
    """Give the look-ups a second of one core by name, by sound and within a slip, none asked for twice."""
    from variorum.reading.places import open_gazetteer

    gazetteer = open_gazetteer()
    with sqlite3.connect(gazetteer.path) as connection:
        keys = [row[0] for row in connection.execute("SELECT DISTINCT key FROM name WHERE length(key) > 6")]
    names = random.Random(0).sample(sorted(keys), LOOKED_UP)
    slipped = [name[:2] + name[3:] for name in names]
    ways: dict[str, tuple[Callable[[str], object], list[str]]] = {
        "by name": (gazetteer.look_up, names),
        "by sound": (gazetteer.look_up_by_sound, names),
        "within a slip": (gazetteer.look_up_by_spelling, slipped),
    }
    return {
        way: len(asked) / clock(lambda look_up=look_up, asked=asked: [look_up(name) for name in asked])  # type: ignore[misc]
        for way, (look_up, asked) in ways.items()
    }


def measure_gazetteer() -> float:
    """Give the most megabytes that a process holds which looks places up and does nothing else."""
    code = (
        "import resource; from variorum.reading.places import open_gazetteer; g = open_gazetteer();"
        "[g.look_up(f'{a}{b}ra') for a in 'bcdfghklmnprstvz' for b in 'aeiou'];"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    printed = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    return int(printed) / (1_000_000 if sys.platform == "darwin" else 1_000_000 / 1024)


def time_command(words: list[str], rounds: int) -> float:
    """Give the seconds by the clock that a command takes in a process of its own."""
    command = [sys.executable, "-m", "variorum.cli", *words]
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return min(times)


def show_results(documents: list[Document], results: Results) -> Table:
    """Give the table of results beside targets."""
    words = sum(len(document.text.split()) for document in documents)
    table = Table(title=f"{len(documents)} texts, {words:,} words")
    for heading in ("what", "result", "target", "holds"):
        table.add_column(heading, justify="left" if heading == "what" else "right")
    table.add_row("spaCy's bare parse", f"{1000 * results.bare / len(documents):.0f} ms a text", "", "")
    table.add_row("whole reading", f"{1000 * results.whole / len(documents):.0f} ms a text", "", "")
    table.add_row("readings on one core", f"{len(documents) / results.whole:.1f} a second", "", "")
    rows = (
        ("reading to bare parse", results.whole / results.bare, TARGET_RATIO, "{:.2f}"),
        ("peak memory", results.megabytes, TARGET_MEGABYTES, "{:,.0f} MB"),
        ("variorum --help", results.start_help, TARGET_HELP, "{:.2f} s"),
        ("cold start, one report", results.start_cold, TARGET_COLD, "{:.1f} s"),
    )
    for what, result, target, form in rows:
        table.add_row(
            what, form.format(result), f"≤ {form.format(target)}", "yes" if result <= target else "NO"
        )
    return table


def show_look_ups(rates: dict[str, float], megabytes: float) -> Table:
    """Give the table of the gazetteer's look-ups beside targets."""
    table = Table(title="Gazetteer")
    for heading in ("what", "result", "target", "holds"):
        table.add_column(heading, justify="left" if heading == "what" else "right")
    for way, rate in rates.items():
        holds = "yes" if rate >= TARGET_LOOK_UPS else "NO"
        table.add_row(f"look-ups {way}", f"{rate:,.0f} a second", f"≥ {TARGET_LOOK_UPS:,}", holds)
    holds = "yes" if megabytes <= TARGET_GAZETTEER_MEGABYTES else "NO"
    table.add_row("memory", f"{megabytes:,.0f} MB", f"≤ {TARGET_GAZETTEER_MEGABYTES} MB", holds)
    return table


def show_steps(steps: dict[str, float], texts: int) -> Table:
    """Give the table of the steps."""
    table = Table(title="Steps of a reading")
    for heading in ("step", "ms a text", "share"):
        table.add_column(heading, justify="left" if heading == "step" else "right")
    total = sum(steps.values())
    for step, seconds in steps.items():
        table.add_row(step, f"{1000 * seconds / texts:.1f}", f"{seconds / total:.0%}")
    return table


def profile(documents: list[Document]) -> None:
    """Print the functions in which the Reader spends the most time of its own, the parse left out."""
    import cProfile
    import pstats

    from variorum.reading import read_documents

    list(read_documents(documents))
    profiler = cProfile.Profile()
    profiler.runcall(lambda: list(read_documents(documents)))
    pstats.Stats(profiler).sort_stats("tottime").print_stats("variorum", 40)


if __name__ == "__main__":
    main()
