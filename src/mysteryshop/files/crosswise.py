"""Mistakes that show only when two keys of an audit lie side by side.

They are looked for in the raw values, not in the shapes, so that one mistake elsewhere hides none of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mysteryshop.errors import Mistake
from mysteryshop.files.nearest import did_you_mean, nearest, shown
from mysteryshop.files.vocabulary import BARE_STEPS
from mysteryshop.files.yaml_reader import Document, Trail
from mysteryshop.model import Action

_ASIDES = ("as", "optional")
_BESIDE = (*_ASIDES, "name", "exact", "nth", "value")
"""What a locator may say beside what to look for."""


def empty_values(document: Document) -> Iterator[Mistake]:
    """Keys with nothing after them; only some steps may have that."""
    explained = {mistake.place for mistake in document.mistakes}
    for trail, place in document.values.items():
        if not trail or place in explained or document.at(trail) is not None:
            continue
        if "steps" in trail and trail[-1] in BARE_STEPS:
            continue
        name = f"after {shown(trail[-1] + ':')}" if isinstance(trail[-1], str) else "after this '-'"
        hint = 'Text after # is a remark; a colour needs quotes: "#1d3557".' if trail[-1] == "colour" else ""
        yield Mistake(place, f"nothing stands {name}", hint or "Give it a value, or take the line out.")


def audit_mistakes(document: Document, personas: Sequence[str]) -> Iterator[Mistake]:
    """All such mistakes of an audit. personas: the names of those that are shipped."""
    top = _mapping(document.value)
    yield from _without_anything_to_audit(document, top)
    yield from _access(document, _mapping(top.get("site")))
    yield from _personas(document, personas)
    yield from _minimums_of_nobody(document, personas)
    yield from _twice(document, "channels", "channel")
    for index, channel in enumerate(_list(top.get("channels"))):
        yield from _channel(document, _mapping(channel), ("channels", index))
    for index, failure in enumerate(_list(top.get("failures"))):
        yield from _failure(document, _mapping(failure), ("failures", index))
    for index, journey in enumerate(_list(top.get("journeys"))):
        for number, step in enumerate(_list(_mapping(journey).get("steps"))):
            if isinstance(step, dict):
                yield from _step(document, step, ("journeys", index, "steps", number))


def _mapping(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _without_anything_to_audit(document: Document, top: dict[str, object]) -> Iterator[Mistake]:
    if isinstance(document.value, dict) and not {"site", "channels", "failures"} & top.keys():
        hint = "Add, for example: site: {url: https://shop.example}"
        yield Mistake(document.place(()), "an audit needs 'site'", hint)


def _access(document: Document, site: dict[str, object]) -> Iterator[Mistake]:
    access, trail = _mapping(site.get("access")), ("site", "access")
    if str(access.get("self-signed", "")).lower() in ("true", "yes", "on", "1") and not _is_ours(site):
        problem = "'self-signed' needs 'permission: own' or 'permission: test'"
        yield Mistake(
            document.key_place((*trail, "self-signed")), problem, "On a stranger's site it would hide an attack."
        )
    for one, other in (("user", "password"), ("password", "user")):
        if one in access and other not in access:
            yield Mistake(document.key_place((*trail, one)), f"'{one}' stands without '{other}'", f"Add '{other}'.")


def _is_ours(site: dict[str, object]) -> bool:
    from mysteryshop.files.shapes.address import address_problem, is_loopback

    if "permission" in site:
        return site["permission"] in ("own", "test")
    url = site.get("url")
    return isinstance(url, str) and address_problem(url) is None and is_loopback(url)


def _personas(document: Document, shipped: Sequence[str]) -> Iterator[Mistake]:
    written = _mapping(document.value).get("personas")
    entries = _list(written) if isinstance(written, list) else [written] * ("personas" in _mapping(document.value))
    names: set[str] = set()
    for index, entry in enumerate(entries):
        trail: Trail = ("personas", index) if isinstance(written, list) else ("personas",)
        name = _mapping(entry).get("name", entry)
        if not isinstance(name, str):
            continue
        place = document.place((*trail, "name"))
        if name == entry and name not in shipped:
            found = shown(document.written.get(trail, name))
            hint = f"{did_you_mean(name, shipped)} An own one is written {{name: …, needs: …}}."
            yield Mistake(place, f"no persona is called {found}", hint)
        if name in names:
            yield Mistake(place, f"the persona {shown(name)} stands twice", "Give the second another name.")
        names.add(name)


def _minimums_of_nobody(document: Document, shipped: Sequence[str]) -> Iterator[Mistake]:
    """A minimum for a persona that nobody is would never be held against anything."""
    top = _mapping(document.value)
    written = top.get("personas")
    own = [_mapping(entry).get("name") for entry in (written if isinstance(written, list) else [written])]
    valid = (*(name for name in own if isinstance(name, str)), *shipped)
    for name in _mapping(_mapping(top.get("gate")).get("by-persona")):
        if name not in valid:
            place = document.key_place(("gate", "by-persona", name))
            yield Mistake(place, f"no persona is called {shown(name)}", did_you_mean(name, valid))


def _twice(document: Document, key: str, noun: str) -> Iterator[Mistake]:
    names: set[object] = set()
    for index, entry in enumerate(_list(_mapping(document.value).get(key))):
        name = _mapping(entry).get("name")
        if isinstance(name, str) and name in names:
            place = document.place((key, index, "name"))
            yield Mistake(place, f"the {noun} {shown(name)} stands twice", "Give the second another name.")
        names.add(name if isinstance(name, str) else None)


def _channel(document: Document, channel: dict[str, object], trail: Trail) -> Iterator[Mistake]:
    if channel and not {"file", "url"} & channel.keys():
        yield Mistake(
            document.key_place(trail), "a channel needs 'file' or 'url'", "Add, for example: file: channels/order.eml"
        )
    if {"file", "url"} <= channel.keys():
        yield Mistake(document.key_place((*trail, "url")), "a channel has a 'file' or a 'url', not both", "Keep one.")


def _failure(document: Document, failure: dict[str, object], trail: Trail) -> Iterator[Mistake]:
    if failure and not {"file", "url"} & failure.keys():
        hint = "Add, for example: file: pages/503.html"
        yield Mistake(document.key_place(trail), "a failure page needs 'file' or 'url'", hint)
    if {"file", "url"} <= failure.keys():
        problem = "a failure page has a 'file' or a 'url', not both"
        yield Mistake(document.key_place((*trail, "url")), problem, "Keep one.")


def _step(document: Document, step: dict[str, object], trail: Trail) -> Iterator[Mistake]:
    actions = [key for key in step if key in tuple(Action)]
    if len(actions) > 1:
        place = document.key_place((*trail, actions[1]))
        problem = f"one step can't be '{actions[0]}' and '{actions[1]}'"
        yield Mistake(place, problem, "Begin each step with '- ' on a line of its own.")
    if not actions and not step.keys() - set(_ASIDES):
        yield Mistake(document.place(trail), "this step does nothing", "Write, for example: - open: /faq")
    for action in actions:
        target = step[action]
        if isinstance(target, dict) and action not in ("open", "search", "note", "stop"):
            yield from _locator(document, target, (*trail, action))


def _locator(document: Document, target: dict[str, object], trail: Trail) -> Iterator[Mistake]:
    from mysteryshop.files.shapes.steps import WAYS_TO_FIND  # a checklist has no steps, and should not wait for them

    misspelt = any(nearest(key, WAYS_TO_FIND) for key in target.keys() - set(_BESIDE))
    if not set(WAYS_TO_FIND) & target.keys() and not misspelt:
        hint = f"Expected one of: {', '.join(WAYS_TO_FIND)}."
        yield Mistake(document.place(trail), "this locator does not say what to look for", hint)
