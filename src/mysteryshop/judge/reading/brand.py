"""What a shop calls itself: the names in its own structured data, beside those that the audit file gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mysteryshop.model import Page

ORGANISATIONS = re.compile(
    r"(?:^|/)(?:Organi[sz]ation|Corporation|LocalBusiness|(?:\w+)?Store|OnlineBusiness|Restaurant|Hotel"
    r"|MedicalBusiness|FinancialService|NGO|Airline)$"
)
"""Types by which a site speaks of itself. Source: schema.org, Organization and its kinds that sell."""

LEGAL_FORM = re.compile(
    r"[\s,]+(?:ltd|limited|llp|plc|inc|llc|gmbh|ag|kg|bv|b\.v\.|sarl|s\.?a\.?|s\.?l\.?|oy|ab|aps|a/s|co|company|pty)\.?$",
    re.IGNORECASE,
)
"""How a name ends in a register and not on a shop front. Source: the usual legal forms of companies."""

ANYBODYS = frozenset(
    "home homepage shop store website site online webshop catalogue products welcome test staging default".split()
)
"""Names that templates come with, and that name nobody."""

SHORTEST_NAME, LONGEST_NAME = 3, 60
"""Characters of a name. Source: chosen; shorter ones stand in other words, longer ones are slogans."""


def names_in(pages: Iterable[Page]) -> tuple[str, ...]:
    """The shop's own names as its pages tell machines, each once, without its legal form, in reading order.

    From the Organization (name, alternateName, legalName) at the top of the data or publishing the site, and from
    og:site_name. What makes or sells a single product is not asked: that may be another brand.
    """
    return _once(tidy for page in pages for item in page.data for name in _names(item) if (tidy := _tidy(name)))


def with_names(brand_words: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    """Both together, each word once, the audit's own first."""
    return _once((*brand_words, *names))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, whatever its case, as it is written first."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(name.lower(), name)
    return tuple(kept.values())


def _names(item: Mapping[str, Any]) -> Iterator[str]:
    yield from _texts(item.get("og:site_name"))
    graph = item.get("@graph")
    for node in [item, *(graph if isinstance(graph, list | tuple) else [])]:
        if isinstance(node, Mapping):
            publisher = node.get("publisher") if "WebSite" in _types(node) else None
            for one in (node, publisher):
                if isinstance(one, Mapping) and any(ORGANISATIONS.search(kind) for kind in _types(one)):
                    for key in ("name", "alternateName", "legalName"):
                        yield from _texts(one.get(key))


def _types(node: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(_texts(node.get("@type")))


def _texts(value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list | tuple) else (value,):
        if isinstance(one, str):
            yield one


def _tidy(name: str) -> str:
    """The name as customers know it; empty when it names nobody."""
    bare = LEGAL_FORM.sub("", " ".join(name.split()))
    telling = set(re.findall(r"\w+", bare.lower())) - ANYBODYS
    return bare if telling and SHORTEST_NAME <= len(bare) <= LONGEST_NAME else ""
