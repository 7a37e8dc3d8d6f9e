"""The figure tables: closed values, one measure a word."""

from __future__ import annotations

from collections import Counter

from variorum.data import read_rows
from variorum.model.vocabulary import EVENT_TYPES, MEASURES, MODES, ROLES

PEOPLE = {
    "killed", "injured", "casualties", "missing", "captured", "arrested", "displaced", "evacuated", "released",
}  # fmt: skip
MEASURE_ROWS, ROLE_ROWS = read_rows("figures/measures.csv"), read_rows("figures/roles.csv")


def test_columns() -> None:
    assert all(list(row) == ["lemma", "pos", "measure"] for row in MEASURE_ROWS)
    assert all(list(row) == ["type", "mode", "role", "measure"] for row in ROLE_ROWS)


def test_measures_hold_closed_values() -> None:
    for row in MEASURE_ROWS:
        assert row["lemma"] == row["lemma"].lower() != "", row
        assert row["pos"] in {"VERB", "ADJ", "NOUN", "NOMINAL"}, row
        assert row["measure"] in MEASURES, row


def test_one_measure_a_word() -> None:
    keys = Counter((row["lemma"], row["pos"]) for row in MEASURE_ROWS)
    assert not [key for key, times in keys.items() if times > 1]


def test_verbs_and_adjectives_count_people() -> None:
    assert {row["measure"] for row in MEASURE_ROWS if row["pos"] != "NOUN"} <= PEOPLE


def test_things_are_counted_by_their_own_noun() -> None:
    for row in MEASURE_ROWS:
        if row["measure"] not in PEOPLE:
            assert row["pos"] == "NOUN", row


def test_every_measure_of_harm_and_of_things_has_words() -> None:
    told = {row["measure"] for row in MEASURE_ROWS} | {row["measure"] for row in ROLE_ROWS}
    assert told == set(MEASURES)


def test_roles_hold_closed_values() -> None:
    for row in ROLE_ROWS:
        assert row["type"] in EVENT_TYPES, row
        assert not row["mode"] or row["mode"] in MODES.get(row["type"], ()), row
        assert row["role"] in ROLES, row
        assert row["measure"] in MEASURES, row
    assert len({(row["type"], row["mode"], row["role"]) for row in ROLE_ROWS}) == len(ROLE_ROWS)
