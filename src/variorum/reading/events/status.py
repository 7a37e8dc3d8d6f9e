"""Did it happen: the status of an event at one mention, with the word that shows it."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.model.vocabulary import Status
from variorum.reading.events.clause_cues import read_arguments, read_question
from variorum.reading.events.scene import Scene
from variorum.reading.events.triggers import Trigger
from variorum.reading.events.verdicts import Verdict, find_cue
from variorum.reading.syntax import is_infinitive
from variorum.reading.words import word_list

# A complement hands its governor's status down; an adverbial clause, a relative clause or an after-phrase does not.
_COMPLEMENTS = {"xcomp", "ccomp", "dobj", "pcomp", "acl", "attr", "oprd", "dep", "appos", "nsubjpass"}
_BARRIER_PREPS = {
    "after",
    "since",
    "following",
    "during",
    "despite",
    "amid",
    "because",
    "over",
    "before",
    "until",
    "by",
}
_STRENGTH: dict[Status, int] = {
    "denied": 5, "threatened": 4, "hypothetical": 3, "planned": 2, "ongoing": 1, "occurred": 0,
}  # fmt: skip


def judge_status(trigger: Trigger, scene: Scene) -> Verdict:
    """Judge whether the event of a trigger is said to have happened.

    Args:
        trigger: the event word.
        scene: the text with its mentions.

    Returns:
        The strongest status that any cue in reach gives, with that cue.
    """
    verdicts: list[Verdict] = []
    for token in dict.fromkeys((trigger.token, *trigger.support)):
        verdicts += _own_cues(token)
    verdicts += _governing_cues(trigger.anchor)
    verdicts += read_arguments(trigger)
    verdicts += read_question(trigger.anchor, scene)
    if trigger.support and trigger.anchor is not trigger.token:
        verdicts += _light_cues(trigger)
    elif not trigger.is_verb:
        verdicts += _subject_cues(trigger.token)
    verdicts += _progressive(trigger)
    if trigger.frame.type == "THREATEN" and not any(item.status == "denied" for item in verdicts):
        return Verdict("threatened", trigger.token)
    conditional = next((item for item in verdicts if item.cue is not None and item.cue.dep == "mark"), None)
    if conditional is not None and conditional.status == "hypothetical":
        return conditional  # "if troops are not withdrawn" denies nothing
    return max(verdicts, key=lambda item: _STRENGTH[item.status], default=Verdict("occurred", None))


def _own_cues(token: Token) -> list[Verdict]:
    """Read auxiliaries, negation, subordinators and modifiers on a word."""
    found = []
    auxiliaries = list(token.children)
    if token.dep == "conj" and not any(child.dep in {"nsubj", "nsubjpass"} for child in token.children):
        auxiliaries += [child for child in token.head.children if child.dep in {"aux", "neg", "mark"}]
        joins = [child for child in token.head.children if child.dep == "cc" and child.i < token.i]
        for word in (word for cc in joins for word in (cc, *cc.children)):
            if status := find_cue("joins", word):
                found.append(Verdict(status, word))
    completed = any(child.dep == "aux" and child.lemma == "have" for child in auxiliaries)
    for child in auxiliaries:
        if child.dep in {"aux", "auxpass"}:
            status = find_cue("aux", child)
            if child.lower in {"can", "could"} and any(mark.lower == "before" for mark in auxiliaries):
                status = "denied"  # "before it could explode"
            elif (
                child.lower == "would" and token.dep == "ccomp" and token.head.lemma in word_list("speaking")
            ):
                status = "planned"  # what was to come when it was said
            elif status == "planned" and _is_or_else(token):
                status = "threatened"
            if status and not (
                completed and child.lower in {"may", "might", "would", "could", "should", "must"}
            ):
                found.append(Verdict(status, child))
        elif child.dep == "neg":
            found.append(Verdict("denied", child))
        elif child.dep == "mark" or (child.dep == "advmod" and child.lower == "if"):
            status = find_cue("mark", child)
            if status:
                found.append(Verdict(status, child))
        elif child.dep == "det":
            status = find_cue("neg", child)
            if status:
                found.append(Verdict(status, child))
        elif child.dep in {"amod", "advmod", "compound"}:
            status = find_cue("modifies", child)
            if status:
                found.append(Verdict(status, child))
    return found


def _is_or_else(token: Token) -> bool:
    """Whether a clause says what comes of not doing as told: "lay down your arms, or you will be attacked"."""
    return token.dep == "conj" and any(
        child.dep == "cc" and child.i < token.i and child.lower == "or" for child in token.head.children
    )


def _governing_cues(anchor: Token) -> list[Verdict]:
    """Climb from the event to what governs it, as long as each step hands the governor's status down."""
    found: list[Verdict] = []
    child = anchor
    while not child.is_root:
        head, dep = child.head, child.dep
        if dep == "conj":
            child = head
            continue
        if dep == "pobj":
            if head.lower in _BARRIER_PREPS:
                break
            if head.lower == "without":
                found.append(Verdict("denied", head))
                break
            status = _by_preposition(head)
            if status:
                found.append(status)
            if head.head is head:
                break
            child = head
            dep, head = "pcomp", head.head
        if dep == "prep":
            if child.lower in _BARRIER_PREPS:
                break
            dep, head = "pcomp", child.head
        if dep == "advcl" and _is_late_complement(child, head):
            dep = "xcomp"
        if dep not in _COMPLEMENTS:
            break
        if dep == "pcomp" and head.pos in {"ADP", "SCONJ"}:
            without = find_cue("mark", head)
            found += (
                [Verdict(without, head)] if without else [item for item in (_by_preposition(head),) if item]
            )
        if head.pos == "NOUN" and head.lemma in word_list("attempt"):
            found += _subject_cues(head, "attempt_of")
        status = _by_governor(child, dep, head)
        if status is not None:
            found.append(status)
        elif dep == "pcomp" and head.pos == "NOUN" and head.lemma not in word_list("quantity"):
            break  # "decided on a response to the attacks" says nothing of the attacks
        if head.pos in {"VERB", "AUX"} and dep in {"xcomp", "dobj", "pcomp", "attr", "oprd"}:
            found += [item for item in _own_cues(head) if item.status != "ongoing"]
        if dep == "ccomp" or head.dep in {"relcl", "advcl", "parataxis"}:
            break
        child = head
    return found


def _is_late_complement(child: Token, head: Token) -> bool:
    """Whether words between hide that an infinitive completes its verb: "threatened in 2004 to kill the hostage"."""
    wanting = find_cue("governs", head) or find_cue("governs-infinitive", head)
    return is_infinitive(child) and wanting is not None and head.child("dobj", "xcomp", "ccomp") is None


def _by_governor(child: Token, dep: str, head: Token) -> Verdict | None:
    infinitive = child.tag == "VB" or any(item.lower == "to" and item.dep == "aux" for item in child.children)
    for relation in ("governs", "governs-infinitive", "governs-gerund", "governs-act"):
        status = find_cue(relation, head)
        if status is None:
            continue
        if relation == "governs-infinitive" and not infinitive:
            continue
        if relation == "governs-gerund" and child.tag != "VBG":
            continue
        if relation == "governs" and dep == "ccomp" and not (infinitive or _is_irrealis(child, head)):
            continue
        if relation == "governs-act" and dep != "dobj":
            continue
        return Verdict(status, head)
    return None


def _is_irrealis(child: Token, head: Token) -> bool:
    """Whether a finite complement is itself unreal: bare subjunctive, or under fear, hope and demand."""
    if child.tag == "VB":
        return True
    return head.lemma in {"fear", "worry", "hope", "concern", "demand", "urge"} or child.tag in {"VBP", "VBZ"}


def _by_preposition(preposition: Token) -> Verdict | None:
    """Read cues that need their preposition: "called for a strike", "warned of attacks", "stopped X from shelling"."""
    governor = preposition.head
    for name in ("for", "of", "off", "from", "short", "out"):
        if preposition.lower == name or any(
            child.lower == name for child in governor.children if child.dep == "prt"
        ):
            status = find_cue(f"governs-{name}", governor)
            if status is not None:
                return Verdict(status, governor)
    return None


def _light_cues(trigger: Trigger) -> list[Verdict]:
    """Read what the carrying verb itself says: "planned an attack", "threatened strikes", "foiled a bombing"."""
    verb = trigger.support[0]
    status = find_cue("subject_of", verb) if trigger.support_role == "act" else None
    if status is None and trigger.support_role in {"agent", "target"}:
        status = find_cue("governs", verb) or find_cue("governs-act", verb)
        if (
            status in {"planned", "ongoing"}
            and verb.lemma in {"continue", "agree"}
            and trigger.support_role == "agent"
        ):
            status = "ongoing" if verb.lemma == "continue" else status
    return [Verdict(status, verb)] if status else []


def _subject_cues(token: Token, relation: str = "subject_of") -> list[Verdict]:
    """Read the predicate of an event noun: "an attack is imminent", "the plot was uncovered"."""
    if token.dep not in {"nsubj", "nsubjpass"}:
        return []
    head = token.head
    found = []
    if any(child.lower == "off" for child in head.children) and (status := find_cue("subject_of-off", head)):
        found.append(Verdict(status, head))
    for candidate in (head, *(child for child in head.children if child.dep in {"acomp", "attr"})):
        status = find_cue(relation, candidate) or find_cue("subject_of", candidate)
        if status:
            found.append(Verdict(status, candidate))
    if head.pos == "VERB" and token.dep == "nsubjpass":
        status = find_cue("governs", head)
        if status:
            found.append(Verdict(status, head))
    if head.pos in {"AUX", "VERB"}:
        found += [
            item
            for item in _own_cues(head)
            if item.status in {"planned", "hypothetical", "denied"} and head.lemma in word_list("occurrence")
        ]
    return found


def _progressive(trigger: Trigger) -> list[Verdict]:
    """Read the present progressive and "still" as a happening under way."""
    verb = trigger.anchor
    if verb.pos != "VERB":
        return []
    present = any(child.dep == "aux" and child.lower in {"is", "are", "'s", "'re"} for child in verb.children)
    passive = any(child.dep == "auxpass" and child.lower == "being" for child in verb.children)
    if (
        present
        and (verb.tag == "VBG" or passive)
        and not any(child.lower == "not" for child in verb.children)
    ):
        return [Verdict("ongoing", verb)]
    return []
