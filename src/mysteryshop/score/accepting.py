"""Accepted findings: which findings a baseline speaks of, and what in it has had its day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from mysteryshop.model import (
    SITE,
    Acceptance,
    Accepted,
    Baseline,
    BaselineUse,
    Finding,
    Join,
    PageSummary,
    Verdict,
    fits_page,
)

ACCEPTABLE = (Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW)
"""What can be accepted. What was not seen, or went wrong in the tool, was nobody's decision."""

DAYS_TO_DECIDE = 90
"""How long a first baseline holds. Source: chosen; a quarter, so that somebody looks again before the next season."""

NOT_DECIDED = "Stood when this file was begun; why it may stay is not yet written."
NOBODY = "nobody yet"

Pages = Mapping[str, PageSummary]


def accept_findings(
    findings: Sequence[Finding], pages: Sequence[PageSummary], baseline: Baseline, on: str
) -> tuple[tuple[Finding, ...], BaselineUse]:
    """The findings, those that are accepted marked so, and what became of the baseline.

    on: the ISO time that expiry is held against: the visit's, since judging has no clock. The first line of the
    baseline that fits a finding and has not expired accepts it; its points stay as they are.
    """
    by_id = {page.id: page for page in pages}
    standing = [each for each in baseline.acceptances if not _expired(each, on)]
    marked = []
    for finding in findings:
        found = next((each for each in standing if fits(each, finding, by_id)), None)
        marked.append(replace(finding, accepted=found.accepted) if found else finding)
    use = BaselineUse(
        baseline.name,
        accepted=sum(each.accepted is not None for each in marked),
        expired=tuple(_told(each) for each in baseline.acceptances if _expired(each, on)),
        unmatched=tuple(
            _told(each) for each in standing if not any(fits(each, finding, by_id) for finding in findings)
        ),
    )
    return tuple(marked), use


def fits(acceptance: Acceptance, finding: Finding, pages: Pages) -> bool:
    """Whether an acceptance speaks of this finding: its check, its page, and its words where it names some."""
    return (
        finding.check == acceptance.check
        and finding.verdict in ACCEPTABLE
        and _on_page(acceptance.page, finding, pages)
        and acceptance.group in ("", finding.group)
        and (not acceptance.quote or _words(acceptance.quote) in {_words(quote.text) for quote in finding.quotes})
    )


def first_baseline(
    findings: Sequence[Finding], pages: Sequence[PageSummary], name: str, on: str, *, reviews: bool
) -> Baseline:
    """A baseline to start from: what fails now, each word once, to be given reasons and owners.

    on: the visit's ISO time. reviews: whether open questions are accepted as well. What was accepted already keeps
    its reason, owner and last day.
    """
    by_id = {page.id: page for page in pages}
    wanted = (Verdict.FAIL, Verdict.REVIEW) if reviews else (Verdict.FAIL,)
    undecided = Accepted(NOT_DECIDED, NOBODY, _days_after(on, DAYS_TO_DECIDE))
    lines: dict[tuple[str, str, str, str], Acceptance] = {}
    for finding in findings:
        if finding.verdict in wanted or finding.accepted:
            page = _pattern(finding, by_id)
            quote = next((_words(each.text) for each in finding.quotes if _words(each.text)), "")
            group = "" if quote else finding.group
            line = Acceptance(finding.check, page, finding.accepted or undecided, quote, group)
            lines.setdefault((finding.check, page, quote, group), line)
    return Baseline(name, tuple(lines.values()))


def _expired(acceptance: Acceptance, on: str) -> bool:
    return on[:10] > acceptance.accepted.expires


def _told(acceptance: Acceptance) -> str:
    where = f"{acceptance.place}: " if acceptance.place else ""
    return f"{where}{acceptance}, {acceptance.accepted.expires}"


def _on_page(pattern: str, finding: Finding, pages: Pages) -> bool:
    if pattern == SITE:
        return finding.join == Join.SITE or not finding.page
    page = pages.get(finding.page)
    kinds = (finding.page_kind,) if finding.page_kind else page.page_kinds if page else ()
    return fits_page(pattern, page.url if page else "", kinds)


def _pattern(finding: Finding, pages: Pages) -> str:
    """The narrowest name of the finding's page that a later walk will find again."""
    page = pages.get(finding.page)
    if finding.join == Join.SITE or page is None:
        return SITE if finding.join == Join.SITE or finding.page_kind is None else finding.page_kind.value
    address = page.url.partition("#")[0].partition("?")[0]
    _, scheme, rest = address.partition("://")
    if scheme and fits_page(path := "/" + rest.partition("/")[2], page.url, ()):
        return path
    return (finding.page_kind or page.page_kinds[0]).value


def _words(text: str) -> str:
    return " ".join(text.split())


def _days_after(on: str, days: int) -> str:
    try:
        return (date.fromisoformat(on[:10]) + timedelta(days=days)).isoformat()
    except ValueError:
        return on[:10]
