"""Answers and findings: what a detector says, and what it becomes when points hang on it."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.model.baseline import Accepted
from mysteryshop.model.parts import Box
from mysteryshop.model.words import PageKind, Severity, Stage, Verdict

LONGEST_QUOTE = 300
"""Characters. Source: the rule for every detector in the catalogue: quotes are exact and short."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The page's own words, exactly, 300 characters at most, and where they stand.

    page: the page's id when it is not the finding's own (findings that hold pages against one another).
    channel: the channel's name when the words were not read on a page.
    """

    text: str
    selector: str = ""
    box: Box | None = None
    page: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a detector says of one page (or of the site).

    confidence: 0 to 1, how often this verdict of this detector is right; None for the detector's own figure.
    suggestion: words to write instead. page: for site answers, the page where the customer first meets it.
    """

    verdict: Verdict
    reason: str
    quotes: tuple[Quote, ...] = ()
    confidence: float | None = None
    suggestion: str = ""
    page: str = ""


def passed(reason: str, *quotes: Quote, suggestion: str = "") -> Answer:
    """The customer gets what they asked for."""
    return Answer(Verdict.PASS, reason, quotes, suggestion=suggestion)


def partial(reason: str, *quotes: Quote, suggestion: str = "") -> Answer:
    """The customer gets half of it."""
    return Answer(Verdict.PARTIAL, reason, quotes, suggestion=suggestion)


def failed(reason: str, *quotes: Quote, suggestion: str = "") -> Answer:
    """The customer does not get it. When something is missing, quote the region that was searched."""
    return Answer(Verdict.FAIL, reason, quotes, suggestion=suggestion)


def not_applicable(reason: str) -> Answer:
    """The question has no meaning here."""
    return Answer(Verdict.NOT_APPLICABLE, reason)


def review(reason: str, *quotes: Quote) -> Answer:
    """The tool can't tell; a person should look."""
    return Answer(Verdict.REVIEW, reason, quotes)


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to one check on one page (or on the site) for one persona.

    page: `VISIT/PAGE`, empty when there is none. page_kind: the kind that the check was asked of.
    points: earned, weight x verdict; None when not counted. lost: points of the whole score (0 to 100) that
    this finding costs before caps; all of them add up to 100 minus the raw score. group: equal for
    findings of one check with equal quotes. join: mean, worst, any or site. accepted: why it fails no gate; it costs
    its points all the same.
    """

    check: str
    checklist: str
    detector: str
    page: str
    page_kind: PageKind | None
    stage: Stage | None
    persona: str
    scenario: str
    verdict: Verdict
    reason: str
    weight: int
    points: float | None
    severity: Severity
    confidence: float
    group: str
    quotes: tuple[Quote, ...] = ()
    recommendation: str = ""
    suggestion: str = ""
    join: str = "mean"
    lost: float = 0.0
    measured: bool = False
    accepted: Accepted | None = None
