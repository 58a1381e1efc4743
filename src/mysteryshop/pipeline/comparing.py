"""Stored results side by side, and what that means to a caller."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mysteryshop.errors import FileMistakes, UsageProblem
from mysteryshop.evidence import check_writable
from mysteryshop.files import load_plan, missing_files, shipped_checklists
from mysteryshop.history import read_result
from mysteryshop.model import AuditSummary, Comparison, ComparisonKind, Plan, Result
from mysteryshop.pipeline.beside import beside_plan
from mysteryshop.pipeline.reporting import templates_of
from mysteryshop.pipeline.results import audit_summary
from mysteryshop.report import COMPARISON_FORMATS, write_comparison
from mysteryshop.score import anonymised, compare_results


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, the files written of it, and why ours (or the later one) is worse; empty if it isn't."""

    comparison: Comparison
    files: tuple[Path, ...]
    worse: str


@dataclass(frozen=True, slots=True)
class Dress:
    """What a comparison's report wears. letterhead: an audit file whose `report` names the agency and its letter; None
    for what our result (or the later one) holds. templates: a folder of an agency's own. language: empty for
    that of the letterhead.
    """

    letterhead: Path | None = None
    templates: Path | None = None
    language: str = ""


def compare_files(
    paths: Sequence[Path],
    kind: ComparisonKind | None,
    *,
    anonymise: bool,
    output: Path | None,
    formats: Sequence[str],
    dress: Dress | None = None,
) -> Compared:
    """The results at these paths (a result.json, or its folder) side by side. output: None to write nothing.

    Raises: UsageProblem for too few or too many results, one that can't be read, or an unknown format;
    FileMistakes for the letterhead and the templates; OutputNotWritable.
    """
    if len(paths) < 2:
        raise UsageProblem("One result alone can't be compared.", "Name another: mysteryshop compare BEFORE AFTER")
    if kind is ComparisonKind.BEFORE_AFTER and len(paths) > 2:
        raise UsageProblem("Before and after are two results.", "Leave out --as, or name two.")
    results = [read_result(path / "result.json" if path.is_dir() else path) for path in paths]
    told = compare_results(results, kind)
    shown = anonymised(told) if anonymise else told
    head, templates = _worn(told, results, dress or Dress(), anonymise=anonymise)
    head = replace(head, language=dress.language) if dress and dress.language else head
    files = _written(shown, output, formats, head, templates) if output else ()
    return Compared(shown, files, _why_worse(shown))


def compare_audits(results: Sequence[Result], output: Path, templates: Path | None = None) -> Compared:
    """Shops that were just audited side by side, ours first and under its letterhead, in every format of a comparison.

    Raises: UsageProblem for fewer than two, OutputNotWritable, FileMistakes for templates.
    """
    if len(results) < 2:
        raise UsageProblem("There are not two results to compare.", "Name our shop and another, each reachable.")
    told = compare_results(results, ComparisonKind.US_THEM)
    files = _written(told, output, tuple(COMPARISON_FORMATS), results[0].audit, templates)
    return Compared(told, files, _why_worse(told))


def _worn(
    told: Comparison, results: Sequence[Result], dress: Dress, *, anonymise: bool
) -> tuple[AuditSummary, Path | None]:
    """The letterhead, and the templates. A letter that came with a result may name the shop: where shops have no names
    it is left out, and so are the words explained in it.
    """
    if dress.letterhead is not None:
        plan = load_plan(dress.letterhead, os.environ)
        if mistakes := missing_files(plan):
            raise FileMistakes(mistakes)
        return audit_summary(plan), dress.templates or templates_of(plan)
    head = results[1 if told.kind is ComparisonKind.BEFORE_AFTER else 0].audit
    return (replace(head, cover="", glossary={}) if anonymise else head), dress.templates


def as_the_first(plans: Sequence[Plan]) -> tuple[Plan, ...]:
    """The plans, all walked by the customers of the first and judged by its checklists, so that they compare.

    What may be done on the others' sites stays as it is: nothing but looking, where nobody said otherwise.
    """
    first = plans[0]
    base = Path(first.place.file).parent if first.place else Path()

    def beside(plan: Plan) -> tuple[str, ...]:
        own = shipped_checklists()
        return tuple(name if name in own else beside_plan(str(base / name), plan) for name in first.checklists)

    return (first, *(replace(plan, personas=first.personas, checklists=beside(plan)) for plan in plans[1:]))


def _written(
    told: Comparison, output: Path, formats: Sequence[str], letterhead: AuditSummary, templates: Path | None
) -> tuple[Path, ...]:
    check_writable(output)
    return write_comparison(told, output, formats, letterhead, templates)


def _why_worse(told: Comparison) -> str:
    """One line for a ticket. Later than before, or the first beside the best of the others."""
    after = told.kind is ComparisonKind.BEFORE_AFTER
    ours, others = (told.shops[1], told.shops[:1]) if after else (told.shops[0], told.shops[1:])
    best = max(others, key=lambda shop: shop.shared or 0.0)
    if ours.shared is None or best.shared is None:
        return "nothing was decided in all of them by the same rule, so nothing says that this is no worse"
    if ours.shared >= best.shared:
        return ""
    name = " ".join(f"{best.name} of {best.finished}".split())
    questions = "1 question" if told.compared == 1 else f"{told.compared} questions"
    return f"score {ours.shared:.2f} is worse than {best.shared:.2f} in {name}, on the {questions} that all decided"
