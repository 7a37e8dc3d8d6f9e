"""Noun phrases that name actors: where each starts and ends, and which names stand inside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.language.tree import Token, noun_phrase
from variorum.reading.actors.folding import fold
from variorum.reading.actors.known import load_surnames
from variorum.reading.actors.nouns import Noun, find_noun, load_titles, load_words

if TYPE_CHECKING:
    from variorum.reading.actors.bench import Bench
    from variorum.reading.actors.lexicon import Match

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_INNER = frozenset(
    {"compound", "amod", "nmod", "poss", "nummod", "quantmod", "advmod", "npadvmod", "case", "det", "predet"}
)
_DROPPED_TAGS = frozenset({"DT", "PDT", "PRP$", "WP$", "CD", "WDT"})
_NAMES = frozenset({"NORP", "GPE", "ORG", "PERSON", "LOC", "FAC"})
_THESE = frozenset({"the", "this", "that", "these", "those"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase whose head is a noun for a person or group.

    Attributes:
        first, last: the run without determiner, numbers and hedges.
        head: the head token.
        noun, noun_first: the noun for a person or group, and its first token.
        owners: names inside or after "of" that say whose the actor is, in order.
        definite: whether "the", "this" or the like stands before it.
        prefixed: whether "X-backed" or the like stands inside.
    """

    first: int
    last: int
    head: Token
    noun: Noun
    noun_first: int
    owners: tuple[Match, ...]
    definite: bool
    prefixed: bool


def find_phrases(bench: Bench) -> list[Phrase]:
    """Find the noun phrases that end in a noun for a person or group, in order of the text."""
    phrases = []
    for token in bench.tokens:
        if not _may_head(token):
            continue
        match = bench.match_of[token.i]
        if match is not None and match.use != "people":
            continue
        noun = find_noun(bench.tokens, token)
        if (
            noun is None
            or match is not None
            or (token.entity == "PERSON" and noun[0].use != "proper" and _is_inside(token))
            or (noun[0].human == "person" and _is_surname(bench.tokens, token, noun[0]))
        ):
            continue
        before = bench.tokens[token.i - 1] if token.i else token
        held = (
            before.entity == "PERSON"
            and noun[0].kind == "population"
            and token.dep in {"dobj", "oprd", "pobj"}
        )
        if token.tag == "NN" and (
            held or (before.pos == "VERB" and before.lemma in load_words("taking_verb"))
        ):
            continue
        phrases.append(_delimit(bench, token, noun[0], noun[1]))
    return phrases


def _is_inside(token: Token) -> bool:
    """Whether a capitalised noun is part of a person's name ("Zabihullah Mujahid")."""
    return token.text[:1].isupper() and any(
        child.dep == "compound" and child.entity == "PERSON" for child in token.children
    )


def _is_surname(tokens: list[Token], token: Token, noun: Noun) -> bool:
    """Whether a noun for a person stands alone as a name ("Baker said"); in a list of actors brackets follow it."""
    listed = token.i + 1 < len(tokens) and tokens[token.i + 1].text == "("
    several = token.lower == noun.plural != noun.noun
    meant = token.entity == "PERSON" or fold(token.text) in load_surnames()
    named = (
        meant and token.tag == "NNP" and not several and token.text[:1].isupper() and not token.text.isupper()
    )
    return named and not listed and not any(child.i < token.i for child in token.children)


def _may_head(token: Token) -> bool:
    if token.pos not in _NOMINAL or token.tag.startswith(("CD", "VB")):
        return False
    if token.pos == "ADJ" and token.dep in {"amod", "acomp", "advmod"}:
        return False
    if (
        token.dep == "poss"
        and token.tag in {"NNP", "NNPS"}
        and token.head.pos == "PROPN"
        and token.lower == "people"
    ):
        return False
    # In headlines the verb is often parsed as the head of its subject.
    first = token.first_conjunct()
    modifies = first.dep in {"compound", "amod", "nmod"} and first.head.i > token.i
    return not modifies or first.head.tag.startswith("VB")


def _delimit(bench: Bench, head: Token, noun: Noun, noun_first: int) -> Phrase:
    tokens = bench.tokens
    first = min(noun_phrase(head)[0], noun_first)
    first = _extend_left(bench, first)
    last = _extend_right(bench, head, noun)
    definite = any(token.lower in _THESE for token in tokens[first : head.i]) or (
        first > 0 and tokens[first - 1].lower in _THESE and tokens[first - 1].sentence == head.sentence
    )
    first = _start_after_body(bench, first, noun_first)
    first = trim_left(tokens, first, noun_first)
    first = _take_body_before(bench, first, head)
    prefixed, owners = _find_owners(bench, first, head.i, head)
    return Phrase(first, last, head, noun, noun_first, owners, definite, prefixed)


def _extend_right(bench: Bench, head: Token, noun: Noun) -> int:
    """Take in what a body's name says it is for: "Mokolo Front for the Salvation of Kawar"."""
    tokens = bench.tokens
    last = head.i + 1
    if noun.human != "group" or head.pos != "PROPN" or head.dep == "compound" or head.text.isupper():
        return last
    i = last
    while i < len(tokens) and tokens[i].sentence == head.sentence and tokens[head.i + 1].lower == "for":
        if tokens[i].text[:1].isupper() and tokens[i].pos in {"PROPN", "NOUN", "ADJ"}:
            last = i + 1
        elif tokens[i].lower not in _NAME_LINKS or _opens_another(bench, i):
            break
        i += 1
    return last


def _opens_another(bench: Bench, i: int) -> bool:
    """Whether "and" leads on to another actor: a known one, or one with a title."""
    if bench.tokens[i].lower != "and" or i + 1 >= len(bench.tokens):
        return False
    return bench.match_of[i + 1] is not None or (bench.tokens[i + 1].text,) in load_titles()


_NAME_LINKS = frozenset({"for", "of", "the", "and"})


def find_coordinator(tokens: list[Token], first: int, stop: int) -> int | None:
    """Give the last "and" or "or" of a run, or None."""
    return next((i for i in range(stop - 1, first, -1) if tokens[i].tag == "CC"), None)


def _start_after_body(bench: Bench, first: int, stop: int) -> int:
    """Cut a phrase after "and" where an actor of its own stands before it: "the IRGC and militias"."""
    i = find_coordinator(bench.tokens, first, stop)
    if i is None:
        return first
    before, after = bench.match_of[i - 1], bench.match_of[i + 1]
    own = before is not None and before.actor.kind not in {"state", "population"}
    return i + 1 if (own and after is None) or bench.tokens[i - 1].tag in {"NNS", "NNPS"} else first


def _take_body_before(bench: Bench, first: int, head: Token) -> int:
    """Take in a known body right before a phrase that the parse leaves outside: "Human Rights Watch researchers"."""
    match = bench.match_of[first - 1] if first else None
    if (
        match is None
        or match.last != first
        or head.pos != "NOUN"
        or bench.tokens[match.first].sentence != head.sentence
    ):
        return first
    loose = bench.tokens[match.head].dep in {"npadvmod", "dep", "nmod", "compound", "nsubj"}
    body = match.actor.kind not in {"state", "population", "person"} and match.use == "name"
    return match.first if loose and body and bench.tokens[match.head].head in (head, head.head) else first


def _extend_left(bench: Bench, first: int) -> int:
    """Take in the whole of a known name that the phrase cuts."""
    match = bench.match_of[first]
    return min(first, match.first) if match is not None else first


def trim_left(tokens: list[Token], first: int, stop: int) -> int:
    """Leave out determiners, numbers, hedges and quotation marks at the start of a phrase."""
    loose = load_words("loose_modifier")
    while first < stop:
        token = tokens[first]
        number = token.tag in _DROPPED_TAGS or token.pos in {"PUNCT", "DET", "NUM"} or token.tag == "POS"
        if token.text[:1].isupper() and any(sign.isdigit() for sign in token.text):
            number = False  # "MS-13 members"
        hedge = token.lower in loose and token.tag not in {"NNP", "NNPS"}
        number = number or (token.tag == "RB" and tokens[first + 1].text != "-")
        if first > 1 and token.i > 1 and tokens[first - 1].text == "-" and tokens[first - 2].tag == "CD":
            number = True
        day = token.entity in {"DATE", "TIME"}  # "On Wednesday fighters of …"
        if not (number or hedge or day):
            break
        first += 1
    return first


def _find_owners(bench: Bench, first: int, stop: int, head: Token) -> tuple[bool, tuple[Match, ...]]:
    """Find the names that say whose the actor is; those before "-backed" and after "pro-" do not."""
    tokens = bench.tokens
    prefixed = False
    owners: list[Match] = []
    i = first
    while i < stop:
        match = bench.match_of[i]
        if match is None:
            i += 1
            continue
        if has_prefix_after(tokens, match.last) or _has_prefix_before(tokens, i):
            prefixed = True
        elif match.last <= stop:
            owners.append(match)
        i = match.last
    owned = bool(owners)
    for child in head.children:
        if child.dep == "prep" and child.lower in load_words("affiliation") and child.i > head.i:
            for grandchild in child.all_children("pobj"):
                found = bench.match_of[grandchild.i]
                if found is None or (child.lower == "for" and owned):
                    continue
                if child.lower in {"of", "for"} or found.actor.kind not in {"state", "population"}:
                    owners.insert(0, found)
    return prefixed, tuple(owners)


def _has_prefix_before(tokens: list[Token], i: int) -> bool:
    """Whether "pro-" or the like stands right before a name; a dash between blanks is none."""
    return (
        i >= 2
        and tokens[i - 1].text == "-"
        and tokens[i - 2].end == tokens[i - 1].start
        and tokens[i - 1].end == tokens[i].start
    )


def has_prefix_after(tokens: list[Token], last: int) -> bool:
    """Tell whether "-backed", "-led" or the like follows a name."""
    if last + 1 >= len(tokens) or tokens[last].text not in {"-", "\u2013"}:
        return False
    following = tokens[last + 1]
    return following.lemma in load_words("prefix_verb") or following.lower in load_words("prefix_verb")


def _take_capitals(kept: list[Token]) -> list[Token]:
    """Keep the capitalised words that end a phrase: "Mokolo Front" of "powerful Mokolo Front"."""
    start = len(kept) - 1
    while start > 0 and (kept[start - 1].text[:1].isupper() or kept[start - 1].text in {"-", "'s"}):
        start -= 1
    return kept[start:]


def name_phrase(bench: Bench, phrase: Phrase) -> str:
    """Give the words of a phrase as the name of an actor, loose modifiers and quotation marks left out."""
    loose = load_words("loose_modifier")
    tokens = bench.tokens
    kept = [
        token
        for token in tokens[phrase.first : phrase.last]
        if not (token.lower in loose and token.tag not in {"NNP", "NNPS"})
        and token.text != '"'
        and token.tag != "CD"
    ]
    kept = kept or [phrase.head]
    if phrase.head.pos == "PROPN" and phrase.head.text[:1].isupper():
        kept = [
            *_take_capitals([token for token in kept if token.i <= phrase.head.i]),
            *(token for token in kept if token.i > phrase.head.i),
        ]
    words = ""
    for previous, token in zip([None, *kept], kept, strict=False):
        gap = previous is not None and previous.end < token.start
        words += (" " if gap else "") + token.text
    start = kept[0]
    opens = start.i == bench.tree.sentences[start.sentence].first and start.pos != "PROPN"
    known = start.entity in _NAMES and find_noun(bench.tokens, start) is None
    prefix = start.i + 1 < len(bench.tokens) and bench.tokens[start.i + 1].text == "-"
    if opens and (prefix or not known) and bench.match_of[start.i] is None and not start.text.isupper():
        words = words[0].lower() + words[1:]
    return words
