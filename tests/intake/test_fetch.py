"""Fetching, on this machine's own loopback only: what is refused, and that limits hold while an answer is still coming."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.intake.conftest import REPORT
from truceline.errors import InputError, UnreadableText
from truceline.intake import IntakeOptions, read_sources
from truceline.intake.network import is_public, public_address
from truceline.model.text import Article

pytest.importorskip("httpx2", reason="httpx2 is not installed here; the extra 'fetch' brings it")
from truceline.intake.fetch import FetchRules, page_fetcher

PAGE = f"<html><head><title>Talks resume</title></head><body><article><p>{REPORT}</p></article></body></html>".encode()


class Site(BaseHTTPRequestHandler):
    seen: list[str]

    def do_GET(self) -> None:
        self.server.seen.append(self.path)  # type: ignore[attr-defined]
        match self.path:
            case "/robots.txt":
                self.answer(b"User-agent: *\nDisallow: /private\n", kind="text/plain")
            case "/bomb":
                self.answer(gzip.compress(b"a" * 50_000_000), packed=True)
            case "/slow":
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                for _ in range(40):
                    self.wfile.write(b"<p>wait</p>")
                    self.wfile.flush()
                    time.sleep(0.05)
            case "/loop":
                self.answer(b"", status=302, to="/loop")
            case "/moved":
                self.answer(b"", status=301, to="/page")
            case "/inward":
                self.answer(b"", status=302, to="http://127.0.0.1:1/admin")
            case "/file":
                self.answer(b"", status=302, to="file:///etc/passwd")
            case "/image":
                self.answer(b"\x89PNG", kind="image/png")
            case "/absent":
                self.answer(b"no", status=404)
            case _:
                self.answer(PAGE)

    def answer(
        self, body: bytes, *, status: int = 200, kind: str = "text/html; charset=utf-8", to: str = "", packed: bool = False
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if to:
            self.send_header("Location", to)
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def site() -> Iterator[tuple[str, list[str]]]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.seen = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_address[1]}", server.seen  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()


def read(url: str, host: str, **rules: float) -> Article | InputError:
    fetch = page_fetcher(FetchRules(allowed=frozenset({host}), pause=0, **rules))  # type: ignore[arg-type]
    (found,) = read_sources([url], options=IntakeOptions(fetch=fetch))
    return found


def test_a_page_is_read_with_its_address_after_redirects() -> None:
    with site() as (host, _):
        found = read(f"http://{host}/moved", host)
    assert isinstance(found, Article)
    assert found.url == found.id == f"http://{host}/page"
    assert "Mediators said" in found.text


@pytest.mark.parametrize(("path", "says"), [
    ("/private/page", "robots.txt"), ("/bomb", "larger than"), ("/slow", "took too long"), ("/loop", "redirects more than"),
    ("/inward", "127.0.0.1"), ("/file", "not a plain web address"), ("/image", "of type 'image/png'"),
    ("/absent", "status 404"),
])
def test_what_is_no_small_public_page_is_one_listed_failure(path: str, says: str) -> None:
    with site() as (host, _):
        failure = read(f"http://{host}{path}", host, seconds=0.5)
    assert isinstance(failure, UnreadableText)
    assert failure.item == f"http://{host}{path}"
    assert says in str(failure)


@pytest.mark.parametrize("url", [
    "http://127.0.0.1/", "http://localhost/",
    "http://0x7f000001/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest", "http://100.64.0.1/", "http://10.0.0.1/", "http://0.0.0.0/",
    "http://user:pass@example.org/", "http://127.0.0.1:22/", "http://",
])
def test_private_addresses_are_never_reached(url: str) -> None:
    (failure,) = read_sources([url], options=IntakeOptions(fetch=page_fetcher(FetchRules(pause=0))))
    assert isinstance(failure, UnreadableText)
    assert failure.item == url


def test_robots_are_asked_once_for_a_site_and_before_its_pages() -> None:
    with site() as (host, seen):
        fetch = page_fetcher(FetchRules(allowed=frozenset({host}), pause=0))
        list(read_sources([f"http://{host}/a", f"http://{host}/b"], options=IntakeOptions(fetch=fetch)))
    assert seen == ["/robots.txt", "/a", "/b"]


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", ["224.0.0.1", "fe80::1%eth0", "64:ff9b::7f00:1", "2002:7f00:1::", "192.168.1.1", "fc00::1"])
def test_hidden_forms_of_private_addresses_are_private(address: str) -> None:
    assert not is_public(address)


def test_other_ports_than_those_of_the_web_are_refused() -> None:
    with pytest.raises(UnreadableText, match="not a port of the web"):
        public_address("8.8.8.8", 6379)
