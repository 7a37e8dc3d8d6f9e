"""How many units a time counts: "two", "several", "a couple of", "a"."""

from __future__ import annotations

from variorum.language.dates.expressions import Expression
from variorum.language.number_words import read_number


def read_amount(expression: Expression) -> tuple[int | None, int | None]:
    """Read the number of units in an expression.

    Args:
        expression: words such as "the last several weeks" or "a year ago".

    Returns:
        Lowest and highest number; both None where none is said, the highest None where it is open.
    """
    for token in expression.tokens:
        number = read_number(expression.tokens, token.i - expression.first, len(expression.tokens))
        if number is not None:
            return number.value, number.value
    vague = expression.value("VAGUE")
    if vague is not None:
        low, high = vague.split("|")
        return int(low), int(high) if high else None
    if expression.has("a", "an", "half"):
        return 1, 1
    return None, None
