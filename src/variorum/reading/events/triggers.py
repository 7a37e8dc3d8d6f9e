"""Find the words that name an event, in the sense in which they name it."""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.language.tree import Token
from variorum.reading.events.frames import (
    Frame,
    adjective_frames,
    exclusions,
    instruments,
    light_verbs,
    noun_frames,
    verb_frames,
)
from variorum.reading.events.needs import passes
from variorum.reading.events.scene import Scene
from variorum.reading.syntax import Clause, prepositional, read_clause
from variorum.reading.words import word_list

_MODIFIERS = {"amod", "compound", "nmod", "poss", "advmod", "npadvmod"}
_CAUSES = {"by", "in", "from", "of", "after", "during", "when", "at", "due to", "because of"}


@dataclass(slots=True, eq=False)
class Trigger:
    """A word that names an event.

    Attributes:
        token: the word.
        frame: its meaning and the roles of its arguments.
        clause: who does and who undergoes, by the grammar of the verb (for nouns: of the verb that carries it).
        support: verbs that carry a noun ("launched" in "launched an attack"), nearest first.
        support_role: role of the support's subject in the act: "agent", "target" or "act".
        words: indexes of all tokens that belong to the trigger, particles included.
    """

    token: Token
    frame: Frame
    clause: Clause
    support: list[Token] = field(default_factory=list)
    support_role: str = ""
    words: tuple[int, ...] = ()

    @property
    def anchor(self) -> Token:
        """The verb whose clause the event stands in; the noun itself where no verb carries it."""
        return self.support[-1] if self.support else self.token

    @property
    def is_verb(self) -> bool:
        """Whether the event is named by a verb."""
        return self.frame.pos == "VERB"


def find_triggers(scene: Scene) -> list[Trigger]:
    """Find every trigger of a text.

    Args:
        scene: the text with its mentions.

    Returns:
        Triggers in order of the text, one a token at most.
    """
    found = []
    for token in scene.tree.tokens:
        if token.i in scene.outside:
            continue
        trigger = None
        if _is_verbal_noun(token):
            trigger = _noun_trigger(token, scene)
        elif token.pos == "VERB" or (token.pos in {"NOUN", "PROPN"} and token.tag in {"VBG", "VBN", "VBD"}):
            trigger = _verb_trigger(token, scene)
        elif token.pos in {"NOUN", "PROPN"}:
            trigger = _noun_trigger(token, scene)
        elif token.pos == "ADJ" and token.dep == "amod":
            trigger = _adjective_trigger(token)
        if trigger is not None:
            found.append(trigger)
    return found


def _is_verbal_noun(token: Token) -> bool:
    """Whether an -ing form that the tagger calls a verb is a noun: "Fighting in the hills has …"."""
    if (
        token.tag != "VBG"
        or token.lower not in noun_frames()
        or token.dep in {"xcomp", "advcl", "acl", "pcomp"}
    ):
        return False
    return not any(
        child.dep in {"nsubj", "nsubjpass", "dobj", "aux", "auxpass", "mark"} for child in token.children
    )


def _verb_trigger(token: Token, scene: Scene) -> Trigger | None:
    if token.dep == "amod" and token.lower in adjective_frames():
        return _adjective_trigger(token)
    frames = verb_frames().get(token.lemma)
    if not frames or (token.dep in {"amod", "compound"} and not _is_finite_before_object(token, scene)):
        return None
    clause = read_clause(token)
    for frame in frames:
        words = _matched_words(token, frame.with_)
        if words is None or is_excluded(token, clause, scene):
            continue
        if passes(token, frame, clause, scene):
            return Trigger(token, frame, _headline_passive(token, frame, clause), words=words)
    return None


def _is_finite_before_object(token: Token, scene: Scene) -> bool:
    """Whether the parser took a finite verb for a modifier of its object ("Students boycotted classes")."""
    if token.tag != "VBD" or token.i == 0:
        return False
    before = scene.tree.tokens[token.i - 1]
    return before.sentence == token.sentence and before.pos in {"NOUN", "PROPN", "PRON"}


def _headline_passive(token: Token, frame: Frame, clause: Clause) -> Clause:
    """Read "Woman killed in Belgorod" as the passive that it is: verbs of harm to people never stand without object."""
    bare = frame.object == "victim" and frame.class_ == "effect" and not clause.object and not clause.passive
    if bare and clause.subject and token.tag in {"VBD", "VBN"}:
        return Clause((), clause.subject, True)
    return clause


def _noun_trigger(token: Token, scene: Scene) -> Trigger | None:
    lemma = noun_lemma(token)
    frames = noun_frames().get(lemma)
    if not frames or (token.pos == "PROPN" and _in_name(token, scene)):
        return None
    outer = outermost(token)
    support, role, clause = find_support(outer)
    if role in {"", "act"} and outer is not token:
        own = find_support(token)
        support, role, clause = own if own[0] else (support, role, clause)
    for frame in frames:
        words = _preceding_words(token, frame.lemma, scene)
        if words is None or (frame.with_ and not _has_modifier(token, frame.with_)):
            continue
        if is_excluded(token, clause, scene, noun=True):
            return None
        if passes(token, frame, clause, scene):
            return Trigger(token, frame, clause, support, role, words)
    return None


def _adjective_trigger(token: Token) -> Trigger | None:
    frame = adjective_frames().get(token.lower)
    if frame is None or token.head is token:
        return None
    return Trigger(token, frame, Clause((), (token.head,), True), words=(token.i,))


def noun_lemma(token: Token) -> str:
    """Give the lemma of a noun; title-case headline words, which the pipeline leaves alone, lose their plural."""
    if token.tag == "VBG":
        return token.lower
    if token.pos == "PROPN" and token.lemma.endswith("s") and token.lemma not in noun_frames():
        return token.lemma[:-1]
    return token.lemma


def outermost(token: Token) -> Token:
    """Climb from "attacks" to "wave" in "a wave of attacks", and from a conjunct to the first of its row."""
    current = token.first_conjunct()
    while (
        current.dep == "pobj" and current.head.lower == "of" and current.head.head.lemma in word_list("quantity")
        and current.head.dep == "prep"
    ):  # fmt: skip
        current = current.head.head.first_conjunct()
    return current


def find_support(token: Token) -> tuple[list[Token], str, Clause]:
    """Find the verbs that carry a noun's event.

    Args:
        token: the head of the noun phrase.

    Returns:
        The verbs, the role of their subject in the act ("agent", "target", "act" or ""), and their clause.
    """
    nothing: tuple[list[Token], str, Clause] = ([], "", Clause((), (), False))
    head = token.head
    if token.dep in {"dobj", "nsubjpass", "nsubj", "attr"} and head.pos in {"VERB", "AUX"}:
        role = _light_role(head, as_subject=token.dep == "nsubj")
        if role:
            return [head], role, read_clause(head)
    if token.dep == "pobj" and head.dep == "prep" and head.head.pos in {"VERB", "AUX"}:
        for particle, role in light_verbs().get(head.head.lemma, ()):
            if particle and particle == head.lower:
                return [head.head], role, read_clause(head.head)
    for child in (*token.children, *(deep for _, item in prepositional(token) for deep in item.children)):
        if child.dep in {"acl", "relcl"} and child.pos == "VERB":
            role = _light_role(child, as_subject=False)
            clause = read_clause(child)
            passive_of = child.head is not token and clause.passive and scene_free(child.head)
            if role in {"agent", "target"} and clause.object and (clause.object[0] is token or passive_of):
                return [child], role, clause
    return nothing


def scene_free(token: Token) -> bool:
    """Whether a word cannot itself be carried out or launched, so that the clause on it belongs to the act before it."""
    return token.lemma not in noun_frames()


def _light_role(verb: Token, *, as_subject: bool) -> str:
    """Give the role of a verb's subject in the act that its object (or the subject itself) names; "" for none."""
    if verb.lemma in word_list("labelling") and (
        verb.child("oprd", "ccomp", "acomp") or len(verb.all_children("dobj")) > 1
    ):
        return ""  # "called the strike an outrage" judges the act and does not carry it out
    for particle, role in light_verbs().get(verb.lemma, ()):
        if particle and not any(child.lower == particle for child in verb.children):
            continue
        if as_subject == (role == "act"):
            return role
    return ""


def _matched_words(token: Token, with_: str) -> tuple[int, ...] | None:
    """Give the tokens of a verb and what must stand with it, or None where that is missing.

    Each word of `with_` must be a particle, preposition, object or complement of the verb, or the object of one of its
    prepositions ("take into custody": ``custody``).
    """
    found = [token.i]
    for word in reversed(with_.split()):
        match = next(
            (
                other
                for other in _companions(token)
                if word in (other.lemma, other.lower)
                and (other.dep != "compound" or other.head.i in found or _is_weapon_part(other))
            ),
            None,
        )
        if match is None:
            return None
        found.append(match.i)
    return tuple(sorted(found))


def _is_weapon_part(token: Token) -> bool:
    """Whether a noun before a noun makes a weapon of it: "rubber bullets", "water cannon"."""
    return token.lemma in instruments() or f"{token.lemma} {token.head.lemma}" in instruments()


def _companions(token: Token) -> list[Token]:
    """Give the words that may stand with a verb in a fixed phrase."""
    found = []
    for child in token.children:
        if child.dep in {"nsubj", "nsubjpass", "punct", "conj", "relcl", "parataxis"}:
            continue
        if child.dep == "advcl" and child.child("mark", "advmod", "nsubj", "nsubjpass") is not None:
            continue
        if (
            child.dep == "ccomp"
            and child.tag in {"VBD", "VBZ", "VBP"}
            and child.child("mark", "aux") is not None
        ):
            continue
        found.append(child)
        if child.dep in {"prep", "dobj", "prt", "dative"}:
            found += [inner for inner in child.children if inner.dep in {"pobj", "amod", "compound", "prep"}]
            found += [deep for inner in child.children if inner.dep == "prep" for deep in inner.children]
    if token.dep in {"acl", "relcl"} or any(child.dep == "nsubjpass" for child in token.children):
        found += [item for item in read_clause(token).object if item.i != token.i]
    return found


def _preceding_words(token: Token, lemma: str, scene: Scene) -> tuple[int, ...] | None:
    """Give the tokens of a noun of one or more words that ends here, or None."""
    parts = lemma.split(" ")
    first = token.i - len(parts) + 1
    if first < scene.tree.sentences[token.sentence].first:
        return None
    for offset, part in enumerate(parts[:-1]):
        other = scene.tree.tokens[first + offset]
        if part not in (other.lemma, other.lower):
            return None
    return tuple(range(first, token.i + 1))


def _has_modifier(token: Token, lemma: str) -> bool:
    return any(child.dep in _MODIFIERS and lemma in (child.lemma, child.lower) for child in token.children)


def _in_name(token: Token, scene: Scene) -> bool:
    """Whether a capitalised word is part of a proper name ("Desert Strike"), not of a headline."""
    mention = scene.actors.at(token)
    if mention is not None and mention.form == "name":
        return True
    sentence = scene.tree.sentence_tokens(token.sentence)
    words = [other for other in sentence if other.text.isalpha() and len(other.text) > 3]
    capitals = sum(other.text[0].isupper() for other in words)
    is_headline = bool(words) and capitals / len(words) > 0.7
    return not is_headline and token.text[0].isupper() and token.i != sentence[0].i


def is_excluded(token: Token, clause: Clause, scene: Scene, *, noun: bool = False) -> bool:
    """Whether the words around a trigger show that it names no political violence."""
    table = exclusions().get(noun_lemma(token) if noun else token.lemma)
    if table is None:
        return False
    checks = (
        ("object", () if noun else clause.object),
        ("subject", () if noun else clause.subject),
        ("modifier", tuple(child for child in token.children if child.dep in _MODIFIERS)),
        ("of", tuple(item for name, item in prepositional(token) if name == "of")),
        ("by", tuple(item for name, item in prepositional(token) if name in _CAUSES)),
        ("with", tuple(item for name, item in prepositional(token) if name == "with")),
    )
    for function, words in checks:
        listed = table.get(function)
        if listed and any(item.lemma in listed or item.lower in listed for item in words):
            return True
    anywhere = table.get("any")
    return anywhere is not None and any(
        other.lemma in anywhere for other in scene.tree.sentence_tokens(token.sentence)
    )
