"""`init`, `doctor`, `schema` and `completion`: before the first audit."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click
from click.shell_completion import get_completion_class

from mysteryshop.cli.terminal import out, plain
from mysteryshop.errors import Exit
from mysteryshop.pipeline import examine_machine, lay_out, schema_text


@click.command(epilog="Example: mysteryshop init my-shop --url https://shop.example")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("--url", default="", help="The shop of the first audit file.")
def init(folder: Path, url: str) -> int:
    """Lay out audits/ checklists/ reports/ with a first audit file and a house checklist. Overwrites nothing."""
    laid = lay_out(folder, url)
    for path in laid.written:
        out.print(f"wrote {path}", markup=False)
    for path in laid.kept:
        out.print(f"kept  {path}", markup=False, style="dim")
    out.print(f"Next: edit {folder / 'audits'}, then run: mysteryshop audit {folder / 'audits'}", markup=False)
    return Exit.OK


@click.command(epilog="Example: mysteryshop doctor")
def doctor() -> int:
    """Say what this machine lacks for an audit, and the one command that mends it."""
    examined = examine_machine()
    for each in examined:
        mark, style = ("ok", "green") if each.well else ("no", "red")
        out.print(f"[{style}]{mark}[/{style}]  {each.what}: {plain(each.found)}")
        if each.mend:
            out.print(f"      {plain(each.mend)}", markup=False)
    return Exit.OK if all(each.well for each in examined) else Exit.USAGE


@click.command(epilog="Example: mysteryshop schema audit > audit.schema.json")
@click.argument("kind", type=click.Choice(["audit", "checklist", "baseline", "result"]))
def schema(kind: Any) -> int:
    """Print the JSON Schema of a file kind, for editors and validators."""
    sys.stdout.write(schema_text(kind))
    return Exit.OK


@click.command(epilog='Example: eval "$(mysteryshop completion bash)"')
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> int:
    """Print the script that completes commands and options in your shell."""
    kind = get_completion_class(shell)
    assert kind is not None
    root = context.find_root().command
    sys.stdout.write(kind(root, {}, "mysteryshop", "_MYSTERYSHOP_COMPLETE").source() + "\n")
    return Exit.OK
