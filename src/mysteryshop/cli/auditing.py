"""`audit`: from the browser to the report."""

from __future__ import annotations

import os
from typing import Any

import click

from mysteryshop.cli.options import (
    channel_options,
    judging_options,
    overrides_of,
    scenario_options,
    visiting_options,
    wishes_of,
)
from mysteryshop.cli.terminal import Progress, out, plain, show_outcome, show_warning
from mysteryshop.errors import Exit
from mysteryshop.model import Plan
from mysteryshop.pipeline import (
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
  mysteryshop audit audits/shop.yaml --dry-run
"""
)
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@visiting_options
@judging_options
@channel_options
@scenario_options
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
def audit(targets: tuple[str, ...], *, dry_run: bool, **options: Any) -> int:
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
    if dry_run:
        return show_plans(plans)
    return audit_targets(plans, wishes, Progress(quiet=options["quiet"]), show_outcome)


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
