"""What a reporting verb says: its clause, its object, its infinitive, or the sentence that it trails."""

from __future__ import annotations

from variorum.language.tree import Token, Tree
from variorum.reading.voices.saying import Run, pieces_of, trim
from variorum.reading.voices.speakers import coordinated_report

_COMPLEMENTS = frozenset({"ccomp", "xcomp"})
_ASKING = frozenset({"whether", "if"})
_LOOSE = frozenset({"relcl", "appos"})
_TURNS = frozenset({"but", "while", "whereas", "although", "though"})
_HOSTS = frozenset({"VERB", "AUX"})
_GOVERNED = frozenset({"relcl", "acl", "conj", "pcomp", "xcomp"})


def clause_contents(verb: Token, tree: Tree) -> tuple[list[Run], Run]:
    """Find the finite clause that a verb reports.

    Args:
        verb: an active reporting verb.
        tree: the parsed text.

    Returns:
        The runs of the clause, without the reporting clause where that stands inside it; and the run of the
        reporting clause itself.
    """
    clauses = [c for c in verb.children if c.dep == "ccomp" and not _is_asked(c)]
    clauses += [
        c for c in verb.children if c.dep == "xcomp" and c.child("nsubj", "nsubjpass") and not _has_to(c)
    ]
    if not clauses:
        clauses = [
            c
            for c in verb.all_children("advcl")
            if c.i < verb.i and c.child("nsubj") and not c.child("mark", "advmod")
        ]
    if not clauses:
        late = that_clause(verb, tree)
        clauses = [late] if late is not None else []
    fronted = [c for c in clauses if c.i < verb.i]
    if fronted and any(t.text == ";" for t in tree.tokens[fronted[-1].i : verb.i]):
        clauses, fronted = [c for c in clauses if c.i > verb.i], []
    own, content = _split(verb, clauses, fronted)
    start, end = min(own), max(own) + 1
    trailed = _trailed(verb, tree, start, own)
    if trailed is not None and (fronted or not clauses):
        return [trailed], (start, end)
    if content:
        return pieces_of(sorted(content, key=_index), tree.tokens), (start, end)
    return pieces_of(_interrupted(verb, tree, start, end), tree.tokens), (start, end)


def that_clause(verb: Token, tree: Tree) -> Token | None:
    """Give the head of the first "that" clause after a verb and below it, however the parse has hung it."""
    sentence = tree.sentences[verb.sentence]
    for token in tree.tokens[verb.i + 1 : sentence.last]:
        if token.lower == "that" and (token.dep == "mark" or token.tag == "IN"):
            return token.head if _hangs_on(token.head, verb) else None
        if token.lower == "that" and token.dep not in {"det", "nsubj"}:
            return None
    return None


def object_run(noun: Token, tree: Tree) -> Run | None:
    """Give the run of a noun object with its complements, without loose relative clauses and appositions."""
    tokens: list[Token] = []
    stack = [noun]
    while stack:
        token = stack.pop()
        tokens.append(token)
        for child in token.children:
            if child.dep == "punct" or (child.dep in _LOOSE and _after_comma(child, tree)):
                continue
            stack.append(child)
    first, last = min(t.i for t in tokens), max(t.i for t in tokens) + 1
    return trim(first, last, tree.tokens)


def phrase_run(head: Token, tree: Tree) -> Run | None:
    """Give the run of all that hangs on a head."""
    tokens = head.subtree()
    return trim(tokens[0].i, tokens[-1].i + 1, tree.tokens)


def infinitive_run(verb: Token, tree: Tree) -> Run | None:
    """Give the "to" clause that a verb governs."""
    clause = next(
        (c for c in verb.all_children("xcomp", "advcl", "ccomp") if c.i > verb.i and _has_to(c)), None
    )
    return phrase_run(clause, tree) if clause is not None else None


def gerund_run(verb: Token, tree: Tree) -> Run | None:
    """Give the "-ing" clause that a verb governs."""
    for child in verb.children:
        if child.dep in _COMPLEMENTS and child.i > verb.i and (child.tag == "VBG" or _is_having(child)):
            return phrase_run(child, tree)
    return None


def raised_run(verb: Token, tree: Tree) -> Run | None:
    """Give what a passive says of its subject ("is said to have fled", "was reported killed")."""
    clause = next(
        (c for c in verb.all_children("xcomp", "oprd", "acomp", "ccomp", "advcl") if c.i > verb.i), None
    )
    if clause is None or (clause.dep == "advcl" and not _has_to(clause)):
        return None
    return phrase_run(clause, tree)


def prepositional(verb: Token, words: frozenset[str]) -> Token | None:
    """Give what stands after one of these prepositions below a verb, its object or its participle."""
    holders = [verb, *verb.all_children("dobj", "oprd", "acomp", "prt", "nsubjpass", "ccomp")]
    for holder in holders:
        for child in holder.children:
            if child.dep in {"prep", "dative", "agent", "aux"} and child.lower in words and child.i > verb.i:
                found = child.child("pobj", "pcomp")
                if found is not None:
                    return found
    for child in verb.all_children("prep", "npadvmod", "dobj"):
        for token in child.subtree():
            if (
                token.dep == "prep"
                and token.lower in words
                and token.head is not verb
                and token.head.dep == "pobj"
            ):
                return token.child("pobj", "pcomp") if _is_day(token.head) else None
    return None


def _is_day(token: Token) -> bool:
    """Whether a token dates a clause, so that what hangs on it is the clause's ("accused on Thursday of")."""
    return token.entity in {"DATE", "TIME"} or token.entity in {"GPE", "LOC"}


def _hangs_on(clause: Token, verb: Token) -> bool:
    """Whether a clause hangs on a verb with no other finite verb between."""
    for above in clause.ancestors():
        if above is verb:
            return True
        if above.pos in _HOSTS and above.tag != "VBG":
            return False
    return False


def _split(verb: Token, clauses: list[Token], fronted: list[Token]) -> tuple[set[int], list[Token]]:
    """Part the tokens below a verb into its own and those of the clauses."""
    own, content = {verb.i}, []
    for clause in clauses:
        content.extend(clause.subtree() if clause in fronted else _without_turns(clause, verb))
    inside = {token.i for token in content}
    reach = fronted[0].i if fronted else -1
    for child in verb.children:
        if child in clauses or child.dep == "punct":
            continue
        part = [token for token in child.subtree() if token.i not in inside]
        if child.i < reach and child.dep not in {"nsubj", "nsubjpass"}:
            content.extend(part)
        else:
            own.update(token.i for token in part)
    return own, content


def _without_turns(clause: Token, verb: Token) -> list[Token]:
    """Give what hangs on a clause, less the turn to another party hung on it (", but the rebels …")."""
    left_out: set[int] = set()
    for child in clause.children:
        if _goes_on(child, clause, verb):
            left_out.update(token.i for token in child.subtree())
            left_out.update(m.i for m in clause.children if m.dep == "cc" and m.i < child.i)
            continue
        subject = child.child("nsubj", "nsubjpass")
        if (
            child.i < clause.i
            or child.dep not in {"conj", "advcl"}
            or subject is None
            or subject.pos == "PRON"
        ):
            continue
        marks = clause.children if child.dep == "conj" else child.children
        turns = any(m.lower in _TURNS and m.i < child.i for m in marks if m.dep in {"cc", "mark"})
        said_on = any(m.dep == "mark" and m.lower == "that" for m in child.children)
        if turns and not said_on:
            left_out.update(token.i for token in child.subtree())
            left_out.update(m.i for m in marks if m.lower in _TURNS)
    return [token for token in clause.subtree() if token.i not in left_out]


def _goes_on(child: Token, clause: Token, verb: Token) -> bool:
    """Whether a verb that hangs on a clause goes on with the reporting ("says …, and warns …")."""
    if child.dep != "conj" or child.i < clause.i or child.child("nsubj", "nsubjpass") is not None:
        return False
    if coordinated_report(child) is verb:
        return True
    says = child.child("ccomp") is not None or child.tag == "VBZ" != clause.tag
    return says and child.tag == verb.tag != clause.tag


def _trailed(verb: Token, tree: Tree, start: int, own: set[int]) -> Run | None:
    """Give the sentence that a reporting clause trails (", X said." at its end), or None."""
    sentence = tree.sentences[verb.sentence]
    if start <= sentence.first or verb.dep in {"relcl", "acl", "advcl", "xcomp", "pcomp"}:
        return None
    if verb.child("nsubj") is None or tree.tokens[start - 1].text not in {
        ",",
        '"',
        "'",
        "\u2013",
        "\u2014",
        "-",
        "?",
        "!",
    }:
        return None
    rest = [t for t in tree.tokens[start : sentence.last] if t.i not in own and t.pos != "PUNCT"]
    if rest or (verb.child("cc") is not None and verb.i < start):
        return None
    if tree.tokens[start].dep == "cc":
        return None
    return trim(sentence.first, start, tree.tokens)


def _interrupted(verb: Token, tree: Tree, start: int, end: int) -> list[Token]:
    """Give the clause that a reporting clause interrupts or comments on ("as X said")."""
    host = verb.head
    if host is verb or host.pos not in _HOSTS or verb.dep in _GOVERNED:
        return []
    comments = any(c.lower == "as" and c.dep in {"mark", "advmod"} for c in verb.children)
    if verb.dep == "advcl" and not comments:
        return []
    if verb.dep != "advcl" and (
        start == 0 or tree.tokens[start - 1].text not in {",", "\u2013", "\u2014", '"'}
    ):
        return []
    below = {token.i for token in verb.subtree()}
    return [token for token in host.subtree() if token.i not in below]


def _is_asked(clause: Token) -> bool:
    return any(child.dep == "mark" and child.lower in _ASKING for child in clause.children)


def _has_to(clause: Token) -> bool:
    return any(child.dep == "aux" and child.tag == "TO" for child in clause.children)


def _is_having(clause: Token) -> bool:
    return any(child.dep == "aux" and child.tag == "VBG" for child in clause.children)


def _after_comma(token: Token, tree: Tree) -> bool:
    first = token.subtree()[0].i
    return first > 0 and tree.tokens[first - 1].text == ","


def _index(token: Token) -> int:
    return token.i
