"""A small language to say what was asked and seen, so that a test shows only what matters to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest

from mysteryshop.model import (
    STAGE_OF,
    Check,
    Checklist,
    Finding,
    Join,
    PageKind,
    PageSummary,
    Persona,
    Plan,
    Severity,
    Verdict,
)
from mysteryshop.score import Scored, score

VISITS = {"parent": "a", "reader": "b", "": "saved"}


@dataclass
class Audit:
    """Checklists, personas and findings, put together line by line, then scored."""

    checks: dict[str, list[Check]] = field(default_factory=dict)
    shares: dict[str, float] = field(default_factory=dict)
    personas: list[Persona] = field(default_factory=lambda: [Persona("parent")])
    findings: list[Finding] = field(default_factory=list)
    uncapped: dict[str, str] = field(default_factory=dict)

    def ask(
        self,
        check: str,
        *,
        of: str = "outage-messaging",
        weight: int = 1,
        join: Join = Join.MEAN,
        severity: Severity = Severity.MAJOR,
    ) -> None:
        """Put a check on a checklist."""
        asked = Check(check, "?", "some-detector", weight, severity, "Mend it.", join=join, hash=f"{check}-1")
        self.checks.setdefault(of, []).append(asked)

    def see(
        self,
        check: str,
        verdict: Verdict,
        kind: PageKind = PageKind.PRODUCT,
        *,
        page: str = "",
        by: str = "parent",
    ) -> None:
        """Write down one finding; a page is named after its kind unless it has a name of its own."""
        of, asked = next((of, one) for of, each in self.checks.items() for one in each if one.id == check)
        seen = verdict is not Verdict.NOT_SEEN
        self.findings.append(
            Finding(
                check=check,
                checklist=of,
                detector=asked.detect,
                page=f"{VISITS[by]}/{page or kind}" if seen else "",
                page_kind=kind,
                stage=STAGE_OF[kind] if seen else None,
                persona=by,
                scenario="",
                verdict=verdict,
                reason="",
                weight=asked.weight,
                points=None,
                severity=asked.severity,
                confidence=1.0,
                group="",
                join=asked.join.value,
            )
        )

    def walk_as(self, *personas: Persona) -> None:
        """Send these customers, and nobody else."""
        self.personas = list(personas)

    @property
    def checklists(self) -> Sequence[Checklist]:
        """The checklists, each with a share of 10 unless `shares` says otherwise."""
        return [Checklist(of, "", tuple(each), share=self.shares.get(of, 10)) for of, each in self.checks.items()]

    @property
    def pages(self) -> Sequence[PageSummary]:
        """Every page that a finding stands on."""
        kinds: Mapping[str, PageKind] = {one.page: one.page_kind for one in self.findings if one.page and one.page_kind}
        blank = PageSummary("", "", (), STAGE_OF[PageKind.HOME], "", 200, "", "", "", "", "", "")
        return [replace(blank, id=page, page_kinds=(kind,), stage=STAGE_OF[kind]) for page, kind in kinds.items()]

    def scored(self) -> Scored:
        """All that it adds up to."""
        plan = Plan("an audit", uncapped=self.uncapped)
        return score(self.findings, self.checklists, self.pages, self.personas, plan)


@pytest.fixture
def audit() -> Audit:
    """An audit by one parent, with nothing asked yet."""
    return Audit()
