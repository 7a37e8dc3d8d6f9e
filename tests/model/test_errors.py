"""Every error is one line with a stable code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from variorum.model import errors
from variorum.model.errors import InputError, VariorumError

if TYPE_CHECKING:
    from collections.abc import Iterator


def walk_errors(kind: type[VariorumError] = VariorumError) -> Iterator[type[VariorumError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from walk_errors(child)


ERRORS = [kind for kind in walk_errors() if kind.__module__.startswith("variorum.")]


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: str(kind.__name__))
def test_error_is_one_line_with_place_remedy_and_code(kind: type[VariorumError]) -> None:
    line = kind("it\nbroke", where="a\tfile.txt", mend="mend\r\nit").one_line()
    assert line == f"a file.txt: it broke; mend it [{kind.code}]"
    assert str(kind("broke")) == f"broke [{kind.code}]"


def test_codes_are_unique() -> None:
    assert len({kind.code for kind in ERRORS}) == len(ERRORS)


def test_input_errors_exit_with_2_and_all_others_with_1_or_2() -> None:
    assert {kind.exit_code for kind in walk_errors(InputError)} == {2}
    assert {kind.exit_code for kind in ERRORS} == {1, 2}


def test_the_tree_at_the_top_of_the_file_names_every_error() -> None:
    tree = errors.__doc__ or ""
    assert all(kind.__name__ in tree for kind in ERRORS if kind.__module__ == errors.__name__)
    assert errors.OutputUnwritable in ERRORS
