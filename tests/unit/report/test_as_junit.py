"""JUnit: what a build server makes of the findings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from lxml import etree
from tests.golden.sample import sample_result

from mysteryshop.model import GateOutcome, PageKind, Result, Verdict
from mysteryshop.report.as_junit import render_junit

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[2] / "schemas" / "junit.xsd"))


def rendered(result: Result) -> ElementTree.Element:
    content = render_junit(result, Path())
    SCHEMA.assertValid(etree.fromstring(content))
    return ElementTree.fromstring(content)


def only(verdict: str, reason: str = "No time is given.") -> ElementTree.Element:
    """The test of one finding."""
    sample = sample_result()
    finding = replace(
        sample.findings[0], verdict=Verdict(verdict), reason=reason, page_kind=PageKind.FAULT, join="mean"
    )
    case, _gate = rendered(replace(sample, findings=(finding,))).iter("testcase")
    return case


def test_counts_agree_with_what_is_listed() -> None:
    root = rendered(sample_result())
    for suite in (root, *root.iter("testsuite")):
        assert int(suite.get("tests", "")) == len(list(suite.iter("testcase")))
        for element, attribute in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert int(suite.get(attribute, "")) == len(list(suite.iter(element)))


def test_a_fail_is_a_failure_with_its_evidence() -> None:
    finding = sample_result().findings[0]
    failure = only("fail").find("failure")
    assert failure is not None
    assert failure.get("type") == "fail"
    assert failure.get("message") == "No time is given."
    assert failure.text is not None
    assert finding.quotes[0].text in failure.text
    assert "Instead: " in failure.text


def test_a_partial_passes_with_a_note() -> None:
    case = only("partial")
    assert [each.tag for each in case] == ["system-out"]
    assert "No time is given." in (case[0].text or "")


def test_what_has_no_meaning_and_what_waits_for_a_person_is_skipped_with_the_reason() -> None:
    for verdict in ("not-applicable", "review"):
        skipped = only(verdict).find("skipped")
        assert skipped is not None
        assert (skipped.get("type"), skipped.get("message")) == (verdict, "No time is given.")


def test_what_was_not_seen_and_what_broke_are_errors() -> None:
    for verdict in ("not-seen", "error"):
        error = only(verdict).find("error")
        assert error is not None
        assert error.get("type") == verdict


def test_a_message_is_one_line_and_holds_no_control_character() -> None:
    failure = only("fail", "two\nlines \x1b[31mred\x00").find("failure")
    assert failure is not None
    assert failure.get("message") == "two lines \ufffd[31mred\ufffd"


def test_an_audit_that_decided_nothing_is_an_error_not_an_empty_success() -> None:
    sample = sample_result()
    broken = replace(sample.visits[0], problem="the shop did not answer")
    nothing = replace(sample, findings=(), visits=(broken,), scores=replace(sample.scores, overall=None))
    root = rendered(nothing)
    assert (root.get("tests"), root.get("errors")) == ("1", "1")
    (error,) = root.iter("error")
    assert error.get("type") == "not-audited"
    assert (error.get("message") or "").endswith("; the shop did not answer")


def test_a_gate_that_does_not_hold_is_a_failure_of_its_own() -> None:
    sample = sample_result()
    for gate, told in ((sample.gate, "; ".join(sample.gate.reasons)), (GateOutcome(held=True), None)):
        *_, last = rendered(replace(sample, gate=gate)).iter("testcase")
        failure = last.find("failure")
        assert last.get("name") == "the gate holds"
        assert (failure.get("message") if failure is not None else None) == told


def test_suites_stand_in_the_order_of_the_checklists() -> None:
    sample = sample_result()
    order = [checklist.id for checklist in sample.checklists]
    names = [suite.get("name", "") for suite in rendered(sample).iter("testsuite")]
    assert names.pop() == "gate"
    assert names == sorted(names, key=order.index)
    assert len(set(names)) == len(names)
