"""JSON: a list of objects, one object a line, or the FAQPage of a saved page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mysteryshop.errors import FileMistakes, Mistake, Place
from mysteryshop.pipeline.drafts.columns import named_columns
from mysteryshop.pipeline.drafts.content import Content
from mysteryshop.pipeline.drafts.markup import MARKUP, read_piece, without_tags
from mysteryshop.pipeline.drafts.places import Piece
from mysteryshop.pipeline.drafts.records import DraftFile, Text, has_words, unreadable
from mysteryshop.pipeline.drafts.wrapping import paragraphs

RIGHT = 'Expected [{"question": "…", "answer": "…"}], [{"text": "…"}], one such object a line, or a FAQPage.'

_SPACE = re.compile(r"\s*")
_SIGN = re.compile(rf"\\u[0-9a-fA-F]{{4}}|\\.|{MARKUP.pattern}")


@dataclass(frozen=True, slots=True)
class Item:
    """One value of the list, and where it stands in the file: characters from `start` to `end`."""

    value: Any
    start: int
    end: int


def read_objects(given: Content) -> DraftFile:
    """Each object as a text of its own.

    Raises: FileMistakes for JSON that is broken or holds no texts.
    """
    name, text = given.name, given.text
    items = list(items_of(name, text))
    entries = [entry for item in items for entry in _questions(item.value)]
    if entries:
        return DraftFile(name, tuple(_entries(text, entries)))
    texts: list[Text] = []
    mistakes: list[Mistake] = []
    for number, item in enumerate(items, 1):
        try:
            texts.append(_text(name, text, item, number, given.columns))
        except FileMistakes as problem:
            mistakes += problem.mistakes
    return DraftFile(name, tuple(texts), mistakes=tuple(mistakes))


def items_of(name: str, text: str) -> Iterator[Item]:
    """The values of a list, or those that follow one another (JSON Lines); a single object is a list of one.

    Raises: FileMistakes where the JSON is broken.
    """
    decoder = json.JSONDecoder()
    at = _past_space(text, 0)
    listed = text[at : at + 1] == "["
    at = _past_space(text, at + 1) if listed else at
    while at < len(text) and not (listed and text[at] == "]"):
        try:
            value, end = decoder.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError) as problem:
            raise _broken(name, text, getattr(problem, "pos", at), getattr(problem, "msg", "nested too deep")) from None
        yield Item(value, at, end)
        at = _past_space(text, end)
        if listed and text[at : at + 1] == ",":
            at = _past_space(text, at + 1)
            if text[at : at + 1] == "]":
                raise _broken(name, text, at, "a comma after the last item")
        elif listed and text[at : at + 1] != "]":
            raise _broken(name, text, at, "expected ',' or ']'")
    if listed and at >= len(text):
        raise _broken(name, text, at, "the list has no end")
    if listed and has_words([text[at + 1 :]]):
        raise _broken(name, text, _past_space(text, at + 1), "something follows the end of the list")


def _past_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _broken(name: str, text: str, at: int, problem: str) -> FileMistakes:
    return unreadable(place_of(name, text, at), f"this JSON is broken: {problem[:1].lower()}{problem[1:]}", RIGHT)


def place_of(name: str, text: str, at: int) -> Place:
    """Line and column of a character of the file."""
    return Place(name, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _text(name: str, text: str, item: Item, number: int, keys: Sequence[str]) -> Text:
    place = place_of(name, text, item.start)
    if not isinstance(item.value, dict):
        found = {str: "a text", bool: "true or false", type(None): "null", list: "a list"}
        told = found.get(type(item.value), "a number")
        raise unreadable(place, f"item {number} is {told}, not an object", RIGHT)
    chosen = named_columns(list(item.value), keys, place, "key")
    answer, question = item.value.get(chosen.text), item.value.get(chosen.question, "")
    if not isinstance(answer, str) or not isinstance(question, str):
        raise unreadable(place, f"item {number}: '{chosen.text}' is no text", RIGHT)
    if not has_words([answer]):
        raise unreadable(place, f"item {number}: '{chosen.text}' is empty", "Fill it in, or take the item out.")
    return Text(
        _words(answer), _pieces(text, item.start, item.end), question=" ".join(question.split()), name=f"item {number}"
    )


def _words(answer: str) -> str:
    return "\n".join(paragraphs(without_tags(answer).split("\n")))


def _questions(value: Any) -> Iterator[tuple[str, str]]:
    """Question and answer of every entry of a FAQPage, as search engines are given them."""
    graph = value.get("@graph") if isinstance(value, dict) else None
    for part in [value, *(graph if isinstance(graph, list) else [])]:
        if isinstance(part, dict) and "FAQPage" in str(part.get("@type", "")):
            entries = part.get("mainEntity", [])
            yield from _told(entries if isinstance(entries, list) else [entries])


def _told(entries: Sequence[Any]) -> Iterator[tuple[str, str]]:
    for entry in (each for each in entries if isinstance(each, Mapping)):
        answer = entry.get("acceptedAnswer") or entry.get("suggestedAnswer")
        first = answer[0] if isinstance(answer, list) and answer else answer
        text = first.get("text") if isinstance(first, Mapping) else None
        if isinstance(entry.get("name"), str) and isinstance(text, str):
            yield entry["name"], text


def _entries(text: str, entries: Sequence[tuple[str, str]]) -> Iterator[Text]:
    starts = list(_starts(text, [question for question, _ in entries]))
    for number, (question, answer) in enumerate(entries):
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        yield Text(_words(answer), _pieces(text, starts[number], end), question=question, name=f"question {number + 1}")


def _starts(text: str, questions: Sequence[str]) -> Iterator[int]:
    """Where each question stands, one after the other."""
    at = 0
    for question in questions:
        written = (json.dumps(question), json.dumps(question, ensure_ascii=False))
        found = min((place for each in written if (place := text.find(each, at)) >= 0), default=at)
        yield found
        at = found + 1


def _pieces(text: str, start: int, end: int) -> tuple[Piece, ...]:
    """The lines between these characters, escapes read, every word at its own column."""
    place = place_of("", text, start)
    lines = text[start:end].split("\n")
    return tuple(
        read_piece(words, place.line + number, place.column if number == 0 else 1, _SIGN)
        for number, words in enumerate(lines)
    )
