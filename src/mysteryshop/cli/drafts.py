"""`check`: texts judged with no browser."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from mysteryshop.cli.options import comma_list
from mysteryshop.cli.terminal import out, plain
from mysteryshop.errors import Exit
from mysteryshop.model import Verdict
from mysteryshop.pipeline import Draft, check_drafts

STYLE = {Verdict.FAIL: "red", Verdict.PARTIAL: "yellow", Verdict.REVIEW: "cyan", Verdict.PASS: "green"}


@click.command(
    epilog="""
\b
Examples:
  mysteryshop check --as outage message.txt
  mysteryshop check faq.md drafts/
  echo "Back soon!" | mysteryshop check --as outage -
"""
)
@click.argument("paths", nargs=-1, metavar="PATH...|-", required=True)
@click.option(
    "--as", "kind", type=click.Choice(["outage", "faq", "copy"]), help="What the text is.  [default: guessed]"
)
@click.option("--checklist", "checklists", multiple=True, callback=comma_list, help="Other checklists to judge by.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--all", "show_all", is_flag=True, help="Show what was met, too.")
def check(paths: tuple[str, ...], *, kind: Any, checklists: tuple[str, ...], form: str, show_all: bool) -> int:
    """Judge drafts and saved pages: .html, .md, .txt, or - for standard input. Exit 1 when something fails."""
    stdin = sys.stdin.read() if "-" in paths else None
    drafts = check_drafts(paths, stdin, kind, checklists)
    if form == "json":
        sys.stdout.write(json.dumps([_as_record(draft) for draft in drafts], indent=2, ensure_ascii=False) + "\n")
    else:
        for draft in drafts:
            _show(draft, show_all=show_all)
    failed = any(each.finding.verdict is Verdict.FAIL for draft in drafts for each in draft.findings)
    decided = any(each.finding.verdict.counted for draft in drafts for each in draft.findings)
    if not decided:
        return Exit.NOT_AUDITED
    return Exit.GATE_FAILED if failed else Exit.OK


def _as_record(draft: Draft) -> dict[str, Any]:
    return {
        "file": draft.name,
        "as": draft.kind,
        "findings": [
            {
                "line": each.place.line,
                "column": each.place.column,
                "check": each.finding.check,
                "verdict": each.finding.verdict.value,
                "reason": each.finding.reason,
                "quotes": [quote.text for quote in each.finding.quotes],
                "recommendation": each.finding.recommendation,
                "suggestion": each.finding.suggestion,
                "confidence": each.finding.confidence,
            }
            for each in draft.findings
        ],
    }


def _show(draft: Draft, *, show_all: bool) -> None:
    shown = [e for e in draft.findings if e.finding.verdict in (Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW)]
    met = [e for e in draft.findings if e.finding.verdict is Verdict.PASS]
    for each in (*shown, *(met if show_all else ())):
        finding = each.finding
        style = STYLE[finding.verdict]
        out.print(f"{each.place}: [{style}]{finding.verdict}[/{style}] {finding.check}")
        out.print(f"    {plain(finding.reason)}", markup=False)
        for quote in finding.quotes[:2]:
            out.print(f"    “{plain(quote.text)}”", markup=False, style="italic")
        if finding.verdict is not Verdict.PASS:
            advice = f"suggested: {finding.suggestion}" if finding.suggestion else finding.recommendation
            out.print(f"    → {plain(advice)}", markup=False)
    out.print(f"{draft.name} (read as {draft.kind}): {len(met)} met, {len(shown)} to look at", markup=False)
