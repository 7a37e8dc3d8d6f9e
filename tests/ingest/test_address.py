"""Pages are fetched within limits, from a server of this test's own."""

from __future__ import annotations

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from variorum.ingest import load
from variorum.ingest.address import fetch_page
from variorum.model.errors import AddressUnreachable, FileUnreadable, TextTooLong

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "Shelling killed three people in the village of Orikh on Tuesday, the mayor said."


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        answers = {
            "/plain": ("text/plain; charset=windows-1252", f"{TEXT} “Yes”".encode("cp1252"), {}),
            "/page": ("text/html", f"<html><body><p>{TEXT}</p></body></html>".encode(), {}),
            "/sniff": ("text/plain", f"<!doctype html><html><body><p>{TEXT}</p></body></html>".encode(), {}),
            "/packed": ("text/plain", gzip.compress(TEXT.encode()), {"Content-Encoding": "gzip"}),
            "/bomb": ("text/plain", gzip.compress(b"a" * 50_000_000), {"Content-Encoding": "gzip"}),
            "/broken": ("text/plain", b"\x1f\x8bnonsense", {"Content-Encoding": "gzip"}),
            "/picture": ("image/png", b"\x89PNG", {}),
            "/large": ("text/plain", b"a" * 40_000, {}),
            "/%C3%A9?q=a%20b": ("text/plain", TEXT.encode(), {}),
        }
        if self.path in {"/away", "/file", "/loop"}:
            self.send_response(302)
            self.send_header(
                "Location", {"/away": "/plain", "/file": "file:///etc/passwd", "/loop": "/loop"}[self.path]
            )
            self.end_headers()
            return
        if self.path == "/slow":
            time.sleep(1)
        if self.path not in answers:
            self.send_error(404)
            return
        media_type, body, headers = answers[self.path]
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("no_proxy", "*")
        httpd = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        thread = threading.Thread(target=httpd.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()
        httpd.server_close()
        thread.join()


@pytest.mark.parametrize("path", ["/page", "/sniff", "/packed", "/é?q=a b"])
def test_pages_are_read(server: str, path: str) -> None:
    document = load(server + path)
    assert document.text == TEXT
    assert document.published is None


def test_redirect_and_charset_are_followed(server: str) -> None:
    document = load(server + "/away")
    assert document.text == f"{TEXT} “Yes”"
    assert document.url == server + "/plain"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/none", "the server answered 404"),
        ("/file", "the server answered 302"),
        ("/loop", "the server answered 302"),
    ],
)
def test_no_page_is_said_so(server: str, path: str, said: str) -> None:
    with pytest.raises(AddressUnreachable, match=said) as caught:
        load(server + path)
    assert "\n" not in str(caught.value)


def test_limits_hold(server: str) -> None:
    with pytest.raises(AddressUnreachable, match=r"within 0\.2 seconds"):
        fetch_page(server + "/slow", seconds=0.2)
    with pytest.raises(TextTooLong):
        fetch_page(server + "/large", most_bytes=10_000)
    with pytest.raises(TextTooLong):
        load(server + "/bomb")
    with pytest.raises(FileUnreadable, match="unpacked"):
        load(server + "/broken")
    with pytest.raises(FileUnreadable, match="image/png"):
        load(server + "/picture")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://x.example/a",
        "file:///etc/passwd",
        "http://",
        "http://[::1",
        "http://127.0.0.1:1/",
        "http://a b/",
        "http://x:99999/",
    ],
)
def test_addresses_that_lead_nowhere(url: str) -> None:
    with pytest.raises(AddressUnreachable):
        load(url)
