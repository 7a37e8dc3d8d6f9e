"""What a time is told against: the day of publication, and the last times that the text itself has given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from variorum.data import read_rows
from variorum.language.dates.calendar import Days
from variorum.language.dates.expressions import Expression
from variorum.language.tree import Token, Tree

UNKNOWN = "publication unknown"
UNANCHORED = "unanchored"
WRITTEN = "written out"
# A text is read as history, its times against each other, where it writes out this many years long past and
# seldom speaks of "Friday" or "last week".
_FEWEST_PAST_YEARS = 4
# A history that leaps further than this many years has left its thread, until it stays there.
_WIDEST_STEP = 8
_DEICTIC = {"weekday", "day_word", "day_around", "near", "weekend", "rolling"}


@dataclass(slots=True)
class Scene:
    """The running state of one text.

    Attributes:
        tree: the parsed text.
        published: day of publication, or None.
        history: whether the text tells of times long past, so that times lean on each other.
        last: the last resolved time, of any precision.
        last_day: the last resolved day.
        told: the last sentence that told a day, and the day; a day of speech counts too.
        year_said: the sentence of the last year written out, and whether a month stood with it.
        aside: a year far off the thread of a history, told once so far.
    """

    tree: Tree
    published: date | None
    history: bool = False
    last: Days | None = None
    last_day: date | None = None
    told: tuple[int, date] | None = None
    year_said: tuple[int, bool] | None = None
    aside: int | None = None

    @classmethod
    def open(cls, tree: Tree, published: date | None, expressions: list[Expression]) -> Scene:
        """Begin a text, and judge from its times whether it is history."""
        past = recent = deictic = 0
        for expression in expressions:
            if expression.rule.sense in _DEICTIC:
                deictic += 1
            year = said_year(expression)
            if year is not None:
                if published is None or year < published.year - 1:
                    past += 1
                else:
                    recent += 1
        history = past >= _FEWEST_PAST_YEARS and past >= 3 * (deictic + recent)
        return cls(tree, published, history)

    def note(self, expression: Expression, days: Days) -> None:
        """Remember a resolved time as the anchor of those that follow."""
        year = said_year(expression)
        if year is not None:
            self.year_said = (expression.tokens[0].sentence, expression.value("MONTH") is not None)
        elif expression.rule.sense in _DEICTIC:
            self.year_said = None
        if days.earliest is not None and days.earliest == days.latest:
            self.told = (expression.tokens[0].sentence, days.earliest)
        if days.earliest is None or expression.rule.sense in {"rolling", "part", "decade", "century"}:
            return
        if not self.history and (_is_of_speech(expression.head) or _is_of_now(expression)):
            return
        if self.history and self._is_aside(days.earliest.year):
            return
        self.last = days
        if days.precision in {"day", "minute"} and days.latest is not None:
            self.last_day = days.latest
        elif self.last_day is not None and (self.history or expression.rule.sense == "calendar"):
            inside = days.latest is not None and days.earliest <= self.last_day <= days.latest
            self.last_day = self.last_day if inside else None

    def _is_aside(self, year: int) -> bool:
        """Whether a history leaves its thread for one time: after "as in 1812" too."""
        last, self.aside = (
            self.last,
            None if self.aside is None or abs(self.aside - year) > _WIDEST_STEP else self.aside,
        )
        if (
            last is None
            or last.earliest is None
            or abs(last.earliest.year - year) <= _WIDEST_STEP
            or self.aside is not None
        ):
            self.aside = None
            return False
        self.aside = year
        return True

    def told_beside(self, expression: Expression) -> date | None:
        """Give the day that the sentence of an expression told before it, or None."""
        return (
            self.told[1] if self.told is not None and self.told[0] == expression.tokens[0].sentence else None
        )

    def leans_back(self, expression: Expression) -> bool:
        """Whether a date without a year follows one written out.

        In a history it always does. In news it does within the sentence or, where a month stood with that
        year, within the next sentence of the paragraph; a bare year ("in 2014") lends itself to months
        alone, since "Hamas, in power since 2007, attacked on 7 October" is told against the day of
        publication.
        """
        if self.history:
            return self.last is not None
        if self.year_said is None:
            return False
        said, with_month = self.year_said
        here = expression.tokens[0].sentence
        if not with_month:
            return here == said and expression.rule.name == "month"
        sentences = self.tree.sentences
        return here - said <= 1 and sentences[here].paragraph == sentences[said].paragraph


@cache
def _saying() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_rows("dates/saying.csv"))


def _is_of_speech(head: Token) -> bool:
    """Whether a time is when something was said, not when it happened."""
    verb = next((token for token in head.ancestors() if token.pos in {"VERB", "AUX"}), None)
    return verb is not None and verb.lemma in _saying()


def _is_of_now(expression: Expression) -> bool:
    """Whether it is a month or year told against publication ("this year"), off the thread of days."""
    return expression.rule.sense == "near" and expression.value("UNIT") in {"month", "year", "decade"}


def said_year(expression: Expression) -> int | None:
    """Give the year that an expression writes out in figures, or None."""
    for name in ("YEAR", "FOURDIGIT"):
        text = expression.value(name)
        if text is not None and expression.rule.sense in {"calendar", "season", "month_part", "years"}:
            return int(text) if 1000 <= int(text) <= 2100 else None
    iso = expression.value("ISO")
    return int(iso[:4]) if iso is not None else None


def base_day(scene: Scene, expression: Expression | None = None) -> tuple[date | None, str]:
    """Give what "last week" leans on: publication; in a history, the last time told."""
    if scene.history:
        if (
            expression is not None
            and expression.has("the", "year")
            and not expression.values("NEAR")
            and scene.last is not None
        ):
            return scene.last.earliest, f"anchor {scene.last.earliest}"
        return None, UNANCHORED
    if scene.published is None:
        return None, UNKNOWN
    return scene.published, f"published {scene.published}"
