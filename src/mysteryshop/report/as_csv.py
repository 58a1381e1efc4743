"""`findings.csv`: one finding a row, for a spreadsheet; no word of a page is ever a formula there."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path

from mysteryshop.model import PersonaSummary, Result
from mysteryshop.report.anchored import Anchored, anchor_all
from mysteryshop.report.safety import unbent

COLUMNS = (
    "checklist",
    "check",
    "question",
    "verdict",
    "severity",
    "lost points",
    "stage",
    "page kind",
    "page",
    "title",
    "persona",
    "need",
    "scenario",
    "reason",
    "quotes",
    "write instead",
    "accepted",
    "confidence",
    "weight",
)

LONGEST_CELL = 32_000
"""Characters. Source: a cell of the common spreadsheets holds 32,767; more would be cut, or spill into the next row."""

_STARTS = "=+\\-@\u2212\uff1d\uff0b\uff0d\uff20|%"
_STARTS_ONE = re.compile(rf"[\"\s\ufeff\u200b]*[{_STARTS}]")
_STARTS_ONE_WITHIN = re.compile(rf"([;,|]['\"\s]*)(?=[{_STARTS}])")
"""What makes a spreadsheet compute a cell, also behind blanks and in full width, and what would do so where a program
splits the file at another sign than the comma, as in countries that write 3,95. Source: OWASP on CSV injection; the bar
and the per cent sign start commands in older programs."""


def render_csv(result: Result, _folder: Path) -> bytes:
    """RFC 4180, every cell in quotes, and the mark in front by which spreadsheets know UTF-8 (Python: `utf-8-sig`)."""
    personas = {persona.name: persona for persona in result.personas}
    told = io.StringIO(newline="")
    writer = csv.writer(told, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([defused(cell) for cell in _row(each, personas)] for each in anchor_all(result))
    return told.getvalue().encode("utf-8-sig", "replace")


def defused(cell: str) -> str:
    """The words in one line, an apostrophe before all that a spreadsheet would take for a formula."""
    line = " ".join(str(unbent(cell)).split())
    safe = _STARTS_ONE_WITHIN.sub(r"\1'", line)
    safe = f"'{safe}" if _STARTS_ONE.match(safe) or cell[:1] in ("\t", "\r") else safe
    return safe if len(safe) <= LONGEST_CELL else f"{safe[: LONGEST_CELL - 1]}…"


def _row(each: Anchored, personas: Mapping[str, PersonaSummary]) -> tuple[str, ...]:
    """In the order of COLUMNS. Figures have a point, whatever the machine's locale."""
    finding, persona = each.finding, personas.get(each.finding.persona)
    return (
        finding.checklist,
        finding.check,
        each.check.ask if each.check else "",
        finding.verdict.value,
        finding.severity.value,
        f"{finding.lost:.4f}",
        finding.stage or "",
        finding.page_kind or "site",
        each.url or finding.page,
        each.page.title if each.page else "",
        persona.title or persona.name if persona else finding.persona,
        persona.needs if persona else "",
        finding.scenario,
        finding.reason,
        " ".join(f"“{quote.text}”" for quote in finding.quotes if quote.text.strip()),
        finding.suggestion or finding.recommendation,
        finding.accepted.reason if finding.accepted else "",
        f"{finding.confidence:.2f}",
        str(finding.weight),
    )
