"""Common nouns for persons and groups, titles, and the words that decide what a name stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, cast

from variorum.data import read_rows, split_cell

if TYPE_CHECKING:
    from variorum.language.tree import Token
    from variorum.model.vocabulary import ActorKind

_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for a person or a group; the fields are those of data/nouns/nouns.csv."""

    noun: str
    plural: str
    kind: ActorKind
    sector: str
    human: str
    use: str
    joins: str

    @property
    def forms(self) -> tuple[str, ...]:
        """Give the words that may take up who was called by it: of a body also the last alone ("the ministry")."""
        own = (self.noun, self.plural)
        return (*own, self.noun.split()[-1]) if self.human == "group" else own


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a name; the fields are those of data/nouns/titles.csv."""

    title: str
    sector: str
    kind: str
    sort: str


@dataclass(slots=True)
class Nouns:
    """All nouns by their words in lower case: those of running text, and those that end a name."""

    common: dict[tuple[str, ...], Noun] = field(default_factory=dict)
    proper: dict[tuple[str, ...], Noun] = field(default_factory=dict)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in text.lower().replace("-", " ").split())


@cache
def load_nouns() -> Nouns:
    """Load the nouns."""
    nouns = Nouns()
    read = [
        Noun(
            row["noun"], row["plural"], cast("ActorKind", row["kind"]), row["sector"],
            row["human"], row["use"], row["joins"],
        )
        for row in read_rows("nouns/nouns.csv")
    ]  # fmt: skip
    # A noun of its own ("forces") comes before the plural of another ("force").
    for words in ([noun.noun for noun in read], [noun.plural for noun in read]):
        for noun, form in zip(read, words, strict=True):
            (nouns.proper if noun.use == "proper" else nouns.common).setdefault(_words(form), noun)
    return nouns


@cache
def load_titles() -> dict[tuple[str, ...], Title]:
    """Load the titles by their words, points left out, case kept."""
    titles: dict[tuple[str, ...], Title] = {}
    for row in read_rows("nouns/titles.csv"):
        title = Title(row["title"], row["sector"], row["kind"], row["sort"])
        for spelling in (row["title"], *split_cell(row["spelled"])):
            titles.setdefault(tuple(spelling.replace("-", " ").split()), title)
    return titles


@cache
def load_words(role: str) -> frozenset[str]:
    """Load the words of one role of data/nouns/positions.csv."""
    return frozenset(
        word
        for row in read_rows("nouns/positions.csv")
        if row["role"] == role
        for word in split_cell(row["words"])
    )


def find_noun(tokens: list[Token], head: Token) -> tuple[Noun, int] | None:
    """Find the longest noun for a person or group that ends at a head.

    Args:
        tokens: all tokens of the text.
        head: the head of a noun phrase.

    Returns:
        The noun and the index of its first token, or None. A noun that only ends names needs a capitalised
        head with a capitalised word before it.
    """
    nouns = load_nouns()
    best: tuple[Noun, int] | None = None
    words: list[str] = []
    i = head.i
    while i >= 0 and len(words) < _LONGEST and tokens[i].sentence == head.sentence:
        token = tokens[i]
        if token.text == "-" and words:
            i -= 1
            continue
        if token is not head and not (token.text.isalpha() or token.lower == "'s"):
            break
        words.insert(0, token.lower)
        key = tuple(words)
        noun = nouns.common.get(key) or (nouns.common.get((token.lemma,)) if token is head else None)
        if noun is not None or (
            len(words) == 1 and _ends_name(tokens, head) and (noun := nouns.proper.get(key))
        ):
            best = (noun, token.i)
        i -= 1
    return best


def _ends_name(tokens: list[Token], head: Token) -> bool:
    if not head.text[:1].isupper() or head.i == 0:
        return False
    before = tokens[head.i - 1]
    return before.sentence == head.sentence and (before.text[:1].isupper() or before.text == "'s")
