"""Files written whole or not at all."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from pathlib import Path

from variorum.model.errors import OutputUnwritable

_OTHER = re.compile(r"[^\w-]+")


def write_atomically(path: Path, content: str) -> None:
    """Write a file so that nobody ever sees half of it.

    Args:
        path: where to; missing folders are made, an old file is replaced.
        content: the text, written as UTF-8 with line ends as they are; lone surrogates become "?".

    Raises:
        OutputUnwritable: the file cannot be written.
    """
    try:
        _write(path, content.encode("utf-8", "replace"))
    except OSError as error:
        raise OutputUnwritable(
            f"it cannot be written: {error.strerror or error}", where=str(path), mend="name another place"
        ) from error


def _write(path: Path, content: bytes) -> None:
    """Write beside the place, then move there in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        # mkstemp keeps the file to its owner; a page is as public as any other new file.
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def name_page(origin: str, taken: set[str]) -> str:
    """Name the page of a report.

    Args:
        origin: path or address that the report came from.
        taken: names in use; the new one is added.

    Returns:
        A file name such as ``"varnak-market.html"``, made of the end of the origin, not yet taken.
    """
    stem = Path(origin.partition("?")[0].rstrip("/")).stem
    plain = unicodedata.normalize("NFKC", stem).casefold()
    slug = _OTHER.sub("-", plain).strip("-_")[:60] or "report"
    name, number = f"{slug}.html", 2
    while name in taken or name == "index.html":
        name, number = f"{slug}-{number}.html", number + 1
    taken.add(name)
    return name
