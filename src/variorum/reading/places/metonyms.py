"""Names that are both an actor and a place to the steps before: which of the two their words mean."""

from __future__ import annotations

from variorum.reading.parts import ActorMention, Actors, PlaceMention, Places

_NATURAL = frozenset({"river", "sea", "gulf", "strait", "mountain", "desert", "lake"})


def part_mentions(actors: Actors, places: Places) -> None:
    """Keep "Ankara said" as an actor alone, and "the bank of the Jordan" as a place alone.

    Args:
        actors: the actors of a text, changed in place.
        places: its places, changed in place.
    """
    states = {
        mention.head: mention
        for mention in actors.mentions
        if mention.form == "name" and actors.entries[mention.actor].kind == "state"
    }
    waters: list[ActorMention] = []
    seats: list[PlaceMention] = []
    for place in places.mentions:
        actor = next((states[i] for i in range(place.first, place.last) if i in states), None)
        if actor is None:
            continue
        feature = places.entries[place.place].chosen.feature
        if feature in _NATURAL:
            waters.append(actor)
        elif feature == "town" and actor.last <= place.last:
            seats.append(place)
    actors.mentions = [mention for mention in actors.mentions if mention not in waters]
    actors.by_head = {head: mention for head, mention in actors.by_head.items() if mention not in waters}
    places.mentions = [mention for mention in places.mentions if mention not in seats]
    places.by_token = {i: mention for i, mention in places.by_token.items() if mention not in seats}
