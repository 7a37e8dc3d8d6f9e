"""The closed lists of the record: every value that a coded field may hold.

Sources: PLOVER event types (PLOVER manual, draft 0.8, 2021); modes, statuses, stances and measures from the
project's codebook (`docs/reference/codebook.md`).
"""

from __future__ import annotations

from typing import Literal, get_args

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Status = Literal["occurred", "ongoing", "planned", "threatened", "hypothetical", "denied"]
Scope = Literal["incident", "series"]
Stance = Literal[
    "asserts", "alleges", "believes", "denies", "disputes", "confirms", "threatens", "promises", "predicts",
]  # fmt: skip
Role = Literal["agent", "target", "victim", "instrument", "recipient"]
Measure = Literal[
    "killed", "injured", "casualties", "missing", "captured", "arrested", "displaced", "evacuated", "released",
    "strikes", "attacks", "rockets", "munitions", "targets", "vehicles", "aircraft", "ships", "buildings",
    "troops", "protesters",
]  # fmt: skip
LinkType = Literal["responds_to", "causes", "part_of"]
TieType = Literal["part_of", "backs", "allied_with", "opposes", "leads"]
PlacePrecision = Literal["exact", "near", "district", "province", "country", "sea", "region"]
TimePrecision = Literal["minute", "day", "week", "month", "season", "year", "range", "open"]
ActorKind = Literal[
    "state", "government", "military", "police", "intelligence", "judiciary", "armed group", "alliance",
    "political party", "opposition", "criminal", "intergovernmental", "humanitarian", "media", "monitor",
    "religious", "business", "education", "health", "population", "person", "other",
]  # fmt: skip

EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)
MATERIAL_TYPES: tuple[EventType, ...] = ("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "THREATEN")
STATUSES: tuple[Status, ...] = get_args(Status)
STANCES: tuple[Stance, ...] = get_args(Stance)
ROLES: tuple[Role, ...] = get_args(Role)
MEASURES: tuple[Measure, ...] = get_args(Measure)
LINK_TYPES: tuple[LinkType, ...] = get_args(LinkType)
TIE_TYPES: tuple[TieType, ...] = get_args(TieType)
PLACE_PRECISIONS: tuple[PlacePrecision, ...] = get_args(PlacePrecision)
TIME_PRECISIONS: tuple[TimePrecision, ...] = get_args(TimePrecision)
ACTOR_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)

MODES: dict[EventType, tuple[str, ...]] = {
    "ASSAULT": (
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    ),
    "COERCE": (
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold",
        "misinformation", "cyber",
    ),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
}  # fmt: skip
