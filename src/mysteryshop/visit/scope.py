"""Where the shopper may go: the audited hosts, what robots.txt allows, and at which pace."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from functools import cache
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from protego import Protego

from mysteryshop.model import Permission, Site
from mysteryshop.visit.identity import ROBOTS_NAME

if TYPE_CHECKING:
    from tldextract import TLDExtract

STRANGER_PACE = 1.0
"""Seconds between page loads on somebody else's shop. Source: the common politeness of crawlers."""

LONGEST_DELAY = 10.0
"""Seconds. A longer Crawl-delay is kept to this, else a robots.txt could hang the walk."""


@cache
def _suffixes() -> TLDExtract:
    import tldextract  # takes long to load, and a walk on one host does not ask it

    # Only the list bundled with the library: a walk fetches nothing but the shop.
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


@cache
def registrable_domain(host: str) -> str:
    """`shop.example.co.uk` to `example.co.uk`; an address or a bare name stays as it is."""
    return _suffixes()(host).top_domain_under_public_suffix or host


class Scope:
    """The hosts that belong to this audit."""

    def __init__(self, site: Site) -> None:
        first = urlsplit(site.url)
        self._origin = (first.hostname or "", first.port)
        self._first = first.hostname or ""
        self._hosts = {host.lower().split(":")[0] for host in site.hosts}

    def holds(self, url: str) -> bool:
        """Whether a page at this address is the shop's. On loopback and bare addresses the port counts too."""
        at = urlsplit(url)
        host = (at.hostname or "").lower()
        if at.scheme not in ("http", "https") or not host:
            return False
        if host in self._hosts:
            return True
        if host == self._origin[0]:
            return not is_bare(host) or at.port == self._origin[1]
        return not is_bare(host) and registrable_domain(host) == registrable_domain(self._first)


def is_bare(host: str) -> bool:
    """Whether a host is an address or a name with no domain, such as 127.0.0.1 or localhost."""
    return "." not in host or host.replace(".", "").isdigit() or ":" in host


def is_loopback(url: str) -> bool:
    """Whether an address stays on this machine."""
    host = (urlsplit(url).hostname or "").lower()
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class Robots:
    """What robots.txt lets this shopper open; everything on one's own and on test sites."""

    def __init__(self, words: str | None) -> None:
        self._rules = Protego.parse(words) if words is not None else None

    def allows(self, url: str) -> bool:
        """Whether the address may be opened."""
        return self._rules is None or bool(self._rules.can_fetch(url, ROBOTS_NAME))

    @property
    def delay(self) -> float:
        """Seconds that robots.txt asks to leave between page loads."""
        asked = self._rules.crawl_delay(ROBOTS_NAME) if self._rules else None
        return min(float(asked or 0.0), LONGEST_DELAY)


class Pace:
    """Leaves a polite pause between page loads. waited: seconds of it so far, for which no shop is to blame."""

    def __init__(
        self,
        site: Site,
        robots: Robots,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        default = STRANGER_PACE if site.permission is Permission.NONE else 0.0
        self.seconds = max(site.pace if site.pace is not None else default, robots.delay)
        self._clock, self._sleep = clock, sleep
        self._last = float("-inf")
        self.waited = 0.0

    async def wait(self) -> None:
        """Returns when the next page may be asked for."""
        left = self._last + self.seconds - self._clock()
        if left > 0:
            self.waited += left
            await self._sleep(left)
        self._last = self._clock()
