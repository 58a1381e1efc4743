"""Mistakes of a checklist that show only beside the detectors, the folder and the other checks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from mysteryshop.errors import Mistake, Place
from mysteryshop.files.nearest import nearest, shown
from mysteryshop.files.opening import nearest_file
from mysteryshop.files.word_lists import SpeltOut, WordLists, spell_out
from mysteryshop.files.yaml_reader import Document, Trail
from mysteryshop.model import Checklist


class DetectorCatalogue(Protocol):
    """What a checklist has to know of the detectors that it names."""

    def has(self, name: str) -> bool:
        """Whether there is a detector of that name; asking for one need not load the others."""
        ...

    def names(self) -> Iterable[str]:
        """Every detector there is."""
        ...

    def option_problems(self, detector: str, options: Mapping[str, object]) -> Sequence[tuple[str, str, str]]:
        """What is wrong with a detector's options: key, problem and hint; an empty key for all of them.

        A key `words[2]` is the third entry of the list `words`.
        """
        ...


def checks_mistakes(
    document: Document, folder: Path, detectors: DetectorCatalogue, words: WordLists
) -> Iterator[Mistake]:
    """What shows only when a check is held against the detectors, the folder and the other checks."""
    checks = document.at(("checks",))
    ids: dict[str, int] = {}
    for index, check in enumerate(checks if isinstance(checks, list) else []):
        trail: Trail = ("checks", index)
        if not isinstance(check, dict):
            continue
        name = check.get("id")
        if isinstance(name, str) and ids.setdefault(name, index) != index:
            first = document.place(("checks", ids[name], "id")).line
            hint = f"It stands on line {first} already; give this one another id."
            yield Mistake(document.place((*trail, "id")), f"the check {shown(name)} stands twice", hint)
        yield from _detector_mistakes(document, trail, detectors, words)
        yield from _pages_mistakes(document, trail, check)
        yield from _example_mistakes(document, trail, folder)


def _detector_mistakes(
    document: Document, trail: Trail, detectors: DetectorCatalogue, words: WordLists
) -> Iterator[Mistake]:
    name = document.at((*trail, "detect"))
    if not isinstance(name, str):
        return
    if not detectors.has(name):
        near = nearest(name, tuple(sorted(detectors.names())))
        way_out = "`mysteryshop checklist list` shows what there is."
        hint = f"Did you mean '{near}'? {way_out}" if near else way_out
        yield Mistake(document.place((*trail, "detect")), f"no detector is called {shown(name)}", hint)
        return
    written = document.at((*trail, "options"))
    spelt = spell_out(document, trail, words)
    yield from spelt.mistakes
    if (isinstance(written, dict) or written is None) and words.complete and not spelt.mistakes:
        for key, problem, hint in detectors.option_problems(name, spelt.options):
            yield Mistake(_option_place(document, trail, key, spelt), problem, hint)


def _option_place(document: Document, trail: Trail, key: str, spelt: SpeltOut) -> Place:
    """Where an option stands; for an entry of a list, where that entry was written, be it in another file."""
    entry = _ENTRY.fullmatch(key)
    if entry and (entry[1], int(entry[2])) in spelt.places:
        return spelt.places[entry[1], int(entry[2])]
    inner = (*trail, "options", *((key,) if key in spelt.options else ()))
    return document.key_place(inner if inner in document.keys else (*trail, "detect"))


_ENTRY = re.compile(r"(.+)\[(\d{1,6})\]")


def _pages_mistakes(document: Document, trail: Trail, check: Mapping[str, object]) -> Iterator[Mistake]:
    join, pages = check.get("join"), check.get("pages")
    if pages is None and "pages" not in check and join != "site":
        hint = "Add, for example: pages: [product, cart]; or pages: site for a question about all of them."
        yield Mistake(document.key_place(trail), "a check needs 'pages'", hint)
    if pages == "site" and join not in (None, "site"):
        yield Mistake(document.place((*trail, "join")), "'pages: site' is joined by 'site' only", "Take 'join' out.")


def _example_mistakes(document: Document, trail: Trail, folder: Path) -> Iterator[Mistake]:
    for key in ("good", "bad"):
        written = document.at((*trail, key))
        for inner in (
            [(*trail, key)]
            if not isinstance(written, list)
            else [(*trail, key, index) for index in range(len(written))]
        ):
            example = document.at(inner)
            if isinstance(example, dict):
                yield from _one_example_mistakes(document, inner, example, folder)


def _one_example_mistakes(
    document: Document, trail: Trail, example: Mapping[str, object], folder: Path
) -> Iterator[Mistake]:
    from mysteryshop.files.shapes.checklist import BODIES

    bodies = [key for key in BODIES if key in example]
    if len(bodies) != 1:
        hint = "Expected one of: text; question and answer; page."
        yield Mistake(document.place(trail), "an example is one text, one answer or one page", hint)
    if "question" in example and "answer" not in example and "text" not in example:
        yield Mistake(document.key_place((*trail, "question")), "this question has no answer", "Add: answer: …")
    page = example.get("page")
    if isinstance(page, str) and not _is_file(folder / page):
        yield Mistake(document.place((*trail, "page")), f"there is no file {shown(page)}", nearest_file(folder / page))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def ids_taken_twice(checklists: Sequence[Checklist]) -> Iterator[Mistake]:
    """Ids that two files claim: a finding has to name one check and one checklist."""
    owners: dict[str, Checklist] = {}
    lists: dict[str, Checklist] = {}
    for checklist in checklists:
        first = lists.setdefault(checklist.id, checklist)
        if first is not checklist and checklist.place:
            problem = f"a checklist '{checklist.id}' is loaded already, from {first.place and first.place.file}"
            yield Mistake(checklist.place, problem, "Give this one another id.")
            continue
        for check in checklist.checks:
            owner = owners.setdefault(check.id, checklist)
            if owner is not checklist and check.place:
                problem = f"the check '{check.id}' stands in '{owner.id}' already"
                yield Mistake(check.place, problem, "Give this one another id, such as 'house-…'.")
