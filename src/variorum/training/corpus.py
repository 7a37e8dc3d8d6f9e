"""The corpus from disk: items read, checked, and every fault listed with its file and line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, cast

from variorum.model.errors import CorpusInvalid
from variorum.training.coding import CodingBroken, read_coding
from variorum.training.items import (
    MANNERS,
    REGIONS,
    CodedEvent,
    CodedLink,
    CodedTie,
    CodedVoice,
    Item,
    Manner,
    Mark,
    Region,
)
from variorum.training.markup import MarkupBroken, read_markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SUFFIX = ".coded"
_HEADER = ("manner", "region", "published")
_OPTIONAL = ("pair", "change")


def load_corpus(path: Path) -> tuple[Item, ...]:
    """Load a file of the corpus, or every one in a folder and the folders in it.

    Args:
        path: a `.coded` file or a folder.

    Returns:
        The items, in the order of files and lines.

    Raises:
        CorpusInvalid: there is no such file, or an item does not hold together; the first fault and their number.
    """
    items, faults = read_corpus(path)
    if faults:
        more = f" and {len(faults) - 1} more faults" if len(faults) > 1 else ""
        raise CorpusInvalid(f"{faults[0].what}{more}", where=faults[0].where, mend=faults[0].mend)
    return items


def read_corpus(path: Path) -> tuple[tuple[Item, ...], tuple[CorpusInvalid, ...]]:
    """Read a corpus and keep both what holds together and what does not.

    Args:
        path: a `.coded` file or a folder.

    Returns:
        The good items, and one fault for each bad one.

    Raises:
        CorpusInvalid: there is no such file, or no corpus in the folder.
    """
    files = sorted(path.rglob(f"*{SUFFIX}")) if path.is_dir() else [path]
    if not files or not files[0].is_file():
        raise CorpusInvalid(
            "no corpus here", where=str(path), mend=f"give a {SUFFIX} file or a folder of them"
        )
    items: list[Item] = []
    faults: list[CorpusInvalid] = []
    keys: dict[str, str] = {}
    texts: dict[str, str] = {}
    for file in files:
        for where, lines in split_items(file):
            try:
                item = read_item(lines, where)
                _claim(keys, item.key, where, "the name")
                _claim(texts, " ".join(item.text.split()), where, "the text")
                items.append(item)
            except CorpusInvalid as fault:
                faults.append(fault)
    return tuple(items), tuple(faults)


def _claim(seen: dict[str, str], value: str, where: str, what: str) -> None:
    if value in seen:
        raise CorpusInvalid(
            f"{what} of this item is that of {seen[value]}", where=where, mend="change one of them"
        )
    seen[value] = where


def split_items(file: Path) -> Iterator[tuple[str, list[str]]]:
    """Give the lines of each item with the file and line of its header; lines with ``#`` are comments."""
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusInvalid(
            "the file cannot be read as UTF-8", where=str(file), mend="save it as UTF-8"
        ) from error
    where, held = "", list[str]()
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            continue
        if line.startswith("@ "):
            if held:
                yield where, held
            where, held = f"{file.parent.name}/{file.name}:{number}", [line]
        elif held:
            held.append(line)
        elif line.strip():
            raise CorpusInvalid(
                "words before the first item",
                where=f"{file.name}:{number}",
                mend="open an item with '@ name manner=…'",
            )
    if held:
        yield where, held


def read_item(lines: list[str], where: str) -> Item:
    """Read one item.

    Args:
        lines: its header, its marked text, its coding lines.
        where: file and line, for messages.

    Returns:
        The item.

    Raises:
        CorpusInvalid: it does not hold together.
    """
    header = _read_header(lines[0], where)
    body = [line for line in lines[1:] if not line.startswith("= ")]
    coding = [line[2:] for line in lines[1:] if line.startswith("= ")]
    try:
        text, marks = read_markup("\n".join(body).strip("\n"))
        coded = [read_coding(line, marks) for line in coding]
    except (MarkupBroken, CodingBroken) as error:
        raise CorpusInvalid(str(error), where=where, mend="see corpus/FORMAT.md") from error
    if not text.strip():
        raise CorpusInvalid("the item has no text", where=where, mend="write one under its header")
    item = replace(
        header,
        text=text,
        marks=marks,
        events=tuple(line for line in coded if isinstance(line, CodedEvent)),
        voices=tuple(line for line in coded if isinstance(line, CodedVoice)),
        links=tuple(line for line in coded if isinstance(line, CodedLink)),
        ties=tuple(line for line in coded if isinstance(line, CodedTie)),
    )
    _check_item(item)
    return item


def _read_header(line: str, where: str) -> Item:
    words = line.split()
    given = dict(word.partition("=")[::2] for word in words[2:])
    missing = [key for key in _HEADER if not given.get(key)]
    unknown = [key for key in given if key not in (*_HEADER, *_OPTIONAL)]
    if len(words) < 2 or "=" in words[1] or missing or unknown:
        raise CorpusInvalid(
            f"the header lacks {', '.join(missing) or 'nothing'} and has unknown {', '.join(unknown) or 'nothing'}",
            where=where,
            mend="write '@ name manner=wire region=west-africa published=2014-05-12'",
        )
    for key, allowed in (("manner", MANNERS), ("region", REGIONS)):
        if given[key] not in allowed:
            raise CorpusInvalid(
                f"{given[key]!r} is no {key}", where=where, mend=f"give one of {', '.join(allowed)}"
            )
    try:
        published = date.fromisoformat(given["published"])
    except ValueError as error:
        raise CorpusInvalid(
            f"{given['published']!r} is no day", where=where, mend="write 2014-05-12"
        ) from error
    return Item(
        words[1], where, "", published, cast("Manner", given["manner"]), cast("Region", given["region"]),
        given.get("pair", ""), given.get("change", ""),
    )  # fmt: skip


def _check_item(item: Item) -> None:
    """Check what single lines cannot show: marks without use, events that do not exist, marks with two events."""
    events = [mark.key for event in item.events for mark in event.mentions]
    if len(set(events)) < len(events):
        raise CorpusInvalid("a mark names two events", where=item.where, mend="one happening, one line")
    heads = {event.key for event in item.events}
    named = [key for voice in item.voices for key in voice.over]
    named += [key for link in item.links for key in (link.source, link.target)]
    for key in named:
        if key not in heads:
            raise CorpusInvalid(
                f"{key!r} is the first mark of no event",
                where=item.where,
                mend="name an event by its first mark",
            )
    loose = item.marks.keys() - {mark.key for mark in _list_used(item)}
    if loose:
        raise CorpusInvalid(
            f"no line uses the mark {min(loose)!r}", where=item.where, mend="use it or take it out"
        )


def _list_used(item: Item) -> Iterable[Mark]:
    for event in item.events:
        yield from (*event.mentions, *event.cues)
        yield from (role.mark for role in event.roles)
        yield from (time.mark for time in event.times)
        for figure in event.figures:
            yield from (mark for mark in (figure.mark, figure.whom, figure.speaker) if mark is not None)
    for voice in item.voices:
        yield from (voice.speaker, voice.cue, *voice.content)
    yield from (link.cue for link in item.links)
    for tie in item.ties:
        yield from (tie.source, tie.target, tie.cue)
