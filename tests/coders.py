"""Which trained coder reads along in a test."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from variorum.reading.coder.judge import load_coder

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def choose_coder(chosen: str) -> Iterator[None]:
    """Ask for a coder as `VARIORUM_CODER` does, and forget it afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VARIORUM_CODER", chosen)
        load_coder.cache_clear()
        yield
    load_coder.cache_clear()
