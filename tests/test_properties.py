"""Whatever the text, the Reader does not crash and its record holds together."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import variorum
from tests.conftest import ROOT
from variorum.ingest import load, make_document
from variorum.model.errors import FileUnreadable, TextTooLong
from variorum.model.record import Reading
from variorum.reading import read_document

PUBLISHED = "2019-05-17"

# English fragments keep a text English, so that the Reader is not let off; the rest is there to trip it.
PIECES = (
    "Rebels shelled the town of Goma on Friday, killing three people, a spokesman said. ",
    "The army denied that its jets had struck the market. ",
    'He said: "They will pay. ',
    "Between 20 and 30 civilians were wounded, according to the ministry. ",
    "Turkish-backed fighters retook al-Bab; Moscow condemned the attack. ",
    "BEIRUT, Feb 30 (Agency) - ",
    "killed killed killed ",
    "the the of of and , . ; ",
    "99999999999999999999999999 people were killed in 0 attacks on 31.02.0000. ",
    "-3.5e10 dead, 1/0 wounded, $5bn, ½ of ²³ villages, ١٢ قتلى. ",
    "قُتل ثلاثة أشخاص في غارة جوية على المدينة يوم الجمعة. ",
    "Российские войска нанесли удар по Харькову в пятницу. ",
    "周五,空袭造成三人死亡,当地官员说。",
    "L'armée a repris la ville dimanche, selon le gouverneur. ",
    "\u202eright to left\u202c \u200f\u200e ",
    "👩\u200d👩\u200d👧\u200d👦🇺🇦💥🏽 ",
    "e\u0301\u0301\u0301\u0301 Z\u0335\u0336a\u034f ",
    "\x00\x01\x07\x1b[31m\x7f\x85\ufeff\ufffe\U0010ffff",
    "<p class='x'>Troops <b>killed</b> &amp; &lt;br/> <script>if (a < b) {}</script></td> ",
    '“Unclosed ‘quotes’ «inside" of (brackets [and {more ',
    "----====____****#### | a | b |\t|\n|---|---|\n",
    "\n",
    "\r\n\r\n",
    "\u2028\u2029\x0b\x0c",
    " \t\u00a0\u3000\u200b",
    "\n" * 300,
    "x" * 500,
    "a.b.c.d@e.f/g?h=i&j#k " * 10,
    "fighters, soldiers, police, " * 15,
    "who said that he said that she said that they said that " * 4,
    ".",
    "A",
)
ANY_CHARACTER = st.characters(exclude_categories=["Cs"])
JUMBLES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(ANY_CHARACTER, max_size=12)), max_size=14)


def walk(value: Any) -> Iterator[dict[str, Any]]:
    """Give every object of a record, the record itself included."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walk(inner)


def read(text: str) -> Reading:
    """Read a text as English, whatever it is, so that every step has to take it."""
    return read_document(replace(make_document(text, published=PUBLISHED), language="en"))


def write(reading: Reading) -> str:
    return json.dumps(reading.to_dict(), ensure_ascii=False)


def check(text: str) -> None:
    """Read a text and see that the record holds together."""
    reading = read(text)
    record = reading.to_dict()
    assert Reading.from_dict(json.loads(write(reading))) == reading
    assert write(read(text)) == write(reading)
    check_spans(record, text)
    check_ids(record)
    check_bounds(record)


def check_spans(record: dict[str, Any], text: str) -> None:
    assert record["document"]["characters"] == len(text)
    for item in walk(record):
        if "start" in item:
            assert 0 <= item["start"] < item["end"] <= len(text)
            assert text[item["start"] : item["end"]] == item.get("quote", text[item["start"] : item["end"]])


def check_ids(record: dict[str, Any]) -> None:
    owned = {
        name: [item["id"] for item in record[name]] for name in ("actors", "places", "reports", "claims")
    }
    ids = [identity for group in owned.values() for identity in group]
    assert len(ids) == len(set(ids))
    actors, reports = {None, *owned["actors"]}, set(owned["reports"])
    assert {item["actor"] for item in walk(record["reports"]) if "actor" in item} <= actors
    assert {item["place"] for item in walk(record["reports"]) if "place" in item} <= set(owned["places"])
    assert {item["report"] for item in record["claims"]} <= reports
    assert {item["speaker"] for item in record["claims"] + record["ties"]} <= actors
    assert {end for item in record["links"] for end in (item["from"], item["to"])} <= reports
    assert {end for item in record["ties"] for end in (item["from"], item["to"])} <= actors - {None}
    assert [item for report in record["reports"] for item in report["claims"]] == owned["claims"]


def check_bounds(record: dict[str, Any]) -> None:
    for report in record["reports"]:
        assert 0 <= report["confidence"] <= 1
        for low, high in [(item["low"], item["high"]) for item in report["figures"]]:
            assert low is None or high is None or 0 <= low <= high
        when = report["time"] or {"earliest": None, "latest": None}
        assert None in (when["earliest"], when["latest"]) or when["earliest"] <= when["latest"]


@settings(max_examples=60)
@given(JUMBLES.map("".join))
@example("")
@example("A")
@example("\x00")
@example("\n" * 20_000)
@example("killed " * 800)
def test_jumbled_texts(text: str) -> None:
    check(text)


@settings(max_examples=60)
@given(st.text(ANY_CHARACTER, max_size=200))
def test_any_characters(text: str) -> None:
    check(text)


@pytest.mark.parametrize("piece", PIECES)
def test_each_piece_among_english(piece: str) -> None:
    text = f"{PIECES[0]}{piece}{PIECES[1]}\n\n{piece}{PIECES[3]}"
    check(text)
    reading = variorum.read(text, published=PUBLISHED)
    assert reading == replace(read(text), document=reading.document) or not reading.reports


def shuffle_sentences(text: str, chance: random.Random) -> str:
    sentences = re.split(r"(?<=[.!?])\s+", text)
    chance.shuffle(sentences)
    return " ".join(sentences)


def drop_punctuation(text: str, chance: random.Random) -> str:
    return "".join(letter for letter in text if letter.isalnum() or letter.isspace() or chance.random() < 0.1)


def drop_words(text: str, chance: random.Random) -> str:
    return " ".join(word for word in text.split(" ") if chance.random() < 0.8)


def swap_words(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    for index in range(0, len(words) - 1, chance.randint(2, 7)):
        words[index], words[index + 1] = words[index + 1], words[index]
    return " ".join(words)


def cut_anywhere(text: str, chance: random.Random) -> str:
    start, end = sorted(chance.randint(0, len(text)) for _ in range(2))
    return text[start:end]


def wrap(text: str, chance: random.Random) -> str:
    return re.sub(r" ", lambda _: "\n" if chance.random() < 0.1 else " ", text)


CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    shuffle_sentences,
    drop_punctuation,
    drop_words,
    swap_words,
    cut_anywhere,
    wrap,
    lambda text, _: text.upper(),
    lambda text, _: text.lower(),
    lambda text, _: text.title(),
    lambda text, _: text + text,
    lambda text, _: text.replace("\n", ""),
    lambda text, _: " ".join(reversed(text.split(" "))),
)


@settings(max_examples=25)
@given(st.data())
def test_changed_reports(demo_texts: dict[str, str], data: st.DataObject) -> None:
    text = demo_texts[data.draw(st.sampled_from(sorted(demo_texts)))]
    for change in data.draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=3)):
        text = change(text, data.draw(st.randoms(use_true_random=False)))
    check(text[:4_000])


def test_demo_reports(demo_texts: dict[str, str]) -> None:
    for text in demo_texts.values():
        check(text)
        reading = variorum.read(text, published=PUBLISHED)
        assert reading == read(text)
        assert reading.reports


def test_a_record_does_not_hang_on_the_order_of_sets() -> None:
    reports = [str(path) for path in sorted((ROOT / "demo" / "reports").glob("m*"))]
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "variorum.cli", "read", *reports, "--json"],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        for seed in ("1", "2")
    ]
    first, second = (process.communicate()[0] for process in processes)
    assert [process.returncode for process in processes] == [0, 0]
    assert first == second
    assert first.count(b'"variorum.reading/1"') == len(reports)


def test_a_long_text_is_read(demo_texts: dict[str, str]) -> None:
    text = "\n\n".join(demo_texts.values())
    text = (text + "\n\n") * (60_000 // len(text))
    reading = read(text)
    check_spans(reading.to_dict(), text)
    check_ids(reading.to_dict())
    assert max(report.trigger.start for report in reading.reports) > len(text) * 0.9


def test_two_megabytes_are_refused() -> None:
    with pytest.raises(TextTooLong, match="more than 1,000,000") as caught:
        variorum.read("word " * 400_000)
    assert caught.value.mend


def test_binary_junk_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "junk.txt"
    path.write_bytes(random.Random(0).randbytes(20_000))
    with pytest.raises(FileUnreadable):
        load(str(path))
