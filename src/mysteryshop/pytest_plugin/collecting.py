"""Audit files as pytest collectors: an item for each check and page kind, and one for the gate."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import pytest

from mysteryshop.errors import MysteryshopError
from mysteryshop.model import SITE, STAGE_OF, Case, Check, Checklist, Join, PageKind, Plan, Result, find_cases
from mysteryshop.pytest_plugin.items import CheckItem, GateItem
from mysteryshop.pytest_plugin.sharing import carried_out, errand_of, plan_of

ANYWHERE = "any"
"""What a check that names no page kinds is asked on, as its item says it."""


class AuditFile(pytest.File):
    """One audit file: its items, and the one result that they all read."""

    def collect(self) -> Iterator[pytest.Item]:
        """An item for each check and each page kind that it is asked on, in checklist order; the gate last.

        Raises: CollectError with every mistake of the files.
        """
        from mysteryshop.pipeline import catalogue_rows

        try:
            checklists = catalogue_rows(self.plan.checklists, self.path.parent)
        except MysteryshopError as problem:
            raise self.CollectError(str(problem)) from problem
        for checklist in checklists:
            for check in checklist.checks:
                yield from self._items(checklist, check)
        yield _marked(GateItem.from_parent(self, name="gate"), {"audit": "an item of an audit"})

    @cached_property
    def plan(self) -> Plan:
        """The audit as its file says. Raises: FileMistakes."""
        return plan_of(self.path)

    @cached_property
    def folder(self) -> Path:
        """Where the evidence and the reports of this run's one visit lie. Raises: NotVisited."""
        return carried_out(errand_of(self.path), self.config)

    @cached_property
    def result(self) -> Result:
        """The result that all items share. Raises: NotVisited."""
        from mysteryshop.pipeline import report_result

        return report_result(self.folder, None, ())[0]

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """What the findings come to, exactly as `--format junit` tells it. Raises: NotVisited."""
        return tuple(find_cases(self.result))

    def _items(self, checklist: Checklist, check: Check) -> Iterator[pytest.Item]:
        # Plain words, not members of an enumeration: xdist can send no others from its workers.
        kinds = (SITE,) if check.join is Join.SITE else tuple(kind.value for kind in check.pages) or (ANYWHERE,)
        for kind in kinds:
            # What was found where nobody expected it belongs to the first item: no finding is left out.
            rest = frozenset(kinds[1:]) if kind == kinds[0] else None
            name = f"{check.id}[{kind}]"
            item = CheckItem.from_parent(self, name=name, check=check, checklist=checklist.id, kind=kind, rest=rest)
            yield _marked(item, _marks(checklist, check, kind))


def _marks(checklist: Checklist, check: Check, kind: str) -> dict[str, str]:
    """What an item can be chosen by with `-m`, each with its meaning."""
    marks = {"audit": "an item of an audit", checklist.id: checklist.title or checklist.about}
    marks[check.severity.value] = f"a fail of this check is {check.severity.value}"
    if kind in list(PageKind):
        stage = STAGE_OF[PageKind(kind)].value
        marks[stage] = f"on pages of the stage {stage}"
    return marks


def _marked(item: pytest.Item, marks: dict[str, str]) -> pytest.Item:
    for name, meaning in marks.items():
        if name != "audit":
            item.config.addinivalue_line("markers", f"{name}: {meaning}")
        item.add_marker(name)
    return item
