"""What every test shares: how property tests are run, and the demo reports."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from variorum.ingest import load

ROOT = Path(__file__).parents[1]

# No deadline: the first example pays for loading the pipeline. The gate always tries the same examples.
settings.register_profile(
    "house",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("house")


@pytest.fixture(scope="session")
def demo_texts() -> dict[str, str]:
    """The text of each demo report, as the Reader sees it."""
    folder = ROOT / "demo" / "reports"
    return {path.name: load(str(path)).text for path in sorted(folder.iterdir()) if path.suffix != ".csv"}
