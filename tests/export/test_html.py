"""A page is safe, complete, and every link on it leads somewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from tests.model.sample import TEXT, make_reading
from variorum.export.html import IndexItem, render_index, render_page
from variorum.model.record import Claim, Quote, Reading

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7*7 }}</style>"


class _Page(HTMLParser):
    """What the tests want to know of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.inside_text = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append((tag, values))
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if tag == "a":
            self.links.append(str(values["href"]))
        if tag == "div":
            self.inside_text = (
                self.inside_text + 1 if self.inside_text or values.get("class") == "text" else 0
            )

    def handle_endtag(self, tag: str) -> None:
        if tag == "div" and self.inside_text:
            self.inside_text -= 1

    def handle_data(self, data: str) -> None:
        if self.inside_text:
            self.words.append(data)


def _show(reading: Reading | None = None, text: str = TEXT) -> _Page:
    return _Page(render_page(reading or make_reading(), text))


def _empty(reading: Reading, **head: Any) -> Reading:
    document = replace(reading.document, **head)
    return Reading(document, (), (), (), (), (), (), reading.reader)


def test_every_link_leads_to_something_on_the_page() -> None:
    page = _show()
    inner = [link[1:] for link in page.links if link.startswith("#")]
    assert len(inner) > 50
    assert set(inner) <= set(page.ids)
    assert len(set(page.ids)) == len(page.ids)


def test_the_whole_text_is_there_unchanged() -> None:
    assert "".join("".join(_show().words).split()) == "".join(TEXT.split())


def test_nothing_is_asked_for_from_outside() -> None:
    page = _show()
    loading = [values for tag, values in page.tags if tag in {"link", "img", "iframe", "object", "embed"}]
    assert loading == []
    assert not any("src" in values or "style" in values for _, values in page.tags)
    assert [link for link in page.links if not link.startswith("#")] == [
        "https://wire.example/varnak?a=1&b=2"
    ]
    policy = next(values["content"] for tag, values in page.tags if values.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_every_kind_is_marked_and_overlaps_are_split() -> None:
    marks = [values for tag, values in _show().tags if "data-ids" in values]
    kinds = {kind for values in marks for kind in str(values["class"]).split()}
    assert kinds == {"m", "trigger", "actor", "thing", "place", "time", "figure", "cue"}
    assert any(len(str(values["data-spans"]).split()) > 1 for values in marks)


@pytest.mark.parametrize("field", ["title", "source", "url", "language"])
def test_hostile_metadata_stay_words(field: str) -> None:
    reading = make_reading()
    change: dict[str, Any] = {field: HOSTILE}
    _assert_tame(render_page(replace(reading, document=replace(reading.document, **change)), TEXT))


def test_hostile_text_and_names_stay_words() -> None:
    reading = make_reading()
    quote = Quote(0, len(HOSTILE), HOSTILE)
    actor = replace(reading.actors[0], name=HOSTILE, mentions=(quote,))
    place = replace(reading.places[0], name=HOSTILE, mentions=(quote,), country=HOSTILE)
    report = replace(reading.reports[0], trigger=quote, codes={HOSTILE: HOSTILE}, id=HOSTILE)
    claim = Claim("c", HOSTILE, HOSTILE, {HOSTILE: HOSTILE}, HOSTILE, "asserts", 0, 9, quote, HOSTILE)
    hostile = replace(
        reading, actors=(actor,), places=(place,), reports=(report,), claims=(claim,), links=(), ties=()
    )
    _assert_tame(render_page(hostile, HOSTILE))


def test_script_addresses_are_no_links() -> None:
    reading = make_reading()
    page = _show(replace(reading, document=replace(reading.document, url="javascript:alert(1)")))
    assert all(link.startswith("#") for link in page.links)


def _assert_tame(page: str) -> None:
    tags = [tag for tag, _ in _Page(page).tags]
    assert tags.count("script") == 1
    assert "img" not in tags
    assert not any(name.startswith("on") for _, values in _Page(page).tags for name in values)
    assert "{{ 7*7 }}" in page or "7*7" not in page


def test_undated_events_are_listed_apart_and_series_shown() -> None:
    page = render_page(make_reading(), TEXT)
    assert "Without a day in the text" in page
    timeline = page[page.index('<ol class="timeline">') : page.index("</ol>")]
    assert timeline.count("<li") == 4
    assert (
        timeline.index("10 Oct – 17 Nov 2021")
        < timeline.index("16–17 Nov 2021")
        < timeline.index("until 21 Nov 2021")
    )
    assert '<span class="chip series">' in page


def test_rival_tolls_and_denial_are_both_shown() -> None:
    page = render_page(make_reading(), TEXT)
    assert "23 killed, militants" in page
    assert re.search(r"4 killed</bdi></a> <span class=\"note\">\(Northern Front\)", page)
    assert re.search(r"Northern Front</bdi></a> <span class=\"note\">\(denies\)", page)


def test_headline_is_shown_once() -> None:
    reading = make_reading()
    assert [tag for tag, _ in _show().tags].count("h1") == 1
    other = _show(replace(reading, document=replace(reading.document, title="Something else")))
    assert [tag for tag, _ in other.tags].count("h1") == 1


@pytest.mark.parametrize("text", ["", " \n\n ", "word", "\u202e\u0627\u0644 \x1b[31m", "a\r\nb"])
@pytest.mark.parametrize("language", ["en", "und", "fr"])
def test_page_without_events_says_so(text: str, language: str) -> None:
    page = render_page(_empty(make_reading(), title=None, published=None, language=language), text)
    said = "another language than English (fr)" if language == "fr" else "No event was found"
    assert said in page
    assert "no day of publication" in page


def test_same_reading_same_bytes() -> None:
    assert render_page(make_reading(), TEXT) == render_page(make_reading(), TEXT)


def test_spans_outside_the_text_break_nothing() -> None:
    page = _show(make_reading(), "Short.")
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_index_lists_the_latest_first_and_escapes() -> None:
    reading = make_reading()
    old = _empty(reading, title=HOSTILE, published="2019-01-01")
    none = _empty(reading, title=None, published=None)
    page = render_index(
        [IndexItem("none.html", none), IndexItem("old é.html", old), IndexItem("new.html", reading)]
    )
    assert _Page(page).links == ["new.html", "old%20%C3%A9.html", "none.html"]
    assert "3 assault, 1 coerce, 1 threaten" in page
    assert [tag for tag, _ in _Page(page).tags].count("script") == 0
    assert "No report was read." in render_index([])


def test_script_knows_both_parts_of_the_text() -> None:
    page = render_page(make_reading(), TEXT)
    assert page.count('<div class="text"') == 2
    assert 'querySelectorAll(".text")' in page
