"""Who vouches for a happening or a figure, as the record writes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from variorum.model.record import Voice
from variorum.reading.assembly.spans import quote_run
from variorum.reading.events.happenings import Happening
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.scene import Scene
from variorum.reading.parts import ActorEntry, VoiceSegment

_MOST = 6
PARTY_KINDS = frozenset(
    {
        "state",
        "government",
        "military",
        "armed group",
        "police",
        "intelligence",
        "alliance",
        "person",
        "opposition",
    }
)
_CONTESTING = {"denies", "disputes", "confirms"}


def vouching(happening: Happening, scene: Scene, accused: Collection[ActorEntry]) -> list[VoiceSegment]:
    """Choose the voices that vouch for a happening.

    A happening that the outlet states in its own voice anywhere below the headline needs nobody to vouch for it;
    then only those who confirm, deny or dispute it are kept.

    Args:
        happening: all mentions of the event.
        scene: the text with its mentions.
        accused: agents that are only claimed; a party that says so of another party alleges it, whatever its verb.

    Returns:
        Voice segments, innermost first within a mention, mentions in order of the text; one a speaker and stance.
    """
    body = [
        mention for mention in happening.mentions if not _in_headline(mention, scene)
    ] or happening.mentions
    own_voice = any(not mention.voices for mention in body)
    found: dict[tuple[str | None, str, str], VoiceSegment] = {}
    for mention in body:
        for segment in mention.voices:
            if own_voice and segment.stance not in _CONTESTING:
                continue
            words = scene.tree.quote(*segment.speaker) if segment.speaker[1] > segment.speaker[0] else ""
            found.setdefault((segment.actor, segment.stance, "" if segment.actor else words), segment)
    return [weigh_stance(segment, scene, accused) for segment in found.values()][:_MOST]


def weigh_stance(segment: VoiceSegment, scene: Scene, accused: Collection[ActorEntry]) -> VoiceSegment:
    """Give a voice the stance "alleges" where a party says of another party what is only claimed.

    Args:
        segment: the voice as its cue has it.
        scene: the text with its mentions.
        accused: agents that are only claimed.

    Returns:
        The voice, its stance changed or not.
    """
    speaker = scene.actors.entries.get(segment.actor) if segment.actor else None
    if segment.stance != "asserts" or speaker is None or speaker.kind not in PARTY_KINDS:
        return segment
    against = any(entry.kind in PARTY_KINDS and entry.own_country != speaker.own_country for entry in accused)
    return replace(segment, stance="alleges") if against else segment


def _in_headline(mention: EventMention, scene: Scene) -> bool:
    """Whether a mention stands in a line without a full stop at the head of the text."""
    sentence = scene.tree.sentences[mention.token.sentence]
    last = scene.tree.tokens[sentence.last - 1]
    return sentence.paragraph <= 1 and last.text not in {".", "!", "?", '"', ":"} and not mention.voices


def write_voices(segments: Iterable[VoiceSegment], scene: Scene) -> tuple[Voice, ...]:
    """Write voice segments as the record's voices; a speaker who is not named keeps the cue's words."""
    written = []
    for segment in segments:
        cue = quote_run(scene.tree, *segment.cue) if segment.cue[1] > segment.cue[0] else None
        run = segment.speaker if segment.speaker[1] > segment.speaker[0] else segment.cue
        if run[1] <= run[0]:
            continue
        quote = quote_run(scene.tree, *run)
        written.append(Voice(segment.actor, segment.stance, quote.start, quote.end, quote.quote, cue))
    return tuple(written)
