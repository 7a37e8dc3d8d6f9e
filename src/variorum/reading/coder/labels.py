"""What the trained coder tells apart; the order of each list is that of the model's outputs."""

from __future__ import annotations

from variorum.model.vocabulary import EVENT_TYPES, MEASURES, MODES, STANCES, Status

NONE = ""
TYPES: tuple[str, ...] = (NONE, *EVENT_TYPES)
MODE_NAMES: tuple[str, ...] = (NONE, *dict.fromkeys(mode for modes in MODES.values() for mode in modes))
# How a text presents an event, finer than the status of the record.
STATUS_OF: dict[str, Status] = {
    "occurred": "occurred", "historical": "occurred", "alleged": "occurred", "ongoing": "ongoing",
    "planned": "planned", "threatened": "threatened", "hypothetical": "hypothetical", "feared": "hypothetical",
    "negated": "denied", "denied": "denied", "foiled": "denied",
}  # fmt: skip
REALITIES: tuple[str, ...] = tuple(STATUS_OF)
SCOPES: tuple[str, ...] = ("incident", "series")
MEASURE_NAMES: tuple[str, ...] = (NONE, *MEASURES)
STANCE_NAMES: tuple[str, ...] = (NONE, *STANCES)
# Between a trigger and a word: who has which part, where, when, how many; `claimed` goes with an agent. Between two
# triggers: one happening, or a link from the first to the second. Between a cue of saying and a word: who says it, and
# which trigger it vouches for.
RELATIONS: tuple[str, ...] = (
    "agent", "claimed", "target", "victim", "recipient", "instrument", "place", "time", "figure", "same",
    "responds_to", "causes", "part_of", "speaker", "over",
)  # fmt: skip
CAUSES: tuple[str, ...] = (NONE, "cause", "effect")
SIGNALS: tuple[str, ...] = (NONE, "signal")
CAUSAL_HEADS = ("causal", "signal")
# Relations that are learnt and asked within a sentence only: whose part it is beyond, the corpus does not always say.
NEAR: frozenset[str] = frozenset({"agent", "claimed", "target", "victim", "recipient", "instrument"})
# One label a token, by the name of the model's output.
TOKEN_HEADS: dict[str, tuple[str, ...]] = {
    "type": TYPES,
    "mode": MODE_NAMES,
    "reality": REALITIES,
    "scope": SCOPES,
    "measure": MEASURE_NAMES,
    "stance": STANCE_NAMES,
    "causal": CAUSES,
    "signal": SIGNALS,
}
