"""Items of the corpus as golden cases, so that the Reader is scored on both in one way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.evaluation.case import (
    GoldActor,
    GoldAgent,
    GoldCase,
    GoldFigure,
    GoldLink,
    GoldReport,
    GoldTarget,
    GoldTie,
    GoldTime,
    GoldVoice,
)
from variorum.model.record import Quote

if TYPE_CHECKING:
    from variorum.training.items import CodedEvent, CodedFigure, CodedVoice, Item, Mark


def make_case(item: Item) -> GoldCase:
    """Make the golden case of an item.

    The corpus does not say what kind of actor a mark is or that two wordings are one actor, so each wording is an actor
    of its own, of no country and kind "other"; the score looks at words, not at these.

    Args:
        item: an item of the corpus.

    Returns:
        The case.
    """
    return _Maker(item).make()


class _Maker:
    def __init__(self, item: Item) -> None:
        self.item = item
        self.actors: dict[str, GoldActor] = {}

    def make(self) -> GoldCase:
        item = self.item
        reports = tuple(self._make_report(event) for event in item.events)
        ties = tuple(
            GoldTie(tie.type, self._actor(tie.source), self._actor(tie.target), self._quote(tie.cue))
            for tie in item.ties
        )
        links = tuple(
            GoldLink(link.type, link.source, link.target, self._quote(link.cue)) for link in item.links
        )
        return GoldCase(
            item.key, item.text, item.published, None, None, None, self.actors, reports, links, ties, ""
        )

    def _make_report(self, event: CodedEvent) -> GoldReport:
        harmed = [role for role in event.roles if role.role in {"target", "victim", "recipient"}]
        voices = [voice for voice in self.item.voices if event.key in voice.over]
        time = event.times[0] if event.times else None
        return GoldReport(
            id=event.key,
            type=event.type,
            mode=event.mode,
            status=event.status,
            scope=event.scope,
            mentions=tuple(self._quote(mark) for mark in event.mentions),
            agents=tuple(
                GoldAgent(self._actor(role.mark), role.claimed)
                for role in event.roles
                if role.role == "agent"
            ),
            targets=tuple(GoldTarget(self._actor(role.mark), None) for role in harmed),
            places=tuple(self._quote(role.mark) for role in event.roles if role.role == "place"),
            time=GoldTime(self._quote(time.mark), time.earliest, time.latest) if time is not None else None,
            figures=tuple(self._make_figure(figure, voices) for figure in event.figures),
            said_by=tuple(
                GoldVoice(self._actor(voice.speaker), voice.stance, self._quote(voice.cue))
                for voice in voices
            ),
        )

    def _make_figure(self, figure: CodedFigure, voices: list[CodedVoice]) -> GoldFigure:
        speakers = [figure.speaker] if figure.speaker is not None else [voice.speaker for voice in voices[:1]]
        return GoldFigure(
            measure=figure.measure,
            low=figure.low,
            high=figure.high,
            approximate=figure.approximate,
            whom=self.item.quote(figure.whom) if figure.whom is not None else None,
            quote=self._quote(figure.mark),
            said_by=tuple(GoldVoice(self._actor(speaker), "asserts", None) for speaker in speakers),
        )

    def _quote(self, mark: Mark) -> Quote:
        return Quote(mark.start, mark.end, self.item.quote(mark))

    def _actor(self, mark: Mark) -> str:
        words = self.item.quote(mark)
        key = words.lower()
        old = self.actors.get(key)
        mentions = (*(old.mentions if old else ()), self._quote(mark))
        self.actors[key] = GoldActor(key, (words,), tuple(dict.fromkeys(mentions)), None, "other")
        return key
