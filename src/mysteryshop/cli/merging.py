"""`merge`: the parts of an audit, put together and judged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from mysteryshop.cli.options import baseline_options, judging_options, overrides_of
from mysteryshop.cli.terminal import show_outcome
from mysteryshop.pipeline import Audited


@click.command(
    epilog="""
\b
Examples:
  mysteryshop merge parts/1 parts/2 parts/3 parts/4 --output reports/shop
  mysteryshop merge parts/* --output reports/shop --fail-on major --format html,junit
"""
)
@click.argument("results", nargs=-1, required=True, metavar="RESULT...", type=click.Path(path_type=Path, exists=True))
@click.option("--output", "-o", type=click.Path(path_type=Path), required=True, help="Folder for all visits together.")
@click.option("--partial", is_flag=True, help="Judge what is there, though walks of the audit are missing.")
@judging_options
@baseline_options
def merge(
    results: tuple[Path, ...], *, output: Path, partial: bool, write_baseline: Path | None, **options: Any
) -> int:
    """Put the parts of an audit (`audit --shard I/N`) together: the result is that of one run.

    RESULT is the folder of a part, or a file in it. The gate is held here, over all of them.
    """
    from mysteryshop.pipeline import begin_baseline, check_free_for_baseline, merge_parts, templates_of, write_result

    if write_baseline:
        check_free_for_baseline(write_baseline)
    plan, result = merge_parts(results, output, overrides_of(options), partial=partial)
    files, code = write_result(result, output, plan.report.formats, templates_of(plan))
    if write_baseline:
        begin_baseline(result, write_baseline)
        files = (*files, write_baseline)
    broken = tuple(f"{visit.persona or visit.id}: {visit.problem}" for visit in result.visits if visit.problem)
    show_outcome(Audited(plan, output, result, files, code, warnings=broken))
    return code
