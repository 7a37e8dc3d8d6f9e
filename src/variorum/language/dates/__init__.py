"""Times in a text and the days that they mean."""

from variorum.language.dates.expressions import Expression, find_expressions
from variorum.language.dates.periods import find_periods, read_times
from variorum.language.dates.spans import Time, find_second_day

__all__ = ["Expression", "Time", "find_expressions", "find_periods", "find_second_day", "read_times"]
