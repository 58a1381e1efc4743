"""`visit`, `judge` and `report`: each stage alone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from mysteryshop.cli.options import (
    baseline_options,
    channel_options,
    comma_list,
    judging_options,
    language_option,
    overrides_of,
    shard_options,
    templates_option,
    visiting_options,
    wishes_of,
)
from mysteryshop.cli.terminal import Progress, out, show_outcome
from mysteryshop.errors import Exit
from mysteryshop.model import Plan
from mysteryshop.pipeline import Audited, audit_targets, read_resumed_plan, read_targets


@click.command(
    epilog="""
\b
Examples:
  mysteryshop visit audits/shop.yaml --output visits/today
  mysteryshop visit https://shop.example --headed
"""
)
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@visiting_options
@channel_options
@shard_options
@click.option("--persona", "personas", multiple=True, callback=comma_list, help="Walk only as these personas.")
def visit(targets: tuple[str, ...], **options: Any) -> int:
    """Only walk the shop and keep the evidence; it can be judged later, on a machine without a browser."""
    wishes = wishes_of(options, judge=False)
    if not targets and wishes.resume:
        plans: tuple[Plan, ...] = (read_resumed_plan(wishes.resume),)
    else:
        plans = read_targets(targets, os.environ, overrides_of(options))

    def done(audited: Audited) -> None:
        show_outcome(audited)
        if audited.exit is Exit.OK:
            out.print(f"{audited.folder}", markup=False)

    return audit_targets(plans, wishes, Progress(quiet=options["quiet"]), done)


@click.command(
    epilog="""
\b
Examples:
  mysteryshop judge reports/shop/2026-01-05-101500
  mysteryshop judge visits/today --checklist ./checklists/house-style.yaml --output judged
  mysteryshop judge reports/shop --fail-on major --baseline audits/accepted.yaml
"""
)
@click.argument("folder", metavar="VISIT", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Folder for the result.  [default: VISIT]")
@judging_options
@baseline_options
def judge(folder: Path, output: Path | None, write_baseline: Path | None, **options: Any) -> int:
    """Judge a stored visit (again): no browser, no network, the same bytes every time."""
    # Loaded here: a walk should not wait for the judge's libraries.
    from mysteryshop.pipeline import begin_baseline, check_free_for_baseline, judge_folder, templates_of, write_result

    if write_baseline:
        check_free_for_baseline(write_baseline)
    plan, result = judge_folder(folder, output or folder, overrides_of(options))
    files, code = write_result(result, output or folder, plan.report.formats, templates_of(plan))
    if write_baseline:
        begin_baseline(result, write_baseline)
        files = (*files, write_baseline)
    show_outcome(Audited(plan, output or folder, result, files, code))
    return code


@click.command(
    epilog="""
\b
Examples:
  mysteryshop report reports/shop/result.json
  mysteryshop report reports/shop --format html --output for-the-client
  mysteryshop report reports/shop --format html,json --redact --output for-the-board
  mysteryshop report reports/shop --language de --output auf-deutsch
"""
)
@click.argument("result", metavar="RESULT", type=click.Path(path_type=Path, exists=True))
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Folder for the report.  [default: RESULT's]")
@click.option("--format", "formats", multiple=True, callback=comma_list, help="Report formats.  [default: html]")
@click.option("--redact", is_flag=True, help="For readers from outside: by the audit's profile, else by the usual one.")
@templates_option
@language_option
def report(
    result: Path,
    output: Path | None,
    formats: tuple[str, ...],
    *,
    redact: bool,
    templates: str,
    language: str | None,
) -> int:
    """Render a stored result.json again, in any format.

    Redacted reports go to RESULT's folder `redacted` when no other is named.
    """
    from mysteryshop.pipeline import Rendering, remarks, report_result

    rendering = Rendering(redact, Path(templates) if templates else None, language or "")
    read, files = report_result(result, output, formats or ("html",), rendering)
    for file in files:
        out.print(str(file), markup=False)
    click.echo(remarks(read, formats), nl=False)
    return Exit.OK
