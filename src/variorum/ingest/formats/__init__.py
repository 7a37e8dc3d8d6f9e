"""One module a format; each holds `FORMAT`. A new format is one new file here, nothing else."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.ingest.payload import Format, Payload

PLAIN = "plain text"


@cache
def list_formats() -> tuple[Format, ...]:
    """Give every format of this folder, by name."""
    modules = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").FORMAT for name in modules)


def choose_format(payload: Payload) -> Format:
    """Choose the format of some bytes.

    Args:
        payload: the bytes and what is known of them.

    Returns:
        The format that the suffix of a file or the media type of a page promises; where neither is known,
        the one whose signs the first bytes show; else plain text.
    """
    formats = list_formats()
    promised = (
        [item for item in formats if payload.media_type in item.media_types]
        if payload.url
        else [item for item in formats if payload.suffix in item.suffixes]
    )
    head = payload.data[:2048]
    # Servers call Markdown and even HTML "text/plain": a page's promise of plain text is checked.
    if promised and not (payload.url and promised[0].name == PLAIN):
        return promised[0]
    shown = [item for item in formats if item.sniff(head)]
    return (shown or [item for item in formats if item.name == PLAIN])[0]


def known_suffixes() -> frozenset[str]:
    """Give the suffixes of all formats."""
    return frozenset(suffix for item in list_formats() for suffix in item.suffixes)
