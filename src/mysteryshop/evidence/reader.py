"""Visit folders, read back: whole ones, and what a crash left of one."""

from __future__ import annotations

import gzip
import json
import zlib
from pathlib import Path

from mysteryshop.errors import UsageProblem
from mysteryshop.evidence.codec import page_adapter, visit_adapter
from mysteryshop.model import Page, StoredVisit, Visit

FORMAT = 1
MOST_BYTES = 64 * 1024 * 1024
"""Unpacked size of a page file that is still believed; a folder may come from somebody else."""


def read_visit(folder: Path) -> StoredVisit:
    """The visit and all its finished pages, in walking order.

    Of a scenario that is over, those that it kept: where it turned out that nothing was staged, what lies there from
    finding that out is no evidence of it.

    Raises: UsageProblem when the folder holds no visit, or one that can't be read.
    """
    visit = _read_walk(folder / "visit.json")
    pages = tuple(_read_page(path) for path in sorted((folder / "pages").glob("*.json.gz")))
    if visit.scenario and visit.state == "finished":
        pages = tuple(page for page in pages if page.id in visit.pages)
    return StoredVisit(visit, pages, str(folder))


def visits_in(folder: Path) -> tuple[Path, ...]:
    """The visit folders at or below a folder: itself, its `visits/*`, or its `*/visits/*`."""
    if (folder / "visit.json").is_file():
        return (folder,)
    found = [*folder.glob("visits/*/visit.json"), *folder.glob("*/visit.json"), *folder.glob("*/visits/*/visit.json")]
    return tuple(sorted({path.parent for path in found}))


def _read_walk(path: Path) -> Visit:
    from pydantic import ValidationError

    if not path.is_file():
        raise UsageProblem(
            f"{path.parent} is no visit: it has no visit.json.",
            "Name a folder that `mysteryshop visit` wrote, e.g. reports/AUDIT/TIME/visits/PERSONA.",
        )
    try:
        content = path.read_bytes()
        found = json.loads(content).get("format")
        if found != FORMAT:
            raise UsageProblem(f"{path} has the format {found}; this version reads format {FORMAT}.")
        return visit_adapter().validate_json(content)
    except (ValidationError, ValueError, AttributeError) as problem:
        raise UsageProblem(f"{path} can't be read: {_first_line(problem)}") from problem


def _read_page(path: Path) -> Page:
    from pydantic import ValidationError

    try:
        with gzip.open(path) as file:
            content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise UsageProblem(f"{path} unpacks to more than {MOST_BYTES // 2**20} MB; no page is that large.")
        return page_adapter().validate_json(content)
    except (OSError, EOFError, zlib.error, ValidationError) as problem:
        raise UsageProblem(f"{path} can't be read: {_first_line(problem)}") from problem


def _first_line(problem: Exception) -> str:
    return " ".join(str(problem).split())[:200]
