"""What a denial denies where it only points back: "denied the allegation", "which the army disputes"."""

from __future__ import annotations

from variorum.language.tree import Token, Tree
from variorum.model.vocabulary import Stance
from variorum.reading.parts import Actors
from variorum.reading.syntax import resolve_relative
from variorum.reading.voices.accused import accused_by
from variorum.reading.voices.blaming import light_noun
from variorum.reading.voices.cues import Cues
from variorum.reading.voices.deeds import find_charge, is_same
from variorum.reading.voices.saying import Run, Saying

_ANSWERS: frozenset[Stance] = frozenset({"denies", "disputes"})
_ANSWERED: frozenset[Stance] = frozenset({"alleges", "asserts", "believes", "confirms"})
_POINTERS = frozenset({"it", "this", "that", "which", "them"})
_RELATIVE = frozenset({"acl", "relcl"})
_FARTHEST = 2
_CLAUSES = frozenset({"acl", "relcl", "ccomp", "prep"})


def join_answers(sayings: list[Saying], tree: Tree, cues: Cues, actors: Actors) -> None:
    """Give each denial that points back the words that it answers.

    Args:
        sayings: what the reporting verbs of the text say, in order; their contents are widened.
        tree: the parsed text.
        cues: the compiled cues.
        actors: the actors of the text.
    """
    for index, saying in enumerate(sayings):
        if saying.stance not in _ANSWERS:
            continue
        bare = _bare_noun(saying, cues)
        if bare is not None:
            charge = find_charge(sayings[:index], saying, tree, actors)
            saying.contents = [charge] if charge is not None else saying.contents
            continue
        pointer = _pointer(saying.verb, cues)
        if pointer is None:
            continue
        if resolve_relative(pointer).lemma in cues.figures:
            pointer = resolve_relative(pointer)
            saying.stance = "disputes"
        answered = _answered(sayings[:index], saying, _is_accusation(pointer, cues), tree, actors)
        if answered is None:
            continue
        if saying.verb.dep in _RELATIVE and pointer is saying.verb.head:
            answered.contents = [_end_before(run, pointer.subtree()[0].i, tree) for run in answered.contents]
        runs = [run for run in (_clip(run, saying, tree) for run in answered.contents) if run is not None]
        if pointer.lower in _POINTERS or pointer.lemma in cues.figures:
            saying.contents = runs or saying.contents
        else:
            saying.contents = [*saying.contents, *(run for run in runs if run not in saying.contents)]


def _bare_noun(saying: Saying, cues: Cues) -> Token | None:
    """Give the noun of "denied responsibility" or "denied any role" where it names no deed."""
    found = light_noun(saying.verb, cues)
    if found is None or saying.contents != [(found[0].i, found[0].i + 1)]:
        return None
    return found[0]


def _pointer(verb: Token, cues: Cues) -> Token | None:
    """Give the object of a denial if it names no deed itself."""
    for target in verb.all_children("dobj", "nsubjpass"):
        if target.lower in _POINTERS:
            return target
        bare = not any(
            child.dep in _CLAUSES and child.i > target.i and child is not verb for child in target.children
        )
        if (target.lemma in cues.nouns or target.lemma in cues.figures) and bare:
            return target
    counted = verb.head.lemma in cues.nouns or verb.head.lemma in cues.figures
    if verb.dep in _RELATIVE and counted and verb.child("dobj", "ccomp") is None:
        return verb.head
    clause = verb.child("ccomp")
    subject = clause.child("nsubj", "nsubjpass") if clause is not None else None
    if (
        subject is not None
        and clause is not None
        and subject.lemma in cues.nouns
        and clause.lemma in cues.predicates
    ):
        return subject
    return None


def _is_accusation(pointer: Token, cues: Cues) -> bool:
    noun = cues.nouns.get(pointer.lemma)
    return noun is not None and noun.stance == "alleges"


def _answered(
    earlier: list[Saying], saying: Saying, accusation: bool, tree: Tree, actors: Actors
) -> Saying | None:
    """Give the nearest statement by somebody else; for "the allegation" the nearest accusation, of him if any."""
    near = _answerable(earlier, saying, actors)
    accusing = [other for other in near if other.stance == "alleges"] if accusation else []
    own = [
        other
        for other in accusing
        if (culprit := accused_by(other.cue, tree)) is not None and is_same(culprit, saying.speakers, actors)
    ]
    return next(iter(own or accusing or near), None)


def _answerable(earlier: list[Saying], saying: Saying, actors: Actors) -> list[Saying]:
    found: list[Saying] = []
    for other in reversed(earlier):
        if saying.verb.sentence - other.verb.sentence > _FARTHEST:
            break
        same = any(is_same(speaker, saying.speakers, actors) for speaker in other.speakers)
        if other.stance in _ANSWERED and other.contents and not same:
            found.append(other)
    return found


def _clip(run: Run, saying: Saying, tree: Tree) -> Run | None:
    """End a run before the clause that denies it."""
    first, last = _end_before(run, saying.verb.subtree()[0].i, tree)
    return (first, last) if first < last else None


def _end_before(run: Run, index: int, tree: Tree) -> Run:
    """Cut a run before a token that it holds, with the punctuation before that."""
    first, last = run
    if not first < index < last:
        return run
    while index > first and tree.tokens[index - 1].pos == "PUNCT":
        index -= 1
    return first, index
