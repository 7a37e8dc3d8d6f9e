"""The working state of one pass: who was found so far, and which tokens name whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from variorum.model.identity import make_id
from variorum.ontology import code_actor
from variorum.reading.actors.careers import find_sector
from variorum.reading.parts import ActorEntry, ActorForm, ActorMention, Actors

if TYPE_CHECKING:
    from datetime import date

    from variorum.language.tree import Token, Tree
    from variorum.model.vocabulary import ActorKind
    from variorum.reading.actors.known import Known
    from variorum.reading.actors.lexicon import Match
    from variorum.reading.actors.nouns import Noun

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(slots=True, eq=False)
class Draft:
    """An actor in the making.

    Attributes:
        named: whether it has a proper name.
        plural: whether "they" may mean it.
        nouns: common nouns and titles that were used of it, lower case.
        others: known actors that go by the same words.
        reason: why the words were taken for it.
        same: the draft that it turned out to be.
    """

    name: str
    kind: ActorKind
    country: str | None = None
    sector: str = ""
    ucdp: str = ""
    known: bool = False
    named: bool = False
    plural: bool = False
    nouns: set[str] = field(default_factory=set)
    others: tuple[Known, ...] = ()
    reason: str = ""
    same: Draft | None = None

    def resolve(self) -> Draft:
        """Give the draft that this one is, after all joins."""
        draft = self
        while draft.same is not None:
            draft = draft.same
        return draft


@dataclass(slots=True)
class Found:
    """A mention in the making."""

    first: int
    last: int
    head: int
    form: ActorForm
    draft: Draft
    noun: Noun | None = None
    definite: bool = False
    plural: bool = False
    extra: bool = False


@dataclass(slots=True)
class Bench:
    """All that the steps share."""

    tree: Tree
    matches: list[Match]
    day: date | None
    match_of: list[Match | None] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    by_head: dict[int, Found] = field(default_factory=dict)
    by_key: dict[tuple[object, ...], Draft] = field(default_factory=dict)
    short: dict[str, Draft] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the matches by token."""
        self.match_of = [None] * len(self.tree.tokens)
        for match in self.matches:
            for i in range(match.first, match.last):
                self.match_of[i] = match

    @property
    def tokens(self) -> list[Token]:
        """The text's tokens."""
        return self.tree.tokens

    def draft_known(self, actor: Known, match: Match | None = None) -> Draft:
        """Give the draft of a known actor, one a text, with what spoke for it where words name it."""
        draft = self.by_key.get(("known", actor.name, actor.country))
        if draft is None:
            country = None if actor.sector == "IGO" else actor.country
            sector = find_sector(actor, self.day)
            draft = Draft(
                actor.name, actor.kind, country, sector, actor.ucdp, known=True, named=True,
                plural=actor.kind not in {"state", "person"},
            )  # fmt: skip
            draft.nouns.update(
                title for tenure in actor.offices if tenure.holds(self.day) for title in tenure.titles
            )
            self.by_key["known", actor.name, actor.country] = draft
        if match is not None and match.actor == actor and (not draft.reason or match.others):
            draft.reason, draft.others = match.reason, match.others
        return draft.resolve()

    def draft_once(self, key: tuple[object, ...], draft: Draft) -> Draft:
        """Give the draft of a key, this one if there is none yet."""
        return self.by_key.setdefault(key, draft).resolve()

    def add(self, found: Found) -> Found:
        """Write down a mention; the first at a head keeps it, further actors at one head are extra."""
        if found.extra or found.head not in self.by_head:
            self.found.append(found)
        if not found.extra:
            self.by_head.setdefault(found.head, found)
        return found

    def drop(self, found: Found) -> None:
        """Take a mention back that turned out to be part of another."""
        self.found.remove(found)
        self.by_head = {head: item for head, item in self.by_head.items() if item is not found}

    def is_subject(self, token: Token) -> bool:
        """Tell whether a token, or the coordination that it is in, is a subject."""
        return token.first_conjunct().dep in _SUBJECTS

    def join(self, draft: Draft, other: Draft) -> None:
        """Decide that two drafts are one actor; the better known, then the named one stays."""
        one, two = draft.resolve(), other.resolve()
        if one is two:
            return
        if (two.known, two.named) > (one.known, one.named):
            one, two = two, one
        if one.country is None and not one.known:
            one.country = two.country
        if one.kind == "other" and not one.known:
            one.kind, one.sector = two.kind, two.sector
        if not one.sector and not one.known:
            one.sector = two.sector
        one.nouns |= two.nouns
        two.same = one

    def finish(self) -> Actors:
        """Write the drafts and mentions down as the step's result."""
        actors = Actors()
        made: dict[int, ActorMention] = {}
        seen: set[tuple[int, int, str]] = set()
        widest: dict[str, int] = {}
        for found in sorted(self.found, key=lambda item: (item.first, -item.last, item.head)):
            draft = found.draft.resolve()
            id_ = make_id("act", draft.name, draft.country)
            codes = code_actor(draft.country, draft.sector, draft.kind, draft.ucdp)
            entry = ActorEntry(
                id_, draft.name, draft.kind, draft.country, codes, draft.known,
                tuple((other.name, other.kind, other.country) for other in draft.others),
                draft.reason or _tell(draft),
            )  # fmt: skip
            actors.entries.setdefault(id_, entry)
            inside = found.last <= widest.get(id_, 0) and found.form != "pronoun"
            if inside or (found.first, found.last, id_) in seen:
                continue
            widest[id_] = max(found.last, widest.get(id_, 0))
            seen.add((found.first, found.last, id_))
            mention = ActorMention(found.first, found.last, found.head, id_, found.form)
            actors.mentions.append(mention)
            if not found.extra:
                made[id(found)] = mention
        for head, found in sorted(self.by_head.items()):
            if id(found) in made:
                actors.by_head[head] = made[id(found)]
        return actors


def _tell(draft: Draft) -> str:
    """Say why words were taken for an actor where nothing else spoke for it."""
    if draft.known:
        return "stands in the actor files"
    return "named by the text; in no actor file" if draft.named else "described by the text"
