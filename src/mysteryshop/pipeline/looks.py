"""Which further looks the chosen checks need, and of which kinds of page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from mysteryshop.files import load_checklists
from mysteryshop.judge import DetectorCatalogue
from mysteryshop.judge.registry import DetectorsByName
from mysteryshop.model import Checklist, PageKind, Plan


def looks_of(plan: Plan) -> Mapping[str, frozenset[PageKind]]:
    """The looks that the plan's checklists need. Raises: FileMistakes or UsageProblem for one that can't be read."""
    base = Path(plan.place.file).parent if plan.place else Path()
    return looks_needed(load_checklists(plan.checklists, base, DetectorCatalogue()))


def looks_needed(checklists: Sequence[Checklist]) -> Mapping[str, frozenset[PageKind]]:
    """By look, the page kinds of the checks whose detectors need it; a check that names no pages is asked of all."""
    detectors = DetectorsByName()
    looks: dict[str, frozenset[PageKind]] = {}
    for checklist in checklists:
        for check in checklist.checks:
            detector = detectors.get(check.detect)
            for look in detector.needs if detector else ():
                looks[look] = looks.get(look, frozenset()) | frozenset(check.pages or PageKind)
    return looks
