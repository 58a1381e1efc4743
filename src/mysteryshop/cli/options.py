"""Flags that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from mysteryshop.pipeline import WHOLE, Overrides, Wishes, read_shard

Command = TypeVar("Command", bound=Callable[..., Any])


def comma_list(_: click.Context, __: click.Parameter, value: tuple[str, ...] | str | None) -> tuple[str, ...]:
    """`a,b` and repeated flags alike, as one tuple."""
    values = (value,) if isinstance(value, str) else value or ()
    return tuple(part.strip() for item in values for part in item.split(",") if part.strip())


def _together(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    def add(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add


SHIPPED = "busy-parent, launch-day-fan, one-part-only, price-first, expert, regular, newcomer"
"""Said here and not read from their file: help should come at once. A test keeps the two in step."""

templates_option = click.option(
    "--templates",
    default="",
    metavar="DIR",
    envvar="MYSTERYSHOP_TEMPLATES",
    help="A folder of own templates and style sheets that stand in for ours (docs/own-report.md).",
)

LANGUAGES = ("en", "de")
"""Said here for the same reason; a test keeps them in step."""

language_option = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=None,
    envvar="MYSTERYSHOP_LANGUAGE",
    help="The language of reports for people.  [default: the file's, else en]",
)

judging_options = _together(
    click.option(
        "--persona",
        "personas",
        multiple=True,
        callback=comma_list,
        help=f"Walk (or judge) only as these personas: the file's own, or {SHIPPED} (docs/personas.md).",
    ),
    click.option(
        "--checklist",
        "checklists",
        multiple=True,
        callback=comma_list,
        help="Shipped names or paths, instead of the file's.",
    ),
    click.option(
        "--format",
        "formats",
        multiple=True,
        callback=comma_list,
        envvar="MYSTERYSHOP_FORMAT",
        help="Report formats: html,json,jsonl,junit,sarif,md,csv,github,gitlab,pdf (docs/formats.md).  "
        "[default: html,json]",
    ),
    click.option(
        "--min-score",
        type=click.FloatRange(0, 100),
        envvar="MYSTERYSHOP_MIN_SCORE",
        help="The gate fails under this whole score.",
    ),
    click.option(
        "--min-coverage",
        type=click.FloatRange(0, 100),
        envvar="MYSTERYSHOP_MIN_COVERAGE",
        help="The gate fails under this coverage.  [default: 60]",
    ),
    click.option(
        "--fail-on",
        multiple=True,
        callback=comma_list,
        envvar="MYSTERYSHOP_FAIL_ON",
        help="critical, major (includes critical), review.",
    ),
    click.option(
        "--no-worse-than",
        default="",
        metavar="RESULT",
        help="An earlier result.json that this one may not fall behind.",
    ),
    click.option(
        "--baseline",
        default="",
        metavar="FILE",
        envvar="MYSTERYSHOP_BASELINE",
        help="Accepted findings, which fail no gate, instead of the file's (docs/gate.md).",
    ),
    click.option(
        "--redact", is_flag=True, help="A second set of reports, for readers from outside (docs/own-report.md)."
    ),
    templates_option,
    language_option,
)

baseline_options = _together(
    click.option(
        "--write-baseline",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Begin a file of accepted findings with what fails now.",
    ),
)

visiting_options = _together(
    click.option(
        "--output",
        "-o",
        type=click.Path(path_type=Path),
        envvar="MYSTERYSHOP_OUTPUT",
        help="Folder for evidence and reports.  [default: reports/AUDIT/TIME]",
    ),
    click.option(
        "--workers",
        "-w",
        type=click.IntRange(1, 16),
        default=1,
        show_default=True,
        envvar="MYSTERYSHOP_WORKERS",
        help="Visits made at a time.",
    ),
    click.option(
        "--resume",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        metavar="DIR",
        help="Go on with a walk that was broken off; its folder.",
    ),
    click.option("--headed", is_flag=True, help="Show the browser while it walks."),
    click.option(
        "--trace", is_flag=True, help="Keep Playwright's trace.zip and a HAR (not of walks that use secrets)."
    ),
    click.option("--trace-secrets", is_flag=True, help="Keep them even so. They hold what was typed and sent."),
    click.option(
        "--timeout",
        type=click.FloatRange(1, 300),
        default=30.0,
        show_default=True,
        help="Seconds that an address may take to answer.",
    ),
    click.option("--quiet", "-q", is_flag=True, help="No progress."),
)

scenario_options = _together(
    click.option(
        "--scenario",
        "scenarios",
        multiple=True,
        callback=comma_list,
        metavar="NAME|all",
        help="Faults staged in the shopper's own browser after the walk, instead of the file's (docs/scenarios.md).",
    ),
)

shard_options = _together(
    click.option(
        "--shard",
        default="",
        metavar="I/N",
        envvar="MYSTERYSHOP_SHARD",
        help="Walk only part I of N, to be judged when `mysteryshop merge` puts the parts together.",
    ),
)

channel_options = _together(
    click.option(
        "--channels",
        multiple=True,
        metavar="PATH",
        help="Emails, leaflets, listings, chats and saved pages to read beside the site, or alone: a file or a "
        "folder (docs/channels.md).",
    ),
)

FAIL_ON = ("critical", "major", "review")


def overrides_of(options: dict[str, Any]) -> Overrides:
    """The flags that are laid over the audit file. Raises: click.BadParameter."""
    unknown = [word for word in options.get("fail_on", ()) if word not in FAIL_ON]
    if unknown:
        raise click.BadParameter(f"'{unknown[0]}' is none of: {', '.join(FAIL_ON)}.", param_hint="--fail-on")
    texts = ("personas", "checklists", "formats", "channels", "scenarios")
    names = (*texts, "min_score", "min_coverage", "fail_on", "no_worse_than", "baseline", "redact", "templates")
    given = {name: options[name] for name in names if name in options}
    return Overrides(**given, language=options.get("language") or "")


def wishes_of(options: dict[str, Any], *, judge: bool = True) -> Wishes:
    """How the audit is carried out."""
    names = ("output", "resume", "workers", "headed", "trace", "trace_secrets", "timeout", "write_baseline")
    shard = read_shard(options["shard"]) if options.get("shard") else WHOLE
    given = {name: options[name] for name in names if name in options}
    # A visit alone knows no check that would need a further look.
    return Wishes(**given, judge=judge and shard.of == 1, looks=judge, shard=shard)
