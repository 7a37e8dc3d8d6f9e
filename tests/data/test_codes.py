"""The crosswalk table: every type and mode once, codes of the field's codebooks."""

from __future__ import annotations

import re
from collections import Counter

from variorum.data import read_rows
from variorum.model.vocabulary import EVENT_TYPES, MODES

# Event types of the ACLED codebook, 2023.
EVENTS = {
    "Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots",
    "Strategic developments",
}  # fmt: skip
ACLED = {row["sub_event"] for row in read_rows("ontology/acled.csv")}
# CAMEO roots that a PLOVER type draws on (PLOVER manual, draft 0.8; MOBILIZE was "exhibit force posture").
ROOTS = {
    "AGREE": {"03", "05"}, "CONSULT": {"04"}, "SUPPORT": {"05"}, "CONCEDE": {"08"}, "COOPERATE": {"06"}, "AID": {"07"},
    "RETREAT": {"08"}, "REQUEST": {"10"}, "ACCUSE": {"11"}, "REJECT": {"12"}, "THREATEN": {"13"}, "PROTEST": {"14"},
    "SANCTION": {"16"}, "MOBILIZE": {"15"}, "COERCE": {"17", "19"}, "ASSAULT": {"17", "18", "19", "20"},
}  # fmt: skip
ROWS = read_rows("ontology/codes.csv")


def test_columns() -> None:
    assert all(list(row) == ["type", "mode", "cameo", "acled", "source"] for row in ROWS)


def test_every_type_and_mode_stands_once() -> None:
    pairs = Counter((row["type"], row["mode"]) for row in ROWS)
    expected = {(kind, mode) for kind in EVENT_TYPES for mode in ("", *MODES.get(kind, ()))}
    assert set(pairs) == expected
    assert max(pairs.values()) == 1


def test_cameo_codes_are_of_the_roots_of_their_type() -> None:
    for row in ROWS:
        assert re.fullmatch(r"(0[1-9]|1\d|20)\d{0,2}", row["cameo"]), row
        assert row["cameo"][:2] in ROOTS[row["type"]], row


def test_acled_names_are_those_of_its_codebook() -> None:
    assert {row["acled"] for row in ROWS} <= ACLED | {""}


def test_violence_and_protest_have_an_acled_name() -> None:
    assert not [row for row in ROWS if row["type"] in {"ASSAULT", "PROTEST"} and not row["acled"]]


def test_acled_sub_events_are_of_its_six_events() -> None:
    rows = read_rows("ontology/acled.csv")
    assert len(ACLED) == len(rows) == 25
    assert {row["event"] for row in rows} == EVENTS


def test_every_cameo_code_has_a_name() -> None:
    rows = read_rows("ontology/cameo.csv")
    names = {row["code"]: row["name"] for row in rows}
    assert len(names) == len(rows)
    assert all(names.values())
    assert {row["cameo"] for row in ROWS} <= names.keys()
