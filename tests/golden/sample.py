"""A rich, realistic result made by hand: two customers, ten pages, every verdict, a cap, gaps, hostile words."""

from __future__ import annotations

from pathlib import Path

from tests.golden.sample_answers import ANSWERS, EVERY_PAGE, HOSTILE, KINDS, PARENT, SAVER, page_id
from tests.golden.sample_checks import CHECKLISTS, CHECKS
from tests.golden.sample_sum import sample_fixes, sample_scores, score_sample

from mysteryshop.model import (
    STAGE_OF,
    AuditSummary,
    ChannelKind,
    Contradiction,
    Fact,
    FactKind,
    GateOutcome,
    JourneyEntry,
    OrderRequests,
    PageKind,
    PageSummary,
    Persona,
    PersonaSummary,
    Quote,
    Result,
    Side,
    StepRecord,
    VisitSummary,
)
from mysteryshop.score import put_side_by_side

FOLDER = Path(__file__).parent / "sample"
"""Where the sample's pictures and its golden renderings lie."""


AUDIT = AuditSummary(
    "Tern & Tide, before the autumn rain",
    "https://shop.tern-and-tide.example/",
    "test",
    "UK",
    {"name": "Westwind", "colour": "#1d3557"},
    ("choice-delivery-ways",),
)

CUSTOMERS = (Persona(PARENT, patience=5.0), Persona(SAVER, patience=8.0))
"""Who walked."""

TOLD_OF_CUSTOMERS = (
    PersonaSummary(
        PARENT,
        "Busy parent",
        "Nadia, two children, shops after nine in the evening.",
        "Laptop, 1280 × 800",
        "a jacket that survives the school run",
        1.0,
        5.0,
        keyboard=True,
    ),
    PersonaSummary(
        SAVER,
        "Price first",
        "Owen compares to the penny and buys where the total is known.",
        "Pixel 7",
        "a coat for under a hundred pounds",
        2.0,
        8.0,
    ),
)
"""The same two, as a result tells of them."""

CONTRADICTIONS = (
    Contradiction(
        FactKind.DELIVERY_COST,
        Side("web", "Delivery £3.95, free over £60.", f"{PARENT}/003-product", "GBP 3.95"),
        Side("order email", "Delivery £4.95", "", "GBP 4.95"),
        "standard delivery",
    ),
    Contradiction(
        FactKind.RETURNS_WINDOW,
        Side("web", "Send it back within 30 days.", f"{PARENT}/003-product", "30 days"),
        Side("web", "Goods may be returned within 14 days of receipt.", f"{PARENT}/006-faq", "14 days"),
    ),
)
"""One between two channels, one within the shop itself."""

GATE = GateOutcome(
    False,
    ("the score 59 is under 75", "2 critical fails: outage-human-message, outage-keeps-my-work"),
    {"min_score": 75.0},
)

STEPS = (
    StepRecord("open: /", done=True, seconds=1.2, page="001-home"),
    StepRecord("search: rain jacket", done=True, seconds=6.4, page="002-search", slow=True),
    StepRecord("choose: first result", done=True, seconds=2.0, page="003-product"),
    StepRecord(
        "go-to: checkout",
        done=False,
        seconds=15.0,
        problem="the button “Go to checkout” was never enabled",
        slow=True,
    ),
)
"""What the parent did, up to the button that never came alive."""


def sample_result() -> Result:
    """The result: capped at 59, coverage 87%, the gate not held, one open question and one contradiction."""
    findings, joined, raw = score_sample(ANSWERS)
    scores = sample_scores(findings, joined, raw)
    return Result(
        tool={"name": "mysteryshop", "version": "0.1.0", "catalogue": "9f2c61d07be4"},
        audit=AUDIT,
        started="2026-10-06T09:12:04+01:00",
        finished="2026-10-06T09:31:40+01:00",
        personas=TOLD_OF_CUSTOMERS,
        visits=_visits(),
        pages=tuple(_page(index) for index in range(len(EVERY_PAGE))),
        checklists=CHECKLISTS,
        checks=CHECKS,
        findings=findings,
        facts=sample_facts(),
        contradictions=CONTRADICTIONS,
        scores=scores,
        gate=GATE,
        fixes=sample_fixes(findings, scores),
        side_by_side=put_side_by_side(_visits(), CUSTOMERS, scores),
    )


def sample_facts() -> tuple[Fact, ...]:
    """What the pages and the order email promise, with the places where they say so."""

    def said(kind: FactKind, value: str, words: str, page: str = "", **conditions: str) -> Fact:
        shop_page = next((each for each in EVERY_PAGE if page and page_id(each) == f"{PARENT}/{page}"), None)
        box = next((item.box for item in shop_page.items if words in item.text), None) if shop_page else None
        quote = Quote(words, "main p" if page else "line 7", box)
        channel, place = ("web", f"{PARENT}/{page}") if page else ("order email", "")
        return Fact(kind, value, quote, channel, place, conditions=conditions)

    return (
        said(FactKind.DELIVERY_COST, "free", "Free delivery over £60", "001-home", over="GBP 60.00"),
        said(FactKind.DELIVERY_COST, "GBP 3.95", "Delivery £3.95, free over £60.", "003-product"),
        said(FactKind.DELIVERY_COST, "free", "Delivery £3.95, free over £60.", "003-product", over="GBP 60.00"),
        said(FactKind.RETURNS_WINDOW, "30 days", "Send it back within 30 days.", "003-product"),
        said(FactKind.DELIVERY_COST, "GBP 4.95", "Delivery £4.95", "004-cart"),
        said(FactKind.RETURNS_WINDOW, "14 days", "Goods may be returned within 14 days of receipt.", "006-faq"),
        said(FactKind.DELIVERY_COST, "GBP 4.95", "Delivery £4.95"),
        said(FactKind.REFUND_TIME, "5 working days", "Your money is back within 5 working days."),
    )


def _page(index: int) -> PageSummary:
    shop_page, kind = EVERY_PAGE[index], PageKind(KINDS[index])
    _, visit, _, name = shop_page.name.split("/")
    titles = {"search": HOSTILE, "home": "Tern & Tide: rainwear", "error": "404 - Not Found"}
    urls = {
        "search": "https://shop.tern-and-tide.example/search?q=child+rain+jacket",
        "error": "javascript:alert(document.domain)",
    }
    return PageSummary(
        id=page_id(shop_page),
        visit=visit,
        page_kinds=(kind, PageKind.CATEGORY) if kind is PageKind.SEARCH else (kind,),
        stage=STAGE_OF[kind],
        url=urls.get(kind.value, f"https://shop.tern-and-tide.example/{kind.value}"),
        status={"error": 404, "fault": 500}.get(kind.value, 200),
        title=titles.get(kind.value, f"{kind.value.replace('-', ' ').capitalize()} | Tern & Tide"),
        text="\n".join(item.text for item in shop_page.items),
        evidence=f"visits/{visit}/pages/{name}.json.gz",
        screenshot=f"visits/{visit}/screens/{name}.jpg",
        small="" if kind is PageKind.DELIVERY_INFO else f"{shop_page.name}.jpg",
        scenario="api-500" if kind is PageKind.FAULT else "",
        width=shop_page.width,
        height=shop_page.height,
        fold=800 if visit == PARENT else 915,
        notice="cookies refused" if kind is PageKind.HOME else "",
    )


def _entry(visit: str, kind: str, why_not: str = "") -> JourneyEntry:
    """One line of a journey: reached on that visit's page of this kind, or why not."""
    page_kind = PageKind(kind)
    met = (page_id(page) for page, met_kind in zip(EVERY_PAGE, KINDS, strict=True) if met_kind == kind)
    page = next((id_ for id_ in met if id_.startswith(f"{visit}/")), "")
    return JourneyEntry(page_kind, STAGE_OF[page_kind], not why_not, page=page, why_not=why_not)


def _visits() -> tuple[VisitSummary, ...]:
    return (
        VisitSummary(
            PARENT,
            PARENT,
            ChannelKind.WEB,
            (
                _entry(PARENT, "home"),
                _entry(PARENT, "search"),
                _entry(PARENT, "product"),
                _entry(PARENT, "cart"),
                _entry(PARENT, "checkout", "the button “Go to checkout” was never enabled, 15 s"),
                _entry(PARENT, "payment", "checkout was not reached"),
                _entry(PARENT, "faq"),
                _entry(PARENT, "error"),
                _entry(PARENT, "fault"),
            ),
            "Go to checkout",
            OrderRequests(stopped=1),
            STEPS,
            ("The cart was emptied again at the end.",),
        ),
        VisitSummary(
            SAVER,
            SAVER,
            ChannelKind.MOBILE_WEB,
            (
                _entry(SAVER, "home"),
                _entry(SAVER, "search", "no search field was found"),
                _entry(SAVER, "sold-out"),
                _entry(SAVER, "delivery-info"),
                _entry(SAVER, "contact", "no link on any page led to one"),
            ),
            "Pay now",
            OrderRequests(),
        ),
    )
