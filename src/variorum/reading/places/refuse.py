"""Which candidates are no places: parts of the names of persons and organisations, modifiers, acronyms."""

from __future__ import annotations

from variorum.reading.places.candidates import Candidate, is_capital, is_hyphen, touches
from variorum.reading.places.cues import load_cues, load_demonyms
from variorum.reading.places.features import load_feature_words
from variorum.reading.places.surroundings import Surroundings, after, before

_OWN = ("GPE", "LOC", "FAC")


def is_refused(around: Surroundings, candidate: Candidate, refused: set[int]) -> str:
    """Tell why a candidate cannot name a place.

    Args:
        around: the text.
        candidate: the run.
        refused: last tokens (exclusive) of the runs before it that lie in an organisation's name.

    Returns:
        The reason ("title before it", "organisation", ...), or an empty text.
    """
    return (
        _is_namesake(around, candidate)
        or _is_weapon(around, candidate)
        or _is_vessel(around, candidate)
        or _is_within_name(around, candidate)
        or _is_hyphenated(around, candidate)
        or _is_titled(around, candidate)
        or _is_in_person(around, candidate)
        or _is_in_organisation(around, candidate, refused)
        or _is_after_name(around, candidate)
        or _is_before_name(around, candidate)
    )


def _is_namesake(around: Surroundings, candidate: Candidate) -> str:
    following = after(around, candidate.last)
    named = following is not None and following.lower in load_cues()["named_after"]
    return "a treaty or disease is named after it" if named else ""


def _is_weapon(around: Surroundings, candidate: Candidate) -> str:
    """Tell whether a kind of weapon bears the name: "Jericho rockets"."""
    following = after(around, candidate.last)
    token = around.tree.tokens[candidate.last - 1]
    named = (
        following is not None and following.lower in load_cues()["weapon_noun"] and token.head is following
    )
    return "a weapon is named after it" if named else ""


def _is_vessel(around: Surroundings, candidate: Candidate) -> str:
    """Tell whether a vessel bears the name: "the ferry Tombouctou", not "the tanker Iran seized"."""
    prior = before(around, candidate.first)
    token = around.tree.tokens[candidate.last - 1]
    named = (
        prior is not None
        and prior.lower in load_cues()["vessel_noun"]
        and not (token.dep == "nsubj" and token.head.dep == "relcl")
        and token.dep != "poss"
    )
    return "a vessel bears the name" if named else ""


def _is_within_name(around: Surroundings, candidate: Candidate) -> str:
    """Tell whether "de" or the like joins the run to more of a name: "San Miguel del Ene"."""
    particles = load_cues()["particle"]
    following, more = after(around, candidate.last), after(around, candidate.last, 1)
    if following is not None and following.text in particles and more is not None and is_capital(more):
        return "part of a longer name"
    prior, first = before(around, candidate.first), before(around, candidate.first, 2)
    if prior is not None and prior.text in particles and first is not None and is_capital(first):
        return "part of a longer name"
    return ""


def _is_hyphenated(around: Surroundings, candidate: Candidate) -> str:
    tokens = around.tree.tokens
    first, last = candidate.first, candidate.last
    if first >= 2 and is_hyphen(tokens[first - 1]) and touches(tokens[first - 1], tokens[first]):
        joined = touches(tokens[first - 2], tokens[first - 1])
        if (
            joined
            and first - 1 not in around.closing
            and tokens[first - 2].lower not in load_cues()["direction"]
        ):
            return "joined to a word before it"
    if last + 1 < len(tokens) and is_hyphen(tokens[last]) and touches(tokens[last - 1], tokens[last]):
        joined = touches(tokens[last], tokens[last + 1])
        if (
            joined
            and last + 1 not in around.opening
            and tokens[last + 1].lower not in load_cues()["modifier"]
        ):
            return "joined to a word after it"
    return ""


def _is_titled(around: Surroundings, candidate: Candidate) -> str:
    prior = before(around, candidate.first)
    if prior is None or not (is_capital(prior) or prior.lower in ("president", "minister")):
        return ""
    return "a title stands before it" if prior.lower.rstrip(".") in load_cues()["title"] else ""


def _is_in_person(around: Surroundings, candidate: Candidate) -> str:
    entity = around.entities.get(candidate.first)
    if (
        entity is None
        or entity[2] != "PERSON"
        or (entity[0] >= candidate.first and entity[1] <= candidate.last)
    ):
        return ""
    rest = [*range(entity[0], candidate.first), *range(candidate.last, entity[1])]
    names = [around.tree.tokens[i] for i in rest if around.tree.tokens[i].text[0].isalpha()]
    features = load_feature_words()
    named = [
        token
        for token in names
        if is_capital(token) and token.lower not in features and token.i not in around.opening
    ]
    return "part of a person's name" if named else ""


def _is_in_organisation(around: Surroundings, candidate: Candidate, refused: set[int]) -> str:
    link = before(around, candidate.first)
    back = 1
    if link is not None and link.lower == "the":
        link = before(around, candidate.first, 2)
        back = 2
    if link is None:
        return ""
    if link.lower == "and" and candidate.first - back in refused:
        return "part of an organisation's name"
    head = before(around, candidate.first, back + 1)
    if head is None or not is_capital(head):
        return ""
    cues = load_cues()
    word = head.lower.rstrip(".")
    islamic = (
        word == "state"
        and (prior := before(around, candidate.first, back + 2)) is not None
        and prior.lower == "islamic"
    )
    if link.lower == "of" and (word in cues["of_head"] or islamic):
        return "part of an organisation's name"
    if link.lower == "in" and word in cues["in_head"]:
        return "part of an organisation's name"
    return ""


def _is_after_name(around: Surroundings, candidate: Candidate) -> str:
    prior = before(around, candidate.first)
    if (
        prior is None
        or not is_capital(prior)
        or prior.pos not in ("PROPN", "NOUN")
        or candidate.first in around.closing
    ):
        return ""
    if prior.end + 1 < around.tree.tokens[candidate.first].start or prior.sentence in around.headlines:
        return ""
    word = prior.lower
    plain = (
        word in load_feature_words()
        or word in load_cues()["direction"]
        or word in load_demonyms()
        or word in load_cues()["day"] | load_cues()["month"]
    )
    return "" if plain or (prior.text.isupper() and len(prior.text) > 4) else "part of a longer name"


def _is_before_name(around: Surroundings, candidate: Candidate) -> str:
    following = after(around, candidate.last)
    if following is None or not is_capital(following) or following.pos not in ("PROPN", "NOUN", "ADJ"):
        return ""
    cues = load_cues()
    word = following.lower.rstrip(".")
    prior = before(around, candidate.first)
    if prior is not None and prior.lower in cues["strong_locative"] and word in load_feature_words():
        return ""
    first = around.tree.tokens[candidate.first]
    if (
        candidate.last == candidate.first + 1
        and first.lower in cues["direction"]
        and word not in load_feature_words()
    ):
        return "part of a longer name"
    entity = around.entities.get(candidate.first)
    own = entity is not None and entity[1] == candidate.last and entity[2] in _OWN
    if (
        word in cues["title"]
        or word in cues["day"] | cues["month"]
        or (word in load_feature_words() and word not in cues["organisation"])
    ):
        return ""
    run: list[str] = []
    i = candidate.last
    while (
        (token := after(around, i)) is not None
        and (is_capital(token) or token.lower in ("of", "for", "and"))
        and len(run) < 7
    ):
        run.append(token.lower.rstrip("."))
        i += 1
    headline = following.sentence in around.headlines
    if any(part in cues["organisation"] for part in run[: 2 if headline else 7]):
        return "part of an organisation's name"
    if candidate.last in around.opening or own or headline:
        return ""
    return "part of a longer name"
