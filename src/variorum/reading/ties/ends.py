"""The two ends of a tie: which actor a token stands for, and whether what is said of it holds."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.language.tree import Token, Tree
from variorum.model.vocabulary import TieType
from variorum.reading.parts import ActorMention, Actors
from variorum.reading.ties.cues import Cues

_NAMING = frozenset({"call", "know", "name", "dub", "style"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_SUBJECTS = ("nsubj", "nsubjpass")
_MODALS = frozenset({"will", "would", "may", "might", "could", "should", "can", "'ll", "'d"})
_LISTING = frozenset({"including", "like", "as", "include", "such"})
_BETWEEN = frozenset({",", "and", "or", "the", "a", "an"})
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class Found:
    """One tie before it is written down: type, head tokens of its ends, and the words that say it.

    `plain`: whether the words leave no doubt even where neither end has a name ("pro-government militias").
    """

    type: TieType
    from_: Token
    to: Token
    first: int
    last: int
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What every finder of ties reads from."""

    tree: Tree
    actors: Actors
    cues: Cues
    by_first: dict[int, ActorMention]
    by_last: dict[int, ActorMention]


def mention_of(token: Token, actors: Actors) -> ActorMention | None:
    """Give the mention that a token stands for, by preference a name that the text gives it.

    Args:
        token: head of a noun phrase.
        actors: the actors of the text.

    Returns:
        The mention of the name in apposition or after "called" if there is one; else the token's own.
    """
    own = actors.at(token)
    if own is not None and own.form == "name":
        return own
    for child in token.all_children("acl", "appos"):
        if child.dep == "appos":
            named = actors.at(child) if child.i > token.i else None
        elif child.lemma in _NAMING:
            target = child.child("oprd", "dobj", "attr") or _after_as(child)
            named = actors.at(target) if target is not None else None
        else:
            named = None
        if named is not None and named.form == "name":
            return named
    if own is None and token.children:
        before = [c for c in token.children if c.i == token.i - 1 and c.dep in {"compound", "nmod"}]
        inner = actors.at(before[0]) if before and token.pos == "NOUN" else None
        return inner if inner is not None and inner.form == "name" else None
    return own


def subject_of(token: Token) -> Token | None:
    """Give the noun that a verb, participle or adjective says something of."""
    for _ in range(_DEEPEST):
        subject = token.child(*_SUBJECTS)
        if subject is not None:
            return _antecedent(subject, token)
        if token.dep in {"acl", "relcl"} or (token.dep == "amod" and token.head.i < token.i):
            return token.head
        if token.dep == "pcomp" and token.head.dep == "prep" and token.head.head.pos == "VERB":
            return token.head.head.child("dobj", "nsubjpass")
        if token.is_root or token.dep not in {"conj", "acomp", "oprd", "attr", "advcl", "xcomp", "ccomp"}:
            return None
        token = token.head
    return None


def members_of(token: Token, reading: Reading) -> list[Token]:
    """Give what a token lists: what follows "including" or "such as" below it, else its coordination."""
    listed: list[Token] = []
    for child in token.children:
        if child.i > token.i and child.dep == "prep" and child.lower in _LISTING:
            target = child.child("pobj")
            listed.extend(_listed_from(target, reading) if target is not None else [])
    return listed or _listed_from(token, reading)


def _listed_from(token: Token, reading: Reading) -> list[Token]:
    """Give a coordination; where the parse has lost it, the actors in a row of commas that ends in "and"."""
    parsed = token.conjuncts()
    mention = reading.actors.at(token)
    if mention is None:
        return parsed
    row, ended, tokens = [token], False, reading.tree.tokens
    end = mention.last
    while not ended and end < len(tokens) and tokens[end].lower in {",", "and", "or"}:
        while end < len(tokens) and tokens[end].lower in _BETWEEN:
            ended = ended or tokens[end].lower in {"and", "or"}
            end += 1
        following = reading.by_first.get(end)
        if following is None:
            return parsed
        row.append(tokens[following.head])
        end = following.last
    return row if ended and len(row) > len(parsed) else parsed


def holds(token: Token, cues: Cues) -> bool:
    """Whether what a token says is affirmed and of the present: not negated, former, possible or denied.

    Args:
        token: the token that carries the relation.
        cues: the compiled cues.

    Returns:
        False where the tie is negated, past, possible or denied.
    """
    around = list(token.children)
    if token.dep in {"acomp", "attr", "oprd", "conj"}:
        around += token.head.children
    for child in around:
        if child.dep == "neg" or (
            child.dep in {"advmod", "amod", "det", "compound"} and child.lower in cues.past
        ):
            return False
        if child.dep == "aux" and child.lower in _MODALS:
            return False
        if child.dep == "det" and child.lower in {"no", "neither"}:
            return False
        if child.dep == "mark" and child.lower in {"if", "unless", "whether"}:
            return False
    return not (token.dep in {"xcomp", "ccomp", "pcomp"} and _governor(token).lemma in cues.blockers)


def words_between(*tokens: Token) -> tuple[int, int]:
    """Give the run from the first to the last of some tokens."""
    return min(t.i for t in tokens), max(t.i for t in tokens) + 1


def _governor(token: Token) -> Token:
    head = token.head
    return head.head if head.dep == "prep" else head


def _antecedent(subject: Token, verb: Token) -> Token:
    if subject.lower in _RELATIVE and subject.tag in {"WP", "WDT", "IN"}:
        clause = verb
        while clause.dep == "conj" and not clause.is_root:
            clause = clause.head
        if clause.dep in {"relcl", "acl"}:
            return clause.head
    return subject


def _after_as(verb: Token) -> Token | None:
    preposition = next((c for c in verb.all_children("prep") if c.lower == "as"), None)
    return preposition.child("pobj") if preposition is not None else None
