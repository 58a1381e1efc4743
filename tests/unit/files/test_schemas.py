"""The JSON Schemas say what the loader does."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

from mysteryshop.files import FORMATS, SCENARIOS, schema
from mysteryshop.files.schemas import KINDS, Kind, schema_file, schema_text
from mysteryshop.files.shipped_files import STARTER, checklist_folder
from mysteryshop.files.yaml_reader import natural, read_yaml
from mysteryshop.model import (
    AuditSummary,
    Band,
    Finding,
    GateOutcome,
    PageKind,
    Quote,
    Result,
    Scores,
    Severity,
    Stage,
    Tally,
    Verdict,
)


def complaints(kind: Kind, text: str) -> list[str]:
    """What an editor would underline in this YAML."""
    value = natural(read_yaml(text, "a.yaml").value)
    return [error.json_path for error in Draft202012Validator(schema(kind)).iter_errors(value)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_copy_is_in_step(kind: Kind) -> None:
    """Red? `python -m mysteryshop.files.refresh_schemas` writes the copies anew."""
    assert schema_file(kind).read_text(encoding="utf-8") == schema_text(kind)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_each_is_a_schema_of_its_own_draft(kind: Kind) -> None:
    made = schema(kind)
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["$id"]
    assert made["title"]
    assert made["description"]


@pytest.mark.parametrize("kind", ["audit", "checklist"])
def test_every_key_of_a_file_is_explained_and_written_with_hyphens(kind: Kind) -> None:
    made = schema(kind)
    for shape in (made, *made["$defs"].values()):
        assert shape.get("description")
        for key, about in shape.get("properties", {}).items():
            assert about.get("description"), key
            assert "_" not in key
        if "properties" in shape:
            assert shape["additionalProperties"] is False


def test_closed_sets_are_listed() -> None:
    made = schema("audit")
    assert made["$defs"]["PageKind"]["enum"] == [kind.value for kind in PageKind]
    text = json.dumps(made)
    assert json.dumps(list(SCENARIOS)) in text
    assert json.dumps(list(FORMATS)) in text


def test_the_example_and_the_starters_please_an_editor() -> None:
    example = checklist_folder().parent / "audits" / "example.yaml"
    assert not complaints("audit", example.read_text(encoding="utf-8"))
    assert not complaints("audit", (STARTER / "audit.yaml").read_text(encoding="utf-8"))
    assert not complaints("checklist", (STARTER / "house-style.yaml").read_text(encoding="utf-8"))


def test_every_shipped_checklist_pleases_an_editor() -> None:
    for path in checklist_folder().glob("*.yaml"):
        assert not complaints("checklist", path.read_text(encoding="utf-8")), path.name


@pytest.mark.parametrize(
    "step",
    [
        "stop",
        "stop:",
        "search",
        "search: 1234",
        "open: {path: /, as: home}",
        "choose: first result",
        "fill: customer",
        "{click: {css: a}, as: cart, optional: true}",
    ],
)
def test_short_and_long_forms_please_an_editor(step: str) -> None:
    text = f"audit: x\nsite: {{url: 'https://a.example'}}\njourneys:\n  - steps:\n      - {step}\n"
    assert not complaints("audit", text)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("audit: x\n", "$"),
        ("audit: x\nsite: {url: shop.example}\n", "$.site.url"),
        ("audit: x\nsite: {url: 'https://a.example', pemission: own}\n", "$.site"),
        ("audit: x\nsite: {url: 'https://a.example'}\ngate: {min-score: 101}\n", "$.gate['min-score']"),
        ("audit: x\nsite: {url: 'https://a.example'}\nscenarios: [api-50]\n", "$.scenarios"),
        ("audit: x\nsite: {url: 'https://a.example'}\njourneys: [{steps: [jump]}]\n", "$.journeys[0].steps[0]"),
        ("audit: x\nsite: {url: 'https://a.example'}\nbaseline:\n", "$.baseline"),
    ],
)
def test_an_editor_underlines_what_the_loader_refuses(text: str, path: str) -> None:
    assert complaints("audit", text) == [path]


def a_result() -> Result:
    tally = Tally(None, 51.5, 11.5, 22.0, None, Band.SELLER_FOCUSED)
    finding = Finding(
        "outage-apology",
        "outage-messaging",
        "apology",
        "v/001-fault",
        None,
        Stage.RECOVER,
        "regular",
        "",
        Verdict.REVIEW,
        "No telling.",
        3,
        None,
        Severity.MAJOR,
        0.6,
        "",
        quotes=(Quote("Oh dear."),),
    )
    scores = Scores(None, None, None, None, None, None, {"outage-messaging": tally}, {}, {}, {}, {}, {})
    return Result(
        tool={"name": "mysteryshop"},
        audit=AuditSummary("x"),
        started="2026-10-01T12:00:00+00:00",
        finished="2026-10-01T12:01:00+00:00",
        personas=(),
        visits=(),
        pages=(),
        checklists=(),
        checks=(),
        findings=(finding,),
        facts=(),
        contradictions=(),
        scores=scores,
        gate=GateOutcome(held=False, reasons=("Nothing could be decided.",)),
    )


def written(result: Result) -> Any:
    return json.loads(TypeAdapter(Result).dump_json(result))


def test_a_result_is_what_its_schema_says() -> None:
    Draft202012Validator(schema("result")).validate(written(a_result()))


@pytest.mark.parametrize(("key", "value"), [("format", 2), ("scores", None), ("findings", {}), ("pages", [{}])])
def test_what_is_no_result_is_refused(key: str, value: object) -> None:
    assert not Draft202012Validator(schema("result")).is_valid({**written(a_result()), key: value})
