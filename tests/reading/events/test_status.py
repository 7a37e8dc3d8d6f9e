"""Whether an event is said to have happened, and the word that says so."""

from __future__ import annotations

import pytest

from tests.reading.hand import see
from variorum.model.vocabulary import Status
from variorum.reading.events.status import judge_status
from variorum.reading.events.triggers import find_triggers

CASES = [
    ("Rebels shelled Goma.", "shelled", "occurred", None),
    ("Rebels did not shell Goma.", "shell", "denied", "not"),
    ("Rebels never shelled Goma.", "shelled", "denied", "never"),
    ("Rebels have not attacked Goma.", "attacked", "denied", "not"),
    ("No attack took place in Goma.", "attack", "denied", "No"),
    ("Rebels will attack Goma.", "attack", "planned", "will"),
    ("Rebels plan to attack Goma.", "attack", "planned", "plan"),
    ("Rebels prepared an attack on Goma.", "attack", "planned", "prepared"),
    ("Rebels agreed to release the hostages.", "release", "planned", "agreed"),
    ("The general ordered his men to attack Goma.", "attack", "planned", "ordered"),
    ("Rebels may attack Goma.", "attack", "hypothetical", "may"),
    ("Rebels could attack Goma.", "attack", "hypothetical", "could"),
    ("Residents fear an attack on Goma.", "attack", "hypothetical", "fear"),
    ("If rebels attack Goma, traders will leave.", "attack", "hypothetical", "If"),
    ("The envoy called for the release of the hostages.", "release", "hypothetical", "called"),
    ("The risk of an attack on Goma is high.", "attack", "hypothetical", "risk"),
    ("Rebels threatened to attack Goma.", "attack", "threatened", "threatened"),
    ("Rebels vowed to attack Goma.", "attack", "threatened", "vowed"),
    ("Rebels failed to capture Goma.", "capture", "denied", "failed"),
    ("Rebels refused to release the hostages.", "release", "denied", "refused"),
    ("Police foiled a bombing in Goma.", "bombing", "denied", "foiled"),
    ("The attempted bombing of a mosque in Goma was condemned.", "bombing", "denied", "attempted"),
    ("Rebels are attacking Goma.", "attacking", "ongoing", "are"),
    ("Rebels continued to attack Goma.", "attack", "ongoing", "continued"),
    ("Rebels attacked Goma after planning to attack Bukavu.", "attacked", "occurred", None),
    ("Rebels attacked Goma, despite a promise not to attack the city.", "attacked", "occurred", None),
    ("Rebels may have attacked Goma.", "attacked", "occurred", None),
    ("Police stopped rebels from attacking Goma.", "attacking", "denied", "stopped"),
    ("Troops left Goma without firing on the crowd.", "firing", "denied", "without"),
    ("Goma was attacked by nobody that night.", "attacked", "denied", "nobody"),
    ("Did the rebels attack Goma?", "attack", "hypothetical", "?"),
]


@pytest.mark.parametrize(("text", "word", "status", "cue"), CASES, ids=[case[0] for case in CASES])
def test_status_and_the_word_that_shows_it(text: str, word: str, status: Status, cue: str | None) -> None:
    scene = see(text)
    (trigger,) = [item for item in find_triggers(scene) if item.token.text == word]
    verdict = judge_status(trigger, scene)
    assert verdict.status == status
    if cue is None:
        assert verdict.cue is None
    elif status != "ongoing":
        assert verdict.cue is not None
        assert verdict.cue.text == cue
