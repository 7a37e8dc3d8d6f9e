"""Passages with the Reports that a coder expects, in compact form, and how a Reading differs from them.

A passage has `text` and, as far as it wants them checked:

- `reports`: how many Reports there are;
- `expect`: Reports by `words` that name them (one string or several; `words#2` is the second occurrence), with any of
  `type`, `mode`, `status`, `scope`, `agents`, `claimed` (agents that are only alleged), `targets` (victims and
  recipients too), `places` (finest first), `time` (a day, two days or null), `figures` (measure, low, high and, if
  wanted, the speaker; "~" after the measure for an approximate one) and `voices` (speaker, stance); each list is the
  whole of it;
- `none`: words that name no Report;
- `links`: type and the words that name either end; `ties`: type and the two actors; each list is the whole of it;
- `published`: day of publication, `DAY` if left out;
- `known`: the fault of the Reader that makes the passage fail today.

An actor may be named by any words that the text has for it; what stands before the head may be left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from variorum.model.record import Figure, Participant, Reading, Report, ReportPlace, Voice

DAY = "2024-05-15"
Passage = dict[str, Any]
_DETERMINERS = ("the ", "a ", "an ", "its ", "their ", "his ", "her ", "our ", "two ")
_CHECKED = {
    "words",
    "type",
    "mode",
    "status",
    "scope",
    "agents",
    "claimed",
    "targets",
    "places",
    "time",
    "figures",
    "voices",
}
_FIELDS = {"text", "reports", "expect", "none", "links", "ties", "published", "known"}


@cache
def read_passages() -> tuple[Passage, ...]:
    """Give all passages of the folder, files in order of their names."""
    found: list[Passage] = []
    for path in sorted(Path(__file__).parent.glob("*.yaml")):
        for number, passage in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            unknown = set(passage) - _FIELDS | {
                key for item in passage.get("expect", ()) for key in set(item) - _CHECKED
            }
            assert not unknown, f"{path.name}: {unknown}"
            found.append({**passage, "id": f"{path.stem}-{number + 1}"})
    return tuple(found)


def compare(reading: Reading, passage: Passage) -> list[str]:
    """Tell how a Reading differs from what a passage expects.

    Args:
        reading: what the Reader made of the passage's text.
        passage: the text and what is expected.

    Returns:
        One line a difference; empty where all holds.
    """
    return list(_differences(_Names(reading, passage["text"]), reading, passage))


def _differences(names: _Names, reading: Reading, passage: Passage) -> Iterator[str]:
    if len(reading.reports) != passage.get("reports", len(reading.reports)):
        told = [f"{report.type} {report.trigger.quote!r}" for report in reading.reports]
        yield f"reports: expected {passage['reports']}, got {told}"
    for expected in passage.get("expect", ()):
        wanted = _as_list(expected["words"])
        report = names.find(wanted[0], expected.get("type"))
        if report is None:
            yield f"{wanted[0]}: no Report"
            continue
        for words in wanted[1:]:
            if names.find(words, expected.get("type")) is not report:
                yield f"{wanted[0]}: {words!r} is no evidence of it"
        for field, value in expected.items():
            if field != "words":
                yield from (f"{wanted[0]}: {line}" for line in names.check(report, field, value))
    for words in passage.get("none", ()):
        if (report := names.find(words, None)) is not None:
            yield f"{words}: a {report.type}"
    if "links" in passage:
        ends = {report.id: report for report in reading.reports}
        got_links = {(link.type, ends[link.from_].id, ends[link.to].id) for link in reading.links}
        want_links = {
            (kind, *(getattr(names.find(words, None), "id", words) for words in pair))
            for kind, *pair in passage["links"]
        }
        if got_links != want_links:
            yield f"links: got {[(link.type, link.quote) for link in reading.links]}"
    if "ties" in passage:
        got = [(tie.type, names.actor(tie.from_), names.actor(tie.to)) for tie in reading.ties]
        missing = [
            tie
            for tie in passage["ties"]
            if not any(tie[0] == kind and _is(tie[1], one) and _is(tie[2], two) for kind, one, two in got)
        ]
        if missing or len(got) != len(passage["ties"]):
            yield f"ties: got {[(tie.type, tie.quote) for tie in reading.ties]}"


class _Names:
    """Words to the Reports, actors and places that they name."""

    def __init__(self, reading: Reading, text: str) -> None:
        self.reading, self.text = reading, text
        self.actors = {
            actor.id: {_plain(actor.name), *(_plain(quote.quote) for quote in actor.mentions)}
            for actor in reading.actors
        }
        self.places = {
            place.id: {_plain(place.name), *(_plain(quote.quote) for quote in place.mentions)}
            for place in reading.places
        }

    def actor(self, key: str) -> set[str]:
        return self.actors[key]

    def find(self, words: str, kind: str | None) -> Report | None:
        """Find the Report that words name; one of the kind that is expected first."""
        start, end = _locate(self.text, words)
        found = [
            report
            for report in self.reading.reports
            if any(quote.start < end and start < quote.end for quote in (report.trigger, *report.evidence))
        ]
        found.sort(key=lambda report: report.type != kind)
        return found[0] if found else None

    def check(self, report: Report, field: str, value: Any) -> Iterator[str]:
        """Tell how one field of a Report differs from its expected value."""
        if field in {"type", "mode", "status", "scope"}:
            if getattr(report, field) != value:
                yield f"{field}: expected {value}, got {getattr(report, field)}"
        elif field == "time":
            got = (report.time.earliest, report.time.latest) if report.time else None
            if got != _period(value):
                yield f"time: expected {_period(value)}, got {got}"
        else:
            wanted, found = list(value), self._values(report, field)
            left = list(found)
            for item in wanted:
                match = next((other for other in left if self._fits(item, other)), None)
                if match is None:
                    yield f"{field}: {item} is missing, got {[_show(other) for other in found]}"
                else:
                    left.remove(match)
            if left:
                yield f"{field}: expected {value}, got also {[_show(other) for other in left]}"
            if field == "places" and len(found) == len(wanted) and not left:
                pairs = zip(wanted, found, strict=True)
                if not all(self._fits(item, other) for item, other in pairs):
                    yield f"places: not finest first: {[_show(other) for other in found]}"

    def _values(self, report: Report, field: str) -> list[Any]:
        parts = report.participants
        if field == "agents":
            return [part for part in parts if part.role == "agent"]
        if field == "claimed":
            return [part for part in parts if part.role == "agent" and part.claimed]
        if field == "targets":
            return _distinct(part for part in parts if part.role in {"target", "victim", "recipient"})
        values = {"places": report.places, "figures": report.figures, "voices": report.said_by}
        return list(values[field])

    def _fits(self, wanted: Any, found: Any) -> bool:
        if isinstance(found, Participant):
            return _is(wanted, {_plain(found.quote)} | self._known(found.actor))
        if isinstance(found, ReportPlace):
            return _is(wanted, {_plain(found.quote)} | self.places[found.place])
        if isinstance(found, Voice):
            return wanted[1] == found.stance and self._speaks(wanted[0], found)
        assert isinstance(found, Figure)
        measure = wanted[0].removesuffix("~")
        if (measure, wanted[1], wanted[2]) != (found.measure, found.low, found.high):
            return False
        if wanted[0].endswith("~") != found.approximate:
            return False
        return len(wanted) == 3 or any(self._speaks(wanted[3], voice) for voice in found.said_by)

    def _speaks(self, wanted: str, voice: Voice) -> bool:
        return _is(wanted, {_plain(voice.quote)} | self._known(voice.actor))

    def _known(self, actor: str | None) -> set[str]:
        return self.actors[actor] if actor else set()


def _distinct(parts: Iterable[Participant]) -> list[Participant]:
    """Keep one part an actor, and one a thing."""
    found: dict[str, Participant] = {}
    for part in parts:
        found.setdefault(part.actor or _plain(part.quote), part)
    return list(found.values())


def _show(found: Any) -> Any:
    if isinstance(found, Figure):
        return (
            found.measure,
            found.low,
            found.high,
            found.approximate,
            [voice.quote for voice in found.said_by],
        )
    if isinstance(found, Voice):
        return found.quote, found.stance
    return found.quote


def _as_list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _period(value: Any) -> tuple[str | None, str | None] | None:
    if value is None:
        return None
    first, last = value if isinstance(value, list) else (value, value)
    return _day(first), _day(last)


def _day(value: str | date | None) -> str | None:
    return value.isoformat() if isinstance(value, date) else value


def _plain(words: str) -> str:
    words = words.lower().strip()
    for determiner in _DETERMINERS:
        words = words.removeprefix(determiner)
    return words.removesuffix("'s").removesuffix("’s")


def _is(wanted: str, names: set[str]) -> bool:
    plain = _plain(wanted)
    return any(name == plain or name.endswith(" " + plain) for name in names)


def _locate(text: str, words: str) -> tuple[int, int]:
    """Give the offsets of the n-th occurrence of words, "words#n"; of the first one without a number."""
    plain, _, number = words.partition("#")
    at = -1
    for _ in range(int(number or 1)):
        at = text.find(plain, at + 1)
        assert at >= 0, f"{words!r} is not in {text!r}"
    return at, at + len(plain)
