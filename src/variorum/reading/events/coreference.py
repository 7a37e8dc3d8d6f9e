"""Mentions in different sentences that are one happening: compared by what they say, joined when enough agrees.

Whatever contradicts keeps apart (another day, another place, another agent); after that each agreement adds its weight.
"""

from __future__ import annotations

import math

from variorum.language.tree import Token
from variorum.reading.events.happenings import Happening, Profile, make_profile
from variorum.reading.events.measures import measures
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.scene import Scene
from variorum.reading.parts import ActorEntry, PlaceEntry
from variorum.reading.syntax import premodifiers, prepositional
from variorum.reading.words import word_list

THRESHOLD = 2.4
_WINDOW = 80
_DENIAL_REACH = 6
# A headline rounds: "100 killed" over "more than 100 people were killed".
_ROUNDING = 0.1
_LEAD_SENTENCES = 3
_STORY_SENTENCES = 8
_LONGEST_HEADLINE = 24
_DEFINITE = {"the", "this", "that", "these", "those", "its", "their", "his", "such"}
_UNREAL = {"planned", "threatened", "hypothetical"}
_NEAR_KILOMETRES = 60.0
_LOOSE_MODES = {frozenset({"aerial", "heavy-weapons"}), frozenset({"explosives", "suicide-attack"}), frozenset({"aerial", "drone"}), frozenset({"firearms", "targeted"}), frozenset({"aerial", "explosives"}), frozenset({"heavy-weapons", "explosives"}), frozenset({"drone", "explosives"}), frozenset({"heavy-weapons", "destroy"}), frozenset({"aerial", "destroy"}), frozenset({"explosives", "destroy"})}  # fmt: skip


def merge_across_sentences(happenings: list[Happening], scene: Scene) -> list[Happening]:
    """Join happenings that are the same event told again.

    Args:
        happenings: happenings of single sentences, in order of their first mention.
        scene: the text with its mentions.

    Returns:
        Happenings, fewer or equal, in order of their first mention.
    """
    merged: list[Happening] = []
    profiles: list[Profile] = []
    for happening in happenings:
        profile = make_profile(happening, scene)
        best, best_score = -1, THRESHOLD
        only = _headline_twin(happening, merged, scene)
        latest = _latest_violence(merged, happening)
        for position, other in list(enumerate(profiles))[-_WINDOW:]:
            goes_on = merged[position] is latest
            score = _agreement(other, profile, happening, merged[position], scene, goes_on=goes_on)
            if only is merged[position]:
                score = max(score, THRESHOLD) if score > -math.inf else score
            if score >= best_score:
                best, best_score = position, score
        if best < 0:
            merged.append(happening)
            profiles.append(profile)
        else:
            merged[best].mentions.extend(happening.mentions)
            merged[best].figures.extend(happening.figures)
            profiles[best] = make_profile(merged[best], scene)
    return merged


def _latest_violence(merged: list[Happening], happening: Happening) -> Happening | None:
    """Give the violence told last before a happening; harm without a doer goes with that and no other."""
    own = happening.first.token.i
    told = [
        (mention.token.i, other)
        for other in merged
        if other.first.type == "ASSAULT"
        for mention in other.mentions
        if mention.token.i < own
    ]
    return max(told, key=lambda pair: pair[0])[1] if told else None


def _agreement(
    old: Profile, new: Profile, happening: Happening, earlier: Happening, scene: Scene, *, goes_on: bool
) -> float:
    """Score how much two happenings agree; minus infinity where they contradict each other."""
    if old.type != new.type or _statuses_clash(old, new) or _tells_another(happening.first):
        return -math.inf
    anaphor = _anaphor_strength(happening.first, old, new)
    if old.series != new.series and not (
        anaphor and old.series and new.earliest is None and not (new.places or new.figures or new.agents)
    ):
        return -math.inf
    if _targets_clash(old, new):
        return -math.inf
    denial = _denial_strength(old, new, happening, scene)
    if _times_clash(old, new) or _places_clash(old, new) or _agents_clash(old, new):
        return -math.inf
    if _modes_clash(old, new) and not denial:
        return -math.inf
    if _tolls_clash(old, new) and not anaphor and not (goes_on and _is_rival_toll(earlier, happening)):
        return -math.inf
    score = max(anaphor, _continuation_strength(old, new, happening, scene) if goes_on else 0.0)
    score += denial + _headline_strength(earlier, happening, scene)
    score += _shared_actors(old.agents, new.agents, 0.9)
    score += _shared_actors(old.targets, new.targets, 1.2)
    if old.things & new.things - word_list("vague"):
        score += 0.8
    score += _shared_places(old, new)
    if old.earliest is not None and (old.earliest, old.latest) == (new.earliest, new.latest):
        score += 1.4 if old.earliest == old.latest else 0.7
    if _place_is_target(old, new) or _place_is_target(new, old):
        score += 0.5
    if old.modes & new.modes:
        score += 0.5
    if (old.lemmas & new.lemmas) - word_list("harm"):
        score += 0.5
    elif old.lemmas & word_list("general") and new.lemmas & word_list("general"):
        score += 0.3
    score += sum(
        1.6
        for measure, bounds in new.figures.items()
        if old.figures.get(measure) == bounds and bounds != (1, 1)
    )
    distance = new.sentences[0] - old.sentences[-1]
    score -= 0.05 * max(0, min(distance, 12) - 1)
    if not (new.agents or new.targets or new.things or new.places or new.figures or anaphor):
        score -= 1.0
    return score


def _tells_another(mention: EventMention) -> bool:
    """Whether the words say that this is not one told before: "another attack", "in a separate incident"."""
    nouns = [] if mention.trigger.is_verb else [mention.token]
    nouns += [item for name, item in prepositional(mention.trigger.anchor) if name in {"in", "during"}]
    return any(word.lower in word_list("another") for noun in nouns for word in premodifiers(noun))


def _anaphor_strength(mention: EventMention, old: Profile, new: Profile) -> float:
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


def _is_rival_toll(earlier: Happening, happening: Happening) -> bool:
    """Whether another voice counts the same dead otherwise ("… killed 12, police said. Residents put it at 20.")."""
    voices = {voice.actor for mention in happening.mentions for voice in mention.voices}
    before = {voice.actor for mention in earlier.mentions for voice in mention.voices}
    bare = all(mention.trigger.frame.class_ == "effect" for mention in happening.mentions)
    return bare and bool(voices) and voices != before


def _denial_strength(old: Profile, new: Profile, happening: Happening, scene: Scene) -> float:
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
    if not old.agents or any(_related(one, two) for one in old.agents.values() for two in accused):
        return 2.0
    return 0.0


def _headline_twin(happening: Happening, merged: list[Happening], scene: Scene) -> Happening | None:
    """Give the one happening of the headline that the first of its type below the headline tells again."""
    headlines = headline_sentences(scene)
    own = happening.first.token.sentence
    if not headlines or own in headlines or own - max(headlines) > _LEAD_SENTENCES:
        return None
    alike = [other for other in merged if other.first.type == happening.first.type]
    return alike[0] if len(alike) == 1 and alike[0].first.token.sentence in headlines else None


def _headline_strength(earlier: Happening, happening: Happening, scene: Scene) -> float:
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


def _continuation_strength(old: Profile, new: Profile, happening: Happening, scene: Scene) -> float:
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
    sentences = scene.tree.sentences
    gap = sentences[new.sentences[0]].paragraph - sentences[old.sentences[-1]].paragraph
    if gap not in (0, 1) or new.sentences[0] < old.sentences[-1]:
        return 0.0
    return 2.5 if gap == 0 else 2.45


def _statuses_clash(old: Profile, new: Profile) -> bool:
    return (old.status in _UNREAL) != (new.status in _UNREAL) or (
        old.status in _UNREAL and new.status in _UNREAL and old.status != new.status
    )


def _times_clash(old: Profile, new: Profile) -> bool:
    if old.earliest is None or new.earliest is None:
        return False
    old_latest, new_latest = old.latest or old.earliest, new.latest or new.earliest
    return old.earliest > new_latest or new.earliest > old_latest


def _places_clash(old: Profile, new: Profile) -> bool:
    if not old.places or not new.places:
        return False
    return not any(_may_be_one(a, b) for a in old.places.values() for b in new.places.values())


def _may_be_one(one: PlaceEntry, two: PlaceEntry) -> bool:
    """Whether one place may lie in, at or near the other."""
    if one.id == two.id:
        return True
    a, b = one.chosen, two.chosen
    if "region" in (one.precision, two.precision) or "sea" in (one.precision, two.precision):
        return True
    if a.country and b.country and a.country != b.country:
        return False
    if "country" in (one.precision, two.precision):
        return True
    if "province" in (one.precision, two.precision) and (one.precision != two.precision):
        return a.admin1 is None or b.admin1 is None or a.admin1 == b.admin1 or _kilometres(one, two) < 150
    return _kilometres(one, two) < _NEAR_KILOMETRES


def _kilometres(one: PlaceEntry, two: PlaceEntry) -> float:
    """Give the great-circle distance of two places (haversine, Earth radius 6,371 km); 0 where one is not known."""
    a, b = one.chosen, two.chosen
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return 0.0
    lat1, lat2 = math.radians(a.lat), math.radians(b.lat)
    step = math.sin((lat2 - lat1) / 2) ** 2
    step += math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(step))


def _agents_clash(old: Profile, new: Profile) -> bool:
    one = [entry for entry in old.agents.values() if _is_telling(entry)]
    two = [entry for entry in new.agents.values() if _is_telling(entry)]
    return bool(one) and bool(two) and not any(_related(a, b) for a in one for b in two)


def _targets_clash(old: Profile, new: Profile) -> bool:
    one = {entry.country for entry in old.targets.values()}
    two = {entry.country for entry in new.targets.values()}
    return bool(one) and bool(two) and None not in one | two and not one & two


def _is_telling(entry: ActorEntry) -> bool:
    """Whether an agent is named or has a country, so that another one contradicts it."""
    return entry.known or entry.country is not None


def _related(one: ActorEntry, two: ActorEntry) -> bool:
    if one.id == two.id:
        return True
    return (
        one.country is not None
        and one.country == two.country
        and (one.kind == two.kind or _is_state(one) and _is_state(two))
    )


def _is_state(entry: ActorEntry) -> bool:
    return entry.kind in {"state", "government", "military", "police", "intelligence"}


def _modes_clash(old: Profile, new: Profile) -> bool:
    if not old.modes or not new.modes or old.modes & new.modes:
        return False
    return not any(frozenset({a, b}) in _LOOSE_MODES for a in old.modes for b in new.modes)


def _tolls_clash(old: Profile, new: Profile) -> bool:
    """Whether two tolls of the same measure exclude each other; rival tolls of one event come with an anaphor."""
    for measure in ("killed", "captured", "arrested"):
        one, two = old.figures.get(measure), new.figures.get(measure)
        if one and two:
            low = max(one[0] or 0, two[0] or 0)
            high = min(one[1] if one[1] is not None else 10**9, two[1] if two[1] is not None else 10**9)
            if low > high * (1 + _ROUNDING) + 1:
                return True
    return False


def _shared_actors(old: dict[str, ActorEntry], new: dict[str, ActorEntry], weight: float) -> float:
    if any(key in old for key in new):
        return weight
    return weight * 0.6 if any(_related(a, b) for a in old.values() for b in new.values()) else 0.0


def _place_is_target(one: Profile, two: Profile) -> bool:
    """Whether one tells as the target what the other tells as the place ("attacks on Israel", "killed in Israel")."""
    countries = {entry.chosen.country for entry in two.places.values()} - {None}
    return any(entry.kind == "state" and entry.country in countries for entry in one.targets.values())


def _shared_places(old: Profile, new: Profile) -> float:
    shared = [entry for key, entry in new.places.items() if key in old.places]
    if any(entry.precision in {"exact", "near", "district"} for entry in shared):
        return 1.4
    if shared:
        return 0.6
    if old.places and new.places:
        return 0.3
    return 0.0
