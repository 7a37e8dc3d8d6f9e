"""Whom a voice accuses."""

from __future__ import annotations

from variorum.language.tree import Token, Tree
from variorum.reading.parts import VoiceSegment
from variorum.reading.voices.blaming import culprit_of, light_noun
from variorum.reading.voices.cues import load_cues
from variorum.reading.voices.saying import Run


def accused(segment: VoiceSegment, tree: Tree) -> Token | None:
    """Give whom a voice names as the culprit ("accused Y of Z", "blamed the raid on Y").

    Args:
        segment: a voice that was found in this tree.
        tree: the parsed text.

    Returns:
        The head of the culprit's noun phrase; None where the voice accuses nobody.
    """
    return accused_by(segment.cue, tree)


def accused_by(words: Run, tree: Tree) -> Token | None:
    """Give whom the words of a cue name as the culprit, or None."""
    cues = load_cues()
    for verb in tree.tokens[words[0] : words[1]]:
        cue = cues.blames.get(verb.lemma)
        if cue is not None:
            return culprit_of(verb, cue)
        light = light_noun(verb, cues) if verb.pos == "VERB" else None
        if light is not None and light[1].stance == "alleges":
            noun = light[0]
            if noun.pos == "ADJ":
                return noun.child("nsubj") or verb.child("dobj", "nsubjpass")
            return _blamed_by_noun(noun, verb)
    return None


def _blamed_by_noun(noun: Token, verb: Token) -> Token | None:
    """Give the culprit of "laid the blame on Y" and "pointed the finger at Y"."""
    for holder in (noun, verb):
        for child in holder.all_children("prep"):
            if child.lower in {"on", "at", "with"}:
                return child.child("pobj")
    return None
