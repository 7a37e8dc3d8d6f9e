"""The tests that a trigger word may need to pass before it counts as an event; the tables name them.

Each test is told the trigger token, its frame, its clause and the scene, and answers whether the word is meant in
the sense of the frame.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from variorum.language.tree import Token
from variorum.reading.events.frames import Frame, noun_frames, verb_frames
from variorum.reading.events.scene import ARMED_KINDS, POLITICAL_KINDS, Scene
from variorum.reading.syntax import Clause, prepositional
from variorum.reading.words import word_list

Need = Callable[[Token, Frame, Clause, Scene], bool]
_MODIFIERS = {"amod", "compound", "nmod", "poss", "nummod", "advmod", "npadvmod"}
PERSON_KINDS = POLITICAL_KINDS - {"state", "alliance", "intergovernmental", "media"}


def passes(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Whether one of the tests that a frame names holds; a frame without tests always passes."""
    return not frame.needs or any(NEEDS[name](token, frame, clause, scene) for name in frame.needs)


def _any_actor(tokens: tuple[Token, ...], scene: Scene, kinds: frozenset[str]) -> bool:
    return any((actor := scene.actor(token)) is not None and actor.kind in kinds for token in tokens)


def _prep_actor(token: Token, frame: Frame, scene: Scene, kinds: frozenset[str]) -> bool:
    return any(
        name in frame.preps and (actor := scene.actor(item)) is not None and actor.kind in kinds
        for name, item in prepositional(token)
    )


def _is_person(token: Token, scene: Scene) -> bool:
    actor = scene.actor(token)
    return (actor is not None and actor.kind in PERSON_KINDS) or token.lemma in word_list("people")


def _is_weapon(token: Token, scene: Scene) -> bool:
    if token.lemma in noun_frames():
        return False
    if scene.instrument(token) is not None:
        return True
    return any(
        scene.instrument(item) is not None for name, item in prepositional(token) if name == "of"
    )


def _is_landmark(token: Token, scene: Scene) -> bool:
    return scene.place(token) is not None or token.lemma in word_list("landmark")


def _conflict(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """The sentence names an armed actor, a weapon or an act that is violence beyond doubt."""
    if scene.is_armed(token.sentence):
        return True
    for other in scene.tree.sentence_tokens(token.sentence):
        if other is token:
            continue
        table = verb_frames() if other.pos == "VERB" else noun_frames() if other.pos in {"NOUN", "PROPN"} else {}
        for sure in table.get(other.lemma, ()):
            if sure.type == "ASSAULT" and not sure.needs and not sure.with_ and " " not in sure.lemma:
                return True
    return False


def _passive(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return clause.passive


def _person_object(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(_is_person(item, scene) for item in clause.object)


def _person_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(_is_person(item, scene) for item in clause.subject) or _any_actor(clause.subject, scene, POLITICAL_KINDS)


def _agent_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return _any_actor(clause.subject, scene, ARMED_KINDS | {"state", "government"})


def _actor_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return _any_actor(clause.subject, scene, POLITICAL_KINDS)


def _actor_object(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if not _any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    return _any_actor(clause.object, scene, POLITICAL_KINDS) or _prep_actor(token, frame, scene, POLITICAL_KINDS)


def _actor_target(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return _any_actor(clause.subject, scene, POLITICAL_KINDS) and _prep_actor(token, frame, scene, POLITICAL_KINDS)


def _weapon_object(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(_is_weapon(item, scene) for item in clause.object)


def _weapon_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(_is_weapon(item, scene) for item in (*clause.subject, *(clause.object if clause.passive else ())))


def _person_or_place_object(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(_is_person(item, scene) or _is_landmark(item, scene) for item in clause.object)


def _place_subject(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(_is_landmark(item, scene) for item in clause.subject)


def _hit_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A blow: something is hit by an armed actor, a weapon or another act of violence."""
    if not clause.object and not clause.passive and not _prep_actor(token, frame, scene, POLITICAL_KINDS):
        return any(name in {"at", "against"} for name, _ in prepositional(token)) and scene.is_armed(token.sentence)
    if any(_is_weapon(item, scene) or item.lemma in noun_frames() for item in clause.subject):
        return True
    if _agent_subject(token, frame, clause, scene):
        return True
    return clause.passive and _conflict(token, frame, clause, scene)


def _harm_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Harm that people do: neither a mishap nor nature is the cause."""
    return bool(clause.object) or clause.passive or bool(clause.subject and token.tag in {"VBG", "VBN"})


def _death_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if token.lemma == "lose" and not any(item.lemma == "life" for item in clause.object):
        return False
    causes = [item for name, item in prepositional(token) if name in {"in", "during", "from", "by", "after", "of", "when"}]
    if any(item.lemma in noun_frames() or item.lemma in word_list("injury") for item in causes):
        return True
    return _conflict(token, frame, clause, scene) and _person_subject(token, frame, clause, scene)


def _shoot_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if any(name == "at" for name, _ in prepositional(token)):
        return True
    return _person_object(token, frame, clause, scene) or (clause.passive and bool(clause.object))


def _seize_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if any(item.lemma in word_list("seizable") or _is_landmark(item, scene) for item in clause.object):
        return clause.passive or _person_subject(token, frame, clause, scene) or _conflict(token, frame, clause, scene)
    return _conflict(token, frame, clause, scene) and bool(clause.object)


def _capture_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return bool(clause.object) and (
        _person_or_place_object(token, frame, clause, scene) or _weapon_object(token, frame, clause, scene)
    ) and (_conflict(token, frame, clause, scene) or _agent_subject(token, frame, clause, scene))  # fmt: skip


def _block_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(item.lemma in word_list("route") for item in clause.object) and (
        clause.passive or _person_subject(token, frame, clause, scene)
    )


def _fight_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if _any_actor(clause.object, scene, POLITICAL_KINDS) or _prep_actor(token, frame, scene, POLITICAL_KINDS):
        return True
    return _any_actor(clause.subject, scene, ARMED_KINDS) and not clause.object


def _beat_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if not _person_object(token, frame, clause, scene):
        return False
    return _agent_subject(token, frame, clause, scene) or clause.passive or _conflict(token, frame, clause, scene)


def _protest_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    words = {item.lemma for item in scene.tree.sentence_tokens(token.sentence)}
    return bool(words & word_list("protest"))


def _riot_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return not (token.dep == "compound" and token.head.lemma in {"police", "gear", "shield", "squad"})


def _deploy_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    things = (*clause.object, *clause.subject)
    return any(_is_weapon(item, scene) for item in things) or _any_actor(things, scene, ARMED_KINDS)


def _deploy_noun(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    around = [item for name, item in prepositional(token) if name == "of"]
    around += [child for child in token.children if child.dep in _MODIFIERS]
    return any(_is_weapon(item, scene) or item.lemma in word_list("forces") for item in around) or _any_actor(
        tuple(around), scene, ARMED_KINDS
    )


def _withdraw_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if any(item.lemma in word_list("paper") for item in clause.object):
        return False
    if _any_actor((*clause.subject, *clause.object), scene, ARMED_KINDS):
        return True
    return _any_actor(clause.subject, scene, frozenset({"state", "government"})) and any(
        name == "from" and scene.place(item) is not None for name, item in prepositional(token)
    )


def _withdraw_noun(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return _deploy_noun(token, frame, clause, scene) or any(
        name == "from" and scene.place(item) is not None for name, item in prepositional(token)
    )


def _flee_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return _person_subject(token, frame, clause, scene)


def _release_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return _person_object(token, frame, clause, scene)


def _release_noun(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(name == "of" and _is_person(item, scene) for name, item in prepositional(token)) or any(
        child.dep in _MODIFIERS and child.lemma in word_list("captive") for child in token.children
    )


def _of_person(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if any(name == "of" and (_is_person(item, scene) or _is_landmark(item, scene)) for name, item in prepositional(token)):
        return True
    return any(child.dep == "poss" and _is_person(child, scene) for child in token.children)


def _attack_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Not a place or thing that is named after attacks ("attack helicopter")."""
    return not (token.dep == "compound" and not _heads_event(token))


def _heads_event(token: Token) -> bool:
    return token.head.lemma in noun_frames()


def _strike_noun(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A blow and no stoppage of work."""
    words = {item.lemma for item in scene.tree.sentence_tokens(token.sentence)}
    if words & word_list("labour") and not scene.is_armed(token.sentence):
        return False
    return not (token.dep == "compound" and not _heads_event(token))


def _clash_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if any(name in {"with", "between"} and scene.actor(item) is not None for name, item in prepositional(token)):
        return True
    return token.tag == "NNS" or _conflict(token, frame, clause, scene)


def _battle_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if token.dep == "compound":
        return False
    return _conflict(token, frame, clause, scene) or any(
        name in {"with", "between", "for"} and (scene.actor(item) or scene.place(item)) for name, item in prepositional(token)
    )


def _war_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A war is an event only as the cause of harm that is counted, or where one declares or wages it."""
    if token.dep in {"compound", "amod", "nmod"} or token.head.lemma in {"end"}:
        return False
    return token.dep in {"nsubj", "nsubjpass"} and token.head.lemma in word_list("harm")


def _response_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Retaliation that is itself an act, not the ground of another ("in retaliation for")."""
    if token.dep == "pobj" and token.head.lower in {"in", "as", "for"}:
        return False
    return any(name == "against" for name, _ in prepositional(token))


def _violence_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return token.dep in {"nsubj", "nsubjpass"} and token.head.lemma in word_list("harm") | {"erupt", "break"}


def _aggression_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return token.head.lemma in word_list("harm") | {"cause"} or any(name in {"against", "on"} for name, _ in prepositional(token))


def _speech_about_event(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """An actor condemns or welcomes another's act or the actor itself."""
    if not _any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    return _any_actor(clause.object, scene, POLITICAL_KINDS) or any(
        item.lemma in noun_frames() or item.lemma in word_list("conduct") for item in clause.object
    )


def _reject_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if not _any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    return token.lemma == "refuse" or any(item.lemma in word_list("proposal") for item in clause.object)


def _demand_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if not _any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    return bool(clause.object) or token.child("ccomp", "xcomp") is not None


def _ask_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return _actor_object(token, frame, clause, scene) and (
        token.child("xcomp", "ccomp") is not None or any(name == "for" for name, _ in prepositional(token))
    )


def _charge_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return _any_actor(clause.object, scene, POLITICAL_KINDS) and any(name == "with" for name, _ in prepositional(token))


def _meet_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    heads = _any_actor(clause.subject, scene, POLITICAL_KINDS)
    return heads and (
        _any_actor(clause.object, scene, POLITICAL_KINDS) or _prep_actor(token, frame, scene, POLITICAL_KINDS)
        or (len(clause.subject) > 1 and not clause.object)
    )  # fmt: skip


def _visit_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return _any_actor(clause.subject, scene, frozenset({"government", "person", "intergovernmental", "military"})) and any(
        scene.place(item) is not None or scene.actor(item) is not None for item in clause.object
    )


def _agree_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if not _any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    return token.child("xcomp", "ccomp") is not None or any(name in {"to", "on"} for name, _ in prepositional(token))


def _sign_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(item.lemma in word_list("accord") for item in clause.object)


def _sever_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(item.lemma in word_list("relation") for item in clause.object)


def _suspend_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(item.lemma in word_list("aid") | word_list("relation") for item in clause.object)


def _aid_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if any(item.lemma in word_list("aid") or _is_weapon(item, scene) for item in clause.object):
        return _any_actor(clause.subject, scene, POLITICAL_KINDS) or clause.passive
    return token.lemma == "supply" and _any_actor(clause.object, scene, POLITICAL_KINDS)


def _concede_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(item.lemma in word_list("concession") for item in clause.object)


def _threaten_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if not _any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    return token.child("xcomp", "ccomp") is not None or _any_actor(clause.object, scene, POLITICAL_KINDS) or any(
        item.lemma in noun_frames() or item.lemma in word_list("conduct") for item in clause.object
    )


def _warn_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """A warning by one actor to another of what the speaker will do."""
    if not _any_actor(clause.subject, scene, POLITICAL_KINDS):
        return False
    content = token.child("ccomp")
    if content is None:
        return False
    subject = content.child("nsubj")
    own = subject is not None and subject.lower in {"it", "they", "he", "she", "we", "i"}
    return own and any(child.lemma in {"will", "would", "'ll"} for child in content.children)


def _plural(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return token.tag == "NNS"


def _talks_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if token.lemma == "talk" and token.tag != "NNS":
        return False
    return _prep_actor(token, frame, scene, POLITICAL_KINDS)


def _named_parties(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if _prep_actor(token, frame, scene, POLITICAL_KINDS):
        return True
    modifiers = tuple(child for child in token.children if child.dep in _MODIFIERS)
    return _any_actor(modifiers, scene, POLITICAL_KINDS) or token.head.lemma in {"impose", "lift", "ease"}


def _ceasefire_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return not (token.dep == "compound" and token.head.lemma in {"line", "talk", "negotiation", "proposal", "monitor"})


def _coup_sense(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return token.dep != "compound"


def _martial(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(item.lemma == "law" and any(child.lemma == "martial" for child in item.children) for item in clause.object)


def _forced(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return any(child.lemma in {"force", "forced", "mass", "forcible"} for child in token.children)


def _weapon_of(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    return _is_weapon(token, scene) or any(
        child.dep in _MODIFIERS and scene.instrument(child) is not None for child in token.children
    )


NEEDS: Mapping[str, Need] = {
    "conflict": _conflict,
    "passive": _passive,
    "plural": _plural,
    "person-object": _person_object,
    "person-subject": _person_subject,
    "agent-subject": _agent_subject,
    "actor-subject": _actor_subject,
    "actor-object": _actor_object,
    "actor-target": _actor_target,
    "weapon-object": _weapon_object,
    "weapon-subject": _weapon_subject,
    "weapon-of": _weapon_of,
    "place-subject": _place_subject,
    "person-or-place-object": _person_or_place_object,
    "hit-sense": _hit_sense,
    "strike-sense": _hit_sense,
    "harm-sense": _harm_sense,
    "death-sense": _death_sense,
    "shoot-sense": _shoot_sense,
    "seize-sense": _seize_sense,
    "capture-sense": _capture_sense,
    "block-sense": _block_sense,
    "fight-sense": _fight_sense,
    "beat-sense": _beat_sense,
    "protest-sense": _protest_sense,
    "riot-sense": _riot_sense,
    "deploy-sense": _deploy_sense,
    "deploy-noun": _deploy_noun,
    "withdraw-sense": _withdraw_sense,
    "withdraw-noun": _withdraw_noun,
    "flee-sense": _flee_sense,
    "release-sense": _release_sense,
    "release-noun": _release_noun,
    "of-needed": _of_person,
    "attack-sense": _attack_sense,
    "strike-noun": _strike_noun,
    "offensive-sense": _attack_sense,
    "shooting-sense": _attack_sense,
    "fighting-sense": _attack_sense,
    "arrest-sense": _attack_sense,
    "combat-sense": _fight_sense,
    "clash-sense": _clash_sense,
    "battle-sense": _battle_sense,
    "war-sense": _war_sense,
    "response-sense": _response_sense,
    "violence-sense": _violence_sense,
    "aggression-sense": _aggression_sense,
    "condemn-sense": _speech_about_event,
    "reject-sense": _reject_sense,
    "demand-sense": _demand_sense,
    "ask-sense": _ask_sense,
    "charge-sense": _charge_sense,
    "investigate-sense": _speech_about_event,
    "meet-sense": _meet_sense,
    "visit-sense": _visit_sense,
    "agree-sense": _agree_sense,
    "sign-sense": _sign_sense,
    "sever-sense": _sever_sense,
    "suspend-sense": _suspend_sense,
    "aid-sense": _aid_sense,
    "concede-sense": _concede_sense,
    "threaten-sense": _threaten_sense,
    "warn-sense": _warn_sense,
    "threat-noun": _named_parties,
    "accuse-noun": _named_parties,
    "sanction-noun": _named_parties,
    "talks-sense": _talks_sense,
    "ceasefire-sense": _ceasefire_sense,
    "coup-sense": _coup_sense,
    "martial": _martial,
    "forced-displacement": _forced,
}
