"""Whether the words are near a place, not in it: "near X", "20 km north of X", "between X and Y"."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.places.candidates import Candidate
from variorum.reading.places.cues import load_cues
from variorum.reading.places.surroundings import Surroundings, before


def is_near(around: Surroundings, candidate: Candidate) -> bool:
    """Tell whether the words are near the place, not in it: "near X", "20 km north of X".

    Args:
        around: the text.
        candidate: the run of words.
    """
    cues = load_cues()
    words: list[str] = []
    for back in range(1, 7):
        token = before(around, candidate.first, back)
        if token is None or (token.text[0] in ".,;:" and back > 1):
            break
        words.append(token.lower)
        if token.i in around.closing:
            break
    while words and (
        words[0] == "the" or words[0] in ("town", "city", "village", "port", "capital", "eastern", "western")
    ):
        del words[0]
        if words and words[0] == "of":
            del words[0]
    if not words:
        return False
    opening = before(around, candidate.first)
    if words[0] in {"between"} or (opening is not None and _opens_stretch(around, opening)):
        return True
    if words[0] in cues["near"]:
        return not (words[0] == "around" and len(words) > 1 and words[1].isdigit())
    if words[0] in ("of", "from", "to", "off"):
        rest = words[1:]
        if rest and rest[0] in cues["near_words"]:
            return True
        if rest and rest[0] in cues["bearing"]:
            # "south of Tripoli" is outside it, "the south of Tripoli" within
            away = words[0] == "of" and rest[0] != "away" and rest[1:2] != ["the"]
            return away or any(word in cues["distance"] for word in rest[1:4])
        return bool(rest) and rest[0] in cues["distance"]
    return False


def is_other_end(around: Surroundings, candidate: Candidate) -> bool:
    """Tell whether the run is the second end of a stretch: "between X and Y", "the road linking X to Y".

    Args:
        around: the text.
        candidate: the run of words.
    """
    link = before(around, candidate.first)
    number = around.closing.get(candidate.first - 1)
    if link is None or number is None or link.lower not in ("and", "to", "with"):
        return False
    opening = before(around, around.candidates[number].first)
    return opening is not None and (
        opening.lower == "between" if link.lower == "and" else _opens_stretch(around, opening)
    )


def _opens_stretch(around: Surroundings, token: Token) -> bool:
    """Tell whether a word opens a stretch of road or line: "linking X", "the road from X"."""
    if token.lower in load_cues()["stretch"]:
        return True
    prior = before(around, token.i)
    return token.lower == "from" and prior is not None and prior.lower in load_cues()["way"]
