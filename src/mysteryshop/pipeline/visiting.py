"""Sending the shoppers out: one visit for each persona and journey, new or taken up again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from mysteryshop.errors import NotAudited, UsageProblem
from mysteryshop.evidence import check_writable, read_visit
from mysteryshop.files import step_line
from mysteryshop.model import Journey, Persona, Plan, StoredVisit, Visit
from mysteryshop.pipeline.plans import journeys_of
from mysteryshop.pipeline.records import plan_record

VISITS = "visits"

Say = Callable[[str, str], None]


def slug(words: str) -> str:
    """Words as a folder's name: `Lantern & Loom, before` to `lantern-loom-before`."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:60] or "audit"


def visit_ids(personas: Sequence[Persona], journeys: Sequence[Journey]) -> list[tuple[str, Persona, Journey]]:
    """An id for each walk: the persona's name, with the channel and a number where there are several."""
    walks: list[tuple[str, Persona, Journey]] = []
    taken: set[str] = set()
    for persona in personas:
        for journey in journeys:
            base = slug(persona.name) if len(journeys) == 1 else f"{slug(persona.name)}-{journey.channel}"
            name = next(n for n in (base, *(f"{base}-{i}" for i in range(2, 1000))) if n not in taken)
            taken.add(name)
            walks.append((name, persona, journey))
    return walks


def make_visits(
    plan: Plan, folder: Path, options: object, workers: int, say: Say, *, resume: bool
) -> list[StoredVisit]:
    """The visits of one audit, made (or completed) and read back from disk.

    Raises: NoBrowser, UsageProblem, OutputNotWritable, NotAudited when no page of the shop was seen at all.
    """
    from mysteryshop.visit import VisitOrder, WalkOptions, shop, usual_journey

    assert isinstance(options, WalkOptions)
    check_writable(folder)
    audit_folder = Path(plan.place.file).parent if plan.place else Path()
    orders: list[VisitOrder] = []
    for name, persona, journey in visit_ids(plan.personas, journeys_of(plan, usual_journey())):
        at = folder / VISITS / name
        before = _earlier(at, plan, resume=resume)
        if before and before.visit.state == "finished":
            say(name, f"kept as it was: {len(before.pages)} pages")
            continue
        kept = before.pages if before else ()
        started = before.visit.started if before else ""
        record = plan_record(plan)
        orders.append(VisitOrder(name, plan, persona, journey, at, kept, record, audit_folder, started, step_line))
    if orders:
        shop(orders, options, workers=workers, say=say)
    return read_visits(folder)


def _earlier(at: Path, plan: Plan, *, resume: bool) -> StoredVisit | None:
    if not (at / "visit.json").is_file():
        return None
    if not resume:
        raise UsageProblem(
            f"{at} holds a visit already.", f"Choose another --output, or go on with --resume {at.parent.parent}"
        )
    before = read_visit(at)
    if _steps(before.visit.plan) != _steps(plan_record(plan)):
        raise UsageProblem(
            f"{at} was walked by other steps than the audit has now.", "Start a new visit, or restore the audit file."
        )
    return before


def _steps(record: Mapping[str, Any]) -> list[list[dict[str, Any]]]:
    """The steps of a plan, wherever in whichever file they stand."""
    journeys = record.get("journeys") or ()
    return [[{k: v for k, v in step.items() if k != "place"} for step in journey["steps"]] for journey in journeys]


def read_visits(folder: Path) -> list[StoredVisit]:
    """The visits at or below a folder. Raises: UsageProblem when there is none."""
    from mysteryshop.evidence import visits_in

    found = visits_in(folder)
    if not found:
        raise UsageProblem(
            f"{folder} holds no visit.", "Name a folder that `mysteryshop visit` or `mysteryshop audit` wrote."
        )
    return [read_visit(path) for path in found]


def nothing_seen(visits: Sequence[StoredVisit]) -> NotAudited | None:
    """Why there is nothing to judge, when no visit saw a page of the shop."""
    if any(not stored.visit.problem for stored in visits):
        return None
    problems = list(dict.fromkeys(stored.visit.problem for stored in visits))
    return NotAudited("; ".join(problems), _hint(visits[0].visit))


def _hint(visit: Visit) -> str:
    if "refused" in visit.problem or "no such host" in visit.problem:
        return "Check the address in a browser, and that the shop is running."
    return f"What was seen is kept; {len(visit.pages)} page(s)." if visit.pages else ""
