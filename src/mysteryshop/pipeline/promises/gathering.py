"""The promises of whatever was named: a result, stored visits, an audit that is walked now, or files alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from mysteryshop.errors import NotAudited, UsageProblem
from mysteryshop.evidence import visits_in
from mysteryshop.history import read_result
from mysteryshop.judge import judge
from mysteryshop.model import Plan, Result, StoredVisit
from mysteryshop.pipeline.judging import in_order
from mysteryshop.pipeline.plans import Overrides, read_targets
from mysteryshop.pipeline.promises.records import Promises
from mysteryshop.pipeline.records import plan_of_record
from mysteryshop.pipeline.visiting import Say, make_visits, nothing_seen, read_visits


def gather_promises(
    target: str, channels: Sequence[str], env: Mapping[str, str], options: object, say: Say
) -> tuple[Promises, ...]:
    """The promises of a target: one for each audit that it names. target: empty with channels alone.

    options: a WalkOptions of `visit`, for what has to be walked; nothing of such a walk is kept.
    Raises: UsageProblem, FileMistakes, NoBrowser, NotAudited when nothing was seen or promises nothing.
    """
    stored = _stored(Path(target)) if target and "://" not in target else None
    if stored is not None:
        if channels:
            problem = "What was stored is shown as it was read; --channels has no place beside it."
            raise UsageProblem(problem, "Name the audit file and the channels, and both are read now.")
        gathered: tuple[Promises, ...] = (stored,)
    else:
        plans = read_targets([target] if target else [], env, Overrides(channels=tuple(channels)))
        gathered = tuple(_of_visits(plan, _visits(plan, options, say)) for plan in plans)
    if not any(promises.facts for promises in gathered):
        raise NotAudited("No promise was read in it.", "Prices, delivery, returns and opening hours are such promises.")
    return gathered


def _stored(path: Path) -> Promises | None:
    """The promises of a result or of visits on disk; None for anything else."""
    file = path / "result.json" if path.is_dir() else path
    if file.is_file() and file.suffix == ".json" and path.suffix != ".yaml":
        return _of_result(read_result(file))
    if path.is_dir() and visits_in(path):
        visits = read_visits(path)
        plan = plan_of_record(visits[0].visit.plan, f"{visits[0].folder}/visit.json")
        return _of_visits(plan, visits)
    return None


def _of_result(result: Result) -> Promises:
    addresses = {page.id: page.url for page in result.pages}
    return Promises(result.audit.name, result.facts, result.contradictions, addresses)


def _of_visits(plan: Plan, visits: Iterable[StoredVisit]) -> Promises:
    visits = in_order(tuple(visits), plan)
    judgement = judge(visits, (), plan)
    addresses = {f"{stored.visit.id}/{page.id}": page.url for stored in visits for page in stored.pages}
    return Promises(plan.audit, judgement.facts, judgement.contradictions, addresses)


def _visits(plan: Plan, options: object, say: Say) -> Sequence[StoredVisit]:
    if plan.site is None and not any(channel.url for channel in plan.channels):
        from mysteryshop.pipeline.channels import read_channels

        return read_channels(plan, datetime.now(UTC).isoformat(timespec="seconds"))
    with TemporaryDirectory(prefix="mysteryshop-") as folder:
        visits = make_visits(replace(plan, checklists=()), Path(folder), options, say)
    unseen = nothing_seen(visits)
    if unseen is not None:
        raise unseen
    return visits
