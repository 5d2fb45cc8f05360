"""Pages from the web, only when a user switches it on: public addresses, few redirects, small and quick answers, robots.txt.

Not here: what is done with the bytes. Nothing else in Truceline opens a connection.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from truceline.errors import InputError, TrucelineError, UnreadableText
from truceline.intake.failures import unreadable
from truceline.intake.network import guarded_transport
from truceline.intake.options import Fetched

READ_KINDS = frozenset({
    "text/html", "application/xhtml+xml", "text/plain",
    "application/rss+xml", "application/atom+xml", "application/xml", "text/xml",
})
MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class FetchRules:
    """Limits of fetching: bytes after unpacking, seconds in all, redirects, and seconds between two requests to one host.

    `allowed` names "host:port" pairs that are trusted although they are not public, for tests and local archives.
    """

    size: int = 10_000_000
    seconds: float = 30.0
    redirects: int = 5
    pause: float = 1.0
    robots: bool = True
    agent: str = "Truceline (+https://pypi.org/project/truceline)"
    allowed: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Session:
    client: Any
    rules: FetchRules
    robots: dict[str, RobotFileParser] = field(default_factory=dict)
    last: dict[str, float] = field(default_factory=dict)


def page_fetcher(rules: FetchRules | None = None) -> Callable[[str], Fetched]:
    """A function that fetches one page by its address, for `IntakeOptions(fetch=...)`.

    The function raises UnreadableText, naming the address, for whatever is not a small public page that robots may read.
    Raises TrucelineError when httpx2 is not installed.
    """
    chosen = rules or FetchRules()
    try:
        import httpx2
    except ImportError:
        raise TrucelineError("Fetching needs the extra 'fetch'; install it with: pip install 'truceline[fetch]'.") from None
    headers = {"User-Agent": chosen.agent, "Accept": ", ".join(sorted(READ_KINDS)), "Accept-Encoding": "gzip"}
    timeout = httpx2.Timeout(min(10.0, chosen.seconds))
    transport = guarded_transport(allowed=chosen.allowed)
    session = _Session(httpx2.Client(transport=transport, headers=headers, timeout=timeout, trust_env=False), chosen)

    def fetch(url: str) -> Fetched:
        try:
            return _follow(session, url)
        except InputError as error:
            raise error if error.item == url else UnreadableText(f"{url} was not fetched: {error}", item=url) from None
        except httpx2.HTTPError as error:
            kind = type(error).__name__
            raise unreadable(url, f"could not be fetched ({kind}); check the address or try again later.") from None
        except (ValueError, httpx2.InvalidURL):
            raise unreadable(url, "is not a usable web address; check it.") from None

    return fetch


def _follow(session: _Session, url: str) -> Fetched:
    """The page after redirects; every step is checked as if it were the first."""
    deadline = time.monotonic() + session.rules.seconds
    here = url
    for _ in range(session.rules.redirects + 1):
        _check(session, here, deadline)
        with _request(session, here) as answer:
            if answer.status_code in MOVED:
                target = answer.headers.get("location")
                if not target:
                    raise unreadable(url, "redirects to nowhere; pass the address of the page itself.")
                here = urljoin(here, target)
                continue
            if answer.status_code != 200:
                raise unreadable(url, f"answers with status {answer.status_code}; check that the page is public.")
            kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind not in READ_KINDS:
                raise unreadable(url, f"is of type {kind or 'unknown'!r:.40}; only text, HTML and feeds are read.")
            data = _body(answer, url, session.rules.size, deadline)
            return Fetched(data, here, answer.charset_encoding, kind)
    raise unreadable(url, f"redirects more than {session.rules.redirects} times; pass the address of the page itself.")


def _check(session: _Session, url: str, deadline: float) -> None:
    """Scheme and robots of one address.

    Raises UnreadableText.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.password:
        raise unreadable(url, "is not a plain web address (http or https, without user name); check it.")
    if not session.rules.robots:
        return
    origin = f"{parts.scheme}://{parts.netloc}"
    if origin not in session.robots:
        session.robots[origin] = _robots(session, origin, deadline)
    if not session.robots[origin].can_fetch(session.rules.agent, url):
        raise unreadable(url, "may not be fetched by programs (robots.txt); save the page by hand and pass the file.")


def _robots(session: _Session, origin: str, deadline: float) -> RobotFileParser:
    """The rules of a site: none when it has no file, all forbidden when it cannot say (RFC 9309)."""
    rules = RobotFileParser()
    here = f"{origin}/robots.txt"
    for _ in range(session.rules.redirects + 1):
        with _request(session, here) as answer:
            if answer.status_code in MOVED and answer.headers.get("location"):
                here = urljoin(here, answer.headers["location"])
                if urlsplit(here).scheme not in ("http", "https"):
                    break
                continue
            if answer.status_code == 200:
                rules.parse(_body(answer, here, 500_000, deadline).decode("utf-8", "replace").splitlines())
            elif answer.status_code >= 500:
                rules.parse(["User-agent: *", "Disallow: /"])
            else:
                rules.parse([])
            return rules
    rules.parse([])
    return rules


def _request(session: _Session, url: str) -> Any:
    """One request without redirects, not sooner after the last to the same host than the rules say."""
    host = urlsplit(url).netloc
    now = time.monotonic()
    wait = session.last.get(host, now - session.rules.pause) + session.rules.pause - now
    if wait > 0:
        time.sleep(wait)
    session.last[host] = time.monotonic()
    return session.client.stream("GET", url, follow_redirects=False)


def _body(answer: Any, url: str, limit: int, deadline: float) -> bytes:
    """The unpacked body, read piece by piece, so that neither a bomb nor a slow server holds the run."""
    parts: list[bytes] = []
    size = 0
    for part in answer.iter_bytes():
        size += len(part)
        if size > limit:
            raise unreadable(url, f"is larger than {limit / 1e6:g} MB; save the article's text and pass that.")
        if time.monotonic() > deadline:
            raise unreadable(url, "took too long to answer; try again later or save the page by hand.")
        parts.append(part)
    return b"".join(parts)
