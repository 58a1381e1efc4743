"""`junit.xml`: the findings as every build server reads tests, one test a check and kind of page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from mysteryshop.model import Case, Finding, Outcome, PageSummary, Result, Verdict, find_cases
from mysteryshop.report.numbers import count, headline
from mysteryshop.report.safety import unbent

ELEMENT: Mapping[Outcome, str] = {Outcome.FAILED: "failure", Outcome.ERROR: "error", Outcome.SKIPPED: "skipped"}
COUNTED: Mapping[Outcome, str] = {Outcome.FAILED: "failures", Outcome.ERROR: "errors", Outcome.SKIPPED: "skipped"}

GATE = "gate"

FINDINGS_SHOWN = 20
"""Findings told in one test; the report has them all. Source: what a build server's page still shows whole."""


def render_junit(result: Result, _folder: Path) -> bytes:
    """One suite a checklist, and one for the gate.

    fail: failure. partial: failure where the gate counts it, else passed with a note. not-applicable, review: skipped
    with the reason. not-seen, error: error.
    """
    pages = {page.id: page for page in result.pages}
    cases = tuple(find_cases(result))
    root = Element("testsuites", {"name": unbent(result.audit.name), **_counts(cases)})
    by_checklist = sorted(cases, key=lambda case: _turn(result, case.checklist))
    for number, (checklist, group) in enumerate(groupby(by_checklist, key=lambda case: case.checklist)):
        mine = tuple(group)
        suite = SubElement(root, "testsuite", _suite(result, checklist, number) | _counts(mine))
        _properties(suite, result)
        for case in mine:
            _case(suite, case, pages)
    _gate(root, result)
    indent(root)
    text = tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode("utf-8", "xmlcharrefreplace")


def _turn(result: Result, checklist: str) -> int:
    """Where the checklist stands among those of the audit; the sort keeps the order of its cases."""
    return (*(each.id for each in result.checklists), checklist).index(checklist)


def _counts(cases: Iterable[Case]) -> dict[str, str]:
    outcomes = [case.outcome for case in cases]
    counted = {name: str(outcomes.count(outcome)) for outcome, name in COUNTED.items()}
    return {"tests": str(len(outcomes)), **counted}


def _suite(result: Result, name: str, number: int) -> dict[str, str]:
    """The moment as the format has it, without a zone; whose host it was."""
    try:
        host = urlsplit(result.audit.url).hostname or ""
    except ValueError:
        host = ""
    return {"name": unbent(name), "id": str(number), "timestamp": result.started[:19], "hostname": unbent(host)}


def _properties(suite: Element, result: Result) -> None:
    scores = result.scores
    told = {
        "score": "" if scores.overall is None else str(headline(scores.overall)),
        "coverage": "" if scores.coverage is None else str(headline(scores.coverage)),
        "band": scores.band or "",
        "gate": "held" if result.gate.held else "; ".join(result.gate.reasons) or "not held",
    }
    if result.audit.redacted and result.audit.redaction:
        told["redacted"] = result.audit.redaction.name
    listed = SubElement(suite, "properties")
    for name, value in told.items():
        SubElement(listed, "property", {"name": name, "value": unbent(value)})


def _case(suite: Element, case: Case, pages: Mapping[str, PageSummary]) -> None:
    name = unbent(f"{case.check}[{case.page_kind}]")
    test = SubElement(suite, "testcase", {"classname": unbent(case.checklist), "name": name})
    if case.because:
        first = case.because[0]
        # What was skipped on purpose is told in one line; what went wrong has its evidence.
        why = {"message": unbent(" ".join(first.reason.split())), "type": first.verdict.value}
        told = SubElement(test, ELEMENT[case.outcome], why)
        if case.outcome is not Outcome.SKIPPED or first.verdict is Verdict.REVIEW:
            told.text = _evidence(case.because, pages)
    if case.beside:
        SubElement(test, "system-out").text = _evidence(case.beside, pages)


def _evidence(findings: tuple[Finding, ...], pages: Mapping[str, PageSummary]) -> str:
    told = [_told(finding, pages.get(finding.page)) for finding in findings[:FINDINGS_SHOWN]]
    more = len(findings) - len(told)
    return "\n\n".join([*told, f"and {count(more, 'finding')} more, in the report"] if more else told)


def _told(finding: Finding, page: PageSummary | None) -> str:
    """Verdict, customer and page; the reason; the words; what to write instead, and why it was accepted."""
    where = " ".join(filter(None, (page.url if page else finding.page, finding.scenario)))
    who = " ".join(filter(None, (f"for {finding.persona}" * bool(finding.persona), f"on {where}" * bool(where))))
    lines = [f"{finding.verdict} {who}".strip(), finding.reason]
    lines += [f"  “{' '.join(quote.text.split())}”" for quote in finding.quotes if quote.text.strip()]
    advice = finding.suggestion or finding.recommendation
    if advice and finding.verdict in (Verdict.FAIL, Verdict.PARTIAL):
        lines.append(f"Instead: {advice}")
    if finding.accepted:
        accepted = finding.accepted
        lines.append(f"Accepted until {accepted.expires} by {accepted.owner}: {accepted.reason}")
    return str(unbent("\n".join(lines)))


def _gate(root: Element, result: Result) -> None:
    """The gate as a test of its own: an audit with a score too low, or with nothing decided, must not look well."""
    held, decided = result.gate.held, result.scores.overall is not None
    outcome = Outcome.ERROR if not decided else Outcome.PASSED if held else Outcome.FAILED
    counts = {"tests": "1"} | {name: str(int(each is outcome)) for each, name in COUNTED.items()}
    for name, number in counts.items():
        root.set(name, str(int(root.get(name, "0")) + int(number)))
    suite = SubElement(root, "testsuite", _suite(result, GATE, len(root)) | counts)
    test = SubElement(suite, "testcase", {"classname": GATE, "name": "the gate holds"})
    if outcome is not Outcome.PASSED:
        problems = dict.fromkeys(visit.problem for visit in result.visits if visit.problem)
        reasons = [" ".join(reason.split()) for reason in (*result.gate.reasons, *(problems if not decided else ()))]
        told = {"message": unbent("; ".join(reasons) or "not held"), "type": GATE if decided else "not-audited"}
        SubElement(test, ELEMENT[outcome], told)
