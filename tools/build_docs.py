"""Builds the reference pages of docs/ from the code; `--check` only says whether they are in step."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields
from pathlib import Path

import click

from mysteryshop.cli.program import program
from mysteryshop.files import load_personas
from mysteryshop.judge.registry import Detector, load_detectors
from mysteryshop.model import Check, Checklist, Persona
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


def personas_page() -> str:
    """Every shipped persona: who it is, how it walks, and how much it cares for what."""
    personas = load_personas()
    return "\n".join([MADE, PERSONAS_HEAD, *_walking(personas.values()), *_caring(personas.values())]) + "\n"


PERSONAS_HEAD = """# Personas

The customers who ship. Each stands for a way of shopping, not for a kind of person. `--persona busy-parent --persona
expert` (or `personas:` in an audit file) sends several through one shop in one run, and the report puts them side by
side; where nobody is named, the newcomer walks. An entry of an audit file that bears one of these names changes only
what it says; any other name is a new persona:

```yaml
personas:
  - busy-parent
  - {name: expert, patience: 5s}
  - {name: keys-alone, needs: a lamp to read by in bed, keyboard: true}
```

`keyboard: true` is a customer who presses everything with keys: what takes no focus in the tab order can't be reached,
which is noted, and menus that open under a pointer stay shut. `javascript: false` is one whose browser runs no scripts.
`patience` is how long a step may take before this customer minds; the shopper's own polite pauses do not count. The
searches are tried one after the other while the shop finds nothing, three at most; a persona without any searches for
the content words of what it `needs` ("lamp read bed"), then for the thing alone ("lamp").
"""


def _walking(personas: Iterable[Persona]) -> Iterator[str]:
    yield "## How they walk\n\n| persona | device | patience | value | searches for | who it is |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for each in personas:
        device = each.device or f"laptop, {each.viewport[0]}x{each.viewport[1]}"
        searches = ", ".join(each.search)
        cells = (f"`{each.name}`", device, f"{each.patience:g} s", f"{each.value:g}", searches, each.story)
        yield f"| {' | '.join(cells)} |"


def _caring(personas: Iterable[Persona]) -> Iterator[str]:
    people = tuple(personas)
    checklists = sorted({checklist for each in people for checklist in each.factors})
    yield "\n## What they care for\n\nHow much a checklist counts for each, 0.5 to 2; an empty cell is 1."
    yield "A checklist that an audit does not use changes nothing.\n"
    yield f"| checklist | {' | '.join(f'`{each.name}`' for each in people)} |"
    yield "| --- |" + " --- |" * len(people)
    for checklist in checklists:
        factors = (f"{each.factors[checklist]:g}" if checklist in each.factors else "" for each in people)
        yield f"| `{checklist}` | {' | '.join(factors)} |"


PAGES = {
    "commands.md": commands_page,
    "detectors.md": detectors_page,
    "checks.md": checks_page,
    "personas.md": personas_page,
}


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
