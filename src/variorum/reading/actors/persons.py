"""Persons, known and unknown, with what their titles say of them; and unknown organisations."""

from __future__ import annotations

from variorum.language.tree import Token, noun_phrase
from variorum.reading.actors.bench import Bench, Draft, Found
from variorum.reading.actors.folding import fold
from variorum.reading.actors.known import load_surnames
from variorum.reading.actors.nouns import Title, find_noun, load_nouns, load_titles, load_words
from variorum.reading.actors.phrases import trim_left
from variorum.reading.actors.position import is_locative

_LONGEST_TITLE = 3
_NATIONS = frozenset({"state", "population"})


def add_persons(bench: Bench) -> None:
    """Write down persons: known ones, those with a title, and those that the parser and the sentence agree on."""
    tokens = bench.tokens
    taken: set[int] = set()
    for match in bench.matches:
        found = bench.by_head.get(match.head)
        if match.actor.kind == "person" and found is not None:
            _dress(bench, found, match.first)
            taken.update(range(match.first, match.last))
    for first, last, titled in _find_runs(bench):
        if any(i in taken or bench.match_of[i] is not None for i in range(first, last)):
            continue
        head = _head_of(tokens, first, last)
        name = bench.tree.quote(first, last)
        draft = _find_person(bench, first, last)
        accepted = titled or (draft is not None and not is_locative(head)) or _is_person(bench, first, last, head)
        if head.i in bench.by_head or not accepted:
            continue
        if draft is None and last - first == 1 and not titled and head.head.lemma not in load_words("person_verb"):
            continue
        draft = draft or bench.draft_once(("person", name), Draft(name, "person", named=True))
        found = bench.add(Found(first, last, head.i, "name", draft))
        _dress(bench, found, first)
        taken.update(range(first, last))
        _learn(bench, draft, first, last)


def _find_runs(bench: Bench) -> list[tuple[int, int, bool]]:
    """Give the runs that may be a person's name, and whether a title stands before them."""
    tokens = bench.tokens
    runs: dict[int, tuple[int, int, bool]] = {}
    for entity in bench.tree.entities:
        if entity.label == "PERSON":
            first, last = entity.first, entity.last
            while first < last and (tokens[first].tag == "DT" or _title_at(tokens, first)[0] is not None):
                first += max(1, _title_at(tokens, first)[1])
            while last > first and (tokens[last - 1].tag == "POS" or not tokens[last - 1].text[:1].isalpha()):
                last -= 1
            if first < last:
                runs[first] = (first, last, first > entity.first and tokens[entity.first].tag != "DT")
    for token in tokens:
        title, length = _title_at(tokens, token.i)
        if title is None or bench.match_of[token.i] is not None:
            continue
        first = token.i + length
        while first < len(tokens) and (more := _title_at(tokens, first)[1]):
            first += more
        last = _take_name(bench, first)
        if last > first:
            old = runs.get(first)
            runs[first] = (first, max(last, old[1]) if old else last, True)
        elif first in runs:
            runs[first] = (*runs[first][:2], True)
    surnames = {key[1] for key in bench.by_key if key[0] == "surname"}
    for token in tokens:
        rules = token.i + 1 < len(tokens) and tokens[token.i + 1].lower in load_words("rule")
        if token.pos == "PROPN" and token.i not in runs and (rules or fold(token.text) in surnames):
            runs[token.i] = (token.i, token.i + 1, False)
    return [runs[first] for first in sorted(runs)]


def _title_at(tokens: list[Token], i: int) -> tuple[Title | None, int]:
    """Give the longest title that starts at a token, and how many tokens it takes with its points."""
    titles = load_titles()
    words: list[str] = []
    best: tuple[Title | None, int] = (None, 0)
    j = i
    while j < len(tokens) and len(words) < _LONGEST_TITLE:
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


def _take_name(bench: Bench, first: int) -> int:
    """Take the capitalised words of a name from a token on."""
    tokens = bench.tokens
    particles = load_words("name_particle")
    i = first
    while i < len(tokens) and bench.match_of[i] is None:
        token = tokens[i]
        named = token.pos == "PROPN" and token.text[:1].isupper()
        linked = i + 1 < len(tokens) and (token.lower in particles or (token.text == "-" and i > first))
        if not named and not (linked and (tokens[i + 1].text[:1].isupper() or tokens[i + 1].text == "-")):
            break
        i += 1
    return i


def _head_of(tokens: list[Token], first: int, last: int) -> Token:
    outside = [token for token in tokens[first:last] if token.is_root or not first <= token.head.i < last]
    return outside[-1] if outside else tokens[last - 1]


def _is_person(bench: Bench, first: int, last: int, head: Token) -> bool:
    """Whether the sentence speaks for a person: the label alone is right about as often as not."""
    tokens = bench.tokens
    nouns = load_nouns()
    if tokens[last - 1].lower in {key[0] for key in nouns.proper if len(key) == 1} or is_locative(head):
        return False
    ending = nouns.common.get((tokens[last - 1].lower,))
    if (ending is not None and (ending.human != "person" or last - first == 1)) or not all(
        token.text[:1].isupper() or token.lower in load_words("name_particle") or token.text in {"-", "."}
        for token in tokens[first:last]
    ):
        return False
    before = find_noun(tokens, tokens[first - 1]) if first else None
    if before is not None and before[0].human == "person" and tokens[first - 1].sentence == head.sentence:
        return True
    subject = head.first_conjunct()
    if subject.dep == "nsubj":
        return True
    if subject.dep in {"dobj", "nsubjpass"}:
        return subject.head.lemma in load_words("person_object_verb")
    if subject.dep == "appos":
        governors = [subject.head, subject.head.head.head] if subject.head.dep == "pobj" else [subject.head]
        nouns_before = [find_noun(tokens, governor) for governor in governors]
        return any(found is not None and found[0].human == "person" for found in nouns_before)
    return subject.dep in {"poss", "pobj"} and last - first > 1 and (
        subject.dep == "poss" or subject.head.dep == "agent" or subject.head.lower in {"with", "by", "against", "to"}
    )


def _dress(bench: Bench, found: Found, name_first: int) -> None:
    """Take the titles and affiliations before and after a name into the mention and the draft."""
    tokens = bench.tokens
    head = tokens[found.head]
    first = noun_phrase(head)[0] if head.i < found.last else name_first
    for length in range(_LONGEST_TITLE + 2, 0, -1):
        i = name_first - length
        title, taken = _title_at(tokens, i) if i >= 0 else (None, 0)
        if title is not None and taken == length:
            first = min(first, i)
            draft = found.draft.resolve()
            draft.nouns.update(title.title.lower().split()[-1:] + [title.title.lower()])
            if title.sector and not draft.known:
                draft.sector = draft.sector or title.sector
            break
    before = find_noun(tokens, tokens[name_first - 1]) if name_first else None
    draft = found.draft.resolve()
    if before is not None and before[0].human == "person" and tokens[name_first - 1].sentence == head.sentence:
        first = min(first, before[1])
        draft.nouns.update((before[0].noun, before[0].noun.split()[-1]))
        if not draft.known:
            draft.sector = draft.sector or before[0].sector
        if first > 0 and (match := bench.match_of[first - 1]) is not None and tokens[first - 1].tag != "POS":
            first = match.first
    found.first = min(found.first, trim_left(tokens, first, name_first))
    for i in range(found.first, name_first):
        inner = bench.by_head.get(i)
        if inner is not None and inner is not found and inner.noun is not None and inner.noun.human == "person":
            bench.drop(inner)
    if draft.known:
        return
    for i in range(found.first, name_first):
        match = bench.match_of[i]
        if match is not None and match.actor.kind != "person":
            draft.country = draft.country or match.actor.country
            if match.actor.kind not in _NATIONS:
                draft.sector = match.actor.sector or draft.sector


def _learn(bench: Bench, draft: Draft, first: int, last: int) -> None:
    """Remember the endings of a full name, so that a surname alone joins it."""
    names = [fold(token.text) for token in bench.tokens[first:last] if token.text[:1].isupper()]
    for length in (1, 2):
        if len(names) > length:
            bench.by_key.setdefault(("surname", " ".join(names[-length:])), draft)


def learn_known(bench: Bench) -> None:
    """Remember the surnames of the known persons that the text names."""
    for match in bench.matches:
        if match.actor.kind == "person":
            names = [fold(word) for word in match.actor.name.replace("-", " ").split()]
            for length in (1, 2):
                if len(names) > length:
                    key = ("surname", " ".join(names[-length:]))
                    bench.by_key.setdefault(key, bench.draft_known(match.actor))
    for entity in bench.tree.entities:
        if entity.label == "PERSON" and entity.last - entity.first > 1:
            word = fold(bench.tokens[entity.last - 1].text)
            name = bench.tree.quote(entity.first, entity.last)
            if all(bench.match_of[i] is None for i in range(entity.first, entity.last)) and ("person", name) in bench.by_key:
                bench.by_key.setdefault(("surname", word), bench.by_key["person", name])


def _find_holder(bench: Bench, first: int, last: int) -> Draft | None:
    """Give the office-holder of the day that a surname alone means: "President Biden", "the Biden administration"."""
    tokens = bench.tokens
    if last < len(tokens) and tokens[last].tag == "POS" and last + 1 < len(tokens):
        following = tokens[last + 1]
    else:
        following = tokens[min(last, len(tokens) - 1)]
    titles = {"president", "prime minister"} if following.lower in load_words("rule") else set()
    for length in range(1, _LONGEST_TITLE + 1):
        words = tokens[max(0, first - length) : first]
        titles.add(" ".join(token.lower for token in words))
    holders = [
        actor
        for actor in load_surnames().get(fold(tokens[last - 1].text), ())
        if any(office in titles and bench.holds(since, until) for office, _, since, until in actor.offices)
    ]
    return bench.draft_known(holders[0]) if len(holders) == 1 else None


def _find_person(bench: Bench, first: int, last: int) -> Draft | None:
    names = [fold(token.text) for token in bench.tokens[first:last] if token.text[:1].isupper()]
    draft = bench.by_key.get(("surname", " ".join(names)))
    if draft is None and last - first == 1:
        return _find_holder(bench, first, last)
    return draft.resolve() if draft is not None else None
