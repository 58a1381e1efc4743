"""Several personas that walked one site, put side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mysteryshop.model import (
    STAGE_OF,
    CheckRow,
    JourneyEntry,
    KindRow,
    Met,
    PageKind,
    Persona,
    PersonaColumn,
    Scores,
    SideBySide,
    Stage,
    StepRecord,
    VisitSummary,
    Wait,
)


def put_side_by_side(visits: Sequence[VisitSummary], personas: Sequence[Persona], scores: Scores) -> SideBySide | None:
    """The comparison; None where fewer than two personas walked."""
    walked = {visit.persona for visit in visits}
    people = tuple(persona for persona in personas if persona.name in walked)
    if len(people) < 2:
        return None
    walks = {persona.name: tuple(visit for visit in visits if visit.persona == persona.name) for persona in people}
    met = {name: {kind: one for visit in mine for kind, one in _met(visit)} for name, mine in walks.items()}
    # What one walk of several reached counts, whichever came last.
    for name, mine in walks.items():
        met[name] |= {kind: one for visit in mine for kind, one in _met(visit) if one.reached}
    order = {stage: index for index, stage in enumerate(Stage)}
    kinds = [kind for kind in PageKind if any(kind in each for each in met.values())]
    return SideBySide(
        columns=tuple(_column(persona, walks[persona.name], met[persona.name], scores) for persona in people),
        kinds=tuple(
            KindRow(kind, STAGE_OF[kind], {name: each[kind] for name, each in met.items() if kind in each})
            for kind in sorted(kinds, key=lambda kind: order[STAGE_OF[kind]])
        ),
        checks=_checks(scores),
    )


def _column(
    persona: Persona, visits: Sequence[VisitSummary], met: dict[PageKind, Met], scores: Scores
) -> PersonaColumn:
    tally = scores.by_persona.get(persona.name)
    return PersonaColumn(
        persona=persona.name,
        score=tally.score if tally else None,
        reached=sum(one.reached for one in met.values()),
        aimed=len(met),
        seconds=round(sum(step.seconds for visit in visits for step in visit.steps), 2),
        page_loads=sum(visit.page_loads for visit in visits),
        patience=persona.patience,
        waits=tuple(wait for visit in visits for wait in _waits(visit)),
        problem="; ".join(dict.fromkeys(visit.problem for visit in visits if visit.problem)),
    )


def _waits(visit: VisitSummary) -> Iterator[Wait]:
    for step in visit.steps:
        if step.slow:
            yield Wait(step.step, step.seconds, f"{visit.id}/{step.page}" if step.page else "")


def _met(visit: VisitSummary) -> Iterator[tuple[PageKind, Met]]:
    """Each page kind once, as it was first reached, or else why it was not."""
    first: dict[PageKind, JourneyEntry] = {}
    for entry in (*(e for e in visit.journey if e.reached), *(e for e in visit.journey if not e.reached)):
        first.setdefault(entry.page_kind, entry)
    for kind, entry in first.items():
        step = _step_to(entry.page, visit) if entry.reached else None
        seconds, slow = (step.seconds, step.slow) if step else (None, False)
        yield kind, Met(entry.reached, entry.page, seconds, slow, entry.why_not)


def _step_to(page: str, visit: VisitSummary) -> StepRecord | None:
    return next((step for step in visit.steps if step.page and f"{visit.id}/{step.page}" == page), None)


def _checks(scores: Scores) -> tuple[CheckRow, ...]:
    """The checks that were decided for several personas and came out differently."""
    rows: dict[tuple[str, str], CheckRow] = {}
    for one in scores.joined:
        if one.value is not None and one.persona:
            row = rows.setdefault((one.checklist, one.check), CheckRow(one.check, one.checklist, one.weight, {}))
            rows[one.checklist, one.check] = CheckRow(
                row.check, row.checklist, row.weight, {**row.values, one.persona: one.value}
            )
    differing = [row for row in rows.values() if _width(row) > 0]
    return tuple(sorted(differing, key=lambda row: (-_width(row) * row.weight, row.checklist, row.check)))


def _width(row: CheckRow) -> float:
    return max(row.values.values()) - min(row.values.values())
