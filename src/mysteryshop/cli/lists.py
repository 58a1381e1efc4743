"""`checklist list|show|lint|test`: the catalogue."""

from __future__ import annotations

import click

from mysteryshop.cli.terminal import out, plain, show_error
from mysteryshop.errors import Exit
from mysteryshop.model import Check, Checklist
from mysteryshop.pipeline import catalogue_rows, lint_checklists, run_examples, show_check


@click.group()
def checklist() -> None:
    """The checks there are: list them, show one, lint and test your own."""


@checklist.command("list", epilog="Example: mysteryshop checklist list outage-messaging")
@click.argument("names", nargs=-1)
def list_checks(names: tuple[str, ...]) -> int:
    """Every check with its question, weight and severity."""
    for each in catalogue_rows(names):
        share = f"{each.share:g}% of the whole" if each.share else "not part of the whole"
        out.print(f"{each.id}  ({share}): {plain(each.about)}", style="bold", markup=False)
        for check in each.checks:
            out.print(f"  {check.id:<28} w{check.weight} {check.severity:<8} {check.ask}", markup=False)
    return Exit.OK


@checklist.command("show", epilog="Example: mysteryshop checklist show outage-apology")
@click.argument("name")
def show(name: str) -> int:
    """One check in full (or every check of a checklist)."""
    found, check = show_check(name)
    for each in (check,) if check else found.checks:
        _show_check(found, each)
    return Exit.OK


def _show_check(found: Checklist, check: Check) -> None:
    out.print(check.id, style="bold", markup=False)
    lines = {
        "asks": check.ask,
        "why": check.why,
        "of": f"{found.id}, weight {check.weight}, {check.severity}, join {check.join}",
        "on": ", ".join(check.pages) or "the whole site",
        "detector": check.detect,
        "write": check.fix,
        "source": check.source,
    }
    for label, words in lines.items():
        out.print(f"  {label:<9} {plain(str(words))}", markup=False)
    for label, examples in (("good", check.good), ("bad", check.bad)):
        for example in examples:
            question = f"{example.question} → " if example.question else ""
            out.print(f"  {label:<9} {plain(question + (example.text or example.page_file))}", markup=False)


@checklist.command("lint", epilog="Example: mysteryshop checklist lint ./checklists/house-style.yaml")
@click.argument("names", nargs=-1)
def lint(names: tuple[str, ...]) -> int:
    """Whether checklists can be read; every mistake with its line and column."""
    good, mistakes = lint_checklists(names)
    for mistake in mistakes:
        show_error(str(mistake))
    out.print(f"{len(good)} checklists read well, {len(mistakes)} mistakes.")
    return Exit.GATE_FAILED if mistakes else Exit.OK


@checklist.command("test", epilog="Example: mysteryshop checklist test ./checklists/house-style.yaml")
@click.argument("names", nargs=-1)
def test(names: tuple[str, ...]) -> int:
    """Run every check's good and bad examples as its tests."""
    red = False
    for tested in run_examples(names):
        red = red or bool(tested.mistakes)
        for mistake in tested.mistakes:
            show_error(str(mistake))
        state = _state(len(tested.mistakes), tested.examples)
        out.print(f"{tested.checklist}: {tested.checks} checks, {tested.examples} examples, {state}", markup=False)
        if tested.untested:
            out.print(f"  without examples: {', '.join(tested.untested)}", markup=False)
    return Exit.GATE_FAILED if red else Exit.OK


def _state(wrong: int, examples: int) -> str:
    """Red with how many examples came out otherwise, green, or that there was nothing to run."""
    if wrong:
        return f"red: {wrong} {'is' if wrong == 1 else 'are'} judged otherwise"
    return "green" if examples else "nothing was tested"
