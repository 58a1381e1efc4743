"""When a finding carries a suggestion, and what it never costs."""

from dataclasses import replace
from pathlib import Path

import pytest

from mysteryshop.files import load_checklists
from mysteryshop.judge import DetectorCatalogue, judge, judge_page, page_from_html, page_from_text
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.rewriting import suggest
from mysteryshop.judge.rewriting.proposals import GOES_ON, Proposal, in_place
from mysteryshop.model import ChannelKind, PageKind, Plan, StoredVisit, Verdict, Visit, failed, passed

OUTAGE = load_checklists(["outage-messaging"], Path(), DetectorCatalogue())
DOWN = page_from_text("Checkout is temporarily offline.", PageKind.FAULT)
LONG = (
    "Checkout is temporarily offline. Somebody dug through the cable that runs under the yard behind the shop, and"
    " there is no other. A few things go on without it. The people at the counter write everything down by hand."
)


def test_a_rewriting_that_breaks_costs_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> str:
        raise ZeroDivisionError

    whole = [(f.check, f.verdict, f.reason) for f in judge_page(DOWN, OUTAGE).findings]
    monkeypatch.setattr("mysteryshop.judge.rewriting.suggest", breaks)
    findings = judge_page(DOWN, OUTAGE).findings
    assert [(f.check, f.verdict, f.reason) for f in findings] == whole
    assert not any(f.suggestion for f in findings)


def test_what_is_met_needs_no_suggestion() -> None:
    reading = Reading(DOWN)
    assert suggest("apology", reading, passed("Met.", reading.opening), lambda _: passed("Met.")) == ""
    assert suggest("no-such-detector", reading, failed("Not.", reading.opening), lambda _: passed("Met.")) == ""


def test_a_suggestion_that_does_not_meet_the_check_is_not_made() -> None:
    reading = Reading(DOWN)
    answer = failed("Not met.", reading.opening)
    assert suggest("apology", reading, answer, lambda _: passed("Met.")) != ""
    assert suggest("apology", reading, answer, lambda _: answer) == ""


def test_equal_quotes_share_their_group_and_their_suggestion() -> None:
    visit = Visit("v", "p", ChannelKind.WEB, DOWN.captured)
    pages = (DOWN, replace(DOWN, id="001-fault", url="other"))
    findings = judge([StoredVisit(visit, pages)], OUTAGE, Plan("x")).findings
    said = [(f.group, f.suggestion) for f in findings if f.check == "outage-apology" and f.verdict is Verdict.FAIL]
    assert len(said) == 2
    assert len(set(said)) == 1
    assert said[0][1]


def test_a_long_message_is_not_repeated_to_its_end() -> None:
    told = {f.check: f.suggestion for f in judge_page(page_from_text(LONG, PageKind.FAULT), OUTAGE).findings}
    assert told["outage-apology"].endswith(GOES_ON)
    assert len(told["outage-apology"]) < len(LONG)


def test_the_words_stand_where_the_quoted_ones_stood() -> None:
    reading = Reading(
        page_from_html("<main><p>Nothing works. Back soon! Call us.</p><p>Bye.</p></main>", PageKind.FAULT)
    )
    first, second, third, bye = reading.sentences
    changed = in_place(reading, Proposal("Sorry, all is off.", (first, second), moved=(bye,)))
    assert changed.text == "Sorry, all is off.  Call us."
    goes_on = in_place(reading, Proposal("Sorry. …", (first, second, third), rest="Nothing works. Back soon! Call us."))
    assert goes_on.text.split() == "Sorry. Nothing works. Back soon! Call us. Bye.".split()
