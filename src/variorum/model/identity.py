"""Ids that hash what a thing says, never when it was seen: the same text gives the same ids."""

from __future__ import annotations

import hashlib
import json


def make_id(kind: str, *parts: object) -> str:
    """Make a stable id from content.

    Args:
        kind: a short prefix such as ``"act"`` or ``"rep"``.
        *parts: JSON values that say what the thing is.

    Returns:
        The prefix, a hyphen and 12 hexadecimal digits of the SHA-256 of the parts.
    """
    body = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{kind}-{hashlib.sha256(body.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def hash_text(text: str) -> str:
    """Give the SHA-256 of a text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
