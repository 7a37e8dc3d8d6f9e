"""Fit the weights of confidence on golden cases and print them as `triggers/confidence.csv`.

Logistic regression with a ridge, by Newton's method, once for the rules alone and once with the packaged coder.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import numpy as np

from variorum.data import read_rows
from variorum.evaluation.calibration import judge_reports
from variorum.evaluation.gold import load_folder
from variorum.language.pipeline import parse_texts
from variorum.model.document import Document
from variorum.reading.assembly import write_reading
from variorum.reading.assembly.confidence import list_points
from variorum.reading.coder.judge import load_coder
from variorum.reading.events import read_events
from variorum.reading.reader import load_gazetteer, make_scene, stamp

RIDGE = 2.0
ROUNDS = 30


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", help="folders of golden cases")
    arguments = parser.parse_args()
    meanings = {row["point"]: row["meaning"] for row in read_rows("triggers/confidence.csv")}
    weights = {}
    for column, chosen in (("rules", "none"), ("coder", "packaged")):
        os.environ["VARIORUM_CODER"] = chosen
        load_coder.cache_clear()
        weights[column] = fit(*gather([Path(folder) for folder in arguments.folders]))
    for point, meaning in meanings.items():
        cells = [f"{weights[column].get(point, 0.0):.2f}" for column in ("rules", "coder")]
        sys.stdout.write(f'{point},{cells[0]},{cells[1]},"{meaning}"\n')
    return 0


def gather(folders: list[Path]) -> tuple[list[dict[str, float]], list[bool]]:
    """Give the points of every report of every case, and whether it is right."""
    points, right = [], []
    for folder in folders:
        cases = load_folder(folder)
        for case, tree in zip(cases, parse_texts(case.text for case in cases), strict=True):
            document = Document(case.text, published=case.published, language="en", source=case.source)
            scene = make_scene(tree, document, load_gazetteer())
            happenings, links = read_events(scene)
            reading = write_reading(document.head(), scene, happenings, links, [], stamp())
            of = {
                report.trigger.start: judged
                for report, judged in zip(reading.reports, judge_reports(case, reading), strict=True)
            }
            for happening in happenings:
                starts = [mention.token.start for mention in happening.mentions if mention.token.start in of]
                if starts:
                    points.append(list_points(happening, scene))
                    right.append(of[starts[0]][1])
    return points, right


def fit(points: list[dict[str, float]], right: list[bool]) -> dict[str, float]:
    """Fit a logistic regression; the weight of "always" is not held down."""
    names = list(points[0])
    table = np.array([[row[name] for name in names] for row in points])
    wanted = np.array(right, dtype=float)
    ridge = np.diag([0.0 if name == "always" else RIDGE for name in names])
    weights = np.zeros(len(names))
    for _ in range(ROUNDS):
        given = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (given - wanted) + ridge @ weights
        bend = (table * (given * (1 - given))[:, None]).T @ table + ridge + 1e-6 * np.eye(len(names))
        weights -= np.linalg.solve(bend, slope)
    return dict(zip(names, weights.tolist(), strict=True))


if __name__ == "__main__":
    sys.exit(main())
