"""What a saved page tells machines outside JSON-LD: microdata, RDFa and OpenGraph, in the form of schema.org's JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

MARKS = ("itemscope", "typeof=", 'property="og:', "property='og:")
"""What stands in a page that has such data; the library that reads it takes long to load."""

DEEPEST = 12
"""Levels of nesting that are followed; real pages use five."""


def embedded_data(html: str, url: str = "") -> tuple[dict[str, Any], ...]:
    """The items that a page names in its markup, as the walk keeps them: microdata, RDFa, then OpenGraph."""
    if not any(mark in html for mark in MARKS):
        return ()
    import extruct  # loads an RDF library, and few saved pages need it

    told = extruct.extract(html, base_url=url or None, syntaxes=["microdata", "rdfa", "opengraph"], uniform=True)
    items = [
        *told["microdata"],
        *(item for item in map(_plain, told["rdfa"]) if "@type" in item),
        *(_open_graph(item) for item in told["opengraph"]),
    ]
    return tuple(item for item in items if isinstance(item, dict) and item)


def _open_graph(item: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if not key.startswith("@")}


def _plain(value: Any, depth: int = 0) -> Any:
    """RDFa's whole addresses as bare names, its lists of one as the one."""
    if depth > DEEPEST:
        return ""
    if isinstance(value, list):
        plain = [_plain(each, depth + 1) for each in value]
        return plain[0] if len(plain) == 1 else plain
    if not isinstance(value, Mapping):
        return value
    if "@value" in value:
        return value["@value"]
    return dict(_named(value, depth))


def _named(item: Mapping[str, Any], depth: int) -> Iterator[tuple[str, Any]]:
    for key, value in item.items():
        if key == "@type":
            types = [str(each).rsplit("/", 1)[-1] for each in (value if isinstance(value, list) else [value])]
            yield key, types[0] if len(types) == 1 else types
        elif key == "@id":
            continue
        else:
            yield key.rsplit("/", 1)[-1].rsplit("#", 1)[-1], _plain(value, depth + 1)
