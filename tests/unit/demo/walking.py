"""A customer without a browser: keeps cookies, reads pages, fills in forms."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, ProxyHandler, Request, build_opener

CUSTOMER = {
    "email": "sam@mail.example",
    "name": "Sam Hill",
    "address": "3 Kiln Lane",
    "town": "Thornby",
    "postcode": "TH1 1AA",
    "birthday": "1 May 1980",
}


@dataclass(frozen=True)
class Seen:
    """What came back."""

    status: int
    url: str
    text: str
    html: str
    headers: Mapping[str, str]


@dataclass
class Customer:
    """One customer of one shop."""

    shop: str
    jar: CookieJar = field(default_factory=CookieJar)

    def get(self, path: str) -> Seen:
        return self._ask(Request(self.shop + path))

    def post(self, path: str, **fields: str) -> Seen:
        return self._ask(Request(self.shop + path, data=urlencode(fields).encode()))

    def call(self, path: str, **fields: str) -> str:
        """Where the page's own script is told to go on."""
        asked = Request(self.shop + path, data=urlencode(fields).encode(), headers={"Accept": "application/json"})
        return str(json.loads(self._ask(asked).html)["go"])

    def forget(self) -> None:
        """Loses all cookies, as after a long while."""
        self.jar.clear()

    def _ask(self, request: Request) -> Seen:
        opener = build_opener(ProxyHandler({}), HTTPCookieProcessor(self.jar))
        try:
            answer = opener.open(request, timeout=10)
        except HTTPError as refusal:
            answer = refusal
        with answer:
            body = answer.read().decode()
            return Seen(answer.status, answer.url, visible_text(body), body, dict(answer.headers))


_UNSEEN = ("script", "style", "title", "template")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _UNSEEN

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def visible_text(page: str) -> str:
    """The page's words, white space evened out."""
    parser = _Text()
    parser.feed(page)
    return re.sub(r"\s+", " ", html.unescape(" ".join(parser.parts)))
