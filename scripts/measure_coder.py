"""Measure the packaged coder, as the Reader runs it, on coded sentences whose events it did not learn.

Run as `python scripts/measure_coder.py golden/sentences TEXTS`; TEXTS holds the texts of others, as for
`variorum train`.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from variorum.data import locate
from variorum.language.pipeline import parse_texts
from variorum.language.tree import Tree
from variorum.reading.coder.judge import Coder
from variorum.reading.coder.labels import NONE
from variorum.training.examples import Example, make_examples
from variorum.training.standoff import load_standoff

RELATIONS = ("agent", "target", "victim", "place", "time", "figure", "speaker", "same")


def main() -> int:
    """Print F1 of triggers and relations, and the share right of type and reality."""
    items = load_standoff(Path(sys.argv[1]), Path(sys.argv[2]))
    coder, counted = Coder(locate("coder")), Counter[tuple[str, str]]()
    for example, tree in zip(make_examples(items), parse_texts(item.text for item in items), strict=True):
        count(counted, example, tree, coder)
    sys.stdout.write(f"{len(items)} items, {counted['triggers', 'wanted']} triggers\n")
    for name in ("triggers", *RELATIONS):
        both = counted[name, "given"] + counted[name, "wanted"]
        sys.stdout.write(f"{name}: F1 {2 * counted[name, 'right'] / max(1, both):.2f}\n")
    for name in ("type", "reality"):
        sys.stdout.write(f"{name}: {counted[name, 'right'] / max(1, counted[name, 'asked']):.2f} right\n")
    return 0


def count(counted: Counter[tuple[str, str]], example: Example, tree: Tree, coder: Coder) -> None:
    """Compare what the coder says of one item with its coding."""
    opinions = coder.hear(tree, range(len(tree.sentences)))
    given = {
        token.i: max(shares, key=lambda name: shares[name])
        for token in tree.tokens
        if (shares := opinions.choose("type", token))
    }
    found = {i for i, label in given.items() if label != NONE}
    wanted = example.labels["type"]
    _tally(counted, "triggers", found, set(wanted))
    for i in found & set(wanted):
        reality = opinions.choose("reality", tree.tokens[i])
        counted["type", "asked"] += 1
        counted["type", "right"] += given[i] == wanted[i]
        counted["reality", "asked"] += 1
        counted["reality", "right"] += (
            max(reality, key=lambda name: reality[name]) == example.labels["reality"][i]
        )
    for head in example.heads:
        for name in RELATIONS:
            related = {
                token.i
                for token in tree.tokens
                if token.i != head and opinions.relate(name, tree.tokens[head], token) > 0.5
            }
            said = {other for one, other, relation in example.relations if (one, relation) == (head, name)}
            _tally(counted, name, related, said)


def _tally(counted: Counter[tuple[str, str]], name: str, given: set[int], wanted: set[int]) -> None:
    counted[name, "given"] += len(given)
    counted[name, "wanted"] += len(wanted)
    counted[name, "right"] += len(given & wanted)


if __name__ == "__main__":
    sys.exit(main())
