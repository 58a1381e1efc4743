"""SARIF of an audit: at the checklist's line, with the page beside it, and known again in the next audit."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.golden.sample import sample_result

from mysteryshop.model import Accepted, EarlierFinding, EarlierResult, Finding, Quote, Result, Verdict
from mysteryshop.report.as_audit_sarif import render_audit_sarif

SCHEMAS = Path(__file__).parents[2] / "schemas"
SCHEMA = json.loads((SCHEMAS / "sarif.schema.json").read_text(encoding="utf-8"))
SAMPLE = sample_result()
FAIL = next(one for one in SAMPLE.findings if one.verdict is Verdict.FAIL and one.quotes and one.page)
PAGE = next(page for page in SAMPLE.pages if page.id == FAIL.page)


def run_of(result: Result) -> dict[str, Any]:
    log = json.loads(render_audit_sarif(result, Path()))
    jsonschema.Draft202012Validator(SCHEMA).validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def with_findings(*findings: Finding, url: str = "https://shop.example/help", **rest: Any) -> Result:
    pages = tuple(replace(page, url=url) if page.id == FAIL.page else page for page in SAMPLE.pages)
    checks = tuple(replace(check, place="checklists/outage.yaml:7:9") for check in SAMPLE.checks)
    return replace(SAMPLE, findings=findings, pages=pages, checks=checks, **rest)


def told(*findings: Finding, **rest: Any) -> list[dict[str, Any]]:
    results = run_of(with_findings(*findings, **rest))["results"]
    assert isinstance(results, list)
    return results


def earlier(finding: Finding, url: str = "https://staging.example/help", words: str = "") -> EarlierFinding:
    return EarlierFinding(
        finding.checklist,
        finding.check,
        finding.verdict,
        "in other words",
        words or finding.quotes[0].text,
        finding.page_kind,
        url,
        finding.persona,
        finding.scenario,
    )


def test_a_finding_stands_at_the_checklist_s_line_with_its_page_beside_it() -> None:
    (one,) = told(FAIL)
    assert one["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "checklists/outage.yaml"},
                "region": {"startLine": 7, "startColumn": 9},
            }
        }
    ]
    related = one["relatedLocations"][0]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "https://shop.example/help"
    assert related["logicalLocations"] == [{"name": FAIL.page}]
    assert related["message"]["text"] == FAIL.quotes[0].text


def test_the_sample_holds_all_open_findings_and_says_what_was_not_decided() -> None:
    run = run_of(SAMPLE)
    open_ones = [one for one in SAMPLE.findings if one.verdict in ("fail", "partial", "review")]
    assert len(run["results"]) == len(open_ones)
    levels = {one["level"] for one in run["invocations"][0]["toolExecutionNotifications"]}
    assert levels == {"error", "warning"}
    assert run["properties"]["gateHeld"] is False


def test_a_shop_served_elsewhere_keeps_its_fingerprints() -> None:
    (here,), (there,) = told(FAIL), told(FAIL, url="https://staging.example/help")
    (moved,) = told(FAIL, url="https://shop.example/faq")
    assert here["partialFingerprints"] == there["partialFingerprints"]
    assert here["partialFingerprints"] != moved["partialFingerprints"]


def test_a_figure_in_the_reason_does_not_make_it_another_finding() -> None:
    (one,), (other,) = told(FAIL), told(replace(FAIL, reason="The wait was 4.1 s."))
    assert one["partialFingerprints"] == other["partialFingerprints"]


def test_without_an_earlier_result_nothing_is_called_new() -> None:
    assert "baselineState" not in told(FAIL)[0]


@pytest.mark.parametrize(
    ("then", "state", "gone"),
    [
        pytest.param((earlier(FAIL),), "unchanged", 0, id="the same words at the same place"),
        pytest.param((earlier(FAIL, words="We are sorry."),), "updated", 0, id="other words there"),
        pytest.param((earlier(FAIL, url="/terms"),), "new", 1, id="only another page had it"),
        pytest.param((), "new", 0, id="nothing was open"),
        pytest.param((earlier(FAIL), earlier(FAIL)), "unchanged", 1, id="one of two is gone"),
    ],
)
def test_tells_what_is_new_since_an_earlier_result(then: tuple[EarlierFinding, ...], state: str, gone: int) -> None:
    run = run_of(with_findings(FAIL, earlier=EarlierResult("autumn", "2026-09-01", then)))
    assert run["results"][0]["baselineState"] == state
    assert run["properties"]["gone"] == gone


def test_what_was_accepted_is_suppressed_with_the_reason() -> None:
    accepted = replace(FAIL, accepted=Accepted("until the relaunch", "Ada Marsh", "2027-01-31"))
    first, second = told(accepted, FAIL)
    assert first["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "until the relaunch (Ada Marsh, until 2027-01-31)"}
    ]
    assert second["suppressions"] == []


def test_a_word_of_a_page_is_no_link_of_the_message() -> None:
    (one,) = told(replace(FAIL, quotes=(Quote("[free](https://evil.example)"),)))
    assert r"\[free](https://evil.example)" in one["message"]["text"]
    assert one["relatedLocations"][0]["message"]["text"] == r"\[free](https://evil.example)"


def test_an_address_that_is_none_becomes_no_location() -> None:
    (one,) = told(FAIL, url="javascript:alert(1)")
    assert "physicalLocation" not in one["relatedLocations"][0]
