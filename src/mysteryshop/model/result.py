"""The result: all that any report shows, and all that a gate is held against. Written as `result.json`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mysteryshop.model.baseline import BaselineUse
from mysteryshop.model.earlier import EarlierResult
from mysteryshop.model.evidence import JourneyEntry, OrderRequests, StepRecord
from mysteryshop.model.facts import Contradiction, Fact
from mysteryshop.model.finding import Finding
from mysteryshop.model.lens import MirrorLine, UnmetNeed, WalkOut
from mysteryshop.model.plan import Redaction
from mysteryshop.model.rehearsal import RehearsalRow
from mysteryshop.model.side_by_side import SideBySide
from mysteryshop.model.words import Band, ChannelKind, PageKind, Severity, Stage


@dataclass(frozen=True, slots=True)
class VisitSummary:
    """What a result keeps of one visit."""

    id: str
    persona: str
    channel: ChannelKind
    journey: tuple[JourneyEntry, ...]
    stopped_before: str
    order_requests: OrderRequests
    steps: tuple[StepRecord, ...] = ()
    notes: tuple[str, ...] = ()
    state: str = "finished"
    problem: str = ""
    page_loads: int = 0


@dataclass(frozen=True, slots=True)
class PersonaSummary:
    """What a report says of a persona. patience: seconds; 0 in results that do not know it yet."""

    name: str
    title: str
    story: str
    device: str
    needs: str
    value: float
    patience: float = 0.0
    keyboard: bool = False
    javascript: bool = True


@dataclass(frozen=True, slots=True)
class PageSummary:
    """What a result keeps of one page. id: `VISIT/PAGE`. evidence, screenshot, small: paths relative to result.json.

    width, height: of the screenshot, in CSS pixels, the scale of every box.
    """

    id: str
    visit: str
    page_kinds: tuple[PageKind, ...]
    stage: Stage
    url: str
    status: int | None
    title: str
    text: str
    evidence: str
    screenshot: str
    small: str
    scenario: str
    width: int = 0
    height: int = 0
    fold: int = 0
    captured: str = ""
    notice: str = ""


@dataclass(frozen=True, slots=True)
class CheckSummary:
    """What a result keeps of a check: enough to defend a finding without the checklist at hand."""

    id: str
    checklist: str
    ask: str
    why: str
    source: str
    weight: int
    severity: Severity
    hash: str
    fix: str = ""
    join: str = "mean"
    place: str = ""


@dataclass(frozen=True, slots=True)
class ChecklistSummary:
    """A checklist's name and its part of the whole. share: as shipped, per cent; effective: after the shares of
    checklists that were not audited were spread over the rest.
    """

    id: str
    title: str
    about: str
    share: float
    effective: float = 0.0


@dataclass(frozen=True, slots=True)
class Tally:
    """One score with its arithmetic. score, raw, coverage: 0 to 100, unrounded; None when nothing was decided.

    score is after caps, raw before. earned and possible are points. capped_by: ids of the checks that cap it.
    """

    score: float | None
    raw: float | None
    earned: float
    possible: float
    coverage: float | None
    band: Band | None = None
    capped_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JoinedCheck:
    """One check after its pages were joined, as the checklist's sum uses it.

    value: 0 to 1, None when undecided. lost: points of the whole score (0 to 100, before caps) that it costs.
    """

    check: str
    checklist: str
    persona: str
    join: str
    weight: int
    value: float | None
    decided: float
    lost: float


@dataclass(frozen=True, slots=True)
class Fix:
    """One thing to mend: a check, and what mending all its findings would do.

    gain: points of the shown whole score, caps included. raw_gain: before caps. after: the shown whole score
    when this and every fix before it in the list is done. lifts_cap: this fix takes the last critical fail of a
    cap away. findings: indexes into Result.findings.
    """

    check: str
    gain: float
    raw_gain: float
    after: float
    raw_after: float
    lifts_cap: bool
    stage: Stage | None
    pages: tuple[str, ...]
    findings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Every score of one result, 0 to 100 and unrounded. Reports round headline scores down.

    range: the whole before caps with all open reviews failed, and with all of them passed.
    overall: after caps. raw: before. by_value: the whole with personas weighed by their value.
    """

    overall: float | None
    raw: float | None
    range: tuple[float, float] | None
    coverage: float | None
    band: Band | None
    by_value: float | None
    by_checklist: Mapping[str, Tally]
    by_stage: Mapping[str, Tally]
    by_persona: Mapping[str, Tally]
    by_page: Mapping[str, Tally]
    attributes: Mapping[str, Tally]
    distinctions: Mapping[str, Tally]
    capped_by: tuple[str, ...] = ()
    unaudited: tuple[str, ...] = ()
    open_reviews: int = 0
    joined: tuple[JoinedCheck, ...] = ()


@dataclass(frozen=True, slots=True)
class GateOutcome:
    """Whether the gate holds, and each reason in one line when it does not."""

    held: bool
    reasons: tuple[str, ...] = ()
    rules: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AuditSummary:
    """What was asked for: the audit's name, the site, whose name the report bears.

    agency: name, colour, and the logo as a data URI. cover: the letter, whole. glossary: term to meaning.
    redaction: the profile for outside readers; redacted: this result is already theirs. language: the
    code of the language of reports for people.
    """

    name: str
    url: str = ""
    permission: str = ""
    region: str = ""
    agency: Mapping[str, str] = field(default_factory=dict)
    not_promised: tuple[str, ...] = ()
    uncapped: Mapping[str, str] = field(default_factory=dict)
    cover: str = ""
    footer: str = ""
    glossary: Mapping[str, str] = field(default_factory=dict)
    redaction: Redaction | None = None
    redacted: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Result:
    """Everything: `result.json`. tool: name, version and catalogue hash.

    side_by_side: the comparison, where several personas walked. visits: the sound walks and the channels; rehearsal:
    the faults that were staged, whose pages and findings name their scenario. walk_outs: where personas would have
    left; unmet_needs: what is refused, the most asked for first; mirror: whom the copy looks at.
    baseline: what became of the file of accepted findings, where one was given. earlier: what was open in the result
    that this one was held against.
    """

    tool: Mapping[str, str]
    audit: AuditSummary
    started: str
    finished: str
    personas: tuple[PersonaSummary, ...]
    visits: tuple[VisitSummary, ...]
    pages: tuple[PageSummary, ...]
    checklists: tuple[ChecklistSummary, ...]
    checks: tuple[CheckSummary, ...]
    findings: tuple[Finding, ...]
    facts: tuple[Fact, ...]
    contradictions: tuple[Contradiction, ...]
    scores: Scores
    gate: GateOutcome
    fixes: tuple[Fix, ...] = ()
    format: int = 1
    side_by_side: SideBySide | None = None
    rehearsal: tuple[RehearsalRow, ...] = ()
    walk_outs: tuple[WalkOut, ...] = ()
    unmet_needs: tuple[UnmetNeed, ...] = ()
    mirror: MirrorLine | None = None
    baseline: BaselineUse | None = None
    earlier: EarlierResult | None = None
