"""`check`: texts judged with no browser."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from mysteryshop.cli.options import comma_list
from mysteryshop.cli.terminal import out, plain, show_error
from mysteryshop.errors import Exit
from mysteryshop.model import Verdict

if TYPE_CHECKING:
    from mysteryshop.pipeline.drafts import Draft, DraftFinding, Spot

FORMS = ("text", "json", "sarif", "github")
"""Said here and not asked of the pipeline: help should come at once. A test keeps the two in step."""

STYLE = {Verdict.FAIL: "red", Verdict.PARTIAL: "yellow", Verdict.REVIEW: "cyan", Verdict.PASS: "green"}


@click.command(
    epilog="""
\b
Examples:
  mysteryshop check --as outage message.txt
  mysteryshop check faq.md drafts/
  mysteryshop check answers.csv --column Frage --column Antwort
  mysteryshop check --format github drafts/
  echo "Back soon!" | mysteryshop check --as outage -
"""
)
@click.argument("paths", nargs=-1, metavar="PATH...|-", required=True)
@click.option(
    "--as", "kind", type=click.Choice(["outage", "faq", "copy"]), help="What the text is.  [default: guessed]"
)
@click.option("--checklist", "checklists", multiple=True, callback=comma_list, help="Other checklists to judge by.")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="NAME",
    help="The column (or JSON key) to judge; given twice, those of question and answer.  "
    "[default: question and answer, or text]",
)
@click.option(
    "--stdin-name", default="-", metavar="NAME", help="What standard input is called, and by its ending read as."
)
@click.option("--all", "show_all", is_flag=True, help="Show what was met, too.")
def check(paths: tuple[str, ...], *, form: str, show_all: bool, **options: Any) -> int:
    """Judge drafts and saved pages with no browser: .html .md .txt .eml .pdf .docx .csv .json, or - for standard
    input.

    Exit 0 when nothing fails, 1 when something does, 2 when a file can't be read, 3 when nothing could be decided.
    """
    from mysteryshop.pipeline.drafts import check_drafts, render_drafts

    stdin = sys.stdin.buffer.read() if "-" in paths else None
    if len(options["columns"]) > 2:
        raise click.BadParameter("Name one column, or two: the question's and the answer's.", param_hint="--column")
    checked = check_drafts(paths, stdin, **options)
    if form == "text":
        for draft in checked.drafts:
            _show(draft, show_all=show_all)
    else:
        click.echo(render_drafts(checked, form), nl=False)
    for mistake in checked.mistakes:
        show_error(str(mistake))
    return checked.exit


def _show(draft: Draft, *, show_all: bool) -> None:
    shown = [e for e in draft.findings if e.finding.verdict in (Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW)]
    met = [e for e in draft.findings if e.finding.verdict is Verdict.PASS]
    for each in (*shown, *(met if show_all else ())):
        _show_finding(each)
    texts = f", {draft.texts} texts" if draft.texts > 1 else ""
    counted = f"{len(met)} met, {len(shown)} to look at"
    out.print(f"{plain(draft.name)} (read as {draft.kind}{texts}): {counted}", markup=False)
    if draft.exit is Exit.NOT_AUDITED:
        show_error(f"{draft.name}: nothing in it could be decided (exit 3). {_undecided(draft)}")


def _undecided(draft: Draft) -> str:
    if draft.kind == "faq":
        return "A question stands on a line of its own, its answer below; or lines begin with `Q:` and `A:`."
    return "`--as` says what kind of text it is."


def _show_finding(each: DraftFinding) -> None:
    finding, style = each.finding, STYLE[each.finding.verdict]
    out.print(f"{plain(str(each.spot))}: ", markup=False, end="")
    out.print(str(finding.verdict), style=style, markup=False, end="")
    out.print(f" {finding.check}", markup=False)
    for line in _quotes(each):
        out.print(f"    {plain(line)}", markup=False, style="italic")
    out.print(f"    {plain(finding.reason)}", markup=False)
    if finding.verdict is not Verdict.PASS:
        told = "\n      ".join(finding.suggestion.split("\n"))
        advice = f"A customer would rather read: “{told}”" if told else finding.recommendation
        out.print(f"    → {plain(advice)}", markup=False)


def _quotes(each: DraftFinding) -> Iterator[str]:
    """The sentences, the others of a finding with the place that each has."""
    for quote, spot in zip(each.finding.quotes, each.spots, strict=True):
        where = "" if spot == each.spot else f"{_near(spot)}: "
        yield f"{where}“{' '.join(quote.text.split())}”"


def _near(spot: Spot) -> str:
    """A place in the file that was just named."""
    return f"{spot.place.line}:{spot.place.column}" if spot.has_lines else spot.name
