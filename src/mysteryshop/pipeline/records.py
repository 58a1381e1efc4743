"""The plan as evidence keeps it: everything that judging needs, and no secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from mysteryshop.errors import UsageProblem
from mysteryshop.model import Plan

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@cache
def _adapter() -> TypeAdapter[Plan]:
    from pydantic import TypeAdapter

    return TypeAdapter(Plan)


def plan_record(plan: Plan) -> dict[str, Any]:
    """The plan as plain values, without what opens the site's door and without secrets."""
    site = replace(plan.site, access=None) if plan.site else None
    record = _adapter().dump_python(replace(plan, site=site, secrets=frozenset(), places={}), mode="json")
    record["needs_access"] = bool(plan.site and plan.site.access)
    return dict(record)


def plan_of_record(record: Mapping[str, Any], where: str) -> Plan:
    """The plan that a visit was made by. Raises: UsageProblem when the record can't be read."""
    from pydantic import ValidationError

    try:
        return _adapter().validate_python({key: value for key, value in record.items() if key != "needs_access"})
    except ValidationError as problem:
        raise UsageProblem(f"{where} keeps a plan that can't be read: {problem.errors()[0]['msg']}.") from problem
