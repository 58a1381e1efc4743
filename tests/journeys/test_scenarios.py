"""Faults staged in shops that meet them well and badly: what is said of them is true, and nothing is ordered.

A handful of pairs, one of each family of scenarios; `benchmarks/failing.py` tries all of them.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from tests.stores.failing import buying, line

from mysteryshop.model import Finding, Verdict
from mysteryshop.pipeline import Overrides, read_plan_text
from mysteryshop.pipeline.judging import judge_visits
from mysteryshop.pipeline.visiting import make_visits
from mysteryshop.visit import WalkOptions

AUDIT = """\
audit: {name}
site: {{url: {url}, region: UK}}
personas: [newcomer]
checklists: [outage-messaging, ease-of-use, cost-to-own]
scenarios: [{scenario}]
{failures}
journeys:
  - steps:
      - open: /
      - answer-cookies: refuse
      - choose: first result
      - add-to-cart
      - go-to: cart
      - go-to: checkout
"""

FAILURES = {"server-503-page": "failures: [{url: /maintenance, kind: maintenance}]"}
"""What an audit names as its failure page; a page that is named is always staged."""

WORST_FIRST = (Verdict.FAIL, Verdict.PARTIAL, Verdict.ERROR, Verdict.REVIEW, Verdict.PASS)

LONG = pytest.mark.long
"""Scenarios that wait; the demo shop is made to fail by them in the short run, too."""

FAMILIES = [
    pytest.param(line, "api-500", "api-500", "good", id="calls that fail, told well", marks=LONG),
    pytest.param(line, "offline", "offline", "bad", id="a line that is cut, and silence", marks=LONG),
    pytest.param(line, "server-503-page", "server-503-page", "good", id="a page that tells of repairs"),
    pytest.param(line, "sold-out", "sold-out", "good", id="a thing that is sold out, found in a list"),
    pytest.param(buying, "search-typo", "search-typo", "bad", id="a slip in a search, not forgiven"),
    pytest.param(buying, "postcode-wrong", "postcode-wrong", "bad", id="a slip in a form, and its fields emptied"),
    pytest.param(buying, "session-expired", "session-expired", "good", id="a session that ran out, cart kept"),
    pytest.param(buying, "double-click-form", "double-click", "bad", id="two clicks, two orders", marks=LONG),
]


def staged(url: str, scenario: str, folder: Path) -> tuple[tuple[Finding, ...], int]:
    """What is said of the staged pages, and how many order requests left the browser."""
    text = AUDIT.format(name=scenario, url=url, scenario=scenario, failures=FAILURES.get(scenario, ""))
    plan = read_plan_text(text, "audit.yaml", os.environ, Overrides())
    visits = make_visits(plan, folder, WalkOptions(timeout=10), lambda _visit, _words: None)
    result = judge_visits(plan, visits, folder)
    sent = sum(visit.visit.order_requests.sent for visit in visits)
    return tuple(finding for finding in result.findings if finding.scenario), sent


def worst(findings: tuple[Finding, ...], check: str) -> Verdict | None:
    said = {finding.verdict for finding in findings if finding.check == check}
    return next((verdict for verdict in WORST_FIRST if verdict in said), None)


@pytest.mark.parametrize(("part", "name", "scenario", "side"), FAMILIES)
def test_what_is_said_of_a_staged_fault_is_true(
    part: Any, name: str, scenario: str, side: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = part.PAIRS[name]
    with getattr(pair, side)() as shop:
        findings, sent = staged(shop.url, scenario, tmp_path)
    truths = {t.check: t.verdict for t in pair.truths if side in (getattr(t, "side", ""), getattr(t, "edition", ""))}
    assert {check: str(worst(findings, check)) for check in truths} == truths
    assert (shop.orders, sent) == (0, 0)
    assert capsys.readouterr().out == ""
