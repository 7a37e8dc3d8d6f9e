"""Find the words that name an event, in the sense in which they name it."""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.language.tree import Token
from variorum.reading.events.frames import Frame, adjective_frames, noun_frames, verb_frames
from variorum.reading.events.needs import passes
from variorum.reading.events.phrases import has_modifier, is_excluded, match_preceding, match_words
from variorum.reading.events.scene import Scene
from variorum.reading.events.support import find_support, noun_lemma, outermost
from variorum.reading.syntax import Clause, read_clause


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
        other: the word at which the trained coder sees the event, where it is not the trigger itself: it takes the verb
            of "launched an attack" for the trigger.
    """

    token: Token
    frame: Frame
    clause: Clause
    support: list[Token] = field(default_factory=list)
    support_role: str = ""
    words: tuple[int, ...] = ()
    other: Token | None = None

    @property
    def asked(self) -> Token:
        """The word about which the trained coder is asked."""
        return self.other or self.token

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
        words = match_words(token, frame.with_)
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
    bare = frame.object == "victim" and not clause.object and not clause.passive
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
        words = match_preceding(token, frame.lemma, scene)
        if words is None or (frame.with_ and not has_modifier(token, frame.with_)):
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
