"""Single questions put to the Reader: who, where, when; answered by the steps that read whole reports."""

from variorum.reading.questions.when import answer_when
from variorum.reading.questions.where import answer_where
from variorum.reading.questions.who import answer_who

__all__ = ["answer_when", "answer_where", "answer_who"]
