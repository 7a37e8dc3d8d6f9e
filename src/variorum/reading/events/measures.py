"""What a count counts: harm, people by their part in an act, or things."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from variorum.data import read_rows
from variorum.language.tree import Token
from variorum.model.vocabulary import Measure
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.scene import Scene
from variorum.reading.events.support import noun_lemma
from variorum.reading.syntax import prepositional
from variorum.reading.words import word_list


@cache
def measures() -> Mapping[tuple[str, str], Measure]:
    """Give the measure of each (lemma, part of speech)."""
    return {
        (row["lemma"], row["pos"]): cast("Measure", row["measure"])
        for row in read_rows("figures/measures.csv")
    }


@cache
def measures_of_parts() -> Mapping[tuple[str, str, str], Measure]:
    """Give the measure of each (type, mode, role)."""
    return {
        (row["type"], row["mode"], row["role"]): cast("Measure", row["measure"])
        for row in read_rows("figures/roles.csv")
    }


def read_measure(carrier: Token, noun: Token | None, scene: Scene) -> tuple[Measure | None, Token | None]:
    """Find what a count counts, and the verb or noun that says so."""
    table = measures()
    if noun is not None and (found := table.get((noun_lemma(noun), "NOUN"))):
        harmed = _governing_harm(noun)
        return (found, harmed)
    for token in _harm_words(carrier):
        found = table.get((token.lemma, "VERB")) or table.get((token.lower, "ADJ"))
        if token.pos in {"VERB", "AUX"}:
            found = table.get((token.lemma, "VERB")) or table.get((token.lower, "ADJ"))
        elif token.pos in {"NOUN", "PROPN"}:
            found = table.get((noun_lemma(token), "NOMINAL")) or table.get((token.lower, "ADJ"))
        if found is not None:
            return found, token
    if noun is not None and (scene.actors.at(noun) is not None or noun.lemma in word_list("people")):
        verb = _verb_over(noun)
        if verb is not None and verb.lemma in word_list("deploying"):
            return "troops", verb
        if verb is not None and verb.lemma in word_list("protesting"):
            return "protesters", verb
    return None, None


def _governing_harm(noun: Token) -> Token | None:
    return noun.head if noun.dep in {"dobj", "nsubj", "nsubjpass", "pobj", "conj", "appos"} else None


def _harm_words(carrier: Token) -> list[Token]:
    """Give the words that may say what befell those who are counted, nearest first."""
    found: list[Token] = []
    for child in carrier.children:
        if child.dep in {"acl", "relcl", "amod"} or (child.i > carrier.i and child.pos == "ADJ"):
            found.append(child)
    top = carrier
    while top.dep == "conj" and top.head.pos in {"NOUN", "PROPN", "NUM", "PRON"} and not top.is_root:
        top = top.head
    if top.dep in {"appos"} and not top.is_root:
        found.append(top)
    head = top.head
    if top.dep in {"nsubjpass", "dobj", "nsubj", "oprd", "attr", "npadvmod"}:
        if not (
            top.dep == "nsubj"
            and head.pos == "VERB"
            and head.tag != "VBN"
            and head.lemma not in word_list("undergo")
        ):
            found.append(head)
        found += [
            child
            for child in head.children
            if child.i > carrier.i and child.dep in {"acomp", "oprd"} and child.pos in {"ADJ", "VERB"}
        ]
        if top.dep == "dobj" and head.dep == "xcomp":
            found.append(head.head)
    elif top.dep == "pobj" and head.lower in {"at", "to"} and head.head.pos == "VERB":
        found += _toll_words(head.head)
    elif top.dep == "pobj" and head.lower in {"of", "to"} and not head.is_root:
        found.append(head.head)
        if head.head.lemma in word_list("quantity"):
            found += _harm_words(head.head)
    elif top.dep == "pobj" and head.lower in {"with", "including", "among"} and not head.is_root:
        found += [child for child in carrier.children if child.pos in {"ADJ", "VERB"}]
        found.append(head.head)
    if top.is_root or top.dep in {"ROOT", "ccomp", "conj"}:
        found += [child for child in top.children if child.pos in {"ADJ", "VERB"} and child.i > top.i]
    if carrier.dep == "nummod" and carrier.head.pos in {"ADJ", "VERB"}:
        found.append(carrier.head)
    return found


def _toll_words(verb: Token) -> list[Token]:
    """Give what a verb sets a number for: "put the death toll at eight", "the number of wounded rose to 40"."""
    found: list[Token] = []
    for noun in verb.all_children("dobj", "nsubj", "nsubjpass"):
        if noun.lemma not in word_list("toll") and noun.lower not in word_list("toll"):
            continue
        found.append(noun)
        for name, item in prepositional(noun):
            if name == "of":
                found += [item, *(child for child in item.children if child.dep in {"acl", "relcl", "amod"})]
    return found


def _verb_over(noun: Token) -> Token | None:
    head = noun.head
    if noun.dep in {"nsubj", "nsubjpass", "dobj"} and head.pos == "VERB":
        return head
    return None


def read_measure_by_part(
    carrier: Token, noun: Token | None, parts: Mapping[int, tuple[EventMention, str]], scene: Scene
) -> tuple[Measure, EventMention] | None:
    """Read what a count of people is a figure of from their part in an act ("40 villagers were led away")."""
    if noun is not None and scene.actors.at(noun) is None and noun.lemma not in word_list("people"):
        return None
    for token in (noun, carrier):
        if token is not None and token.i in parts:
            mention, role = parts[token.i]
            own = measures().get((mention.token.lemma, "VERB")) if role in {"victim", "target"} else None
            measure = own or measures_of_parts().get((mention.type, mention.mode or "", role))
            if measure is not None:
                return measure, mention
    return None
