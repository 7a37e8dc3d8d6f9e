"""Where the text sets a scene: item headings ("KIRKUK - A bomb …") and words that point back to a place ("the town")."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.happenings import Happening
from variorum.reading.events.scene import Scene
from variorum.reading.parts import PlaceMention
from variorum.reading.words import word_list

_DASHES = {"-", "\u2013", "\u2014", "--", ":"}
_POINTING = {"the", "that", "this"}
_REACH_PARAGRAPHS = 2


def back_references(scene: Scene) -> list[PlaceMention]:
    """Find words that point back to a place that the text has named: "the town", "that village", "there".

    Args:
        scene: the text with its mentions.

    Returns:
        One mention a reference, with the words of the name that it stands for and the head of the reference.
    """
    found: list[PlaceMention] = []
    named = [mention for mention in scene.places.mentions if mention.head not in scene.outside]
    position = 0
    for token in scene.tree.tokens:
        while position < len(named) and named[position].first < token.i:
            position += 1
        if not _points_back(token, scene):
            continue
        for mention in reversed(named[max(0, position - 6) : position]):
            entry = scene.places.entries[mention.place]
            paragraph = scene.tree.sentences[token.sentence].paragraph
            other = scene.tree.sentences[scene.tree.tokens[mention.head].sentence].paragraph
            if paragraph - other > _REACH_PARAGRAPHS:
                break
            if entry.precision in {"exact", "near", "district"}:
                found.append(PlaceMention(mention.first, mention.last, token.i, mention.place))
                break
    return found


def _points_back(token: Token, scene: Scene) -> bool:
    if scene.place(token) is not None:
        return False
    if token.lower == "there" and token.dep == "advmod":
        return True
    if token.lemma not in word_list("settlement") or token.tag != "NN":
        return False
    determiner = token.child("det")
    if determiner is None or determiner.lower not in _POINTING:
        return False
    return not any(
        child.dep in {"prep", "appos", "compound", "relcl", "acl", "amod"} for child in token.children
    )


def give_item_places(happenings: list[Happening], scene: Scene) -> None:
    """Put the happenings of an item under its heading's place: round-ups head each item with a name and a dash.

    Args:
        happenings: all happenings; those of an item that name no place get the heading's.
        scene: the text with its mentions.
    """
    headings = item_headings(scene)
    if not headings:
        return
    for happening in happenings:
        if any(mention.places for mention in happening.mentions):
            continue
        paragraphs = {
            scene.tree.sentences[mention.token.sentence].paragraph for mention in happening.mentions
        }
        heading = headings.get(min(paragraphs))
        if heading is not None:
            happening.first.places.append(heading)


def item_headings(scene: Scene) -> dict[int, PlaceMention]:
    """Find the place that heads each paragraph of a round-up.

    Args:
        scene: the text with its mentions.

    Returns:
        The heading's place mention by paragraph; empty where fewer than two paragraphs are headed so.
    """
    starts = {
        mention.first: mention for mention in scene.places.mentions if mention.first not in scene.outside
    }
    found: dict[int, PlaceMention] = {}
    for sentence in scene.tree.sentences:
        mention = starts.get(sentence.first)
        if mention is None or sentence.paragraph in found or mention.last >= sentence.last:
            continue
        if scene.tree.tokens[mention.last].text in _DASHES:
            found[sentence.paragraph] = mention
    return found if len(found) > 1 else {}
