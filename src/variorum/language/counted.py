"""What a number counts, and the many numbers that count nothing: money, measures, names, ages, votes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from variorum.data import read_rows
from variorum.language.quantities import Quantity
from variorum.language.tree import Token

_INSIDE_NOUN_PHRASE = {
    "nummod",
    "amod",
    "det",
    "compound",
    "quantmod",
    "nmod",
    "predet",
    "poss",
    "advmod",
    "npadvmod",
    "dep",
}
_NO_COUNT_LABELS = {
    "MONEY", "PERCENT", "TIME", "ORDINAL", "PRODUCT", "FAC", "LAW", "WORK_OF_ART", "ORG", "GPE", "LOC",
    "PERSON", "EVENT",
}  # fmt: skip
_NOUN_TAGS = {"NN", "NNS", "NNP", "NNPS"}
_BEFORE_NOUN_TAGS = {"JJ", "JJR", "JJS", "VBN", "VBG", *_NOUN_TAGS}
_OLDEST = 120
_REACH = 5


@cache
def not_counts(side: str) -> dict[str, str]:
    """Give the words of one side of the data file of things that are not counted, with their form."""
    return {row["word"]: row["form"] for row in read_rows("numbers/not_counts.csv") if row["side"] == side}


def find_head(tokens: Sequence[Token], quantity: Quantity) -> Token:
    """Give the token of a quantity that hangs on the counted noun or stands alone."""
    run = tokens[quantity.core : quantity.last]
    hanging = [token for token in run if token.is_root or not quantity.first <= token.head.i < quantity.last]
    return (hanging or list(run))[0]


def find_noun(tokens: Sequence[Token], quantity: Quantity, head: Token, stop: int) -> Token | None:
    """Give the noun that a quantity counts: "strikes" in "dozens of strikes", None in "35 were wounded"."""
    last = quantity.last
    if tokens[last - 1].lower == "of" or (last < stop and tokens[last].lower == "of"):
        of = tokens[last - 1] if tokens[last - 1].lower == "of" else tokens[last]
        inside = of.child("pobj")
        if inside is None:
            inside = next(
                (token for token in tokens[of.i + 1 : min(stop, of.i + _REACH)] if token.tag in _NOUN_TAGS),
                None,
            )
        return inside if inside is not None and inside.pos in {"NOUN", "PROPN"} else None
    if head.dep in _INSIDE_NOUN_PHRASE and head.head.i >= last and head.head.pos in {"NOUN", "PROPN"}:
        noun = head.head
        if noun.tag == "NN" and tokens[last].tag == "VBN" and noun.i > last:
            return None
        while (
            noun.dep in {"compound", "nmod", "amod"}
            and noun.head.i > noun.i
            and noun.head.pos in {"NOUN", "PROPN"}
            and not (noun.tag == "NNS" and noun.head.tag == "NN")
        ):
            noun = noun.head
        return noun
    return _next_noun(tokens, last, stop)


def _next_noun(tokens: Sequence[Token], first: int, stop: int) -> Token | None:
    """Give the plural noun that ends the words right after a number, where the parse does not tie them."""
    noun = None
    for token in tokens[first : min(stop, first + _REACH)]:
        if token.tag not in _BEFORE_NOUN_TAGS:
            break
        noun = token
    return noun if noun is not None and noun.tag == "NNS" else None


def is_count(
    tokens: Sequence[Token], quantity: Quantity, head: Token, noun: Token | None, *, start: int, stop: int
) -> bool:
    """Judge whether a number counts people or things at all."""
    before = tokens[quantity.first - 1] if quantity.first > start else None
    after = tokens[quantity.last] if quantity.last < stop else None
    if _is_measured(after, noun, tokens, quantity) or _is_hyphened(tokens, quantity, start, stop):
        return False
    if quantity.form != "number":
        return True
    return not (
        _is_named(before, tokens[quantity.core], head, noun)
        or _is_odd_figure(tokens[quantity.core], quantity, noun)
        or _is_age(tokens, quantity, head, noun, start=start, stop=stop)
        or _is_share(tokens, quantity, start, stop)
        or _is_numbering(tokens, quantity, start, stop)
        or _is_address(tokens, quantity, stop)
        or _is_vote(quantity, head, noun)
    )


def _is_measured(
    after: Token | None, noun: Token | None, tokens: Sequence[Token], quantity: Quantity
) -> bool:
    units = not_counts("after")
    if noun is not None and (noun.lemma in units or noun.lower in units):
        return True
    if after is not None and (noun is None or noun.i > after.i):
        form = units.get(after.lower, units.get(after.lemma) if after.pos in {"NOUN", "PROPN"} else None)
        if form is not None and (form != "alone" or noun is None):
            return True
    before = tokens[quantity.first - 1] if quantity.first else None
    inner = tokens[quantity.core - 1] if quantity.core else None
    money = not_counts("before")
    return any(token is not None and money.get(token.lower) == "money" for token in (before, inner))


def _is_hyphened(tokens: Sequence[Token], quantity: Quantity, start: int, stop: int) -> bool:
    """Whether it is part of a compound: "three-day", "12-storey", "post-2014"."""
    last, first = quantity.last, quantity.core
    if last + 1 < stop and tokens[last].text == "-" and tokens[last].start == tokens[last - 1].end:
        return True
    return (
        first - 1 > start
        and tokens[first - 1].text in {"-", "/"}
        and tokens[first - 1].end == tokens[first].start
    )


def _is_named(before: Token | None, figure: Token, head: Token, noun: Token | None) -> bool:
    """Whether it numbers a name: "Tower 22", "Resolution 2254", "page 4"."""
    if before is None:
        return False
    words = not_counts("before")
    form = words.get(before.lower)
    if form is not None and (form != "capital" or before.text[0].isupper()):
        return noun is None or noun.i < figure.i or not figure.lower.isalpha()
    if (
        not figure.text[0].isdigit()
        or "," in figure.text
        or not before.text[0].isupper()
        or before.pos not in {"PROPN", "NOUN"}
    ):
        return False
    return (head.head is before or (before.entity != "" and before.entity == figure.entity)) and noun is None


def _is_odd_figure(figure: Token, quantity: Quantity, noun: Token | None) -> bool:
    """Whether it is a figure that counts nothing: "7.6", "007", a bare "2014", part of a name."""
    text = figure.text
    if not text[0].isdigit():
        return figure.entity in {"MONEY", "PERCENT", "ORDINAL"}
    if figure.entity in _NO_COUNT_LABELS:
        return True
    if text[0] == "0" and len(text) > 1:
        return True
    if "." in text and quantity.last - quantity.core == 1:
        return True
    plain = text.isdigit() and len(text) == 4 and 1900 <= int(text) <= 2100
    return plain and (noun is None or figure.entity == "DATE") and quantity.last - quantity.core == 1


def _is_age(
    tokens: Sequence[Token], quantity: Quantity, head: Token, noun: Token | None, *, start: int, stop: int
) -> bool:
    """Whether it is an age or a number of children: "Sanders, 24, of Waycross", "a woman of 71"."""
    first, last = quantity.core, quantity.last
    if quantity.high is None or quantity.high > _OLDEST or first - 2 < start or quantity.hedged:
        return False
    if tokens[first - 1].lower == "of" and tokens[first - 2].lemma in not_counts("person") and noun is None:
        return True
    if _is_pair_of_ages(tokens, first, last, start, stop) and noun is None:
        return True
    closed = last >= stop or tokens[last].text in {",", ".", ";", ")", ":"}
    if not closed or tokens[first - 1].text not in {",", "("}:
        return False
    name = tokens[first - 2]
    return name.pos == "PROPN" and (
        head.dep in {"appos", "nummod", "npadvmod"} or head.entity == "DATE" or name.entity == "PERSON"
    )


def _is_pair_of_ages(tokens: Sequence[Token], first: int, last: int, start: int, stop: int) -> bool:
    """Whether it is one of two ages set off by commas: "two sisters, 8 and 10, died"."""
    if first - 2 >= start and tokens[first - 1].text == "," and last + 2 < stop:
        after = tokens[last : last + 3]
        return after[0].lower == "and" and after[1].tag == "CD" and after[2].text == ","
    if first - 3 < start or last >= stop or tokens[last].text != ",":
        return False
    before = tokens[first - 3 : first]
    return before[0].text == "," and before[1].tag == "CD" and before[2].lower == "and"


def _is_share(tokens: Sequence[Token], quantity: Quantity, start: int, stop: int) -> bool:
    """Whether it is a share or a ratio: "one in three", "nine out of ten"."""
    first, last = quantity.core, quantity.last
    if (
        last + 1 < stop
        and tokens[last].lower == "in"
        and tokens[last + 1].tag == "CD"
        and tokens[last + 1].entity != "DATE"
    ):
        return True
    if last + 2 < stop and tokens[last].lower == "out" and tokens[last + 1].lower == "of":
        return True
    if first - 2 >= start and tokens[first - 1].lower == "in" and tokens[first - 2].tag == "CD":
        return True
    return first - 3 >= start and tokens[first - 1].lower == "of" and tokens[first - 2].lower == "out"


def _is_numbering(tokens: Sequence[Token], quantity: Quantity, start: int, stop: int) -> bool:
    """Whether it numbers an item of a list or is a piece of a telephone number."""
    first, last = quantity.core, quantity.last
    if first == start and last < stop and tokens[last].text in {".", ")", ":"} and last - first == 1:
        return True
    if first > start and (tokens[first - 1].text == "+" or _is_bare_figure(tokens[first - 1])):
        return tokens[first].text.isdigit()
    return last < stop and _is_bare_figure(tokens[last]) and tokens[last - 1].text.isdigit()


def _is_bare_figure(token: Token) -> bool:
    return token.text.lstrip("+").isdigit() and token.entity != "DATE"


def _is_address(tokens: Sequence[Token], quantity: Quantity, stop: int) -> bool:
    words = not_counts("street")
    following = tokens[quantity.last : min(stop, quantity.last + 3)]
    return (
        any(token.lower in words and token.text[0].isupper() for token in following[1:])
        and following[0].text[0].isupper()
    )


def _is_vote(quantity: Quantity, head: Token, noun: Token | None) -> bool:
    if noun is not None or quantity.low == quantity.high:
        return False
    return any(token.lemma in not_counts("verb") for token in [head.head, head.head.head])
