"""The tests that a trigger word may need to pass before it counts as an event; the tables name them.

Each test is told the trigger token, its frame, its clause and the scene, and answers whether the word is meant in
the sense of the frame. A table joins tests that must all hold by ``+``, turns one round by ``!`` before it, and asks
for a word of a list by ``function:list`` (`listed`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from variorum.language.tree import Token
from variorum.reading.events.frames import Frame
from variorum.reading.events.needs import basic, control, dealings, parties, violence
from variorum.reading.events.needs.listed import is_listed
from variorum.reading.events.scene import Scene
from variorum.reading.syntax import Clause

__all__ = ["NEEDS", "Need", "passes"]

Need = Callable[[Token, Frame, Clause, Scene], bool]

NEEDS: Mapping[str, Need] = {
    "conflict": basic.conflict,
    "passive": basic.passive,
    "plural": basic.plural,
    "person-object": basic.person_object,
    "person-subject": basic.person_subject,
    "agent-subject": basic.agent_subject,
    "actor-subject": basic.actor_subject,
    "actor-object": basic.actor_object,
    "actor-target": basic.actor_target,
    "weapon-object": basic.weapon_object,
    "weapon-subject": basic.weapon_subject,
    "weapon-of": violence.weapon_of,
    "place-subject": basic.place_subject,
    "person-or-place-object": basic.person_or_place_object,
    "hit-sense": violence.hit_sense,
    "strike-sense": violence.hit_sense,
    "harm-sense": violence.harm_sense,
    "death-sense": violence.death_sense,
    "shoot-sense": violence.shoot_sense,
    "seize-sense": control.seize_sense,
    "capture-sense": control.capture_sense,
    "block-sense": control.block_sense,
    "fight-sense": violence.fight_sense,
    "beat-sense": violence.beat_sense,
    "protest-sense": control.protest_sense,
    "riot-sense": control.riot_sense,
    "deploy-sense": control.deploy_sense,
    "deploy-noun": control.deploy_noun,
    "withdraw-sense": control.withdraw_sense,
    "withdraw-noun": control.withdraw_noun,
    "flee-sense": control.flee_sense,
    "release-sense": control.release_sense,
    "release-noun": control.release_noun,
    "of-needed": control.of_person,
    "attack-sense": violence.attack_sense,
    "strike-noun": violence.strike_noun,
    "offensive-sense": violence.attack_sense,
    "shooting-sense": violence.attack_sense,
    "fighting-sense": violence.attack_sense,
    "arrest-sense": violence.attack_sense,
    "combat-sense": violence.fight_sense,
    "clash-sense": violence.clash_sense,
    "battle-sense": violence.battle_sense,
    "war-sense": violence.war_sense,
    "response-sense": violence.response_sense,
    "violence-sense": violence.violence_sense,
    "aggression-sense": violence.aggression_sense,
    "condemn-sense": dealings.speech_about_event,
    "reject-sense": dealings.reject_sense,
    "demand-sense": dealings.demand_sense,
    "ask-sense": dealings.ask_sense,
    "charge-sense": dealings.charge_sense,
    "investigate-sense": dealings.speech_about_event,
    "meet-sense": dealings.meet_sense,
    "visit-sense": dealings.visit_sense,
    "agree-sense": dealings.agree_sense,
    "sign-sense": dealings.sign_sense,
    "sever-sense": dealings.sever_sense,
    "suspend-sense": dealings.suspend_sense,
    "aid-sense": dealings.aid_sense,
    "concede-sense": dealings.concede_sense,
    "threaten-sense": dealings.threaten_sense,
    "warn-sense": dealings.warn_sense,
    "threat-noun": dealings.named_parties,
    "accuse-noun": dealings.named_parties,
    "sanction-noun": dealings.named_parties,
    "talks-sense": dealings.talks_sense,
    "ceasefire-sense": control.ceasefire_sense,
    "coup-sense": control.coup_sense,
    "martial": control.martial,
    "forced-displacement": control.forced,
    "armed-subject": parties.armed_subject,
    "armed-object": parties.armed_object,
    "captor-subject": parties.captor_subject,
    "official-subject": parties.official_subject,
    "place-object": parties.place_object,
    "landmark-object": parties.landmark_object,
    "named-place-subject": parties.named_place_subject,
    "towards-place": parties.towards_place,
    "of-place": parties.of_place,
    "no-object": parties.no_object,
    "event-subject": parties.event_subject,
    "actor-content": parties.actor_content,
    "must-content": parties.must_content,
    "infinitive": parties.infinitive,
    "noun-itself": parties.noun_itself,
    "acts-between": parties.acts_between,
    "particle": parties.particle,
}


def passes(token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    """Whether one of the tests that a frame names holds; a frame without tests always passes."""
    return not frame.needs or any(
        all(_holds(name, token, frame, clause, scene) for name in names.split("+")) for names in frame.needs
    )


def _holds(name: str, token: Token, frame: Frame, clause: Clause, scene: Scene) -> bool:
    if name.startswith("!"):
        return not _holds(name[1:], token, frame, clause, scene)
    function, _, words = name.partition(":")
    if words:
        return is_listed(function, words, token, clause, scene)
    return NEEDS[name](token, frame, clause, scene)
