"""The plan as evidence keeps it: judging needs nothing else, and no key stands in it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mysteryshop.errors import UsageProblem
from mysteryshop.evidence import VisitWriter
from mysteryshop.model import ChannelKind, Plan, Visit
from mysteryshop.pipeline import Overrides, read_plan_text, read_resumed_plan
from mysteryshop.pipeline.records import plan_of_record, plan_record

AUDIT = """audit: staging
site:
  url: https://staging.example
  permission: own
  access: {user: audit, password: "${DOOR}", headers: {X-Key: "${DOOR}"}, cookies: {k: "${DOOR}"}}
personas: [busy-parent]
journeys: [{steps: [{open: /}, {fill: {label: Code, value: AB1}}]}]
facts: {returns-window: 30 days}
"""


def plan() -> Plan:
    return read_plan_text(AUDIT, "shop.yaml", {"DOOR": "opensesame"}, Overrides())


def test_the_record_is_the_plan_but_for_its_keys() -> None:
    record = json.loads(json.dumps(plan_record(plan())))
    back = plan_of_record(record, "visit.json")
    wanted = plan()
    assert wanted.site is not None
    assert back == replace(wanted, site=replace(wanted.site, access=None), secrets=frozenset(), places={})


def test_no_key_is_kept() -> None:
    assert "opensesame" not in json.dumps(plan_record(plan()))
    assert plan_record(plan())["needs_access"] is True


@pytest.mark.parametrize("record", [{}, {"audit": 3}, {"audit": "x", "personas": 7}])
def test_a_record_that_is_no_plan_is_named(record: dict[str, object]) -> None:
    with pytest.raises(UsageProblem, match=r"visit\.json keeps a plan that can't be read"):
        plan_of_record(record, "visit.json")


def stored(folder: Path, record: dict[str, object]) -> Path:
    VisitWriter(folder, Visit("t", "t", ChannelKind.WEB, "2026-03-01T12:00:00+00:00", plan=record))
    return folder


def test_a_walk_that_needs_keys_is_not_taken_up_without_its_file(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="evidence keeps no keys") as problem:
        read_resumed_plan(stored(tmp_path, plan_record(plan())))
    assert "--resume" in problem.value.hint


def test_a_walk_without_keys_is_taken_up_from_its_folder(tmp_path: Path) -> None:
    site = plan().site
    assert site is not None
    bare = replace(plan(), site=replace(site, access=None), secrets=frozenset(), places={})
    assert read_resumed_plan(stored(tmp_path, plan_record(bare))) == bare
