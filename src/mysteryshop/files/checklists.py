"""Checklists: shipped ones by name, a house's own by path."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING

from mysteryshop.errors import FileMistakes, Mistake, Place, UsageProblem
from mysteryshop.files.checklist_mistakes import DetectorCatalogue, checks_mistakes, ids_taken_twice
from mysteryshop.files.nearest import did_you_mean, shown
from mysteryshop.files.opening import read_text
from mysteryshop.files.shipped_files import checklist_folder, is_path, shipped_checklists
from mysteryshop.files.word_lists import WordLists, load_word_lists, spell_out
from mysteryshop.files.yaml_reader import Document, Trail, read_yaml
from mysteryshop.model import Applies, Check, Checklist, Example, Join, PageKind, Verdict

if TYPE_CHECKING:
    from mysteryshop.files.shapes.checklist import ChecklistShape, CheckShape, ExampleShape


def load_checklists(names: Sequence[str], folder: Path, detectors: DetectorCatalogue) -> tuple[Checklist, ...]:
    """The checklists of these names, in that order. folder: what the paths among them are relative to.

    Raises: FileMistakes with the mistakes of all of them; UsageProblem for a name that no shipped checklist has.
    """
    loaded: list[Checklist] = []
    mistakes: list[Mistake] = []
    for path, label in dict.fromkeys(_file_of(name, folder) for name in names):
        try:
            loaded.append(_load(path, label, detectors))
        except FileMistakes as error:
            mistakes.extend(error.mistakes)
    mistakes.extend(ids_taken_twice(loaded))
    if mistakes:
        raise FileMistakes(mistakes)
    return tuple(loaded)


def unknown_checklist(name: str) -> tuple[str, str]:
    """What to say of a name that no shipped checklist has: problem and hint."""
    near = did_you_mean(name, shipped_checklists())
    return f"no checklist is called {shown(name)}", f"{near} An own one is named by its path: ./NAME.yaml".strip()


def _file_of(name: str, folder: Path) -> tuple[Path, str]:
    """The file, and what mistakes call it: shipped ones bear the same name on every machine."""
    if is_path(name):
        return folder / name, str(folder / name)
    if name not in shipped_checklists():
        raise UsageProblem(*unknown_checklist(name))
    return checklist_folder() / f"{name}.yaml", f"checklists/{name}.yaml"


def _load(path: Path, label: str, detectors: DetectorCatalogue) -> Checklist:
    from mysteryshop.files.shapes.checklist import ChecklistShape
    from mysteryshop.files.wording import read_shape

    document = read_yaml(read_text(path), label)
    words = load_word_lists(document, path.parent)
    further = checks_mistakes(document, path.parent, detectors, words)
    shape = read_shape(document, ChecklistShape, (*words.mistakes, *further))
    return _checklist_of(shape, document, path.parent, words)


def _checklist_of(shape: ChecklistShape, document: Document, folder: Path, lists: WordLists) -> Checklist:
    words = shape.checklist.replace("-", " ")
    trails: list[Trail] = [("checks", index) for index in range(len(shape.checks))]
    options = [spell_out(document, trail, lists).options for trail in trails]
    checks = tuple(map(_check_of, shape.checks, options, repeat(document), trails, repeat(folder)))
    return Checklist(
        id=shape.checklist,
        about=shape.about,
        checks=checks,
        title=shape.title or words[:1].upper() + words[1:],
        share=shape.share,
        language=shape.language,
        place=document.place(("checklist",)),
    )


def _check_of(
    shape: CheckShape, options: Mapping[str, object], document: Document, trail: Trail, folder: Path
) -> Check:
    site = shape.pages == "site"
    pages = shape.pages if isinstance(shape.pages, list) else [shape.pages]
    check = Check(
        id=shape.id,
        ask=shape.ask,
        detect=shape.detect,
        weight=shape.weight,
        severity=shape.severity,
        fix=shape.fix,
        pages=tuple(dict.fromkeys(page for page in pages if isinstance(page, PageKind))),
        join=Join.SITE if site else shape.join or Join.MEAN,
        why=shape.why or "",
        options=options,
        where=shape.where,
        applies=Applies(shape.applies.min_words if shape.applies else 0),
        region=(shape.region,) if isinstance(shape.region, str) else tuple(shape.region or ()),
        source=shape.source or "",
        good=_examples(shape.good, Verdict.PASS, document, (*trail, "good"), folder),
        bad=_examples(shape.bad, Verdict.FAIL, document, (*trail, "bad"), folder),
        place=document.place((*trail, "id")),
    )
    return replace(check, hash=check_hash(check))


def check_hash(check: Check) -> str:
    """Sixteen hexadecimal digits over everything in a check that can change an answer or what hangs on it."""
    matters = {
        "id": check.id,
        "detect": check.detect,
        "options": check.options,
        "pages": sorted(check.pages),
        "where": check.where,
        "join": check.join,
        "applies": {"min-words": check.applies.min_words},
        "region": sorted(check.region),
        "weight": check.weight,
        "severity": check.severity,
    }
    canonical = json.dumps(matters, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def _examples(
    written: list[str | ExampleShape] | str | ExampleShape | None,
    verdict: Verdict,
    document: Document,
    trail: Trail,
    folder: Path,
) -> tuple[Example, ...]:
    if isinstance(written, list):
        return tuple(
            _example(each, verdict, document.place((*trail, index)), folder) for index, each in enumerate(written)
        )
    return (_example(written, verdict, document.place(trail), folder),) if written is not None else ()


def _example(written: str | ExampleShape, verdict: Verdict, place: Place, folder: Path) -> Example:
    if isinstance(written, str):
        return Example(verdict, written, place=place)
    return Example(
        verdict=written.verdict or verdict,
        text=written.answer or written.text or "",
        question=written.question or "",
        page_file=str(folder / written.page) if written.page else "",
        page_kind=written.kind,
        status=written.status,
        headers=written.headers or {},
        place=place,
    )
