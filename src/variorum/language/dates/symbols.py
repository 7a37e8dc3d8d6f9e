"""Tokens to symbols of the grammar of times: what a word or a figure may be read as where it stands."""

from __future__ import annotations

import re
from functools import cache

from variorum.language.grammar import OTHER, Grammar, Vocabulary
from variorum.language.number_words import number_words, read_digits
from variorum.language.tree import Token

_SHAPES = (
    "DAY", "ORDINAL", "NUMERAL", "DECIMAL", "FOURDIGIT", "YEAR", "YEARSPAN", "DAYSPAN", "DECADE", "CLOCK",
    "ISO", "SLASHED",
)  # fmt: skip
_SHAPED = re.compile(
    r"(?P<ORDINAL>\d{1,2}(?:st|nd|rd|th))|(?P<YEARSPAN>\d{4}[–—-]\d{2}(?:\d\d)?)|(?P<DAYSPAN>\d{1,2}[–—-]\d{1,2})"
    r"|(?P<DECADE>\d{3}0s)|(?P<CLOCK>[012]?\d:[0-5]\d(?::[0-5]\d)?(?:[ap]m|hrs|h)?|[012]\d[0-5]\dhrs|\d{1,2}[ap]m)"
    r"|(?P<ISO>\d{4}-\d\d-\d\d)|(?P<SLASHED>\d{1,2}[/.]\d{1,2}[/.](?:\d\d){1,2}|\d{4}/\d\d?/\d\d?)|(?P<DECIMAL>[012]?\d\.[0-5]\d)",
    re.IGNORECASE,
)
_DASHES = frozenset("-–—")
_FIRST_YEAR, _FIRST_MODERN_YEAR, _LAST_YEAR = 1000, 1700, 2100


@cache
def load_vocabulary() -> Vocabulary:
    """Read the words of times, with number words and the shapes of figures added."""
    vocabulary = Vocabulary.from_rows("dates/words.csv")
    for shape in _SHAPES:
        vocabulary.add(shape, f"<{shape}>")
    for word in number_words():
        vocabulary.add("NUMERAL", word)
    return vocabulary


@cache
def load_grammar() -> Grammar:
    """Compile the patterns of times."""
    return Grammar.from_rows("dates/patterns.csv", load_vocabulary())


def write_symbols(tokens: list[Token]) -> str:
    """Write one symbol for each token of a text."""
    vocabulary = load_vocabulary()
    load_grammar()
    symbols, forms = vocabulary.symbols, vocabulary.forms
    written = []
    for token in tokens:
        word = token.lower
        if word[0].isdigit():
            shape = _shape_figure(token, tokens)
            written.append(symbols[f"<{shape}>"] if shape else OTHER)
        elif word in _DASHES and _stands_apart(token, tokens):
            written.append(OTHER)
        elif word in symbols:
            form = forms.get(word)
            written.append(symbols[word] if form is None or _has_form(token, form, tokens) else OTHER)
        else:
            written.append(OTHER)
    return "".join(written)


def _stands_apart(token: Token, tokens: list[Token]) -> bool:
    """Whether a dash between blanks follows a year, and so joins it to nothing: "in 2015 - 20 people died"."""
    if not 0 < token.i < len(tokens) - 1:
        return False
    before, after = tokens[token.i - 1], tokens[token.i + 1]
    year = len(before.text) == 4 and before.text.isdigit()
    return year and before.end < token.start and token.end < after.start


def _has_form(token: Token, form: str, tokens: list[Token]) -> bool:
    if form == "noun":
        return token.tag[:1] in "NJCX" or token.pos in {"NOUN", "PROPN"}
    if not token.text[0].isupper() or token.tag == "MD" or token.pos == "VERB":
        return False
    near = (tokens[max(0, token.i - 1)], tokens[min(len(tokens) - 1, token.i + 1)])
    if any(other.text[0].isdigit() for other in near):
        return True
    # "Jan Egeland", "April Jones", "Dec" as a name: a short form or a person's name needs a figure beside it.
    if (
        token.dep == "compound"
        and token.head.i == token.i + 1
        and token.head.pos == "PROPN"
        and near[0].lower != "the"
    ):
        return False
    return token.entity != "PERSON" and (
        len(token.lower) > 4 or token.lower in {"may", "june", "july"} or token.lower[-1] == "."
    )


def _shape_figure(token: Token, tokens: list[Token]) -> str | None:
    text = token.lower
    if text.isdigit() and text.isascii():
        value = int(text) if len(text) <= 4 else 0
        if len(text) == 4:
            return "YEAR" if _is_year(token, value, tokens) else "FOURDIGIT"
        if len(text) <= 2 and 1 <= value <= 31:
            return "NUMERAL" if _counts_noun(token, tokens) else "DAY"
        return "NUMERAL"
    match = _SHAPED.fullmatch(text)
    if match is not None:
        return match.lastgroup
    return "NUMERAL" if read_digits(text) is not None else None


def _counts_noun(token: Token, tokens: list[Token]) -> bool:
    """Whether a figure after a month counts what follows: "in March 12 died", not "the October 7 raid"."""
    if token.head.i <= token.i or token.head.tag != "NNS" or token.i < 2:
        return False
    if ("MONTH", tokens[token.i - 1].lower) not in load_vocabulary().values:
        return False
    return token.entity == "CARDINAL" or tokens[token.i - 2].lower == "in"


def _is_year(token: Token, value: int, tokens: list[Token]) -> bool:
    if not _FIRST_YEAR <= value <= _LAST_YEAR:
        return False
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if after is not None and after.lower in {"bc", "b.c.", "bce"}:
        return True
    before = tokens[token.i - 1].lower if token.i else ""
    if token.head.i > token.i and token.head.tag in {"NNS", "NNPS"} and before != "the":
        return False
    if (
        before in {"-", "/"}
        and token.i > 1
        and len(tokens[token.i - 2].text) == 4
        and tokens[token.i - 2].text.isdigit()
    ):
        return True
    lead = load_vocabulary().values.get(("YEARLEAD", before))
    dated = token.entity == "DATE"
    if lead == "sure":
        return dated or after is None or after.tag not in {"NNS", "NN"} or after.head is not token.head
    if value < _FIRST_MODERN_YEAR:
        return dated and lead is not None
    return (
        dated
        or (lead is not None and token.entity not in {"CARDINAL", "QUANTITY", "MONEY"})
        or (before == "the" and token.head.i > token.i and token.head.tag == "NN")
    )
