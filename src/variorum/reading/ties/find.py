"""All ties of a text, put together from the finders of this folder."""

from __future__ import annotations

from itertools import chain

from variorum.language.tree import Tree
from variorum.model.vocabulary import ActorKind
from variorum.reading.parts import ActorForm, ActorMention, Actors, TieFound
from variorum.reading.ties.cues import load_cues
from variorum.reading.ties.ends import Found, Reading
from variorum.reading.ties.hyphens import read_hyphen
from variorum.reading.ties.listed import read_listed
from variorum.reading.ties.nouns import read_noun
from variorum.reading.ties.owning import read_owner
from variorum.reading.ties.predicates import read_predicate

_LONGEST = 30
_NAMED: frozenset[ActorForm] = frozenset({"name", "adjective", "pronoun"})
# Ties hold between those who act: a people or a firm has none in the codebook.
_PASSIVE: frozenset[ActorKind] = frozenset({"population", "business"})


def find_ties(tree: Tree, actors: Actors) -> list[TieFound]:
    """Find the lasting relations between actors that a text states as present and real.

    Args:
        tree: the parsed text.
        actors: the actors of the text and where it names them.

    Returns:
        The ties in order of the text, each type and pair of actors once, with the first words that say it.
    """
    reading = Reading(tree, actors, load_cues(), _by_first(actors), _by_last(actors))
    found: dict[tuple[str, str, str], TieFound] = {}
    for token in tree.tokens:
        for tie in chain(
            read_hyphen(token, reading),
            read_predicate(token, reading),
            read_noun(token, reading),
            read_owner(token, reading),
        ):
            written = _write(tie, actors)
            if written is not None:
                found.setdefault((written.type, written.from_, written.to), written)
    for listed in read_listed(tree, actors):
        found.setdefault((listed.type, listed.from_, listed.to), listed)
    return sorted(found.values(), key=lambda tie: (tie.first, tie.last, tie.type, tie.from_, tie.to))


def _by_first(actors: Actors) -> dict[int, ActorMention]:
    """Give the longest mention that starts at each token."""
    found: dict[int, ActorMention] = {}
    for mention in actors.mentions:
        longest = found.get(mention.first)
        if longest is None or mention.last > longest.last:
            found[mention.first] = mention
    return found


def _by_last(actors: Actors) -> dict[int, ActorMention]:
    """Give the longest mention that ends before each token."""
    found: dict[int, ActorMention] = {}
    for mention in actors.mentions:
        longest = found.get(mention.last)
        if longest is None or mention.first < longest.first:
            found[mention.last] = mention
    return found


def _write(tie: Found, actors: Actors) -> TieFound | None:
    one, two = actors.at(tie.from_), actors.at(tie.to)
    if one is None or two is None or one.actor == two.actor or tie.last - tie.first > _LONGEST:
        return None
    if not tie.plain and tie.type != "opposes" and _NAMED.isdisjoint({one.form, two.form}):
        return None
    entries = (actors.entries.get(one.actor), actors.entries.get(two.actor))
    if any(entry is not None and entry.kind in _PASSIVE for entry in entries):
        return None
    named = [mention for mention in (one, two) if tie.first <= mention.head < tie.last]
    first = min([tie.first, *(mention.first for mention in named)])
    last = max([tie.last, *(mention.last for mention in named)])
    return TieFound(tie.type, one.actor, two.actor, first, last)
