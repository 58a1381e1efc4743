"""JSON: structured data as it is (JSON-LD), or the listings, questions and conversations of an export."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mysteryshop.errors import Place
from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.model import ChannelKind
from mysteryshop.pipeline.channels.columns import PRICES, TALKS, layout_of, normal
from mysteryshop.pipeline.channels.offsets import starts_of
from mysteryshop.pipeline.channels.records import Document, Given
from mysteryshop.pipeline.channels.tables import Record, read_records
from mysteryshop.pipeline.drafts.markup import without_tags
from mysteryshop.pipeline.drafts.objects import Item, items_of, place_of
from mysteryshop.pipeline.drafts.records import has_words, unreadable

RIGHT = "Expected JSON-LD, or a list of objects: listings, questions with answers, or what speakers say."

OWN_WORDS = re.compile(rf"{PRICES.pattern}|(?:^|-)(?:description|text|answer|message|content)(?:-|$)")
"""Keys of an object that says something itself, whatever lists it holds (variants, messages of a listing)."""

DEEPEST = 6
"""Levels at which a list of objects is looked for. Source: chosen; exports wrap theirs once or twice."""


def read_objects(given: Given) -> Document:
    """The file's objects. Raises: FileMistakes for JSON that is broken, empty or says nothing to a customer."""
    content = given.content
    items = list(items_of(content.name, content.text))
    if any(_is_linked(item.value) for item in items):
        page = page_of_channel(content.name, ChannelKind.DATA, content.text, captured=given.now)
        why = "" if given.kind else "it is structured data (JSON-LD)"
        return Document(given.kind or ChannelKind.DATA, why, (page,))
    records = [record for number, item in enumerate(items, 1) for record in _records(given, item, number)]
    if not records:
        raise unreadable(Place(content.name), "no object in this file holds words", RIGHT)
    columns = list({column: None for record in records for column in record.cells})
    return read_records(given, columns, records, "key")


def _is_linked(value: Any) -> bool:
    return isinstance(value, Mapping) and bool({"@type", "@context", "@graph"} & value.keys())


def _records(given: Given, item: Item, number: int) -> Iterator[Record]:
    """The objects of one item: itself, or those of the list that it wraps."""
    content = given.content
    if not isinstance(item.value, Mapping):
        place = place_of(content.name, content.text, item.start)
        raise unreadable(place, f"item {number} is no object", RIGHT)
    keys = _wrapping(item.value)
    line, counted = place_of(content.name, content.text, item.start).line, item.start
    if not keys:
        yield Record(dict(_flat(item.value)), f"item {number}, line {line}")
        return
    wrapped: Any = item.value
    for key in keys:
        wrapped = wrapped[key]
    layout = layout_of(list(wrapped[0]))
    talk = {TALKS[0]: str(number)} if layout is not None and layout.shape == "talk" else {}
    starts = starts_of(content.text, item.start, keys)
    for inner, (told, start) in enumerate(zip(wrapped, starts, strict=True), 1):
        line, counted = line + content.text.count("\n", counted, start), start
        yield Record({**dict(_flat(told)), **talk}, f"item {number}.{inner}, line {line}")


def _wrapping(value: Mapping[str, Any], before: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Keys that lead to the longest list of objects in an object that only wraps it; empty for one with own words."""
    if any(OWN_WORDS.search(normal(key)) for key in value):
        return ()
    lists = [key for key, each in value.items() if isinstance(each, list) and each and all(map(_is_object, each))]
    if lists:
        return (*before, max(lists, key=lambda key: len(value[key])))
    inner = [key for key, each in value.items() if isinstance(each, Mapping)]
    if len(before) < DEEPEST and len(inner) == 1:
        return _wrapping(value[inner[0]], (*before, inner[0]))
    return ()


def _is_object(value: Any) -> bool:
    return isinstance(value, Mapping)


def _flat(value: Mapping[str, Any], before: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """Key and words of everything in an object; keys of inner objects after those of the outer."""
    for key, told in value.items():
        name = f"{before} {key}".strip()
        if isinstance(told, Mapping):
            if depth < DEEPEST:
                yield from _flat(told, name, depth + 1)
        elif isinstance(told, list):
            words = "\n".join(filter(None, (_line(each) for each in told)))
            if has_words([words]):
                yield name, without_tags(words)
        elif isinstance(told, str | int | float) and not isinstance(told, bool) and has_words([str(told)]):
            yield name, without_tags(str(told))


def _line(value: Any) -> str:
    """One entry of a list inside an object: its words, or those of its own values."""
    if isinstance(value, Mapping):
        return ", ".join(words for _, words in _flat(value, depth=DEEPEST))
    return "" if value is None or isinstance(value, bool | list) else str(value)
