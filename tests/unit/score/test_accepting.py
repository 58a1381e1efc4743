"""Accepted findings: which ones a line of a baseline speaks of, until when, and what is told of the others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mysteryshop.errors import Place
from mysteryshop.model import Acceptance, Accepted, Baseline, Finding, PageKind, PageSummary, Quote, Severity, Verdict
from mysteryshop.score import accept_findings, first_baseline

if TYPE_CHECKING:
    from tests.unit.score.conftest import Audit

FAIL, PASS, REVIEW = Verdict.FAIL, Verdict.PASS, Verdict.REVIEW
NOON = "2026-03-03T12:00:00+01:00"
UNTIL = Accepted("The printer has it.", "Ada Marsh", "2026-03-03")


@pytest.fixture
def seen(audit: Audit) -> tuple[Finding, PageSummary]:
    """A fail on /sorry, quoting two sentences."""
    audit.ask("apology", severity=Severity.CRITICAL)
    audit.see("apology", FAIL, PageKind.FAULT)
    quotes = (Quote("Back   soon!"), Quote("Hang tight."))
    return (
        replace(audit.findings[0], quotes=quotes, group="9f1c"),
        replace(audit.pages[0], url="https://shop.example/sorry/?from=cart#top"),
    )


@pytest.mark.parametrize(
    ("line", "accepted"),
    [
        pytest.param(Acceptance("apology", "fault", UNTIL), True, id="page kind"),
        pytest.param(Acceptance("apology", "error", UNTIL), False, id="another page kind"),
        pytest.param(Acceptance("apology", "/sorry", UNTIL), True, id="path"),
        pytest.param(Acceptance("apology", "/s*y", UNTIL), True, id="pattern of paths"),
        pytest.param(Acceptance("apology", "/", UNTIL), False, id="another path"),
        pytest.param(Acceptance("apology", "/sorry?from=cart", UNTIL), False, id="a slash before the query"),
        pytest.param(Acceptance("apology", "/sorry/?from=*", UNTIL), True, id="path with its query"),
        pytest.param(Acceptance("apology", "https://shop.example/*", UNTIL), True, id="address"),
        pytest.param(Acceptance("apology", "https://other.example/*", UNTIL), False, id="another shop"),
        pytest.param(Acceptance("apology", "site", UNTIL), False, id="it belongs to a page"),
        pytest.param(Acceptance("loss", "fault", UNTIL), False, id="another check"),
        pytest.param(Acceptance("apology", "fault", UNTIL, quote="Back soon!"), True, id="its words, blanks aside"),
        pytest.param(Acceptance("apology", "fault", UNTIL, quote="Hang tight."), True, id="its other words"),
        pytest.param(Acceptance("apology", "fault", UNTIL, quote="Soon!"), False, id="a part of its words"),
        pytest.param(Acceptance("apology", "fault", UNTIL, group="9f1c"), True, id="group"),
        pytest.param(Acceptance("apology", "fault", UNTIL, group="9f1d"), False, id="another group"),
    ],
)
def test_a_line_speaks_of_a_check_a_page_and_its_words(
    seen: tuple[Finding, PageSummary], line: Acceptance, accepted: bool
) -> None:
    finding, page = seen
    (marked,), use = accept_findings([finding], [page], Baseline("spring", (line,)), NOON)
    assert (marked.accepted == UNTIL) is accepted
    assert replace(marked, accepted=None) == finding
    assert use.accepted == int(accepted)
    assert bool(use.unmatched) is not accepted


@pytest.mark.parametrize(
    ("verdict", "accepted"),
    [(FAIL, True), (Verdict.PARTIAL, True), (REVIEW, True), (PASS, False), (Verdict.ERROR, False)],
)
def test_what_is_open_can_be_accepted(seen: tuple[Finding, PageSummary], verdict: Verdict, accepted: bool) -> None:
    finding, page = seen
    baseline = Baseline("spring", (Acceptance("apology", "fault", UNTIL),))
    (marked,), _ = accept_findings([replace(finding, verdict=verdict)], [page], baseline, NOON)
    assert (marked.accepted is not None) is accepted


@pytest.mark.parametrize(("on", "held"), [("2026-03-03T23:59:59+00:00", True), ("2026-03-04T00:00:00+00:00", False)])
def test_it_holds_to_the_end_of_its_last_day_by_the_visits_own_time(
    seen: tuple[Finding, PageSummary], on: str, held: bool
) -> None:
    finding, page = seen
    line = Acceptance("apology", "fault", UNTIL, "Back soon!", place=Place("accepted.yaml", 3, 5))
    (marked,), use = accept_findings([finding], [page], Baseline("spring", (line,)), on)
    assert (marked.accepted is not None) is held
    told = 'accepted.yaml:3:5: apology on fault, "Back soon!" (Ada Marsh), 2026-03-03'
    assert use.expired == (() if held else (told,))
    assert use.unmatched == ()
    assert list(use.warnings) == ([] if held else [f"accepted finding has expired: {told}"])


def test_a_first_baseline_accepts_each_fail_once_and_keeps_what_was_decided(
    seen: tuple[Finding, PageSummary],
) -> None:
    finding, page = seen
    again = replace(finding, persona="reader")
    decided = replace(finding, check="loss", accepted=UNTIL, verdict=Verdict.PARTIAL)
    wide = replace(finding, check="same", join="site", quotes=())
    open_one = replace(finding, check="tone", verdict=REVIEW)
    passed = replace(finding, check="time", verdict=PASS)
    findings = [finding, again, decided, wide, open_one, passed]
    begun = first_baseline(findings, [page], "spring", NOON, reviews=False)
    lines = [(each.check, each.page, each.quote, each.group) for each in begun.acceptances]
    assert lines == [
        ("apology", "/sorry/", "Back soon!", ""),
        ("loss", "/sorry/", "Back soon!", ""),
        ("same", "site", "", "9f1c"),
    ]
    assert begun.acceptances[0].accepted.expires == "2026-06-01"
    assert begun.acceptances[1].accepted == UNTIL
    marked, use = accept_findings(findings, [page], begun, NOON)
    assert [each.accepted is not None for each in marked] == [True, True, True, True, False, False]
    assert not use.unmatched


def test_open_questions_are_begun_with_where_the_gate_asks_for_them(seen: tuple[Finding, PageSummary]) -> None:
    finding, page = seen
    (line,) = first_baseline([replace(finding, verdict=REVIEW)], [page], "x", NOON, reviews=True).acceptances
    assert line.check == "apology"
