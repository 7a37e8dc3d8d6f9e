"""Who says it: the runs of words that somebody vouches for, with speaker, stance and cue."""

from variorum.reading.voices.accused import accused
from variorum.reading.voices.find import find_voices

__all__ = ["accused", "find_voices"]
