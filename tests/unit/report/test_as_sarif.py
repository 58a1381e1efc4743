"""SARIF: rules, levels and places, of files and of pages with an address."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from mysteryshop.model import CheckSummary, Finding, PageKind, Quote, Severity, Stage, Verdict
from mysteryshop.report.as_sarif import render_sarif
from mysteryshop.report.located import Located, Spotted, level_of

CHECK = CheckSummary(
    "outage-gives-time", "outage-messaging", "When?", "People plan.", "A book", 4, Severity.MAJOR, "0" * 16, "Say when."
)
FINDING = Finding(
    check="outage-gives-time",
    checklist="outage-messaging",
    detector="promise-of-time",
    page="text/000-fault",
    page_kind=PageKind.FAULT,
    stage=Stage.RECOVER,
    persona="",
    scenario="",
    verdict=Verdict.FAIL,
    reason="No time is given.",
    weight=4,
    points=0.0,
    severity=Severity.MAJOR,
    confidence=0.9,
    group="g",
    quotes=(Quote("Back soon!"),),
    recommendation="Say when.",
)
HERE = Located(FINDING, "drafts/message one.txt", Spotted("Back soon!", 3, 1))


def result(located: Located) -> dict[str, Any]:
    (only,) = json.loads(render_sarif([located], [CHECK]))["runs"][0]["results"]
    assert isinstance(only, dict)
    return only


def test_a_finding_names_rule_words_and_place() -> None:
    told = result(HERE)
    assert told["ruleIndex"] == 0
    assert (told["kind"], told["level"]) == ("fail", "error")
    assert told["message"]["text"] == "“Back soon!” No time is given.\nSay when."
    physical = told["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": "drafts/message%20one.txt"}
    assert (physical["region"]["startLine"], physical["region"]["startColumn"]) == (3, 1)


def test_a_page_of_an_audit_keeps_its_address_and_has_no_lines() -> None:
    physical = result(Located(FINDING, "https://shop.example/down", Spotted("Back soon!")))["locations"][0]
    assert physical == {"physicalLocation": {"artifactLocation": {"uri": "https://shop.example/down"}}}


@pytest.mark.parametrize(
    ("verdict", "severity", "level"),
    [
        (Verdict.FAIL, Severity.CRITICAL, "error"),
        (Verdict.FAIL, Severity.MINOR, "warning"),
        (Verdict.PARTIAL, Severity.CRITICAL, "warning"),
        (Verdict.REVIEW, Severity.CRITICAL, "note"),
    ],
)
def test_a_fail_that_hurts_is_the_loudest(verdict: Verdict, severity: Severity, level: str) -> None:
    assert level_of(replace(FINDING, verdict=verdict, severity=severity)) == level


def test_an_open_question_is_a_review_without_level() -> None:
    told = result(replace(HERE, finding=replace(FINDING, verdict=Verdict.REVIEW)))
    assert (told["kind"], told["level"]) == ("review", "none")


def test_what_was_met_is_not_told() -> None:
    met = replace(HERE, finding=replace(FINDING, verdict=Verdict.PASS))
    assert json.loads(render_sarif([met], [CHECK]))["runs"][0]["results"] == []


def test_words_that_move_in_a_file_keep_their_fingerprint() -> None:
    moved = replace(HERE, at=Spotted("Back  soon!", 9, 4))
    other = replace(HERE, at=Spotted("Back later!", 3, 1))
    assert result(moved)["partialFingerprints"] == result(HERE)["partialFingerprints"]
    assert result(other)["partialFingerprints"] != result(HERE)["partialFingerprints"]
