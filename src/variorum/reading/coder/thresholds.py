"""How sure the trained coder must be before it overrules the rules; chosen on the open golden cases."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How sure the coder must be, as probabilities.

    Attributes:
        drop: a trigger of the rules goes where the coder gives it less than this.
        drop_harm: the same for words of harm, on which tolls hang.
        add: a trigger that no rule saw comes where the coder gives it more than this.
        retype: a trigger gets the coder's type where that has more than this.
        status: a mention gets the coder's status where that has more than this.
        mode: a mention without a mode gets the coder's where that has more than this.
        mode_over: a mention with a mode gets the coder's where that has more than this.
        role_drop: a participant of the rules goes where the coder gives it less than this.
        role_add: a participant that no rule saw comes where the coder gives it more than this.
        place_drop: a place of the rules goes where the coder gives it less than this.
        place_add: a place that no rule tied comes where the coder gives it more than this.
        time_add: a time that no rule tied comes where the coder gives it more than this.
        measure: a count that no rule reads counts what the coder gives more than this.
        figure: a count that no rule ties to an event goes to the one that the coder gives more than this.
    """

    drop: float = 0.2
    drop_harm: float = 0.02
    add: float = 0.95
    retype: float = 0.9
    status: float = 0.75
    mode: float = 0.6
    mode_over: float = 0.6
    role_drop: float = 0.005
    role_add: float = 0.7
    place_drop: float = 0.02
    place_add: float = 0.7
    time_add: float = 0.9
    measure: float = 0.6
    figure: float = 0.6


DEFAULT = Thresholds()
