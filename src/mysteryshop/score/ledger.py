"""The ledger: findings in order, checks joined, and the stake that each has in the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from mysteryshop.model import Checklist, Finding, Join, Persona
from mysteryshop.score.joining import Joined, join_checks
from mysteryshop.score.points import Points, add_points


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that the scores of one audit are made of.

    stakes: for each joined check the part of the whole, 0 to 1, that hangs on it: a pass earns it, a fail loses
    it. They add up to 1, or to 0 when nothing that counts was decided.
    """

    findings: tuple[Finding, ...]
    checklists: tuple[Checklist, ...]
    personas: tuple[Persona, ...]
    joined: tuple[Joined, ...]
    stakes: tuple[Fraction, ...]

    @property
    def entries(self) -> Iterable[tuple[Joined, Fraction]]:
        """Each joined check with its stake."""
        return zip(self.joined, self.stakes, strict=True)

    @property
    def raw(self) -> Fraction | None:
        """The whole before caps, 0 to 1; None when nothing that counts was decided."""
        return weigh(self.joined, self.stakes)

    @property
    def counted(self) -> tuple[Joined, ...]:
        """The joined checks, decided or not, of checklists that have a share of the whole."""
        shared = {checklist.id for checklist in self.checklists if checklist.share}
        return tuple(one for one in self.joined if one.checklist in shared)

    @property
    def points(self) -> Points:
        """The points of all that counts in the whole; its coverage is the whole's."""
        return add_points(one.points for one in self.counted)

    def raw_of(self, persona: Persona) -> Fraction | None:
        """The whole as this persona alone would give it, 0 to 1; None when nothing that counts was decided."""
        own = [(one, stake) for one, stake in self.entries if one.persona.name == persona.name]
        return weigh([one for one, _ in own], [stake for _, stake in own])

    def capped_by(self, uncapped: Iterable[str]) -> tuple[str, ...]:
        """The critical checks whose fails hold the whole down, in checklist order."""
        return tuple(dict.fromkeys(one.check.id for one in self.counted if one.caps(uncapped)))


def open_ledger(findings: Sequence[Finding], checklists: Sequence[Checklist], personas: Sequence[Persona]) -> Ledger:
    """The ledger of one audit.

    Raises: ValueError when a finding answers a check that none of the checklists holds.
    """
    everybody = _everybody(findings, personas)
    ordered = _in_checklist_order(findings, checklists, everybody)
    joined = join_checks(enumerate(ordered), checklists, everybody)
    return Ledger(ordered, tuple(checklists), everybody, joined, find_stakes(joined, checklists))


def find_stakes(joined: Sequence[Joined], checklists: Sequence[Checklist]) -> tuple[Fraction, ...]:
    """What part of the whole hangs on each joined check, in the same order.

    Within a checklist checks count by weight. A persona's checklists count by share times factor, over those
    that were decided for that persona: so the shares of the others are spread over them. Personas count alike.
    """
    share = {checklist.id: Fraction(checklist.share) for checklist in checklists}
    weights: Counter[tuple[str, str]] = Counter()
    claims: dict[tuple[str, str], Fraction] = {}
    for one in joined:
        if one.value is not None and share[one.checklist] and one.check.weight:
            key = (one.persona.name, one.checklist)
            weights[key] += one.check.weight
            claims[key] = share[one.checklist] * one.factor
    totals: dict[str, Fraction] = {}
    for (persona, _), claim in claims.items():
        totals[persona] = totals.get(persona, Fraction(0)) + claim

    def stake(one: Joined) -> Fraction:
        key = (one.persona.name, one.checklist)
        if one.value is None or key not in claims:
            return Fraction(0)
        part = claims[key] / totals[one.persona.name] / len(totals)
        return part * one.check.weight / weights[key]

    return tuple(stake(one) for one in joined)


def weigh(joined: Sequence[Joined], stakes: Sequence[Fraction]) -> Fraction | None:
    """The joined checks' values, 0 to 1, weighed by their stakes; None when nothing is at stake."""
    total = sum(stakes, Fraction(0))
    earned = (stake * one.value for one, stake in zip(joined, stakes, strict=True) if one.value is not None)
    return sum(earned, Fraction(0)) / total if total else None


def _everybody(findings: Sequence[Finding], personas: Sequence[Persona]) -> tuple[Persona, ...]:
    """The personas, then those that only findings name; with neither, one customer with no name and no factors."""
    known = {persona.name: persona for persona in personas if persona.name}
    others = sorted({finding.persona for finding in findings} - known.keys() - {""})
    return (*known.values(), *(Persona(name) for name in others)) or (Persona(""),)


def _in_checklist_order(
    findings: Sequence[Finding], checklists: Sequence[Checklist], personas: Sequence[Persona]
) -> tuple[Finding, ...]:
    """By checklist and check, then persona (the site's findings last), then page; never by the order they came in."""
    checks = [(checklist.id, check.id) for checklist in checklists for check in checklist.checks]
    place = {key: index for index, key in enumerate(checks)}
    turn = {persona.name: index for index, persona in enumerate(personas) if persona.name}
    for finding in findings:
        if (finding.checklist, finding.check) not in place:
            raise ValueError(f"no checklist given holds the check {finding.check!r} of {finding.checklist!r}")

    def key(finding: Finding) -> tuple[int, int, str, str, str, str]:
        here = place[finding.checklist, finding.check]
        kind = finding.page_kind or ""
        who = turn.get(finding.persona, len(turn))
        # The record's own text breaks the last ties: equal text, equal findings.
        return (here, who, finding.page, kind, finding.scenario, repr(finding))

    return tuple(sorted(findings, key=key))


def page_checks(findings: Iterable[Finding], checklists: Sequence[Checklist]) -> tuple[Finding, ...]:
    """The findings that belong to the one page they stand on: those of mean and worst checks."""
    wide = {
        (checklist.id, check.id)
        for checklist in checklists
        for check in checklist.checks
        if check.join in {Join.ANY, Join.SITE}
    }
    return tuple(finding for finding in findings if (finding.checklist, finding.check) not in wide)
