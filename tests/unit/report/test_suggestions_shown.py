"""A rewritten sentence in every output: said to be a suggestion, and never taken for markup or a command."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from tests.golden.sample import FOLDER, sample_result

from mysteryshop.model import Finding, Verdict
from mysteryshop.report import FORMATS
from mysteryshop.report.as_github import render_github
from mysteryshop.report.as_sarif import render_sarif
from mysteryshop.report.located import Located, Spotted, advice

HOSTILE = 'Sorry. <script>alert(1)</script>\n::error::{{ 7*7 }} "&'


@pytest.fixture
def finding() -> Finding:
    found = next(f for f in sample_result().findings if f.verdict is Verdict.FAIL and f.quotes and f.points is not None)
    return replace(found, suggestion=HOSTILE)


def test_says_what_a_customer_would_rather_read(finding: Finding) -> None:
    assert advice(replace(finding, suggestion="Sorry.")) == "A customer would rather read: “Sorry.”"
    assert advice(replace(finding, suggestion="")) == finding.recommendation


def test_is_no_markup_in_the_report(finding: Finding) -> None:
    result = sample_result()
    findings = tuple(replace(f, suggestion=HOSTILE) if f.suggestion else f for f in result.findings)
    html = FORMATS["html"].render(replace(result, findings=findings), FOLDER).decode()
    assert "<script>alert(1)" not in html
    assert "A customer would rather read" in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert ">::error::{{ 7*7 }}" in html


def test_is_one_line_and_no_command_on_github(finding: Finding) -> None:
    told = render_github([Located(finding, "a.txt", Spotted("Oops", 1, 1))])
    assert told.count("\n") == 1
    assert "%0A::error::" in told


def test_is_a_message_in_sarif(finding: Finding) -> None:
    run = json.loads(render_sarif([Located(finding, "a.txt", Spotted("Oops", 1, 1))], []))["runs"][0]
    assert run["results"][0]["message"]["text"].endswith(f"A customer would rather read: “{HOSTILE}”")
