"""Who vouches for a happening: nobody where the outlet says it itself."""

from __future__ import annotations

import pytest

from tests.reading.hand import read, read_one


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        pytest.param("Rebels shelled Goma.", [], id="the outlet"),
        pytest.param("Rebels shelled Goma, the governor said.", [("governor", "asserts")], id="one speaker"),
        pytest.param(
            "Rebels shelled Goma, the governor said. Rebels shelled Goma at dawn.",
            [],
            id="the outlet after all",
        ),
        pytest.param(
            "Rebels shelled Goma. The rebels denied shelling Goma.",
            [("rebels", "denies")],
            id="a denial is kept beside the outlet's word",
        ),
    ],
)
def test_voices_of_a_happening(text: str, voices: list[tuple[str, str]]) -> None:
    report = read_one(text)
    assert [(voice.quote.lower(), voice.stance) for voice in report.said_by] == voices


def test_a_bare_headline_does_not_speak_for_the_outlet() -> None:
    report = read_one("Rebels shell Goma\n\nRebels shelled Goma on Friday, the governor said.")
    assert [(voice.quote, voice.stance) for voice in report.said_by] == [("governor", "asserts")]


def test_party_alleges_what_it_says_of_its_enemy() -> None:
    report = read_one("Azerbaijan said Armenian forces shelled Aghdam.")
    assert [voice.stance for voice in report.said_by] == ["alleges"]


def test_each_speaker_stands_once_with_his_cue() -> None:
    reading = read("The governor said rebels shelled Goma. The shelling began at dawn, the governor said.")
    (report,) = reading.reports
    (voice,) = report.said_by
    assert voice.cue is not None
    assert voice.cue.quote == "said"


def test_unnamed_speaker_keeps_the_words_of_the_cue() -> None:
    (report,) = read("Rebels reportedly shelled Goma.").reports
    assert [(voice.actor, voice.quote) for voice in report.said_by] == [(None, "reportedly")]
