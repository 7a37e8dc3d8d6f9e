"""Who took part, as the record writes it: one entry an actor and role, with the best words for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from variorum.language.tree import Token
from variorum.model.record import Participant
from variorum.model.vocabulary import Role
from variorum.reading.assembly.spans import bare_phrase, quote_run
from variorum.reading.events.happenings import Happening
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.roles import Argument
from variorum.reading.events.scene import Scene
from variorum.reading.parts import TWO_SIDED, ActorEntry, ActorMention, VoiceSegment
from variorum.reading.syntax import resolve_relative
from variorum.reading.words import word_list

_ROLES: tuple[Role, ...] = ("agent", "target", "victim", "instrument", "recipient")
_SPEAKING = {"we", "us", "our", "i", "me", "my", "ourselves"}
_PARTIES = {"state", "government", "military", "armed group", "police", "intelligence", "alliance"}
_FORM_ORDER = {"name": 0, "nominal": 1, "adjective": 2, "pronoun": 3}


@dataclass(frozen=True, slots=True)
class Part:
    """One filler of a role: the actor (or None for a thing), the words, and who vouches for it."""

    role: Role
    actor: str | None
    first: int
    last: int
    voices: tuple[VoiceSegment, ...]
    claimed: bool


def gather_parts(happening: Happening, scene: Scene) -> list[Part]:
    """Gather the participants of a happening.

    Args:
        happening: all mentions of the event.
        scene: the text with its mentions.

    Returns:
        Parts ordered by role, then by first words; one an actor and role, and one a thing and role.
    """
    found: dict[tuple[str, str], Part] = {}
    for mention in happening.mentions:
        for argument in mention.arguments:
            if argument.event or argument.role not in _ROLES:
                continue
            for part in _make_parts(argument, mention, scene):
                key = (part.role, part.actor or f"~{scene.tree.quote(part.first, part.last).lower()}")
                known = found.get(key)
                found[key] = part if known is None else _better(known, part)
    found = _fit_to_type(found, happening)
    agents = {part.actor for part in found.values() if part.role == "agent" and part.actor}
    parts = [
        part
        for part in found.values()
        if not (part.role in {"target", "victim"} and part.actor in agents and not _is_mutual(happening))
    ]
    return sorted(parts, key=lambda part: (_ROLES.index(part.role), part.first))


def _fit_to_type(found: dict[tuple[str, str], Part], happening: Happening) -> dict[tuple[str, str], Part]:
    """Apply what the codebook says of the parts in some types.

    Dealings are between actors, so a thing is no target of them. Whom a party sends or pulls back is its own and no
    target; those who are evacuated leave, so they are the agents.
    """
    kind, mode = happening.first.type, happening.first.mode
    if kind in TWO_SIDED:
        return {
            key: part
            for key, part in found.items()
            if part.actor is not None or part.role in {"instrument", "recipient"}
        }
    moved = kind == "MOBILIZE" or (kind == "RETREAT" and mode == "withdraw")
    if not moved:
        return found
    sent = {
        key: part
        for key, part in found.items()
        if part.role in {"target", "victim"} and part.actor is not None
    }
    kept = {key: part for key, part in found.items() if part.role not in {"target", "victim"}}
    evacuated = any(mention.token.lemma.startswith("evacuat") for mention in happening.mentions)
    if sent and (evacuated or not any(part.role == "agent" for part in kept.values())):
        kept = {key: part for key, part in kept.items() if part.role != "agent"}
        kept |= {("agent", key[1]): replace(part, role="agent") for key, part in sent.items()}
    return kept


def _is_mutual(happening: Happening) -> bool:
    return any(
        mention.trigger.frame.subject == "both" or "both" in mention.trigger.frame.preps.values()
        for mention in happening.mentions
    )


def _better(known: Part, new: Part) -> Part:
    """Keep the first words, but an agent that is once plainly stated is no longer only claimed."""
    return Part(known.role, known.actor, known.first, known.last, known.voices, known.claimed and new.claimed)


def _make_parts(argument: Argument, mention: EventMention, scene: Scene) -> list[Part]:
    """Make the parts of one argument: two where two owners share a noun ("Syrian and Russian jets")."""
    part = _make_part(argument, mention, scene)
    if part is None:
        return []
    others = [
        item
        for item in scene.actors.all_at(argument.token)
        if item.actor != part.actor and item.form != "pronoun"
    ]
    return [part, *(replace(part, actor=item.actor, first=item.first, last=item.last) for item in others)]


def _make_part(argument: Argument, mention: EventMention, scene: Scene) -> Part | None:
    role = cast("Role", argument.role)
    token = resolve_relative(argument.token)
    instrument = scene.instrument(token)
    if role == "instrument" and instrument is not None and instrument.kind == "method":
        return None
    voices = mention.voices or scene.voices.over(token)
    if token.lower in _SPEAKING and token.text != "US":
        return _speaker_part(role, token, voices, scene)
    actor_mention = scene.actors.at(token) or _named_before(token, scene)
    if (
        actor_mention is None
        and role == "agent"
        and token.lemma in word_list("forces") | word_list("people") | word_list("owner")
    ):
        first, last = bare_phrase(token, scene.tree)
        return Part(role, None, first, last, voices, argument.claimed)
    if actor_mention is None:
        if role == "agent" or token.pos in {"NUM", "PRON", "ADV", "PUNCT", "SYM", "X", "ADJ", "VERB"}:
            return None  # only actors act; a thing, a place or a method never does
        first, last = bare_phrase(token, scene.tree)
        return Part(role, None, first, last, voices, False)
    entry = scene.actors.entries[actor_mention.actor]
    if actor_mention.form == "pronoun":
        earlier = [
            item for item in scene.actors.mentions
            if item.actor == actor_mention.actor and item.form != "pronoun" and item.first <= actor_mention.first
        ]  # fmt: skip
        actor_mention = min(
            earlier, key=lambda item: (_FORM_ORDER[item.form], -item.first), default=actor_mention
        )
    claimed = argument.claimed or (role == "agent" and _is_claimed(entry, mention.voices, scene))
    return Part(role, entry.id, actor_mention.first, actor_mention.last, voices, claimed)


def _named_before(token: Token, scene: Scene) -> ActorMention | None:
    """Find the party that is named before people of it: "Tiger" in "Tiger cadres"."""
    if (
        token.pos not in {"NOUN", "PROPN"}
        or scene.instrument(token) is not None
        or scene.place(token) is not None
    ):
        return None
    if token.lemma in word_list("landmark"):
        return None
    for child in token.children:
        if (
            child.dep in {"compound", "nmod"}
            and (found := scene.actors.at(child)) is not None
            and found.form == "name"
        ):
            return found
    return None


def _speaker_part(role: Role, token: Token, voices: tuple[VoiceSegment, ...], scene: Scene) -> Part | None:
    """Read "we" inside a quotation as whoever speaks."""
    for voice in voices:
        if voice.actor is not None and voice.speaker[1] > voice.speaker[0]:
            return Part(role, voice.actor, voice.speaker[0], voice.speaker[1], voices, False)
    return None


def _is_claimed(entry: ActorEntry, voices: tuple[VoiceSegment, ...], scene: Scene) -> bool:
    """Whether an agent is only alleged: on the word of an adversary, or as somebody's belief or accusation."""
    for voice in voices:
        speaker = scene.actors.entries.get(voice.actor) if voice.actor else None
        if speaker is not None and (speaker.id == entry.id or _are_of_one_side(speaker, entry)):
            return False
        if voice.stance in {"alleges", "believes", "denies", "disputes"}:
            return True
        if speaker is not None and voice.stance == "asserts" and _are_opposed(speaker, entry):
            return True
    return False


def _are_of_one_side(speaker: ActorEntry, entry: ActorEntry) -> bool:
    """Whether a speaker is of the agent's country, and not its foe there."""
    if not speaker.own_country or speaker.own_country != entry.own_country:
        return False
    return ("armed group" in {speaker.kind, entry.kind}) is (speaker.kind == entry.kind)


def _are_opposed(speaker: ActorEntry, entry: ActorEntry) -> bool:
    """Whether a speaker is a party against which the agent stands: of another country, or a state's foe in arms."""
    if speaker.kind not in _PARTIES | {"person"} or entry.kind not in _PARTIES:
        return False
    if speaker.own_country and entry.own_country:
        return speaker.own_country != entry.own_country or (
            "armed group" in {speaker.kind, entry.kind} and speaker.kind != entry.kind
        )
    return (
        entry.kind == "armed group"
        and entry.known
        and speaker.kind in {"military", "government", "police", "state"}
    )


def write_participants(parts: list[Part], scene: Scene) -> tuple[Participant, ...]:
    """Write parts as the record's participants."""
    written = []
    for part in parts:
        quote = quote_run(scene.tree, part.first, part.last)
        written.append(Participant(part.role, part.actor, quote.start, quote.end, quote.quote, part.claimed))
    return tuple(written)
