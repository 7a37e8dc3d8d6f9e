"""Voices that pass on a voice: "citing officials", "quoted him as saying", "a statement carried by"."""

from __future__ import annotations

from variorum.language.tree import Token, Tree
from variorum.reading.voices.cues import Cues
from variorum.reading.voices.saying import Run, Saying, pieces_of
from variorum.reading.voices.speakers import active_subject, all_speakers, is_passive, passive_agent


def read_source(verb: Token, sayings: dict[int, Saying], tree: Tree, cues: Cues) -> list[Saying]:
    """Read "citing X": X says what the governing verb reports, and the governing voice relays it.

    Args:
        verb: any token.
        sayings: what the reporting verbs of the text say, by index of the verb.
        tree: the parsed text.
        cues: the compiled cues.

    Returns:
        The source's saying; none where the verb does not name a source.
    """
    cue = cues.verbs.get(verb.lemma)
    source = verb.child("dobj")
    if cue is None or "source" not in cue.patterns or verb.tag != "VBG" or source is None:
        return []
    if any(child.dep == "prep" and child.lower == "as" for child in verb.children):
        return []
    host = _governing(verb, sayings)
    if host is not None:
        runs = list(host.contents)
    else:
        below = {token.i for token in verb.subtree()}
        clause = verb.head
        while clause.pos not in {"VERB", "AUX"} and not clause.is_root:
            clause = clause.head
        runs = pieces_of([t for t in clause.subtree() if t.i not in below], tree.tokens)
    return [Saying(verb, (verb.i, verb.i + 1), all_speakers(source), cue.stance, runs)] if runs else []


def read_relay(verb: Token, sayings: dict[int, Saying], tree: Tree, cues: Cues) -> list[Saying]:
    """Read who passes a voice on ("SANA quoted X as saying …", "said in a statement carried by SANA")."""
    cue = cues.verbs.get(verb.lemma)
    if cue is None or "relayed" not in cue.patterns or verb.pos != "VERB":
        return []
    inner = _quoted_saying(verb, sayings)
    run: Run | None
    if inner is not None:
        speaker = passive_agent(verb) or (None if is_passive(verb) else active_subject(verb))
        if speaker is None:
            speaker = passive_agent(inner.verb)
        run = _cover([*inner.contents, inner.cue])
    else:
        speaker = passive_agent(verb) if verb.dep == "acl" and verb.head.lemma in cues.documents else None
        inner = _governing(verb, sayings)
        run = _cover([*inner.contents, inner.cue, *_heads(inner)]) if inner is not None else None
        if run is not None and inner is not None and run[0] <= verb.i < run[1] and inner.verb.i < verb.i:
            run = _cover([*inner.contents, inner.cue])
    if speaker is None or run is None:
        return []
    return [Saying(verb, (verb.i, verb.i + 1), all_speakers(speaker), cue.stance, [run])]


def _quoted_saying(verb: Token, sayings: dict[int, Saying]) -> Saying | None:
    for child in verb.all_children("prep"):
        if child.lower == "as":
            said = child.child("pcomp")
            if said is not None and said.i in sayings:
                return sayings[said.i]
    return None


def _governing(verb: Token, sayings: dict[int, Saying]) -> Saying | None:
    for above in verb.ancestors():
        saying = sayings.get(above.i)
        if saying is not None and saying.contents:
            return saying
    return None


def _heads(saying: Saying) -> list[Run]:
    return [(speaker.i, speaker.i + 1) for speaker in saying.speakers]


def _cover(runs: list[Run]) -> Run:
    return min(run[0] for run in runs), max(run[1] for run in runs)
