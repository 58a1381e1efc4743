"""When a question is left out, and when a page that was not reached leaves it open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mysteryshop.model import (
    STAGE_OF,
    Answer,
    ChannelKind,
    Check,
    PageKind,
    Plan,
    Severity,
    Stage,
    Verdict,
    Visit,
    not_applicable,
)

ALWAYS_ASKED = "channel-consistency"
"""The checklist whose wants no brand can decline to promise. Source: the catalogue's promise profile."""

EU = frozenset("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split())
"""ISO codes. Source: the member states of the European Union, 2026."""

MAY_BE_ABSENT = frozenset(
    {PageKind.SOLD_OUT, PageKind.EMAIL, PageKind.LANDING, PageKind.CONFIRMATION}
    | {kind for kind, stage in STAGE_OF.items() if stage is Stage.RECOVER}
)
"""Kinds that a healthy shop need not show to a walk: met by luck, staged, or given as a file."""

WALKED = frozenset({ChannelKind.WEB, ChannelKind.MOBILE_WEB})


def excuse_for(check: Check, checklist: str, plan: Plan) -> str:
    """Why this plan makes the question meaningless, in words for the report; empty when it has to be asked."""
    region = plan.site.region if plan.site else ""
    if check.region and region and not _regions(region) & {name.upper() for name in check.region}:
        return f"Only asked in {', '.join(check.region)}; this shop is in {region}."
    if check.id in plan.not_promised and not _owed_anyway(check, checklist):
        return "Not promised: the brand says openly that it does not offer this."
    return ""


def unseen_kinds(
    kinds: Sequence[PageKind], met: frozenset[PageKind], visit: Visit
) -> Iterable[tuple[PageKind, Answer]]:
    """One answer for each page kind that this walk aimed at and did not reach, or one for all when it never tried.

    Nothing for documents that nobody walked through (emails, leaflets, saved pages).
    """
    if not visit.persona or visit.channel not in WALKED:
        return
    asked = set(kinds)
    missed = {
        entry.page_kind: entry.why_not
        for entry in visit.journey
        if not entry.reached and entry.page_kind in asked and entry.page_kind not in met
    }
    for kind, why in missed.items():
        yield kind, Answer(Verdict.NOT_SEEN, why or "The walk did not reach such a page.")
    if missed or asked & met:
        return
    expected = next((kind for kind in kinds if kind not in MAY_BE_ABSENT), None)
    if expected is None:
        yield kinds[0], not_applicable("No such page was met, staged or given.")
    else:
        yield expected, Answer(Verdict.NOT_SEEN, "The walk did not go there.")


def _regions(region: str) -> set[str]:
    code = {"GB": "UK"}.get(region.upper(), region.upper())
    return {code, "EU"} if code in EU else {code}


def _owed_anyway(check: Check, checklist: str) -> bool:
    by_law = re.search(r"\blaw\b", check.source, re.IGNORECASE)
    return check.severity is Severity.CRITICAL or checklist == ALWAYS_ASKED or bool(by_law)
