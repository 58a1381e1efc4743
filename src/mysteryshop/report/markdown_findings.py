"""The findings of a summary in Markdown, folded away by check until somebody opens them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mysteryshop.model import Finding, Result, Severity, Verdict
from mysteryshop.report.anchored import Anchored, anchor_all, gather_equal
from mysteryshop.report.markdown_words import cut, escaped
from mysteryshop.report.numbers import count
from mysteryshop.report.view.names import KINDS

LONGEST_WORDS = 240
"""Characters of one quote or reason. Source: two lines of a comment."""

QUOTES_SHOWN = 2

HEADINGS = (
    ((Verdict.FAIL, Verdict.PARTIAL), "Not met", 0.7),
    ((Verdict.REVIEW,), "Open questions, for a person", 0.5),
    ((Verdict.NOT_SEEN, Verdict.ERROR), "Not seen, or not decided", 0.5),
)
"""Verdicts, their heading, and the part of the room left that they may take, so that none crowds out the next."""


def fold_findings(result: Result, room: int) -> Iterator[str]:
    """Lines of one fold a heading, worst first; `room` characters at most, and how many findings did not fit."""
    found = list(anchor_all(result))
    for verdicts, heading, part in HEADINGS:
        mine = [each for each in found if each.finding.verdict in verdicts and each.finding.accepted is None]
        fold = list(_fold(heading, mine, int(room * part)))
        room -= sum(len(line) + 1 for line in fold)
        yield from fold
    accepted = [each for each in found if each.finding.accepted is not None]
    yield from _fold("Accepted for now", accepted, room)


def _fold(heading: str, found: Sequence[Anchored], room: int) -> Iterator[str]:
    if not found:
        return
    opening = f"<details><summary>{heading}: {count(len(found), 'finding')}</summary>"
    # What stands around the findings: the opening, the last line on those left out, the closing, blank lines.
    left = room - len(opening) - 120
    yield from (opening, "")
    told = 0
    for each, places in sorted(gather_equal(found), key=_turn):
        line = _line(each, places)
        left -= len(line) + 1
        if left < 0:
            break
        yield line
        told += places
    if told < len(found):
        yield f"- and {count(len(found) - told, 'finding')} more, in the report"
    yield from ("", "</details>", "")


def _turn(told: tuple[Anchored, int]) -> tuple[int, int]:
    """The gravest first, fails before partials; among equals what costs most stays first."""
    finding = told[0].finding
    return list(Severity).index(finding.severity), list(Verdict).index(finding.verdict) * -1


def _line(each: Anchored, places: int) -> str:
    """The question, where and for whom, the words, the reason, and what to write instead."""
    finding = each.finding
    ask = each.check.ask if each.check else finding.check
    also = f", and {count(places - 1, 'place')} more" if places > 1 else ""
    told = [
        f"- **{escaped(ask)}** {finding.severity} {finding.verdict}, {_where(each)}{also}: {_shown(finding.reason)}"
    ]
    quoted = [quote.text for quote in finding.quotes if quote.text.strip()]
    told += [f"“{_shown(words)}”" for words in quoted[:QUOTES_SHOWN]]
    advice = finding.suggestion or finding.recommendation
    if advice and finding.verdict in (Verdict.FAIL, Verdict.PARTIAL):
        told.append(f"Instead: {_shown(advice)}")
    return "<br>".join([*told, *_accepted(finding)])


def _accepted(finding: Finding) -> Iterator[str]:
    if finding.accepted:
        accepted = finding.accepted
        yield f"Accepted until {escaped(accepted.expires)} by {escaped(accepted.owner)}: {_shown(accepted.reason)}"


def _where(each: Anchored) -> str:
    """Kind of page, address, customer and fault, as far as there are any."""
    finding = each.finding
    kind = KINDS[finding.page_kind].lower() if finding.page_kind else "the whole site"
    who = f" for {escaped(finding.persona)}" if finding.persona else ""
    fault = f" while {escaped(finding.scenario)} was staged" if finding.scenario else ""
    return f"{kind}{f' ({_shown(each.url)})' if each.url else ''}{who}{fault}"


def _shown(words: str) -> str:
    return escaped(cut(words, LONGEST_WORDS))
