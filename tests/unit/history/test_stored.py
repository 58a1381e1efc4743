"""A result read back from disk: the same record, or a line that says what the file is instead."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from mysteryshop.errors import UsageProblem
from mysteryshop.history import read_result
from mysteryshop.model import (
    AuditSummary,
    Band,
    Box,
    ChannelKind,
    ChecklistSummary,
    CheckSummary,
    Contradiction,
    Fact,
    FactKind,
    Finding,
    Fix,
    GateOutcome,
    JoinedCheck,
    JourneyEntry,
    OrderRequests,
    PageKind,
    PageSummary,
    PersonaSummary,
    Quote,
    Result,
    Scores,
    Severity,
    Side,
    Stage,
    StepRecord,
    Tally,
    Verdict,
    VisitSummary,
)

QUOTE = Quote("Sorry, “we” can’t.\n☃", "main > p", Box(1, 2.5, 3, 4), page="a/001-home", channel="web")
TALLY = Tally(100 / 3, 39.0, 1.5, 4.5, 93.1, Band.FAILING, ("pay",))


PERSONA = PersonaSummary("parent", "Busy parent", "Two children.", "", "a lamp", 2.0)
VISIT = VisitSummary(
    "a",
    "parent",
    ChannelKind.WEB,
    (JourneyEntry(PageKind.HOME, Stage.DISCOVER, reached=True, status=200),),
    "payment",
    OrderRequests(stopped=3),
    (StepRecord("open: /", done=True, seconds=0.4),),
    ("a note",),
)
PAGE = PageSummary(
    "a/001-home", "a", (PageKind.HOME,), Stage.DISCOVER, "/", None, "Home", "text", "e", "s", "t", "api-500"
)
CHECKLIST = ChecklistSummary("outage-messaging", "Outages", "about", 18.0, 100.0)
CHECK = CheckSummary("pay", "outage-messaging", "?", "", "GOV", 5, Severity.CRITICAL, "hash")
FINDING = Finding(
    check="pay",
    checklist="outage-messaging",
    detector="words",
    page="a/001-home",
    page_kind=PageKind.HOME,
    stage=None,
    persona="",
    scenario="",
    verdict=Verdict.NOT_APPLICABLE,
    reason="",
    weight=5,
    points=None,
    severity=Severity.CRITICAL,
    confidence=0.75,
    group="g",
    quotes=(QUOTE,),
    lost=1 / 3,
)
"""Without a stage and without points: what a file says with null."""

SCORES = Scores(
    overall=59.0,
    raw=63.8,
    range=(62.1, 65.4),
    coverage=93.1,
    band=Band.SELLER_FOCUSED,
    by_value=None,
    by_checklist={"outage-messaging": TALLY},
    by_stage={"discover": TALLY},
    by_persona={"parent": TALLY},
    by_page={"a/001-home": Tally(None, None, 0, 0, None)},
    attributes={"ease": TALLY},
    distinctions={},
    capped_by=("pay",),
    unaudited=("faq-tone",),
    open_reviews=3,
    joined=(JoinedCheck("pay", "outage-messaging", "parent", "mean", 5, None, 0.5, 0.0),),
)
FIX = Fix("pay", 0.0, 2.67, 59.0, 66.5, lifts_cap=True, stage=Stage.BUY, pages=("a/001-home",), findings=(0,))


@pytest.fixture
def result() -> Result:
    """A result with something in every field."""
    return Result(
        tool={"name": "mysteryshop", "version": "0.1.0", "catalogue": "51f0"},
        audit=AuditSummary("Lantern & Loom", "https://lantern.example", "own", "UK", {"name": "Westwind"}, ("c",)),
        started="2026-10-06T09:12:00+01:00",
        finished="2026-10-06T09:31:00+01:00",
        personas=(PERSONA,),
        visits=(VISIT,),
        pages=(PAGE,),
        checklists=(CHECKLIST,),
        checks=(CHECK,),
        findings=(FINDING,),
        facts=(Fact(FactKind.PRICE, "GBP 24.00", QUOTE, "web", conditions={"region": "UK"}),),
        contradictions=(Contradiction(FactKind.PRICE, Side("web", "£24"), Side("email", "£26")),),
        scores=SCORES,
        gate=GateOutcome(held=False, reasons=("why",), rules={"min-score": 75.0, "fail-on": ["critical"]}),
        fixes=(FIX,),
    )


def write(path: Path, result: Result) -> Path:
    path.write_bytes(TypeAdapter(Result).dump_json(result))
    return path


def test_reads_back_what_was_written(tmp_path: Path, result: Result) -> None:
    assert read_result(write(tmp_path / "result.json", result)) == result


def test_writes_again_the_same_bytes(tmp_path: Path, result: Result) -> None:
    written = write(tmp_path / "result.json", result)
    assert TypeAdapter(Result).dump_json(read_result(written)) == written.read_bytes()


def test_leaves_fields_of_a_later_tool_alone(tmp_path: Path, result: Result) -> None:
    written = write(tmp_path / "result.json", result)
    written.write_text(json.dumps({**json.loads(written.read_bytes()), "mood": "good"}))
    assert read_result(written) == result


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param(b"", "an empty file", id="empty"),
        pytest.param(b"audit: Lantern\n", "no JSON", id="an audit file"),
        pytest.param(b'{"format": 1, "tool": {', "no JSON", id="cut off"),
        pytest.param(b"\xff\xfe\x00", "no JSON text", id="bytes"),
        pytest.param(b'{"format": 1, "score": NaN}', "no JSON text", id="not a number"),
        pytest.param(b"[" * 100_000, "no JSON text", id="a well of brackets"),
        pytest.param(b"[1, 2]", "a list where fields were expected", id="a list"),
        pytest.param(b'{"name": "package"}', 'it has no "format"', id="other JSON"),
        pytest.param(b'{"format": 2}', "result format 2, and this mysteryshop reads format 1", id="a later format"),
        pytest.param(b'{"format": 1}', "tool: Field required; ", id="fields missing"),
    ],
)
def test_says_what_the_file_is_instead(tmp_path: Path, content: bytes, found: str) -> None:
    path = tmp_path / "result.json"
    path.write_bytes(content)
    with pytest.raises(UsageProblem) as raised:
        read_result(path)
    assert str(path) in raised.value.problem
    assert found in raised.value.problem
    assert raised.value.hint


def test_names_the_field_that_is_wrong(tmp_path: Path, result: Result) -> None:
    written = write(tmp_path / "result.json", replace(result, finished="x"))
    fields = json.loads(written.read_bytes())
    fields["scores"]["overall"] = "splendid"
    written.write_text(json.dumps(fields))
    with pytest.raises(UsageProblem, match=r"scores\.overall: Input should be a valid number"):
        read_result(written)


def test_names_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match=r"gone\.json: there is no such file"):
        read_result(tmp_path / "gone.json")


def test_offers_the_result_in_a_folder(tmp_path: Path, result: Result) -> None:
    written = write(tmp_path / "result.json", result)
    with pytest.raises(UsageProblem) as raised:
        read_result(tmp_path)
    assert raised.value.hint == f"Did you mean {written}?"
