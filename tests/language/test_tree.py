"""A tree made by hand is walked as the Reader walks it; no pipeline is needed."""

from __future__ import annotations

from variorum.language.tree import Sentence, Token, Tree, noun_phrase

TEXT = "Shells and rockets hit the old market of Aden."
# text, part of speech, relation, index of the head
ROWS = (
    ("Shells", "NOUN", "nsubj", 3),
    ("and", "CCONJ", "cc", 0),
    ("rockets", "NOUN", "conj", 0),
    ("hit", "VERB", "ROOT", 3),
    ("the", "DET", "det", 6),
    ("old", "ADJ", "amod", 6),
    ("market", "NOUN", "dobj", 3),
    ("of", "ADP", "prep", 6),
    ("Aden", "PROPN", "pobj", 7),
    (".", "PUNCT", "punct", 3),
)


def make_tree() -> Tree:
    tree = Tree(TEXT)
    start = 0
    for index, (text, pos, dep, _) in enumerate(ROWS):
        start = TEXT.index(text, start)
        tree.tokens.append(Token(index, text, text, pos, "", dep, start, 0, ""))
        start += len(text)
    for token, (*_, head) in zip(tree.tokens, ROWS, strict=True):
        if head != token.i:
            token.head = tree.tokens[head]
            tree.tokens[head].children.append(token)
    tree.sentences.append(Sentence(0, 0, len(ROWS), 0))
    return tree


def words(tokens: list[Token]) -> str:
    return " ".join(token.text for token in tokens)


def test_tokens_know_their_offsets() -> None:
    for token in make_tree().tokens:
        assert TEXT[token.start : token.end] == token.text
        assert token.lower == token.text.lower() == token.lemma


def test_children_are_found_by_relation() -> None:
    verb = make_tree().tokens[3]
    assert verb.is_root
    assert verb.child("dobj") is verb.children[1]
    assert verb.child("iobj", "dobj") is verb.children[1]
    assert verb.child("iobj") is None
    assert words(verb.all_children("nsubj", "dobj")) == "Shells market"


def test_walks_go_up_and_down() -> None:
    tokens = make_tree().tokens
    assert words(list(tokens[8].ancestors())) == "of market hit"
    assert list(tokens[3].ancestors()) == []
    assert words(tokens[6].subtree()) == "the old market of Aden"
    assert tokens[3].subtree() == tokens


def test_coordination_is_followed_from_either_end() -> None:
    shells, _, rockets, *_ = make_tree().tokens
    assert shells.conjuncts() == [shells, rockets]
    assert rockets.conjuncts() == [rockets]
    assert rockets.first_conjunct() is shells
    assert shells.first_conjunct() is shells


def test_runs_of_tokens_quote_the_text() -> None:
    tree = make_tree()
    assert tree.span(4, 9) == (23, 45)
    assert tree.quote(4, 9) == "the old market of Aden"
    assert tree.sentence_tokens(0) == tree.tokens


def test_noun_phrases_end_before_what_follows_them_unless_asked() -> None:
    tree = make_tree()
    market = tree.tokens[6]
    assert tree.quote(*noun_phrase(market)) == "the old market"
    assert tree.quote(*noun_phrase(market, clauses=True)) == "the old market of Aden"
    assert tree.quote(*noun_phrase(tree.tokens[0])) == "Shells"


def test_tokens_show_themselves_briefly() -> None:
    assert repr(make_tree().tokens[3]) == "<3:hit/VERB/ROOT>"
