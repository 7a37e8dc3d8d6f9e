"""How well times are found and resolved, by WikiWars: histories of wars with TIMEX2 marked by hand.

Mazur and Dale, "WikiWars: A New Corpus for Research on Temporal Expressions", EMNLP 2010. The corpus is no
part of the project; its folder is given. It tells of the past, so it says little about "Friday" and "last
week" in news.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from variorum.language.dates import Time, read_times
from variorum.language.dates.calendar import month_days, season_days, year_days
from variorum.language.pipeline import parse_texts

if TYPE_CHECKING:
    from pathlib import Path

_TAG = re.compile(r"<(/?)TIMEX2([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


@dataclass(frozen=True, slots=True)
class Timex:
    """One gold expression: half-open offsets and the value of its TIMEX2."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class TimeScores:
    """Scores over all texts.

    Attributes:
        gold, found: how many expressions the corpus marks and ours finds, durations and loose words included.
        strict, lenient: F1 of extents that are equal, or that overlap (each used once).
        precision, recall: lenient.
        valued: overlapping pairs whose gold value denotes days of our calendar.
        value_accuracy: share of those whose days are the same.
        wrong: (text, gold words, gold value, our days) of those that are not.
        missed, spurious: (text, words) of gold without ours, and of ours without gold.
    """

    gold: int
    found: int
    strict: float
    lenient: float
    precision: float
    recall: float
    valued: int
    value_accuracy: float
    wrong: tuple[tuple[str, str, str, str], ...]
    missed: tuple[tuple[str, str], ...]
    spurious: tuple[tuple[str, str], ...]


def score_wikiwars(folder: Path) -> TimeScores:
    """Score the reading of times on WikiWars.

    Args:
        folder: the folder of ``*.key.xml`` files.

    Returns:
        The scores, with every error.
    """
    files = sorted(folder.glob("*.key.xml"))
    read = [read_key(path) for path in files]
    gold = found = exact = overlaps = valued = right = 0
    wrong: list[tuple[str, str, str, str]] = []
    missed: list[tuple[str, str]] = []
    spurious: list[tuple[str, str]] = []
    for path, (text, published, marks), tree in zip(
        files, read, parse_texts(text for text, _, _ in read), strict=True
    ):
        name = path.name.partition(".")[0]
        times = read_times(tree, published)
        spans = [(tree.span(time.expression.first, time.expression.last), time) for time in times]
        pairs = _pair(marks, spans)
        gold, found, overlaps = gold + len(marks), found + len(spans), overlaps + len(pairs)
        exact += len({span for span, _ in spans} & {(mark.start, mark.end) for mark in marks})
        taken = {id(time) for _, time in pairs}
        spurious += [(name, text[start:end]) for (start, end), time in spans if id(time) not in taken]
        hit = {mark for mark, _ in pairs}
        missed += [(name, text[mark.start : mark.end]) for mark in marks if mark not in hit]
        for mark, time in pairs:
            days = denote_days(mark.value)
            if days is None:
                continue
            valued += 1
            ours = time.days.whole or (time.days.earliest, time.days.latest)
            if ours == days:
                right += 1
            else:
                wrong.append((name, text[mark.start : mark.end], mark.value, f"{ours[0]}..{ours[1]}"))
    precision, recall = overlaps / max(1, found), overlaps / max(1, gold)
    return TimeScores(
        gold, found, 2 * exact / max(1, gold + found), 2 * overlaps / max(1, gold + found), precision, recall,
        valued, right / max(1, valued), tuple(wrong), tuple(missed), tuple(spurious),
    )  # fmt: skip


def read_key(path: Path) -> tuple[str, date | None, list[Timex]]:
    """Read one key file: its text without markup, the day that it was taken down, and the marks."""
    source = path.read_text(encoding="utf-8")
    stamp = re.search(r"<DATETIME>.*?(\d{4}-\d\d-\d\d)", source, re.DOTALL)
    body = source[source.index("<TEXT>") + 6 : source.index("</TEXT>")]
    pieces: list[str] = []
    length = at = 0
    open_marks: list[tuple[int, str]] = []
    marks: list[Timex] = []
    for match in _TAG.finditer(body):
        piece = html.unescape(body[at : match.start()])
        pieces.append(piece)
        length, at = length + len(piece), match.end()
        if match.group(1):
            start, value = open_marks.pop()
            marks.append(Timex(start, length, value))
        else:
            open_marks.append((length, dict(_ATTRIBUTE.findall(match.group(2))).get("val", "")))
    pieces.append(html.unescape(body[at:]))
    return (
        "".join(pieces),
        date.fromisoformat(stamp.group(1)) if stamp else None,
        sorted(set(marks), key=_order),
    )


def denote_days(value: str) -> tuple[date, date] | None:
    """Give the first and last day that a TIMEX2 value denotes, or None for durations, loose and BC values."""
    day, _, _ = value.partition("T")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        try:
            return date.fromisoformat(day), date.fromisoformat(day)
        except ValueError:
            return None
    if re.fullmatch(r"\d{4}-W\d\d", day):
        monday = date.fromisocalendar(int(day[:4]), int(day[6:]), 1)
        return monday, monday + timedelta(days=6)
    if re.fullmatch(r"\d{4}-\d\d", day):
        return month_days(int(day[:4]), int(day[5:]))
    if re.fullmatch(r"\d{4}-(SP|SU|FA|WI)", day):
        return season_days(int(day[:4]), _SEASONS[day[5:]])
    if re.fullmatch(r"\d{4}", day):
        return year_days(int(day))
    if re.fullmatch(r"[1-9]\d{2}", day):
        return year_days(int(day) * 10, int(day) * 10 + 9)
    if re.fullmatch(r"[1-9]\d", day):
        return year_days(int(day) * 100, int(day) * 100 + 99)
    return None


def _order(mark: Timex) -> tuple[int, int]:
    return mark.start, -mark.end


def _pair(marks: list[Timex], spans: list[tuple[tuple[int, int], Time]]) -> list[tuple[Timex, Time]]:
    """Pair marks and findings that overlap, the largest overlaps first, each once."""
    options = []
    for at, mark in enumerate(marks):
        for number, ((start, end), _) in enumerate(spans):
            shared = min(end, mark.end) - max(start, mark.start)
            if shared > 0:
                options.append((abs(start - mark.start) + abs(end - mark.end), at, number))
    pairs, used_marks, used_spans = [], set(), set()
    for _, at, number in sorted(options):
        if at not in used_marks and number not in used_spans:
            used_marks.add(at)
            used_spans.add(number)
            pairs.append((marks[at], spans[number][1]))
    return pairs
