"""The items of an audit: what a check's findings on one page kind mean to pytest, and whether the gate holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from mysteryshop.model import Case, Check, Finding, Outcome
from mysteryshop.pytest_plugin.sharing import NotVisited
from mysteryshop.pytest_plugin.telling import Telling, plain

if TYPE_CHECKING:
    from mysteryshop.pytest_plugin.collecting import AuditFile

WORST_FIRST = (Outcome.FAILED, Outcome.ERROR, Outcome.PASSED, Outcome.SKIPPED)
"""Of several outcomes that one item stands for, the first of these counts."""


class LetDown(Exception):
    """The customer does not get what they asked for, or the gate does not hold."""


class AuditItem(pytest.Item):
    """What checks and the gate have in common: the audit's result, and failures without a traceback."""

    @property
    def audit(self) -> AuditFile:
        """The file that this item is of."""
        from mysteryshop.pytest_plugin.collecting import AuditFile

        assert isinstance(self.parent, AuditFile)
        return self.parent

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The evidence alone; a traceback of ours would help nobody."""
        if isinstance(excinfo.value, LetDown | NotVisited):
            return plain(str(excinfo.value))
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the item comes from, as pytest prints it."""
        return self.path, 0, self.name


class CheckItem(AuditItem):
    """One check on one page kind. rest: the kinds of its sister items, where this one takes all that they leave."""

    def __init__(self, *, check: Check, checklist: str, kind: str, rest: frozenset[str] | None, **more: Any) -> None:
        super().__init__(**more)
        self._check, self._checklist, self._kind, self._rest = check, checklist, kind, rest
        self.extra_keyword_matches.update({checklist, check.severity.value})
        self.user_properties += [("checklist", checklist), ("severity", check.severity.value), ("page-kind", kind)]
        self._cases: list[Case] = []

    def setup(self) -> None:
        """Visits the shop if nobody did yet, and picks what was found for this item.

        An error where nothing could be visited, a page was not seen, or a detector broke, and nothing fails.
        """
        try:
            self._cases = [case for case in self.audit.cases if self._is_mine(case)]
        except NotVisited as why:
            _not_decided(str(why))
        if self._outcome is Outcome.ERROR:
            _not_decided(self._telling().undecided(self._because()))

    def runtest(self) -> None:
        """Fails with the evidence, or skips with the reason."""
        beside = [finding for case in self._cases for finding in case.beside]
        if self._outcome is Outcome.FAILED:
            raise LetDown(self._telling().let_down([*self._because(), *beside]))
        if self._outcome is Outcome.SKIPPED:
            _skip(self._telling().skipped(self._because()))
        if beside:
            self.add_report_section("call", "audit", plain(self._telling().let_down(beside)))

    @property
    def _outcome(self) -> Outcome:
        """The worst of its cases; skipped where there is none."""
        outcomes = {case.outcome for case in self._cases}
        return next((outcome for outcome in WORST_FIRST if outcome in outcomes), Outcome.SKIPPED)

    def _because(self) -> list[Finding]:
        return [finding for case in self._cases if case.outcome is self._outcome for finding in case.because]

    def _is_mine(self, case: Case) -> bool:
        if (case.checklist, case.check) != (self._checklist, self._check.id):
            return False
        return case.page_kind == self._kind or (self._rest is not None and case.page_kind not in self._rest)

    def _telling(self) -> Telling:
        return Telling(self._check, self.audit.result, self.audit.folder)


class GateItem(AuditItem):
    """Whether the gate of the audit file holds: its scores, its coverage, its open questions."""

    def runtest(self) -> None:
        """Fails with each reason in one line for a ticket. Raises: NotVisited."""
        gate, report = self.audit.result.gate, self.audit.folder / "index.html"
        if not gate.held:
            raise LetDown("\n".join(["The gate does not hold:", *(f"  {why}" for why in gate.reasons), f"  {report}"]))


def _not_decided(reason: str) -> NoReturn:
    """While an item is set up this is an error, not a failure; and the one of which pytest prints no steps of ours."""
    pytest.fail(plain(reason), pytrace=False)


def _skip(reason: str) -> None:
    raise pytest.skip.Exception(plain(reason), _use_item_location=True)
