"""Rows of the golden tables put to the Reader, and its answers judged field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from variorum.evaluation.mentions.tables import NONE, GoldRow
from variorum.language.pipeline import parse_texts
from variorum.model.document import Document
from variorum.reading.places import measure_km
from variorum.reading.questions import answer_who
from variorum.reading.reader import load_gazetteer, make_scene, read_scene

if TYPE_CHECKING:
    from variorum.model.answers import WhoAnswer
    from variorum.model.record import Actor, Place, Reading, Report
    from variorum.reading.events import Scene


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which fields of a row are right, and what was wanted and found in words."""

    fields: dict[str, bool]
    wanted: str
    found: str


Judge: TypeAlias = Callable[[list[GoldRow]], Iterator[Verdict]]


def judge_strings(rows: list[GoldRow]) -> Iterator[Verdict]:
    """Judge bare strings for actors: country and sector."""
    by_day: dict[date | None, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        by_day[row.day("on")].append(number)
    answers: dict[int, WhoAnswer] = {}
    for day, numbers in by_day.items():
        found = answer_who((rows[number]["string"] for number in numbers), day, load_gazetteer())
        answers.update(zip(numbers, found, strict=True))
    for number, row in enumerate(rows):
        actors = answers[number].actors
        country = (actors[0].country or "") if actors else None
        sector = (actors[0].sector or "") if actors else None
        fields = {"country": country == row["country"], "sector": sector == row["sector"]}
        words = f"{actors[0].name} {country} {sector}" if actors else "nobody"
        yield Verdict(fields, f"{row['country']} {row['sector']}", words)


def _read(rows: list[GoldRow]) -> Iterator[tuple[GoldRow, Scene, Reading]]:
    """Read the text of each row."""
    gazetteer = load_gazetteer()
    for row, tree in zip(rows, parse_texts(row["text"] for row in rows), strict=True):
        document = Document(row["text"], published=row.day("published"), language="en", source=None)
        scene = make_scene(tree, document, gazetteer)
        yield row, scene, read_scene(scene, document)


def judge_actors(rows: list[GoldRow]) -> Iterator[Verdict]:
    """Judge actors in their texts: whether they are any, which country and sector, and who else is the same."""
    for row, _, reading in _read(rows):
        if row["kind"] == NONE:
            wrong = [
                mention.quote
                for actor in reading.actors
                for mention in actor.mentions
                if row.start <= mention.start and mention.end <= row.end
            ]
            yield Verdict({"none": not wrong}, "no actor", ", ".join(wrong) or "no actor")
            continue
        actors = _find_actors(reading, row.start, row.end)
        actor = next(
            (item for item in actors if item.country == row["country"]), actors[0] if actors else None
        )
        wanted = " ".join((row["name"], row["country"], row["sector"]))
        if actor is None:
            yield Verdict({"found": False}, wanted, "nobody")
            continue
        sector = actor.codes.get("cameo", "").removeprefix(actor.country or "").removeprefix("IMG")
        fields = {
            "found": True,
            "country": (actor.country or "") == row["country"],
            "sector": sector == row["sector"],
        }
        if row["name"] and actor.known:
            fields["name"] = actor.name == row["name"]
        same = row.find("same_as")
        if same is not None:
            fields["same"] = actor.id in {other.id for other in _find_actors(reading, *same)}
        yield Verdict(fields, wanted, f"{actor.name} {actor.country} {sector}")


def _find_actors(reading: Reading, start: int, end: int) -> list[Actor]:
    """Give the actors whose mentions cover the words best: several where they share a noun ("US and UK jets")."""
    found = [
        (max(start, mention.start) - min(end, mention.end), mention.start, actor)
        for actor in reading.actors
        for mention in actor.mentions
        if mention.start < end and start < mention.end
    ]
    best = min((item[:2] for item in found), default=None)
    return [actor for *rank, actor in found if tuple(rank) == best]


def judge_places(rows: list[GoldRow]) -> Iterator[Verdict]:
    """Judge places in their texts: whether they are any, which, how precise, and what happened there."""
    for row, _, reading in _read(rows):
        place = _find_place(reading, row.start, row.end)
        if row["precision"] == NONE:
            yield Verdict({"none": place is None}, "no place", place.name if place else "no place")
            continue
        wanted = " ".join((row["name"], row["country"], row["precision"]))
        if place is None:
            yield Verdict({"found": False}, wanted, "no place")
            continue
        fields = {"found": True, "precision": row.allows("precision", place.precision)}
        if row["country"] or place.country:
            fields["country"] = (place.country or "") == row["country"]
        if row["lat"]:
            fields["spot"] = (
                place.lat is not None
                and place.lon is not None
                and measure_km(float(row["lat"]), float(row["lon"]), place.lat, place.lon)
                <= float(row["within_km"])
            )
        for column, there in (("happened", True), ("not_happened", False)):
            report = _find_report(reading, row.find(column))
            if report is not None:
                fields[column] = (place.id in {item.place for item in report.places}) is there
        yield Verdict(
            fields, wanted, f"{place.name} {place.country} {place.precision} {place.lat} {place.lon}"
        )


def _find_place(reading: Reading, start: int, end: int) -> Place | None:
    found = [
        (min(end, mention.end) - max(start, mention.start), place)
        for place in reading.places
        for mention in place.mentions
        if mention.start < end and start < mention.end
    ]
    return max(found, key=lambda item: item[0])[1] if found else None


def _find_report(reading: Reading, span: tuple[int, int] | None) -> Report | None:
    """Give the report that has its trigger or other evidence at some words."""
    if span is None:
        return None
    return next(
        (
            report
            for report in reading.reports
            for quote in (report.trigger, *report.evidence)
            if quote.start < span[1] and span[0] < quote.end
        ),
        None,
    )


def judge_times(rows: list[GoldRow]) -> Iterator[Verdict]:
    """Judge times in their texts: whether they mean days, which, how precise, and what they date."""
    for row, scene, reading in _read(rows):
        spans = [(scene.tree.span(period.first, period.last), period) for period in scene.periods]
        found = max(
            (
                (min(end, row.end) - max(start, row.start), period)
                for (start, end), period in spans
                if start < row.end and row.start < end and (period.earliest or period.latest)
            ),
            key=lambda item: item[0],
            default=(0, None),
        )[1]
        words = f"{found.earliest}..{found.latest} {found.precision}" if found else "no days"
        if row["precision"] == NONE:
            yield Verdict({"none": found is None}, "no days", words)
            continue
        wanted = f"{row['earliest'] or None}..{row['latest'] or None} {row['precision']}"
        if found is None:
            yield Verdict({"found": False}, wanted, words)
            continue
        days = (row.day("earliest"), row.day("latest"))
        fields = {
            "found": True,
            "days": (found.earliest, found.latest) == days,
            "precision": row.allows("precision", found.precision),
        }
        for column, there in (("happened", True), ("not_happened", False)):
            report = _find_report(reading, row.find(column))
            if report is not None:
                time = report.time
                fields[column] = (time is not None and time.start < row.end and row.start < time.end) is there
        yield Verdict(fields, wanted, words)


JUDGES: dict[str, Judge] = {"actors": judge_actors, "places": judge_places, "times": judge_times}
