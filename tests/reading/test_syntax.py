"""Who stands where in a clause, on trees built by hand."""

from __future__ import annotations

import pytest

from tests.reading.hand import build_tree
from variorum.language.tree import Token, Tree
from variorum.reading.syntax import (
    counted,
    is_passive,
    object_control,
    prepositional,
    read_clause,
    resolve_relative,
    subject_control,
)
from variorum.reading.words import word_list

ACTIVE = """
Rebels   rebel  NNS NOUN nsubj   shelled
shelled  shell  VBD VERB ROOT    -
a        a      DT  DET  det     clinic
clinic   clinic NN  NOUN dobj    shelled
and      and    CC  CCONJ cc     clinic
a        a      DT  DET  det     school
school   school NN  NOUN conj    clinic
"""
PASSIVE = """
Clinics  clinic NNS NOUN nsubjpass shelled
were     be     VBD AUX  auxpass   shelled
shelled  shell  VBN VERB ROOT      -
by       by     IN  ADP  agent     shelled
rebels   rebel  NNS NOUN pobj      by
"""
REDUCED = """
Clinics  clinic NNS NOUN nsubj  burned
shelled  shell  VBN VERB acl    Clinics
by       by     IN  ADP  agent  shelled
rebels   rebel  NNS NOUN pobj   by
burned   burn   VBD VERB ROOT   -
"""
RELATIVE = """
Rebels   rebel  NNS NOUN nsubj  fled
who      who    WP  PRON nsubj  shelled
shelled  shell  VBD VERB relcl  Rebels
clinics  clinic NNS NOUN dobj   shelled
fled     flee   VBD VERB ROOT   -
"""
OBJECT_RELATIVE = """
Clinics  clinic NNS NOUN nsubj  burned
that     that   WDT PRON dobj   shelled
rebels   rebel  NNS NOUN nsubj  shelled
shelled  shell  VBD VERB relcl  Clinics
burned   burn   VBD VERB ROOT   -
"""
BARE_RELATIVE = """
Clinics  clinic NNS NOUN nsubj  burned
rebels   rebel  NNS NOUN nsubj  shelled
shelled  shell  VBD VERB relcl  Clinics
burned   burn   VBD VERB ROOT   -
"""
PARTICIPLE = """
Rebels   rebel  NNS NOUN nsubj  fired
fired    fire   VBD VERB ROOT   -
killing  kill   VBG VERB advcl  fired
nurses   nurse  NNS NOUN dobj   killing
"""
COORDINATED = """
Rebels   rebel  NNS NOUN nsubj  came
came     come   VBD VERB ROOT   -
and      and    CC  CCONJ cc    came
killed   kill   VBD VERB conj   came
nurses   nurse  NNS NOUN dobj   killed
"""
COORDINATED_PASSIVE = """
Nurses   nurse  NNS NOUN nsubjpass seized
were     be     VBD AUX  auxpass   seized
seized   seize  VBN VERB ROOT      -
and      and    CC  CCONJ cc       seized
shot     shoot  VBN VERB conj      seized
by       by     IN  ADP  agent     shot
rebels   rebel  NNS NOUN pobj      by
"""
ACCUSED = """
Kyiv     kyiv   NNP PROPN nsubj  accused
accused  accuse VBD VERB  ROOT   -
Moscow   moscow NNP PROPN dobj   accused
of       of     IN  ADP   prep   accused
shelling shell  VBG VERB  pcomp  of
clinics  clinic NNS NOUN  dobj   shelling
"""
PROMISED = """
Rebels   rebel   NNS NOUN nsubj  promised
promised promise VBD VERB ROOT   -
envoys   envoy   NNS NOUN dobj   promised
to       to      TO  PART aux    leave
leave    leave   VB  VERB xcomp  promised
"""
ORDERED = """
Kyiv     kyiv   NNP PROPN nsubj  ordered
ordered  order  VBD VERB  ROOT   -
troops   troop  NNS NOUN  dobj   ordered
to       to     TO  PART  aux    leave
leave    leave  VB  VERB  xcomp  ordered
"""
BARE = """
Shelled  shell  VBD VERB ROOT -
"""


def find(tree: Tree, word: str) -> Token:
    return next(token for token in tree.tokens if token.text == word)


def words(tokens: tuple[Token, ...]) -> list[str]:
    return [token.text for token in tokens]


@pytest.mark.parametrize(
    ("rows", "verb", "subject", "object_", "passive"),
    [
        pytest.param(ACTIVE, "shelled", ["Rebels"], ["clinic", "school"], False, id="active"),
        pytest.param(PASSIVE, "shelled", ["rebels"], ["Clinics"], True, id="passive"),
        pytest.param(REDUCED, "shelled", ["rebels"], ["Clinics"], True, id="reduced relative clause"),
        pytest.param(RELATIVE, "shelled", ["Rebels"], ["clinics"], False, id="relative subject"),
        pytest.param(OBJECT_RELATIVE, "shelled", ["rebels"], ["Clinics"], False, id="relative object"),
        pytest.param(BARE_RELATIVE, "shelled", ["rebels"], ["Clinics"], False, id="no relative pronoun"),
        pytest.param(PARTICIPLE, "killing", ["Rebels"], ["nurses"], False, id="participle"),
        pytest.param(COORDINATED, "killed", ["Rebels"], ["nurses"], False, id="coordination"),
        pytest.param(
            COORDINATED_PASSIVE, "shot", ["rebels"], ["Nurses"], True, id="coordination of passives"
        ),
        pytest.param(
            COORDINATED_PASSIVE, "seized", ["rebels"], ["Nurses"], True, id="agent of both participles"
        ),
        pytest.param(ACCUSED, "shelling", ["Moscow"], ["clinics"], False, id="accused of"),
        pytest.param(PROMISED, "leave", ["Rebels"], [], False, id="promised X to"),
        pytest.param(ORDERED, "leave", ["troops"], [], False, id="ordered X to"),
        pytest.param(BARE, "Shelled", [], [], False, id="no arguments"),
    ],
)
def test_clause_is_read_by_logical_function(
    rows: str, verb: str, subject: list[str], object_: list[str], passive: bool
) -> None:
    clause = read_clause(find(build_tree(rows), verb))
    assert (words(clause.subject), words(clause.object), clause.passive) == (subject, object_, passive)


def test_perfect_is_no_passive() -> None:
    tree = build_tree(
        """
        Rebels rebel NNS NOUN nsubj shelled
        have   have  VBP AUX  aux   shelled
        shelled shell VBN VERB ROOT -
        clinics clinic NNS NOUN dobj shelled
        """
    )
    assert not is_passive(find(tree, "shelled"))
    assert words(read_clause(find(tree, "shelled")).subject) == ["Rebels"]


def test_relative_pronoun_gives_its_antecedent_and_others_give_themselves() -> None:
    tree = build_tree(RELATIVE)
    assert resolve_relative(find(tree, "who")).text == "Rebels"
    assert resolve_relative(find(tree, "clinics")).text == "clinics"


def test_question_word_without_antecedent_gives_itself() -> None:
    tree = build_tree("Who who WP PRON nsubj fired\nfired fire VBD VERB ROOT -")
    assert resolve_relative(find(tree, "Who")).text == "Who"


def test_preposition_objects_are_expanded_and_double_prepositions_joined() -> None:
    tree = build_tree(
        """
        fled   flee  VBD VERB ROOT -
        out    out   IN  ADP  prep fled
        of     of    IN  ADP  prep out
        Homs   homs  NNP PROPN pobj of
        and    and   CC  CCONJ cc  Homs
        Hama   hama  NNP PROPN conj Homs
        with   with  IN  ADP  prep fled
        goats  goat  NNS NOUN pobj with
        """
    )
    found = [(name, token.text) for name, token in prepositional(find(tree, "fled"))]
    assert found == [("out of", "Homs"), ("out of", "Hama"), ("with", "goats")]


def test_counting_words_give_what_they_count() -> None:
    tree = build_tree(
        """
        Dozens  dozen  NNS NOUN ROOT -
        of      of     IN  ADP  prep Dozens
        strikes strike NNS NOUN pobj of
        """
    )
    assert counted(find(tree, "Dozens")).text == "strikes"
    assert counted(find(tree, "strikes")).text == "strikes"


def test_a_chain_of_clauses_ends() -> None:
    """Arguments are sought at most four clauses up, however deep the sentence is."""
    rows = ["v0 want VBD VERB ROOT -", "Rebels rebel NNS NOUN nsubj v0"]
    rows += [f"v{depth} want VB VERB xcomp v{depth - 1}" for depth in range(1, 12)]
    tree = build_tree("\n".join(rows))
    assert words(read_clause(find(tree, "v3")).subject) == ["Rebels"]
    assert words(read_clause(find(tree, "v11")).subject) == []


def test_control_verbs_are_of_one_kind() -> None:
    assert "accuse" in object_control()
    assert "promise" in subject_control()
    assert not object_control() & subject_control()


def test_word_lists_come_from_the_data() -> None:
    assert {"wave", "dozen"} <= word_list("quantity")
    assert word_list("no such list") == frozenset()
