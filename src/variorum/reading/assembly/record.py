"""A whole Reading from what the steps found."""

from __future__ import annotations

from variorum.model.record import (
    Actor,
    ActorCandidate,
    Claim,
    DocumentHead,
    Link,
    Place,
    PlaceCandidate,
    Quote,
    ReaderStamp,
    Reading,
    Report,
    Tie,
)
from variorum.reading.assembly.reports import write_report
from variorum.reading.assembly.spans import quote_run
from variorum.reading.events import Happening, LinkFound, Scene
from variorum.reading.parts import PlaceOption, TieFound


def write_reading(
    head: DocumentHead,
    scene: Scene,
    happenings: list[Happening],
    links: list[LinkFound],
    ties: list[TieFound],
    stamp: ReaderStamp,
) -> Reading:
    """Write the record.

    Args:
        head: what is known of the Document.
        scene: the text with its mentions.
        happenings: what happened.
        links: which happening answers, causes or is part of which.
        ties: how actors stand to each other.
        stamp: which Reader it was.

    Returns:
        The Reading; actors and places that the text names but no Report uses are kept too.
    """
    ids: dict[int, str] = {}
    reports: list[Report] = []
    claims: list[Claim] = []
    for happening in happenings:
        written = write_report(happening, scene, head.id)
        if any(report.id == written.report.id for report in reports):
            continue
        ids[id(happening)] = written.report.id
        reports.append(written.report)
        claims.extend(written.claims)
    return Reading(
        document=head,
        actors=_actors(scene),
        places=_places(scene),
        reports=tuple(reports),
        claims=tuple(claims),
        links=_links(links, ids, scene),
        ties=_ties(ties, scene),
        reader=stamp,
    )


def _actors(scene: Scene) -> tuple[Actor, ...]:
    mentions: dict[str, dict[Quote, None]] = {}
    for mention in scene.actors.mentions:
        quote = quote_run(scene.tree, mention.first, mention.last)
        mentions.setdefault(mention.actor, {})[quote] = None
    return tuple(
        Actor(
            entry.id, entry.name, entry.kind, entry.country, dict(entry.codes), entry.known,
            tuple(sorted(quotes, key=lambda quote: (quote.start, quote.end))),
            tuple(ActorCandidate(*other) for other in entry.alternatives), entry.reason,
        )
        for key, quotes in mentions.items()
        for entry in (scene.actors.entries[key],)
    )  # fmt: skip


def _places(scene: Scene) -> tuple[Place, ...]:
    mentions: dict[str, dict[Quote, None]] = {}
    for mention in scene.places.mentions:
        mentions.setdefault(mention.place, {})[quote_run(scene.tree, mention.first, mention.last)] = None
    written = []
    for key, quotes in mentions.items():
        entry = scene.places.entries[key]
        chosen = entry.chosen
        written.append(
            Place(
                entry.id, chosen.name, chosen.country, chosen.admin1, chosen.lat, chosen.lon, chosen.feature or None,
                chosen.geonames, entry.precision,
                tuple(_candidate(option) for option in entry.alternatives), tuple(quotes),
                entry.reason,
            )
        )  # fmt: skip
    return tuple(written)


def _candidate(option: PlaceOption) -> PlaceCandidate:
    return PlaceCandidate(
        option.name, option.country, option.lat, option.lon, option.geonames, round(option.score, 3)
    )


def _links(links: list[LinkFound], ids: dict[int, str], scene: Scene) -> tuple[Link, ...]:
    written = []
    for link in links:
        source, target = ids.get(id(link.source)), ids.get(id(link.target))
        if source and target:
            quote = quote_run(scene.tree, link.first, link.last)
            written.append(Link(link.type, source, target, quote.start, quote.end, quote.quote))
    return tuple(written)


def _ties(ties: list[TieFound], scene: Scene) -> tuple[Tie, ...]:
    written = []
    for tie in ties:
        quote = quote_run(scene.tree, tie.first, tie.last)
        voices = scene.voices.over(scene.tree.tokens[tie.first])
        speaker = voices[0].actor if voices else None
        written.append(Tie(tie.type, tie.from_, tie.to, quote.start, quote.end, quote.quote, speaker))
    return tuple(written)
