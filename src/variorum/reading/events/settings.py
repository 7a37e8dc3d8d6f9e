"""Scenes that later words share: headings of items, "the town", and what one sentence tells together."""

from __future__ import annotations

from variorum.language.tree import Token
from variorum.reading.events.happenings import Happening
from variorum.reading.events.mentions import EventMention
from variorum.reading.events.scene import Scene
from variorum.reading.parts import TWO_SIDED, PlaceMention
from variorum.reading.words import word_list

_AT = {"in", "at", "near", "outside", "around", "inside", "across", "on"}
_DASHES = {"-", "\u2013", "\u2014", "--", ":"}
_POINTING = {"the", "that", "this"}
_REACH_PARAGRAPHS = 2
_FINE = {"exact", "near", "district"}
_TOWNS = {"town", "unlisted", "seat", "admin2", "district", "quarter", "village", "city", "island"}


def back_references(scene: Scene) -> list[PlaceMention]:
    """Find words that point back to a place that the text has named: "the town", "that village", "there".

    Args:
        scene: the text with its mentions.

    Returns:
        One mention a reference, with the words of the name that it stands for and the head of the reference.
    """
    found: list[PlaceMention] = []
    speakers = {voice.speaker_head for voice in scene.voices.segments}
    named = [
        mention
        for mention in scene.places.mentions
        if mention.head not in scene.outside and not _is_seat(scene.tree.tokens[mention.head], speakers)
    ]
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
            town = token.lemma not in word_list("settlement") or entry.chosen.feature in _TOWNS
            if entry.precision in _FINE and (town or token.lemma in word_list("site")):
                found.append(PlaceMention(mention.first, mention.last, token.i, mention.place))
                break
    return found


def _is_seat(token: Token, speakers: set[int | None]) -> bool:
    """Whether a place only says where a speaker sits ("its spokesman in Maiduguri")."""
    for ancestor in token.ancestors():
        if ancestor.i in speakers:
            return True
        if ancestor.pos in {"VERB", "AUX"}:
            return False
    return False


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
        paragraphs = {
            scene.tree.sentences[mention.token.sentence].paragraph for mention in happening.mentions
        }
        heading = headings.get(min(paragraphs))
        places = {place.place for mention in happening.mentions for place in mention.places}
        if heading is not None and heading.place not in places:
            happening.first.places.append(heading)


def item_headings(scene: Scene) -> dict[int, PlaceMention]:
    """Find the place that heads each paragraph of a round-up.

    Args:
        scene: the text with its mentions.

    Returns:
        The heading's place mention by paragraph; empty where fewer than two paragraphs are headed so.
    """
    starts = {mention.first: mention for mention in scene.places.mentions}
    found: dict[int, PlaceMention] = {}
    for sentence in scene.tree.sentences:
        opening = sentence.first
        while opening < sentence.last - 1 and not scene.tree.tokens[opening].text[0].isalnum():
            opening += 1
        mention = starts.get(opening)
        if mention is None or sentence.paragraph in found or mention.last >= sentence.last:
            continue
        if mention.first in scene.outside and opening == sentence.first:
            continue  # a dateline; with a bullet before it, an item like the others
        if scene.tree.tokens[mention.last].text in _DASHES:
            found[sentence.paragraph] = mention
    return found if len(found) > 1 else {}


def share_in_sentence(mentions: list[EventMention]) -> None:
    """Give coordinated verbs the place and time that stand before the first of them or that their subject shares.

    "In Hama, gunmen attacked a post and abducted three guards" puts both acts in Hama.

    Args:
        mentions: event mentions in order of the text; places and periods are filled.
    """
    index = {mention.token.i: mention for mention in mentions}
    for mention in mentions:
        token = mention.token
        if token.dep != "conj" or token.head.i not in index or not mention.trigger.is_verb:
            continue
        first = index[token.head.i]
        own_subject = token.child("nsubj", "nsubjpass") is not None
        if not mention.places:
            mention.places = [
                place for place in first.places if not own_subject or place.first < first.token.i
            ]
        if mention.period is not None or first.period is None:
            continue
        if not own_subject or first.period.first < first.token.i:
            mention.period = first.period


def share_opening(scene: Scene, mentions: list[EventMention]) -> None:
    """Give every event of a sentence the place that opens it: "In Gao, a march ended when police seized two speakers".

    Where the sentence only says who speaks there, the place is the speaker's.

    Args:
        scene: the text with its mentions.
        mentions: event mentions; those without a place may get one.
    """
    openings = _find_openings(scene)
    for mention in mentions:
        verb, places = openings.get(mention.token.sentence, (None, []))
        said = any(verb is not None and voice.cue[0] <= verb.i < voice.cue[1] for voice in mention.voices)
        if not mention.places and not said and mention.type not in TWO_SIDED:
            mention.places = list(places)


def _find_openings(scene: Scene) -> dict[int, tuple[Token, list[PlaceMention]]]:
    """Find the main verb of each sentence, and the places that stand before its subject."""
    found: dict[int, tuple[Token, list[PlaceMention]]] = {}
    for place in scene.places.mentions:
        head = scene.tree.tokens[place.head]
        preposition = head.head
        while preposition.dep == "pobj" or (preposition.dep == "prep" and preposition.head.dep == "pobj"):
            preposition = preposition.head  # "At the station in Colombo"
        verb = preposition.head
        subject = verb.child("nsubj", "nsubjpass")
        if (
            place.head not in scene.outside
            and preposition.dep == "prep"
            and preposition.lower in _AT
            and verb.is_root
            and subject is not None
            and place.last <= subject.i
        ):
            found.setdefault(head.sentence, (verb, []))[1].append(place)
    return found


def share_in_paragraph(happenings: list[Happening], scene: Scene) -> None:
    """Give an incident that names no place the place of the incident told just before it in the same paragraph.

    Only where the sentence names no other place, and only a place as fine as a town: a paragraph of news stays at its
    scene until it says otherwise.

    Args:
        happenings: all happenings in order; those without a place may get one.
        scene: the text with its mentions.
    """
    sentences = scene.tree.sentences
    named = {scene.tree.tokens[place.head].sentence for place in scene.places.mentions}
    scenes: dict[int, tuple[int, list[PlaceMention]]] = {}
    ordered = sorted(happenings, key=lambda happening: happening.first.token.i)
    for happening in ordered:
        first = happening.first
        sentence = first.token.sentence
        paragraph = sentences[sentence].paragraph
        places = [place for mention in happening.mentions for place in mention.places]
        fine = [place for place in places if scene.places.entries[place.place].precision in _FINE]
        if fine and first.places:
            scenes[paragraph] = (sentence, fine)
        elif not places and _may_share(happening) and sentence not in named and paragraph in scenes:
            earlier, shared = scenes[paragraph]
            if 0 < sentence - earlier <= 2:
                first.places.extend(shared[:1])
                scenes[paragraph] = (sentence, shared)


def _may_share(happening: Happening) -> bool:
    return (
        happening.first.type in {"ASSAULT", "COERCE", "PROTEST"}
        and not happening.is_series
        and happening.status in {"occurred", "ongoing"}
    )
