"""Sayings written down as segments, each once, with the actor who speaks."""

from __future__ import annotations

from dataclasses import replace

from variorum.language.tree import Token, Tree
from variorum.model.vocabulary import Stance
from variorum.reading.parts import Actors, VoiceSegment
from variorum.reading.voices.cues import Cues
from variorum.reading.voices.phrases import author_of
from variorum.reading.voices.saying import Run, Saying, trim
from variorum.reading.voices.speakers import active_subject, speaker_actor, speaker_run

_FIRST_PERSON = frozenset({"i", "we"})
_FARTHEST = 400


class Writer:
    """Turns sayings into segments."""

    def __init__(self, tree: Tree, actors: Actors, cues: Cues) -> None:
        self._tree = tree
        self._actors = actors
        self._cues = cues
        self._segments: dict[tuple[int, int, int | None, str], VoiceSegment] = {}

    def write(self, saying: Saying, run: Run, *, direct: bool) -> None:
        """Add the segments of one run of what is said, one a speaker.

        Args:
            saying: who says it, and how.
            run: one run of its content.
            direct: whether the run stands in quotation marks.
        """
        content = trim(*run, self._tree.tokens)
        if content is None:
            return
        content = self._balance(content)
        stance = saying.quoted if direct and saying.quoted is not None else saying.stance
        for speaker in saying.speakers or (None,):
            self._add(saying, content, speaker, stance, direct)

    def lend_actors(self, sayings: list[Saying]) -> None:
        """Give "I" and "we" the actor of their quotation, and "the statement" the actor who made it.

        Args:
            sayings: what the reporting verbs of the text say, in order.
        """
        quoted = [item for item in self._segments.values() if item.direct and item.actor is not None]
        for key, segment in self._segments.items():
            if segment.actor is not None or segment.speaker_head is None:
                continue
            head = self._tree.tokens[segment.speaker_head]
            actor: str | None = None
            if head.lower in _FIRST_PERSON:
                around = [item for item in quoted if item.first <= head.i < item.last]
                actor = min(around, key=lambda item: item.last - item.first).actor if around else None
            elif head.lemma in self._cues.documents:
                actor = self._maker(head, sayings)
            if actor is not None:
                self._segments[key] = replace(segment, actor=actor)

    def sorted(self) -> list[VoiceSegment]:
        """Give the segments in order of the text; of two with one content the relayed one first, as added."""
        found = self._segments.values()
        named = {(item.first, item.last) for item in found if item.speaker_head is not None}
        kept = [i for i in found if i.speaker_head is not None or (i.first, i.last) not in named]
        return sorted(kept, key=lambda item: (item.first, item.last))

    def _balance(self, run: Run) -> Run:
        """Take in the closing mark of a quotation that opens inside a run and ends with it."""
        first, last = run
        tokens = self._tree.tokens
        marks = sum(token.text == '"' for token in tokens[first:last])
        return (first, last + 1) if marks % 2 and last < len(tokens) and tokens[last].text == '"' else run

    def _add(self, saying: Saying, content: Run, speaker: Token | None, stance: Stance, direct: bool) -> None:
        if speaker is not None and saying.cue[0] <= speaker.i < saying.cue[1]:
            speaker = None
        if speaker is not None:
            speaker = self._through_document(speaker)
        head = speaker.i if speaker is not None else None
        self._segments.setdefault(
            (*content, head, stance),
            VoiceSegment(
                first=content[0],
                last=content[1],
                speaker=(saying.cue[0], saying.cue[0])
                if speaker is None
                else speaker_run(speaker, self._actors),
                speaker_head=head,
                actor=speaker_actor(speaker, self._actors, self._cues.mouthpieces)
                if speaker is not None
                else None,
                stance=stance,
                cue=saying.cue,
                direct=direct,
            ),
        )

    def _through_document(self, speaker: Token) -> Token:
        """Give the author of a statement that speaks; else the statement itself."""
        if speaker.lemma not in self._cues.documents or self._actors.at(speaker) is not None:
            return speaker
        author = author_of(speaker, self._actors, self._cues)
        return author if author is not None else speaker

    def _maker(self, document: Token, sayings: list[Saying]) -> str | None:
        """Give the actor behind "the statement": who last said something in one, or issued one."""
        for token in reversed(self._tree.tokens[max(0, document.i - _FARTHEST) : document.i]):
            if token.lemma != document.lemma:
                continue
            maker = author_of(token, self._actors, self._cues)
            if maker is None:
                above = [item for item in sayings if item.speakers and item.verb in token.ancestors()]
                maker = above[-1].speakers[0] if above else None
            if maker is None and token.dep == "dobj" and token.head.pos == "VERB":
                maker = active_subject(token.head)
            actor = speaker_actor(maker, self._actors, self._cues.mouthpieces) if maker is not None else None
            if actor is not None:
                return actor
        return None
