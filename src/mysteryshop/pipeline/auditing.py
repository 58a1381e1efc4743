"""A whole audit: visit, judge, score, report; several of them one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from threading import Thread

from mysteryshop.errors import Exit, MysteryshopError, NotAudited, UsageProblem, worst_exit
from mysteryshop.model import Plan, Result, StepRecord, StoredVisit
from mysteryshop.pipeline.sharding import WHOLE, Manner, Shard
from mysteryshop.pipeline.visiting import Say, make_visits, nothing_seen, slug

DEFAULT_FOLDER = Path("reports")


@dataclass(frozen=True, slots=True)
class Wishes:
    """How audits are carried out. output: None for `reports/AUDIT/TIME`. resume: the folder of a broken audit.

    judge: False makes the visit alone. looks: False takes no further looks, which cost time (`docs/looks.md`).
    write_baseline: a new file that accepts what fails now; of a single audit.
    shard: the part of every audit that is walked here; it is judged when the parts are merged.
    """

    output: Path | None = None
    resume: Path | None = None
    workers: int = 1
    headed: bool = False
    trace: bool = False
    trace_secrets: bool = False
    timeout: float = 30.0
    judge: bool = True
    looks: bool = True
    write_baseline: Path | None = None
    shard: Shard = WHOLE


@dataclass(frozen=True, slots=True)
class Audited:
    """What became of one audit. result: None when nothing could be judged; problem says why.

    mended: steps whose thing was gone, with the lines proposed for the audit file.
    """

    plan: Plan
    folder: Path
    result: Result | None
    files: tuple[Path, ...]
    exit: Exit
    problem: str = ""
    warnings: tuple[str, ...] = ()
    mended: tuple[StepRecord, ...] = ()


def audit_targets(plans: Sequence[Plan], wishes: Wishes, say: Say, done: Callable[[Audited], None]) -> Exit:
    """Carries out several audits; each is reported to `done`, and a failure of one does not stop the others.

    Answers the exit code of all. Raises: MysteryshopError of a single audit's usage (no browser, output).
    """
    _check_baseline(plans, wishes)
    exits: list[Exit] = []
    now = datetime.now().astimezone()
    for plan in plans:
        folder = _folder(plan, wishes, several=len(plans) > 1, now=now)
        try:
            outcome = audit_plan(plan, folder, wishes, say)
        except MysteryshopError as problem:
            if len(plans) == 1:
                raise
            outcome = Audited(plan, folder, None, (), problem.exit_code, str(problem))
        exits.append(outcome.exit)
        done(outcome)
    return worst_exit(exits)


def _check_baseline(plans: Sequence[Plan], wishes: Wishes) -> None:
    """Told before a walk, not after it. Raises: UsageProblem."""
    if wishes.write_baseline is None:
        return
    from mysteryshop.pipeline.accepting import check_free_for_baseline

    if not wishes.judge:
        raise UsageProblem("A part of an audit is not judged.", "Give --write-baseline to `mysteryshop merge`.")
    if len(plans) > 1:
        raise UsageProblem("One baseline can't be begun for several audits.", "Audit them one by one.")
    check_free_for_baseline(wishes.write_baseline)


def _folder(plan: Plan, wishes: Wishes, *, several: bool, now: datetime) -> Path:
    if wishes.resume:
        return wishes.resume / slug(plan.audit) if several else wishes.resume
    if wishes.output is None:
        return DEFAULT_FOLDER / slug(plan.audit) / now.strftime("%Y-%m-%d-%H%M%S")
    return wishes.output / slug(plan.audit) if several else wishes.output


def audit_plan(plan: Plan, folder: Path, wishes: Wishes, say: Say) -> Audited:
    """One audit, from the browser to the report; with nothing but files to read, no browser is started.

    Raises: NotAudited when nothing of the shop was seen; NoBrowser, OutputNotWritable, FileMistakes, UsageProblem.
    """
    from mysteryshop.visit import WalkOptions

    if plan.site is None and not plan.channels and not plan.failures:
        raise NotAudited("The audit names nothing to visit.", "Give it `site: {url: …}`, or `channels:`.")
    if wishes.judge:
        # The walk mostly waits for pages; the judge's libraries are loaded meanwhile.
        Thread(target=_load_the_judge, daemon=True).start()
    from mysteryshop.pipeline.looks import looks_of

    looks = looks_of(plan) if plan.site is not None and wishes.looks else {}
    options = WalkOptions(wishes.headed, wishes.trace, wishes.trace_secrets, wishes.timeout, looks)
    manner = Manner(wishes.workers, wishes.resume is not None, wishes.shard)
    visits = make_visits(plan, folder, options, say, manner)
    if not visits:
        return Audited(plan, folder, None, (), Exit.OK, warnings=(f"part {wishes.shard} has nothing to walk",))
    unseen = nothing_seen(visits)
    if unseen is not None:
        raise unseen
    if not wishes.judge:
        return Audited(plan, folder, None, (), Exit.OK, mended=_mended(visits))
    from mysteryshop.pipeline.judging import judge_visits
    from mysteryshop.pipeline.reporting import templates_of, write_result

    result = judge_visits(plan, visits, folder)
    files, code = write_result(result, folder, plan.report.formats, templates_of(plan))
    if wishes.write_baseline:
        from mysteryshop.pipeline.accepting import begin_baseline

        begin_baseline(result, wishes.write_baseline)
        files = (*files, wishes.write_baseline)
    return Audited(plan, folder, result, files, code, "", tuple(_broken(result)), _mended(visits))


def _load_the_judge() -> None:
    # What goes wrong in loading goes wrong again where it is needed, and is told there.
    with suppress(Exception):
        import_module("mysteryshop.pipeline.judging").DetectorCatalogue()
        import_module("mysteryshop.report").load_templates()


def _mended(visits: Sequence[StoredVisit]) -> tuple[StepRecord, ...]:
    """Each proposal once, though several personas met it."""
    records = [record for stored in visits for record in stored.visit.steps if record.mended]
    return tuple({(record.place, record.mended): record for record in records}.values())


def _broken(result: Result) -> list[str]:
    return [f"{visit.persona or visit.id}: {visit.problem}" for visit in result.visits if visit.problem]
