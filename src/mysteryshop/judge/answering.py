"""The judge: stored visits and checklists in, findings out. No disk, no clock, no network."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mysteryshop.judge.asking import Question, ask_page, ask_site, finding_of, told_by
from mysteryshop.judge.excuses import excuse_for, unseen_kinds
from mysteryshop.judge.facts.site_facts import site_contradictions, site_facts
from mysteryshop.judge.lens import mirror_line, unmet_needs
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.judge.reading.brand import names_in, with_names
from mysteryshop.judge.reading.furniture import Surroundings, surroundings
from mysteryshop.judge.registry import Detector, DetectorsByName
from mysteryshop.judge.staged import kind_asked, never_staged, unstaged
from mysteryshop.model import (
    STAGE_OF,
    Answer,
    Check,
    Checklist,
    Contradiction,
    Fact,
    Finding,
    Join,
    MirrorLine,
    Page,
    PageKind,
    Plan,
    Stage,
    StoredVisit,
    UnmetNeed,
    Visit,
    not_applicable,
)

EVERY_KIND = tuple(PageKind)


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """All that the judge has to say: findings in the order checklist, check, visit, page; facts; contradictions.

    site: what the facts are read from when they are first asked for; who checks a draft asks for none.
    """

    findings: tuple[Finding, ...]
    site: SiteReading = field(repr=False)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the site promises, in walking order."""
        return told_by(self.site, site_facts)

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Where it promises one thing in one place and another elsewhere."""
        return told_by(self.site, site_contradictions)

    @property
    def unmet_needs(self) -> tuple[UnmetNeed, ...]:
        """What is asked for and refused, the most asked for first."""
        return told_by(self.site, unmet_needs)

    @property
    def mirror(self) -> MirrorLine | None:
        """At whom the shop's copy looks; None where no sentence of it looks at anybody."""
        told = told_by(self.site, lambda site: (mirror_line(site),))
        return next((line for line in told if line.customer or line.company), None)

    def __eq__(self, other: object) -> bool:
        """Whether both say the same, wherever they read it."""
        if not isinstance(other, Judgement):
            return NotImplemented
        said, said_there = ((j.findings, j.facts, j.contradictions) for j in (self, other))
        return said == said_there

    def __hash__(self) -> int:
        return hash(self.findings)


def judge(visits: Sequence[StoredVisit], checklists: Sequence[Checklist], plan: Plan) -> Judgement:
    """What the checklists make of the visits. The same evidence and checklists give the same judgement.

    Raises: UsageProblem when a check names a detector that is not there.
    """
    bench = Bench(visits, plan)
    findings = tuple(
        finding
        for checklist in checklists
        for check in checklist.checks
        for finding in bench.findings(check, checklist)
    )
    return Judgement(findings, bench.site)


class Bench:
    """The evidence of one audit laid out for judging: each page is read once and the reading kept."""

    def __init__(self, visits: Sequence[StoredVisit], plan: Plan) -> None:
        self.visits = visits
        self.plan = plan
        names = names_in(page for stored in visits for page in stored.pages)
        own = setting_of(plan)
        self.setting = replace(own, brand_words=with_names(own.brand_words, names))
        self.detectors: Mapping[str, Detector] = DetectorsByName()
        self.around: Mapping[str, Surroundings] = {s.visit.id: surroundings(s.pages) for s in visits}
        self._readings: dict[tuple[str, str, PageKind, str], Reading] = {}
        self.site = SiteReading(
            tuple(
                self.reading(stored.visit, page, page.main_kind, "anywhere")
                for stored in visits
                for page in stored.pages
                if page.staged is None and not page.browser_error
            ),
            # Goods are told apart by name, and a word of a long name may be what the shop sells: single words only.
            replace(own, brand_words=with_names(own.brand_words, [name for name in names if " " not in name])),
        )

    def reading(self, visit: Visit, page: Page, kind: PageKind, where: str) -> Reading:
        """The reading of a page as one of its kinds."""
        key = (visit.id, page.id, kind, where)
        if key not in self._readings:
            known = replace(self.setting, around=self.around[visit.id])
            channel = channel_name(visit)
            self._readings[key] = Reading(page, known, asked_as=kind, where=where, visit=visit.id, channel=channel)
        return self._readings[key]

    def findings(self, check: Check, checklist: Checklist) -> Iterable[Finding]:
        """The findings of one check, in walking order."""
        question = Question(check, checklist, self.detectors)
        excuse = excuse_for(check, checklist.id, self.plan)
        if check.join is Join.SITE:
            answer = not_applicable(excuse) if excuse else ask_site(question, self.site)
            yield self._site_finding(question, answer)
            return
        for stored in self.visits:
            yield from self._visit_findings(question, stored, excuse)

    def _visit_findings(self, question: Question, stored: StoredVisit, excuse: str) -> Iterable[Finding]:
        kinds = question.check.pages or EVERY_KIND
        met: set[PageKind] = set()
        for page in stored.pages:
            kind = kind_asked(page, kinds, question.detector)
            if kind is None:
                continue
            met.update(page.kinds)
            if _only_passed_through(page, kind, stored.pages):
                continue
            reading = self.reading(stored.visit, page, kind, question.check.where)
            answer = not_applicable(excuse) if excuse else ask_page(question, reading)
            yield finding_of(question, answer, page=reading.id, kind=kind, visit=stored.visit, scenario=page.scenario)
        for kind, answer in self._unanswered(question, stored, kinds, frozenset(met)):
            told = not_applicable(excuse) if excuse else answer
            yield finding_of(question, told, page="", kind=kind, visit=stored.visit, scenario=stored.visit.scenario)

    def _unanswered(
        self, question: Question, stored: StoredVisit, kinds: Sequence[PageKind], met: frozenset[PageKind]
    ) -> Iterable[tuple[PageKind, Answer]]:
        """What this visit leaves open: page kinds that it did not reach, and faults that could not be staged."""
        detector, visit = question.detector, stored.visit
        for trial in unstaged(detector, visit):
            yield trial.place or kinds[0], not_applicable(trial.why_not)
        if visit.scenario:
            return
        why = never_staged(detector, self.visits, visit.persona) if visit.persona else ""
        if why:
            yield kinds[0], not_applicable(why)
        elif not detector.staged:
            yield from unseen_kinds(kinds, met, visit)

    def _site_finding(self, question: Question, answer: Answer) -> Finding:
        place = answer.page or next((quote.page for quote in answer.quotes if quote.page), "")
        kind = next((reading.page.main_kind for reading in self.site.pages if reading.id == place), None)
        return finding_of(question, replace(answer, page=place), page=place, kind=kind)


def _only_passed_through(page: Page, kind: PageKind, pages: Sequence[Page]) -> bool:
    """Whether a page for paying is taken for one for choosing too, though the walk saw a real one of that kind."""
    if STAGE_OF[page.main_kind] is not Stage.BUY or STAGE_OF[kind] not in (Stage.DISCOVER, Stage.DECIDE):
        return False
    return any(kind in other.kinds and STAGE_OF[other.main_kind] is not Stage.BUY for other in pages)


def setting_of(plan: Plan) -> Setting:
    """What a reader of this plan's site knows beforehand."""
    truths = {str(kind): value for kind, value in plan.facts.items()}
    if plan.site is None:
        return Setting(truths=truths)
    return Setting(plan.site.brand_words, plan.site.region, truths)


def channel_name(visit: Visit) -> str:
    """What the channel is called: a walk's is web or mobile-web, a channel file's is its own name."""
    return visit.channel.value if visit.persona else visit.id
