"""Agents that the clause does not name: whoever claims responsibility, is accused, or is understood to go on."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.happenings import Happening
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.roles import Argument
from variorum.reading.events.scene import Scene
from variorum.reading.syntax import premodifiers
from variorum.reading.words import word_list


def add_accused(scene: Scene, mentions: list[EventMention]) -> None:
    """Give each event the agents that its voices name.

    "X claimed responsibility for the bombing" makes X its agent; "X blamed the bombing on Y" makes Y one that is only
    claimed. An event that names its agent in the clause keeps it.

    Args:
        scene: the text with its mentions and voices.
        mentions: event mentions; their arguments are filled.
    """
    for mention in mentions:
        if mention.type == "COERCE" and mention.mode == "arrest" and not mention.tokens_of("agent"):
            _add_arresting_speaker(mention, scene)
        for voice in mention.voices:
            culprit = scene.accused(voice) if voice.stance == "alleges" else None
            if culprit is not None and not mention.tokens_of("agent"):
                mention.arguments.append(Argument("agent", culprit, claimed=True))
            elif (
                _claims_responsibility(voice.cue, mention, scene)
                and voice.speaker_head is not None
                and voice.stance != "denies"
                and not _is_nobody(scene.tree.tokens[voice.speaker_head])
            ):
                mention.arguments.append(Argument("agent", scene.tree.tokens[voice.speaker_head]))


def add_blamed(scene: Scene, happenings: list[Happening]) -> None:
    """Give the violence told just before a bare "the government blamed X" its claimed agent.

    Args:
        scene: the text with its mentions and voices.
        happenings: all happenings, in order of their first mention.
    """
    tokens, sentences = scene.tree.tokens, scene.tree.sentences
    for happening in happenings:
        for mention in happening.mentions:
            if mention.type != "ACCUSE" or mention.token.lemma not in word_list("blaming"):
                continue
            if any(
                argument.role in {"cause", "topic"} for argument in mention.arguments
            ) or mention.token.child("prep"):
                continue
            paragraph = sentences[mention.token.sentence].paragraph
            told = [
                (other_mention.token.i, other)
                for other in happenings
                for other_mention in other.mentions
                if other.first.type == "ASSAULT"
                and other_mention.token.i < mention.token.i
                and paragraph - sentences[other_mention.token.sentence].paragraph <= 1
            ]
            if not told:
                continue
            lead = max(told, key=lambda pair: pair[0])[1]
            if not any(item.tokens_of("agent") for item in lead.mentions):
                lead.first.arguments += [
                    Argument("agent", tokens[token.i], claimed=True) for token in mention.tokens_of("target")
                ]


def _add_arresting_speaker(mention: EventMention, scene: Scene) -> None:
    """Take police who tell of an arrest for those who made it ("Two men were arrested, police said"); only claimed."""
    for voice in mention.voices:
        entry = scene.actors.entries.get(voice.actor) if voice.actor else None
        if entry is not None and entry.kind in {"police", "military"} and voice.speaker_head is not None:
            mention.arguments.append(Argument("agent", scene.tree.tokens[voice.speaker_head], claimed=True))
            return


def _is_nobody(token: Token) -> bool:
    """Whether a speaker is nobody: "No group has claimed the attack"."""
    return token.lower in {"nobody", "none"} or any(
        child.lower in {"no", "neither"} for child in token.children
    )


def _claims_responsibility(cue: tuple[int, int], mention: EventMention, scene: Scene) -> bool:
    """Whether words claim the deed: "claimed the attack", and not "claimed that bombs had fallen"."""
    words = scene.tree.tokens[cue[0] : cue[1]]
    named = mention.trigger.anchor.pos == "NOUN"
    return any(
        token.lemma in word_list("responsibility") and (named or token.lemma != "claim") for token in words
    )


def add_understood(happenings: list[Happening]) -> None:
    """Give "more strikes" to come the agents of the strikes that were told; only claimed, since nobody names them.

    Args:
        happenings: all happenings, in order of their first mention.
    """
    for position, happening in enumerate(happenings):
        lead = happening.first
        if lead.trigger.is_verb or lead.verdict.status not in {"planned", "threatened", "hypothetical"}:
            continue
        if lead.tokens_of("agent") or not any(
            word.lower in word_list("more") for word in premodifiers(lead.token)
        ):
            continue
        told = [
            other
            for other in happenings[:position]
            if other.first.type == lead.type
            and other.status in {"occurred", "ongoing"}
            and not other.is_series
        ]
        same = [
            (mention.token.i, other)
            for other in told
            for mention in other.mentions
            if mention.token.i < lead.token.i and _alike(mention, lead)
        ]
        if same:
            nearest = max(same, key=lambda pair: pair[0])[1]
            agents = [token for mention in nearest.mentions for token in mention.tokens_of("agent")]
            lead.arguments += [Argument("agent", token, claimed=True) for token in agents]


def _alike(one: EventMention, two: EventMention) -> bool:
    return one.token.lemma == two.token.lemma or (one.mode is not None and one.mode == two.mode)
