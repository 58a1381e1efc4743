"""`report.language`, as an audit writes it."""

from __future__ import annotations

import pytest

from mysteryshop.errors import FileMistakes
from mysteryshop.files import load_plan_text
from mysteryshop.model import Plan, ReportWishes
from mysteryshop.pipeline.plans import Overrides, describe_plan, laid_over
from mysteryshop.pipeline.results import audit_summary

AUDIT = "audit: x\nsite: {url: https://shop.example}\n"


def plan(report: str = "") -> Plan:
    return load_plan_text(AUDIT + report, "a.yaml", {})


def test_reports_are_english_unless_the_audit_says_otherwise() -> None:
    assert plan().report.language == "en"
    assert audit_summary(plan()).language == "en"


def test_the_audits_language_is_kept_in_its_result() -> None:
    assert audit_summary(plan("report: {language: de}\n")).language == "de"


def test_an_unknown_language_is_told_where_it_stands() -> None:
    with pytest.raises(FileMistakes, match=r"a.yaml:3:20: no language of a report is called 'dee'\n.*'de'"):
        plan("report: {language: dee}\n")


def test_the_flag_goes_before_the_file() -> None:
    german = Plan("x", report=ReportWishes(language="de"))
    assert laid_over(german, Overrides()).report.language == "de"
    assert laid_over(german, Overrides(language="en")).report.language == "en"
    assert "reports in: de" in describe_plan(german).lines
