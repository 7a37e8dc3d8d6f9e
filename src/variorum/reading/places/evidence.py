"""How strongly the words around a candidate speak for a place, and what they say of it."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.places.candidates import Candidate, is_capital, is_hyphen, opens_sentence
from variorum.reading.places.cues import load_cues
from variorum.reading.places.features import load_feature_words
from variorum.reading.places.keys import make_key
from variorum.reading.places.nearness import is_near, is_other_end
from variorum.reading.places.surroundings import Surroundings, after, before, find_top, singular

_LABELS = {"GPE": 1.5, "LOC": 1.0, "FAC": 0.5, "PERSON": -1.3, "NORP": -1.0}
_NATURAL = frozenset({"river", "sea", "gulf", "strait", "mountain", "desert", "lake"})
_WIDE = frozenset({"country", "admin1", "territory", "area", "admin2", "region", "island"})


def weigh_evidence(around: Surroundings, number: int) -> None:
    """Set the evidence, the feature words, nearness and containment of a candidate.

    Args:
        around: the text.
        number: index of the candidate.
    """
    candidate = around.candidates[number]
    top = find_top(around.tree, candidate.first, candidate.last)
    held = max(_weigh_syntax(around, candidate, top), _weigh_before(around, candidate))
    label = _weigh_label(around, candidate)
    # the pipeline takes half of all foreign towns for persons or organisations; a preposition knows better
    score = held + (label if label > 0 or held < 1.0 else 0.0)
    score += _weigh_features(around, candidate)
    if _find_container(around, number):
        score += 2.5
    if candidate.last - candidate.first > 1:
        score += 0.7
    elif around.tree.tokens[candidate.first].pos != "PROPN":
        score -= 1.5
    score += _weigh_list(around, candidate)
    if _heads_item(around, candidate):
        score += 4.0
    candidate.evidence = score
    _take_article(around, candidate)
    candidate.near = is_near(around, candidate) or is_other_end(around, candidate)


def _heads_item(around: Surroundings, candidate: Candidate) -> bool:
    """Tell whether the run, in capitals, opens a sentence before a dash: a dateline or an item's heading."""
    tokens = around.tree.tokens
    if (
        not opens_sentence(tokens, candidate.first)
        or candidate.last >= len(tokens)
        or tokens[candidate.last].text not in {"-", "–", "—", "--"}
    ):
        return False
    return all(token.text.isupper() for token in tokens[candidate.first : candidate.last])


def _weigh_label(around: Surroundings, candidate: Candidate) -> float:
    entity = around.entities.get(candidate.first)
    if entity is None:
        return 0.0
    return _LABELS.get(entity[2], 0.0) if entity[1] <= candidate.last + 1 else 0.0


def _weigh_syntax(around: Surroundings, candidate: Candidate, top: Token) -> float:
    """Weigh the run's relation in the sentence: object of a preposition or verb, subject of a voice."""
    cues = load_cues()
    token = top.first_conjunct()
    if token.dep == "appos":
        token = token.head
    if token.dep == "pobj":
        if token.head.lower in cues["strong_locative"]:
            return 2.0
        if token.head.lower == "of":
            return 2.0 if token.head.head.lower in cues["of_noun"] else 0.3
        return 1.0 if token.head.lower in cues["locative"] else 0.0
    if token.dep in ("dobj", "nsubjpass"):
        return 1.0 if token.head.lemma in cues["place_verb"] else 0.0
    if token.dep == "nsubj" and token.head.lemma in cues["place_subject_verb"]:
        return 1.5
    if token.dep == "nsubj":
        return -1.5 if token.head.lemma in cues["voice_verb"] else 0.0
    return 0.0


def _weigh_before(around: Surroundings, candidate: Candidate) -> float:
    """Weigh the words right before the run, whatever the parse says."""
    cues = load_cues()
    back = 1
    word = before(around, candidate.first)
    while word is not None and back < 4 and (word.lower in cues["direction"] or word.lower == "the"):
        back += 1
        word = before(around, candidate.first, back)
    if word is None:
        return 0.0
    if word.lower in cues["strong_locative"]:
        return 2.0
    if word.lower == "of":
        noun = before(around, candidate.first, back + 1)
        return 2.0 if noun is not None and noun.lower in cues["of_noun"] else 0.0
    return 1.0 if word.lower in cues["locative"] else 0.0


def _weigh_features(around: Surroundings, candidate: Candidate) -> float:
    """Find feature words beside the run: "X province", "the town of X", "Lake X"; set what they ask for."""
    nouns = load_feature_words()
    sites = load_cues()["site_noun"]
    following = after(around, candidate.last)
    if following is not None:
        word = singular(_skip_prefix(around, candidate.last).lower)
        if word in nouns and word not in load_cues()["vague_noun"]:
            candidate.features = nouns[word]
            return 1.5
        if following.lower in sites:
            return 1.0
        if following.text == "and" and (shared := _find_shared(around, candidate)):
            candidate.features = nouns[shared]
            return 1.5
        if sort := _find_apposition(around, candidate):
            candidate.features = nouns[sort]
            return 1.0
    prior = before(around, candidate.first)
    if prior is None:
        return 0.0
    noun = before(around, candidate.first, 2) if prior.lower == "of" else prior
    word = singular(noun.lower) if noun is not None else ""
    if word in nouns and word not in ("road", "line", "oil"):
        if prior.lower == "of" and word in load_cues()["part_noun"]:
            return 1.0
        candidate.features = nouns[word]
        return 1.5
    return 0.0


def _skip_prefix(around: Surroundings, i: int) -> Token:
    """Give the feature noun at a token, past what is joined before it: "sub-district", "local government area"."""
    tokens = around.tree.tokens
    first = tokens[i]
    if first.lower == "sub" and i + 2 < len(tokens) and is_hyphen(tokens[i + 1]):
        return tokens[i + 2]
    if [token.lower for token in tokens[i : i + 3]] == ["local", "government", "area"]:
        return tokens[i + 2]
    return first


def _find_apposition(around: Surroundings, candidate: Candidate) -> str:
    """Give the feature noun of an apposition ("X, the capital of Y", "X, a border town"), or an empty text."""
    comma, opening = after(around, candidate.last), after(around, candidate.last, 1)
    if comma is None or comma.text != "," or opening is None or opening.lower not in ("a", "an", "the"):
        return ""
    for ahead in range(2, 6):
        token, following = after(around, candidate.last, ahead), after(around, candidate.last, ahead + 1)
        if token is None or is_capital(token) or token.pos not in ("ADJ", "NOUN", "VERB", "ADV", "PUNCT"):
            return ""
        word = singular(token.lower)
        ends = following is None or following.pos not in ("NOUN", "PROPN", "PART", "ADJ")
        if token.pos == "NOUN" and ends:
            if token.dep != "appos" or not candidate.first <= token.head.i < candidate.last:
                return ""
            return word if word in load_feature_words() and word not in load_cues()["vague_noun"] else ""
    return ""


def _take_article(around: Surroundings, candidate: Candidate) -> None:
    """Let "the Niger" be the river where the name alone would be the country or a town."""
    prior = before(around, candidate.first)
    if prior is None or prior.lower != "the" or candidate.features or candidate.last > candidate.first + 1:
        return
    words = make_key(around.tree.quote(candidate.first, candidate.last))
    top = find_top(around.tree, candidate.first, candidate.last)
    natural = tuple(option for option in candidate.options if option.feature in _NATURAL)
    if (
        natural
        and words not in load_cues()["the_name"]
        and top.dep not in ("compound", "amod", "nmod", "poss")
    ):
        candidate.options = natural


def _find_shared(around: Surroundings, candidate: Candidate) -> str:
    """Give the feature noun that two names share ("Donetsk and Luhansk regions"), or an empty text."""
    other = around.opening.get(candidate.last + 1)
    if other is None:
        return ""
    following = after(around, around.candidates[other].last)
    if following is None or not following.lower.endswith("s"):
        return ""
    word = singular(following.lower)
    return word if word in load_feature_words() and word != following.lower else ""


def _find_container(around: Surroundings, number: int) -> bool:
    """Find the place that the words put this one into: "X, Y", "X (Y)", "X in Y", "Y's X"; set `within`."""
    candidate = around.candidates[number]
    comma = False
    named = bool(_find_apposition(around, candidate))
    for ahead in range(8 if named else 4):
        token = after(around, candidate.last, ahead)
        if token is None:
            break
        other = around.opening.get(token.i)
        if other is not None and ahead > 0:
            if _holds(around.candidates[other], candidate):
                candidate.within = other
                return comma
            if comma and _is_put_into(around, candidate, around.candidates[other]):
                candidate.missed = other
            break
        if token.text in (",", "("):
            comma = True
        elif token.lower not in load_cues()["bridge"] and not (named and token.text not in (".", ";")):
            break
    for back in range(1, 5):
        token = before(around, candidate.first, back)
        if token is None:
            break
        if token.lower in ("'s", "’s", "’", "'"):
            other = around.closing.get(token.i)
            if other is not None and _holds(around.candidates[other], candidate):
                candidate.within = other
            break
        if token.pos not in ("ADJ", "NOUN", "ADV", "PROPN", "ADP") or not token.lower.isalpha():
            break
    return False


def _is_put_into(around: Surroundings, candidate: Candidate, outer: Candidate) -> bool:
    """Tell whether the words put a run into another beyond doubt: "X, in Y state," and not the list "X, Y and Z"."""
    link = after(around, candidate.last, 1)
    following = after(around, outer.last)
    if following is not None and following.lower in load_feature_words():
        following = after(around, outer.last, 1)
    return (
        link is not None and link.lower == "in" and (following is None or following.text in {",", ".", ")"})
    )


def _holds(outer: Candidate, inner: Candidate) -> bool:
    """Tell whether some reading of one run is a country or unit that holds some reading of another."""
    wide = {
        (option.country, option.admin1 if option.feature == "admin1" else None)
        for option in outer.options[:6]
        if option.feature in _WIDE
    }
    if not wide:
        return False
    return any(
        option.feature != "country"
        and ((option.country, None) in wide or (option.country, option.admin1) in wide)
        for option in inner.options
    )


def _weigh_list(around: Surroundings, candidate: Candidate) -> float:
    """Weigh a place just before or after it in a list."""
    prior = before(around, candidate.first)
    if prior is not None and prior.lower in (",", "and", "or") and candidate.first - 1 in around.closing:
        return 0.7
    following = after(around, candidate.last)
    if (
        following is not None
        and following.lower in (",", "and", "or")
        and candidate.last + 1 in around.opening
    ):
        return 0.7
    return 0.0
