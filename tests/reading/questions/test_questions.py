"""Single questions: who, where, when."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.model.answers import ActorAnswer, WhoAnswer
from variorum.reading.questions import answer_when, answer_where, answer_who
from variorum.reading.reader import load_gazetteer

DAY = date(2022, 3, 1)


def who(words: str, day: date | None = DAY) -> WhoAnswer:
    return next(answer_who([words], day, load_gazetteer()))


def first(words: str, day: date | None = DAY) -> ActorAnswer:
    return who(words, day).actors[0]


@pytest.mark.parametrize(
    ("words", "country", "sector", "kind"),
    [
        ("Beninese foreign ministry", "BEN", "GOV", "government"),
        ("senior Houthi commander", "YEM", "REB", "armed group"),
        ("Islamist rebels in Burkina Faso", "BFA", "REB", "armed group"),
        ("Beirut", "LBN", None, "state"),
        ("the Elysee", "FRA", "GOV", "government"),
        ("UNIFIL", None, "IGO", "intergovernmental"),
        ("police in Kampala", "UGA", "COP", "police"),
        ("pro-government militiamen", None, "PLM", "armed group"),
        ("anti-government militiamen", None, "UAF", "armed group"),
        ("former Kenyan ministers", "KEN", "ELI", "other"),
        ("displaced villagers", None, "REF", "population"),
        ("refugees from Burundi", "BDI", "REF", "population"),
        ("Syrian refugees in Lebanon", "SYR", "REF", "population"),
        ("Attackers (Kenya)", "KEN", "UAF", "armed group"),
        ("GUATEMALAN SENATOR", "GTM", "LEG", "government"),
        ("BUJUMBURA", "BDI", None, "state"),
        ("Turkish-backed Syrian rebels", "SYR", "REB", "armed group"),
        ("Chadian dockers' union", "TCD", "LAB", "population"),
        ("Malian nurses' association", "MLI", "HLH", "health"),
        ("supporters of the opposition", None, "OPP", "opposition"),
        ("supporters of Robert Mugabe", "ZWE", "CVL", "population"),
        ("supporters of France", None, "CVL", "population"),
        ("a spokesman for the Kenyan treasury", "KEN", "GOV", "government"),
        ("Bouake University students", "CIV", "EDU", "education"),
        ("tea pickers in Sylhet", "BGD", "AGR", "population"),
        ("Governor Moody Okonda", None, "GOV", "person"),
        ("the Taliban government", "AFG", "GOV", "government"),
        ("PKK FIGHTERS", "TUR", "REB", "armed group"),
        ("US ARMY", "USA", "MIL", "military"),
        ("MSF patients", None, "CVL", "population"),
        ("Fijian Prime Minister Singh", "FJI", "GOV", "person"),
    ],
)
def test_kind_country_and_sector_from_the_words(
    words: str, country: str | None, sector: str | None, kind: str
) -> None:
    actor = first(words)
    assert (actor.country, actor.sector, actor.kind) == (country, sector, kind)


def test_refugees_in_a_country_are_not_of_it() -> None:
    assert first("refugees in Kenya").country is None
    assert first("troops in Mali").country is None


def test_coordinated_owners_are_several_actors() -> None:
    assert [actor.country for actor in who("Chadian and Nigerian jets").actors] == ["TCD", "NGA"]


def test_only_the_owner_is_known() -> None:
    actor = first("Peruvian zorbleks")
    assert (actor.name, actor.country, actor.sector, actor.known) == ("Peruvian zorbleks", "PER", None, False)


def test_an_office_gives_its_holder_on_the_day() -> None:
    assert [held.holder for held in first("defence minister of Ukraine").offices] == ["Oleksii Reznikov"]
    later = first("Ukraine's defense minister", date(2024, 3, 1))
    assert [held.holder for held in later.offices] == ["Rustem Umerov"]
    assert [held.holder for held in first("US secretary of state", date(2003, 3, 20)).offices] == [
        "Colin Powell"
    ]


def test_a_person_without_office_on_the_day_is_of_the_elite() -> None:
    assert first("Colin Powell", date(2003, 3, 20)).sector == "GOV"
    assert first("Colin Powell", date(2010, 1, 1)).sector == "ELI"


def test_an_ambiguous_name_keeps_its_other_owners() -> None:
    actor = first("Hezbollah", None)
    assert actor.country == "LBN"
    assert "Turkish Hezbollah" in {other.name for other in actor.alternatives}
    assert "backed_by" in {tie.type for tie in actor.ties}


def test_the_fighters_of_a_rebel_are_his_group_s_and_those_of_a_ruler_the_state_s() -> None:
    assert first("Ratko Mladic's troops", date(1995, 7, 12)).name == "Bosnian Serb Army"
    assert first("Saddam Hussein's troops", date(1991, 1, 20)).sector == "MIL"


def test_a_former_holder_is_known_by_the_office() -> None:
    assert first("President Mubarak", date(2014, 1, 1)).name == "Hosni Mubarak"
    bush = first("President Bush", date(2015, 1, 1))
    assert (bush.country, bush.known) == ("USA", False)
    assert {"George W. Bush", "George H. W. Bush"} <= {other.name for other in bush.alternatives}


def test_what_belongs_to_a_body_shares_its_role() -> None:
    actor = first("Shining Path zorbleks")
    assert (actor.country, actor.sector, actor.known) == ("PER", "REB", False)


def test_nobody() -> None:
    assert who("quickly").actors == ()
    assert who("").actors == ()


@pytest.mark.parametrize(
    ("words", "matched", "name", "country"),
    [
        ("Deir Ezzor", "name", "Deir ez-Zor", "SYR"),
        ("Dayr az Zawr", "name", "Deir ez-Zor", "SYR"),
        ("Khan Sheikhoon", "sound", "Khan Sheikhoun", "SYR"),
        ("Quatar", "spelling", "Qatar", "QAT"),
        ("Kahrkiv", "spelling", "Kharkiv", "UKR"),
    ],
)
def test_where_by_name_sound_and_slip(words: str, matched: str, name: str, country: str) -> None:
    answer = next(answer_where([words], load_gazetteer()))
    assert (answer.matched, answer.places[0].name, answer.places[0].country) == (matched, name, country)
    assert answer.places[0].score == max(place.score for place in answer.places)


def test_where_is_held_to_a_country() -> None:
    answer = next(answer_where(["Tripoli"], load_gazetteer(), "LBN"))
    assert {place.country for place in answer.places} == {"LBN"}
    assert sum(place.score for place in answer.places) == pytest.approx(1.0, abs=0.02)


def test_nowhere() -> None:
    assert next(answer_where(["Xyzzyqua"], load_gazetteer())).matched == "nothing"
    assert next(answer_where([""], load_gazetteer())).places == ()


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("last week", "2022-02-21", "2022-02-27"),
        ("since 2014", "2014-01-01", "2022-03-01"),
        ("two days after the 3 May 2021 raid", "2021-05-05", "2021-05-05"),
        ("the eve of the 9 February ballot", "2022-02-08", "2022-02-08"),
        ("the third anniversary of the 14 June 2016 massacre", "2019-06-14", "2019-06-14"),
        ("a week ago Friday", "2022-02-18", "2022-02-18"),
        ("25/12/2021", "2021-12-25", "2021-12-25"),
        ("The crews must be freed within 72 hours.", "2022-03-01", "2022-03-04"),
        ("the first day of Eid al-Fitr 2021", "2021-05-13", "2021-05-13"),
    ],
)
def test_when(words: str, earliest: str, latest: str) -> None:
    answer = next(answer_when([words], DAY))
    assert [(time.earliest, time.latest) for time in answer.times] == [(earliest, latest)]
    time = answer.times[0]
    assert words[time.start : time.end] == time.quote
    assert time.against


def test_never() -> None:
    assert next(answer_when(["two days after the 2013 coup"], DAY)).times[0].earliest is None
    assert next(answer_when(["the 1968 generation"], DAY)).times == ()
    assert next(answer_when(["last week"], None)).times[0].earliest is None


@given(st.text(max_size=60))
def test_any_words_have_an_answer(words: str) -> None:
    assert who(words).query == words
    assert next(answer_where([words], load_gazetteer())).query == words
    answer = next(answer_when([words], DAY))
    assert all(words[time.start : time.end] == time.quote for time in answer.times)
