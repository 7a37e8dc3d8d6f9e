"""The cues of `cues/voices.csv`, compiled once for look-up by lemma."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from variorum.data import read_rows, split_cell
from variorum.language.tree import Token
from variorum.model.vocabulary import Stance

DATA = "cues/voices.csv"
_STANCES = get_args(Stance)
_TABLES = ("verb", "owning", "blame", "light", "noun", "adverb", "adjective", "predicate", "preposition")
_PLAIN = ("document", "mouthpiece", "issuing", "idiom", "blocker", "outcome", "unknowing", "figure")


@dataclass(frozen=True, slots=True)
class Cue:
    """How a cue says something, and where its content stands."""

    words: str
    stance: Stance
    patterns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues, by part of speech.

    Attributes:
        verbs: by lemma, or lemma and particle.
        light: by lemma of the verb and lemma of its noun or adjective.
        nouns, adverbs, adjectives, predicates: by lemma.
        prepositions: by first word; each with all its words.
        owning: by lemma; the object is an act that the speaker owns up to ("claimed the attack").
        blames: by lemma; verbs that name a culprit.
        documents: lemmas of what people speak through ("the statement said").
        mouthpieces: lemmas of nouns that speak for the actor they hang on ("a source in the ministry").
        issuing: lemmas of verbs whose agent is the author of a document ("a statement issued by").
        idioms: pairs of verb and object that only look like a cue.
        blockers: lemmas under which nothing is said ("declined to say").
        outcomes: lemmas that make a warning a threat ("warned of retaliation").
        unknowing: lemmas whose negation denies nothing ("said it did not know").
        figures: lemmas of what is counted ("figures which the army rejected").
    """

    verbs: dict[str, Cue]
    light: dict[tuple[str, str], Cue]
    nouns: dict[str, Cue]
    adverbs: dict[str, Cue]
    adjectives: dict[str, Cue]
    predicates: dict[str, Cue]
    prepositions: dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]
    owning: dict[str, Cue]
    blames: dict[str, Cue]
    documents: frozenset[str]
    mouthpieces: frozenset[str]
    issuing: frozenset[str]
    idioms: frozenset[tuple[str, str]]
    blockers: frozenset[str]
    outcomes: frozenset[str]
    unknowing: frozenset[str]
    figures: frozenset[str]

    def verb(self, token: Token) -> Cue | None:
        """Give the cue that a verb is, with its particle if it has one."""
        particle = token.child("prt")
        if particle is not None:
            phrasal = self.verbs.get(f"{token.lemma} {particle.lower}")
            if phrasal is not None:
                return phrasal
        return self.verbs.get(token.lemma)


@cache
def load_cues() -> Cues:
    """Compile the cues."""
    tables: dict[str, dict[str, Cue]] = {pos: {} for pos in _TABLES}
    plain: dict[str, set[str]] = {pos: set() for pos in _PLAIN}
    for row in read_rows(DATA):
        if row["pos"] in plain:
            plain[row["pos"]].add(row["cue"])
        else:
            assert row["stance"] in _STANCES, row
            tables[row["pos"]][row["cue"]] = Cue(
                row["cue"], cast("Stance", row["stance"]), frozenset(split_cell(row["pattern"]))
            )
    prepositions: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for words, cue in tables["preposition"].items():
        parts = tuple(words.split())
        prepositions.setdefault(parts[0], []).append((parts, cue))
    return Cues(
        verbs=tables["verb"],
        light={_pair(words): cue for words, cue in tables["light"].items()},
        nouns=tables["noun"],
        adverbs=tables["adverb"],
        adjectives=tables["adjective"],
        predicates=tables["predicate"],
        prepositions={first: tuple(entries) for first, entries in prepositions.items()},
        owning=tables["owning"],
        blames=tables["blame"],
        documents=frozenset(plain["document"]),
        mouthpieces=frozenset(plain["mouthpiece"]),
        issuing=frozenset(plain["issuing"]),
        idioms=frozenset(_pair(words) for words in plain["idiom"]),
        blockers=frozenset(plain["blocker"]),
        outcomes=frozenset(plain["outcome"]),
        unknowing=frozenset(plain["unknowing"]),
        figures=frozenset(plain["figure"]),
    )


def _pair(words: str) -> tuple[str, str]:
    verb, noun = words.split()
    return verb, noun
