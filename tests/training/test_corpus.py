"""Items of the corpus are read whole or refused with file and line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from variorum.model.errors import CorpusInvalid
from variorum.training.corpus import load_corpus, read_corpus

HEADER = "@ it-1 manner=wire region=west-africa published=2014-05-12\n"
GOOD = HEADER + (
    "[x1 [a1 Gunmen] [e1 killed] [v1 two farmers] near [p1 Konduga] on [t1 Friday]], [s1 police] [c1 said].\n"
    "= e1 ASSAULT/firearms occurred agent=a1? victim=v1 place=p1 time=t1:2014-05-09 killed=v1:2\n"
    "= voice s1 asserts c1 content=x1 over=e1\n"
)


def write(folder: Path, words: str) -> Path:
    path = folder / "part" / "some.coded"
    path.parent.mkdir(exist_ok=True)
    path.write_text(words, encoding="utf-8")
    return path


def test_a_good_item_holds_all_that_its_lines_say(tmp_path: Path) -> None:
    (item,) = load_corpus(write(tmp_path, "# by hand\n" + GOOD))
    (event,) = item.events
    assert item.text == "Gunmen killed two farmers near Konduga on Friday, police said."
    assert (item.where, item.published, event.key, event.type, event.mode, event.status) == (
        "part/some.coded:2", date(2014, 5, 12), "e1", "ASSAULT", "firearms", "occurred",
    )  # fmt: skip
    assert [(role.role, item.quote(role.mark), role.claimed) for role in event.roles] == [
        ("agent", "Gunmen", True), ("victim", "two farmers", False), ("place", "Konduga", False),
    ]  # fmt: skip
    assert (event.times[0].earliest, event.times[0].latest) == (date(2014, 5, 9), date(2014, 5, 9))
    assert (event.figures[0].measure, event.figures[0].low, event.figures[0].high) == ("killed", 2, 2)
    assert item.quote(item.voices[0].content[0]).startswith("Gunmen killed")


@pytest.mark.parametrize(
    ("bounds", "low", "high", "about"),
    [("2", 2, 2, False), ("21-", 21, None, False), ("-40", None, 40, False), ("24-96", 24, 96, False),
     ("500~", 500, 500, True)],
)  # fmt: skip
def test_bounds_of_figures(
    tmp_path: Path, bounds: str, low: int | None, high: int | None, about: bool
) -> None:
    (item,) = load_corpus(write(tmp_path, GOOD.replace("killed=v1:2", f"killed=v1:{bounds}@s1")))
    figure = item.events[0].figures[0]
    assert (figure.low, figure.high, figure.approximate) == (low, high, about)
    assert figure.speaker is not None
    assert item.quote(figure.speaker) == "police"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("ASSAULT/firearms", "ATTACK", "'ATTACK' is no event type"),
        ("/firearms", "/curfew", "no mode of ASSAULT"),
        ("occurred", "happened", "no reality"),
        ("agent=a1?", "doer=a1", "no role or measure"),
        ("agent=a1?", "agent=a9", "no mark 'a9'"),
        ("2014-05-09", "2014-05-99", "no day"),
        ("killed=v1:2", "killed=v1:9-2", "wrong way round"),
        ("killed=v1:2", "killed=v1", "a figure wants"),
        ("over=e1", "over=e2", "first mark of no event"),
        ("content=x1 ", "", "a voice wants"),
        ("place=p1 ", "", "no line uses the mark 'p1'"),
        ("manner=wire", "manner=blog", "no manner"),
        ("region=west-africa ", "", "lacks region"),
        ("published=2014-05-12", "published=May", "no day"),
        ("[s1 police]", "[police]", "without a name"),
    ],
)
def test_a_fault_is_told_with_file_and_line(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in GOOD
    with pytest.raises(CorpusInvalid, match=fault) as caught:
        load_corpus(write(tmp_path, GOOD.replace(old, new)))
    assert caught.value.where == "part/some.coded:1"
    assert caught.value.exit_code == 2


def test_the_good_part_is_kept_and_the_bad_part_listed(tmp_path: Path) -> None:
    second = GOOD.replace("it-1", "it-2").replace("two farmers", "two herders")
    bad = GOOD.replace("it-1", "it-3").replace("ASSAULT", "ATTACK").replace("two farmers", "two miners")
    items, faults = read_corpus(write(tmp_path, GOOD + "\n" + bad + "\n" + second))
    assert [item.key for item in items] == ["it-1", "it-2"]
    assert [fault.where for fault in faults] == ["part/some.coded:6"]


@pytest.mark.parametrize("twin", [GOOD.replace("two farmers", "two herders"), GOOD.replace("it-1", "it-2")])
def test_names_and_texts_are_one_of_a_kind(tmp_path: Path, twin: str) -> None:
    _, faults = read_corpus(write(tmp_path, GOOD + twin))
    assert "is that of part/some.coded:1" in faults[0].what


def test_no_corpus_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusInvalid, match="no corpus here"):
        load_corpus(tmp_path)
    with pytest.raises(CorpusInvalid, match="before the first item"):
        load_corpus(write(tmp_path, "Gunmen fled.\n"))
