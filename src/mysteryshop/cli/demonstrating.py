"""`demo`: the bundled shop, served and audited."""

from __future__ import annotations

import os
import time
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from mysteryshop.cli.auditing import show_plans
from mysteryshop.cli.options import (
    channel_options,
    judging_options,
    overrides_of,
    scenario_options,
    visiting_options,
    wishes_of,
)
from mysteryshop.cli.terminal import Progress, out, show_outcome
from mysteryshop.demo import DemoShop, Edition, demo_audit
from mysteryshop.errors import Exit, worst_exit
from mysteryshop.model import Plan
from mysteryshop.pipeline import Wishes, audit_targets, read_plan_text


@click.command(
    epilog="""
\b
Examples:
  mysteryshop demo                     audit both editions of the demo shop
  mysteryshop demo --edition after     only the mended one
  mysteryshop demo --serve             only serve it, to look around
"""
)
@click.option("--edition", type=click.Choice(["before", "after", "both"]), default="both", show_default=True)
@click.option("--serve", is_flag=True, help="Only serve the shop, until Ctrl-C.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="With --serve: the port.  [default: a free one]")
@visiting_options
@judging_options
@channel_options
@scenario_options
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
def demo(edition: str, *, serve: bool, port: int, dry_run: bool, **options: Any) -> int:
    """Serve the bundled demo shop on this machine and audit it: before and after its words were mended."""
    editions = list(Edition) if edition == "both" else [Edition(edition)]
    if serve:
        return _serve(editions, port)
    wishes = wishes_of(options)
    folder = wishes.resume or wishes.output or Path("reports") / "demo" / time.strftime("%Y-%m-%d-%H%M%S")
    exits = []
    with ExitStack() as open_shops:
        for each in editions:
            shop = open_shops.enter_context(DemoShop(each))
            name = f"demo-{each.value}.yaml"
            plan = read_plan_text(demo_audit(each, shop.url), name, os.environ, overrides_of(options))
            if dry_run:
                exits.append(Exit(show_plans((plan,))))
                continue
            exits.append(_audit_edition(plan, folder / each.value, wishes, quiet=options["quiet"]))
    # The edition with the planted mistakes is meant to fail its gate; that is no failure of the demo.
    return worst_exit([Exit.OK if code is Exit.GATE_FAILED and edition == "both" else code for code in exits])


def _audit_edition(plan: Plan, folder: Path, wishes: Wishes, *, quiet: bool) -> Exit:
    resume = folder if wishes.resume else None
    return audit_targets((plan,), replace(wishes, output=folder, resume=resume), Progress(quiet=quiet), show_outcome)


def _serve(editions: list[Edition], port: int) -> int:
    with ExitStack() as open_shops:
        for offset, each in enumerate(editions):
            shop = open_shops.enter_context(DemoShop(each, port + offset if port else 0))
            out.print(f"{each.value}: {shop.url}")
        out.print("Press Ctrl-C to close the shop.")
        while True:
            time.sleep(3600)
