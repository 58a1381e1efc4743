"""Two hundred hostile strings in every field that a page controls: each format stays whole, and none says more."""

from __future__ import annotations

import csv
import io
import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from lxml import etree
from markdown_it import MarkdownIt
from tests.support.hostile import HOSTILE
from tests.support.hostile_result import hostile_result

from mysteryshop.files import schema
from mysteryshop.history import read_result
from mysteryshop.model import Verdict
from mysteryshop.report import FORMATS

SCHEMAS = Path(__file__).parents[2] / "schemas"
ESCAPES = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What steers a terminal or turns the direction of letters."""


@cache
def rendered(name: str) -> bytes:
    return FORMATS[name].render(hostile_result(), Path("nowhere"))


def own(name: str) -> dict[str, Any]:
    found = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_there_are_two_hundred_strings_and_all_are_planted() -> None:
    result = hostile_result()
    assert len(HOSTILE) >= 200
    quoted = {quote.text for finding in result.findings for quote in finding.quotes}
    assert quoted.issuperset(HOSTILE)
    assert {page.title for page in result.pages}.issuperset(HOSTILE)


def test_json_keeps_its_schema_and_is_read_back_the_same(tmp_path: Path) -> None:
    content = rendered("json")
    jsonschema.Draft202012Validator(schema("result")).validate(json.loads(content))
    (tmp_path / "result.json").write_bytes(content)
    again = read_result(tmp_path / "result.json")
    assert json.loads(FORMATS["json"].render(again, tmp_path)) == json.loads(content)


def test_json_lines_have_one_finding_each_however_a_reader_splits_them() -> None:
    text, findings = rendered("jsonl").decode("utf-8"), hostile_result().findings
    lines = text.splitlines()
    assert len(lines) == text.count("\n") == len(findings)
    validator = jsonschema.Draft202012Validator(own("finding.schema.json"))
    for line, finding in zip(lines, findings, strict=True):
        told = json.loads(line)
        validator.validate(told)
        assert told["reason"] == finding.reason


def test_junit_keeps_its_schema_and_names_only_our_tests() -> None:
    content = rendered("junit")
    etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd")).assertValid(etree.fromstring(content))
    root = ElementTree.fromstring(content)
    names = {case.get("name", "") for case in root.iter("testcase")} - {"the gate holds"}
    assert all(re.fullmatch(r"[a-z-]+\[[a-z-]+\]", name) for name in names)
    assert {each.tag for each in root.iter()} <= {
        *("testsuites", "testsuite", "properties", "property", "testcase"),
        *("failure", "error", "skipped", "system-out"),
    }
    assert not ESCAPES.search("".join(root.itertext()))


def test_sarif_keeps_its_schema_and_makes_no_link_of_a_word() -> None:
    log = json.loads(rendered("sarif"))
    jsonschema.Draft202012Validator(own("sarif.schema.json")).validate(log)
    results = log["runs"][0]["results"]
    assert results
    for told in results:
        assert not re.search(r"(?<!\\)\[[^\[\]]*\]\(", told["message"]["text"])
        for each in told.get("relatedLocations", ()):
            uri = each.get("physicalLocation", {}).get("artifactLocation", {}).get("uri", "https://")
            assert uri.startswith(("https://", "http://"))
    prints = [told["partialFingerprints"]["finding/v1"] for told in results]
    assert len(set(prints)) == len(prints)


def test_gitlab_keeps_its_schema_and_its_fingerprints_apart() -> None:
    issues = json.loads(rendered("gitlab"))
    jsonschema.Draft202012Validator(own("gitlab-code-quality.schema.json")).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) > len(HOSTILE)
    assert not any(ESCAPES.search(issue["description"]) for issue in issues)


def test_no_cell_is_a_formula_in_any_spreadsheet() -> None:
    text = rendered("csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == 1 + len(hostile_result().findings)
    assert {len(row) for row in rows} == {len(rows[0])}
    for cell in (cell for row in rows for cell in row):
        assert not cell.strip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")), cell[:40]
        assert not cell.startswith(("\t", "\r", "\n")), cell[:40]
        assert not ESCAPES.search(cell), cell[:40]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_programs_that_split_elsewhere_find_no_cell_more(separator: str) -> None:
    """Spreadsheets of other countries split at other characters; what stands in quotes stays whole for them, too."""
    text = rendered("csv").decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
        assert not [cell for cell in row if cell.strip().startswith("=")], row[0][:40]


def test_github_hears_only_our_commands() -> None:
    lines = rendered("github").decode("utf-8").splitlines()
    assert lines
    assert len(lines) <= 30
    for line in lines:
        assert re.match(r"::(error|warning|notice) (file=[^,:]+,line=\d+,col=\d+,)?title=[^:]*::", line), line[:80]
        assert not ESCAPES.search(line)
        assert len(line.encode()) < 16_000


def test_markdown_makes_nothing_of_a_word() -> None:
    text = rendered("md").decode("utf-8")
    assert len(text) <= 65_000
    assert not ESCAPES.search(text)
    allowed_markup = {"<details>", "</details>", "<summary>", "</summary>", "<br>"}
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    markup = [token.content for token in (*tokens, *inline) if token.type in ("html_inline", "html_block")]
    assert {tag for content in markup for tag in re.findall(r"<[^>]*>", content)} <= allowed_markup
    assert not [token for token in inline if token.type in ("link_open", "image", "code_inline", "s_open", "em_open")]
    assert not [token for token in tokens if token.type in ("fence", "code_block", "hr", "blockquote_open")]
    assert not re.search(r"(?<![\w\\&])[@#]\w", text)
    assert text.count("<details>") == text.count("</details>")


def test_what_is_read_in_terminals_and_tickets_still_holds_the_words() -> None:
    """Made harmless, not dropped: Arabic offers and plain words come through as they are."""
    arabic = "شحن مجاني"
    for name in ("json", "jsonl", "sarif", "gitlab", "csv", "junit"):
        assert arabic in rendered(name).decode("utf-8"), name


def test_every_verdict_is_among_them() -> None:
    assert {finding.verdict for finding in hostile_result().findings} == set(Verdict)
