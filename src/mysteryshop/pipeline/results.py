"""From visits and judgement to the result: all that a report shows and a gate is held against."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mysteryshop import __version__
from mysteryshop.files import read_cover, read_logo
from mysteryshop.judge import weights_read
from mysteryshop.model import (
    STAGE_OF,
    AuditSummary,
    Checklist,
    CheckSummary,
    Page,
    PageSummary,
    Persona,
    PersonaSummary,
    Plan,
    StoredVisit,
    VisitSummary,
)

LONGEST_TEXT = 20_000
"""Characters of a page's words that a result keeps; the evidence keeps all."""


def page_summaries(visits: Sequence[StoredVisit], folder: Path) -> tuple[PageSummary, ...]:
    """What a result keeps of the pages; paths relative to the folder that result.json stands in."""
    return tuple(_page(stored, page, folder) for stored in visits for page in stored.pages)


def _page(stored: StoredVisit, page: Page, folder: Path) -> PageSummary:
    base = Path(os.path.relpath(stored.folder, folder))
    shot = page.screenshot
    return PageSummary(
        id=f"{stored.visit.id}/{page.id}",
        visit=stored.visit.id,
        page_kinds=page.kinds,
        stage=STAGE_OF[page.main_kind],
        url=page.url,
        status=page.status,
        title=page.title,
        text=page.text[:LONGEST_TEXT],
        evidence=(base / "pages" / f"{page.id}.json.gz").as_posix(),
        screenshot=(base / shot.full).as_posix() if shot else "",
        small=(base / shot.small).as_posix() if shot else "",
        scenario=page.scenario,
        width=shot.width if shot else 0,
        height=shot.height if shot else 0,
        fold=page.viewport[1],
        captured=page.captured,
        notice=page.notice,
    )


def visit_summaries(visits: Sequence[StoredVisit]) -> tuple[VisitSummary, ...]:
    """What a result keeps of the walks; pages named as findings name them."""
    return tuple(_visit(stored) for stored in visits)


def _visit(stored: StoredVisit) -> VisitSummary:
    visit = stored.visit
    journey = tuple(replace(e, page=f"{visit.id}/{e.page}" if e.page else "") for e in visit.journey)
    return VisitSummary(
        id=visit.id,
        persona=visit.persona,
        channel=visit.channel,
        journey=journey,
        stopped_before=visit.stopped_before,
        order_requests=visit.order_requests,
        steps=visit.steps,
        notes=visit.notes,
        state=visit.state,
        problem=visit.problem,
        page_loads=visit.page_loads,
    )


def check_summaries(checklists: Sequence[Checklist]) -> tuple[CheckSummary, ...]:
    """What a result keeps of the checks, in checklist order."""
    return tuple(
        CheckSummary(
            id=check.id,
            checklist=checklist.id,
            ask=check.ask,
            why=check.why,
            source=check.source,
            weight=check.weight,
            severity=check.severity,
            hash=check.hash,
            fix=check.fix,
            join=check.join,
            place=str(check.place or ""),
        )
        for checklist in checklists
        for check in checklist.checks
    )


def persona_summaries(personas: Sequence[Persona]) -> tuple[PersonaSummary, ...]:
    """What a report says of the personas."""
    return tuple(
        PersonaSummary(
            p.name,
            p.title,
            p.story,
            p.device,
            p.needs,
            p.value,
            p.patience,
            keyboard=p.keyboard,
            javascript=p.javascript,
        )
        for p in personas
    )


def audit_summary(plan: Plan) -> AuditSummary:
    """What was asked for. An agency's logo and letter are read from their files, so that a result holds all of it."""
    site, report = plan.site, plan.report
    return AuditSummary(
        name=plan.audit,
        url=site.url if site else "",
        permission=site.permission if site else "",
        region=site.region if site else "",
        agency={"name": report.agency.name, "logo": read_logo(plan), "colour": report.agency.colour},
        not_promised=plan.not_promised,
        uncapped=dict(plan.uncapped),
        cover=read_cover(plan),
        footer=report.footer,
        glossary=dict(report.glossary),
        redaction=report.redact,
        language=report.language,
    )


def tool_summary(checklists: Sequence[Checklist]) -> dict[str, str]:
    """Name, version, a hash over every check that can change an answer, and which encoder was asked, if any."""
    hashes = sorted(f"{check.id}:{check.hash}" for checklist in checklists for check in checklist.checks)
    catalogue = hashlib.sha256("\n".join(hashes).encode()).hexdigest()[:16]
    summary = {"name": "mysteryshop", "version": __version__, "catalogue": catalogue}
    return summary | ({"meaning": weights} if (weights := weights_read()) else {})


def when(visits: Sequence[StoredVisit]) -> tuple[str, str]:
    """The first start and the last end, from the evidence: judging has no clock of its own."""
    started = min((stored.visit.started for stored in visits), default="")
    ends = [stored.visit.finished or (stored.pages[-1].captured if stored.pages else "") for stored in visits]
    return started, max(ends, default="")
