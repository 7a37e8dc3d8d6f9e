"""All voices of a text, put together from the finders of this folder."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.language.tree import Token, Tree
from variorum.reading.parts import Actors, Voices
from variorum.reading.voices.answering import join_answers
from variorum.reading.voices.attributing import Attribution, attribute_quotations
from variorum.reading.voices.blaming import read_blame, read_light, read_owning
from variorum.reading.voices.calling import read_calling
from variorum.reading.voices.continuity import continue_speakers
from variorum.reading.voices.cues import Cues, load_cues
from variorum.reading.voices.headlines import read_headline
from variorum.reading.voices.phrases import read_modifier, read_noun, read_preposition
from variorum.reading.voices.quotations import find_quotations
from variorum.reading.voices.relaying import read_relay, read_source
from variorum.reading.voices.reporting import read_verb
from variorum.reading.voices.saying import Run, Saying
from variorum.reading.voices.writing import Writer


def find_voices(tree: Tree, actors: Actors) -> Voices:
    """Find who vouches for which words of a text.

    Args:
        tree: the parsed text.
        actors: the actors of the text and where it names them.

    Returns:
        One segment a run of words and speaker, in order of the text. Where one voice relays another, the
        relayed one is the shorter; of two of one length the relayed one stands first. The newsroom's own
        words have none.
    """
    cues = load_cues()
    quotations = find_quotations(tree)
    verbs: dict[int, Saying] = {}
    others: list[Saying] = []
    for token in tree.tokens:
        for saying in _read_token(token, tree, cues, actors):
            if saying.verb.pos == "VERB" and token.i not in verbs:
                verbs[token.i] = saying
            else:
                others.append(saying)
    headline = read_headline(tree, actors)
    if headline is not None:
        others.append(headline)
    relays: list[Saying] = []
    for token in tree.tokens:
        if token.pos == "VERB" and token.lemma in cues.verbs:
            others.extend(read_source(token, verbs, tree, cues))
            relays.extend(read_relay(token, verbs, tree, cues))
    said = list(verbs.values())
    join_answers(said, tree, cues, actors)
    attributions = attribute_quotations(tree, quotations, said)
    _join_quotations(attributions)
    writer = Writer(tree, actors, cues)
    for saying in (*others, *said, *relays):
        for run in saying.contents:
            writer.write(saying, run, direct=any(q.first <= run[0] and run[1] <= q.last for q in quotations))
    for attribution in attributions:
        for run in attribution.runs:
            writer.write(attribution.saying, run, direct=True)
    writer.lend_actors(said)
    return Voices(continue_speakers(writer.sorted(), tree, actors))


def _read_token(token: Token, tree: Tree, cues: Cues, actors: Actors) -> Iterator[Saying]:
    if token.pos == "VERB":
        for found in (
            read_light(token, tree, cues),
            read_blame(token, tree, cues),
            read_owning(token, tree, cues),
            read_calling(token, tree, cues),
            read_verb(token, tree, cues, actors),
        ):
            if found is not None:
                yield found
                if found.contents:
                    break
    for phrase in (
        read_preposition(token, tree, cues),
        read_modifier(token, tree, cues),
        read_noun(token, tree, cues, actors),
    ):
        if phrase is not None:
            yield phrase


def _join_quotations(attributions: list[Attribution]) -> None:
    """Let a quotation and the clause that its reporting verb governs be one run where they overlap."""
    for attribution in attributions:
        kept: list[Run] = []
        for content in attribution.saying.contents:
            joined = _join(content, attribution.runs)
            if joined is not None:
                kept.append(joined)
        attribution.saying.contents = kept


def _join(content: Run, runs: list[Run]) -> Run | None:
    """Widen a clause by the quotations that it overlaps; give None where it lies inside one."""
    first, last = content
    for low, high in list(runs):
        if low <= first and last <= high:
            return None
        if first < high and low < last:
            first, last = min(first, low), max(last, high)
            runs.remove((low, high))
    return first, last
