"""YAML read safely: plain values, and where each of them stands.

The parser's events are taken one by one, so nothing is ever built that was not asked for: no tags, no
aliases, nothing deeper or longer than a person would write. Every scalar stays the text that its author
wrote; the record that it is read into decides whether it is a number, and `007`, `no` or `12:30` stay words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NoReturn

import yaml

from mysteryshop.errors import FileMistakes, Mistake, Place
from mysteryshop.files.nearest import shown
from mysteryshop.files.opening import LARGEST, refusal
from mysteryshop.files.yaml_syntax import syntax_mistake

DEEPEST = 32
"""Levels of nesting. Source: the deepest audit that the grammar allows has eight."""
MOST_VALUES = 20_000
"""Values in one file. Source: some ten times those of a checklist with all the checks of the catalogue."""
MOST_MISTAKES = 100
"""Mistakes shown of one file. Source: more than a person reads before mending the first few and trying again."""

Trail = tuple[str | int, ...]
"""The way from the top of a file to one value: keys and positions in lists."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_QUOTED = ("'", '"', "|", ">")
_NOTHING = {"", "~", "null", "Null", "NULL"}


class Plain(str):
    """A scalar without quotes: its text may stand for a number or a truth value where nothing else is known."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One file's values, and where they stand.

    value: nested dicts, lists and texts, None where nothing was written. keys, values: the place of each key
    and of each value. written: what stood in the file where an environment variable was put in.
    mistakes: what was wrong with the writing, though it could be read.
    """

    name: str
    value: object
    keys: Mapping[Trail, Place] = field(default_factory=dict)
    values: Mapping[Trail, Place] = field(default_factory=dict)
    written: Mapping[Trail, str] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()

    def place(self, trail: Trail) -> Place:
        """Where the value stands, or the nearest thing around it that stands anywhere."""
        while trail and trail not in self.values:
            trail = trail[:-1]
        return self.values.get(trail, Place(self.name))

    def key_place(self, trail: Trail) -> Place:
        """Where the key stands; for an entry of a list, where the entry stands."""
        return self.keys.get(trail) or self.place(trail)

    def at(self, trail: Trail) -> object:
        """The value there; None where there is none."""
        value = self.value
        for part in trail:
            if isinstance(value, dict):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            else:
                return None
        return value


def read_yaml(text: str, name: str) -> Document:
    """The text's one document. Raises: FileMistakes where it can't be read as YAML at all."""
    lines = _BREAK.split(text)
    _refuse_odd_characters(text, name)
    builder = _Builder(name, lines)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        raise FileMistakes([*builder.mistakes, syntax_mistake(error, name, lines)]) from None
    if builder.root is None:
        raise refusal(name, "this file is empty", "Expected YAML: lines such as `audit: Autumn launch`.")
    return Document(name, builder.root, builder.keys, builder.values, {}, tuple(builder.mistakes))


def natural(value: object) -> object:
    """A value whose type nothing else decides: numbers, true and false as YAML 1.2 reads them, else text."""
    if isinstance(value, dict):
        return {key: natural(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [natural(inner) for inner in value]
    return _natural_scalar(value) if isinstance(value, Plain) else value


def _natural_scalar(text: Plain) -> object:
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?(0|[1-9][0-9]{0,17})", text):
        return int(text)
    if re.fullmatch(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))([eE][-+]?[0-9]{1,2})?", text):
        return float(text)
    return str(text)


def _refuse_odd_characters(text: str, name: str) -> None:
    if len(text) > LARGEST:
        raise refusal(name, "this text is larger than 1 MiB, the most that is read")
    odd = _FORBIDDEN.search(text)
    if odd is None:
        return
    before = _BREAK.split(text[: odd.start()])
    place = Place(name, len(before), len(before[-1]) + 1)
    problem = f"the character U+{ord(odd.group()):04X} can't stand in a text file"
    raise FileMistakes([Mistake(place, problem, "Delete it; it is invisible, so delete around it.")])


@dataclass(slots=True)
class _Open:
    """A mapping or list that is still being read. key: the key whose value comes next, None when a key does."""

    trail: Trail
    value: dict[str, object] | list[object]
    key: str | None = None
    twice: bool = False


@dataclass(slots=True)
class _Builder:
    """Turns the parser's events into values and places, one event at a time."""

    name: str
    lines: list[str]
    root: object = None
    keys: dict[Trail, Place] = field(default_factory=dict)
    values: dict[Trail, Place] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    documents: int = 0
    count: int = 0

    def take(self, event: yaml.Event) -> None:
        """One event more. Raises: FileMistakes where reading on makes no sense."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._begin_document(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
        elif isinstance(event, yaml.NodeEvent):
            self._begin_node(event)

    def _begin_document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            hint = "One file holds one document: take the '---' out, or give the second a file of its own."
            self._stop(self._place(event), "a second document begins here", hint)

    def _begin_node(self, event: yaml.NodeEvent) -> None:
        place = self._place(event)
        self.count += 1
        if self.count > MOST_VALUES:
            self._stop(place, f"this file holds more than {MOST_VALUES:,} values", "Split it into several files.")
        if isinstance(event, yaml.AliasEvent):
            hint = "Write the value out again; a text that begins with * needs quotes."
            self._note(place, f"'*{event.anchor}' is a YAML alias, and none are read", hint)
        elif getattr(event, "tag", None):
            hint = "Take it out; a text that begins with ! needs quotes."
            self._note(place, f"{shown(str(getattr(event, 'tag', '')))} is a YAML tag, and none are read", hint)
        if self.open and isinstance(self.open[-1].value, dict) and self.open[-1].key is None:
            self._take_key(event, place)
        else:
            self._take_value(event, place)

    def _take_key(self, event: yaml.NodeEvent, place: Place) -> None:
        if not isinstance(event, yaml.ScalarEvent):
            self._stop(place, "a key has to be a plain word", 'A text that begins with {, [ or * needs quotes: "{…}".')
        top, key = self.open[-1], str(event.value)
        top.key = key
        trail = (*top.trail, key)
        top.twice = trail in self.keys
        if top.twice:
            hint = f"It stands on line {self.keys[trail].line} already; keep one of them."
            self._note(place, f"the key {shown(key)} stands twice", hint)
        else:
            self.keys[trail] = place

    def _take_value(self, event: yaml.NodeEvent, place: Place) -> None:
        value = _value_of(event)
        trail = self._keep(value, place)
        if isinstance(value, dict | list):
            if len(self.open) >= DEEPEST:
                self._stop(place, f"this is nested more than {DEEPEST} levels deep", "No key of ours is as deep.")
            self.open.append(_Open(trail, value))

    def _keep(self, value: object, place: Place) -> Trail:
        """Puts a value where it belongs; the second value of a key that stands twice is read and dropped."""
        if not self.open:
            self.root = value
            self.values[()] = place
            return ()
        top = self.open[-1]
        if isinstance(top.value, list):
            trail: Trail = (*top.trail, len(top.value))
            top.value.append(value)
        else:
            key, top.key = str(top.key), None
            if top.twice:
                return (*top.trail, key, "twice")
            trail = (*top.trail, key)
            top.value[key] = value
        self.values[trail] = place
        return trail

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        if mark is None:
            return Place(self.name)
        line = min(mark.line, len(self.lines) - 1)
        return Place(self.name, line + 1, min(mark.column, len(self.lines[line])) + 1)

    def _note(self, place: Place, problem: str, hint: str) -> None:
        if len(self.mistakes) == MOST_MISTAKES - 1:
            self._stop(place, "and more mistakes of this kind", "Mend these first.")
        self.mistakes.append(Mistake(place, problem, hint))

    def _stop(self, place: Place, problem: str, hint: str) -> NoReturn:
        raise FileMistakes([*self.mistakes, Mistake(place, problem, hint)])


def _value_of(event: yaml.NodeEvent) -> dict[str, object] | list[object] | str | None:
    if isinstance(event, yaml.MappingStartEvent):
        return {}
    if isinstance(event, yaml.SequenceStartEvent):
        return []
    if isinstance(event, yaml.ScalarEvent):
        if event.style in _QUOTED:
            return str(event.value)
        return None if event.value in _NOTHING else Plain(event.value)
    return None
