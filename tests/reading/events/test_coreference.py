"""Which mentions in different sentences are one happening."""

from __future__ import annotations

import pytest

from tests.reading.hand import read_scene, see
from variorum.reading.events.pointers import headline_sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rebels shelled Baidoa on Monday. The attack lasted an hour.", 1),
        ("Rebels shelled Baidoa on Monday. That attack lasted an hour.", 1),
        ("Rebels shelled Baidoa on Monday. They had shelled Baidoa on Sunday.", 2),
        ("Rebels shelled Baidoa. Rebels shelled Jowhar.", 2),
        ("Rebels shelled Baidoa. The army shelled Jowhar.", 2),
        ("Rebels shelled Baidoa. Rebels plan to attack Baidoa.", 2),
        ("Rebels shelled Baidoa on Monday. A farmer was shot in Kismayo on Sunday.", 2),
        ("Rebels attacked Baidoa on Monday. Rebels attacked Baidoa on Monday, killing a guard.", 1),
    ],
)
def test_number_of_happenings(text: str, count: int) -> None:
    assert len(read_scene(text)[0]) == count


def test_the_attack_may_stand_some_sentences_on() -> None:
    filler = "The harvest was good. " * 3
    assert len(read_scene(f"Rebels shelled Baidoa on Monday. {filler}The attack lasted an hour.")[0]) == 1


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Rebels shell Baidoa\n\nRebels shelled Baidoa on Monday.", {0}),
        ("Rebels shelled Baidoa on Monday.", set()),
        ("Rebels shell Baidoa", set()),
        ("", set()),
    ],
)
def test_headlines_have_no_full_stop_and_prose_below(text: str, headline: set[int]) -> None:
    assert set(headline_sentences(see(text))) == headline
