"""Pronouns joined to the actor that they stand for, where the sentence leaves little doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.reading.actors.bench import Bench, Draft, Found
from variorum.reading.actors.compose import draft_common
from variorum.reading.actors.nouns import load_words
from variorum.reading.actors.unlisted import FIGHTING

if TYPE_CHECKING:
    from variorum.language.tree import Token

_PERSONAL = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_THEY = frozenset({"they", "them", "themselves"})
_AFTER = frozenset({"after", "when", "as", "because"})
_NEUTER = frozenset({"it", "its", "itself"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MASSES = frozenset({"armed group", "military", "police", "population", "criminal"})
_POSSESSIVE = frozenset({"his", "her", "their", "its"})


def join_pronouns(bench: Bench) -> None:
    """Join pronouns to the nearest subject that they may stand for; silent where in doubt."""
    quoted = _find_quoted(bench)
    _read_pronouns(bench, quoted)
    _drop_unowned(bench)


def _read_pronouns(bench: Bench, quoted: list[int]) -> None:
    for token in bench.tokens:
        if token.tag in {"WP", "WDT", "WP$", "IN"} and token.lower in _RELATIVE:
            draft = _follow_relative(bench, token)
        elif token.tag in {"PRP", "PRP$"}:
            draft = _follow(bench, token, quoted)
        else:
            continue
        if draft is not None and token.i not in bench.by_head:
            plural = token.lower in _PLURAL
            if token.lower in _RELATIVE:
                plural = token.head.tag == "VBP" or bench.tokens[_relative_head(token)].tag in {"NNS", "NNPS"}
            bench.add(Found(token.i, token.i + 1, token.i, "pronoun", draft, plural=plural))
            if token.lower in {"its", "their"}:
                _pass_on(bench, token, draft)


def _drop_unowned(bench: Bench) -> None:
    """Take back things whose owner stayed unknown: "its jets" of nobody is no actor."""
    for found in list(bench.found):
        draft = found.draft.resolve()
        theirs = found.first > 0 and bench.tokens[found.first - 1].tag == "PRP$"
        unowned = theirs and draft.country is None and not draft.named
        if found.noun is not None and found.noun.use == "owned" and unowned:
            bench.drop(found)


def _pass_on(bench: Bench, token: Token, owner: Draft) -> None:
    """Let "its fighters" be the group that "its" stands for, and "its forces" those of the country."""
    found = bench.by_head.get(token.head.i)
    if found is None or found.noun is None or token.dep != "poss" or found.draft.resolve().country:
        return
    owner = owner.resolve()
    noun = found.noun
    if owner.kind == "state" and owner.country and noun.joins in {"armed forces", "government", "police"}:
        found.draft = draft_common(bench, owner.country, noun.joins)
    elif (noun.joins == "voice" and owner.named and owner.kind not in {"person", "population", "state"}) or (
        owner.named and owner.kind in FIGHTING and noun.joins in {"members", "armed forces"}
    ):
        found.draft = owner


def _find_quoted(bench: Bench) -> list[int]:
    """Number the quotations: 0 outside, else which quotation a token stands in; a paragraph ends one."""
    numbers, inside, count, paragraph = [], 0, 0, -1
    for token in bench.tokens:
        now = bench.tree.sentences[token.sentence].paragraph
        if now != paragraph:
            paragraph, inside = now, 0
        if token.text == '"':
            count += 1
            inside = 0 if inside else count
        numbers.append(inside)
    return numbers


def _follow_relative(bench: Bench, token: Token) -> Draft | None:
    if token.tag == "IN" or token.dep in {"mark", "det"}:
        return None
    head = _relative_head(token)
    found = bench.by_head.get(head)
    if found is None or head >= token.i:
        return None
    draft = found.draft.resolve()
    return draft if token.lower != "who" or draft.kind != "state" else None


def _relative_head(token: Token) -> int:
    """Give the index of the noun that a relative clause hangs on, the token's own where there is none."""
    verb = token.head
    while verb.dep != "relcl" and not verb.is_root:
        verb = verb.head
    return verb.head.i if verb.dep == "relcl" else token.i


def _follow(bench: Bench, token: Token, quoted: list[int]) -> Draft | None:
    word = token.lower
    if word in _NEUTER and _is_expletive(token):
        return None
    if word not in _PERSONAL | _PLURAL | _NEUTER:
        return None
    yielding = _find_yielding(bench, token)
    if yielding is not None:
        return yielding
    seen: list[Draft] = []
    for subject in _subjects_before(bench, token):
        if quoted[subject.i] != quoted[token.i]:
            continue
        if _is_rival(token, subject):
            continue
        found = bench.by_head.get(subject.i)
        if found is None:
            if _may_mean_thing(word, subject):
                return None
            continue
        if word in _THEY and found.noun is not None and found.noun.noun in load_words("thing"):
            if _speaks(token):
                continue
            return None
        draft = found.draft.resolve()
        owner = subject.child("poss") if word in _PERSONAL and token.sentence == subject.sentence else None
        if owner is not None and owner.lower in _PERSONAL:
            # "His lawyer said he was beaten": only where the owner is known is it clear who was.
            possessor = bench.by_head.get(owner.i)
            return possessor.draft.resolve() if possessor is not None else None
        if _agrees(word, found, draft):
            seen.append(draft)
            if len(seen) > 1 or word in _PERSONAL or not _is_in_object(token, subject):
                break
            continue
        if word not in _PERSONAL:
            continue
    return seen[0] if len({id(draft) for draft in seen}) == 1 else None


def _speaks(token: Token) -> bool:
    return token.dep in _SUBJECTS and token.head.lemma in load_words("person_verb")


def _find_yielding(bench: Bench, token: Token) -> Draft | None:
    """Give those killed or caught in "killed three rebels after they refused to surrender"."""
    verb, governor = token.head, token.head.head
    if token.lower != "they" or token.dep != "nsubj" or verb.dep != "advcl":
        return None
    marked = any(child.dep in {"mark", "advmod"} and child.lower in _AFTER for child in verb.children)
    deeds = {verb.lemma, *(child.lemma for child in verb.all_children("xcomp"))}
    if not marked or deeds.isdisjoint(load_words("yielding_verb")):
        return None
    target = governor.child("dobj") if governor.lemma in load_words("person_object_verb") else None
    found = bench.by_head.get(target.i) if target is not None and target.i < token.i else None
    draft = found.draft.resolve() if found is not None else None
    return draft if found is not None and draft is not None and _agrees("they", found, draft) else None


def _subjects_before(bench: Bench, token: Token) -> list[Token]:
    """Give the subjects before a token: near to far, then those of the sentence before, main one first."""
    sentence = bench.tree.sentences[token.sentence]
    here = [item for item in bench.tokens[sentence.first : token.i] if item.dep in _SUBJECTS]
    here.sort(key=lambda item: (not _governs(item, token), -item.i))
    if sentence.index == 0:
        return here
    before = bench.tree.sentences[sentence.index - 1]
    if sentence.paragraph - before.paragraph > 1:
        return here
    there = [item for item in bench.tokens[before.first : before.last] if item.dep in _SUBJECTS]
    personal = token.lower in _PERSONAL
    there.sort(key=lambda item: (not personal and _is_speaker(item), _depth(item), item.i))
    return here + there


def _governs(subject: Token, token: Token) -> bool:
    """Whether the subject's verb stands above the token."""
    return any(ancestor is subject.head for ancestor in token.ancestors())


def _is_speaker(subject: Token) -> bool:
    """Whether the subject only reports what the sentence says."""
    return subject.head.child("ccomp") is not None and subject.head.lemma in load_words("person_verb")


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors())


def _is_rival(token: Token, subject: Token) -> bool:
    """Whether a pronoun is an object of the verb that the subject belongs to."""
    if token.lower in _POSSESSIVE and token.tag == "PRP$":
        return subject.i > token.i or token.head is subject
    if token.lower.endswith("self") or token.lower.endswith("selves"):
        return False
    governor = token.head.head if token.dep == "pobj" else token.head
    return governor is subject.head


def _is_in_object(token: Token, subject: Token) -> bool:
    """Whether a possessive stands in an object of the subject's own verb, where it may be another's too."""
    if subject.head.i > token.i or token.sentence != subject.sentence:
        return False
    return any(
        item.dep in {"dobj", "pobj"} and subject.head in item.ancestors() for item in (token, token.head)
    )


def _is_expletive(token: Token) -> bool:
    if token.lower != "it":
        return False
    if token.dep not in _SUBJECTS:
        return True
    return token.head.lemma in load_words("expletive_verb") or (
        token.dep == "nsubjpass" and any(child.dep == "ccomp" for child in token.head.children)
    )


def _may_mean_thing(word: str, subject: Token) -> bool:
    """Whether the pronoun may stand for a subject that is no actor."""
    if word in _PERSONAL or subject.tag in {"PRP", "WDT", "WP", "EX", "DT"}:
        return False
    plural = subject.tag in {"NNS", "NNPS", "CD"}
    return plural if word in _PLURAL else not plural


def _agrees(word: str, found: Found, draft: Draft) -> bool:
    if word in _PERSONAL:
        role = found.noun is not None and found.noun.human == "person" and not found.plural
        return draft.kind == "person" or role
    if word in _PLURAL:
        return draft.kind != "person" and (found.plural or (draft.kind in _MASSES and draft.plural))
    body = found.noun is None or found.noun.human != "person"
    return draft.kind not in {"person", "population"} and body and not found.plural
