"""Signs that lie in the clause of an event: who or what it denies, and that it only asks."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.scene import Scene
from variorum.reading.events.triggers import Trigger
from variorum.reading.events.verdicts import Verdict, find_cue
from variorum.reading.words import word_list

_ASKING = {"be", "do", "have"}


def read_arguments(trigger: Trigger) -> list[Verdict]:
    """Read who or what a clause denies: "nobody raided it", "fired no shots", "was raided by nobody", "at no point".

    Harm to nobody is a toll of none and no denial of the act ("the blast killed no one").

    Args:
        trigger: the event word.
    """
    verb = trigger.anchor
    if verb.pos != "VERB":
        return []
    harm = trigger.frame.class_ == "effect" and trigger.is_verb
    found = []
    for child in verb.children:
        suffers = child.dep in {"dobj", "nsubjpass"}
        inner = child.child("pobj") if child.dep in {"agent", "prep"} else child
        core = child.dep in {"nsubj", "agent"} or (suffers and not harm)
        if inner is None or not (core or (child.dep == "prep" and inner.lemma in word_list("point"))):
            continue
        nothing = next(
            (word for word in inner.children if word.dep == "det" and find_cue("neg", word) == "denied"), None
        )
        if find_cue("argument", inner) or nothing is not None:
            found.append(Verdict("denied", nothing or inner))
    return found


def read_question(verb: Token, scene: Scene) -> list[Verdict]:
    """Read a question that can be answered with yes or no: "Did the army shell the market?".

    Args:
        verb: the verb whose clause the event stands in.
        scene: the text with its mentions.
    """
    words = scene.tree.sentence_tokens(verb.sentence)
    first = next((word for word in words if word.text[0].isalnum()), words[0])
    if words[-1].text != "?" or not (first.tag == "MD" or first.lemma in _ASKING):
        return []
    asked = verb.is_root or (verb.dep == "acl" and verb.head.dep == "attr" and verb.head.head.is_root)
    return [Verdict("hypothetical", words[-1])] if asked else []
