"""Calling something something: "described the raid as a massacre", "called the report baseless"."""

from __future__ import annotations

from variorum.language.tree import Token, Tree
from variorum.reading.voices import contents as content
from variorum.reading.voices.cues import Cues
from variorum.reading.voices.reporting import is_negated, is_unsaid
from variorum.reading.voices.saying import Saying
from variorum.reading.voices.speakers import (
    active_subject,
    all_speakers,
    is_nobody,
    is_passive,
    passive_agent,
)

_NAMED = frozenset({"PROPN", "PRON"})


def read_calling(verb: Token, tree: Tree, cues: Cues) -> Saying | None:
    """Read one verb as calling its object something.

    Args:
        verb: any token.
        tree: the parsed text.
        cues: the compiled cues.

    Returns:
        A denial of the object where it is called false or the like; else what it is called; None for mere
        naming.
    """
    cue = cues.verbs.get(verb.lemma)
    if (
        cue is None
        or verb.pos != "VERB"
        or ("complement" not in cue.patterns and verb.lemma not in {"dismiss", "reject"})
    ):
        return None
    if is_unsaid(verb, cues) or is_negated(verb):
        return None
    passive = is_passive(verb)
    speaker = passive_agent(verb) if passive else active_subject(verb)
    if speaker is None or is_nobody(speaker):
        return None
    thing, called = _thing_and_name(verb, passive, cues)
    if called is None:
        return None
    words = [called, *called.conjuncts(), *called.all_children("amod", "conj", "attr", "acomp")]
    words += [inner for prep in called.all_children("prep") for inner in prep.all_children("pobj")]
    names = (cues.predicates.get(word.lemma) or cues.predicates.get(word.lower) for word in words)
    verdict = next((found for found in names if found is not None), None)
    speakers = all_speakers(speaker)
    if verdict is not None and thing is not None:
        run = content.object_run(thing, tree)
        turn = next(
            (t.i for t in tree.tokens[thing.i + 1 : called.i + 1] if t.lower == "as" or t is called), None
        )
        if run is not None and turn is not None and run[0] < turn < run[1]:
            run = (run[0], turn)
        return Saying(
            verb, (verb.i, verb.i + 1), speakers, verdict.stance, [run] if run else [], quotable=True
        )
    if "complement" not in cue.patterns or called.pos in _NAMED:
        return None
    run = content.object_run(called, tree)
    return Saying(verb, (verb.i, verb.i + 1), speakers, cue.stance, [run] if run else [], quotable=True)


def _thing_and_name(verb: Token, passive: bool, cues: Cues) -> tuple[Token | None, Token | None]:
    thing = (
        (verb.child("nsubjpass") or (verb.head if verb.dep == "acl" else None))
        if passive
        else verb.child("dobj")
    )
    called = verb.child("oprd")
    if called is None:
        clause = verb.child("ccomp", "xcomp")
        names = clause is not None and (clause.pos in {"NOUN", "ADJ"} or clause.lemma in cues.predicates)
        subject = clause.child("nsubj", "nsubjpass") if clause is not None and names else None
        if clause is not None and names and (subject is not None or thing is not None):
            return subject or thing, clause
        aside = [
            c for c in verb.all_children("advcl") if c.i > verb.i and any(m.lower == "as" for m in c.children)
        ]
        called = aside[0] if aside else None
        for after in thing.all_children("amod") if thing is not None else ():
            called = after if thing is not None and after.i > thing.i else called
        for holder in (verb, *([thing] if thing is not None else [])):
            for child in holder.all_children("prep"):
                if child.lower == "as" and child.i > verb.i:
                    called = called or child.child("pobj", "amod", "pcomp", "acomp", "advmod")
    return thing, called
