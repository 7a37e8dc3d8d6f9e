"""One Document in, one Reading out."""

from __future__ import annotations

import json

import pytest

from tests.reading.hand import read, read_document_of
from variorum.language.pipeline import pinned
from variorum.model.record import Reading
from variorum.reading import read_document, read_documents
from variorum.reading.reader import stamp

STORY = """Bomb kills four at bus station in Khost

KHOST, May 14 (Hill Wire) - A bomb killed four people and wounded at least 11 at a bus station in Khost on Monday, \
police said.

The Taliban denied planting the bomb, and blamed a rival group.

On Sunday, gunmen had shot a teacher near Gardez. In response, the governor imposed a curfew in the town."""
QUIET = "The mayor opened a library."
TEXTS = [STORY, "", QUIET, "Rebels shelled Goma on Friday."]


def test_readings_come_in_the_order_of_the_documents() -> None:
    documents = [read_document_of(text) for text in TEXTS]
    together = list(read_documents(documents))
    assert [reading.document.id for reading in together] == [document.head().id for document in documents]
    assert together == [read_document(document) for document in documents]


def test_many_documents_are_read_one_by_one() -> None:
    asked: list[int] = []

    def hand_out() -> object:
        for number, text in enumerate(TEXTS):
            asked.append(number)
            yield read_document_of(text)

    readings = read_documents(hand_out())  # type: ignore[arg-type]
    next(readings)
    assert asked == [0]


@pytest.mark.parametrize("language", ["fr", "ar", "uk"])
def test_other_languages_give_no_reports(language: str) -> None:
    reading = read_document(read_document_of(STORY, language=language))
    assert (reading.reports, reading.claims, reading.actors, reading.places) == ((), (), (), ())
    assert reading.document.characters == len(STORY)
    assert reading.document.language == language


def test_a_text_too_short_to_tell_its_language_is_read() -> None:
    assert read_document(read_document_of("Rebels shelled Goma.", language="und")).reports


def test_without_a_day_of_publication_no_weekday_has_a_date() -> None:
    (report,) = read_document(read_document_of("Rebels shelled Goma on Friday.", published=None)).reports
    assert report.time is None
    (dated,) = read_document(read_document_of("Rebels shelled Goma on 3 May 2024.", published=None)).reports
    assert dated.time is not None
    assert dated.time.earliest == "2024-05-03"


def test_stamp_names_every_component_with_its_version() -> None:
    assert stamp().components["parser"].endswith(pinned())
    assert set(stamp().components) == {"parser", "tokens", "places"}
    assert read(STORY).reader == stamp()


def test_dateline_is_no_place_of_an_event() -> None:
    reading = read(
        "ADDIS ABABA, May 14 (Hill Wire) - Rebels ambushed a convoy on Monday, killing two drivers."
    )
    (report,) = reading.reports
    assert report.places == ()
    assert report.time is not None
    assert report.time.earliest == "2024-05-13"


def test_a_text_without_events_keeps_its_actors_and_places() -> None:
    reading = read("President Weah of Liberia visited a school in Buchanan.")
    assert "ASSAULT" not in {report.type for report in reading.reports}
    assert "Buchanan" in {place.name for place in reading.places}
    assert any("Weah" in actor.name for actor in reading.actors)


def test_story_is_read_whole() -> None:
    reports = read(STORY).reports
    told = sorted((report.type, report.mode, report.status) for report in reports)
    assert told == [
        ("ACCUSE", None, "occurred"),
        ("ASSAULT", "explosives", "occurred"),
        ("ASSAULT", "firearms", "occurred"),
        ("COERCE", "curfew", "occurred"),
    ]
    (bomb,) = [report for report in reports if report.mode == "explosives"]
    assert [(figure.measure, figure.low, figure.high) for figure in bomb.figures] == [
        ("killed", 4, 4),
        ("injured", 11, None),
    ]
    assert {voice.stance for voice in bomb.said_by} == {"asserts", "denies"}
    (answer,) = read(STORY).links
    assert answer.type == "responds_to"
    assert answer.quote == "In response"


def test_reading_is_the_same_each_time_and_survives_json() -> None:
    reading = read(STORY)
    assert read_document(read_document_of(STORY)) == reading
    assert Reading.from_dict(json.loads(json.dumps(reading.to_dict()))) == reading


def test_ids_hang_on_the_text_and_where_it_was_published() -> None:
    one = read_document(read_document_of(STORY))
    other = read_document(read_document_of(STORY, published=None))
    assert {report.id for report in one.reports}.isdisjoint(report.id for report in other.reports)
