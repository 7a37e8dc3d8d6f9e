"""From a scene to happenings and links: the whole way of event reading in one place."""

from __future__ import annotations

from variorum.reading.events.accusations import add_accused, add_blamed, add_understood
from variorum.reading.events.attach import attach_places
from variorum.reading.events.coreference import merge_across_sentences
from variorum.reading.events.counted import read_counted_series
from variorum.reading.events.dating import attach_periods
from variorum.reading.events.figures import find_figures
from variorum.reading.events.grammar_merge import merge_by_grammar
from variorum.reading.events.happenings import Happening
from variorum.reading.events.links import LinkFound, find_links
from variorum.reading.events.mentions import EventMention, FigureFound
from variorum.reading.events.modes import choose_mode
from variorum.reading.events.roles import Argument, fill_roles
from variorum.reading.events.scene import Scene
from variorum.reading.events.series import find_series_cue
from variorum.reading.events.settings import (
    give_item_places,
    share_in_paragraph,
    share_in_sentence,
    share_opening,
)
from variorum.reading.events.status import judge_status
from variorum.reading.events.threats import add_threats, find_conditional_threats
from variorum.reading.events.triggers import find_triggers
from variorum.reading.events.verdicts import Verdict
from variorum.reading.events.weighing import weigh_mode, weigh_status, weigh_triggers
from variorum.reading.events.weighing_roles import weigh_roles
from variorum.reading.events.weighing_settings import weigh_periods, weigh_places
from variorum.reading.parts import TWO_SIDED
from variorum.reading.syntax import is_infinitive
from variorum.reading.words import word_list

_BODILY = {"killed", "injured", "captured", "missing", "casualties"}
_VOUCHING = {"asserts", "alleges", "confirms"}
_UNREAL = {"planned", "threatened", "hypothetical", "denied"}


def read_events(scene: Scene) -> tuple[list[Happening], list[LinkFound]]:
    """Read the events of a text.

    Args:
        scene: the text with its actors, places, times, counts and voices.

    Returns:
        The happenings in order of their first mention, and the links between them.
    """
    mentions = [mention for mention in _make_mentions(scene) if not _is_mere_purpose(mention)]
    attach_places(scene, mentions)
    weigh_places(mentions, scene)
    attach_periods(scene, mentions)
    weigh_periods(mentions, scene)
    share_in_sentence(mentions)
    share_opening(scene, mentions)
    loose = find_figures(scene, mentions)
    for mention in mentions:
        mention.series = find_series_cue(mention, scene)
    add_accused(scene, mentions)
    _add_judged(mentions)
    mentions = add_threats(mentions)
    happenings = merge_by_grammar(mentions)
    _give_loose_figures(loose, happenings, scene)
    give_item_places(happenings, scene)
    happenings = merge_across_sentences(happenings, scene)
    share_in_paragraph(happenings, scene)
    add_understood(happenings)
    add_blamed(scene, happenings)
    links = find_links(scene, happenings)
    happenings, parts = read_counted_series(scene, happenings)
    links += parts
    linked = {id(end) for link in links for end in (link.source, link.target)}
    kept = [
        happening for happening in happenings if id(happening) in linked or _says_enough(happening, scene)
    ]
    for happening in kept:
        _take_denial(happening)
    held = {id(happening) for happening in kept}
    return kept, [link for link in links if id(link.source) in held and id(link.target) in held]


def _take_denial(happening: Happening) -> None:
    """Mark as denied what the text speaks of only to say that somebody denies it."""
    if all(_is_only_denied(mention) for mention in happening.mentions):
        for mention in happening.mentions:
            mention.verdict = Verdict("denied", None)


def _is_only_denied(mention: EventMention) -> bool:
    """Whether nobody vouches for an act but those who deny it and those who tell of the denial."""
    denials = [voice for voice in mention.voices if voice.stance == "denies"]
    return (
        bool(denials)
        and mention.verdict.status == "occurred"
        and not any(
            voice.stance in _VOUCHING and not voice.first <= denial.cue[0] < voice.last
            for voice in mention.voices
            for denial in denials
        )
    )


def _make_mentions(scene: Scene) -> list[EventMention]:
    found = []
    triggers = weigh_triggers(find_triggers(scene), scene)
    scene.events = frozenset(trigger.token.i for trigger in triggers)
    for trigger in triggers:
        arguments = fill_roles(trigger, scene)
        kind, mode = trigger.frame.type, weigh_mode(trigger, choose_mode(trigger, arguments, scene), scene)
        if (kind, mode) == ("COERCE", "arrest") and _are_captors(arguments, scene):
            kind, mode = "ASSAULT", "abduct"  # who is no state takes captives and arrests nobody
        verdict = weigh_status(trigger, judge_status(trigger, scene), scene)
        found.append(EventMention(trigger, arguments, verdict, scene.voices.over(trigger.token), kind, mode))
    weigh_roles(found, scene)
    threats = find_conditional_threats(scene)
    for mention in found:
        if any(threat.token is mention.token for threat in threats) and mention.verdict.status == "planned":
            mention.verdict = Verdict("threatened", None)
    vague = word_list("responding")
    found = [
        mention
        for mention in found
        if mention.verdict.cue or mention.verdict.status != "threatened" or mention.token.lemma not in vague
    ]
    return sorted((*found, *threats), key=lambda mention: mention.token.i)


def _are_captors(arguments: list[Argument], scene: Scene) -> bool:
    doers = [scene.actor(argument.token) for argument in arguments if argument.role == "agent"]
    return bool(doers) and all(
        entry is not None and entry.kind in {"armed group", "criminal"} for entry in doers
    )


def _add_judged(mentions: list[EventMention]) -> None:
    """Give condemnation and praise of an act its target: whoever did the act ("condemned Russia's attack")."""
    index = {mention.token.i: mention for mention in mentions}
    for mention in mentions:
        if mention.type not in {"ACCUSE", "SUPPORT"} or mention.tokens_of("target"):
            continue
        acts = [
            index[item.token.i]
            for item in mention.arguments
            if item.role == "cause" and item.token.i in index
        ]
        mention.arguments += [Argument("target", doer) for act in acts for doer in act.tokens_of("agent")]


def _is_mere_purpose(mention: EventMention) -> bool:
    """Whether an act is only what another is done for ("marched to demand …", "a bid to retake the hill")."""
    verb = mention.trigger.anchor
    return is_infinitive(verb) and mention.verdict.cue is None and verb.dep in {"advcl", "acl", "relcl"}


def _give_loose_figures(figures: list[FigureFound], happenings: list[Happening], scene: Scene) -> None:
    """Give a toll that no clause ties to an event to the violence of its own sentence, else to that just before it.

    "Just before" is the latest violence of the same paragraph or of the paragraph before; a toll further away than that
    is left out.
    """
    tokens, sentences = scene.tree.tokens, scene.tree.sentences
    violent = sorted(
        (
            (mention.token.i, happening)
            for happening in happenings
            if happening.first.type == "ASSAULT" and happening.status not in _UNREAL
            for mention in happening.mentions
        ),
        key=lambda pair: pair[0],
    )
    for figure in figures:
        sentence = tokens[figure.at].sentence
        paragraph = sentences[sentence].paragraph
        own = [pair for pair in violent if tokens[pair[0]].sentence == sentence]
        before = [
            pair
            for pair in violent
            if pair[0] < figure.first
            and paragraph - 1 <= sentences[tokens[pair[0]].sentence].paragraph <= paragraph
        ]
        if own:
            min(own, key=lambda pair: abs(pair[0] - figure.at))[1].figures.append(figure)
        elif before:
            harmful = [
                pair for pair in before if figure.measure not in _BODILY or pair[1].first.mode != "destroy"
            ]
            (harmful or before)[-1][1].figures.append(figure)


def _says_enough(happening: Happening, scene: Scene) -> bool:
    """Whether a happening says who, whom, where, when or how many; a bare word is no Report."""
    roles = {argument.role for mention in happening.mentions for argument in mention.arguments}
    kind = happening.first.type
    if kind in TWO_SIDED:
        return "agent" in roles and (
            bool(roles & {"target", "victim", "recipient"}) or kind in {"AGREE", "REQUEST", "REJECT"}
        )
    if happening.first.trigger.token.lemma == "war" and not happening.all_figures():
        return False
    if kind == "THREATEN":
        return "agent" in roles
    if happening.first.mode == "ceasefire":
        return True
    named = bool(roles & {"agent", "target", "victim"})
    if happening.status in _UNREAL:
        return named
    return (
        named
        or any(mention.places or mention.period for mention in happening.mentions)
        or bool(happening.all_figures())
    )
