"""The actors of a golden case: every wording that names one, found in the text."""

from __future__ import annotations

from variorum.evaluation.case import GoldActor
from variorum.evaluation.fields import FieldValue, find_all, split_number
from variorum.model.record import Quote
from variorum.model.vocabulary import ACTOR_KINDS


def resolve_actors(field: FieldValue, text: str) -> dict[str, GoldActor]:
    """Read the actors and find their names.

    A wording without `#n` stands for all its occurrences as whole words, save those that lie inside a longer
    name of another actor ("the army" in "the army chief"); with `#n` it stands for that one.

    Args:
        field: the value of `actors`.
        text: the case's text.

    Returns:
        The actors by key, in the file's order.

    Raises:
        GoldInvalid: a name is not in the text, or a field is not allowed.
    """
    entries = {
        key: item.open_mapping(("names", "kind"), ("country",))
        for key, item in field.open_free_mapping().items()
    }
    found = {key: _find_names(entry["names"], text) for key, entry in entries.items()}
    actors: dict[str, GoldActor] = {}
    for key, entry in entries.items():
        others = [
            quote for other, names in found.items() if other != key for _, quotes in names for quote in quotes
        ]
        mentions = {
            quote
            for exact, quotes in found[key]
            for quote in (quotes if exact else _drop_nested(quotes, others))
        }
        actors[key] = GoldActor(
            key=key,
            names=tuple(name.value for name in entry["names"].open_list()),
            mentions=tuple(sorted(mentions, key=lambda quote: (quote.start, quote.end))),
            country=None if entry["country"].value is None else _take_country(entry["country"]),
            kind=entry["kind"].take_choice(ACTOR_KINDS),
        )
    return actors


def _find_names(field: FieldValue, text: str) -> list[tuple[bool, list[Quote]]]:
    """Give for each wording whether it was numbered, and where it stands."""
    names: list[tuple[bool, list[Quote]]] = []
    for item in field.open_list():
        first = item.take_quote(text)
        numbered = split_number(item.take_words())[1] is not None
        names.append((numbered, [first] if numbered else _find_words(text, first.quote)))
    if not names:
        field.fail("an actor needs a name", "quote the words that name it")
    return names


def _find_words(text: str, words: str) -> list[Quote]:
    quotes = [Quote(start, start + len(words), words) for start in find_all(text, words)]
    whole = [
        quote
        for quote in quotes
        if not (text[quote.start - 1 : quote.start].isalnum() and words[0].isalnum())
        and not (text[quote.end : quote.end + 1].isalnum() and words[-1].isalnum())
    ]
    return whole or quotes


def _drop_nested(quotes: list[Quote], others: list[Quote]) -> list[Quote]:
    kept = [
        quote
        for quote in quotes
        if not any(
            other.start <= quote.start and quote.end <= other.end and len(other.quote) > len(quote.quote)
            for other in others
        )
    ]
    return kept or quotes


def _take_country(field: FieldValue) -> str:
    code = field.take_words()
    if len(code) != 3 or not (code.isascii() and code.isupper() and code.isalpha()):
        field.fail(f"{code!r} is not a country code", "write ISO 3166-1 alpha-3, such as SDN, or null")
    return code
