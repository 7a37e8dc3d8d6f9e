"""Counts in a text: numbers of people and things with their bounds, and the noun that each counts."""

from __future__ import annotations

from functools import cache

from variorum.data import read_rows
from variorum.language.counted import find_head, find_noun, is_count, not_counts
from variorum.language.dates import find_expressions, find_second_day
from variorum.language.found import CountMention
from variorum.language.quantities import Quantity, read_quantity, starts
from variorum.language.tree import Token, Tree

_NOUGHT = {"no", "zero", "without", "nobody", "none"}
_PLURAL = {"NNS", "NNPS"}
_NOT_ONE = {"the", "this", "that", "which", "no", "any", "every", "each", "another", "some", "'s"}
_AFTER_NO = {"more", "fewer", "less", "longer", "other", "such"}
_NOT_MANY = {"as", "how", "so", "too", "not", "very", "that"}


def find_counts(tree: Tree) -> list[CountMention]:
    """Find every count of people or things.

    Args:
        tree: the parsed text.

    Returns:
        The counts in order of the text, bounds by the codebook. Dates, durations, hours, ages, money, shares,
        measures, ordinals, numbers in names and addresses are none.
    """
    timed = bytearray(len(tree.tokens))
    for expression in find_expressions(tree):
        for first, last in (expression.first, expression.last), *find_second_day(expression, tree):
            timed[first:last] = b"\x01" * (last - first)
    words = starts()
    found: list[CountMention] = []
    for sentence in tree.sentences:
        at = start = sentence.first
        while at < sentence.last:
            token = tree.tokens[at]
            at += 1
            if timed[token.i]:
                continue
            mention = None
            if token.lower in words or token.text[0].isdigit():
                mention = _read(tree.tokens, token.i, start, sentence.last)
            if mention is None and token.lower in _NOUGHT:
                mention = _read_nought(tree.tokens, token, sentence.last)
            if mention is None and token.tag == "NNS":
                mention = _read_unnumbered(token)
            if mention is not None and not any(timed[mention.first : mention.last]):
                found.append(mention)
                at = start = max(at, mention.last)
    return found


def _read(tokens: list[Token], first: int, start: int, stop: int) -> CountMention | None:
    quantity = read_quantity(tokens, first, start, stop)
    if quantity is None:
        return None
    if quantity.core > start and _is_past_value(tokens, quantity):
        return None
    head = find_head(tokens, quantity)
    noun = find_noun(tokens, quantity, head, stop)
    if quantity.form != "number" and not _stands(tokens, quantity, head, noun, start=start, stop=stop):
        return None
    one = quantity.form == "number" and quantity.low == quantity.high == 1 and not quantity.hedged
    if one and not _is_one(tokens, quantity, head, noun, start=start, stop=stop):
        return None
    if quantity.low == quantity.high == 0 and noun is None:
        return None
    if not is_count(tokens, quantity, head, noun, start=start, stop=stop):
        return None
    return CountMention(
        quantity.first,
        quantity.last,
        head.i,
        None if noun is None else noun.i,
        quantity.low,
        quantity.high,
        quantity.approximate,
    )


def _is_past_value(tokens: list[Token], quantity: Quantity) -> bool:
    """Whether it is what a number was before: "3" in "rose from 3 to 5"."""
    before = tokens[quantity.core - 1]
    return not (before.lower != "from" or before.is_root or before.head.lemma not in not_counts("change"))


def _stands(
    tokens: list[Token], quantity: Quantity, head: Token, noun: Token | None, *, start: int, stop: int
) -> bool:
    """Whether words count where they stand: "many people", not "how many"; "scores of", not "test scores"."""
    before = tokens[quantity.first - 1] if quantity.first > start else None
    after = tokens[quantity.last] if quantity.last < stop else None
    if quantity.form == "noun":
        if head.pos not in {"NOUN", "NUM", "PROPN"}:
            return False
        ties = (
            head.all_children("compound", "poss", "amod", "det")
            if tokens[quantity.core].lower == "scores"
            else []
        )
        return noun is not None or not ties
    if quantity.form == "single":
        return noun is not None
    if after is not None and (after.tag == "CD" or after.text[0].isdigit()):
        return False
    if before is not None and before.lower in _NOT_MANY and tokens[quantity.core].lower == "many":
        return False
    if noun is not None and (noun.tag in _PLURAL or noun.lower == "people"):
        return True
    if after is not None and after.lower == "of":
        return quantity.form == "multiplier"
    alone = noun is None and (after is None or after.pos in {"VERB", "AUX", "PUNCT", "CCONJ"})
    if quantity.form == "determiner":
        return alone and head.dep == "nsubjpass"
    return alone and head.dep in {"nsubj", "nsubjpass", "dobj"}


def _is_one(
    tokens: list[Token], quantity: Quantity, head: Token, noun: Token | None, *, start: int, stop: int
) -> bool:
    """Whether "one" counts: "one soldier", "killing one", not "one of the", "no one", "one must"."""
    before = tokens[quantity.first - 1].lower if quantity.first > start else ""
    after = tokens[quantity.last].lower if quantity.last < stop else ""
    if before in _NOT_ONE or after in {"of", "another", "who", "that", "which", "'s", "by", "day"}:
        return False
    if noun is not None:
        return noun.tag == "NN" or tokens[quantity.core].text == "1"
    if head.dep == "nsubj" and any(child.tag == "MD" for child in head.head.children):
        return False
    return head.dep in {"nsubj", "nsubjpass", "dobj", "conj"}


@cache
def _harm() -> dict[str, str]:
    return {row["lemma"]: row["form"] for row in read_rows("numbers/harm.csv")}


def _read_nought(tokens: list[Token], token: Token, stop: int) -> CountMention | None:
    """Read "no casualties", "without casualties", "no one was hurt", "none of the soldiers"."""
    after = tokens[token.i + 1] if token.i + 1 < stop else None
    if token.lower in {"nobody", "none"} or (
        token.lower == "no" and after is not None and after.lower == "one"
    ):
        last = token.i + (2 if token.lower == "no" else 1)
        head = tokens[last - 1]
        if head.dep not in {"nsubj", "nsubjpass", "dobj"}:
            return None
        noun = None
        if last < stop and tokens[last].lower == "of":
            noun = tokens[last].child("pobj")
        return CountMention(token.i, last, head.i, None if noun is None else noun.i, 0, 0, False)
    if token.lower == "without":
        for noun in token.all_children("pobj"):
            if _harm().get(noun.lemma) == "any":
                return CountMention(token.i, token.i + 1, token.i, noun.i, 0, 0, False)
        return None
    noun = token.head
    if (
        token.dep not in {"det", "nummod"}
        or noun.i <= token.i
        or (after is not None and after.lower in _AFTER_NO)
    ):
        return None
    form = _harm().get(noun.lemma)
    if form in {"any", "people"} or (noun.tag in _PLURAL and noun.pos == "NOUN"):
        return CountMention(token.i, token.i + 1, token.i, noun.i, 0, 0, False)
    return None


def _read_unnumbered(noun: Token) -> CountMention | None:
    """Read harm without a number, which the codebook counts as one or more: "the shelling caused casualties"."""
    if _harm().get(noun.lemma) != "any" or noun.child("nummod", "det", "quantmod") is not None:
        return None
    first = noun.first_conjunct()
    verb = first.head.head if first.dep == "pobj" and first.head.lower == "in" else first.head
    if (
        first.dep not in {"dobj", "pobj"}
        or _harm().get(verb.lemma) != "verb"
        or verb.child("neg") is not None
    ):
        return None
    return CountMention(noun.i, noun.i + 1, noun.i, noun.i, 1, None, False)
