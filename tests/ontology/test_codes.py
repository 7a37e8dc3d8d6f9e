"""Crosswalk from PLOVER to CAMEO, ACLED-style and UCDP codes."""

from __future__ import annotations

from itertools import product

import pytest

from variorum.model.vocabulary import ACTOR_KINDS, EVENT_TYPES, MODES, ActorKind
from variorum.ontology import explain_codes, find_codes

PAIRS = [(kind, mode) for kind in EVENT_TYPES for mode in (None, *MODES.get(kind, ()))]


@pytest.mark.parametrize(("kind", "mode"), PAIRS)
def test_every_type_and_mode_has_codes(kind: str, mode: str | None) -> None:
    codes = find_codes(kind, mode, [], [])
    assert codes["cameo"]
    assert all(codes.values())
    assert set(codes) <= {"cameo", "acled_event", "acled", "ucdp"}


@pytest.mark.parametrize(
    ("kind", "mode", "cameo"),
    [
        ("ASSAULT", "aerial", "195"),
        ("ASSAULT", "abduct", "181"),
        ("ASSAULT", "suicide-attack", "1831"),
        ("COERCE", "arrest", "173"),
        ("PROTEST", "demo", "141"),
        ("PROTEST", "riot", "145"),
        ("RETREAT", "ceasefire", "0871"),
        ("SANCTION", None, "160"),
    ],
)
def test_cameo_codes_of_the_codebook(kind: str, mode: str | None, cameo: str) -> None:
    assert find_codes(kind, mode, [], [])["cameo"] == cameo


def test_unknown_mode_falls_back_to_the_type() -> None:
    assert find_codes("COERCE", "no such mode", [], []) == find_codes("COERCE", None, [], [])


@pytest.mark.parametrize(
    ("agents", "targets", "acled"),
    [
        (["armed group"], ["military"], "Armed clash"),
        (["armed group"], ["population"], "Attack"),
        (["military"], ["population", "person"], "Attack"),
        (["military"], ["population", "armed group"], "Armed clash"),
        (["military"], [], "Armed clash"),
    ],
)
def test_fighting_is_a_clash_and_violence_against_civilians_an_attack(
    agents: list[ActorKind], targets: list[ActorKind], acled: str
) -> None:
    assert find_codes("ASSAULT", "firearms", agents, targets)["acled"] == acled


@pytest.mark.parametrize(
    ("agents", "targets", "ucdp"),
    [
        (["military"], ["armed group"], "state-based"),
        (["armed group"], ["state"], "state-based"),
        (["armed group"], ["armed group"], "non-state"),
        (["criminal"], ["armed group"], "non-state"),
        (["armed group"], ["population"], "one-sided"),
        (["police"], ["person", "media"], "one-sided"),
        (["population"], ["population"], None),
        ([], ["population"], None),
        (["military"], [], None),
        (["military"], ["other"], None),
    ],
)
def test_type_of_violence_by_the_kinds_of_both_sides(
    agents: list[ActorKind], targets: list[ActorKind], ucdp: str | None
) -> None:
    assert find_codes("ASSAULT", None, agents, targets).get("ucdp") == ucdp


def test_only_assaults_have_a_type_of_violence() -> None:
    for kind, mode in PAIRS:
        if kind != "ASSAULT":
            assert "ucdp" not in find_codes(kind, mode, ["military"], ["armed group"])


def test_type_of_violence_does_not_hang_on_order() -> None:
    for one, two in product(ACTOR_KINDS, repeat=2):
        first = find_codes("ASSAULT", None, [one, two], [two])
        assert first == find_codes("ASSAULT", None, [two, one], [two])


@pytest.mark.parametrize(
    ("kind", "mode", "agents", "flags", "scheme", "code"),
    [
        ("ASSAULT", "destroy", ["military"], {"downed": True}, "acled", "Disrupted weapons use"),
        ("ASSAULT", "destroy", ["military"], {}, "acled", "Looting/property destruction"),
        (
            "COERCE",
            "seize",
            ["armed group"],
            {"territory": True},
            "acled",
            "Non-state actor overtakes territory",
        ),
        ("COERCE", "seize", ["military"], {"territory": True}, "acled", "Government regains territory"),
        ("COERCE", "seize", ["police"], {}, "acled", "Looting/property destruction"),
        ("COERCE", "seize", ["military"], {"territory": True}, "acled_event", "Battles"),
        ("COERCE", "seize", ["military"], {"territory": True}, "cameo", "192"),
        ("COERCE", "seize", ["military"], {}, "cameo", "171"),
        ("PROTEST", "riot", ["population"], {}, "acled_event", "Riots"),
    ],
)
def test_what_was_hit_or_taken_decides(
    kind: str, mode: str, agents: list[ActorKind], flags: dict[str, bool], scheme: str, code: str
) -> None:
    assert find_codes(kind, mode, agents, [], **flags)[scheme] == code


def test_every_code_says_which_rule_gave_it() -> None:
    for kind, mode in PAIRS:
        for code in explain_codes(kind, mode, ["military"], ["population"]):
            assert code.rule
            assert code.name or code.scheme != "cameo"
