"""What a result keeps of an earlier one that it was held against: its open findings."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.model.words import PageKind, Verdict


@dataclass(frozen=True, slots=True)
class EarlierFinding:
    """A fail, a partial or an open question of the earlier result. words: its first quote. url: of its page."""

    checklist: str
    check: str
    verdict: Verdict
    reason: str
    words: str
    page_kind: PageKind | None = None
    url: str = ""
    persona: str = ""
    scenario: str = ""


@dataclass(frozen=True, slots=True)
class EarlierResult:
    """An earlier result: which audit, when it ended, and what was open in it then."""

    audit: str
    finished: str
    findings: tuple[EarlierFinding, ...] = ()
