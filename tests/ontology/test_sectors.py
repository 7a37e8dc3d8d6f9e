"""Codes of actors."""

from __future__ import annotations

import pytest

from variorum.data import read_rows
from variorum.model.vocabulary import ActorKind
from variorum.ontology import code_actor, load_sectors


@pytest.mark.parametrize(
    ("country", "sector", "kind", "ucdp", "codes"),
    [
        ("IRN", "MIL", "military", "", {"cameo": "IRNMIL", "ucdp": "Government of Iran"}),
        ("YEM", "REB", "armed group", "Ansarallah", {"cameo": "YEMREB", "ucdp": "Ansarallah"}),
        ("LBN", "INS", "armed group", "", {"cameo": "LBNREB"}),
        (None, "IMG", "armed group", "IS", {"cameo": "IMGREB", "ucdp": "IS"}),
        (None, "IGO", "intergovernmental", "", {"cameo": "IGO"}),
        ("RUS", "", "state", "", {"cameo": "RUS", "ucdp": "Government of Russia (Soviet Union)"}),
        ("MLI", "CVL", "population", "", {"cameo": "MLICVL", "ucdp": "Civilians"}),
        (None, "", "other", "", {}),
    ],
)
def test_codes(country: str | None, sector: str, kind: ActorKind, ucdp: str, codes: dict[str, str]) -> None:
    assert code_actor(country, sector, kind, ucdp) == codes


def test_table() -> None:
    for row in read_rows("ontology/sectors.csv"):
        assert len(row["sector"]) == len(row["cameo"]) == 3, row
        assert row["cameo"] in load_sectors(), row
        assert row["means"], row
        assert row["source"], row
