"""Reporting verbs: "the army said that …", "was reported killed", "denied the attack", "vowed to"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.language.tree import Token, Tree
from variorum.model.vocabulary import Stance
from variorum.reading.parts import Actors
from variorum.reading.voices import contents as content
from variorum.reading.voices.cues import Cue, Cues
from variorum.reading.voices.saying import Run, Saying, trim
from variorum.reading.voices.speakers import (
    active_subject,
    all_speakers,
    is_impersonal,
    is_nobody,
    is_passive,
    passive_agent,
)
from variorum.reading.voices.stances import tensed_stance, warning_stance

_UNSURE = frozenset({"may", "might", "could", "should", "must"})
_CONDITIONS = frozenset({"if", "unless", "whether", "until", "before"})
_HEARERS = frozenset({"tell", "inform", "notify", "assure", "warn", "brief", "promise", "remind"})
_TO = frozenset({"to"})
_OF = frozenset({"of"})
_INVERTIBLE = frozenset({",", '"', "'"})


def read_verb(verb: Token, tree: Tree, cues: Cues, actors: Actors) -> Saying | None:
    """Read one verb as a reporting verb.

    Args:
        verb: any token.
        tree: the parsed text.
        cues: the compiled cues.
        actors: the actors of the text.

    Returns:
        What it says and who; None where the verb is no cue, negated, asked, conditional or possible.
    """
    cue = cues.verb(verb)
    if cue is None or verb.pos != "VERB" or verb.dep == "amod" or is_unsaid(verb, cues):
        return None
    noun = verb.child("dobj")
    if noun is not None and (verb.lemma, noun.lemma) in cues.idioms and "object" not in cue.patterns:
        return None
    stance = stance_of(verb, cue)
    if stance is None or (
        stance != "confirms" and any(c.dep == "aux" and c.lower == "can" for c in verb.children)
    ):
        return None
    if is_passive(verb):
        return _read_passive(verb, cue, stance, tree, cues)
    trailing = _read_trailing(verb, cue, stance, tree)
    if trailing is not None:
        return trailing
    speaker = relayed_speaker(verb) or speaker_of(verb)
    if speaker is None and (verb.tag == "VB" or not verb.is_root):
        return None
    if speaker is not None and (is_nobody(speaker) or speaker.lower == "there"):
        return None
    speakers = all_speakers(speaker) if speaker is not None else ()
    runs, clause = _active_contents(verb, cue, tree, cues)
    if "object" in cue.patterns and not runs:
        runs = _object(verb, tree, cues)
    spoken = stance
    if cue.words == "warn":
        stance = warning_stance(verb, stance, cues)
    elif "tensed" in cue.patterns:
        stance = tensed_stance(verb, stance, speakers, cues, actors)
    quoted = spoken if "tensed" in cue.patterns else None
    return Saying(
        verb, cue_run(verb), speakers, stance, runs, "quote" in cue.patterns, *clause, quoted=quoted
    )


def stance_of(verb: Token, cue: Cue) -> Stance | None:
    """Give the stance of a verb; a belief that is negated disputes, any other negated cue says nothing."""
    if not is_negated(verb):
        return cue.stance
    return "disputes" if cue.stance == "believes" and "clause" in cue.patterns else None


def is_negated(verb: Token) -> bool:
    """Whether "not", "never", "neither" or "no longer" stands on a verb."""
    return any(
        c.dep == "neg" or c.lower in {"neither", "never", "hardly"} for c in verb.children if c.i < verb.i
    ) or (
        verb.dep == "conj"
        and any(c.lower in {"nor", "neither"} for c in (*verb.children, *verb.head.children))
    )


def is_unsaid(verb: Token, cues: Cues) -> bool:
    """Whether a verb is conditional, merely possible, or stands under "declined to", "wants to" and so on."""
    for child in verb.children:
        if child.dep == "aux" and child.lower in _UNSURE:
            return True
        if child.dep == "mark" and child.lower in _CONDITIONS:
            return True
    if not any(c.dep == "aux" and c.tag == "TO" for c in verb.children):
        return False
    if verb.dep == "acl":
        return verb.head.lower != "first"
    return verb.dep in {"xcomp", "ccomp", "advcl"} and verb.head.lemma in cues.blockers


def speaker_of(verb: Token) -> Token | None:
    """Give the subject of an active reporting verb, or its misread object in an inversion (", said X")."""
    own = verb.child("nsubj", "csubj")
    if own is None:
        after = verb.child("dobj", "attr")
        if after is not None and after.i > verb.i and verb.is_root and verb.tag == "VBD" and _inverts(verb):
            return after
    return active_subject(verb)


def relayed_speaker(verb: Token) -> Token | None:
    """Give who speaks in "quoted him as saying"."""
    if verb.dep != "pcomp" or verb.head.lower != "as":
        return None
    relay = verb.head.head
    if relay.lemma not in {"quote", "cite", "describe"}:
        return None
    return relay.child("dobj", "nsubjpass") or (relay.head if relay.dep == "acl" else None)


def cue_run(verb: Token) -> Run:
    """Give the tokens of a verb with its particle."""
    particle = verb.child("prt")
    return (
        (verb.i, particle.i + 1)
        if particle is not None and particle.i == verb.i + 1
        else (verb.i, verb.i + 1)
    )


def _inverts(verb: Token) -> bool:
    return any(child.dep == "ccomp" and child.i < verb.i for child in verb.children)


def _active_contents(verb: Token, cue: Cue, tree: Tree, cues: Cues) -> tuple[list[Run], Run]:
    patterns = cue.patterns
    runs: list[Run] = []
    clause: Run = (verb.i, verb.i + 1)
    if "clause" in patterns or "quote" in patterns:
        run = content.infinitive_run(verb, tree) if "infinitive" in patterns else None
        if run is not None and verb.child("ccomp") is None:
            return [run], clause
        runs, clause = content.clause_contents(verb, tree)
        if "clause" not in patterns:
            runs = []
    if not runs:
        runs = list(_phrases(verb, patterns, tree))
    return runs, clause


def _phrases(verb: Token, patterns: frozenset[str], tree: Tree) -> Iterator[Run]:
    if "clause" in patterns and "object" not in patterns:
        noun = verb.child("dobj")
        if noun is not None and noun.i > verb.i and noun.child("acl") is not None and noun.pos != "PRON":
            run = content.phrase_run(noun, tree)
            if run is not None:
                yield run
                return
    if "gerund" in patterns:
        run = content.gerund_run(verb, tree)
        if run is not None:
            yield run
            return
    for pattern, words in (("of", _OF), ("to", _TO)):
        target = content.prepositional(verb, words) if pattern in patterns else None
        if target is not None and (pattern == "of" or target.dep == "pcomp"):
            run = content.phrase_run(target, tree)
            if run is not None:
                yield run


def _object(verb: Token, tree: Tree, cues: Cues) -> list[Run]:
    noun = verb.child("dobj")
    if (
        noun is None
        and verb.dep in {"acl", "relcl"}
        and (verb.head.lemma in cues.nouns or verb.head.lemma in cues.figures)
        and verb.child("ccomp") is None
    ):
        left = [t.i for child in verb.head.children if child.i < verb.head.i for t in child.subtree()]
        return [(min([verb.head.i, *left]), verb.head.i + 1)]
    if noun is not None and noun.lower in {"which", "that"} and verb.dep in {"relcl", "acl"}:
        known = verb.head
        left = [t.i for child in known.children if child.i < known.i for t in child.subtree()]
        return [] if (verb.lemma, known.lemma) in cues.idioms else [(min([known.i, *left]), known.i + 1)]
    if noun is None or noun.pos == "PRON" or noun.i < verb.i or (verb.lemma, noun.lemma) in cues.idioms:
        return []
    run = content.object_run(noun, tree)
    return [run] if run is not None else []


def _read_trailing(verb: Token, cue: Cue, stance: Stance, tree: Tree) -> Saying | None:
    """Read ", witnesses and rebels say." where the parse has not seen the subject."""
    sentence = tree.sentences[verb.sentence]
    if "clause" not in cue.patterns or verb.tag not in {"VBD", "VBP", "VBZ"}:
        return None
    subject = verb.child("nsubj", "nsubjpass")
    inverted = _read_inverted(verb, cue, stance, tree) if subject is None else None
    if inverted is not None:
        return inverted
    if any(t.pos != "PUNCT" for t in tree.tokens[verb.i + 1 : sentence.last]):
        return None
    comma = next(
        (i for i in range(verb.i - 1, sentence.first, -1) if tree.tokens[i].text in _INVERTIBLE), None
    )
    if comma is None or (subject is not None and (subject.i > comma or subject.tag in {"WP", "WDT"})):
        return None
    before = tree.tokens[comma + 1 : verb.i]
    heads = [t for t in before if t.pos in {"NOUN", "PROPN"} and not comma < t.head.i < verb.i]
    if len(heads) != 1 or any(t.pos in {"VERB", "AUX"} for t in before):
        return None
    run = trim(sentence.first, comma, tree.tokens)
    if run is None:
        return None
    return Saying(verb, cue_run(verb), all_speakers(heads[0]), stance, [run], True, comma + 1, verb.i + 1)


def _read_inverted(verb: Token, cue: Cue, stance: Stance, tree: Tree) -> Saying | None:
    """Read ", indicated a source." where the parse takes the speaker for the object."""
    sentence = tree.sentences[verb.sentence]
    speaker = verb.child("dobj", "attr")
    if speaker is None or "object" in cue.patterns or verb.i <= sentence.first + 1 or speaker.i < verb.i:
        return None
    below = {token.i for token in verb.subtree()}
    rest = [t for t in tree.tokens[verb.i : sentence.last] if t.i not in below and t.pos != "PUNCT"]
    if rest or tree.tokens[verb.i - 1].text not in _INVERTIBLE or verb.child("cc") is not None:
        return None
    run = trim(sentence.first, verb.i, tree.tokens)
    if run is None:
        return None
    return Saying(verb, cue_run(verb), all_speakers(speaker), stance, [run], True, verb.i, sentence.last)


def _read_passive(verb: Token, cue: Cue, stance: Stance, tree: Tree, cues: Cues) -> Saying | None:
    agent = passive_agent(verb)
    speakers = all_speakers(agent) if agent is not None else ()
    subject = verb.child("nsubjpass") or (verb.head if verb.dep in {"acl", "relcl"} else None)
    if subject is not None and is_nobody(subject) and not speakers:
        return None
    runs: list[Run] = []
    if "raised" in cue.patterns:
        raised = content.raised_run(verb, tree)
        runs = [raised] if raised is not None else []
    hears = cue.words in _HEARERS
    if not runs and "clause" in cue.patterns and (hears or subject is None or is_impersonal(subject)):
        runs, _ = content.clause_contents(verb, tree)
    if (
        not runs
        and "object" in cue.patterns
        and subject is not None
        and not is_impersonal(subject)
        and not hears
    ):
        runs = _passive_object(verb, subject, tree, cues)
    return Saying(verb, cue_run(verb), speakers, stance, runs) if runs else None


def _passive_object(verb: Token, subject: Token, tree: Tree, cues: Cues) -> list[Run]:
    if (verb.lemma, subject.lemma) in cues.idioms or subject.pos == "PRON":
        return []
    if verb.dep == "acl":
        tokens = [
            t for child in subject.children if child.i < verb.i for t in child.subtree() if t.i < verb.i
        ]
        low = min([subject.i, *(t.i for t in tokens)])
        high = max([subject.i, *(t.i for t in tokens)]) + 1
        return [(low, high)]
    run = content.object_run(subject, tree)
    return [run] if run is not None else []
