"""Joined checks: what one check is worth to one persona after all its pages are put together, exactly.

Everything is counted in fractions, so that no order of pages, findings or checklists can move a last digit.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from mysteryshop.model import VALUE, Check, Checklist, Finding, Join, Persona, Severity, Verdict
from mysteryshop.score.points import Points

Seen = tuple[int, Finding]
"""A finding with its place in the ordered findings."""


@dataclass(frozen=True, slots=True)
class Joined:
    """One check after its pages were joined, for one persona.

    value: 0 to 1, None when nothing was decided. decided: the share of its applicable observations that were.
    shortfalls: finding index to the part of `1 - value` that this finding causes; they add up to it exactly.
    lacking: indexes of the findings that are no full pass. failing: a fail stands that nothing makes up for.
    """

    checklist: str
    check: Check
    persona: Persona
    value: Fraction | None
    decided: Fraction
    shortfalls: Mapping[int, Fraction]
    lacking: tuple[int, ...]
    failing: bool

    @property
    def factor(self) -> Fraction:
        """How much this persona cares about the checklist; 1 when nothing is said."""
        return Fraction(self.persona.factors.get(self.checklist, 1))

    @property
    def points(self) -> Points:
        """The check's weight as points, with no persona factor."""
        weight = Fraction(self.check.weight)
        return Points(
            earned=weight * (self.value or 0),
            possible=weight if self.value is not None else Fraction(0),
            decided=weight * self.decided,
            applicable=weight,
        )

    def caps(self, uncapped: Iterable[str]) -> bool:
        """Whether this is a critical fail that must not be averaged away."""
        return self.failing and self.check.severity is Severity.CRITICAL and self.check.id not in uncapped


def join_checks(
    seen: Iterable[Seen], checklists: Sequence[Checklist], personas: Sequence[Persona]
) -> tuple[Joined, ...]:
    """One joined check a check and persona, in checklist order; those that apply nowhere are left out.

    A finding of no persona (the site's, a saved failure page's) enters every persona alike, and so does every
    finding of a `site` check, which has one verdict for all.
    """
    by_check: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for index, finding in seen:
        by_check[finding.checklist, finding.check].append((index, finding))
    joined = (
        join_check(checklist.id, check, persona, _met_by(persona, check, by_check[checklist.id, check.id]))
        for checklist in checklists
        for check in checklist.checks
        if (checklist.id, check.id) in by_check
        for persona in personas
    )
    return tuple(one for one in joined if one is not None)


def join_check(checklist: str, check: Check, persona: Persona, seen: Sequence[Seen]) -> Joined | None:
    """All observations of one check as one value; None when the check applies to none of them."""
    applicable = [finding for _, finding in seen if finding.verdict.applicable]
    if not applicable:
        return None
    decided = [(index, finding) for index, finding in seen if finding.verdict.counted]
    shortfalls = find_shortfalls(check.join, decided) if decided else {}
    value = 1 - sum(shortfalls.values(), Fraction(0)) if decided else None
    made_up_for = check.join is Join.ANY and value != 0
    return Joined(
        checklist,
        check,
        persona,
        value,
        Fraction(len(decided), len(applicable)),
        shortfalls,
        tuple(index for index, finding in decided if finding.verdict is not Verdict.PASS),
        failing=not made_up_for and any(finding.verdict is Verdict.FAIL for _, finding in decided),
    )


def find_shortfalls(join: Join, decided: Sequence[Seen]) -> dict[int, Fraction]:
    """Finding index to the part of the joined check's shortfall (1 minus its value) that it causes.

    mean: the mean of page kinds, each the mean of its pages; every page bears its own part. worst and site: the
    lowest; the lowest pages bear it alike. any: the highest, as saying it once on the way is enough; while
    nobody says it whole, every page that could have bears it by how much it lacks.
    """
    lacks = {index: 1 - Fraction(VALUE[finding.verdict]) for index, finding in decided}
    if join is Join.MEAN:
        pages = Counter(finding.page_kind for _, finding in decided)
        return {index: lacks[index] / (len(pages) * pages[finding.page_kind]) for index, finding in decided}
    if join is Join.ANY:
        least, total = min(lacks.values()), sum(lacks.values())
        return {index: least * lack / total for index, lack in lacks.items()} if least else {}
    most = max(lacks.values())
    lowest = [index for index, lack in lacks.items() if lack == most]
    return {index: most / len(lowest) for index in lowest}


def _met_by(persona: Persona, check: Check, seen: Sequence[Seen]) -> list[Seen]:
    return [
        (index, finding) for index, finding in seen if check.join is Join.SITE or finding.persona in {"", persona.name}
    ]
