"""The coding lines of an item: ``= e1 ASSAULT/firearms occurred agent=a1 killed=v1:2``."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, TypeVar, cast

from variorum.model.vocabulary import EVENT_TYPES, LINK_TYPES, MEASURES, MODES, STANCES, TIE_TYPES
from variorum.reading.coder.labels import STATUS_OF
from variorum.training.items import (
    ROLES,
    CodedEvent,
    CodedFigure,
    CodedLink,
    CodedRole,
    CodedTie,
    CodedTime,
    CodedVoice,
)

if TYPE_CHECKING:
    from collections.abc import Collection

    from variorum.model.vocabulary import EventType, LinkType, Measure, Stance, TieType
    from variorum.training.items import CorpusRole, Mark, Reality

_FIGURE = re.compile(
    r"(?P<mark>\w+):(?P<low>\d*)(?P<dash>-?)(?P<high>\d*)(?P<about>~?)(?:/(?P<whom>\w+))?(?:@(?P<by>\w+))?"
)
Coding = CodedEvent | CodedVoice | CodedLink | CodedTie
Choice = TypeVar("Choice", bound=str)


class CodingBroken(ValueError):
    """A coding line that does not hold together."""


def read_coding(line: str, marks: dict[str, Mark]) -> Coding:
    """Read one coding line.

    Args:
        line: the line without the leading equals sign.
        marks: the marks of the item.

    Returns:
        What it says: an event, a voice, a link or a tie.

    Raises:
        CodingBroken: a word is not of the lists, a mark is not there, or a value is not written as it should be.
    """
    words = line.split()
    if not words:
        raise CodingBroken("an empty coding line")
    match words[0]:
        case "voice":
            return _read_voice(words[1:], marks)
        case "link":
            if len(words) != 5:
                raise CodingBroken("a link wants: link TYPE from to cue")
            return CodedLink(
                cast("LinkType", _choose(words[1], LINK_TYPES, "link")),
                words[2],
                words[3],
                _find(words[4], marks),
            )
        case "tie":
            if len(words) != 5:
                raise CodingBroken("a tie wants: tie TYPE from to cue")
            source, target, cue = (_find(word, marks) for word in words[2:])
            return CodedTie(cast("TieType", _choose(words[1], TIE_TYPES, "tie")), source, target, cue)
        case _:
            return _read_event(words, marks)


def _read_event(words: list[str], marks: dict[str, Mark]) -> CodedEvent:
    if len(words) < 3:
        raise CodingBroken("an event wants: marks TYPE/mode reality, then what hangs on it")
    mentions = tuple(_find(key, marks) for key in words[0].split(","))
    name, _, mode = words[1].partition("/")
    kind = cast("EventType", _choose(name, EVENT_TYPES, "event type"))
    if mode:
        _choose(mode, MODES.get(kind, ()), f"mode of {kind}")
    reality, _, cue = words[2].partition(":")
    cues = [_find(cue, marks)] if cue else []
    if (kind, reality) == ("THREATEN", "occurred"):
        raise CodingBroken("a threat that was made is threatened, not occurred")
    rest = words[3:]
    series = bool(rest) and rest[0].partition(":")[0] == "series"
    if series:
        series_cue = rest[0].partition(":")[2]
        cues += [_find(series_cue, marks)] if series_cue else []
        rest = rest[1:]
    roles: list[CodedRole] = []
    times: list[CodedTime] = []
    figures: list[CodedFigure] = []
    for word in rest:
        key, equals, value = word.partition("=")
        if not equals or not value:
            raise CodingBroken(f"{word!r} is no key=value")
        if key == "time":
            times.append(_read_time(value, marks))
        elif key in MEASURES:
            figures.append(_read_figure(key, value, marks))
        else:
            role = cast("CorpusRole", _choose(key, ROLES, "role or measure"))
            roles += [
                CodedRole(role, _find(item.removesuffix("?"), marks), claimed=item.endswith("?"))
                for item in value.split(",")
            ]
    return CodedEvent(
        mentions, kind, mode or None, cast("Reality", _choose(reality, STATUS_OF, "reality")),
        "series" if series else "incident", tuple(cues), tuple(roles), tuple(times), tuple(figures),
    )  # fmt: skip


def _read_time(value: str, marks: dict[str, Mark]) -> CodedTime:
    key, colon, days = value.partition(":")
    mark = _find(key, marks)
    if not colon:
        return CodedTime(mark)
    first, dots, last = days.partition("..")
    earliest, latest = _read_day(first), _read_day(last if dots else first)
    if earliest is None and latest is None:
        raise CodingBroken(f"{value!r} gives no day")
    if earliest is not None and latest is not None and earliest > latest:
        raise CodingBroken(f"{value!r} ends before it begins")
    return CodedTime(mark, earliest, latest)


def _read_day(words: str) -> date | None:
    if not words:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise CodingBroken(f"{words!r} is no day such as 2014-05-09") from error


def _read_figure(measure: Measure, value: str, marks: dict[str, Mark]) -> CodedFigure:
    found = _FIGURE.fullmatch(value)
    if found is None or not (found["low"] or found["high"]):
        raise CodingBroken(f"{measure}={value}: a figure wants mark:low-high, such as v1:2 or v1:21-/w1@s1")
    low = int(found["low"]) if found["low"] else None
    high = int(found["high"]) if found["high"] else (None if found["dash"] else low)
    if low is not None and high is not None and low > high:
        raise CodingBroken(f"{measure}={value}: the bounds are the wrong way round")
    return CodedFigure(
        measure, _find(found["mark"], marks), low, high, bool(found["about"]),
        _find(found["whom"], marks) if found["whom"] else None, _find(found["by"], marks) if found["by"] else None,
    )  # fmt: skip


def _read_voice(words: list[str], marks: dict[str, Mark]) -> CodedVoice:
    given = dict(word.partition("=")[::2] for word in words[3:])
    if len(words) < 4 or not given.keys() <= {"over", "content"} or not given.get("content"):
        raise CodingBroken("a voice wants: voice speaker stance cue content=x1 over=e1")
    return CodedVoice(
        _find(words[0], marks),
        cast("Stance", _choose(words[1], STANCES, "stance")),
        _find(words[2], marks),
        tuple(_find(key, marks) for key in given["content"].split(",")),
        tuple(key for key in given.get("over", "").split(",") if key),
    )


def _find(key: str, marks: dict[str, Mark]) -> Mark:
    if key not in marks:
        raise CodingBroken(f"there is no mark {key!r} in the text")
    return marks[key]


def _choose(word: str, allowed: Collection[str], what: str) -> str:
    if word not in allowed:
        raise CodingBroken(f"{word!r} is no {what}; give one of {', '.join(allowed) or 'none'}")
    return word
