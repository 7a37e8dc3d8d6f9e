"""What stands around a person's name: titles, ranks, posts and affiliations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.language.tree import Token, noun_phrase
from variorum.reading.actors.bench import Draft, Found
from variorum.reading.actors.nouns import Noun, Title, find_noun, load_titles
from variorum.reading.actors.phrases import trim_left

if TYPE_CHECKING:
    from variorum.reading.actors.bench import Bench

LONGEST_TITLE = 3
_BODIES = frozenset({"military", "police", "intelligence", "government"})
_NATIONS = frozenset({"state", "population"})


def find_title(tokens: list[Token], i: int) -> tuple[Title | None, int]:
    """Give the longest title that starts at a token, and how many tokens it takes with its points."""
    titles = load_titles()
    words: list[str] = []
    best: tuple[Title | None, int] = (None, 0)
    j = i
    while j < len(tokens) and len(words) < LONGEST_TITLE:
        if tokens[j].text in {".", "-"} and words:
            j += 1
            if best[1] == j - 1 - i:
                best = (best[0], j - i)
            continue
        words.append(tokens[j].text.replace(".", ""))
        j += 1
        if tuple(words) in titles:
            best = (titles[tuple(words)], j - i)
    return best


def dress_person(bench: Bench, found: Found, name_first: int) -> None:
    """Take the titles and affiliations before a name into the mention and the draft.

    Args:
        bench: the working state.
        found: the mention of the person; grows to the left.
        name_first: first token of the name itself.
    """
    tokens = bench.tokens
    head = tokens[found.head]
    draft = found.draft.resolve()
    first = noun_phrase(head)[0] if head.i < found.last else name_first
    first = min(first, _take_title(tokens, draft, name_first))
    first = min(first, _take_post(bench, draft, name_first))
    if first > 1 and tokens[first - 1].tag == "POS" and (owner := bench.match_of[first - 2]) is not None:
        first = min(first, owner.first)
    found.first = min(found.first, trim_left(tokens, first, name_first))
    for i in range(found.first, name_first):
        inner = bench.by_head.get(i)
        if (
            inner is not None
            and inner is not found
            and inner.noun is not None
            and inner.noun.human == "person"
        ):
            bench.drop(inner)
    _add_bodies(bench, found.first, name_first)
    if not draft.known:
        _take_affiliation(bench, draft, found.first, name_first)


def _take_title(tokens: list[Token], draft: Draft, name_first: int) -> int:
    for length in range(LONGEST_TITLE + 2, 0, -1):
        i = name_first - length
        title, taken = find_title(tokens, i) if i >= 0 else (None, 0)
        if title is not None and taken == length:
            words = title.title.lower()
            draft.nouns.update((words, words.split()[-1]))
            if title.sector and (not draft.known or not draft.sector):
                draft.sector = draft.sector or title.sector
            return i
    return name_first


def _take_post(bench: Bench, draft: Draft, name_first: int) -> int:
    """Take "army spokesman" or "US secretary of defence" before a name."""
    tokens = bench.tokens
    post = _find_near(tokens, name_first - 1, tokens[name_first].sentence)
    if post is None or post[0].human != "person":
        return name_first
    noun, first = post
    draft.nouns.update((noun.noun, noun.noun.split()[-1]))
    body = _find_near(tokens, first - 1, tokens[name_first].sentence)
    if draft.known and noun.sector == "OPP":
        draft.sector = noun.sector  # whom the text calls an opposition leader does not govern then
    elif not draft.known or not draft.sector:
        draft.sector = draft.sector or noun.sector
    if body is not None and body[0].human in {"group", "collective"}:
        first = body[1]
        if not draft.known:
            draft.sector = draft.sector or body[0].sector
    if first > 0 and (match := bench.match_of[first - 1]) is not None:
        first = match.first
    return first


def _add_bodies(bench: Bench, first: int, last: int) -> None:
    """Write down the body before a post: the army of "Army spokesman Major X"."""
    tokens = bench.tokens
    for i in range(first + 1, last):
        post = _find_near(tokens, i, tokens[last].sentence)
        if post is None or post[0].human != "person" or post[1] <= first:
            continue
        body = _find_near(tokens, post[1] - 1, tokens[last].sentence)
        if body is None or body[0].kind not in _BODIES or body[0].human == "person" or body[1] < first:
            continue
        noun, start = body
        known = any(bench.match_of[j] is not None for j in range(max(0, start - 1), post[1]))
        if known or post[1] - 1 in bench.by_head:
            continue
        draft = Draft(noun.noun, noun.kind, None, noun.sector, plural=True)
        draft.nouns.update(noun.forms)
        draft = bench.draft_once(("own", noun.noun, None), draft)
        bench.add(Found(start, post[1], post[1] - 1, "nominal", draft, noun, definite=True))


def _find_near(tokens: list[Token], i: int, sentence: int) -> tuple[Noun, int] | None:
    return find_noun(tokens, tokens[i]) if i >= 0 and tokens[i].sentence == sentence else None


def _take_affiliation(bench: Bench, draft: Draft, first: int, last: int) -> None:
    for i in range(first, last):
        match = bench.match_of[i]
        if match is not None and match.actor.kind != "person":
            draft.country = draft.country or match.actor.country
            if match.actor.kind not in _NATIONS:
                draft.sector = match.actor.sector or draft.sector
