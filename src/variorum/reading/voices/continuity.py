"""Speakers that go on speaking: "He says" after a sentence in which somebody was just heard."""

from __future__ import annotations

from dataclasses import replace

from variorum.language.tree import Token, Tree
from variorum.reading.parts import ActorEntry, Actors, VoiceSegment

_HUMAN = frozenset({"he", "she"})
_BODY = frozenset({"it"})
_MANY = frozenset({"they"})
_BODY_KINDS = frozenset(
    {"state", "government", "military", "police", "armed group", "alliance", "intergovernmental", "humanitarian",
     "media", "monitor", "political party", "judiciary", "health", "business", "opposition", "intelligence"}
)  # fmt: skip
_NEVER_HUMAN = frozenset({"state", "intergovernmental", "alliance", "media", "population"})
_REACH_PARAGRAPHS = 1


def continue_speakers(segments: list[VoiceSegment], tree: Tree, actors: Actors) -> list[VoiceSegment]:
    """Give a pronoun that speaks the actor who was heard last, if the two fit.

    Args:
        segments: the voices of a text.
        tree: the parsed text.
        actors: the actors of the text.

    Returns:
        The segments in their order; a pronoun with no fitting speaker in this or the last paragraph stays without one.
    """
    heard = sorted(
        (segment for segment in segments if segment.actor is not None and segment.speaker_head is not None),
        key=lambda segment: segment.cue[0],
    )
    continued = []
    for segment in segments:
        pronoun = tree.tokens[segment.speaker_head] if segment.speaker_head is not None else None
        if segment.actor is None and pronoun is not None and pronoun.pos == "PRON":
            continued.append(_continue(segment, pronoun, heard, tree, actors))
        else:
            continued.append(segment)
    return continued


def _continue(
    segment: VoiceSegment, pronoun: Token, heard: list[VoiceSegment], tree: Tree, actors: Actors
) -> VoiceSegment:
    paragraph = tree.sentences[pronoun.sentence].paragraph
    for earlier in reversed(heard):
        if earlier.cue[0] >= segment.cue[0] or earlier.actor is None or earlier.speaker_head is None:
            continue
        head = tree.tokens[earlier.speaker_head]
        if paragraph - tree.sentences[head.sentence].paragraph > _REACH_PARAGRAPHS:
            return segment
        if head.pos != "PRON" and _fits(pronoun, head, actors.entries[earlier.actor]):
            return replace(segment, actor=earlier.actor)
    return segment


def _fits(pronoun: Token, head: Token, entry: ActorEntry) -> bool:
    """Whether a pronoun can stand for a speaker: one person, one body, or several."""
    many = head.tag in {"NNS", "NNPS"}
    if pronoun.lower in _HUMAN:
        return not many and entry.kind not in _NEVER_HUMAN
    if pronoun.lower in _BODY:
        return not many and entry.kind in _BODY_KINDS
    return pronoun.lower in _MANY and many
