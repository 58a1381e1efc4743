"""`pytest audits/`: each audit file is collected, and each of its checks on each page kind is an item.

Only YAML files with an `audit:` key are collected; nothing of the toolkit is imported before one is met. The shop is
visited once a file, when its first item runs. fail = failed; not-applicable and review = skipped with the reason;
not-seen and error = error. A partial fails nothing: the gate does not count it.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from mysteryshop.model import Check, Finding, Plan, Result

HAS_AUDIT = re.compile(rb"^audit[ \t]*:", re.MULTILINE)
HEAD = 65_536


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> AuditFile | None:
    """An audit file as a collector; None for every other file."""
    if file_path.suffix not in (".yaml", ".yml"):
        return None
    with file_path.open("rb") as file:
        if not HAS_AUDIT.search(file.read(HEAD)):
            return None
    collector: AuditFile = AuditFile.from_parent(parent, path=file_path)
    return collector


class AuditFile(pytest.File):
    """One audit file: its items, and the one result that they all read."""

    _result: Result | None = None

    def collect(self) -> Iterator[AuditItem]:
        """An item for each check and each page kind that it is asked on."""
        from mysteryshop.pipeline import catalogue_rows

        plan = self.plan()
        for checklist in catalogue_rows(plan.checklists, self.path.parent):
            for check in checklist.checks:
                for kind in check.pages or ("site",):
                    name = f"{check.id}[{kind}]"
                    yield AuditItem.from_parent(self, name=name, check=check, page_kind=str(kind))

    def plan(self) -> Plan:
        """The audit as its file says. Raises: FileMistakes."""
        from mysteryshop.pipeline import Overrides, read_targets

        return read_targets([str(self.path)], os.environ, Overrides())[0]

    def result(self) -> Result:
        """The result of the one visit that all items share. Raises: MysteryshopError."""
        if self._result is None:
            from mysteryshop.pipeline import Wishes, audit_plan

            folder = Path(tempfile.mkdtemp(prefix="mysteryshop-"))
            audited = audit_plan(self.plan(), folder, Wishes(output=folder), lambda _visit, _words: None)
            assert audited.result is not None
            self._result = audited.result
        return self._result


class NotDecided(Exception):
    """The page was not reached, or the detector broke: an error, not a failure."""


class Failed(Exception):
    """The customer does not get what they asked for."""


class AuditItem(pytest.Item):
    """One check on one page kind."""

    def __init__(self, *, check: Check, page_kind: str, **rest: Any) -> None:
        super().__init__(**rest)
        self._check, self._page_kind = check, page_kind
        self._findings: list[Finding] = []

    def setup(self) -> None:
        """Visits the shop if nobody did yet, and picks this item's findings."""
        assert isinstance(self.parent, AuditFile)
        result = self.parent.result()
        mine = [finding for finding in result.findings if finding.check == self._check.id]
        self._findings = [f for f in mine if self._page_kind in (f.page_kind, "site")]
        undecided = [f for f in self._findings if f.verdict in ("not-seen", "error")]
        if undecided:
            raise NotDecided(undecided[0].reason)

    def runtest(self) -> None:
        """Fails with the evidence, or skips with the reason."""
        failed = [finding for finding in self._findings if finding.verdict == "fail"]
        if failed:
            raise Failed("\n".join(_evidence(finding) for finding in failed))
        if not any(finding.verdict.counted for finding in self._findings):
            pytest.skip(next((f.reason for f in self._findings), "no such page was met"))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The evidence alone; a traceback of ours would help nobody."""
        if isinstance(excinfo.value, Failed | NotDecided):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the item comes from, as pytest prints it."""
        return self.path, None, self.name


def _evidence(finding: Finding) -> str:
    quotes = "".join(f"\n    “{quote.text}”" for quote in finding.quotes)
    where = f" on {finding.page}" if finding.page else ""
    return f"{finding.check}{where}: {finding.reason}{quotes}\n    → {finding.suggestion or finding.recommendation}"
