"""Bins and the expected calibration error, by numbers worked out by hand."""

from __future__ import annotations

import pytest

from variorum.evaluation.calibration import calibrate


def test_error_is_the_weighed_gap_of_the_bins() -> None:
    judged = [(0.95, True), (1.0, True), (0.92, False), (0.92, True), (0.35, False)]
    found = calibrate(judged)
    low, high = found.bins
    assert (low.low, low.high, low.reports, low.right) == (0.3, 0.4, 1, 0.0)
    assert (high.reports, high.right) == (4, 0.75)
    assert high.confidence == pytest.approx(0.9475)
    assert found.error == pytest.approx((0.35 + 4 * (0.9475 - 0.75)) / 5)


def test_nothing_read_gives_no_error() -> None:
    assert calibrate([]).bins == ()
    assert calibrate([]).error == 0
