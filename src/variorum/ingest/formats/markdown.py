"""Markdown: the words without the marks, blocks apart by blank lines; front matter gives the metadata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.ingest.decode import decode_bytes
from variorum.ingest.payload import Extract, Format, Payload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(
    r"^(title|date|published|source|site|url)[ \t]*:[ \t]*(.+?)[ \t]*\r?$", re.MULTILINE | re.IGNORECASE
)
_SIGN = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:\s*#{1,3} \S|---[ \t]*\r?\n(?:[A-Za-z_]+:.*\r?\n)+---)")
_TAG = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)


def _sniff(head: bytes) -> bool:
    """A first heading or front matter shows Markdown."""
    return bool(_SIGN.match(head))


def _extract(payload: Payload) -> Extract:
    """Take the words out of Markdown."""
    from markdown_it import MarkdownIt

    source = decode_bytes(payload.data, where=payload.where, declared=payload.charset)
    fields: dict[str, str] = {}
    if match := _FRONT.match(source):
        fields = {key.lower(): value.strip("\"'") for key, value in _FIELD.findall(match[1])}
        source = source[match.end() :]
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    heading = next(
        (
            _words(tokens[i + 1])
            for i, token in enumerate(tokens)
            if token.type == "heading_open" and token.tag == "h1"
        ),
        None,
    )
    return Extract(
        text="\n\n".join(block for block in _blocks(tokens) if block.strip()),
        title=fields.get("title") or heading,
        source=fields.get("source") or fields.get("site"),
        published=fields.get("published") or fields.get("date"),
        url=payload.url or fields.get("url"),
    )


def _blocks(tokens: list[Token]) -> Iterator[str]:
    """Give the words of each block; the cells of a table's row stay on one line."""
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield " | ".join(row or ())
            row = None
        elif token.type == "inline":
            words = _words(token)
            if row is None:
                yield words
            else:
                row.append(words)
        elif token.type in {"fence", "code_block"}:
            yield token.content.rstrip("\n")
        elif token.type == "html_block":
            yield _TAG.sub("", token.content).strip()


def _words(token: Token) -> str:
    """Give the words of an inline run: links by their words, images by nothing, soft breaks as blanks."""
    parts = []
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak":
            parts.append("\n")
    return "".join(parts).strip()


FORMAT = Format("Markdown", (".md", ".markdown"), ("text/markdown", "text/x-markdown"), _sniff, _extract)
