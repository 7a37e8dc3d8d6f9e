"""What a Reading does with itself."""

from __future__ import annotations

from dataclasses import replace

from tests.model.sample import make_reading


def test_leaving_out_unsure_reports_takes_their_claims_and_links_along() -> None:
    whole = make_reading()
    first, *others = whole.reports
    unsure = replace(
        whole, reports=(replace(first, confidence=0.3), *(replace(one, confidence=0.9) for one in others))
    )
    kept = unsure.leave_out_below(0.5)
    assert [report.id for report in kept.reports] == [report.id for report in others]
    assert {claim.report for claim in whole.claims} - {claim.report for claim in kept.claims} == {first.id}
    assert any(first.id in {link.from_, link.to} for link in whole.links)
    assert not any(first.id in {link.from_, link.to} for link in kept.links)
    assert (kept.actors, kept.places, kept.document) == (whole.actors, whole.places, whole.document)
    assert unsure.leave_out_below(0.0) == unsure
