"""Accusing, blaming and owning up: "accused Y of Z", "blamed it on Y", "claimed responsibility for Z"."""

from __future__ import annotations

from variorum.language.tree import Token, Tree
from variorum.reading.voices import contents as content
from variorum.reading.voices.cues import Cue, Cues
from variorum.reading.voices.reporting import is_negated, is_unsaid, stance_of
from variorum.reading.voices.saying import Run, Saying
from variorum.reading.voices.speakers import (
    active_subject,
    all_speakers,
    is_nobody,
    is_passive,
    passive_agent,
)

_CULPRIT_LAST = frozenset({"on", "to"})


def read_blame(verb: Token, tree: Tree, cues: Cues) -> Saying | None:
    """Read one verb as an accusation; what is said are the words of the deed.

    Args:
        verb: any token.
        tree: the parsed text.
        cues: the compiled cues.

    Returns:
        Who accuses, and the deed; the culprit's own words where no deed is named.
    """
    cue = cues.blames.get(verb.lemma)
    if cue is None or verb.pos != "VERB" or verb.dep == "amod" or is_unsaid(verb, cues) or is_negated(verb):
        return None
    found = _parties(verb, cue)
    if found is None:
        return None
    speaker, deed, culprit = found
    if speaker is not None and is_nobody(speaker):
        return None
    target = deed if deed is not None else culprit
    if target is None:
        return None
    run = _deed_run(verb, target, tree, cue.patterns)
    speakers = all_speakers(speaker) if speaker is not None else ()
    return Saying(verb, (verb.i, verb.i + 1), speakers, cue.stance, [run]) if run is not None else None


def culprit_of(verb: Token, cue: Cue) -> Token | None:
    """Give whom a verb of blame names as the culprit."""
    found = _parties(verb, cue)
    return found[2] if found is not None else None


def read_light(verb: Token, tree: Tree, cues: Cues) -> Saying | None:
    """Read a verb and its noun that act as one ("took responsibility for", "held X responsible for")."""
    if verb.pos != "VERB" or is_unsaid(verb, cues):
        return None
    found = light_noun(verb, cues)
    if found is None:
        return None
    noun, cue = found
    stance = stance_of(verb, cue)
    passive = is_passive(verb)
    speaker = passive_agent(verb) if passive else active_subject(verb)
    if stance is None or (speaker is None and not passive) or (speaker is not None and is_nobody(speaker)):
        return None
    if any(child.lower == "no" for child in noun.children):
        return None
    target = _after(verb, noun, cue.patterns)
    run: Run | None = (noun.i, noun.i + 1)
    if target is not None:
        run = content.object_run(target, tree)
        if run is not None and "whole" in cue.patterns:
            run = (noun.subtree()[0].i, run[1])
    elif "whole" in cue.patterns:
        return None
    first, last = min(verb.i, noun.i), max(verb.i, noun.i) + 1
    speakers = all_speakers(speaker) if speaker is not None else ()
    return Saying(verb, (first, last), speakers, stance, [run] if run is not None else [])


def light_noun(verb: Token, cues: Cues) -> tuple[Token, Cue] | None:
    """Give the noun or adjective that makes a light verb a cue, and that cue."""
    for child in verb.children:
        if child.dep in {"dobj", "oprd", "acomp", "nsubjpass", "ccomp"}:
            for word in (child, *child.all_children("amod")):
                cue = cues.light.get((verb.lemma, word.lemma))
                if cue is not None:
                    return word, cue
    return None


def read_owning(verb: Token, tree: Tree, cues: Cues) -> Saying | None:
    """Read "claimed the attack" and "the attack was claimed by": the speaker owns up to the object."""
    cue = cues.owning.get(verb.lemma)
    if cue is None or verb.pos != "VERB" or is_unsaid(verb, cues) or is_negated(verb) or verb.dep == "amod":
        return None
    passive = is_passive(verb)
    speaker = passive_agent(verb) if passive else active_subject(verb)
    deed = (verb.child("nsubjpass") or verb.head) if passive else verb.child("dobj")
    if speaker is None or deed is None or deed is verb or is_nobody(speaker) or deed.pos != "NOUN":
        return None
    if (verb.lemma, deed.lemma) in cues.idioms:
        return None
    run = _deed_run(verb, deed, tree, frozenset())
    return (
        Saying(verb, (verb.i, verb.i + 1), all_speakers(speaker), cue.stance, [run])
        if run is not None
        else None
    )


def _parties(verb: Token, cue: Cue) -> tuple[Token | None, Token | None, Token | None] | None:
    """Give speaker, deed and culprit of a verb of blame."""
    passive = is_passive(verb)
    patient = verb.child("nsubjpass") if passive else verb.child("dobj", "dative", "nmod")
    if passive and patient is None and verb.dep == "acl":
        patient = verb.head
    speaker = passive_agent(verb) if passive else active_subject(verb)
    if speaker is None and not passive:
        return None
    for words in cue.patterns:
        after = content.prepositional(verb, frozenset({words}))
        if after is not None:
            return (speaker, patient, after) if words in _CULPRIT_LAST else (speaker, after, patient)
    return None if patient is None or cue.words != "blame" else (speaker, None, patient)


def _deed_run(verb: Token, target: Token, tree: Tree, patterns: frozenset[str]) -> Run | None:
    """Give the words of a deed, without the verb of blame where that hangs on them."""
    if target.dep == "pcomp":
        run = content.phrase_run(target, tree)
        outcome = next((c for c in verb.all_children("advcl") if c.tag == "VBG" and c.i > target.i), None)
        told = content.phrase_run(outcome, tree) if outcome is not None else None  # "..., killing nine"
        return (run[0], told[1]) if run is not None and told is not None else run
    if target is verb.head:
        left = [t.i for child in target.children if child.i < target.i for t in child.subtree()]
        return min([target.i, *left]), target.i + 1
    run = content.object_run(target, tree)
    if run is None:
        return None
    ends = [
        c.i
        for c in target.children
        if c.dep == "prep" and c.lower in patterns & _CULPRIT_LAST and c.i > target.i
    ]
    if run[0] < verb.i < run[1]:
        ends.append(verb.i)
    return run[0], min([run[1], *ends])


def _after(verb: Token, noun: Token, patterns: frozenset[str]) -> Token | None:
    for holder in (noun, verb, *verb.all_children("dobj", "ccomp")):
        for child in holder.children:
            if child.dep == "prep" and child.lower in patterns and child.i > verb.i:
                found = child.child("pobj", "pcomp")
                if found is not None:
                    return found
    return None
