"""The baseline of a plan: read before anybody walks, laid over the findings, and first written from a result."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mysteryshop.errors import UsageProblem
from mysteryshop.files import load_baseline, write_baseline
from mysteryshop.model import BaselineUse, Finding, PageSummary, Plan, Result
from mysteryshop.score import accept_findings, first_baseline


def check_free_for_baseline(path: Path) -> None:
    """Raises: UsageProblem when a file is there already: told before a walk, not after it."""
    if path.exists():
        hint = f"Hold the result against it with --baseline {path}, or choose another name."
        raise UsageProblem(f"{path} is there already; what people wrote in it is kept.", hint)


def accept_by_plan(
    plan: Plan, findings: Sequence[Finding], pages: Sequence[PageSummary], on: str
) -> tuple[tuple[Finding, ...], BaselineUse | None]:
    """The findings with those marked that the plan's baseline accepts. on: the visit's ISO time.

    Raises: FileMistakes for a baseline that can't be read.
    """
    if not plan.baseline:
        return tuple(findings), None
    base = Path(plan.place.file).parent if plan.place else Path()
    return accept_findings(findings, pages, load_baseline(base / plan.baseline), on)


def begin_baseline(result: Result, path: Path) -> int:
    """Writes a baseline that accepts what fails now, and says how many lines it has.

    Open questions are among them where the gate fails on review. Raises: UsageProblem, OutputNotWritable.
    """
    reviews = "review" in result.gate.rules.get("fail-on", ())
    name = " ".join(f"{result.audit.name}, accepted".split())
    baseline = first_baseline(result.findings, result.pages, name, result.finished or result.started, reviews=reviews)
    write_baseline(path, baseline)
    return len(baseline.acceptances)
