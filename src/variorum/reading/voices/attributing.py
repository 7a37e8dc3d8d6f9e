"""Whose words stand in quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.language.tree import Token, Tree
from variorum.reading.voices.quotations import Quotation
from variorum.reading.voices.saying import Run, Saying

_SCARE = 3
_FARTHEST = 30
_LEAD_IN = frozenset({",", ":", "that", "-", "\u2013", "\u2014"})
_ENDINGS = frozenset({",", "?", "!", ".", "-", "\u2013", "\u2014", "..."})


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation with the saying that it belongs to, and its runs that are not part of a longer one."""

    quotation: Quotation
    saying: Saying
    runs: list[Run]


def attribute_quotations(tree: Tree, quotations: list[Quotation], sayings: list[Saying]) -> list[Attribution]:
    """Join each quotation to the reporting clause that touches it, or to the speaker who was just speaking.

    Args:
        tree: the parsed text.
        quotations: the quotations of the text, in order.
        sayings: what its reporting verbs say, in order.

    Returns:
        The quotations whose speaker is known.
    """
    by_sentence: dict[int, list[Saying]] = {}
    for item in sayings:
        by_sentence.setdefault(item.verb.sentence, []).append(item)
    found: list[Attribution] = []
    waiting: list[Quotation] = []
    for quotation in quotations:
        saying = _touching(tree, quotation, by_sentence)
        if saying is None and not is_scare(tree, quotation) and _starts_sentence(tree, quotation):
            saying = _just_before(tree, quotation, found, by_sentence)
            if saying is None:
                waiting.append(quotation)
                continue
        if saying is not None:
            found.extend(
                Attribution(earlier, saying, list(earlier.runs))
                for earlier in _next_to(tree, waiting, quotation)
            )
            found.append(Attribution(quotation, saying, list(quotation.runs)))
        waiting = []
    return found


def is_scare(tree: Tree, quotation: Quotation) -> bool:
    """Whether quotation marks only hold a term at arm's length: three words at most, and no verb."""
    words = [t for t in tree.tokens[quotation.first : quotation.last] if t.pos != "PUNCT"]
    return len(words) <= _SCARE and not any(t.pos in {"VERB", "AUX"} for t in words)


def _touching(tree: Tree, quotation: Quotation, by_sentence: dict[int, list[Saying]]) -> Saying | None:
    lead = _lead(tree, quotation)
    before = _before(tree, quotation, by_sentence)
    if before is not None and (lead is not None and lead.text in {":", ","}):
        return before
    after = _after(tree, quotation, by_sentence)
    return after if after is not None else before


def _lead(tree: Tree, quotation: Quotation) -> Token | None:
    """Give the token before the opening mark."""
    return tree.tokens[quotation.first - 2] if quotation.first >= 2 else None


def _before(tree: Tree, quotation: Quotation, by_sentence: dict[int, list[Saying]]) -> Saying | None:
    """Give the nearest reporting verb before the opening mark whose clause leads into the quotation."""
    opened = tree.tokens[quotation.first]
    lead = _lead(tree, quotation)
    if lead is None:
        return None
    sentence = lead.sentence if lead.text == ":" else opened.sentence
    nearest: Saying | None = None
    for saying in by_sentence.get(sentence, ()):
        verb = saying.verb
        if verb.i >= quotation.first or not saying.quotable or quotation.holds(verb.i):
            continue
        leads = lead.text in _LEAD_IN and lead.i - verb.i <= _FARTHEST
        if leads or lead is verb or (_governs(verb, opened, quotation) and not is_scare(tree, quotation)):
            nearest = saying
    return nearest


def _governs(verb: Token, opened: Token, quotation: Quotation) -> bool:
    """Whether a verb is the first one above a quotation."""
    for above in opened.ancestors():
        if above.pos in {"VERB", "AUX"} and not quotation.holds(above.i):
            return above is verb
    return False


def _after(tree: Tree, quotation: Quotation, by_sentence: dict[int, list[Saying]]) -> Saying | None:
    """Give the reporting verb right behind the closing mark (", he said")."""
    ending = tree.tokens[quotation.last - 1]
    behind = quotation.last + 1
    if behind >= len(tree.tokens) or (ending.text not in _ENDINGS and tree.tokens[behind].text != ","):
        return None
    first = tree.tokens[behind]
    sentences = tree.sentences
    if sentences[first.sentence].paragraph != sentences[ending.sentence].paragraph:
        return None
    for saying in by_sentence.get(first.sentence, ()):
        verb = saying.verb
        if verb.i < behind or not saying.quotable or verb.i - behind > _FARTHEST:
            continue
        between = tree.tokens[behind : verb.i]
        own = {token.i for child in verb.children if child.dep != "ccomp" for token in child.subtree()}
        if all(token.i in own or token.pos in {"PUNCT", "ADV", "AUX"} for token in between):
            return None if _says_anew(saying, verb) else saying
        return None
    return None


def _says_anew(saying: Saying, verb: Token) -> bool:
    """Whether the verb behind a quotation opens a sentence with a "that" clause of its own."""
    clause = next((child for child in verb.children if child.dep == "ccomp" and child.i > verb.i), None)
    return clause is not None and clause.child("mark") is not None and saying.verb.is_root


def _starts_sentence(tree: Tree, quotation: Quotation) -> bool:
    mark = tree.tokens[quotation.first - 1] if quotation.first else tree.tokens[quotation.first]
    sentence = tree.sentences[tree.tokens[quotation.first].sentence]
    return (
        mark.i <= sentence.first
        or (mark.i and tree.tokens[mark.i - 1].text in {".", ":", "?", "!", '"'}) is True
    )


def _just_before(
    tree: Tree, quotation: Quotation, found: list[Attribution], by_sentence: dict[int, list[Saying]]
) -> Saying | None:
    """Give who was speaking in the sentence before a quotation that has no reporting clause."""
    mark = quotation.first - 1
    if mark < 1:
        return None
    sentence = tree.tokens[mark - 1].sentence
    if found and found[-1].quotation.last <= mark:
        last = found[-1]
        reach = max(last.quotation.last, last.saying.verb.i)
        if tree.tokens[reach].sentence == sentence or last.saying.verb.sentence == sentence:
            return last.saying
    spoken = [s for s in by_sentence.get(sentence, ()) if s.speakers and s.verb.i < mark]
    main = [s for s in spoken if s.verb.is_root or s.verb.dep in {"conj", "advcl"}]
    return main[-1] if main else None


def _next_to(tree: Tree, waiting: list[Quotation], quotation: Quotation) -> list[Quotation]:
    """Give the quotations that stand right before this one, with nothing between but marks."""
    near: list[Quotation] = []
    reach = quotation.first
    for earlier in reversed(waiting):
        between = tree.tokens[earlier.last : reach]
        if all(token.pos == "PUNCT" for token in between):
            near.append(earlier)
            reach = earlier.first
    return near[::-1]
