"""Happenings to the record's Reports and the Claims under them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from variorum.language.tree import Token
from variorum.model.identity import make_id
from variorum.model.record import Claim, Figure, Period, Quote, Report, ReportPlace
from variorum.model.vocabulary import ActorKind, EventType, Stance
from variorum.ontology import find_codes
from variorum.reading.assembly.confidence import weigh_confidence
from variorum.reading.assembly.participants import Part, gather_parts, write_participants
from variorum.reading.assembly.spans import quote_run
from variorum.reading.assembly.voices import vouching, weigh_stance, write_voices
from variorum.reading.events.happenings import Happening
from variorum.reading.events.mentions import EventMention, FigureFound
from variorum.reading.events.scene import Scene
from variorum.reading.parts import PeriodMention, VoiceSegment

_MOST_EVIDENCE = 12
_PRECISION_ORDER = ("exact", "near", "district", "province", "region", "sea", "country")


@dataclass(frozen=True, slots=True)
class Written:
    """A Report with its Claims."""

    report: Report
    claims: tuple[Claim, ...]


def write_report(happening: Happening, scene: Scene, document: str) -> Written:
    """Write one happening.

    Args:
        happening: all mentions of the event.
        scene: the text with its mentions.
        document: id of the Document.

    Returns:
        The Report and its Claims.
    """
    lead = _lead(happening)
    trigger = _trigger_quote(lead, scene)
    id_ = make_id("rep", document, lead.type, trigger.start, trigger.end)
    parts = gather_parts(happening, scene)
    places = _places(happening, scene)
    period = _period(happening)
    figures = _distinct(happening.all_figures())
    accused = [scene.actors.entries[part.actor] for part in parts if part.claimed and part.actor]
    voices = vouching(happening, scene, accused)
    mode = lead.mode or next((mention.mode for mention in happening.mentions if mention.mode), None)
    claims = _Claims(id_, scene)
    claims.add("status", happening.status, trigger, voices, "status")
    for part in parts:
        words = quote_run(scene.tree, part.first, part.last)
        spoken = [weigh_stance(voice, scene, accused if part.claimed else ()) for voice in part.voices]
        claims.add(part.role, part.actor or words.quote, words, spoken, "roles")
    for place in places:
        claims.add("place", place.place, Quote(place.start, place.end, place.quote), voices, "places")
    written_period = _write_period(period, scene)
    if written_period is not None:
        span = Quote(written_period.start, written_period.end, written_period.quote)
        claims.add(
            "time",
            {"earliest": written_period.earliest, "latest": written_period.latest},
            span,
            voices,
            "times",
        )
    written_figures = tuple(_write_figure(figure, scene) for figure in figures)
    for figure, written in zip(figures, written_figures, strict=True):
        value = {
            "measure": written.measure,
            "low": written.low,
            "high": written.high,
            "approximate": written.approximate,
            "whom": written.whom,
        }
        claims.add(
            "figure", value, Quote(written.start, written.end, written.quote), list(figure.voices), "figures"
        )
    report = Report(
        id=id_,
        type=cast("EventType", lead.type),
        mode=mode,
        codes=find_codes(
            lead.type,
            mode,
            _kinds(parts, scene, "agent"),
            _kinds(parts, scene, "target", "victim"),
            downed=any(_flies(token, scene) for token in _targets(happening)),
            territory=any(scene.place(token) is not None for token in _targets(happening)),
        ),
        status=happening.status,
        scope="series" if happening.is_series else "incident",
        trigger=trigger,
        evidence=_evidence(happening, scene),
        participants=write_participants(parts, scene),
        places=places,
        time=written_period,
        figures=written_figures,
        said_by=write_voices(voices, scene),
        claims=tuple(claim.id for claim in claims.found),
        confidence=weigh_confidence(happening, scene),
    )
    return Written(report, tuple(claims.found))


class _Claims:
    """Collects the Claims of one Report: one a voice, or one of the outlet where nobody else vouches."""

    def __init__(self, report: str, scene: Scene) -> None:
        self.report, self.scene, self.found = report, scene, list[Claim]()

    def add(self, name: str, value: Any, words: Quote, voices: list[VoiceSegment], origin: str) -> None:
        seen = {claim.id for claim in self.found}
        speakers: list[tuple[str | None, Stance, Quote | None]] = [
            (
                voice.actor,
                voice.stance,
                quote_run(self.scene.tree, *voice.cue) if voice.cue[1] > voice.cue[0] else None,
            )
            for voice in voices
        ] or [(None, "asserts", None)]
        for speaker, stance, cue in speakers:
            id_ = make_id(
                "clm",
                self.report,
                name,
                value,
                speaker,
                stance,
                words.start,
                words.end,
                cue.start if cue else None,
            )
            if id_ not in seen:
                self.found.append(
                    Claim(id_, self.report, name, value, speaker, stance, words.start, words.end, cue, origin)
                )
                seen.add(id_)


def _lead(happening: Happening) -> EventMention:
    """Choose the mention that names the happening best: real before unreal, with arguments before bare."""
    status = happening.status
    fitting = [mention for mention in happening.mentions if mention.verdict.status == status]
    return min(fitting, key=lambda mention: (not mention.arguments, mention.token.i))


def _trigger_quote(mention: EventMention, scene: Scene) -> Quote:
    words = mention.trigger.words or (mention.token.i,)
    first, last = min(words), max(words) + 1
    if last - first > len(words):
        first, last = mention.token.i, mention.token.i + 1
    return quote_run(scene.tree, first, last)


def _evidence(happening: Happening, scene: Scene) -> tuple[Quote, ...]:
    quotes = dict.fromkeys(_trigger_quote(mention, scene) for mention in happening.mentions)
    return tuple(sorted(quotes, key=lambda quote: quote.start))[:_MOST_EVIDENCE]


def _places(happening: Happening, scene: Scene) -> tuple[ReportPlace, ...]:
    found: dict[str, ReportPlace] = {}
    for mention in happening.mentions:
        for place in mention.places:
            if place.place not in found:
                quote = quote_run(scene.tree, place.first, place.last)
                found[place.place] = ReportPlace(place.place, quote.start, quote.end, quote.quote)
    order = {key: _PRECISION_ORDER.index(scene.places.entries[key].precision) for key in found}
    return tuple(sorted(found.values(), key=lambda item: (order[item.place], item.start)))


def _period(happening: Happening) -> PeriodMention | None:
    """Choose the tightest period that any mention states; words that resolve to no day come last."""
    periods = [mention.period for mention in happening.mentions if mention.period is not None]

    def width(period: PeriodMention) -> tuple[int, int, int]:
        if period.earliest is not None and period.latest is not None:
            return (0, (period.latest - period.earliest).days, period.first)
        return (1 if period.earliest or period.latest else 2, 0, period.first)

    return min(periods, key=width, default=None)


def _write_period(period: PeriodMention | None, scene: Scene) -> Period | None:
    if period is None or (period.earliest is None and period.latest is None):
        return None
    quote = quote_run(scene.tree, period.first, period.last)
    return Period(
        period.earliest.isoformat() if period.earliest else None,
        period.latest.isoformat() if period.latest else None,
        period.precision, quote.start, quote.end, quote.quote, period.against,
    )  # fmt: skip


def _distinct(figures: list[FigureFound]) -> list[FigureFound]:
    """Keep one figure a measure, bounds and set of speakers; the same toll told twice is one."""
    found: dict[tuple[object, ...], FigureFound] = {}
    for figure in figures:
        speakers = tuple(dict.fromkeys(voice.actor for voice in figure.voices))
        same = next(
            (key for key, other in found.items() if key[:3] == (figure.measure, figure.low, figure.high)
             and (not speakers or not other.voices or key[3] == speakers)), None,
        )  # fmt: skip
        key = (figure.measure, figure.low, figure.high, speakers)
        if same is None:
            found[key] = figure
        elif figure.voices and not found[same].voices:
            found[same] = figure
    return sorted(found.values(), key=lambda figure: figure.first)


def _write_figure(figure: FigureFound, scene: Scene) -> Figure:
    quote = quote_run(scene.tree, figure.first, figure.last)
    whom = scene.tree.quote(*figure.whom) if figure.whom and figure.whom[0] < figure.whom[1] else None
    return Figure(
        figure.measure, figure.low, figure.high, figure.approximate, whom, write_voices(figure.voices, scene),
        quote.start, quote.end, quote.quote,
    )  # fmt: skip


def _kinds(parts: list[Part], scene: Scene, *roles: str) -> list[ActorKind]:
    return [scene.actors.entries[part.actor].kind for part in parts if part.role in roles and part.actor]


def _targets(happening: Happening) -> list[Token]:
    return [token for mention in happening.mentions for token in mention.tokens_of("target")]


def _flies(token: Token, scene: Scene) -> bool:
    """Whether a thing is a missile, a drone or an aircraft."""
    instrument = scene.instrument(token)
    return instrument is not None and (
        instrument.mode in {"aerial", "drone"}
        or (instrument.mode, instrument.kind) == ("heavy-weapons", "weapon")
    )
