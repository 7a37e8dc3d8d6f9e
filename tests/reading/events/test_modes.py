"""How it was done: a named instrument tells more than the verb."""

from __future__ import annotations

import pytest

from tests.reading.hand import read_one

CASES = [
    ("Rebels attacked Goma with drones.", "drone"),
    ("Rebels attacked Goma with mortars.", "heavy-weapons"),
    ("Rebels attacked a village with machetes.", "primitive"),
    ("Soldiers shot a farmer in Gao.", "firearms"),
    ("Warplanes attacked Goma.", "aerial"),
    ("A drone strike on Goma killed two men.", "drone"),
    ("An air strike on Goma killed two men.", "aerial"),
    ("A suicide bomber attacked a mosque in Kano.", "suicide-attack"),
    ("A roadside bomb killed two soldiers in Ghazni.", "explosives"),
    ("Helicopters fired rockets at Goma.", "aerial"),
    ("Police fired tear gas at students in Lusaka.", "crowd-control"),
    ("The regime attacked Douma with chlorine.", "unconventional"),
    ("Rebels attacked Goma.", None),
    ("Gunmen kidnapped two nuns in Kogi with rifles.", "abduct"),
]


@pytest.mark.parametrize(("text", "mode"), CASES, ids=[case[0] for case in CASES])
def test_mode(text: str, mode: str | None) -> None:
    assert read_one(text).mode == mode
