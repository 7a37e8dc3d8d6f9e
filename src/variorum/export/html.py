"""A Reading as one page that needs nothing but itself: the text, and beside it what was found in it."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from variorum.data import locate
from variorum.export.cards import make_cards
from variorum.export.marks import list_marks
from variorum.export.segments import Segment, cut_text
from variorum.export.tables import list_actors, list_claims, list_places, list_ties
from variorum.export.wording import word_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model.record import Reading

_LEGEND = (
    ("trigger", "event"), ("actor", "actor"), ("thing", "thing"), ("place", "place"), ("time", "time"),
    ("figure", "figure"), ("cue", "who says so, and how"),
)  # fmt: skip
_LONGEST_HEADLINE = 200


@dataclass(frozen=True, slots=True)
class IndexItem:
    """A page of an index: where it is, and its Reading."""

    href: str
    reading: Reading


def render_page(reading: Reading, text: str) -> str:
    """Render a Reading beside its text.

    Args:
        reading: the Reading.
        text: the Document's text.

    Returns:
        One HTML page that asks for nothing from outside: every value links to the words that it comes from.
    """
    head = reading.document
    marks = list_marks(reading)
    targets = [(mark.start, mark.end) for mark in marks] + [
        (claim.start, claim.end) for claim in reading.claims
    ]
    paragraphs = cut_text(text, marks, targets)
    cards = make_cards(reading)
    headline = _opens_with_headline(paragraphs, head.title)
    address = head.url or ""
    return _render(
        "page.html",
        script=_read_asset("page.js"),
        heading=head.title or (_join(paragraphs[0]) if headline else "Untitled report"),
        head=head,
        published=word_day(head.published) if head.published else "",
        link=address if address.lower().startswith(("http://", "https://")) else "",
        headline=headline,
        paragraphs=paragraphs,
        legend=_LEGEND,
        cards=cards,
        numbers={card.id: card.number for card in cards},
        nothing=_explain_nothing(head.language),
        dated=sorted((card for card in cards if card.order), key=lambda card: (card.order, card.number)),
        undated=[card for card in cards if not card.order],
        claims=list_claims(reading, text),
        actors=list_actors(reading),
        places=list_places(reading),
        ties=list_ties(reading),
        version=reading.reader.version,
    )


def render_index(items: Sequence[IndexItem], *, heading: str = "Reports") -> str:
    """Render the list of several pages.

    Args:
        items: the pages, in any order.
        heading: what the list is called.

    Returns:
        One HTML page: the latest report first, those without a day of publication last.
    """
    ordered = sorted(items, key=lambda item: (item.reading.document.title or "", item.href))
    ordered.sort(key=lambda item: item.reading.document.published or "", reverse=True)
    return _render(
        "index.html",
        script="",
        heading=heading,
        items=[_make_row(item) for item in ordered],
        total=sum(len(item.reading.reports) for item in items),
        version=items[0].reading.reader.version if items else "",
    )


def _make_row(item: IndexItem) -> dict[str, Any]:
    """Give what the index says of one page."""
    head, reports = item.reading.document, item.reading.reports
    counts: dict[str, int] = {}
    for report in reports:
        counts[report.type.lower()] = counts.get(report.type.lower(), 0) + 1
    kinds = ", ".join(
        f"{count} {name}" for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )
    return {
        "href": quote(item.href),
        "published": word_day(head.published) if head.published else "",
        "title": head.title or "Untitled report",
        "about": " · ".join(part for part in (head.source, kinds) if part),
        "events": len(reports),
    }


def _opens_with_headline(paragraphs: list[list[Segment]], title: str | None) -> bool:
    """Tell whether the text's first paragraph is its headline, so that the page need not say it twice."""
    if not paragraphs:
        return False
    first = _join(paragraphs[0])
    if title:
        return first.casefold() == " ".join(title.split()).casefold()
    return len(paragraphs) > 1 and len(first) <= _LONGEST_HEADLINE and not first.endswith((".", ":", ";"))


def _join(segments: list[Segment]) -> str:
    """Give the words of a paragraph on one line."""
    return " ".join("".join(segment.text for segment in segments).split())


def _explain_nothing(language: str) -> str:
    if language in {"en", "und"}:
        return "No event was found in this text."
    return f"This text is in another language than English ({language}), which cannot be read yet."


def _render(template: str, *, script: str, **values: Any) -> str:
    """Fill a template with its style, script and the policy that lets nothing else in."""
    style = _read_asset("style.css")
    sources = f"style-src {_hash(style)}" + (f"; script-src {_hash(script)}" if script else "")
    policy = f"default-src 'none'; {sources}; base-uri 'none'; form-action 'none'"
    page: str = (
        _environment()
        .get_template(template)
        .render(policy=policy, style=Markup(style), script=Markup(script), **values)
    )
    return page


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(locate("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _read_asset(name: str) -> str:
    return locate(f"templates/{name}").read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """Give the hash source of the Content Security Policy (CSP Level 3, section 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
