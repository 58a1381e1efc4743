"""`discover`: the purchase journey, found and written down."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from mysteryshop.cli.options import comma_list
from mysteryshop.cli.terminal import Progress, err, out, plain
from mysteryshop.errors import Exit
from mysteryshop.model import JourneyEntry
from mysteryshop.pipeline import check_free, default_file, find_journey, save_audit, walk_options

LONGEST_ADDRESS = 60
"""Characters of an address in the table; the file has it whole."""


@click.command(
    epilog="""
\b
Examples:
  mysteryshop discover https://shop.example
  mysteryshop discover https://shop.example --save audits/shop.yaml --force
  mysteryshop discover https://shop.example --save - > shop.yaml
"""
)
@click.argument("url", metavar="URL")
@click.option("--save", metavar="FILE", help="The audit file; - for standard output.  [default: audits/HOST.yaml]")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option(
    "--persona", "personas", multiple=True, callback=comma_list, help="Walk as this persona.  [default: newcomer]"
)
@click.option("--headed", is_flag=True, help="Show the browser while it walks.")
@click.option(
    "--timeout",
    type=click.FloatRange(1, 300),
    default=30.0,
    show_default=True,
    help="Seconds that an address may take to answer.",
)
@click.option("--quiet", "-q", is_flag=True, help="No progress.")
def discover(url: str, *, save: str | None, force: bool, personas: tuple[str, ...], **options: Any) -> int:
    """Find a shop's purchase journey and write it down as an audit file, made to be edited. Nothing is judged."""
    default = default_file(url)
    file = None if save == "-" else Path(save) if save else default
    if file is not None:
        check_free(file, force=force)
    walk = walk_options(headed=options["headed"], timeout=options["timeout"])
    found = find_journey(url, personas, walk, Progress(quiet=options["quiet"]))
    if file is None:
        sys.stdout.write(found.text)
        return Exit.OK
    save_audit(found.text, file)
    _show(found.entries)
    out.print(f"{file}", markup=False, style="cyan")
    err.print(f"Next: look through it, then run: mysteryshop audit {file}", markup=False, style="dim")
    return Exit.OK


def _show(entries: Iterable[JourneyEntry]) -> None:
    """A line for each page kind: where it is and how it was found, or why it was not."""
    rows = [(str(entry.page_kind), _where(entry), entry.how or entry.why_not) for entry in entries]
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    for kind, where, how in rows:
        out.print(f"{kind:<{widths[0]}}  {where:<{widths[1]}}  {plain(' '.join(how.split()))}", markup=False)


def _where(entry: JourneyEntry) -> str:
    if not entry.reached:
        return "not reached"
    address = plain(entry.url)
    return address if len(address) <= LONGEST_ADDRESS else address[: LONGEST_ADDRESS - 1] + "…"
