from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from variorum.language.pipeline import parse_text
from variorum.language.tree import Tree
from variorum.reading.parts import ActorEntry, ActorMention, Actors

HERE = Path(__file__).parent


@cache
def read_tree(text: str) -> Tree:
    return parse_text(text)


def name_actors(tree: Tree, names: dict[str, str]) -> Actors:
    """Make an index by hand: words to id; all occurrences, the longest words first."""
    actors = Actors()
    taken: set[int] = set()
    for words, key in sorted(names.items(), key=lambda item: (-len(item[0]), item[0])):
        parts = words.split()
        for first in range(len(tree.tokens)):
            last = first
            while last < len(tree.tokens) and len(
                tree.text[tree.tokens[first].start : tree.tokens[last].end]
            ) < len(words):
                last += 1
            if last >= len(tree.tokens) or tree.quote(first, last + 1) != words or not parts:
                continue
            run = range(first, last + 1)
            head = next((t for t in tree.tokens[first : last + 1] if t.is_root or t.head.i not in run), None)
            if head is None or head.i in taken:
                continue
            taken.add(head.i)
            mention = ActorMention(first, last + 1, head.i, key, "name")
            actors.mentions.append(mention)
            actors.by_head[head.i] = mention
        actors.entries[key] = ActorEntry(key, words, "other", None, {}, False)
    actors.mentions.sort(key=lambda mention: (mention.first, mention.last))
    return actors


def read_gold(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return found
