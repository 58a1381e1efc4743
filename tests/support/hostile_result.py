"""A result in which every field that a page can put words into holds hostile ones, each string in each field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.golden.sample import sample_result
from tests.golden.sample_answers import PARENT, SAVER
from tests.support.hostile import HOSTILE

from mysteryshop.model import (
    STAGE_OF,
    Box,
    ChannelKind,
    Contradiction,
    EarlierFinding,
    EarlierResult,
    Fact,
    FactKind,
    Finding,
    JourneyEntry,
    LeftFor,
    OrderRequests,
    PageKind,
    PageSummary,
    Persona,
    Quote,
    RehearsalRow,
    Result,
    Scenario,
    Side,
    StepRecord,
    UnmetNeed,
    Verdict,
    VisitSummary,
    WalkOut,
)
from mysteryshop.score import put_side_by_side

KINDS = (PageKind.PRODUCT, PageKind.CART, PageKind.FAQ, PageKind.FAULT, PageKind.CHECKOUT)
FACTS = tuple(FactKind)
REST = tuple(verdict for verdict in Verdict if verdict is not Verdict.FAIL)


def hostile_result(strings: Sequence[str] = HOSTILE) -> Result:
    """The sample, and for each string a page, two findings, a channel, a fact, a contradiction and all the rest."""
    sample = sample_result()
    numbered = tuple(enumerate(strings))
    visits = (*_with_words(sample.visits, strings), *(_channel(words) for words in strings))
    personas = (Persona(PARENT, patience=5.0), Persona(SAVER, patience=8.0))
    return replace(
        sample,
        visits=visits,
        pages=(*sample.pages, *(_page(*each) for each in numbered), *(_channel_page(words) for words in strings)),
        findings=(
            *sample.findings,
            *(_finding(sample, number, words, Verdict.FAIL) for number, words in numbered),
            *(_finding(sample, number, words, REST[number % len(REST)]) for number, words in numbered),
        ),
        facts=(*sample.facts, *(_fact(*each) for each in numbered)),
        contradictions=(*sample.contradictions, *(_contradiction(*each) for each in numbered)),
        rehearsal=tuple(_row(*each) for each in numbered),
        walk_outs=(WalkOut(PARENT, LeftFor.DEAD_END, strings[0], _page_id(0), Quote(strings[0])),),
        unmet_needs=tuple(UnmetNeed(words, 2, (Quote(words, page=_page_id(number)),)) for number, words in numbered),
        side_by_side=put_side_by_side(visits[: len(sample.visits)], personas, sample.scores),
        gate=replace(sample.gate, reasons=(*sample.gate.reasons, *strings[:40])),
        earlier=EarlierResult("earlier", sample.started, tuple(_earlier(*each) for each in numbered)),
    )


def _page_id(number: int) -> str:
    return f"{PARENT}/{100 + number:03d}-{KINDS[number % len(KINDS)]}"


def _page(number: int, words: str) -> PageSummary:
    kind = KINDS[number % len(KINDS)]
    return PageSummary(
        id=_page_id(number),
        visit=PARENT,
        page_kinds=(kind,),
        stage=STAGE_OF[kind],
        url=words if number % 2 else f"https://shop.example/{words}",
        status=200,
        title=words,
        text=words,
        evidence=f"visits/{PARENT}/pages/{number}.json.gz",
        screenshot="",
        small="",
        scenario="",
        width=1280,
        height=900,
        fold=800,
        notice=words,
    )


def _channel(words: str) -> VisitSummary:
    return VisitSummary(
        words, "", ChannelKind.LEAFLET, (), words, OrderRequests(), notes=(words,), state="broken", problem=words
    )


def _channel_page(words: str) -> PageSummary:
    return replace(_page(1, words), id=f"{words}/001-help", visit=words, page_kinds=(PageKind.HELP,), url=words)


def _finding(sample: Result, number: int, words: str, verdict: Verdict) -> Finding:
    check, kind = sample.checks[number % len(sample.checks)], KINDS[number % len(KINDS)]
    counted = {Verdict.PASS: float(check.weight), Verdict.PARTIAL: check.weight / 2, Verdict.FAIL: 0.0}
    return Finding(
        check=check.id,
        checklist=check.checklist,
        detector=check.id,
        page=_page_id(number),
        page_kind=kind,
        stage=STAGE_OF[kind],
        persona=PARENT,
        scenario="",
        verdict=verdict,
        reason=words,
        weight=check.weight,
        points=counted.get(verdict),
        severity=check.severity,
        confidence=0.75,
        group=f"group-{number}",
        quotes=(
            Quote(words, words, Box(10.0, 10.0, 200.0, 40.0)),
            Quote(words, words, channel=words),
            Quote(words, page=f"{words}/001-help"),
        ),
        recommendation=check.fix,
        suggestion=words,
        lost=0.01,
    )


def _fact(number: int, words: str) -> Fact:
    quote = Quote(words, words, page=_page_id(number))
    return Fact(FACTS[number % len(FACTS)], words, quote, words, _page_id(number), words, {"over": words})


def _contradiction(number: int, words: str) -> Contradiction:
    side = Side(words, words, _page_id(number), words)
    return Contradiction(FACTS[number % len(FACTS)], side, replace(side, page="", value=f"{words} "), words)


def _row(number: int, words: str) -> RehearsalRow:
    return RehearsalRow(
        scenario=list(Scenario)[number % len(Scenario)],
        visit=PARENT,
        place=PageKind.CART,
        page=_page_id(number) if number % 3 else "",
        before=_page_id(0),
        why_not="" if number % 3 else words,
        how=words,
        did=words,
        words=words,
        told={"sorry": Verdict.FAIL},
    )


def _earlier(number: int, words: str) -> EarlierFinding:
    return EarlierFinding("outage-messaging", "outage-apology", Verdict.FAIL, words, words, KINDS[0], words, words)


def _with_words(visits: tuple[VisitSummary, ...], strings: Sequence[str]) -> tuple[VisitSummary, ...]:
    """The walks, with steps, stops and notes in hostile words."""
    first, *others = visits
    kinds = (PageKind.SEARCH, PageKind.ACCOUNT)
    entries = tuple(
        JourneyEntry(kinds[reached], STAGE_OF[kinds[reached]], bool(reached), words, 200, words, "", words, words)
        for words in strings
        for reached in (0, 1)
    )
    steps = tuple(StepRecord(words, done=False, seconds=9.0, problem=words, slow=True, how=words) for words in strings)
    walked = replace(
        first,
        journey=(*first.journey, *entries),
        steps=(*first.steps, *steps),
        notes=(*first.notes, *strings),
        stopped_before=strings[0],
        problem=strings[1],
    )
    return (walked, *others)
