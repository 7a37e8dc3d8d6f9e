"""Which happening answers, causes or is part of which: only where words say so, and those words are kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from variorum.data import read_rows
from variorum.language.tree import Token
from variorum.model.vocabulary import LinkType
from variorum.reading.events.happenings import Happening
from variorum.reading.events.scene import Scene
from variorum.reading.syntax import prepositional, read_clause, resolve_relative


@dataclass(frozen=True, slots=True)
class LinkFound:
    """Words that tie one happening to another; `first` and `last` are the cue's tokens."""

    type: LinkType
    source: Happening
    target: Happening
    first: int
    last: int


_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION", "THREATEN"})


@dataclass(frozen=True, slots=True)
class _Cue:
    words: tuple[str, ...]
    type: LinkType
    source: str


@cache
def _cues(kind: str) -> Mapping[str, tuple[_Cue, ...]]:
    found: dict[str, list[_Cue]] = {}
    for row in read_rows("cues/links.csv"):
        if row["kind"] == kind:
            words = tuple(row["cue"].split(" "))
            found.setdefault(words[0], []).append(_Cue(words, cast("LinkType", row["type"]), row["source"]))
    return {key: tuple(rows) for key, rows in found.items()}


def find_links(scene: Scene, happenings: list[Happening]) -> list[LinkFound]:
    """Find the links that the text states.

    Args:
        scene: the text with its mentions.
        happenings: all happenings of the text.

    Returns:
        Links in order of their words; one a pair and type.
    """
    index: dict[int, Happening] = {}
    for happening in happenings:
        for mention in happening.mentions:
            index[mention.token.i] = happening
            for verb in mention.trigger.support:
                index.setdefault(verb.i, happening)
    found: dict[tuple[str, int, int], LinkFound] = {}
    for token in scene.tree.tokens:
        for link in (
            *_by_phrase(token, scene, index),
            *_by_verb(token, index),
            *_by_bare_words(token, scene, index),
        ):
            if link.source is not link.target:
                found.setdefault((link.type, id(link.source), id(link.target)), link)
    return list(found.values())


def _by_phrase(token: Token, scene: Scene, index: Mapping[int, Happening]) -> list[LinkFound]:
    for cue in _cues("phrase").get(token.lower, ()):
        last = token.i + len(cue.words)
        run = scene.tree.tokens[token.i : last]
        if tuple(item.lower for item in run) != cue.words or run[-1].sentence != token.sentence:
            continue
        inner = run[-1].child("pobj", "pcomp") or token.child("pobj")
        if inner is None:
            continue
        target = _below(inner, index)
        governor = _above(token, index, but=target)
        if target is None or governor is None or governor is target:
            continue
        first = token.i - 1 if token.dep == "pobj" and token.head.i == token.i - 1 else token.i
        ends = (governor, target) if cue.source == "governor" else (target, governor)
        return [LinkFound(cue.type, *ends, first, last)]
    return []


def _by_verb(token: Token, index: Mapping[int, Happening]) -> list[LinkFound]:
    if token.pos != "VERB":
        return []
    for cue in _cues("verb").get(token.lemma, ()):
        clause = read_clause(token)
        objects = clause.object
        last = token.i + 1
        if len(cue.words) > 1:
            objects = tuple(item for name, item in prepositional(token) if name == cue.words[1])
            preposition = next((child for child in token.children if child.lower == cue.words[1]), None)
            last = preposition.i + 1 if preposition is not None and preposition.i <= token.i + 3 else last
        target = next((found for item in objects if (found := _below(item, index))), None)
        source = next((found for item in clause.subject if (found := _below(item, index))), None)
        source = source or index.get(token.i) or _above(token, index, but=target)
        if source is not None and target is not None and source is not target:
            return [LinkFound(cue.type, source, target, token.i, last)]
    return []


def _by_bare_words(token: Token, scene: Scene, index: Mapping[int, Happening]) -> list[LinkFound]:
    """Read "In response, the army shelled the hills" and "The troops returned fire": the deed was told just before."""
    for kind in ("bare", "bare-verb"):
        for cue in _cues(kind).get(token.lower if kind == "bare" else token.lemma, ()):
            run = scene.tree.tokens[token.i : token.i + len(cue.words)]
            if kind == "bare":
                if tuple(item.lower for item in run) != cue.words or run[-1].child("prep") is not None:
                    continue
                own = _above(token, index, but=None)
                last = token.i + len(run)
            else:
                rest = [_child_word(token, word) for word in cue.words[1:]]
                if token.pos != "VERB" or None in rest:
                    continue
                own = index.get(token.i) or _above(token, index, but=None)
                last = (
                    max([token.i, *(item.i for item in rest if item is not None and item.i <= token.i + 2)])
                    + 1
                )
            before = _just_before(token, own, scene, index)
            if own is not None and before is not None and own.first.type in _DEEDS:
                ends = (own, before) if cue.source != "before" else (before, own)
                return [LinkFound(cue.type, *ends, token.i, last)]
    return []


def _child_word(token: Token, word: str) -> Token | None:
    return next((child for child in token.children if word in (child.lower, child.lemma)), None)


def _just_before(
    token: Token, own: Happening | None, scene: Scene, index: Mapping[int, Happening]
) -> Happening | None:
    """Find the violence told last before the act that a word belongs to, in this paragraph or the one before."""
    sentences = scene.tree.sentences
    paragraph = sentences[token.sentence].paragraph
    begin = sentences[token.sentence].first
    first = next((i for i in range(begin, token.i) if index.get(i) is own), token.i)
    for i in range(first - 1, -1, -1):
        happening = index.get(i)
        if sentences[scene.tree.tokens[i].sentence].paragraph < paragraph - 1:
            return None
        if happening is None or happening is own:
            continue
        if happening.first.type in _DEEDS and happening.status in {"occurred", "ongoing"}:
            return happening
    return None


def _below(token: Token, index: Mapping[int, Happening]) -> Happening | None:
    """Find the happening that a noun phrase or clause names: its head first, then what stands in it."""
    token = resolve_relative(token)
    if token.i in index:
        return index[token.i]
    return next((index[item.i] for item in token.subtree() if item.i in index and item.i > token.i - 4), None)


def _above(token: Token, index: Mapping[int, Happening], but: Happening | None) -> Happening | None:
    """Find the happening of the clause that a word stands in."""
    for ancestor in token.ancestors():
        if ancestor.i in index and index[ancestor.i] is not but:
            return index[ancestor.i]
        if ancestor.dep in {"relcl", "ccomp"}:
            return None
        for child in ancestor.children:
            if child.dep in {"nsubj", "nsubjpass", "dobj"} and child.i in index and index[child.i] is not but:
                return index[child.i]
    return None
