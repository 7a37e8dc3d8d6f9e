"""Records go to JSON values and back without loss, and their schema says what they are."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.model.sample import TEXT, make_reading
from variorum.model.codec import decode, describe, encode
from variorum.model.errors import RecordInvalid
from variorum.model.record import SCHEMA, Claim, Reading, Report

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
CLAIMS = st.builds(Claim, value=JSON_VALUES)
READINGS = st.builds(
    Reading, claims=st.lists(CLAIMS, max_size=2).map(tuple), schema=st.just(SCHEMA)
)  # fmt: skip
VALIDATOR = Draft202012Validator(describe(Reading, "urn:variorum.reading:1"))


def _walk_quotes(value: Any) -> Any:
    if isinstance(value, dict):
        if {"start", "end", "quote"} <= value.keys():
            yield value
        for item in value.values():
            yield from _walk_quotes(item)
    elif isinstance(value, list):
        for item in value:
            yield from _walk_quotes(item)


def test_sample_comes_back_through_json() -> None:
    reading = make_reading()
    body = json.dumps(reading.to_dict())
    assert Reading.from_dict(json.loads(body)) == reading


def test_sample_quotes_are_the_words_of_the_text() -> None:
    quotes = list(_walk_quotes(make_reading().to_dict()))
    assert len(quotes) > 50
    assert all(TEXT[item["start"] : item["end"]] == item["quote"] for item in quotes)


def test_schema_comes_first_and_fields_keep_their_order() -> None:
    record = make_reading().to_dict()
    assert list(record) == [
        "schema", "document", "actors", "places", "reports", "claims", "links", "ties", "reader",
    ]  # fmt: skip
    assert list(record["links"][0]) == ["type", "from", "to", "start", "end", "quote"]


def test_schema_describes_the_sample() -> None:
    VALIDATOR.check_schema(VALIDATOR.schema)
    VALIDATOR.validate(make_reading().to_dict())


@given(READINGS)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_any_reading_comes_back_and_fits_the_schema(reading: Reading) -> None:
    record = json.loads(json.dumps(reading.to_dict()))
    assert Reading.from_dict(record) == reading
    assert VALIDATOR.is_valid(record)


@given(JSON_VALUES)
def test_any_other_value_is_refused_in_one_line(value: Any) -> None:
    with pytest.raises(RecordInvalid) as caught:
        decode(Reading, value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("document", "characters"), "12", "record.document.characters"),
        (("document", "characters"), True, "record.document.characters"),
        (("reports", 0, "type"), "ATTACK", "record.reports[0].type"),
        (("reports", 0, "confidence"), None, "record.reports[0].confidence"),
        (("reports", 0, "participants"), {}, "record.reports[0].participants"),
        (("reports", 0, "codes"), [], "record.reports[0].codes"),
        (("reports", 0, "time"), [], "record.reports[0].time"),
        (("actors", 0, "kind"), ["state"], "record.actors[0].kind"),
    ],
)
def test_wrong_value_is_named_by_its_path(path: tuple[Any, ...], value: Any, said: str) -> None:
    record = make_reading().to_dict()
    inner: Any = record
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(RecordInvalid, match=r"record-invalid") as caught:
        Reading.from_dict(record)
    assert caught.value.where == said
    assert not VALIDATOR.is_valid(record)


def test_unknown_and_missing_fields_are_named() -> None:
    record = make_reading().to_dict()
    with pytest.raises(RecordInvalid, match="unknown field 'colour'"):
        Reading.from_dict(record | {"colour": "red"})
    del record["ties"]
    with pytest.raises(RecordInvalid, match="field 'ties' is missing"):
        Reading.from_dict(record)


def test_whole_numbers_stand_for_floats() -> None:
    report = encode(make_reading().reports[0]) | {"confidence": 1}
    assert decode(Report, report).confidence == 1.0
