"""Who speaks: the subject of a verb, through passives, participles, relative clauses and coordination."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.parts import Actors
from variorum.reading.voices.cues import load_cues
from variorum.reading.voices.saying import Run

_PAST = frozenset({"VBD", "VBN"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET", "X", "VERB"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing", "few"})
_IMPERSONAL = frozenset({"it", "there", "what"})
_INNER = frozenset(
    {"amod", "compound", "nummod", "poss", "nmod", "quantmod", "case", "npadvmod", "punct", "advmod"}
)
_DETERMINERS = frozenset({"det", "predet", "cc", "preconj"})
_BELONGING = frozenset({"of", "for", "from", "at", "in", "within", "inside"})
_LONGEST = 12
_DEEPEST = 6


def active_subject(verb: Token) -> Token | None:
    """Give the noun that does what a verb says.

    Args:
        verb: a finite verb, participle or infinitive in the active voice.

    Returns:
        The head of its subject, taken from the governing clause or the antecedent where the verb has none.
    """
    token = coordinated_report(verb) or verb
    for _ in range(_DEEPEST):
        subject = token.child(*_SUBJECTS)
        if subject is not None and (token is verb or _agrees(verb, subject)):
            return antecedent(subject, token)
        if token.dep in {"acl", "relcl"} and token.head.pos in _NOMINAL:
            return token.head
        if token.is_root or token.dep not in {"conj", "advcl", "xcomp", "pcomp", "ccomp", "prep", "dep"}:
            return None
        token = token.head
        while token.pos not in {"VERB", "AUX", "ADP"} and not token.is_root and token.dep != "nsubj":
            token = token.head
    return None


def coordinated_report(verb: Token) -> Token | None:
    """Give the reporting verb that another goes on from, where the parse has hung it on what is said.

    Args:
        verb: any token.

    Returns:
        "said" for the "denied" of "said 56 had been killed and denied that soldiers had fired"; None elsewhere.
    """
    said = verb.head
    report = said.head
    if verb.dep != "conj" or said.dep != "ccomp" or verb.tag not in _PAST or report.tag == "VB":
        return None
    cues = load_cues()
    if verb.lemma not in cues.verbs and verb.lemma not in cues.blames:
        return None
    if said.lemma in cues.verbs or said.lemma in cues.blames or report.lemma not in cues.verbs:
        return None
    speaks = any(child.dep == "ccomp" and child.i > verb.i for child in verb.children)
    own = verb.child("nsubj", "nsubjpass", "aux", "auxpass", "agent") is not None
    return report if speaks and not own and said.child("nsubjpass", "auxpass") is not None else None


def passive_agent(verb: Token) -> Token | None:
    """Give the object of "by" of a passive verb, or None."""
    agent = verb.child("agent") or next((c for c in verb.all_children("prep") if c.lower == "by"), None)
    return agent.child("pobj") if agent is not None else None


def is_passive(verb: Token) -> bool:
    """Whether a verb is a passive or a participle that hangs on the noun it is done to."""
    if verb.tag not in {"VBN", "VBD"}:
        return False
    if verb.child("nsubjpass", "auxpass") is not None:
        return True
    if verb.tag == "VBD" and verb.child("nsubj") is not None:
        return False
    if verb.dep == "acl":
        return True
    if coordinated_report(verb) is not None:
        return False
    if verb.dep in {"conj", "relcl", "advcl"} and verb.child("nsubj", "aux") is None:
        return verb.child("agent") is not None or (verb.dep == "conj" and is_passive(verb.head))
    return False


def antecedent(subject: Token, verb: Token) -> Token:
    """Give the noun that a relative pronoun stands for, else the subject itself."""
    if subject.lower in _RELATIVE and subject.tag in {"WP", "WDT", "IN"}:
        clause = verb
        while clause.dep in {"conj", "xcomp", "ccomp"} and not clause.is_root:
            clause = clause.head
        if clause.dep in {"relcl", "acl"}:
            return clause.head
    return subject


def _agrees(verb: Token, subject: Token) -> bool:
    """Whether a verb may share the subject of another: "warns" does not go with a plural."""
    plural = subject.tag in {"NNS", "NNPS"} or subject.lower in {"they", "we", "you", "i"}
    single = subject.tag in {"NN", "NNP"} and len(subject.conjuncts()) == 1
    return not (verb.tag == "VBZ" and plural) and not (verb.tag == "VBP" and single and verb.dep == "conj")


def is_nobody(subject: Token) -> bool:
    """Whether a subject says that no one does it ("no group", "neither side")."""
    if subject.lower in _NOBODY:
        return True
    return any(child.lower in _NOBODY for child in subject.children if child.i < subject.i)


def is_impersonal(subject: Token) -> bool:
    """Whether a subject is a mere "it" or "there"."""
    return subject.lower in _IMPERSONAL


def all_speakers(head: Token) -> tuple[Token, ...]:
    """Give the speakers that are coordinated with a head ("the army and the police")."""
    names = [token for token in head.conjuncts() if token.pos in _NOMINAL and token.pos != "VERB"]
    return tuple(names[:4]) or (head,)


def speaker_run(head: Token, actors: Actors) -> Run:
    """Give the noun phrase of a speaker without its determiner.

    Args:
        head: the head of the phrase.
        actors: the actors of the text.

    Returns:
        The run of the actor's mention if there is one, else of the phrase with titles and "of" phrases.
    """
    mention = actors.at(head)
    if mention is not None:
        return mention.first, mention.last
    first, last = head.i, head.i + 1
    for child in sorted(head.children, key=lambda child: -child.i):
        if child.i < head.i and child.dep in _INNER and child.lower != ",":
            if child.dep == "punct" and child.tag != "HYPH":
                continue
            first = min(first, _left_edge(child))
        elif child.i < head.i and child.dep in _DETERMINERS:
            break
    for child in head.children:
        if child.i == last and child.dep in {"prep", "compound", "nummod"} and child.lower in _BELONGING:
            inner = child.subtree()
            if inner[-1].i - head.i < _LONGEST and all(t.pos not in {"VERB", "PUNCT"} for t in inner):
                last = inner[-1].i + 1
    while first < head.i and head.head is not head and _is_determiner(first, head):
        first += 1
    return first, last


def speaker_actor(head: Token, actors: Actors, mouthpieces: frozenset[str]) -> str | None:
    """Give the id of the actor that a speaker is.

    Args:
        head: the head of the speaker's phrase.
        actors: the actors of the text.
        mouthpieces: nouns that speak for the actor they hang on ("a source in the ministry").

    Returns:
        The actor of the head, of the name in apposition to it ("a spokesman, Ali Haidar"), or the one that a
        mouthpiece speaks for; None where none is known.
    """
    candidates = [head, *head.all_children("appos")[:1]]
    if head.lemma in mouthpieces:
        candidates += [c for c in head.children if c.dep in {"poss", "compound", "nmod", "amod"}][::-1]
        for child in head.all_children("prep"):
            target = child.child("pobj") if child.lower in _BELONGING else None
            candidates += [target] if target is not None else []
    mentions = (actors.at(candidate) for candidate in candidates)
    return next((mention.actor for mention in mentions if mention is not None), None)


def _left_edge(token: Token) -> int:
    tokens = [t for t in token.subtree() if t.i <= token.i and t.dep not in _DETERMINERS]
    return min((t.i for t in tokens), default=token.i)


def _is_determiner(index: int, head: Token) -> bool:
    return any(child.i == index and child.dep in _DETERMINERS for child in head.children)
