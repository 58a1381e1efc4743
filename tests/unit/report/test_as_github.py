"""Remarks on GitHub: one line each, and no word of a text is a command."""

from __future__ import annotations

from mysteryshop.errors import Mistake, Place
from mysteryshop.model import Finding, Severity, Verdict
from mysteryshop.report.as_github import render_github
from mysteryshop.report.located import Located, Spotted


def finding(suggestion: str = "") -> Finding:
    return Finding(
        check="outage-gives-time",
        checklist="outage-messaging",
        detector="promise-of-time",
        page="",
        page_kind=None,
        stage=None,
        persona="",
        scenario="",
        verdict=Verdict.FAIL,
        reason="No time is given.",
        weight=4,
        points=0.0,
        severity=Severity.MINOR,
        confidence=0.9,
        group="g",
        recommendation="Say when.",
        suggestion=suggestion,
    )


def test_a_remark_stands_at_its_line() -> None:
    assert render_github([Located(finding(), "a,b:c.txt", Spotted("Back soon!", 3, 7))]) == (
        "::warning file=a%2Cb%3Ac.txt,line=3,col=7,title=outage-gives-time%3A fail"
        "::“Back soon!”%0ANo time is given.%0ASay when.\n"
    )


def test_a_place_without_lines_is_named_in_words() -> None:
    (line,) = render_github([Located(finding("We open at 9."), "a.pdf", Spotted("", name="page 2"))]).splitlines()
    assert line == (
        "::warning file=a.pdf,title=outage-gives-time%3A fail::page 2: No time is given."
        "%0AA customer would rather read: “We open at 9.”"
    )


def test_words_cannot_begin_a_command_of_their_own() -> None:
    told = render_github([Located(finding(), "a.txt", Spotted("50%\r\n::error::x", 1, 1))])
    assert told.count("\n") == 1
    assert "“50%25%0D%0A::error::x”" in told


def test_a_file_that_was_not_read_is_an_error() -> None:
    mistake = Mistake(Place("a.json", 2, 5), "this JSON is broken", "Expected a list.")
    assert render_github([], [mistake]) == (
        "::error file=a.json,line=2,col=5,title=not read::this JSON is broken%0AExpected a list.\n"
    )
