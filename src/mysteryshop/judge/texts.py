"""Judging with no visit: one page, one draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from mysteryshop.judge.answering import Judgement, judge
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import ChannelKind, Checklist, Page, PageKind, Plan, StoredVisit, Visit

TextKind = Literal["outage", "faq", "copy"]

PAGE_OF: dict[TextKind, PageKind] = {"outage": PageKind.FAULT, "faq": PageKind.FAQ, "copy": PageKind.PRODUCT}
"""What a draft stands for when its writer says only what sort of text it is."""


def judge_page(page: Page, checklists: Sequence[Checklist], plan: Plan | None = None) -> Judgement:
    """The judgement of one page that nobody walked to: only the checks that are asked of its kinds."""
    visit = Visit(id="text", persona="", channel=ChannelKind.WEB, started=page.captured)
    return judge([StoredVisit(visit, (page,))], checklists, plan or Plan(audit="text"))


def judge_text(text: str, kind: TextKind, checklists: Sequence[Checklist], *, question: str = "") -> Judgement:
    """The judgement of a draft: a failure message, questions with answers, or copy (its first line the headline)."""
    return judge_page(page_from_text(text, PAGE_OF[kind], question=question), checklists)
