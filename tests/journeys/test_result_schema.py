"""Every result is valid by the schema that `mysteryshop schema result` prints."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from mysteryshop.demo import DemoShop, Edition
from mysteryshop.files import schema
from mysteryshop.pipeline import Overrides, Wishes, audit_plan, read_plan_text

AUDIT = """\
audit: a short walk
site: {{url: "{url}", permission: test}}
journeys:
  - steps: [{{open: /}}, {{open: {{path: /faq, as: faq}}}}, {{go-to: account}}, {{click: Nothing of that name}}]
"""


def test_a_result_is_valid_by_its_schema(tmp_path: Path) -> None:
    with DemoShop(Edition.BEFORE) as shop:
        plan = read_plan_text(AUDIT.format(url=shop.url), "short.yaml", {}, Overrides())
        audit_plan(plan, tmp_path, Wishes(output=tmp_path), lambda _visit, _words: None)
    result = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema("result")).validate(result)
    assert {entry["page_kind"] for entry in result["visits"][0]["journey"] if not entry["reached"]} == {"account"}
