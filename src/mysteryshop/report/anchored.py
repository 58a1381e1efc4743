"""An audit's findings as code hosts want them: each at the line of the checklist that asks, with its page beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

from mysteryshop.errors import Place
from mysteryshop.model import CheckSummary, Finding, PageSummary, Quote, Result, Verdict
from mysteryshop.report.prints import Prints, prints_of

TO_LOOK_AT = (Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW)


@dataclass(frozen=True, slots=True)
class Said:
    """A quote and the page it stands on; no page for words of an earlier time or a place without one."""

    quote: Quote
    page: PageSummary | None


@dataclass(frozen=True, slots=True)
class Anchored:
    """A finding, its check, its page and its quotes with theirs. at: the check's line in its checklist."""

    finding: Finding
    check: CheckSummary | None
    at: Place | None
    page: PageSummary | None
    said: tuple[Said, ...]
    prints: Prints

    @property
    def words(self) -> str:
        """The first quote, in one line."""
        return " ".join(self.finding.quotes[0].text.split()) if self.finding.quotes else ""

    @property
    def url(self) -> str:
        """The page's address as it was met; empty when there is no page."""
        return self.page.url if self.page else ""


def anchor_all(result: Result) -> Iterator[Anchored]:
    """Every finding, in the result's order."""
    checks = {(check.checklist, check.id): check for check in result.checks}
    pages = {page.id: page for page in result.pages}
    for finding in result.findings:
        check, page = checks.get((finding.checklist, finding.check)), pages.get(finding.page)
        said = tuple(Said(quote, pages.get(quote.page) or page) for quote in finding.quotes)
        place = line_of(check.place) if check else None
        yield Anchored(finding, check, place, page, said, prints_of(finding, page.url if page else ""))


def anchor_open(result: Result) -> tuple[Anchored, ...]:
    """Those that a person should look at: fails, partials and open questions."""
    return tuple(each for each in anchor_all(result) if each.finding.verdict in TO_LOOK_AT)


def gather_equal(found: Iterable[Anchored]) -> list[tuple[Anchored, int]]:
    """The first of those that say the same, with their number; what costs most first, then in their order."""
    groups: dict[tuple[str, str, Verdict], list[Anchored]] = defaultdict(list)
    for each in found:
        # Without quotes there is no group; then the reason tells them apart.
        same = each.finding.group if each.finding.quotes else each.finding.reason
        groups[each.finding.check, same, each.finding.verdict].append(each)
    costliest = sorted(groups.values(), key=lambda group: -sum(each.finding.lost for each in group))
    return [(group[0], len(group)) for group in costliest]


def line_of(place: str) -> Place | None:
    """`checks.yaml:7:9` as a place; None where there is none, as in results of old."""
    file, _, rest = place.rpartition(":")
    file, _, line = file.rpartition(":")
    return Place(file, int(line), int(rest)) if file and line.isdecimal() and rest.isdecimal() else None


def in_project(file: str) -> str:
    """The path with slashes, as it stands in the project; of a file elsewhere on the machine its name alone."""
    path = PureWindowsPath(file) if "\\" in file else PurePosixPath(file)
    if path.is_absolute() or ".." in path.parts or path.drive:
        return path.name
    return path.as_posix()
