"""A Reading made by hand of an invented report, for tests that need no Reader."""

from __future__ import annotations

from datetime import date
from typing import Any

from variorum.model.document import Document
from variorum.model.identity import make_id
from variorum.model.record import (
    Actor,
    Claim,
    Figure,
    Link,
    Participant,
    Period,
    Place,
    PlaceCandidate,
    Quote,
    ReaderStamp,
    Reading,
    Report,
    ReportPlace,
    Tie,
    Voice,
)

TEXT = (
    "Shelling kills nine in Varnak market, army blames rebels\n\n"
    "VARNAK — Shells hit a crowded market in the eastern town of Varnak on Tuesday, killing at least "
    "nine civilians and wounding about 40 others, health officials said.\n\n"
    "The army accused the Northern Front of firing the shells from the hills above the town. A "
    "spokesman for the Northern Front, which is backed by the Republic of Talia, denied that its "
    "fighters had shelled Varnak.\n\n"
    "Hours later, in response to the attack, government aircraft bombed two rebel camps near the "
    "border with Talia. The defence ministry said that 23 militants had been killed. The Front put "
    "its own losses at four.\n\n"
    "More than 160 attacks have been reported in the province since mid-October, according to the "
    "monitoring group Open Field, which has documented the war since it began.\n\n"
    "The United Nations called on both sides to stop. President Ilan Dorev threatened to besiege the "
    "rebel stronghold of Osk unless the Front withdraws by Sunday.\n\n"
    "Rebel fighters seized the border crossing at Lem earlier this year, residents told الإذاعة "
    "الوطنية by telephone.\n"
)

ARMY, FRONT, UN, TALIA, HEALTH, MINISTRY, DOREV, MONITOR, CIVILIANS = (
    make_id("act", name)
    for name in (
        "army", "front", "un", "talia", "health", "ministry", "dorev", "monitor", "civilians",
    )
)  # fmt: skip


def at(words: str, nth: int = 1) -> Quote:
    """Find the nth occurrence of words in the text."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Quote(start, start + len(words), words)


def _span(words: str, nth: int = 1) -> dict[str, Any]:
    quote = at(words, nth)
    return {"start": quote.start, "end": quote.end, "quote": quote.quote}


def _actor(id: str, name: str, kind: Any, country: str | None, *mentions: Quote) -> Actor:
    return Actor(id, name, kind, country, {}, known=country is not None, mentions=mentions)


def _place(name: str, precision: Any, lat: float | None, lon: float | None, *mentions: Quote) -> Place:
    rivals = (PlaceCandidate(name, "TAL", 10.0, 20.0, 42, 0.25),) if lat else ()
    return Place(make_id("plc", name), name, "VAR", None, lat, lon, "PPL", None, precision, rivals, mentions)


def _report(name: str, type: Any, trigger: Quote, **fields: Any) -> Report:
    base: dict[str, Any] = {
        "mode": None, "codes": {}, "status": "occurred", "scope": "incident", "evidence": (trigger,),
        "participants": (), "places": (), "time": None, "figures": (), "said_by": (), "claims": (),
        "confidence": 0.9,
    }  # fmt: skip
    return Report(id=make_id("rep", name), type=type, trigger=trigger, **(base | fields))


def _part(role: Any, actor: str | None, words: str, nth: int = 1, claimed: bool = False) -> Participant:
    return Participant(role, actor, claimed=claimed, **_span(words, nth))


def _where(name: str, words: str, nth: int = 1) -> ReportPlace:
    return ReportPlace(make_id("plc", name), **_span(words, nth))


def _voice(actor: str | None, stance: Any, words: str, nth: int, cue: str, cue_nth: int = 1) -> Voice:
    return Voice(actor, stance, cue=at(cue, cue_nth), **_span(words, nth))


def make_document() -> Document:
    """Give the Document of the sample."""
    return Document(
        TEXT,
        title="Shelling kills nine in Varnak market, army blames rebels",
        source="Eastern Wire",
        url="https://wire.example/varnak?a=1&b=2",
        published=date(2021, 11, 17),
        language="en",
    )


def make_reading() -> Reading:
    """Give the Reading of the sample."""
    health = _voice(HEALTH, "asserts", "health officials", 1, "said")
    ministry = _voice(MINISTRY, "asserts", "The defence ministry", 1, "said", 2)
    front = _voice(FRONT, "asserts", "The Front", 1, "put")
    shelling = _report(
        "shelling", "ASSAULT", at("hit"),
        mode="heavy-weapons",
        codes={"acled": "Shelling/artillery/missile attack", "cameo": "194"},
        evidence=(at("Shelling"), at("hit"), at("shelled"), at("attack")),
        participants=(
            _part("agent", FRONT, "Northern Front", 1, claimed=True),
            _part("target", None, "a crowded market"),
            _part("victim", CIVILIANS, "civilians"),
        ),
        places=(_where("Varnak", "Varnak", 2),),
        time=Period("2021-11-16", "2021-11-16", "day", **_span("Tuesday")),
        figures=(
            Figure("killed", 9, None, False, "civilians", (health,), **_span("at least nine civilians")),
            Figure("injured", 40, 40, True, "others", (health,), **_span("about 40 others")),
        ),
        said_by=(
            health,
            _voice(ARMY, "alleges", "The army", 1, "accused"),
            _voice(FRONT, "denies", "A spokesman for the Northern Front", 1, "denied"),
        ),
        confidence=0.94,
    )  # fmt: skip
    raid = _report(
        "raid", "ASSAULT", at("bombed"), mode="aerial", codes={"cameo": "195"},
        participants=(_part("agent", ARMY, "government aircraft"), _part("target", None, "two rebel camps")),
        places=(_where("Talia", "near the border with Talia"),),
        time=Period("2021-11-16", "2021-11-17", "range", **_span("Hours later")),
        figures=(
            Figure("killed", 23, 23, False, "militants", (ministry,), **_span("23 militants")),
            Figure("killed", 4, 4, False, None, (front,), **_span("four")),
        ),
        said_by=(ministry,),
    )  # fmt: skip
    monitor = _voice(MONITOR, "asserts", "the monitoring group Open Field", 1, "according to")
    series = _report(
        "series", "ASSAULT", at("attacks"), scope="series",
        places=(_where("province", "the province"),),
        time=Period("2021-10-10", "2021-11-17", "open", **_span("since mid-October")),
        figures=(Figure("attacks", 161, None, False, None, (monitor,), **_span("More than 160 attacks")),),
        said_by=(monitor,),
    )  # fmt: skip
    threat = _report(
        "siege", "THREATEN", at("threatened"), mode="violence", status="threatened",
        participants=(_part("agent", DOREV, "President Ilan Dorev"), _part("target", FRONT, "the Front")),
        places=(_where("Osk", "Osk"),),
        time=Period(None, "2021-11-21", "open", **_span("by Sunday")),
    )  # fmt: skip
    seizure = _report(
        "seizure", "COERCE", at("seized"), mode="seize",
        participants=(
            _part("agent", FRONT, "Rebel fighters"),
            _part("target", None, "the border crossing at Lem"),
        ),
        said_by=(_voice(None, "asserts", "residents", 1, "told"),),
        confidence=0.61,
    )  # fmt: skip
    claims = (
        Claim(
            make_id("clm", 1), shelling.id, "figure.killed", {"low": 9, "high": None}, HEALTH, "asserts",
            at("at least nine civilians").start, at("at least nine civilians").end, at("said"), "voices",
        ),
        Claim(
            make_id("clm", 2), shelling.id, "agent", FRONT, ARMY, "alleges",
            at("Northern Front").start, at("Northern Front").end, at("accused"), "voices",
        ),
        Claim(
            make_id("clm", 3), shelling.id, "status", "denied", FRONT, "denies",
            at("shelled").start, at("shelled").end, at("denied"), "voices",
        ),
        Claim(
            make_id("clm", 4), raid.id, "type", "ASSAULT", None, "asserts",
            at("bombed").start, at("bombed").end, None, "triggers",
        ),
    )  # fmt: skip
    return Reading(
        document=make_document().head(),
        actors=(
            _actor(ARMY, "Army", "military", "VAR", at("army"), at("The army"), at("government")),
            _actor(FRONT, "Northern Front", "armed group", None, at("Northern Front"),
                   at("Northern Front", 2), at("The Front"), at("the Front"), at("Rebel fighters")),
            _actor(UN, "United Nations", "intergovernmental", None, at("United Nations")),
            _actor(TALIA, "Republic of Talia", "state", "TAL", at("the Republic of Talia"), at("Talia", 2)),
            _actor(HEALTH, "health officials", "health", None, at("health officials")),
            _actor(MINISTRY, "Ministry of Defence", "government", "VAR", at("The defence ministry")),
            _actor(DOREV, "Ilan Dorev", "person", "VAR", at("President Ilan Dorev")),
            _actor(MONITOR, "Open Field", "monitor", None, at("the monitoring group Open Field")),
            _actor(CIVILIANS, "civilians", "population", None, at("civilians")),
        ),
        places=(
            _place("Varnak", "exact", 12.5, 41.25, *(at("Varnak", i) for i in (1, 2, 3))),
            _place("Talia", "country", 13.0, 40.0, at("Talia", 1), at("Talia", 2)),
            _place("province", "province", None, None, at("the province")),
            _place("Osk", "exact", 12.75, 41.5, at("Osk")),
        ),
        reports=(shelling, raid, series, threat, seizure),
        claims=claims,
        links=(Link("responds_to", raid.id, shelling.id, **_span("in response to")),),
        ties=(Tie("backs", TALIA, FRONT, speaker=None, **_span("backed by")),),
        reader=ReaderStamp("0.1.0", {"pipeline": "3.7.1"}),
    )  # fmt: skip
