"""Findings as the words of a failed test: the quote, the page, the picture, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mysteryshop.model import Check, Finding, PageSummary, Result

QUOTES_SHOWN = 3
"""Quotes of one finding. Source: chosen; the report shows all."""


def plain(words: str) -> str:
    """Words of a page, safe to print: no control characters that could steer a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in words)


@dataclass(frozen=True, slots=True)
class Telling:
    """What there is to say of one check. folder: where the result lies, for the paths of pictures."""

    check: Check
    result: Result
    folder: Path

    def let_down(self, findings: Sequence[Finding]) -> str:
        """The evidence of each finding, what to write instead, and where all of it can be seen."""
        lines = [f"{self.check.ask} ({self.check.id}, {self.check.severity})"]
        for finding in findings:
            lines += ["", *self._finding(finding)]
        why = [f"why: {self.check.why}"] if self.check.why else []
        return "\n".join([*lines, "", *why, f"report: {self.folder / 'index.html'}"])

    def undecided(self, findings: Sequence[Finding]) -> str:
        """Why nobody knows, in a line for each page and persona."""
        told = (f"{self.check.id}: {finding.verdict}{self._who(finding)}: {finding.reason}" for finding in findings)
        return "\n".join(dict.fromkeys(told))

    def skipped(self, findings: Sequence[Finding]) -> str:
        """Why this is neither good nor bad, in one line: a person should look, or it has no meaning here."""
        if not findings:
            return "no such page was met"
        first = findings[0]
        page = self._page(first.page)
        where = f" on {page.url}" if page else ""
        return f"{first.verdict}{where}: {' '.join(first.reason.split())}"

    def _finding(self, finding: Finding) -> Iterator[str]:
        page = self._page(finding.page)
        yield f"{finding.verdict}{self._who(finding)}: {finding.reason}"
        for quote in finding.quotes[:QUOTES_SHOWN]:
            yield f"  “{quote.text}”{self._elsewhere(quote.page or quote.channel, finding)}"
        if page:
            yield f"  page: {page.url}"
        if page and page.screenshot:
            yield f"  screenshot: {self.folder / page.screenshot}"
        if finding.accepted:
            yield f"  accepted until {finding.accepted.expires} by {finding.accepted.owner}: {finding.accepted.reason}"
        elif advice := finding.suggestion or finding.recommendation:
            yield f"  write instead: {advice}"

    def _elsewhere(self, place: str, finding: Finding) -> str:
        if not place or place == finding.page:
            return ""
        page = self._page(place)
        return f" ({page.url if page else place})"

    def _page(self, name: str) -> PageSummary | None:
        return next((page for page in self.result.pages if page.id == name), None) if name else None

    def _who(self, finding: Finding) -> str:
        kind = f" on {finding.page_kind}" if finding.page_kind else ""
        persona = f" for {finding.persona}" if finding.persona else ""
        return kind + persona + (f" while {finding.scenario} was staged" if finding.scenario else "")
