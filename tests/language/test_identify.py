"""Languages are told apart; what is too short or unclear is undetermined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.language.identify import identify_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Government troops recaptured the town on Sunday after a week of fighting, the governor said.",
        ),
        ("es", "El ejército mató a tres guerrilleros en el Cauca, dijo el gobernador el domingo."),
        ("ru", "Российские войска нанесли удар по Харькову в пятницу, сообщили местные власти."),
        ("ar", "قُتل ثلاثة أشخاص في غارة جوية على المدينة يوم الجمعة، حسبما قال مسؤولون."),
        ("fr", "L'armée a repris la ville dimanche après une semaine de combats, selon le gouverneur."),
        ("und", "Troops advance"),
        ("und", "12 34 56 -- !!! " * 20),
        ("und", ""),
        ("und", "\ud800\ud801"),
    ],
)
def test_language(language: str, text: str) -> None:
    assert identify_language(text) == language


def test_long_text_is_sampled() -> None:
    english = "Government troops recaptured the town on Sunday after a week of fighting, the governor said. "
    assert identify_language(english * 10_000) == "en"


@given(st.text(st.characters(), max_size=200))
def test_any_text_has_a_code(text: str) -> None:
    assert 2 <= len(identify_language(text)) <= 3
