"""Asking for an address without showing it: robots.txt, and probes of the ways on. Never off the audited hosts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import urljoin, urlsplit

from playwright.async_api import APIRequestContext, APIResponse

MOST_REDIRECTS = 5


class Asker:
    """Asks as the shopper, without its cookies. keys: headers that open the site's door, for the audited origin only.

    may_ask: whether an address may be asked for; a redirect is followed by hand, and only to where one may.
    """

    def __init__(
        self, line: APIRequestContext, origin: str, keys: Mapping[str, str], may_ask: Callable[[str], bool]
    ) -> None:
        self._line, self._origin, self._keys, self._may_ask = line, _origin(origin), dict(keys), may_ask

    async def ask(self, url: str, *, timeout_ms: float) -> APIResponse:
        """The answer; that of the last redirect which leads to where one may not ask. Raises: Error."""
        for left in range(MOST_REDIRECTS, -1, -1):
            keys = self._keys if _origin(url) == self._origin else {}
            answer = await self._line.get(
                url, headers=keys, timeout=timeout_ms, max_redirects=0, fail_on_status_code=False
            )
            leads_to = urljoin(url, answer.headers.get("location", ""))
            if not 300 <= answer.status < 400 or leads_to == url or not left or not self._may_ask(leads_to):
                return answer
            await answer.dispose()
            url = leads_to
        raise AssertionError("unreachable")


def _origin(url: str) -> tuple[str, str]:
    at = urlsplit(url)
    return at.scheme, at.netloc
