"""The purchase journey of a shop that nobody described: found by walking it, written down as an audit file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from mysteryshop import __version__
from mysteryshop.errors import OutputNotWritable, UsageProblem
from mysteryshop.files import WrittenStep, audit_text, plan_for_url
from mysteryshop.model import Action, JourneyEntry, PageKind, Plan, Step, StepRecord, StoredVisit
from mysteryshop.pipeline.plans import Overrides, laid_over
from mysteryshop.pipeline.visiting import Say, make_visits, nothing_seen

AUDITS = Path("audits")


@dataclass(frozen=True, slots=True)
class Discovered:
    """A journey that was found. entries: each page kind that was met or missed, in walking order."""

    text: str
    entries: tuple[JourneyEntry, ...]


def default_file(url: str) -> Path:
    """`audits/HOST.yaml`. Raises: UsageProblem when it is no web address."""
    return AUDITS / f"{plan_for_url(url).audit.replace(':', '-')}.yaml"


def find_journey(url: str, personas: Sequence[str], options: object, say: Say) -> Discovered:
    """Walks the shop as the first of these personas (the neutral one when none is named); nothing is judged.

    options: a WalkOptions of `visit`, or None.
    Raises: UsageProblem, NoBrowser, NotAudited when no page of the shop was seen.
    """
    from mysteryshop.visit import WalkOptions, usual_journey

    plan = laid_over(plan_for_url(url), Overrides(personas=tuple(personas[:1])))
    with TemporaryDirectory(prefix="mysteryshop-") as folder:
        (stored,) = make_visits(plan, Path(folder), options or WalkOptions(), say)
    unseen = nothing_seen([stored])
    if unseen is not None:
        raise unseen
    steps = written_steps(usual_journey().steps, stored.visit.steps)
    return Discovered(audit_text(plan, steps, _remarks(plan, stored)), stored.visit.journey)


def walk_options(*, headed: bool, timeout: float) -> object:
    """How the walk is done."""
    from mysteryshop.visit import WalkOptions

    return WalkOptions(headed=headed, timeout=timeout)


def written_steps(asked: Iterable[Step], records: Iterable[StepRecord]) -> list[WrittenStep]:
    """What was done for each step that was asked for, and which were not done; each missed one is named once.

    What was found sold out on the way is looked at after the buying, where it leads nobody astray.
    """
    written: list[WrittenStep] = []
    sold_out: list[WrittenStep] = []
    last = None
    for step, record in zip(asked, records, strict=False):
        sold_out += [WrittenStep(taken) for taken in record.taken if _is_sold_out(taken)]
        taken = [taken for taken in record.taken if not _is_sold_out(taken)]
        if not record.done:
            missed = WrittenStep(replace(step, optional=False), record.problem)
            written += [missed] if all(one.step != missed.step for one in written) else []
        elif taken and _shown_by_adding(taken, last, written):
            written[-1] = WrittenStep(replace(written[-1].step, page_kind=PageKind.CART))
            taken = taken[1:]
        elif len(taken) > 1 and taken[0] == SHOWN:
            taken = taken[1:]
        written += [WrittenStep(one) for one in taken] if record.done else []
        last = record if record.done else last
        if step.action is Action.STOP:
            written, sold_out = [*written, *sold_out], []
    return [*written, *sold_out]


SHOWN = Step(Action.GO_TO, PageKind.CART.value)
"""The cart was simply shown: a drawer that opened, a part of the page."""


def _is_sold_out(step: Step) -> bool:
    return step.action is Action.OPEN and step.page_kind is PageKind.SOLD_OUT


def _shown_by_adding(taken: Sequence[Step], last: StepRecord | None, written: Sequence[WrittenStep]) -> bool:
    """Whether the cart was simply shown once something had been added."""
    added = bool(written) and written[-1].step.action is Action.ADD_TO_CART and not written[-1].missed
    return taken[0] == SHOWN and added and last is not None and not last.page


def _remarks(plan: Plan, stored: StoredVisit) -> Iterable[str]:
    stage = stored.visit.stopped_before
    yield f"Found by `mysteryshop discover` {__version__}, walking as {plan.personas[0].name}. Made to be edited."
    yield "Things are named as a customer would name them: role and name first, CSS as a last resort."
    yield "When a step's thing is gone, the shopper finds the way again, says so, and proposes the new line."
    if stage:
        yield f"The walk ended before '{stage}', which was not pressed."


def check_free(path: Path, *, force: bool) -> None:
    """Raises: UsageProblem when a file stands there and may not be written over."""
    if path.exists() and not force:
        raise UsageProblem(f"{path} is there already.", "Write over it with --force, or name another: --save FILE")


def save_audit(text: str, path: Path) -> None:
    """Writes the audit file whole, or not at all. Raises: OutputNotWritable."""
    try:
        save_text(text, path)
    except OutputNotWritable as problem:
        raise OutputNotWritable(problem.problem, "Name a file that can be written: --save FILE") from None


def save_text(text: str, path: Path) -> None:
    """Writes a file whole, or not at all; folders that lack are made. Raises: OutputNotWritable."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True) if part.parent.is_dir() else None
        problem = f"The file can't be written to '{path}': {error.strerror}."
        raise OutputNotWritable(problem, "Name another file.") from None
