"""Ties said by nouns: "Hamas leader X", "Y, the armed wing of X", "X's ally Y", "a coalition of A and B"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.language.tree import Token
from variorum.model.vocabulary import TieType
from variorum.reading.parts import ActorMention
from variorum.reading.ties.cues import Cue
from variorum.reading.ties.ends import (
    Found,
    Reading,
    holds,
    members_of,
    mention_of,
    subject_of,
    words_between,
)

_OWNING = frozenset({"of", "for", "to", "in", "with", "from"})
_TITLE = frozenset({"NOUN", "ADJ", "PROPN", "PART", "PUNCT", "VERB"})
_BREAKS = frozenset({",", ";", ":", "(", ")", '"', "'", "\u2013", "\u2014"})
_ONE_OF_SEVERAL = frozenset({"a", "an", "one", "some", "another"})
_LONGEST = 6
_NO_BODY = frozenset({"state", "population", "person", "other"})
_BODIES = frozenset({"state", "government"})


def read_noun(token: Token, reading: Reading) -> Iterator[Found]:
    """Read one noun as a word for a relation.

    Args:
        token: any token.
        reading: the text and its actors.

    Yields:
        The ties between who holds it and whose it is.
    """
    if token.pos not in {"NOUN", "PROPN"} and not (token.pos == "ADJ" and token.dep in {"amod", "compound"}):
        return
    cue = reading.cues.nouns.get(token.lemma) or reading.cues.nouns.get(token.lower)
    if cue is not None:
        yield from _read_relation(token, cue, reading)
        return
    whole = reading.cues.wholes.get(token.lower)
    if whole is not None:
        yield from _read_whole(token, whole, reading)
    under = reading.cues.unders.get(token.lower)
    if under is not None and token.dep == "pobj" and token.head.lower == "under":
        for owner in _owners(token, reading):
            mention = mention_of(token.head.head, reading.actors) or _subject_mention(
                token.head.head, reading
            )
            if mention is not None:
                holder = reading.tree.tokens[mention.head]
                yield Found(under.type, owner, holder, *words_between(token.head, owner, holder))


def _read_relation(noun: Token, cue: Cue, reading: Reading) -> Iterator[Found]:
    if not holds(noun, reading.cues) or _is_past(noun, reading):
        return
    holders = _holders(noun, cue, reading)
    if not holders:
        return
    relation = _relation(noun, cue, reading)
    unnamed = holders == [noun]
    for owner in _owners(noun, reading, unnamed=unnamed):
        for holder in holders:
            ends = (holder, owner) if cue.forward else (owner, holder)
            yield Found(relation, *ends, *words_between(noun, holder, owner), plain=unnamed)


def _read_whole(noun: Token, cue: Cue, reading: Reading) -> Iterator[Found]:
    preposition = next((c for c in noun.all_children("prep") if c.lower == "of"), None)
    target = preposition.child("pobj") if preposition is not None else None
    if target is None or not holds(noun, reading.cues):
        return
    mention = reading.actors.at(noun)
    if noun.dep == "appos" and noun.head.i < noun.i:
        mention = reading.actors.at(noun.head) or mention
    elif noun.dep == "attr":
        mention = _subject_mention(noun, reading) or mention
    else:
        mention = mention_of(noun, reading.actors)
    if mention is None:
        return
    whole = reading.tree.tokens[mention.head]
    for part in members_of(target, reading):
        named = mention_of(part, reading.actors)
        if (
            named is not None
            and mention.first <= mention.head
            and not (mention.first <= named.head < mention.last)
        ):
            head = reading.tree.tokens[named.head]
            ends = (whole, head) if cue.forward else (head, whole)
            yield Found(cue.type, *ends, *words_between(noun, whole, head))


def _relation(noun: Token, cue: Cue, reading: Reading) -> TieType:
    """A leader who is one of several is a part, not the leader."""
    if cue.type != "leads":
        return cue.type
    following = reading.tree.tokens[noun.i + 1 : noun.i + 3]
    if [token.lower for token in following] == ["of", "staff"]:
        return "part_of"
    marked = [c.lower for c in noun.children if c.i < noun.i]
    if noun.i and reading.tree.tokens[noun.i - 1].lower in reading.cues.qualifiers:
        return "part_of"
    several = noun.tag == "NNS" or any(w in _ONE_OF_SEVERAL or w in reading.cues.qualifiers for w in marked)
    return "part_of" if several else "leads"


def _holders(noun: Token, cue: Cue, reading: Reading) -> list[Token]:
    """Give who is what the noun says: the name after it, beside it, or its subject; else the noun itself."""
    actors = reading.actors
    if noun.dep in {"compound", "nmod", "amod"} and noun.head.i > noun.i:
        head = noun.head
        fits = actors.at(head) is not None and head.pos == "PROPN"
        return [head] if fits and (cue.type != "leads" or not _is_state(head, reading)) else []
    beside = [c for c in noun.children if c.dep == "appos" and c.i > noun.i and actors.at(c) is not None]
    if beside:
        return _spread(beside[0], noun)
    if noun.dep == "appos" and noun.head.i < noun.i and actors.at(noun.head) is not None:
        return [noun.head]
    if noun.dep in {"attr", "oprd"}:
        subject = subject_of(noun)
        return [t for t in subject.conjuncts() if actors.at(t) is not None] if subject is not None else []
    if noun.dep == "conj" and noun.head.dep in {"appos", "attr"}:
        return _holders(noun.head, cue, reading)
    listed = [
        t
        for t in members_of(noun, reading)
        if t is not noun and t.head is not noun and actors.at(t) is not None
    ]
    listed = [t for t in listed if not any(t is c for c in noun.conjuncts())]
    if listed:
        return listed
    following = reading.by_first.get(noun.i + 1)
    if following is not None and following.form == "name":
        return _spread(reading.tree.tokens[following.head], noun)
    return [noun] if actors.at(noun) is not None else []


def _spread(first: Token, noun: Token) -> list[Token]:
    return first.conjuncts() if noun.tag == "NNS" else [first]


def _owners(noun: Token, reading: Reading, *, unnamed: bool = False) -> list[Token]:
    """Give whose the noun is: the actors after "of", before "'s", or right before its title."""
    actors = reading.actors
    found: list[Token] = []
    titled = noun.dep in {"compound", "amod", "nmod"} and noun.head.i > noun.i
    beside = [c for c in noun.head.children if c.dep == "poss" and c.i < noun.i] if titled else []
    for child in (*noun.children, *beside):
        if child.dep == "poss":
            owner = child
            if child.lower == "whose":
                clause = next((above for above in child.ancestors() if above.dep == "relcl"), child)
                owner = clause.head
            if actors.at(owner) is not None:
                found.append(owner)
        elif child.dep == "prep" and child.i > noun.i and child.lower in _OWNING:
            target = child.child("pobj")
            if target is not None and target.lower in reading.cues.offices:
                continue
            for other in target.conjuncts() if target is not None else ():
                mention = mention_of(other, actors)
                if mention is not None:
                    found.append(reading.tree.tokens[mention.head])
    if unnamed:
        return [owner for owner in found if _is_named_body(owner, reading)]
    if found:
        return found
    before = _before_title(noun, reading)
    return [reading.tree.tokens[before.head]] if before is not None else []


def _before_title(noun: Token, reading: Reading) -> ActorMention | None:
    """Give the actor whose name stands right before a title ("Israeli defence minister")."""
    tokens = reading.tree.tokens
    for index in range(noun.i, max(noun.i - _LONGEST, 0), -1):
        mention = reading.by_last.get(index)
        if mention is not None and mention.form in {"name", "adjective"}:
            return mention
        word = tokens[index - 1]
        if word.lemma in reading.cues.nouns and word.dep == "compound":
            return None
        if word.pos not in _TITLE or word.text in _BREAKS or (word.pos == "VERB" and word.dep != "amod"):
            return None
    return None


def _is_past(noun: Token, reading: Reading) -> bool:
    """Whether "former" or the like stands before the title that the noun ends."""
    for index in range(noun.i - 1, max(noun.i - _LONGEST, -1), -1):
        word = reading.tree.tokens[index]
        if word.lower in reading.cues.past:
            return True
        if word.pos not in _TITLE or word.text in _BREAKS:
            return False
    return False


def _is_named_body(owner: Token, reading: Reading) -> bool:
    """Whether an owner is a named body, as an unnamed "commander of" or "member of" needs it."""
    mention = mention_of(owner, reading.actors)
    entry = reading.actors.entries.get(mention.actor) if mention is not None else None
    if mention is None or (entry is not None and entry.kind in _NO_BODY):
        return False
    return mention.form == "name" or (entry is not None and entry.known)


def _is_state(head: Token, reading: Reading) -> bool:
    mention = reading.actors.at(head)
    entry = reading.actors.entries.get(mention.actor) if mention is not None else None
    return entry is not None and entry.kind in _BODIES


def _subject_mention(token: Token, reading: Reading) -> ActorMention | None:
    subject = subject_of(token)
    return mention_of(subject, reading.actors) if subject is not None else None
