"""Parts of one audit put together: their visits side by side in one folder, judged as one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from mysteryshop.errors import NotAudited, OutputNotWritable, UsageProblem
from mysteryshop.evidence import check_writable, read_visit, visits_in
from mysteryshop.model import Plan, Result
from mysteryshop.pipeline.judging import judge_folder
from mysteryshop.pipeline.plans import Overrides
from mysteryshop.pipeline.records import plan_of_record
from mysteryshop.pipeline.visiting import VISITS, channel_folders, nothing_seen, read_visits, walks_of


def merge_parts(paths: Sequence[Path], output: Path, overrides: Overrides, *, partial: bool) -> tuple[Plan, Result]:
    """The result of all these parts (folders, or a file in one), the same as if one run had made every visit.

    output: where the visits are put, and the result will stand. partial: judge what is there though walks are missing.

    Raises: UsageProblem for parts of different audits, one visit in two of them, or no visit at all; NotAudited when a
    walk of the plan is in none of them; OutputNotWritable.
    """
    found = _gathered(paths)
    missing = [] if partial else list(_missing(found))
    if missing:
        raise NotAudited(
            f"In none of these parts: {', '.join(missing)}.",
            "Name the part that walked it as well, or judge what is there with --partial.",
        )
    _put_together(found, output)
    unseen = nothing_seen(read_visits(output))
    if unseen is not None:
        raise unseen
    return judge_folder(output, output, overrides)


def _gathered(paths: Sequence[Path]) -> dict[str, Path]:
    """Each visit's folder by its name."""
    found: dict[str, Path] = {}
    for path in dict.fromkeys(path if path.is_dir() else path.parent for path in paths):
        for visit in visits_in(path):
            if visit.name in found and visit.resolve() != found[visit.name].resolve():
                problem = f"The visit '{visit.name}' stands in two of these: {found[visit.name]} and {visit}."
                raise UsageProblem(problem, "Name each part once, and parts of one audit only.")
            found[visit.name] = visit
    if not found:
        raise UsageProblem("None of these holds a visit.", "Name folders that `mysteryshop audit --shard` wrote.")
    _check_one_plan(found)
    return found


def _check_one_plan(found: dict[str, Path]) -> None:
    plans = {name: _without_places(read_visit(path).visit.plan) for name, path in found.items()}
    first = next(iter(plans))
    for name, plan in plans.items():
        if plan != plans[first]:
            differs = next(key for key in {**plan, **plans[first]} if plan.get(key) != plans[first].get(key))
            raise UsageProblem(
                f"'{first}' and '{name}' were visited by different audits: '{differs}' is not the same.",
                "Walk every part by the same audit file and flags.",
            )


def _without_places(value: Any) -> Any:
    """A plan's record without where its lines stand: every machine has its own folders."""
    if isinstance(value, dict):
        return {key: _without_places(inner) for key, inner in value.items() if key != "place"}
    return [_without_places(inner) for inner in value] if isinstance(value, list) else value


def _missing(found: dict[str, Path]) -> Iterator[str]:
    """What the plan walks or reads and no part holds."""
    name, path = next(iter(found.items()))
    plan = plan_of_record(read_visit(path).visit.plan, name)
    wanted = [walk.at or walk.id for walk in walks_of(plan)]
    wanted += [at for channel, at in channel_folders(plan).items() if channel.file]
    yield from (each for each in dict.fromkeys(wanted) if each not in found)


def _put_together(found: dict[str, Path], output: Path) -> None:
    check_writable(output)
    for name, path in found.items():
        at = output / VISITS / name
        if at.resolve() == path.resolve():
            continue
        if at.exists():
            raise UsageProblem(f"{at} holds a visit already.", "Choose another --output.")
        try:
            shutil.copytree(path, at)
        except (OSError, shutil.Error) as problem:
            raise OutputNotWritable(f"{at} can't be written: {problem}", "Choose another --output.") from problem
