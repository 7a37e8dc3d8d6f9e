"""Describe: the published shape of a record."""

from __future__ import annotations

from typing import Any

from variorum.model.codec import describe
from variorum.model.record import SCHEMA, Reading


def describe_record() -> dict[str, Any]:
    """Give the JSON Schema of `variorum.reading/1`."""
    return describe(Reading, f"urn:{SCHEMA.replace('/', ':')}")
