"""Failure pages that an audit names: read from files, judged without a walk, implied scenarios."""

from __future__ import annotations

from pathlib import Path

import pytest

from mysteryshop.errors import FileMistakes
from mysteryshop.model import FailurePage, PageKind, Plan, Result, Verdict
from mysteryshop.pipeline import Audited, Overrides, Wishes, audit_targets, read_targets
from mysteryshop.pipeline.failures import MOST_BYTES, saved_pages, scenarios_of
from mysteryshop.pipeline.rehearsal import rehearsal_rows

CLOSED = """<html lang="en"><title>Closed</title><body><h1>Sorry, you can't order right now</h1>
<p>We are mending the till and open again at 15:00 today. What is in your cart is kept.</p>
<p>Call us meanwhile: <a href="tel:+441632960142">01632 960142</a>.</p></body></html>"""

AUDIT = """audit: The page for that night
failures: [{file: closed.html, kind: maintenance}]
checklists: [outage-messaging]
gate: {min-coverage: 0}
"""


def audited(folder: Path, text: str = AUDIT) -> Result:
    """What an audit of saved pages alone comes to; no browser is started for it."""
    (folder / "closed.html").write_text(CLOSED, encoding="utf-8")
    (folder / "audit.yaml").write_text(text, encoding="utf-8")
    plans = read_targets([str(folder / "audit.yaml")], {}, Overrides())
    outcomes: list[Audited] = []
    audit_targets(plans, Wishes(output=folder / "out"), lambda _visit, _words: None, outcomes.append)
    result = outcomes[0].result
    assert result is not None
    return result


def test_a_saved_page_is_judged_as_what_customers_get_that_night(tmp_path: Path) -> None:
    result = audited(tmp_path)
    (page,) = result.pages
    assert (page.page_kinds, page.scenario) == ((PageKind.MAINTENANCE,), "server-503-page")
    told = {finding.check: finding.verdict for finding in result.findings if finding.page}
    assert told["outage-human-message"] is Verdict.PASS
    assert told["outage-gives-time"] is Verdict.PASS
    assert {finding.scenario for finding in result.findings if finding.page} == {"server-503-page"}


def test_failure_pages_bring_their_scenarios_with_them() -> None:
    plan = Plan("x", failures=(FailurePage("a.html", PageKind.QUEUE), FailurePage("b.html", PageKind.FAULT)))
    assert scenarios_of(plan) == ("server-503-page", "server-500-page")
    assert scenarios_of(Plan("x", scenarios=("offline",))) == ("offline",)


def test_a_page_at_an_address_is_opened_and_not_read_from_disk() -> None:
    (page,) = saved_pages(Plan("x", failures=(FailurePage("", PageKind.ERROR, url="/status/500"),)))
    assert (page.url, page.html) == ("/status/500", "")


def test_a_file_that_is_no_page_is_a_mistake(tmp_path: Path) -> None:
    huge = tmp_path / "huge.html"
    huge.write_bytes(b"x" * (MOST_BYTES + 1))
    with pytest.raises(FileMistakes, match="is larger than 5 MB"):
        saved_pages(Plan("x", failures=(FailurePage(str(huge), PageKind.ERROR),)))


def test_nobody_rehearsed_where_nobody_walked(tmp_path: Path) -> None:
    assert rehearsal_rows([], audited(tmp_path).findings) == ()
