"""Measure how much more two processes read than one, by the clock; run it on a machine that does nothing else."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import time
from multiprocessing.synchronize import Barrier
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

TARGET = 1.7


def main() -> int:
    """Print the readings a second of one process and of several, and the ratio beside its target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--texts", metavar="FOLDER", default="demo/reports", help="reports to read (default: demo)"
    )
    parser.add_argument("--processes", type=int, default=2, help="how many processes (default: 2)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds, of which the best counts (default: 3)")
    arguments = parser.parse_args()
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")
    alone = measure(1, arguments.texts, arguments.rounds)
    together = measure(arguments.processes, arguments.texts, arguments.rounds)
    ratio = together / alone
    sys.stdout.write(
        f"one process: {alone:.1f} readings a second\n"
        f"{arguments.processes} processes: {together:.1f} readings a second\n"
        f"ratio: {ratio:.2f} (target ≥ {TARGET})\n"
    )
    return 0 if ratio >= TARGET or arguments.processes != 2 else 1


def measure(processes: int, texts: str, rounds: int) -> float:
    """Give the readings a second of some processes that start each round together."""
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(processes + 1)
    counted = context.Queue()
    workers = [
        context.Process(target=work, args=(barrier, counted, texts, rounds), daemon=True)
        for _ in range(processes)
    ]
    for worker in workers:
        worker.start()
    number = sum(counted.get() for _ in workers)
    best = 0.0
    for _ in range(rounds):
        barrier.wait()
        start = time.perf_counter()
        barrier.wait()
        best = max(best, number / (time.perf_counter() - start))
    for worker in workers:
        worker.join()
    return best


def work(barrier: Barrier, counted: multiprocessing.Queue[int], texts: str, rounds: int) -> None:
    """Load once, tell how many texts there are, and read them all each round."""
    from bench import load_documents

    from variorum.reading import read_documents

    documents = load_documents(texts)
    list(read_documents(documents))
    counted.put(len(documents))
    for _ in range(rounds):
        barrier.wait()
        list(read_documents(documents))
        barrier.wait()


if __name__ == "__main__":
    sys.exit(main())
