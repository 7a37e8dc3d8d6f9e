"""Datelines at the start of a report."""

from __future__ import annotations

import pytest

from variorum.language.pipeline import parse_text
from variorum.reading.places import find_dateline


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("KYIV, Ukraine (Reuters) — Drones hit a depot.", "KYIV, Ukraine (Reuters) —"),
        ("GAZA/CAIRO, Jan 5 (Reuters) - Strikes hit a camp.", "GAZA/CAIRO, Jan 5 (Reuters) -"),
        ("Nairobi, 3 March 2011 (IRIN) - Fighting broke out.", "Nairobi, 3 March 2011 (IRIN) -"),
        (
            "BUNIA, Democratic Republic of Congo (AFP) - At least 46 people were killed.",
            "BUNIA, Democratic Republic of Congo (AFP) -",
        ),
        ("DEIR el-BALAH, Gaza Strip (AP) — Jets hit a camp.", "DEIR el-BALAH, Gaza Strip (AP) —"),
        ("PORT of SPAIN, Trinidad and Tobago - Two men were shot.", "PORT of SPAIN, Trinidad and Tobago -"),
        ("LONDON — Police said on Monday that two men had died.", "LONDON —"),
        ("Rebels take town\n\nGOMA, DR Congo (AP) — Rebels took a town.", "GOMA, DR Congo (AP) —"),
    ],
)
def test_finds(text: str, dateline: str) -> None:
    tree = parse_text(text)
    run = find_dateline(tree)
    assert run is not None
    assert tree.quote(*run) == dateline


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kyiv said its troops - tired and hungry - had withdrawn.",
        "Rebels in Goma (North Kivu) fired on a convoy.",
        "The army said: we will respond.",
        "Israel-Hamas talks resume in Cairo.",
    ],
)
def test_finds_none(text: str) -> None:
    assert find_dateline(parse_text(text)) is None
