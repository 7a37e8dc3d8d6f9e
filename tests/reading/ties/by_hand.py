from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

from variorum.language.pipeline import parse_text
from variorum.language.tree import Tree
from variorum.model.vocabulary import ActorKind
from variorum.reading.parts import ActorEntry, ActorForm, ActorMention, Actors

HERE = Path(__file__).parent


@cache
def read_tree(text: str) -> Tree:
    return parse_text(text)


def name_actors(tree: Tree, names: dict[str, str]) -> Actors:
    """Make an index by hand: words to "kind/form/id"."""
    actors = Actors()
    for words, told in sorted(names.items(), key=lambda item: (-len(item[0]), item[0])):
        parts = told.split("/")
        form = parts[1] if len(parts) > 1 else ("name" if words[:1].isupper() or "-" in words else "nominal")
        key = parts[2] if len(parts) > 2 else words
        actors.entries.setdefault(key, ActorEntry(key, key, cast("ActorKind", parts[0]), None, {}, False))
        for first, last in _occurrences(tree, words):
            inside = range(first, last)
            head = next((t for t in tree.tokens[first:last] if t.is_root or t.head.i not in inside), None)
            if head is not None and head.i not in actors.by_head:
                mention = ActorMention(first, last, head.i, key, cast("ActorForm", form))
                actors.mentions.append(mention)
                actors.by_head[head.i] = mention
    actors.mentions.sort(key=lambda mention: (mention.first, mention.last))
    return actors


def _occurrences(tree: Tree, words: str) -> list[tuple[int, int]]:
    starts = {token.start: token.i for token in tree.tokens}
    ends = {token.end: token.i + 1 for token in tree.tokens}
    found, at = [], tree.text.find(words)
    while at >= 0:
        if at in starts and at + len(words) in ends:
            found.append((starts[at], ends[at + len(words)]))
        at = tree.text.find(words, at + 1)
    return found


def read_gold(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return found
