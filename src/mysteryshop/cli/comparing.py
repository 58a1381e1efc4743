"""`compare`: results side by side."""

from __future__ import annotations

from collections import Counter
from math import floor
from pathlib import Path
from typing import Any

import click

from mysteryshop.cli.options import comma_list, language_option, templates_option
from mysteryshop.cli.terminal import out, plain, show_error
from mysteryshop.errors import Exit
from mysteryshop.model import Change, ComparedShop, Comparison, ComparisonKind, Movement, Turn
from mysteryshop.pipeline import Compared, Dress, compare_files

CHANGES_SHOWN = 5
"""Changes of one kind that the terminal names; a report has them all."""
GAPS_SHOWN = 8


@click.command(
    epilog="""
\b
Examples:
  mysteryshop compare reports/before reports/after
  mysteryshop compare reports/before reports/after --no-worse-than
  mysteryshop compare reports/us reports/them reports/others --anonymise --output for-the-board
  mysteryshop compare reports/us reports/them --output market --letterhead audits/market.yaml
"""
)
@click.argument("results", nargs=-1, metavar="RESULT RESULT...", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--as",
    "kind",
    type=click.Choice([kind.value for kind in ComparisonKind]),
    help="What lies side by side.  [default: before-after for two results of one site]",
)
@click.option("--anonymise", is_flag=True, help="Leave out names, addresses and quotes.")
@click.option("--no-worse-than", is_flag=True, help="Exit 1 when the later (or the first of several) is worse.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Folder for a report of the comparison.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    callback=comma_list,
    help="html,json,md, with --output.  [default: all three]",
)
@click.option(
    "--letterhead",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="AUDIT",
    help="An audit file: the agency, letter, footer and templates of its `report`.  [default: those that our, or the "
    "later, result holds]",
)
@templates_option
@language_option
def compare(
    results: tuple[Path, ...],
    *,
    kind: str | None,
    anonymise: bool,
    no_worse_than: bool,
    output: Path | None,
    formats: tuple[str, ...],
    **worn: Any,
) -> int:
    """Put results side by side: one shop before and after, or our shop and others.

    RESULT is a result.json or its folder. Says what is better, worse, new and gone, sentence by sentence, and whether
    the pages, the checklists or the reach moved the score.
    """
    wanted = formats or ("html", "json", "md")
    given = ComparisonKind(kind) if kind else None
    dress = Dress(worn["letterhead"], Path(worn["templates"]) if worn["templates"] else None, worn["language"] or "")
    compared = compare_files(results, given, anonymise=anonymise, output=output, formats=wanted, dress=dress)
    show_comparison(compared)
    if no_worse_than and compared.worse:
        show_error(compared.worse)
        return Exit.GATE_FAILED
    return Exit.OK


def show_comparison(compared: Compared) -> None:
    """Scores side by side, what moved them or where the first is behind, and where the report is."""
    told = compared.comparison
    _show_shops(told)
    if told.movement:
        out.print(f"  moved by {_movement(told.movement)}", markup=False)
    if told.kind is ComparisonKind.BEFORE_AFTER:
        _show_changes(told)
    else:
        _show_gaps(told)
    for file in compared.files:
        out.print(f"  {file}", markup=False, style="cyan")


def _show_shops(told: Comparison) -> None:
    width = max(len(plain(shop.name)) for shop in told.shops)
    for shop in told.shops:
        out.print(f"{plain(shop.name):<{width}}  {_figures(shop, told)}", markup=False)
    questions = "1 question" if told.compared == 1 else f"{told.compared} questions"
    out.print(f"  {questions} decided in all of them by the same rule", markup=False)


def _figures(shop: ComparedShop, told: Comparison) -> str:
    score = "not scored" if shop.overall is None else f"score {floor(round(shop.overall, 9))}"
    band = f", {shop.band.value}" if shop.band else ""
    shared = "" if shop.shared is None else f"; {shop.shared:.2f} on the same questions"
    rank = f", rank {shop.rank}" if shop.rank and told.kind is ComparisonKind.US_THEM else ""
    return f"{score}{band}{shared}{rank}"


def _movement(movement: Movement) -> str:
    parts = {
        "pages": movement.page,
        "checklists": movement.checklist,
        "reach": movement.reach,
        "customers": movement.customers,
        "caps": movement.cap,
    }
    told = [f"{name} {value:+.2f}" for name, value in parts.items() if f"{value:+.2f}" not in ("+0.00", "-0.00")]
    return f"{movement.total:+.2f}: {', '.join(told) or 'nothing'}"


def _show_changes(told: Comparison) -> None:
    count = Counter(change.turn for change in told.changes)
    for turn in (Turn.WORSE, Turn.NEW, Turn.BETTER, Turn.GONE, Turn.REWORDED):
        if count[turn]:
            out.print(f"  {turn.value}: {count[turn]}", markup=False)
        for change in [each for each in told.changes if each.turn is turn][:CHANGES_SHOWN]:
            out.print(f"    {plain(_change(change))}", markup=False)


def _change(change: Change) -> str:
    where = change.page_kind.value if change.page_kind else "site"
    words = " → ".join(f"“{_short(each)}”" if each else "–" for each in (change.before, change.after))
    told = "" if words == "– → –" else f": {words}"
    return f"{change.check} on {where} ({change.cause.value}){told}"


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"


def _show_gaps(told: Comparison) -> None:
    behind = [row for row in told.checks if row.gap < 0][:GAPS_SHOWN]
    if behind:
        out.print(f"  {plain(told.shops[0].name)} is furthest behind on", markup=False)
    for row in behind:
        out.print(f"    {row.gap:+.2f}  {plain(row.ask)} ({row.check})", markup=False)
