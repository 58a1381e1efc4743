"""Builds the reference pages of docs/ from the code; `--check` only says whether they are in step."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from dataclasses import MISSING, fields
from pathlib import Path

import click

from mysteryshop.cli.program import program
from mysteryshop.judge.registry import Detector, load_detectors
from mysteryshop.model import Check, Checklist
from mysteryshop.pipeline import catalogue_rows

DOCS = Path(__file__).parent.parent / "docs"
MADE = "<!-- Built from the code by `make docs`; edits here are lost. -->\n"


def commands_page() -> str:
    """Every command with its help, as the terminal shows it."""
    return "\n".join([MADE, "# Commands\n", *_commands(program, "mysteryshop", None)]) + "\n"


def _commands(command: click.Command, name: str, parent: click.Context | None) -> Iterator[str]:
    context = click.Context(command, info_name=name.rsplit(" ", maxsplit=1)[-1], parent=parent)
    context.max_content_width = 100
    context.terminal_width = 100
    yield f"## `{name}`\n\n```text\n{command.get_help(context).rstrip()}\n```\n"
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            found = command.get_command(context, child)
            assert found is not None
            yield from _commands(found, f"{name} {child}", context)


def detectors_page() -> str:
    """Every detector with its docstring and its options."""
    head = "# Detectors\n\nThe code that answers a check. Its options are the `options:` of a check in YAML.\n"
    detectors = load_detectors()
    return "\n".join([MADE, head, *(_detector(detectors[name]) for name in sorted(detectors))]) + "\n"


def _detector(detector: Detector) -> str:
    kind = "all pages side by side" if detector.site else "one page"
    lines = [
        f"## `{detector.name}`\n",
        inspect.cleandoc(detector.about) + "\n",
        f"Reads {kind}; rests on {detector.basis}.",
    ]
    if detector.options is not None:
        about = inspect.cleandoc(detector.options.__doc__ or "")
        shown = [f"| `{f.name}` | `{f.type}` | {_default(f.default)} |" for f in fields(detector.options)]
        lines += ["", about, "", "| option | type | default |", "| --- | --- | --- |", *shown]
    return "\n".join(lines) + "\n"


def _default(value: object) -> str:
    return "needed" if value is MISSING else f"`{value!r}`"


def checks_page() -> str:
    """Every shipped check: question, weight, pages, why and what to write."""
    head = "# Checks\n\nEvery check that is shipped. `mysteryshop checklist show ID` shows its examples too.\n"
    return "\n".join([MADE, head, *(_checklist(each) for each in catalogue_rows(()))]) + "\n"


def _checklist(checklist: Checklist) -> str:
    head = f"## {checklist.id} ({checklist.share:g}% of the whole)\n\n{checklist.about}\n"
    return "\n".join([head, *(_check(check) for check in checklist.checks)])


def _check(check: Check) -> str:
    pages = ", ".join(check.pages) or "the whole site"
    return (
        f"### `{check.id}`\n\n**{check.ask}** {check.why}\n\n"
        f"- weight {check.weight}, {check.severity}, join {check.join}; asked on {pages}; detector `{check.detect}`\n"
        f"- write instead: {check.fix}\n- source: {check.source}\n"
    )


PAGES = {"commands.md": commands_page, "detectors.md": detectors_page, "checks.md": checks_page}


def main() -> int:
    """0 when all is in step; with `--check`, 1 and the names of the pages that are not."""
    behind = [name for name, build in PAGES.items() if _stored(name) != build()]
    if "--check" in sys.argv:
        for name in behind:
            print(f"docs/{name} is behind the code: run `make docs`.", file=sys.stderr)
        return 1 if behind else 0
    for name in behind:
        (DOCS / name).write_text(PAGES[name](), encoding="utf-8")
        print(f"wrote docs/{name}")
    return 0


def _stored(name: str) -> str:
    path = DOCS / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main())
