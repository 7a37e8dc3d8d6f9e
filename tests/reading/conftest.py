"""The tests of reading are of its rules: they read without the trained coder, whose own tests call it by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.coders import choose_coder

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True, scope="package")
def rules_alone() -> Iterator[None]:
    """Leave the coder out."""
    with choose_coder("none"):
        yield
