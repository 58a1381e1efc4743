"""What tests in Python get: shops walked once a run, their pages to look at, their words to be judged."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from mysteryshop.model import Page, PageKind, Result, StoredVisit
from mysteryshop.pipeline import Overrides, judge_folder, report_result
from mysteryshop.pipeline.visiting import read_visits
from mysteryshop.pytest_plugin.sharing import Errand, carried_out, errand_of


@dataclass(frozen=True, slots=True)
class Visited:
    """What one audit saw. folder: the evidence, `result.json` and the report. visits: one a persona and channel."""

    folder: Path
    visits: tuple[StoredVisit, ...]
    result: Result

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page of every visit, in walking order."""
        return tuple(page for stored in self.visits for page in stored.pages)

    def page(self, kind: str) -> Page:
        """The first page of that kind. Raises: LookupError with the kinds that were met, ValueError for no kind."""
        wanted = PageKind(kind)
        for page in self.pages:
            if wanted in page.kinds:
                return page
        met = ", ".join(dict.fromkeys(page.main_kind.value for page in self.pages))
        raise LookupError(f"No {wanted.value} page was met; there are: {met or 'none'}.")


Judge = Callable[..., Result]


class Shopper:
    """Walks shops for tests. The same target with the same flags is walked once a run, by whichever worker is first."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._known: dict[Errand, Visited] = {}

    def __call__(self, target: str | Path, *flags: str) -> Visited:
        """What was seen. target: an address, or an audit file (relative to pytest's root).

        flags: those of `mysteryshop audit`, as on its command line.
        Raises: NotVisited, FileMistakes.
        """
        errand = self._errand(str(target), flags)
        if errand not in self._known:
            folder = carried_out(errand, self._config)
            result = report_result(folder, None, ())[0]
            self._known[errand] = Visited(folder, tuple(read_visits(folder)), result)
        return self._known[errand]

    def _errand(self, target: str, flags: tuple[str, ...]) -> Errand:
        if "://" in target:
            return Errand(target, urlsplit(target).netloc, flags)
        return errand_of(self._config.rootpath / target, flags)


def judge_visited(root: Path, visited: Visited, *checklists: str) -> Result:
    """The visits judged by these checklists (shipped names, or files relative to `root`); with none, as the audit did.

    Raises: FileMistakes, UsageProblem.
    """
    if not checklists:
        return visited.result
    names = tuple(str(root / name) if name.endswith((".yaml", ".yml")) else name for name in checklists)
    with tempfile.TemporaryDirectory() as nowhere:
        return judge_folder(visited.folder, Path(nowhere), Overrides(checklists=names))[1]
