"""Mentions that the grammar of one sentence makes one happening: cause and harm, coordination, apposition."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.language.tree import Token
from variorum.reading.events.attach import index_mentions
from variorum.reading.events.happenings import Happening
from variorum.reading.events.mentions import EventMention
from variorum.reading.syntax import prepositional, resolve_relative

_REACH = 40
_WHEN = {"when", "as", "after", "while"}


def merge_by_grammar(mentions: list[EventMention]) -> list[Happening]:
    """Join mentions that one sentence presents as one happening.

    Args:
        mentions: all event mentions, in order of the text.

    Returns:
        Happenings in order of their first mention.
    """
    index = index_mentions(mentions)
    parent = {id(mention): mention for mention in mentions}

    def find(mention: EventMention) -> EventMention:
        while parent[id(mention)] is not mention:
            mention = parent[id(mention)]
        return mention

    for mention in mentions:
        for other in _same_happening(mention, index):
            one, two = find(mention), find(other)
            if one is not two and one.type == two.type:
                first, second = sorted((one, two), key=lambda item: item.token.i)
                parent[id(second)] = first
    groups: dict[int, list[EventMention]] = {}
    for mention in mentions:
        groups.setdefault(id(find(mention)), []).append(mention)
    return [Happening(group) for group in groups.values()]


def _same_happening(mention: EventMention, index: Mapping[int, EventMention]) -> list[EventMention]:
    """Give the mentions that are the same happening as this one by the grammar of its sentence."""
    token, found = mention.token, []
    effect = mention.trigger.frame.class_ == "effect"
    for argument in mention.arguments:
        if argument.role == "cause" and argument.token.i in index:
            found.append(index[argument.token.i])
    for subject in mention.trigger.clause.subject:
        found += _uses_weapon(subject, mention, index)
    head: Token = token.head
    dep = token.dep
    if (
        dep == "acl" and head.pos == "NUM" and head.dep in {"conj", "dep"}
    ):  # "three were killed and 34 wounded"
        head, dep = head.head, "conj"
    if head.i in index and head is not token and _is_told_with(mention, index[head.i], dep):
        found.append(index[head.i])
    if (
        effect
        and token.tag == "VBG"
        and dep in {"advcl", "acl"}
        and _own_subject(token) is None
        and all(other.type != mention.type for other in found)
    ):
        accused = [child for name in head.all_children("prep") for child in name.all_children("pcomp")]
        found += [index[deed.i] for deed in accused if deed.i in index] or _act_before(token, index)
    if mention.type == "PROTEST" and token.tag == "VBG" and _own_subject(token) is None:
        # one crowd, one protest: "marched on the office to demand his release, throwing stones"
        found += [
            index[node.i] for node in token.ancestors() if node.i in index and index[node.i].type == "PROTEST"
        ]
    if token.dep == "attr" and (predicated := head.child("nsubj")) is not None and predicated.i in index:
        found.append(index[predicated.i])
    if effect and mention.trigger.clause.passive:
        found += [
            index[item.i]
            for name, item in prepositional(token)
            if name in {"in", "during", "by", "from"} and item.i in index
        ]
    found += [index[verb.i] for verb in mention.trigger.support if verb.i in index]
    for verb in mention.trigger.support:
        if (
            verb.dep == "advcl"
            and verb.head.i in index
            and _is_outcome(index[verb.head.i])
            and _is_when(verb)
        ):
            found.append(index[verb.head.i])
    return [other for other in found if other is not mention]


def _is_told_with(mention: EventMention, other: EventMention, dep: str) -> bool:
    """Whether a mention and the one that it hangs on by this relation are one happening."""
    token = mention.token
    effect = mention.trigger.frame.class_ == "effect"
    if dep in {"appos", "compound"}:
        return True
    if dep == "conj":
        both_harm = effect and other.trigger.frame.class_ == "effect"
        one_mode = (
            mention.type == "ASSAULT" or mention.mode == other.mode or None in (mention.mode, other.mode)
        )
        one_reality = (mention.verdict.status == "denied") == (other.verdict.status == "denied")
        return (
            one_reality and one_mode and (both_harm or _shares_subject(token)) and _one_place(mention, other)
        )
    if dep == "relcl":
        return effect and _in_which(token) and mention.series is None
    if dep == "advcl" and _is_outcome(other) and _is_when(token):
        return True
    if (
        dep == "advcl"
        and token.tag == "VBG"
        and mention.mode
        and (mention.type, mention.mode) == (other.type, other.mode)
    ):
        return _own_subject(token) is None  # "reopened the border, letting lorries through"
    return dep in {"advcl", "xcomp"} and token.tag in {"VBG", "VB"} and effect and _own_subject(token) is None


def _act_before(token: Token, index: Mapping[int, EventMention]) -> list[EventMention]:
    """Find the act whose outcome a participle tells ("opened fire on people who were crossing, killing two")."""
    for i in range(token.i - 1, max(-1, token.i - 40), -1):
        other = index.get(i)
        if other is not None and other.token.sentence != token.sentence:
            return []
        if other is None or other.trigger.frame.class_ != "act" or other.type != "ASSAULT":
            continue
        if not _is_closed(other.token, token):
            return [other]
    return []


def _is_closed(act: Token, later: Token) -> bool:
    """Whether an act stands in a relative clause that has ended before a later word."""
    clause = next((node for node in (act, *act.ancestors()) if node.dep in {"relcl", "acl"}), None)
    return clause is not None and clause.subtree()[-1].i < later.i


def _uses_weapon(
    subject: Token, mention: EventMention, index: Mapping[int, EventMention]
) -> list[EventMention]:
    """Find the firing of the weapon that is this mention's subject: "fired rockets that hit a school"."""
    subject = resolve_relative(subject)
    near = dict.fromkeys(
        index[i] for i in range(max(0, subject.i - _REACH), subject.i + _REACH) if i in index
    )
    return [
        other
        for other in near
        if other is not mention
        and other.token.sentence == mention.token.sentence
        and any(argument.role == "instrument" and argument.token is subject for argument in other.arguments)
        and any(argument.role == "instrument" and argument.token is subject for argument in mention.arguments)
    ]


def _shares_subject(token: Token) -> bool:
    return (
        token.pos != "VERB" or _own_subject(token) is None or _own_subject(token) is _own_subject(token.head)
    )


def _own_subject(token: Token) -> Token | None:
    return token.child("nsubj", "nsubjpass")


def _one_place(one: EventMention, two: EventMention) -> bool:
    """Whether two coordinated mentions may be one: they do not each have a place or a time of their own."""
    if (
        one.places
        and two.places
        and {place.place for place in one.places} != {place.place for place in two.places}
    ):
        return False
    return not (one.period and two.period and one.period is not two.period)


def _in_which(token: Token) -> bool:
    return any(
        child.dep == "prep" and any(item.tag in {"WDT", "WP"} for item in child.children)
        for child in token.children
    ) or any(child.lower in {"where", "when"} for child in token.children)


def _is_outcome(mention: EventMention) -> bool:
    """Whether a mention tells harm and leaves its doer, or the act that did it, to another clause."""
    return mention.trigger.frame.class_ == "effect" and not mention.tokens_of("agent", "cause")


def _is_when(token: Token) -> bool:
    return any(child.dep in {"advmod", "mark"} and child.lower in _WHEN for child in token.children)
