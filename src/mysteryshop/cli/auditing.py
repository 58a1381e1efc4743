"""`audit`: from the browser to the report."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import click

from mysteryshop.cli.options import (
    baseline_options,
    channel_options,
    judging_options,
    overrides_of,
    scenario_options,
    shard_options,
    visiting_options,
    wishes_of,
)
from mysteryshop.cli.terminal import Progress, out, plain, show_outcome, show_warning
from mysteryshop.errors import Exit, worst_exit
from mysteryshop.model import Plan
from mysteryshop.pipeline import (
    Audited,
    Wishes,
    audit_targets,
    channels_left_out,
    describe_plan,
    read_resumed_plan,
    read_targets,
)


@click.command(
    epilog="""
\b
Examples:
  mysteryshop audit https://shop.example
  mysteryshop audit audits/shop.yaml --output reports/shop --min-score 75
  mysteryshop audit audits/ --workers 2 --format html,json
  mysteryshop audit audits/shop.yaml --resume reports/shop
  mysteryshop audit audits/shop.yaml --channels emails/ --channels leaflet.pdf
  mysteryshop audit --channels from-the-client/
  mysteryshop audit audits/shop.yaml --shard 1/4 --output parts/1
  mysteryshop audit audits/shop.yaml https://other.example --compare
  mysteryshop audit audits/shop.yaml --dry-run
"""
)
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@visiting_options
@judging_options
@baseline_options
@channel_options
@scenario_options
@shard_options
@click.option(
    "--compare",
    is_flag=True,
    help="Audit every TARGET as the customers of the first, which is ours, and put them side by side. Only the gate of "
    "the first counts.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
def audit(targets: tuple[str, ...], *, dry_run: bool, compare: bool, **options: Any) -> int:
    """Visit a shop as a customer, judge what the customer is told, score it and write the report.

    TARGET is an audit file, a folder of audit files, or an address; none with --channels alone.
    """
    overrides = overrides_of(options)
    say_left_out(overrides.channels)
    wishes = wishes_of(options)
    if not targets and wishes.resume:
        plans: tuple[Plan, ...] = (read_resumed_plan(wishes.resume),)
    else:
        plans = read_targets(targets, os.environ, overrides)
    if compare:
        plans = _comparable(plans, wishes)
    if dry_run:
        return show_plans(plans)
    audits: list[Audited] = []

    def done(audited: Audited) -> None:
        audits.append(audited)
        show_outcome(audited)
        if audited.result is None and audited.exit is Exit.OK:
            out.print(f"{audited.folder}: part {wishes.shard}, to be judged by `mysteryshop merge`", markup=False)

    code = audit_targets(plans, wishes, Progress(quiet=options["quiet"]), done)
    return _side_by_side(audits, wishes) if compare else code


def _comparable(plans: tuple[Plan, ...], wishes: Wishes) -> tuple[Plan, ...]:
    if len(plans) < 2 or wishes.shard.of > 1:
        raise click.UsageError("--compare needs two TARGETs or more, walked in one run.")
    from mysteryshop.pipeline import as_the_first

    return as_the_first(plans)


def _side_by_side(audits: list[Audited], wishes: Wishes) -> Exit:
    """Writes and shows the comparison; what others would fail by our gate fails nothing."""
    from mysteryshop.cli.comparing import show_comparison
    from mysteryshop.pipeline import compare_audits, templates_of

    folder = wishes.output or Path("reports") / "compare" / time.strftime("%Y-%m-%d-%H%M%S")
    results = [audited.result for audited in audits if audited.result]
    show_comparison(compare_audits(results, folder, templates_of(audits[0].plan)))
    others = [audited.exit for audited in audits[1:] if audited.exit is not Exit.GATE_FAILED]
    return worst_exit([audits[0].exit, *others])


def say_left_out(channels: tuple[str, ...]) -> None:
    """Names the files in folders of channels that are not read: none is passed over in silence."""
    if channels:
        for file in channels_left_out(channels):
            show_warning(f"not read: {file} (its ending)")


def show_plans(plans: tuple[Plan, ...]) -> int:
    """Says what audits would do (`--dry-run`)."""
    for plan in plans:
        described = describe_plan(plan)
        out.print(plain(described.title), style="bold", markup=False)
        for line in described.lines:
            out.print(f"  {plain(line)}", markup=False)
    return Exit.OK
