"""What programs are told of drafts: JSON, SARIF, remarks on GitHub."""

from __future__ import annotations

import json
from typing import Any

import jsonschema

from mysteryshop.pipeline.drafts import FORMS, render_drafts

SOON = "Our checkout is down.\n\nHang tight, we'll be back soon!\n"

REGION = {
    "type": "object",
    "required": ["startLine", "startColumn"],
    "properties": {"startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1}},
}
SARIF = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "items": {
                "required": ["tool", "results", "invocations"],
                "properties": {
                    "results": {
                        "items": {
                            "required": ["ruleId", "ruleIndex", "kind", "level", "message", "locations"],
                            "properties": {
                                "kind": {"enum": ["fail", "review"]},
                                "level": {"enum": ["error", "warning", "note", "none"]},
                                "locations": {
                                    "minItems": 1,
                                    "items": {"properties": {"physicalLocation": {"properties": {"region": REGION}}}},
                                },
                            },
                        }
                    }
                },
            }
        },
    },
}
"""The parts of the SARIF 2.1.0 schema that code hosts insist on, in short."""


def test_json_names_each_sentence_with_its_place(judge: Any) -> None:
    (told,) = json.loads(render_drafts(judge("message.txt", SOON).checked, "json"))
    assert told["as"] == "outage"
    assert told["texts"] == 1
    assert {"line", "column", "check", "verdict", "reason", "severity", "suggestion"} <= set(told["findings"][0])
    assert all({"text", "line", "column"} <= set(quote) for each in told["findings"] for quote in each["quotes"])


def test_sarif_has_a_rule_and_a_region_for_each_result(judge: Any) -> None:
    told = json.loads(render_drafts(judge("message.txt", SOON).checked, "sarif"))
    jsonschema.validate(told, SARIF)
    (run,) = told["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["results"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["locations"][0]["physicalLocation"]["region"]["startLine"] in (1, 3)
    assert run["invocations"][0]["executionSuccessful"] is True


def test_rows_and_pages_are_named_beside_the_place(judge: Any) -> None:
    checked = judge("faq.csv", "question,answer\nWhen does it ship?,It depends.\n").checked
    located = [r["locations"][0] for r in json.loads(render_drafts(checked, "sarif"))["runs"][0]["results"]]
    assert located
    assert all(each["logicalLocations"] == [{"name": "row 2"}] for each in located)


def test_a_file_that_was_not_read_is_told_in_every_form(judge: Any) -> None:
    checked = judge("draft.txt", b"Orders \xff").checked
    run = json.loads(render_drafts(checked, "sarif"))["runs"][0]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert "not UTF-8" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
    assert render_drafts(checked, "github").startswith("::error file=")


def test_github_gets_one_line_a_finding(judge: Any) -> None:
    checked = judge("message.txt", SOON).checked
    lines = render_drafts(checked, "github").splitlines()
    assert len(lines) == sum(e.finding.verdict in ("fail", "partial", "review") for e in checked.drafts[0].findings)
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines)
    assert any(",line=3,col=1,title=" in line for line in lines)


def test_no_word_of_a_text_becomes_a_command_or_breaks_a_form(judge: Any) -> None:
    hostile = "Our checkout is down\x1b[2J. 100%::error::x \ud800 Back soon!".encode("utf-8", "surrogatepass")
    seen = judge("m.json", json.dumps({"text": hostile.decode("utf-8", "surrogatepass")}), kind="outage")
    for form in FORMS:
        told = render_drafts(seen.checked, form)
        assert told.encode("utf-8")
        assert form == "json" or "\x1b" not in told
    lines = render_drafts(seen.checked, "github").splitlines()
    assert all(line.startswith("::") and "100%::" not in line for line in lines)
