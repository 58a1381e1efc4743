"""Taking up a broken audit from its folder alone."""

from __future__ import annotations

from pathlib import Path

from mysteryshop.errors import UsageProblem
from mysteryshop.model import Plan
from mysteryshop.pipeline.records import plan_of_record
from mysteryshop.pipeline.visiting import read_visits


def read_resumed_plan(folder: Path) -> Plan:
    """The plan that the visits of this folder were made by.

    Raises: UsageProblem when there is no visit, or when its site needs keys, which evidence never keeps.
    """
    first = read_visits(folder)[0]
    if first.visit.plan.get("needs_access"):
        raise UsageProblem(
            "The site of this visit needs a sign-in, and evidence keeps no keys.",
            f"Name the audit file too: mysteryshop audit AUDIT.yaml --resume {folder}",
        )
    return plan_of_record(first.visit.plan, f"{first.folder}/visit.json")
