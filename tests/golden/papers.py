"""A result of documents alone, made by hand: no walk, a mailbox, an address that did not answer, hostile words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.golden.sample import sample_result
from tests.golden.sample_answers import HOSTILE

from mysteryshop.model import (
    STAGE_OF,
    AuditSummary,
    Band,
    ChannelKind,
    ChecklistSummary,
    CheckSummary,
    Contradiction,
    Fact,
    FactKind,
    Finding,
    GateOutcome,
    JoinedCheck,
    OrderRequests,
    PageKind,
    PageSummary,
    PersonaSummary,
    Quote,
    Result,
    Scores,
    Severity,
    Side,
    Tally,
    Verdict,
    VisitSummary,
)

FOLDER = Path(__file__).parent / "papers"
"""Where the golden renderings of the documents lie."""

FOR_PEOPLE = ("html", "md")
"""The formats in which documents are told otherwise than walks."""

WORDS: dict[str, tuple[ChannelKind, PageKind, tuple[str, ...]]] = {
    "Terms of sale": (
        ChannelKind.TERMS,
        PageKind.TERMS,
        (
            "Goods may be returned within 30 days of delivery.\nThe buyer pays for the return.\n"
            "Open Mon-Fri 09:00-17:00.",
        ),
    ),
    "order email": (
        ChannelKind.EMAIL,
        PageKind.EMAIL,
        ("Changed your mind? Send it back within 14 days.\nWe are there from nine to five, Monday to Friday.",),
    ),
    "chats of May": (
        ChannelKind.CHAT,
        PageKind.HELP,
        ("You have 30 days to return it.", "Thinner lenses are £20 until Sunday."),
    ),
    f"leaflet {HOSTILE}": (
        ChannelKind.LEAFLET,
        PageKind.LANDING,
        (f"Returns within 30 days {HOSTILE}\nThinner lenses £35\nCall 01632 960144.",),
    ),
    "help centre": (ChannelKind.WEB, PageKind.HELP, ()),
}
"""Each channel with its kind, the kind of its pages, and their words."""

NOTES = {
    "order email": ("taken for an email: it is an email", "for new customers", "not read: the attachment 'terms.pdf'"),
    "chats of May": ("of 2026-05-31",),
}

LEAFLET = f"leaflet {HOSTILE}"


def said(kind: FactKind, value: str, words: str, channel: str, page: int = 1, **more: str) -> Fact:
    """A fact with its place in the papers. more: subject, and conditions."""
    kinds = WORDS[channel][1]
    quote = Quote(words, f"line {page + 1}", page=f"{channel}/{page:03d}-{kinds}")
    subject = more.pop("subject", "")
    return Fact(kind, value, quote, channel, quote.page, subject, more)


RETURNS = (
    said(FactKind.RETURNS_WINDOW, "30 days", "Goods may be returned within 30 days of delivery.", "Terms of sale"),
    said(FactKind.RETURNS_WINDOW, "14 days", "Send it back within 14 days.", "order email"),
    said(FactKind.RETURNS_WINDOW, "30 days", "You have 30 days to return it.", "chats of May"),
    said(FactKind.RETURNS_WINDOW, "30 days", f"Returns within 30 days {HOSTILE}", LEAFLET),
)
HOURS = (
    said(FactKind.OPENING_HOURS, "Mon-Fri 09:00-17:00", "Open Mon-Fri 09:00-17:00.", "Terms of sale"),
    said(FactKind.OPENING_HOURS, "Mon-Fri 09:00-17:00", "from nine to five, Monday to Friday", "order email"),
)
LENSES = (
    said(
        FactKind.PRICE, "GBP 20.00", "Thinner lenses are £20", "chats of May", 2, subject="lense thinner", dates="offer"
    ),
    said(FactKind.PRICE, "GBP 35.00", "Thinner lenses £35", LEAFLET, subject="lense thinner"),
)
LONE = (
    said(FactKind.RETURNS_COST, "the buyer pays", "The buyer pays for the return.", "Terms of sale"),
    said(FactKind.PHONE, "1632960144", "Call 01632 960144.", LEAFLET),
)


def papers_result() -> Result:
    """The result: one contradiction with its odd one out, one value to correct, one pair to decide."""
    return replace(
        sample_result(),
        audit=AuditSummary("What the client sent us", agency={"name": "Westwind", "colour": "#1d3557"}),
        personas=(PersonaSummary("", "", "", "", "", 1.0, 8.0),),
        visits=tuple(_visit(name, kind) for name, (kind, _, _) in WORDS.items()),
        pages=tuple(_page(name, number) for name in WORDS for number in range(1, len(WORDS[name][2]) + 1)),
        checks=(_check("consistent-returns", "Same window on every page?"), _check("consistent-price", "Same price?")),
        checklists=(ChecklistSummary("channel-consistency", "One promise everywhere", "", 100.0, 100.0),),
        scores=_scores(),
        gate=GateOutcome(held=True),
        findings=(_finding_of_returns(), _question()),
        facts=(*RETURNS, *HOURS, *LENSES, *LONE),
        contradictions=tuple(
            Contradiction(one.kind, _side(one), _side(RETURNS[1])) for one in RETURNS if one != RETURNS[1]
        ),
        fixes=(),
        side_by_side=None,
    )


def _scores() -> Scores:
    tally = Tally(60.0, 60.0, 3.0, 5.0, 66.0, Band.MIXED)
    joined = (JoinedCheck("consistent-returns", "channel-consistency", "", "site", 5, 0.0, 1.0, 40.0),)
    by = {"channel-consistency": tally}
    return Scores(
        60.0, 60.0, (40.0, 80.0), 66.0, Band.MIXED, None, by, {}, {}, {}, {}, {}, open_reviews=1, joined=joined
    )


def _side(fact: Fact) -> Side:
    return Side(fact.channel, fact.quote.text, fact.page, fact.value)


def _visit(name: str, kind: ChannelKind) -> VisitSummary:
    problem = "" if WORDS[name][2] else "the address did not answer"
    state = "broken" if problem else "finished"
    return VisitSummary(
        name, "", kind, (), "", OrderRequests(), notes=NOTES.get(name, ()), state=state, problem=problem
    )


def _page(name: str, number: int) -> PageSummary:
    _, kind, texts = WORDS[name]
    started = sample_result().started
    return PageSummary(
        id=f"{name}/{number:03d}-{kind}",
        visit=name,
        page_kinds=(kind,),
        stage=STAGE_OF[kind],
        url=f"../from the client/{name.replace(' ', '-')}.txt",
        status=None,
        title="",
        text=texts[number - 1],
        evidence=f"visits/channel-{number}/pages/{number:03d}-{kind}.json.gz",
        screenshot="",
        small="",
        scenario="",
        fold=800,
        captured="2026-10-01T08:30:00+01:00" if name == "order email" else started,
    )


def _check(name: str, ask: str) -> CheckSummary:
    return CheckSummary(name, "channel-consistency", ask, "", "", 5, Severity.MAJOR, "0" * 12, "Quote one promise.")


def _finding_of_returns() -> Finding:
    reason = (
        "The time to send something back is told in two ways: 30 days and 14 days. The time to send something back is "
        "30 days from the door, as the audit's facts have it; 'order email' says 14 days: correct it there."
    )
    return _finding("consistent-returns", Verdict.FAIL, reason, RETURNS[:2], 0.0)


def _question() -> Finding:
    reason = (
        "The price (lense thinner) may be told in two ways, GBP 20.00 and GBP 35.00: "
        "is it the same thing for the same customer?"
    )
    return _finding("consistent-price", Verdict.REVIEW, reason, LENSES, None)


def _finding(check: str, verdict: Verdict, reason: str, facts: tuple[Fact, ...], points: float | None) -> Finding:
    page = facts[-1].page
    kind = PageKind(page.rpartition("-")[2])
    return Finding(
        check=check,
        checklist="channel-consistency",
        detector="consistent-facts",
        page=page,
        page_kind=kind,
        stage=STAGE_OF[kind],
        persona="",
        scenario="",
        verdict=verdict,
        reason=reason,
        weight=5,
        points=points,
        severity=Severity.MAJOR,
        confidence=0.75,
        group=check,
        quotes=tuple(fact.quote for fact in facts),
        recommendation="Quote one promise.",
        join="site",
        lost=40.0 if verdict is Verdict.FAIL else 0.0,
    )
