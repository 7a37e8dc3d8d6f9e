"""The record as JSON: one object for people to look at, or one line a record for pipes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.model.record import Reading


def render_object(reading: Reading) -> str:
    """Give a Reading as one indented JSON object, with a line end."""
    return (
        make_unicode_safe(json.dumps(reading.to_dict(), ensure_ascii=False, indent=2, allow_nan=False)) + "\n"
    )


def render_line(reading: Reading) -> str:
    """Give a Reading as one line of JSON Lines, with its line end."""
    body = json.dumps(reading.to_dict(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return make_unicode_safe(body) + "\n"


def make_unicode_safe(body: str) -> str:
    """Escape lone surrogates, which JSON can hold and UTF-8 cannot."""
    return body.encode("utf-8", "backslashreplace").decode("utf-8")
