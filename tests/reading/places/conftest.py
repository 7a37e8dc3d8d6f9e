"""One compiled gazetteer for the whole run."""

import pytest

from variorum.reading.places import CompiledGazetteer, open_gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> CompiledGazetteer:
    return open_gazetteer()
