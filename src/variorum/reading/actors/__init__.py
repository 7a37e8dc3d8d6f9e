"""Who a text names: known actors, composed ones ("Iranian forces"), persons, and what takes them up again."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from variorum.reading.actors.anaphora import join_definites
from variorum.reading.actors.bench import Bench, Draft, Found
from variorum.reading.actors.compose import draft_phrase
from variorum.reading.actors.joining import inherit_owners, join_appositions, link_members, link_partitives
from variorum.reading.actors.lexicon import match_names
from variorum.reading.actors.located import locate_actors
from variorum.reading.actors.names import add_names
from variorum.reading.actors.organisations import add_organisations, join_acronyms
from variorum.reading.actors.persons import add_persons, learn_known
from variorum.reading.actors.phrases import Phrase, find_phrases
from variorum.reading.actors.pronouns import join_pronouns

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from variorum.language.tree import Tree
    from variorum.reading.parts import ActorForm, Actors

__all__ = ["find_actors", "locate_actors"]


def find_actors(
    tree: Tree, published: date | None, around: Mapping[str, int] = MappingProxyType({})
) -> Actors:
    """Find every actor that a text names.

    Args:
        tree: the parsed text.
        published: day of publication; decides between owners of one name.
        around: how often each country is named by the places of the text, by ISO 3166-1 alpha-3; decides too.

    Returns:
        The actors with their mentions, nested ones included. Two coordinated owners of one noun ("Saudi and
        Emirati jets") give two mentions at one head, of which `by_head` holds the first.
    """
    bench = Bench(tree, match_names(tree, published, around), published)
    for phrase in find_phrases(bench):
        for number, draft in enumerate(draft_phrase(bench, phrase)):
            bench.add(_mention(phrase, draft, extra=number > 0))
    add_names(bench)
    learn_known(bench)
    add_persons(bench)
    add_organisations(bench)
    join_acronyms(bench)
    join_appositions(bench)
    link_members(bench)
    join_definites(bench)
    inherit_owners(bench)
    link_partitives(bench)
    join_pronouns(bench)
    return bench.finish()


def _mention(phrase: Phrase, draft: Draft, *, extra: bool) -> Found:
    form: ActorForm = "name" if draft.named and phrase.head.text[:1].isupper() else "nominal"
    plural = phrase.head.tag in {"NNS", "NNPS"}
    return Found(
        phrase.first, phrase.last, phrase.head.i, form, draft, phrase.noun, phrase.definite, plural, extra
    )
