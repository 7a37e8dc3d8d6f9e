"""The cue tables: their columns and closed values, and that code and data name the same lists."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from variorum.data import locate, read_rows, split_cell
from variorum.model.vocabulary import LINK_TYPES

COLUMNS = {
    "cues/status.csv": ["cue", "pos", "category", "relation", "note"],
    "cues/series.csv": ["cue", "relation", "needs", "note"],
    "cues/links.csv": ["cue", "kind", "type", "source", "target"],
    "cues/control.csv": ["lemma", "control", "note"],
    "cues/words.csv": ["list", "words"],
    "language/lemmas.csv": ["form", "pos", "lemma"],
}
UNIVERSAL = {"ADJ", "ADP", "AUX", "DET", "NOUN", "SCONJ", "VERB", ""}
# Where a link runs from and to, by the kind of its cue.
ENDS = {
    "phrase": {("governor", "object"), ("object", "governor")},
    "verb": {("subject", "object")},
    "bare": {("governor", "before"), ("before", "governor")},
    "bare-verb": {("subject", "before")},
}
WORD_LISTS = ("cues/words.csv", "triggers/words.csv")
SOURCE = Path(__file__).parents[2] / "src" / "variorum"


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_and_no_row_twice(name: str) -> None:
    rows = read_rows(name)
    assert rows
    assert all(list(row) == COLUMNS[name] for row in rows)
    assert len({tuple(row.values()) for row in rows}) == len(rows)


@pytest.mark.parametrize("name", [name for name in COLUMNS if name != "cues/words.csv"])
def test_cues_are_lower_case(name: str) -> None:
    cues = [next(iter(row.values())) for row in read_rows(name)]
    assert all(cue and cue == cue.lower() == " ".join(cue.split()) for cue in cues)


@pytest.mark.parametrize("name", COLUMNS)
def test_files_say_what_they_hold(name: str) -> None:
    lines = locate(name).read_text(encoding="utf-8").splitlines()
    assert name == "cues/words.csv" or any(line.startswith("# ") for line in lines)
    assert not [line for line in lines if not line.strip() or line != line.rstrip()]


def test_status_cues_have_a_part_of_speech_that_fits_their_relation() -> None:
    for row in read_rows("cues/status.csv"):
        assert row["pos"] in UNIVERSAL, row
        if row["relation"] == "aux":
            assert row["pos"] == "AUX", row
        if row["relation"].startswith("governs"):
            assert row["pos"] in {"VERB", "NOUN", "ADJ", "AUX"}, row


def test_one_status_a_cue_and_relation() -> None:
    keys = Counter(
        (row["cue"], row["pos"], row["relation"]) for row in read_rows("cues/status.csv") if row["category"]
    )
    assert not [key for key, times in keys.items() if times > 1]


def test_links_hold_closed_values() -> None:
    for row in read_rows("cues/links.csv"):
        assert row["type"] in LINK_TYPES, row
        assert (row["source"], row["target"]) in ENDS[row["kind"]], row
    keys = Counter((row["cue"], row["kind"]) for row in read_rows("cues/links.csv"))
    assert not [key for key, times in keys.items() if times > 1]


def test_links_run_from_the_answer_the_cause_and_the_part() -> None:
    by_cue = {row["cue"]: row for row in read_rows("cues/links.csv")}
    assert (by_cue["retaliation for"]["type"], by_cue["retaliation for"]["source"]) == (
        "responds_to",
        "governor",
    )
    assert (by_cue["because of"]["type"], by_cue["because of"]["source"]) == ("causes", "object")
    assert (by_cue["part of"]["type"], by_cue["part of"]["source"]) == ("part_of", "governor")


def test_control_verbs_stand_once() -> None:
    rows = read_rows("cues/control.csv")
    assert {row["control"] for row in rows} == {"object", "subject"}
    assert len({row["lemma"] for row in rows}) == len(rows)


@pytest.mark.parametrize("name", WORD_LISTS)
def test_word_lists_stand_once_in_a_file_and_hold_words(name: str) -> None:
    names = Counter(row["list"] for row in read_rows(name))
    assert not [list_ for list_, times in names.items() if times > 1]
    assert all(split_cell(row["words"]) for row in read_rows(name))


@pytest.mark.parametrize("name", ["cues/words.csv", "triggers/words.csv"])
def test_words_of_lists_are_lower_case(name: str) -> None:
    words = [word for row in read_rows(name) for word in split_cell(row["words"])]
    assert [word for word in words if word != word.lower()] == []


def named_in_code() -> set[str]:
    pattern = re.compile(r"""word_list\("([^"]+)"\)""")
    return {
        name for path in SOURCE.rglob("*.py") for name in pattern.findall(path.read_text(encoding="utf-8"))
    }


def test_no_list_stands_in_two_files() -> None:
    cues, triggers = (
        {row["list"] for row in read_rows(name)} for name in ("cues/words.csv", "triggers/words.csv")
    )
    assert not cues & triggers


def test_code_names_no_list_that_the_data_lack() -> None:
    known = {row["list"] for row in (*read_rows("cues/words.csv"), *read_rows("triggers/words.csv"))}
    assert named_in_code() <= known


def test_no_list_of_cues_is_idle() -> None:
    assert {row["list"] for row in read_rows("cues/words.csv")} <= named_in_code()


def test_no_word_stands_twice_in_a_list() -> None:
    for row in (*read_rows("cues/words.csv"), *read_rows("triggers/words.csv")):
        times = Counter(split_cell(row["words"]))
        assert not [word for word, number in times.items() if number > 1], row["list"]


def test_corrected_lemmas_begin_as_their_forms_do() -> None:
    for row in read_rows("language/lemmas.csv"):
        assert row["pos"] in UNIVERSAL - {""}
        assert row["form"][:2] == row["lemma"][:2], row
        assert row["form"] != row["lemma"], row
