from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType

import pytest
from pydantic import TypeAdapter
from tests.golden.sample import sample_result

from mysteryshop.model import AuditSummary, Result
from mysteryshop.report.as_json import render_json

NOWHERE = Path()


def test_what_was_written_reads_back_as_the_same_result() -> None:
    assert TypeAdapter(Result).validate_json(render_json(sample_result(), NOWHERE)) == sample_result()


def test_keys_stand_in_the_order_of_the_records() -> None:
    written = json.loads(render_json(sample_result(), NOWHERE))
    assert list(written) == [each.name for each in fields(Result)]
    assert list(written["audit"]) == [each.name for each in fields(AuditSummary)]


def test_is_utf_8_with_two_spaces_and_a_newline_at_the_end() -> None:
    text = render_json(sample_result(), NOWHERE).decode("utf-8")
    assert text.endswith("}\n")
    assert '\n  "audit": {\n    "name": ' in text
    assert "£" in text


def test_half_a_surrogate_pair_and_a_read_only_mapping_do_not_stop_it() -> None:
    audit = replace(sample_result().audit, name="half \ud83d", agency=MappingProxyType({"name": "Westwind"}))
    written = json.loads(render_json(replace(sample_result(), audit=audit), NOWHERE))
    assert written["audit"]["name"] == "half \ud83d"
    assert written["audit"]["agency"] == {"name": "Westwind"}


def test_refuses_figures_that_json_has_no_word_for() -> None:
    scores = replace(sample_result().scores, overall=float("nan"))
    with pytest.raises(ValueError, match="JSON"):
        render_json(replace(sample_result(), scores=scores), NOWHERE)
