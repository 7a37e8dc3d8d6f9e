"""One value of a golden file with the path that leads to it: every refusal says where and what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import yaml

from variorum.model.errors import GoldInvalid
from variorum.model.record import Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

S = TypeVar("S", bound=str)
_NUMBERED = re.compile(r"(?s)(.+)#(\d+)")


class _StrictLoader(yaml.SafeLoader):
    """YAML that refuses a key given twice."""


def _build_mapping(loader: _StrictLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    for index, key in enumerate(keys):
        if key in keys[:index]:
            raise yaml.constructor.ConstructorError(problem=f"the key {key!r} is given twice")
    return dict(loader.construct_mapping(node, deep=True))


_StrictLoader.add_constructor("tag:yaml.org,2002:map", _build_mapping)


def parse_yaml(body: str, file: str) -> FieldValue:
    """Read the YAML of a golden file.

    Args:
        body: the file's text.
        file: how messages name the file.

    Returns:
        The root value.

    Raises:
        GoldInvalid: the text is not YAML, or a key is given twice.
    """
    try:
        return FieldValue(yaml.load(body, _StrictLoader), file, "")
    except (yaml.YAMLError, ValueError) as error:
        raise GoldInvalid(f"not valid YAML: {error}", where=file, mend="correct the file's syntax") from error


def split_number(words: str) -> tuple[str, int | None]:
    """Split ``"words#2"`` into the words and the number of the occurrence; None where none is given."""
    found = _NUMBERED.fullmatch(words)
    return (found[1], int(found[2])) if found else (words, None)


def find_all(text: str, words: str) -> list[int]:
    """Give the start of every occurrence of the words, by plain case-sensitive search."""
    starts, at = [], text.find(words)
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    return starts


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A value, the file that it stands in and its path there."""

    value: Any
    file: str
    path: str

    def fail(self, what: str, mend: str) -> NoReturn:
        """Refuse the case.

        Raises:
            GoldInvalid: always; it names the file, the field and the remedy.
        """
        raise GoldInvalid(what, where=f"{self.file}: {self.path or 'top'}", mend=mend)

    def open_mapping(self, required: Sequence[str], optional: Sequence[str] = ()) -> dict[str, FieldValue]:
        """Give the entries of a mapping whose keys are known; absent optional ones hold None."""
        if not isinstance(self.value, dict):
            self.fail(f"wanted a mapping, found {self.value!r:.60}", "see golden/FORMAT.md")
        allowed = [*required, *optional]
        for key in self.value:
            if key not in allowed:
                self.fail(f"unknown key {key!r}", f"remove it; known keys are {', '.join(allowed)}")
        for key in required:
            if key not in self.value:
                self.fail(f"the key {key!r} is missing", "add it; see golden/FORMAT.md")
        return {key: FieldValue(self.value.get(key), self.file, self._join(key)) for key in allowed}

    def open_free_mapping(self) -> dict[str, FieldValue]:
        """Give the entries of a mapping whose keys the coder chooses."""
        if self.value is None:
            return {}
        if not isinstance(self.value, dict) or not all(isinstance(key, str) for key in self.value):
            self.fail(
                f"wanted a mapping with words as keys, found {self.value!r:.60}", "see golden/FORMAT.md"
            )
        return {key: FieldValue(item, self.file, self._join(key)) for key, item in self.value.items()}

    def open_list(self) -> list[FieldValue]:
        """Give the items of a list; none for an absent one."""
        if self.value is None:
            return []
        if not isinstance(self.value, list):
            self.fail(f"wanted a list, found {self.value!r:.60}", "put it in [brackets]")
        return [FieldValue(item, self.file, f"{self.path}[{i}]") for i, item in enumerate(self.value)]

    def take_words(self) -> str:
        """Give a text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.fail(f"wanted words, found {self.value!r:.60}", 'put them in "quotation marks"')
        return self.value

    def take_choice(self, choices: Sequence[S]) -> S:
        """Give a value of a closed list."""
        for choice in choices:
            if choice == self.value:
                return choice
        self.fail(f"{self.value!r:.60} is not a known value", f"choose one of {', '.join(choices)}")

    def take_count(self) -> int | None:
        """Give a whole number from 0 up, or None."""
        if self.value is None:
            return None
        if not isinstance(self.value, int) or isinstance(self.value, bool) or self.value < 0:
            self.fail(f"wanted a whole number or null, found {self.value!r:.60}", "write it in digits")
        return self.value

    def take_flag(self) -> bool:
        """Give true or false; an absent one is false."""
        if self.value is not None and not isinstance(self.value, bool):
            self.fail(f"wanted true or false, found {self.value!r:.60}", "write true or false")
        return bool(self.value)

    def take_day(self) -> date | None:
        """Give a day of the calendar, or None."""
        if self.value is None:
            return None
        if isinstance(self.value, date) and not isinstance(self.value, datetime):
            return self.value
        try:
            return date.fromisoformat(self.value)
        except (TypeError, ValueError):
            self.fail(f"{self.value!r:.60} is not a day", "write it as YYYY-MM-DD, or null")

    def take_quote(self, text: str) -> Quote:
        """Give the span of words of the text; the first occurrence unless `#n` says which."""
        words, number = split_number(self.take_words())
        starts = find_all(text, words)
        if not starts:
            self.fail(f"the words {words!r} are not in the text", "quote the text exactly, marks included")
        if number is not None and not 1 <= number <= len(starts):
            self.fail(f"{words!r} occurs {len(starts)} times, not {number}", f"use #1 to #{len(starts)}")
        start = starts[(number or 1) - 1]
        return Quote(start, start + len(words), words)

    def _join(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key
