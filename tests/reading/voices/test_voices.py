from __future__ import annotations

import pytest

from variorum.data import read_rows
from variorum.language.pipeline import parse_text
from variorum.model.vocabulary import STANCES
from variorum.reading.parts import Actors, VoiceSegment
from variorum.reading.voices import accused, find_voices

from .by_hand import name_actors, read_tree

PATTERNS = {
    "clause", "quote", "object", "infinitive", "gerund", "raised", "as", "of", "for", "on", "to", "in", "at",
    "complement", "source", "relayed", "noun", "owned", "tensed", "whole",
}  # fmt: skip
SAYING = {"verb", "owning", "blame", "light", "noun", "preposition", "adverb", "adjective", "predicate"}
SILENT = {"document", "mouthpiece", "issuing", "idiom", "blocker", "outcome", "unknowing", "figure"}


def segments(text: str, names: dict[str, str] | None = None) -> list[VoiceSegment]:
    tree = read_tree(text)
    return find_voices(tree, name_actors(tree, names or {})).segments


def test_data_rows_keep_their_schema() -> None:
    rows = read_rows("cues/voices.csv")
    assert {row["pos"] for row in rows} == SAYING | SILENT
    for row in rows:
        assert row["cue"] == row["cue"].lower()
        assert (row["stance"] in STANCES) == (row["pos"] in SAYING), row
        assert set(filter(None, row["pattern"].split("|"))) <= PATTERNS, row
        assert len(row["cue"].split()) == 2 or row["pos"] not in {"light", "idiom"}, row
    keys = [(row["cue"], row["pos"]) for row in rows]
    assert len(keys) == len(set(keys))


def test_resolves_pronouns_and_names() -> None:
    text = "Gen. Ali Haidar denied the report. He said his men had left Homs."
    found = segments(text, {"Gen. Ali Haidar": "haidar", "He": "haidar"})
    assert {item.actor for item in found} == {"haidar"}


def test_first_person_in_a_quotation_is_the_speaker() -> None:
    found = segments('"I believe the rebels fired first," said Omar Diallo.', {"Omar Diallo": "diallo"})
    assert [(item.stance, item.actor) for item in found] == [("asserts", "diallo"), ("believes", "diallo")]


def test_a_statement_speaks_for_its_author() -> None:
    text = "The junta said in a statement that it had left. The statement said nobody was hurt."
    assert [item.actor for item in segments(text, {"junta": "junta"})] == ["junta", "junta"]


def test_a_source_speaks_for_its_ministry() -> None:
    found = segments(
        "A source in the Interior Ministry said two were shot.", {"Interior Ministry": "interior"}
    )
    assert [item.actor for item in found] == ["interior"]


def test_a_name_beside_a_title_gives_the_actor() -> None:
    found = segments("A spokesman, Ali Haidar, said the road was closed.", {"Ali Haidar": "haidar"})
    assert found[0].actor == "haidar"


def test_the_relayed_voice_is_innermost() -> None:
    text = "Interfax reported that the governor had said the depot was hit."
    tree = read_tree(text)
    voices = find_voices(tree, Actors())
    hit = next(token for token in tree.tokens if token.text == "hit")
    speakers = [tree.quote(*item.speaker) for item in voices.over(hit)]
    assert speakers == ["governor", "Interfax"]


def test_a_cited_source_is_innermost() -> None:
    tree = read_tree("Reuters reported, citing a security source, that the minister had been wounded.")
    hit = next(token for token in tree.tokens if token.text == "wounded")
    speakers = [tree.quote(*item.speaker) for item in find_voices(tree, Actors()).over(hit)]
    assert speakers == ["security source", "Reuters"]


def test_direct_speech_is_marked() -> None:
    found = segments("“We will stay,” he said. The army said it would leave.")
    assert [item.direct for item in found] == [True, False]


def test_nobody_named_gives_an_empty_speaker() -> None:
    (found,) = segments("The convoy reportedly came under fire.")
    assert found.speaker[0] == found.speaker[1]
    assert found.speaker_head is None
    assert found.actor is None


def test_a_headline_may_name_its_source() -> None:
    text = "Gunmen kill 12 at Mali market: officials\n\nGunmen killed 12 people on Sunday."
    (found,) = segments(text, {"officials": "officials"})
    assert found.actor == "officials"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kyiv accused Moscow of shelling Kherson.", "Moscow"),
        ("Police blamed the attack on dissidents.", "dissidents"),
        ("The state blamed rebels for the massacre.", "rebels"),
        ("The rebels were accused of burning schools.", "rebels"),
        ("Turkey holds the PKK responsible for the blast.", "PKK"),
    ],
)
def test_names_the_accused(text: str, name: str) -> None:
    tree = read_tree(text)
    culprits = [accused(item, tree) for item in find_voices(tree, Actors()).segments]
    assert [token.text for token in culprits if token is not None] == [name]


def test_accuses_nobody_in_a_plain_statement() -> None:
    tree = read_tree("The army said it had left.")
    assert [accused(item, tree) for item in find_voices(tree, Actors()).segments] == [None]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The group said it would strike again.", "promises"),
        ("The minister said it had not bombed the market.", "denies"),
        ("The minister said the fighting would spread.", "predicts"),
        ("The minister said it did not know.", "asserts"),
        ("Tehran warned of reprisals.", "threatens"),
        ("Doctors warned of famine.", "predicts"),
    ],
)
def test_the_content_may_turn_the_stance(text: str, stance: str) -> None:
    assert [item.stance for item in segments(text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "The army has not confirmed the report.",
        "The ministry could not say who fired.",
        "If the army says so, they will leave.",
        "The army wants to say that it won.",
        "A so-called “safe zone” was bombed.",
        "Nobody has claimed responsibility.",
        "The authorities denied them entry.",
    ],
)
def test_keeps_silent(text: str) -> None:
    assert segments(text) == []


@pytest.mark.parametrize(
    "text", ["", " \n ", '"', "“", "said", '""""', "said said said.", "\u200b“\n\n”\ud83d", "a" * 5000]
)
def test_bears_any_text(text: str) -> None:
    tree = parse_text(text.encode("utf-8", "replace").decode("utf-8"))
    for item in find_voices(tree, Actors()).segments:
        assert 0 <= item.first < item.last <= len(tree.tokens)


def test_reads_the_same_twice() -> None:
    text = "Residents and rebels said, citing medics, that the UN's claim of a massacre was false."
    assert (
        find_voices(parse_text(text), Actors()).segments == find_voices(parse_text(text), Actors()).segments
    )


@pytest.mark.parametrize(
    ("text", "speaker", "stance", "content"),
    [
        (
            "The army accused the M23 of killing 11 people. The M23 denied responsibility.",
            "M23",
            "denies",
            "killing 11 people",
        ),
        (
            "Kenya blamed al-Shabab for the bombing of a bus. Al-Shabab denied any role.",
            "Al-Shabab",
            "denies",
            "the bombing of a bus",
        ),
        (
            "The rebels attacked Bule, killing nine. Many fled. The rebels denied involvement.",
            "rebels",
            "denies",
            "attacked Bule, killing nine",
        ),
        (
            "The guerrillas said 80 soldiers were killed, a figure the army disputed.",
            "army",
            "disputes",
            "80 soldiers were killed",
        ),
        (
            "The guerrillas said they killed 80 soldiers. The ministry rejected the figure.",
            "ministry",
            "disputes",
            "they killed 80 soldiers",
        ),
        (
            "The governor said 56 people were killed and denied that soldiers had fired.",
            "governor",
            "denies",
            "soldiers had fired",
        ),
    ],
)
def test_answers_take_up_the_deed(text: str, speaker: str, stance: str, content: str) -> None:
    tree = read_tree(text)
    found = find_voices(tree, name_actors(tree, {})).segments
    said = {(tree.quote(*item.speaker), item.stance, tree.quote(item.first, item.last)) for item in found}
    assert (speaker, stance, content) in said


def test_no_claim_is_no_voice() -> None:
    assert segments("A bomb killed 20 people. No group claimed responsibility for the attack.") == []
