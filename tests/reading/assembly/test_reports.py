"""How happenings are written as Reports."""

from __future__ import annotations

import pytest

from tests.reading.hand import build_tree, read, read_one
from tests.reading.passages.compact import read_passages
from variorum.model.record import Report
from variorum.reading.assembly.spans import bare_phrase, quote_phrase, quote_run

PHRASE = """
the      the     DT   DET  det      school
village  village NN   NOUN compound school
school   school  NN   NOUN ROOT     -
's       's      POS  PART case     school
"""
MANY = "A bomb exploded in Kunar on Monday. " + "The blast was loud. The explosion killed two men. " * 12
READ = [report for passage in read_passages()[::3] for report in read(passage["text"]).reports]


def agents(report: Report) -> dict[str, bool]:
    """Give whether each agent is only claimed, by its words."""
    return {part.quote: part.claimed for part in report.participants if part.role == "agent"}


def test_spans_are_the_words_of_the_document() -> None:
    tree = build_tree(PHRASE)
    assert quote_run(tree, 0, 3).quote == "the village school"
    assert bare_phrase(tree.tokens[2], tree) == (1, 3)
    assert quote_phrase(tree, tree.tokens[2]).quote == "village school"


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        pytest.param("Israel bombed a camp near Tyre.", {"Israel": False}, id="the outlet says so"),
        pytest.param(
            "Ukraine said Russian forces shelled Izium.", {"Russian forces": True}, id="an adversary says so"
        ),
        pytest.param(
            "Russia's defence ministry said Russian forces shelled Izium.",
            {"Russian forces": False},
            id="a party says so of its own side",
        ),
        pytest.param(
            "Residents said Russian forces shelled Izium.", {"Russian forces": False}, id="witnesses say so"
        ),
        pytest.param("Ukraine accused Russia of shelling Izium.", {"Russia": True}, id="somebody accuses it"),
        pytest.param(
            "Boko Haram claimed responsibility for the bombing in Yola.",
            {"Boko Haram": False},
            id="it says so itself",
        ),
    ],
)
def test_agents_are_claimed_where_only_others_accuse_them(text: str, claimed: dict[str, bool]) -> None:
    assert [agents(report) for report in read(text).reports if report.type == "ASSAULT"] == [claimed]


def test_an_agent_that_is_once_plainly_stated_is_no_longer_only_claimed() -> None:
    text = "Ukraine said Russian forces shelled Izium. Russian forces shelled Izium at dawn."
    assert agents(read_one(text)) == {"Russian forces": False}


def test_those_who_are_moved_are_no_targets() -> None:
    for text in ("Kenya withdrew its troops from Kismayo.", "Kenya deployed troops to Kismayo."):
        assert {part.role for part in read_one(text).participants} == {"agent"}


def test_those_who_are_evacuated_are_agents() -> None:
    report = read_one("Volunteers evacuated 40 patients from Rutshuru.")
    assert list(agents(report)) == ["patients"]


def test_dealings_are_between_actors() -> None:
    for report in READ:
        if report.type in {"ACCUSE", "AID", "AGREE", "CONSULT", "REJECT", "REQUEST", "SANCTION", "SUPPORT"}:
            assert not [part for part in report.participants if part.role == "target" and part.actor is None]


def test_one_entry_an_actor_and_role() -> None:
    report = read_one("Rebels attacked Kaga Bandoro on Sunday. The attack by the rebels lasted an hour.")
    assert list(agents(report)) == ["Rebels"]


def test_roles_come_in_order() -> None:
    order = ["agent", "target", "victim", "instrument", "recipient"]
    for report in READ:
        ranks = [order.index(part.role) for part in report.participants]
        assert ranks == sorted(ranks)


def test_methods_and_places_are_no_participants() -> None:
    report = read_one("Soldiers killed two herders near Kosti in an air strike.")
    assert agents(report) == {"Soldiers": False}
    assert "air strike" not in {part.quote for part in report.participants}
    assert "Kosti" not in {part.quote for part in report.participants}


def test_weapons_are_instruments_and_no_actors() -> None:
    report = read_one("A drone struck a depot in Voronezh.")
    (drone,) = [part for part in report.participants if part.quote == "drone"]
    assert (drone.role, drone.actor) == ("instrument", None)


def test_we_in_a_quotation_is_the_speaker() -> None:
    report = read_one('"We bombed the airport in Sebha," said Commander Idris Toure.')
    (agent,) = [part for part in report.participants if part.role == "agent"]
    assert "Idris Toure" in agent.quote


def test_both_sides_of_a_clash_are_agents_and_targets() -> None:
    report = read_one("The army and the rebels clashed near Afgoye.")
    quotes = {
        role: {part.quote for part in report.participants if part.role == role}
        for role in ("agent", "target")
    }
    assert quotes["agent"] == quotes["target"] == {"army", "rebels"}


def test_no_agent_is_its_own_target_elsewhere() -> None:
    for report in READ:
        doers = {part.actor for part in report.participants if part.role == "agent" and part.actor}
        hit = {part.actor for part in report.participants if part.role in {"target", "victim"}}
        assert doers.isdisjoint(hit) or doers == hit, report.trigger


def test_trigger_is_evidence_and_evidence_is_in_order_and_at_most_twelve() -> None:
    for report in [*READ, *read(MANY).reports]:
        starts = [quote.start for quote in report.evidence]
        assert starts == sorted(set(starts))
        assert report.trigger in report.evidence or len(report.evidence) == 12
        assert len(report.evidence) <= 12


def test_many_mentions_are_one_report() -> None:
    (report,) = read(MANY).reports
    assert len(report.evidence) == 12
    assert [(figure.measure, figure.low) for figure in report.figures] == [("killed", 2)]


def test_tightest_time_is_kept() -> None:
    report = read_one("Rebels attacked Bria last week. The attack on Bria happened on Friday at dawn.")
    assert report.time is not None
    assert (report.time.earliest, report.time.latest) == ("2024-05-10", "2024-05-10")


def test_confidence_grows_with_what_the_text_says() -> None:
    poor, rich = read_one("A clinic was shelled."), read_one("Rebels shelled a clinic in Goma on Friday.")
    assert 0.4 <= poor.confidence < rich.confidence <= 0.97


def test_confidence_and_codes_are_there_for_all() -> None:
    for report in READ:
        assert 0.4 <= report.confidence <= 0.97
        assert report.codes["cameo"]


def test_one_id_a_report() -> None:
    for passage in read_passages():
        ids = [report.id for report in read(passage["text"]).reports]
        assert len(ids) == len(set(ids))
