"""JSON Lines: each finding complete in itself."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
from tests.golden.sample import sample_result

from mysteryshop.report.as_jsonl import render_jsonl

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "finding.schema.json").read_text(encoding="utf-8"))


def test_every_finding_is_a_valid_line_in_the_result_s_order() -> None:
    result = sample_result()
    told = [json.loads(line) for line in render_jsonl(result, Path()).splitlines()]
    assert [(each["check"], each["verdict"]) for each in told] == [(f.check, f.verdict) for f in result.findings]
    for each in told:
        jsonschema.Draft202012Validator(SCHEMA).validate(each)


def test_a_line_names_quote_page_persona_stage_and_need() -> None:
    result = sample_result()
    first, finding = json.loads(render_jsonl(result, Path()).splitlines()[0]), result.findings[0]
    page = next(page for page in result.pages if page.id == finding.page)
    assert first["quote"] == finding.quotes[0].text
    assert (first["page"], first["url"], first["title"]) == (page.id, page.url, page.title)
    assert (first["persona"], first["need"]) == ("busy-parent", "a jacket that survives the school run")
    assert first["stage"] == finding.stage
    assert first["quotes"][0]["url"] == page.url
