"""The source at the end of a headline: "Gunmen kill 12 at Mali market: officials"."""

from __future__ import annotations

from variorum.language.tree import Tree
from variorum.reading.parts import Actors
from variorum.reading.voices.saying import Saying

_BREAKS = frozenset({":", "-", "\u2013", "\u2014"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})
_LONGEST = 4


def read_headline(tree: Tree, actors: Actors) -> Saying | None:
    """Read the source that a headline names behind a colon or dash at its end.

    Args:
        tree: the parsed text.
        actors: the actors of the text; only an actor is taken for a source.

    Returns:
        What the headline says, and who says it; None where it names no source so.
    """
    first = [sentence for sentence in tree.sentences if sentence.paragraph == 0]
    if not first or len(tree.sentences) == len(first):
        return None
    start, end = first[0].first, first[-1].last
    for index in range(end - 2, max(start + 1, end - 2 - _LONGEST), -1):
        mark = tree.tokens[index]
        if mark.text not in _BREAKS or tree.text[mark.end : mark.end + 1] != " ":
            continue
        tail = tree.tokens[index + 1 : end]
        named = [token for token in tail if actors.at(token) is not None]
        if not named or any(token.pos not in _NOMINAL for token in tail):
            return None
        return Saying(named[-1], (index, index + 1), (named[-1],), "asserts", [(start, index)])
    return None
