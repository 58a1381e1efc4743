"""The gate's minimums for parts of the whole: checklists, checks, pages, personas.

A part that was not decided is under its minimum: silence is no pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mysteryshop.model import Finding, GateRules, JoinedCheck, PageSummary, Scores, Tally, fits_page
from mysteryshop.score.figures import at_least, one_line, plural, shown, tally_with_cap


def parts_under_minimum(
    scores: Scores, findings: Sequence[Finding], rules: GateRules, pages: Sequence[PageSummary]
) -> Iterator[str]:
    """A line for each part that is under its minimum, or of which nothing is known."""
    yield from _tallies(rules.by_checklist, scores.by_checklist, "checklist")
    for check, least in sorted(rules.by_check.items()):
        yield from _check(check, least, scores, findings)
    for pattern, least in sorted(rules.by_page.items()):
        yield from _pages(pattern, least, scores, pages)
    yield from _tallies(rules.by_persona, scores.by_persona, "persona")


def _tallies(minimums: Mapping[str, float], tallies: Mapping[str, Tally], noun: str) -> Iterator[str]:
    for name, least in sorted(minimums.items()):
        tally = tallies.get(name)
        said = one_line(name)
        if tally is None:
            yield f"{said} has the minimum {at_least(least)}, but no such {noun} is part of the audit"
        elif tally.score is None:
            yield f"{said} has the minimum {at_least(least)}, but nothing in it could be decided"
        elif tally.score < least:
            yield f"{said} {tally_with_cap(tally, tally.score)} is under its minimum {at_least(least)}"


def _check(check: str, least: float, scores: Scores, findings: Sequence[Finding]) -> Iterator[str]:
    """For every persona: a check that one of them misses is not made up for by the others."""
    joined = [one for one in scores.joined if one.check == check]
    decided = [(100 * one.value, one.persona) for one in joined if one.value is not None]
    if not decided:
        yield f"{check} has the minimum {at_least(least)}, but {_why_undecided(check, joined, findings)}"
        return
    score, persona = min(decided)
    if score < least:
        who = f" for {one_line(persona)}" if persona and len(joined) > 1 else ""
        yield f"{check} {shown(score)}{who} is under its minimum {at_least(least)}"


def _why_undecided(check: str, joined: Sequence[JoinedCheck], findings: Sequence[Finding]) -> str:
    if joined:
        return "nothing about it could be decided"
    asked = any(finding.check == check for finding in findings)
    return "nothing that was met has anything to do with it" if asked else "it is not part of the audit"


def _pages(pattern: str, least: float, scores: Scores, pages: Sequence[PageSummary]) -> Iterator[str]:
    """The worst of the pages, and how many more."""
    meant = [page for page in pages if fits_page(pattern, page.url, page.page_kinds)]
    tallies = {page.id: scores.by_page.get(page.id) for page in meant}
    decided = [(tally.score, tally, page) for page in meant if (tally := tallies[page.id]) and tally.score is not None]
    said = one_line(pattern)
    if not decided:
        told = "nothing on it could be decided" if meant else "no page that was met is one"
        yield f"{said} has the minimum {at_least(least)}, but {told}"
        return
    under = sorted((each for each in decided if each[0] < least), key=lambda each: (each[0], each[2].url, each[2].id))
    if under:
        score, tally, page = under[0]
        more = f", and so {'is' if len(under) == 2 else 'are'} {plural(len(under) - 1, 'more page')}"
        place = "" if page.url == pattern else f" for {said}"
        yield (
            f"page {one_line(page.url)} {tally_with_cap(tally, score)} is under the minimum "
            f"{at_least(least)}{place}{more * (len(under) > 1)}"
        )
