"""Structured data as claims need it: each node of the JSON-LD, and its words as they stand in the page's source."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.reading.facts_statements import Statement, promising_pages
from mysteryshop.judge.reading.page import Reading, SiteReading
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.model import Block

DEEPEST = 12
"""Levels of nesting that are followed; real pages use five. Source: chosen."""

Node = Mapping[str, Any]


def nodes(site: SiteReading) -> Iterator[tuple[Reading, Node, tuple[Node, ...]]]:
    """Every node of every page's structured data with the nodes that it stands in, the outermost first."""
    for page in promising_pages(site):
        for item in page.page.data:
            for node, inside in _walk(item, ()):
                yield page, node, inside


def is_a(node: Node, *kinds: str) -> bool:
    """Whether a node is of one of these schema.org types."""
    return any(str(name).rsplit("/", 1)[-1] in kinds for name in listed(node.get("@type")))


def listed(value: Any) -> Sequence[Any]:
    """The value as a list: empty for none, itself if it is one."""
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else (value,)


def said(node: Node, *keys: str) -> Iterator[tuple[str, str]]:
    """Key and text of these properties, where they are plain text."""
    for key in keys:
        for value in listed(node.get(key)):
            if isinstance(value, str) and value.strip():
                yield key, value


def as_written(page: Reading, key: str, value: str) -> Segment:
    """A property as it stands in the page's source, as a segment that can be quoted."""
    text = _source_of(page.page.html, key, value) or f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"
    block = Block(text, "code", "script")
    return Segment(text, 0, Statement(text, Sentence(text, block), page), label=key)


def _source_of(html: str, key: str, value: str) -> str:
    """The first place in a page's source where this value stands with its key, or an empty string."""
    ends = tuple(
        f'{raw}"' for raw in sorted({json.dumps(value, ensure_ascii=False)[1:-1], json.dumps(value)[1:-1], value})
    )
    opening = _opening(key)
    found = opening.search(html)
    while found:
        for end in ends:
            if html.startswith(end, found.end()):
                return found.group() + end
        found = opening.search(html, found.start() + 1)
    return ""


@lru_cache(maxsize=256)
def _opening(key: str) -> re.Pattern[str]:
    """A key of structured data up to the first letter of its text. Made once a key: values are many, keys are few."""
    return re.compile(rf'"{re.escape(key)}"\s*:\s*\[?\s*"')


def _walk(item: Any, inside: tuple[Node, ...]) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    if len(inside) > DEEPEST:
        return
    if isinstance(item, Mapping):
        yield item, inside
        for value in item.values():
            yield from _walk(value, (*inside, item))
    elif isinstance(item, list | tuple):
        for value in item:
            yield from _walk(value, inside)
