"""GitLab Code Quality: open findings, each known again by its fingerprint."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.golden.sample import sample_result

from mysteryshop.model import Accepted, Result, Severity, Verdict
from mysteryshop.report.as_gitlab import render_gitlab

SCHEMAS = Path(__file__).parents[2] / "schemas"
SCHEMA = json.loads((SCHEMAS / "gitlab-code-quality.schema.json").read_text(encoding="utf-8"))
SAMPLE = sample_result()


def issues(result: Result) -> list[dict[str, Any]]:
    found = json.loads(render_gitlab(result, Path()))
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    assert isinstance(found, list)
    return found


def alone(verdict: str, severity: str = "major", place: str = "checklists/outage.yaml:7:9") -> dict[str, Any]:
    finding = replace(SAMPLE.findings[0], verdict=Verdict(verdict), severity=Severity(severity))
    checks = tuple(replace(check, place=place) for check in SAMPLE.checks)
    (issue,) = issues(replace(SAMPLE, findings=(finding,), checks=checks))
    return issue


@pytest.mark.parametrize(
    ("verdict", "severity", "told"),
    [
        ("fail", "critical", "critical"),
        ("fail", "minor", "minor"),
        ("partial", "critical", "major"),
        ("partial", "info", "info"),
        ("review", "critical", "info"),
    ],
)
def test_a_partial_is_a_step_milder_and_a_question_is_information(verdict: str, severity: str, told: str) -> None:
    assert alone(verdict, severity)["severity"] == told


@pytest.mark.parametrize(
    ("place", "location"),
    [
        ("checklists/outage.yaml:7:9", {"path": "checklists/outage.yaml", "lines": {"begin": 7}}),
        ("/home/ada/house.yaml:3:1", {"path": "house.yaml", "lines": {"begin": 3}}),
        ("../shared/house.yaml:3:1", {"path": "house.yaml", "lines": {"begin": 3}}),
        (r"C:\shop\house.yaml:3:1", {"path": "house.yaml", "lines": {"begin": 3}}),
    ],
)
def test_the_place_is_a_line_within_the_project(place: str, location: dict[str, Any]) -> None:
    assert alone("fail", place=place)["location"] == location


def test_only_what_is_open_is_told() -> None:
    open_ones = [f for f in SAMPLE.findings if f.verdict in (Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW)]
    assert len(issues(SAMPLE)) == len(open_ones)
    accepted = replace(open_ones[0], accepted=Accepted("known", "Ada Marsh", "2027-01-31"))
    assert issues(replace(SAMPLE, findings=(accepted,))) == []


def test_equal_findings_have_fingerprints_of_their_own() -> None:
    twice = replace(SAMPLE, findings=(SAMPLE.findings[0], SAMPLE.findings[0]))
    assert len({issue["fingerprint"] for issue in issues(twice)}) == len(issues(twice)) == 2
