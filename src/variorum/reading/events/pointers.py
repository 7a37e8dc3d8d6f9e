"""Words and places in the text that point back to a happening: anaphors, denials, headlines, harm that goes on."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.contradictions import are_related
from variorum.reading.events.happenings import Happening, Profile
from variorum.reading.events.measures import measures
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.scene import Scene
from variorum.reading.syntax import premodifiers, prepositional
from variorum.reading.words import word_list

_DENIAL_REACH = 6
_LEAD_SENTENCES = 3
_STORY_SENTENCES = 8
_LONGEST_HEADLINE = 24
_DEFINITE = {"the", "this", "that", "these", "those", "its", "their", "his", "such"}


def tells_another(mention: EventMention) -> bool:
    """Whether the words say that this is not one told before: "another attack", "in a separate incident"."""
    nouns = [] if mention.trigger.is_verb else [mention.token]
    nouns += [item for name, item in prepositional(mention.trigger.anchor) if name in {"in", "during"}]
    return any(word.lower in word_list("another") for noun in nouns for word in premodifiers(noun))


def weigh_anaphor(mention: EventMention, old: Profile, new: Profile) -> float:
    """Weigh a definite event noun that points back ("the attack", "these strikes")."""
    token = mention.token
    if mention.trigger.is_verb:
        return 0.0
    determiner = next((child.lower for child in token.children if child.dep in {"det", "poss"}), "")
    if determiner not in _DEFINITE or _is_set_apart(token, old):
        return 0.0
    lemma = token.lemma
    same = lemma in old.lemmas or lemma in word_list("general") or bool(old.modes & new.modes)
    if not same:
        return 0.0
    plural = token.tag in {"NNS", "NNPS"}
    if old.plural is not None and plural != old.plural:
        return 0.0
    distance = new.sentences[0] - old.sentences[-1]
    strength = 2.6 if determiner in {"this", "that", "these", "those"} else 2.4
    if distance > 8:
        strength -= 0.8
    return strength if distance >= 0 else 0.0


def _is_set_apart(token: Token, old: Profile) -> bool:
    """Whether an event noun is dated against the very event it might stand for ("opened fire before the blast")."""
    preposition = token.head
    if token.dep != "pobj" or preposition.lower not in {
        "before",
        "after",
        "since",
        "until",
        "despite",
        "following",
    }:
        return False
    governor = preposition.head
    return governor.lemma in old.lemmas and governor.sentence == token.sentence


def _is_second_toll(old: Profile, happening: Happening, scene: Scene) -> bool:
    """Whether harm is told in one breath with harm told just before ("three were killed and 34 wounded by …")."""
    first = happening.first
    if first.trigger.frame.class_ != "effect" or first.token.sentence != old.sentences[-1]:
        return False
    before = scene.tree.tokens[max(0, first.token.i - 8) : first.token.i]
    return any(token.lower == "and" for token in before) and any(
        token.lemma in old.lemmas and (token.lemma, "VERB") in measures() for token in before
    )


def is_rival_toll(earlier: Happening, happening: Happening) -> bool:
    """Whether another voice counts the same dead otherwise ("… killed 12, police said. Residents put it at 20.")."""
    voices = {voice.actor for mention in happening.mentions for voice in mention.voices}
    before = {voice.actor for mention in earlier.mentions for voice in mention.voices}
    bare = all(mention.trigger.frame.class_ == "effect" for mention in happening.mentions)
    return bare and bool(voices) and voices != before


def weigh_denial(old: Profile, new: Profile, happening: Happening, scene: Scene) -> float:
    """Weigh a denial ("the army denied firing on civilians"): it speaks of an act that the text has just told."""
    denials = [
        voice
        for mention in happening.mentions
        for voice in mention.voices
        if voice.stance in {"denies", "disputes"}
    ]
    if not denials or new.sentences[0] - old.sentences[-1] > _DENIAL_REACH:
        return 0.0
    speakers = [scene.actors.entries[voice.actor] for voice in denials if voice.actor]
    accused = [*new.agents.values(), *speakers]
    if not old.agents or any(are_related(one, two) for one in old.agents.values() for two in accused):
        return 2.0
    return 0.0


def find_headline_twin(happening: Happening, merged: list[Happening], scene: Scene) -> Happening | None:
    """Give the one happening of the headline that the first of its type below the headline tells again."""
    headlines = headline_sentences(scene)
    own = happening.first.token.sentence
    if not headlines or own in headlines or own - max(headlines) > _LEAD_SENTENCES:
        return None
    alike = [other for other in merged if other.first.type == happening.first.type]
    return alike[0] if len(alike) == 1 and alike[0].first.token.sentence in headlines else None


def weigh_headline(earlier: Happening, happening: Happening, scene: Scene) -> float:
    """Weigh that a headline, the lead and the first sentences below them tell the same story."""
    headlines = headline_sentences(scene)
    own = happening.first.token.sentence
    if own in headlines:
        return 0.0
    lead = max(headlines, default=-1) + 1
    below = own - lead + 1
    if headlines and all(mention.token.sentence in headlines for mention in earlier.mentions):
        return 1.6 if below <= _LEAD_SENTENCES else 0.0
    is_story = any(
        mention.token.sentence in headlines or mention.token.sentence == lead for mention in earlier.mentions
    )
    return 0.9 if is_story and 1 < below <= _STORY_SENTENCES else 0.0


def headline_sentences(scene: Scene) -> frozenset[int]:
    """Give the sentences of the headline: lines without a full stop before the first paragraph of prose."""
    found = []
    for sentence in scene.tree.sentences[:4]:
        last = scene.tree.tokens[sentence.last - 1]
        if last.text in {".", "!", "?", '"', ":"} or sentence.last - sentence.first > _LONGEST_HEADLINE:
            break
        found.append(sentence.index)
    return frozenset(found) if len(scene.tree.sentences) > len(found) else frozenset()


def weigh_continuation(old: Profile, new: Profile, happening: Happening, scene: Scene) -> float:
    """Weigh harm told without its doer just after an act of violence: "… hit a bus. Nine people were killed."."""
    if new.agents or old.type != "ASSAULT" or old.series or new.series:
        return 0.0
    if _is_second_toll(old, happening, scene):
        return 2.5
    if any(mention.trigger.frame.class_ != "effect" for mention in happening.mentions):
        return 0.0
    if new.places and not set(new.places) <= set(old.places):
        return 0.0
    if any(
        mention.trigger.is_verb
        and mention.trigger.frame.subject == "agent"
        and mention.trigger.clause.subject
        and not mention.is_done_by_thing
        for mention in happening.mentions
    ):
        return 0.0
    if new.sentences[0] == old.sentences[-1] and not happening.first.trigger.is_verb:
        return 0.0  # "… in response to the killing of two soldiers": the grammar decides
    sentences = scene.tree.sentences
    gap = sentences[new.sentences[0]].paragraph - sentences[old.sentences[-1]].paragraph
    if gap not in (0, 1) or new.sentences[0] < old.sentences[-1]:
        return 0.0
    return 2.5 if gap == 0 else 2.45
