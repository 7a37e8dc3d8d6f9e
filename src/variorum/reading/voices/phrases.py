"""Voices without a reporting verb: "according to X", "reportedly", "alleged", "X's claim that"."""

from __future__ import annotations

from variorum.language.tree import Token, Tree
from variorum.model.vocabulary import Stance
from variorum.reading.parts import Actors
from variorum.reading.voices import contents as content
from variorum.reading.voices.cues import Cue, Cues
from variorum.reading.voices.saying import Run, Saying, pieces_of
from variorum.reading.voices.speakers import active_subject, all_speakers, is_nobody, passive_agent

_CLAUSES = frozenset(
    {"ROOT", "relcl", "advcl", "ccomp", "conj", "acl", "pcomp", "xcomp", "parataxis", "csubj"}
)
_BOUNDED = frozenset({"relcl", "acl", "pcomp"})
_AUTHORS = ("by", "from", "of")
_ISSUED = frozenset({"by"})
_DENIALS: frozenset[Stance] = frozenset({"denies", "disputes"})


def read_preposition(token: Token, tree: Tree, cues: Cues) -> Saying | None:
    """Read "according to X" and its like; the content is the clause that it hangs on.

    Args:
        token: any token.
        tree: the parsed text.
        cues: the compiled cues.

    Returns:
        The speakers and their clause.
    """
    for words, cue in cues.prepositions.get(token.lower, ()):
        last = token.i + len(words)
        if last > len(tree.tokens) or tuple(t.lower for t in tree.tokens[token.i : last]) != words:
            continue
        speaker = _object_of(tree.tokens[last - 1])
        if speaker is None or is_nobody(speaker):
            return None
        runs = pieces_of(_scope(token, tree), tree.tokens)
        return Saying(token, (token.i, last), all_speakers(speaker), cue.stance, runs) if runs else None
    return None


def read_modifier(token: Token, tree: Tree, cues: Cues) -> Saying | None:
    """Read "reportedly", whose content is its clause, and "alleged", whose content is its noun."""
    adverb = cues.adverbs.get(token.lower) if token.pos == "ADV" else None
    if adverb is not None and token.dep == "advmod":
        host = token.head
        below = _clause(host, token) if host.pos in {"VERB", "AUX"} else host.subtree()
        inside = sorted({token.i, *(t.i for t in below)})
        runs = pieces_of([tree.tokens[i] for i in inside], tree.tokens)
        return Saying(token, (token.i, token.i + 1), (), adverb.stance, runs) if runs else None
    adjective = cues.adjectives.get(token.lower)
    if adjective is None or token.dep != "amod" or token.head.i <= token.i:
        return None
    run = (token.i + 1, token.head.i + 1)
    return Saying(token, (token.i, token.i + 1), (), adjective.stance, [run])


def read_noun(noun: Token, tree: Tree, cues: Cues, actors: Actors) -> Saying | None:
    """Read "X's claim that …", "reports of clashes", "the ministry's denial that …"."""
    cue = cues.nouns.get(noun.lemma) if noun.pos == "NOUN" else None
    if cue is None or is_nobody(noun):
        return None
    run = _noun_content(noun, cue, tree, cues)
    if run is None:
        return None
    speaker = author_of(noun, actors, cues)
    verb = noun.head
    if speaker is None and noun.dep in {"dobj", "nsubjpass", "pobj"}:
        governor = cues.verb(verb)
        if governor is not None and governor.stance in _DENIALS:
            return None
        speaker = _maker(noun)
    if speaker is None and "owned" in cue.patterns:
        return None
    speakers = all_speakers(speaker) if speaker is not None else ()
    return Saying(noun, (noun.i, noun.i + 1), speakers, cue.stance, [run])


def author_of(noun: Token, actors: Actors, cues: Cues) -> Token | None:
    """Give whose statement or claim a noun is: its owner, its maker after "by", or an actor before it."""
    owner = noun.child("poss")
    if owner is not None:
        return owner
    for word in _AUTHORS:
        for child in noun.all_children("prep"):
            maker = child.child("pobj") if child.lower == word else None
            if maker is not None and (word == "by" or actors.at(maker) is not None):
                return maker
    for child in noun.all_children("acl"):
        if child.lemma not in cues.issuing:
            continue
        maker = passive_agent(child)
        if maker is not None:
            return maker
        target = content.prepositional(child, _ISSUED)
        if target is not None and target.dep == "pobj":
            return target
    before = [
        c for c in noun.children if c.i < noun.i and c.dep in {"amod", "compound", "nmod"} and actors.at(c)
    ]
    return before[-1] if before else None


def _maker(noun: Token) -> Token | None:
    """Give the subject of "made a claim that", "issued a warning that"."""
    if noun.dep == "dobj" and noun.head.lemma in {
        "make",
        "issue",
        "release",
        "publish",
        "repeat",
        "give",
        "send",
    }:
        return active_subject(noun.head)
    return None


def _noun_content(noun: Token, cue: Cue, tree: Tree, cues: Cues) -> Run | None:
    for child in noun.children:
        verb = cues.verbs.get(child.lemma)
        if child.i < noun.i or (
            verb is not None and verb.stance in _DENIALS and child.child("dobj", "ccomp") is None
        ):
            continue
        if child.dep in {"acl", "ccomp", "relcl", "advcl"}:
            marked = any(c.dep == "mark" and c.lower == "that" for c in child.children)
            to = any(c.dep == "aux" and c.tag == "TO" for c in child.children)
            if (marked and "clause" in cue.patterns) or (to and "infinitive" in cue.patterns):
                return content.phrase_run(child, tree)
    target = next((c.child("pobj", "pcomp") for c in noun.all_children("prep") if c.lower == "of"), None)
    if target is not None and "of" in cue.patterns and target.pos != "PROPN":
        return content.object_run(target, tree) if target.dep == "pobj" else content.phrase_run(target, tree)
    return None


def _object_of(preposition: Token) -> Token | None:
    found = preposition.child("pobj")
    if found is None and preposition.dep == "case":
        return preposition.head
    return found


def _scope(cue: Token, tree: Tree) -> list[Token]:
    """Give the clause that an "according to" hangs on.

    After a comma at the end of a sentence it holds for the whole main clause with what hangs on it; elsewhere
    for the nearest clause.
    """
    host = cue.head
    while host.dep not in _CLAUSES and not host.is_root:
        host = host.head
    sentence = tree.sentences[cue.sentence]
    phrase = {token.i for token in cue.subtree()}
    before = tree.tokens[cue.i - 1].text if cue.i else ""
    rest = [t for t in tree.tokens[max(phrase) + 1 : sentence.last] if t.pos != "PUNCT"]
    if cue.i > sentence.first and before == "," and not rest:
        while host.dep in {"advcl", "ccomp", "xcomp", "parataxis"} and not _is_reported(host):
            host = host.head
    if cue.i == sentence.first:
        host = _root(host)
    return _clause(host, cue)


def _clause(host: Token, cue: Token) -> list[Token]:
    """Give the tokens of a clause without the cue's phrase and coordinated clauses of other subjects."""
    left_out = {token.i for token in cue.subtree()}
    for child in host.children:
        if child.dep == "conj" and child.i > host.i and child.child("nsubj", "nsubjpass") and cue.i < child.i:
            left_out.update(token.i for token in child.subtree())
        elif child.dep == "cc" and child.lower == "but":
            left_out.add(child.i)
    tokens = [token for token in host.subtree() if token.i not in left_out]
    if host.dep in _BOUNDED:
        return [token for token in tokens if not (token.tag in {"WDT", "WP"} and token.head is host)]
    return tokens


def _is_reported(clause: Token) -> bool:
    return clause.dep == "ccomp" and clause.head.child("nsubj") is not None


def _root(token: Token) -> Token:
    while not token.is_root:
        token = token.head
    return token
