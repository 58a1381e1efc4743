"""Addresses of pages, as other programs take them."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

from mysteryshop.report.safety import web_address

_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_IN_A_HOST = re.compile(r"[A-Za-z0-9._~:@\[\]-]+")
_IN_A_PATH = "/:@!$&'()*+,;=~%"


def uri_of(url: str) -> str:
    """The address as RFC 3986 spells it, ASCII alone; empty for what is no http or https address."""
    if not web_address(url):
        return ""
    parts = urlsplit(url)
    host = parts.netloc if _IN_A_HOST.fullmatch(parts.netloc) else quote(parts.netloc, safe=":@[]~")
    path, query, fragment = (_quoted(each) for each in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, host, path, query, fragment))


def place_in_shop(url: str) -> str:
    """Path and query of an address: the same for one page of a shop on every host that serves it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _quoted(part: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", part).encode("utf-8", "replace"), safe=_IN_A_PATH + "?")
