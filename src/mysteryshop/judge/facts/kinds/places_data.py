"""The texts and times of structured data as places: what a page tells machines is read as its sentences are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from mysteryshop.judge.facts.kinds.markup import Node, listed, nodes
from mysteryshop.judge.facts.kinds.places import Place
from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.reading.facts_statements import Statement, plain
from mysteryshop.judge.reading.page import Reading, SiteReading
from mysteryshop.judge.reading.sentences import Sentence, split_sentences
from mysteryshop.model import Block

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
LONGEST = 600
"""Characters of a text that are read. Source: chosen; descriptions of goods go on for pages."""


def data_places(site: SiteReading) -> tuple[Place, ...]:
    """Every text of a node of structured data that can promise something, sentence by sentence."""
    return site.once(_data_places)


def _data_places(site: SiteReading) -> tuple[Place, ...]:
    return tuple(place for page, node, inside in nodes(site) for place in _of_node(page, node, inside))


def _of_node(page: Reading, node: Node, inside: tuple[Node, ...]) -> Iterator[Place]:
    asked = next(
        (str(one.get("name")) for one in (node, *reversed(inside)) if str(one.get("name", "")).endswith("?")), ""
    )
    for key, values in node.items():
        if key.startswith("@") or key in ("name", "url", "image", "telephone", "email", "sku"):
            continue
        for value in listed(values):
            if isinstance(value, str) and " " in value and len(value) <= LONGEST:
                yield from _sentences(page, key, value, asked, name_of(node, inside))


def name_of(node: Node, inside: tuple[Node, ...]) -> str:
    """The name of the node that hours or promises stand in, or of the nearest around it."""
    return next((name for one in (node, *reversed(inside)) if isinstance(name := one.get("name"), str)), "")


def _sentences(page: Reading, key: str, value: str, asked: str, name: str) -> Iterator[Place]:
    if json.dumps(value, ensure_ascii=False)[1:-1] not in page.page.html:
        return
    tag = _CAPITAL.sub(" ", key).lower()
    for start, words in split_sentences(value):
        segment = segment_of(page, words)
        yield Place(segment, "" if tag in ("text", "description") else tag, value[:start], name, asked, "")


def segment_of(page: Reading, words: str) -> Segment:
    """Some words of a page's source as a segment that can be quoted."""
    text = plain(words)
    return Segment(text, 0, Statement(text, Sentence(words, Block(words, "code", "script")), page))


def written(page: Reading, node: Node, *keys: str) -> str:
    """The shortest part of the page's source that tells these properties of a node together, else the first alone."""
    for match in re.finditer(r"\{[^{}]*\}", page.page.html):
        try:
            told = json.loads(match.group())
        except ValueError:
            continue
        if told == node:
            places = [place for key in keys for place in [re.search(_property(key), match.group())] if place]
            if places:
                return match.group()[min(p.start() for p in places) : max(p.end() for p in places)]
    value = listed(node.get(keys[0]))
    alone = (
        re.search(rf'"{re.escape(keys[0])}"\s*:\s*\[?\s*"?{re.escape(str(value[0]))}"?', page.page.html)
        if value
        else None
    )
    return alone.group() if alone else ""


def _property(key: str) -> str:
    return rf'"{re.escape(key)}"\s*:\s*(?:\[[^\]]*\]|"[^"]*"|[^,}}\s]+)'
