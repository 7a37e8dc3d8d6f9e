"""One compiled gazetteer for the whole run."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from variorum.reading.places import CompiledGazetteer, open_gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Iterator[CompiledGazetteer]:
    with closing(open_gazetteer()) as opened:
        yield opened
