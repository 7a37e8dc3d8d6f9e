"""Quotation marks matched over sentences and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.language.tree import Token, Tree
from variorum.reading.voices.saying import Run

_OPEN = frozenset("\u201c\u201e\u201f\u00ab")
_CLOSE = frozenset("\u201d\u00bb")
_SINGLE_OPEN = frozenset("\u2018\u201b")
_LONGEST_SINGLE = 400


@dataclass(slots=True)
class Quotation:
    """One speech in quotation marks: a run a paragraph, marks left out."""

    runs: list[Run] = field(default_factory=list)

    @property
    def first(self) -> int:
        """Index of its first token."""
        return self.runs[0][0]

    @property
    def last(self) -> int:
        """Index behind its last token."""
        return self.runs[-1][1]

    def holds(self, index: int) -> bool:
        """Whether a token stands inside the marks."""
        return any(first <= index < last for first, last in self.runs)


def find_quotations(tree: Tree) -> list[Quotation]:
    """Match the quotation marks of a text.

    A speech that a paragraph leaves open goes on in the next one if that opens with a mark; else it ends with
    its paragraph.

    Args:
        tree: the parsed text.

    Returns:
        The quotations, in order; those inside another one are left out.
    """
    found: list[Quotation] = []
    going_on: Quotation | None = None
    for first, last in _paragraphs(tree):
        going_on = _read_paragraph(tree, first, last, going_on, found)
    return found


def _paragraphs(tree: Tree) -> list[Run]:
    runs: list[tuple[int, int, int]] = []
    for sentence in tree.sentences:
        if runs and runs[-1][2] == sentence.paragraph:
            runs[-1] = (runs[-1][0], sentence.last, sentence.paragraph)
        else:
            runs.append((sentence.first, sentence.last, sentence.paragraph))
    return [(first, last) for first, last, _ in runs]


def _read_paragraph(
    tree: Tree, first: int, last: int, going_on: Quotation | None, found: list[Quotation]
) -> Quotation | None:
    """Add the quotations of one paragraph; give the one that is still open at its end."""
    opened: int | None = None
    mark = ""
    for token in tree.tokens[first:last]:
        if opened is None:
            mark = _opening(tree, token, first)
            if mark:
                opened = token.i + 1
                if token.i != first:
                    going_on = None
            elif token.i == first:
                going_on = None
        elif _closes(tree, token, mark, last):
            _add(found, going_on, (opened, token.i))
            opened, going_on = None, None
    if opened is None or mark == "'":
        return None
    return _add(found, going_on, (opened, last))


def _add(found: list[Quotation], going_on: Quotation | None, run: Run) -> Quotation | None:
    if run[0] >= run[1]:
        return going_on
    if going_on is None:
        going_on = Quotation()
        found.append(going_on)
    going_on.runs.append(run)
    return going_on


def _opening(tree: Tree, token: Token, first: int) -> str:
    """Give the mark that a token opens, or nothing."""
    if token.text not in {'"', "'", "''"}:
        return ""
    written = tree.text[token.start]
    if written in _CLOSE:
        return ""
    before = tree.text[token.start - 1] if token.start and token.i > first else " "
    after = tree.text[token.end] if token.end < len(tree.text) else " "
    if token.text == "'":
        fits = not before.isalnum() and not after.isspace() and written != "\u2019"
        closer = fits and any(_closes_single(tree, other) for other in _ahead(tree, token))
        return "'" if closer else ""
    if written in _OPEN or not after.isspace():
        return '"'
    return '"' if token.tag == "``" and before.isspace() else ""


def _ahead(tree: Tree, token: Token) -> list[Token]:
    paragraph = tree.sentences[token.sentence].paragraph
    ahead = tree.tokens[token.i + 1 : token.i + _LONGEST_SINGLE]
    return [other for other in ahead if tree.sentences[other.sentence].paragraph == paragraph]


def _closes(tree: Tree, token: Token, mark: str, last: int) -> bool:
    if mark == "'":
        return _closes_single(tree, token)
    if token.text not in {'"', "''"}:
        return False
    return tree.text[token.start] not in {"\u00ab", "\u201e"}


def _closes_single(tree: Tree, token: Token) -> bool:
    """Whether a single mark ends a speech; after a plural's "s" it may be a genitive and is not trusted."""
    if token.text != "'" or tree.text[token.start] in _SINGLE_OPEN:
        return False
    before = tree.text[token.start - 1]
    after = tree.text[token.end] if token.end < len(tree.text) else " "
    if after.isalnum() or before.isspace():
        return False
    return token.tag != "POS" or not before.isalnum() or after in ".,;:"
