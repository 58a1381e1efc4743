"""A rich, realistic result made by hand: two customers, ten pages, every verdict, a cap, gaps, hostile words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mysteryshop.model import (
    STAGE_OF,
    VALUE,
    AuditSummary,
    Band,
    ChannelKind,
    ChecklistSummary,
    CheckSummary,
    Contradiction,
    Fact,
    FactKind,
    Finding,
    Fix,
    GateOutcome,
    JoinedCheck,
    JourneyEntry,
    OrderRequests,
    PageKind,
    PageSummary,
    PersonaSummary,
    Quote,
    Result,
    Scores,
    Severity,
    Side,
    Stage,
    StepRecord,
    Tally,
    Verdict,
    VisitSummary,
)
from tests.golden.shop_pages import LAPTOP, PHONE, ShopPage

FOLDER = Path(__file__).parent / "sample"
"""Where the sample's pictures and its golden renderings lie."""

PARENT, SAVER = "busy-parent", "price-first"
KINDS = ("home", "search", "product", "cart", "faq", "error", "fault", "home", "sold-out", "delivery-info")
HOSTILE = "</style><script>alert(1)</script>“Tern” & 'Tide' <img src=x onerror=alert(2)> \u202egnp.exe\x07"

CHECKLISTS = (
    ChecklistSummary(
        "outage-messaging",
        "When it breaks",
        "What a customer reads while the shop is down, full or sold out.",
        18.0,
        36.0,
    ),
    ChecklistSummary(
        "faq-tone", "Questions and answers", "Answers that answer, and refusals with a way on.", 14.0, 28.0
    ),
    ChecklistSummary(
        "solution-first", "Solutions, not products", "What the customer gets, before what it is made of.", 18.0, 36.0
    ),
    ChecklistSummary("house-style", "House style <b>", "The shop's own rules.", 5.0, 0.0),
)

CAPPING = ("outage-human-message", "outage-keeps-my-work")
ARTICLE = "“It is not about you”, Westside Communications"


def _check(
    id_: str, ask: str, weight: int, severity: str, fix: str, why: str = "", *, join: str = "mean"
) -> CheckSummary:
    checklist = {"outage": "outage-messaging", "faq": "faq-tone", "copy": "solution-first", "house": "house-style"}
    list_id = checklist[id_.split("-")[0]]
    return CheckSummary(
        id_, list_id, ask, why, ARTICLE, weight, Severity(severity), f"{len(ask):02d}c0ffee{weight}d", fix, join
    )


CHECKS = (
    _check(
        "outage-human-message",
        "Do I get a message at all, in words meant for me?",
        5,
        "critical",
        "Serve a static page that needs nothing from the part that failed.",
        "A raw error tells a customer only that nobody thought of her.",
        join="worst",
    ),
    _check(
        "outage-not-about-us",
        "Is the explanation about me or about them?",
        5,
        "major",
        "Delete sentences on your own stress, sleep and effort; keep one on the cause.",
        "She came for a jacket and reads about the team's night.",
    ),
    _check(
        "outage-gives-time",
        "When should I come back?",
        4,
        "major",
        "Name an hour, a date or a longest wait. “Soon” is not a time.",
        "Without a time she can only keep trying, or leave.",
    ),
    _check(
        "outage-no-blame", "Do they make it my fault?", 4, "major", "Describe the situation, not the reader's mistake."
    ),
    _check(
        "outage-sold-out-way-on",
        "It is sold out. And now?",
        4,
        "major",
        "Give a date, a note by email, and something like it that can be had today.",
    ),
    _check(
        "outage-apology",
        "Do they say sorry to me?",
        3,
        "minor",
        "Apologise once, for the customer's trouble.",
        "Sorry costs nothing and is missed at once.",
    ),
    _check(
        "faq-answers-first",
        "Is my question answered, and first thing?",
        5,
        "major",
        "Yes, no, a number or the first step in sentence one.",
        "A parent asks about safety and gets a history of awards.",
    ),
    _check(
        "faq-no-with-a-way",
        "If it is no, what can I have instead?",
        5,
        "major",
        "After each no, add a product, channel, date or person.",
    ),
    _check(
        "faq-reason-serves-me",
        "Is the reason given mine or theirs?",
        4,
        "minor",
        "Give a reason that serves the customer, or none.",
    ),
    _check(
        "copy-leads-with-outcome",
        "Does it start with what I get, not with what it is?",
        5,
        "major",
        "Open with the result; put the figures after it.",
        "Dry children are the reason to buy. Laminate is not.",
    ),
    _check(
        "copy-spec-means-something",
        "What does that number do for me?",
        4,
        "minor",
        "Add “so that …” to the three main figures.",
    ),
    _check(
        "copy-no-empty-hype",
        "Is there proof behind the big words?",
        3,
        "minor",
        "Swap each superlative for a fact, a test or a customer.",
    ),
    _check(
        "outage-keeps-my-work",
        "Is my cart still there?",
        5,
        "critical",
        "Keep the cart through the failure, and say so.",
        "Whoever has to start again at midnight does not start again.",
        join="worst",
    ),
    _check("outage-next-step", "What can I do right now?", 5, "major", "Offer one working way on."),
    _check(
        "outage-no-internals",
        "Am I shown things only a programmer can use?",
        4,
        "major",
        "Log the detail; show a short reference.",
    ),
    _check("faq-speaks-to-me", "Do the answers talk to me?", 4, "major", "Say “you”."),
    _check("faq-short-enough", "Do I get through the answer in one breath?", 4, "minor", "One idea a sentence."),
    _check("faq-way-to-ask", "Where do I ask what is not here?", 5, "major", "Put a phone number under the list."),
    _check("copy-names-who-its-for", "Is this for somebody like me?", 4, "major", "Name the person and the moment."),
    _check("copy-complete-solution", "What else do I need to make it work?", 4, "major", "List what is in the box."),
    _check("copy-plain-words", "Do I understand it without being an expert?", 5, "minor", "Explain each acronym once."),
    _check(
        "copy-position-clear",
        "In five seconds: what is this, is it for me, what next?",
        4,
        "major",
        "What, for whom and the next step on the first screen.",
    ),
    _check("house-no-exclamation", "Do they shout?", 1, "info", "Drop the exclamation mark."),
)
BY_ID = {check.id: check for check in CHECKS}
EVERY_PAGE = (*LAPTOP, *PHONE)


def sample_result() -> Result:
    """The result: capped at 59, coverage 87%, the gate not held, one open question and one contradiction."""
    findings, joined, raw = _scored(_answers())
    scores = _scores(findings, joined, raw)
    return Result(
        tool={"name": "mysteryshop", "version": "0.1.0", "catalogue": "9f2c61d07be4"},
        audit=AuditSummary(
            "Tern & Tide, before the autumn rain",
            "https://shop.tern-and-tide.example/",
            "test",
            "UK",
            {"name": "Westwind", "colour": "#1d3557"},
            ("choice-delivery-ways",),
        ),
        started="2026-10-06T09:12:04+01:00",
        finished="2026-10-06T09:31:40+01:00",
        personas=(
            PersonaSummary(
                PARENT,
                "Busy parent",
                "Nadia, two children, shops after nine in the evening.",
                "Laptop, 1280 × 800",
                "a jacket that survives the school run",
                1.0,
            ),
            PersonaSummary(
                SAVER,
                "Price first",
                "Owen compares to the penny and buys where the total is known.",
                "Pixel 7",
                "a coat for under a hundred pounds",
                2.0,
            ),
        ),
        visits=_visits(),
        pages=tuple(_page(index) for index in range(len(EVERY_PAGE))),
        checklists=CHECKLISTS,
        checks=CHECKS,
        findings=findings,
        facts=(
            Fact(
                FactKind.RETURNS_WINDOW,
                "30 days",
                Quote("Send it back within 30 days."),
                "web",
                f"{PARENT}/003-product",
            ),
        ),
        contradictions=(
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
        ),
        scores=scores,
        gate=GateOutcome(
            False,
            ("the score 59 is under 75", "2 critical fails: outage-human-message, outage-keeps-my-work"),
            {"min_score": 75.0},
        ),
        fixes=_fixes(findings, scores),
    )


def _page_id(shop_page: ShopPage) -> str:
    _, visit, _, name = shop_page.name.split("/")
    return f"{visit}/{name}"


def _page(index: int) -> PageSummary:
    shop_page, kind = EVERY_PAGE[index], PageKind(KINDS[index])
    _, visit, _, name = shop_page.name.split("/")
    titles = {"search": HOSTILE, "home": "Tern & Tide: rainwear", "error": "404 - Not Found"}
    urls = {
        "search": "https://shop.tern-and-tide.example/search?q=child+rain+jacket",
        "error": "javascript:alert(document.domain)",
    }
    return PageSummary(
        id=_page_id(shop_page),
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


def _visits() -> tuple[VisitSummary, ...]:
    def entry(kind: str, why_not: str = "", page: str = "") -> JourneyEntry:
        page_kind = PageKind(kind)
        return JourneyEntry(page_kind, STAGE_OF[page_kind], not why_not, page=page, why_not=why_not)

    return (
        VisitSummary(
            PARENT,
            PARENT,
            ChannelKind.WEB,
            (
                entry("home"),
                entry("search"),
                entry("product"),
                entry("cart"),
                entry("checkout", "the button “Go to checkout” was never enabled, 15 s"),
                entry("payment", "checkout was not reached"),
                entry("faq"),
                entry("error"),
                entry("fault"),
            ),
            "checkout",
            OrderRequests(stopped=1),
            (
                StepRecord("open: /", done=True, seconds=1.2),
                StepRecord(
                    "go-to: checkout", done=False, seconds=15.0, problem="the button “Go to checkout” was never enabled"
                ),
            ),
            ("The cart was emptied again at the end.",),
        ),
        VisitSummary(
            SAVER,
            SAVER,
            ChannelKind.MOBILE_WEB,
            (
                entry("home"),
                entry("sold-out"),
                entry("delivery-info"),
                entry("contact", "no link on any page led to one"),
            ),
            "payment",
            OrderRequests(),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Answer:
    """One line of the sample: which check, on which page, what came of it."""

    check: str
    page: int
    verdict: str
    reason: str
    words: str = ""
    suggestion: str = ""
    group: str = ""


_SLEEP = (
    "Help! Our launch broke everything and none of our team has slept. Error 500: NullPointerException at Cart.total"
)
_HERO = "Three-layer 20k/15k laminate. YKK Aquaguard. 180 gsm. Made by people who live for weather."


def _answers() -> tuple[_Answer, ...]:
    return (
        _Answer(
            "outage-human-message",
            6,
            "fail",
            "The message shows an exception that only a programmer can use.",
            _SLEEP,
            "We can't reach your cart just now, sorry. What you chose is kept, and you can order by phone on 01632 960123 until six.",
        ),
        _Answer(
            "outage-human-message", 5, "pass", "There are words meant for a reader.", "You entered an invalid URL."
        ),
        _Answer(
            "outage-not-about-us",
            6,
            "fail",
            "Two sentences tell of the shop's own trouble, none of the customer's.",
            _SLEEP,
            "You came to buy a jacket and you can't yet. That is ours to mend.",
        ),
        _Answer(
            "outage-gives-time",
            6,
            "fail",
            "No time is given for the repair or for the next word.",
            "Please try again later.",
            "We expect to be open again by 14:30 today.",
        ),
        _Answer("outage-gives-time", 8, "fail", "No date is given.", "Out of stock."),
        _Answer(
            "outage-no-blame",
            5,
            "fail",
            "The sentence makes the reader the cause.",
            "You entered an invalid URL.",
            "This link leads nowhere any more, sorry. Here is the way to the jackets.",
        ),
        _Answer("outage-no-blame", 6, "pass", "Nobody is blamed.", "Please try again later."),
        _Answer(
            "outage-sold-out-way-on",
            8,
            "partial",
            "It says so before the click, but offers no way on.",
            "Out of stock.",
            "Sold out until about 12 November. Tell me when it is back, or take it in grey today.",
        ),
        _Answer("outage-apology", 6, "fail", "No apology was found in the words searched.", _SLEEP),
        _Answer(
            "faq-answers-first",
            4,
            "fail",
            "The answer is about the shop's history; the question stays open.",
            "Since 1987 our testing has been the envy of the industry, and many awards bear witness to it.",
            "Yes, from 12 months. No cords, and the hood comes off when it catches.",
        ),
        _Answer(
            "faq-no-with-a-way",
            4,
            "partial",
            "A refusal, and nothing in its place.",
            "No, replacing single hoods would not be profitable for us.",
        ),
        _Answer(
            "faq-reason-serves-me",
            4,
            "partial",
            "The reason is the shop's profit.",
            "No, replacing single hoods would not be profitable for us.",
            "The hood is sewn to the collar so that it can't be pulled off; we mend it for £6.",
        ),
        _Answer(
            "copy-leads-with-outcome",
            0,
            "fail",
            "The first sentence lists materials.",
            _HERO,
            "Dry children at the school gate, and a jacket you can wipe clean.",
            "hero",
        ),
        _Answer(
            "copy-leads-with-outcome",
            7,
            "fail",
            "The first sentence lists materials.",
            _HERO,
            "Dry children at the school gate, and a jacket you can wipe clean.",
            "hero",
        ),
        _Answer(
            "copy-leads-with-outcome",
            1,
            "pass",
            "It opens with what the customer gets.",
            "Jackets that keep a school run dry, sorted by how easy they are to clean.",
        ),
        _Answer("copy-leads-with-outcome", 2, "pass", "The name says what it is for.", "Puddle jacket"),
        _Answer(
            "copy-spec-means-something",
            2,
            "partial",
            "Four figures, and no word on what they do.",
            "20k/15k · 180 gsm · PFC-free DWR · seam-sealed",
            "20k: dry through two hours of steady rain. 180 gsm: light enough for a school bag.",
        ),
        _Answer(
            "copy-no-empty-hype",
            0,
            "fail",
            "A superlative with nothing behind it.",
            "The ultimate in heritage rainwear",
            "Rated 4.6 by 212 parents; most praise the cuffs.",
            "hype",
        ),
        _Answer(
            "copy-no-empty-hype",
            7,
            "fail",
            "A superlative with nothing behind it.",
            "The ultimate in heritage rainwear",
            "Rated 4.6 by 212 parents; most praise the cuffs.",
            "hype",
        ),
        _Answer("outage-keeps-my-work", 6, "fail", "The cart held one jacket before the fault and nothing after it."),
        _Answer("outage-next-step", 6, "pass", "A way on is offered and it works.", "Please try again later."),
        _Answer("outage-next-step", 5, "pass", "A way on is offered and it works."),
        _Answer("outage-no-internals", 5, "pass", "Nothing internal is shown."),
        _Answer("outage-no-internals", 3, "pass", "Nothing internal is shown."),
        _Answer("outage-not-about-us", 8, "pass", "The line is about the coat."),
        _Answer("outage-not-about-us", 5, "pass", "The line is not about the shop."),
        _Answer("outage-apology", 8, "pass", "It says sorry."),
        _Answer(
            "faq-speaks-to-me",
            4,
            "pass",
            "The answers say “you”.",
            "Yes, from the harbour shop, two hours after you order.",
        ),
        _Answer(
            "faq-short-enough",
            4,
            "pass",
            "No answer is longer than two sentences.",
            "Yes, from the harbour shop, two hours after you order.",
        ),
        _Answer("faq-way-to-ask", 4, "pass", "A contact stands at the foot of every page."),
        _Answer(
            "copy-names-who-its-for",
            1,
            "pass",
            "It names the school run.",
            "Jackets that keep a school run dry, sorted by how easy they are to clean.",
        ),
        _Answer(
            "copy-complete-solution",
            2,
            "pass",
            "It says what comes with it.",
            "Delivery £3.95, free over £60. Send it back within 30 days.",
        ),
        _Answer("copy-plain-words", 4, "pass", "Reading grade 7."),
        _Answer("copy-plain-words", 2, "pass", "Reading grade 8."),
        _Answer(
            "copy-position-clear", 1, "pass", "Jackets, for whom, and the next step.", "Results for “child rain jacket”"
        ),
        _Answer(
            "copy-no-empty-hype",
            1,
            "review",
            "“easy to clean” may be proven elsewhere.",
            "Jackets that keep a school run dry, sorted by how easy they are to clean.",
        ),
        _Answer("copy-spec-means-something", 1, "not-applicable", "There are no figures on this page."),
        _Answer("faq-no-with-a-way", 9, "error", "The detector broke: " + HOSTILE),
        _Answer("house-no-exclamation", 9, "not-seen", "The page was not reached."),
    )


def _finding(answer: _Answer) -> Finding:
    check, shop_page, verdict = BY_ID[answer.check], EVERY_PAGE[answer.page], Verdict(answer.verdict)
    kind = PageKind(KINDS[answer.page])
    quotes = (Quote(answer.words, "main p", shop_page.box(answer.words)),) if answer.words else ()
    return Finding(
        check=check.id,
        checklist=check.checklist,
        detector=check.id,
        page=_page_id(shop_page),
        page_kind=kind,
        stage=STAGE_OF[kind],
        persona=PARENT if answer.page < len(LAPTOP) else SAVER,
        scenario="api-500" if kind is PageKind.FAULT else "",
        verdict=verdict,
        reason=answer.reason,
        weight=check.weight,
        points=check.weight * VALUE[verdict] if verdict.counted else None,
        severity=check.severity,
        confidence=0.95 if check.severity is Severity.CRITICAL else 0.75,
        group=answer.group,
        quotes=quotes,
        recommendation=check.fix,
        suggestion=answer.suggestion,
        join=check.join,
        measured=check.severity is Severity.CRITICAL,
    )


def _scored(answers: Sequence[_Answer]) -> tuple[tuple[Finding, ...], tuple[JoinedCheck, ...], float]:
    """The sample's own small sum: checks joined over their pages, checklists by their effective share."""
    findings = [_finding(answer) for answer in answers]
    counted: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.verdict.counted:
            counted[finding.check].append(finding)
    values = {id_: _join(BY_ID[id_], [VALUE[each.verdict] for each in same]) for id_, same in counted.items()}
    joined, lost_by_check = [], {}
    for checklist in CHECKLISTS:
        possible = sum(BY_ID[id_].weight for id_ in values if BY_ID[id_].checklist == checklist.id)
        for check in (each for each in CHECKS if each.checklist == checklist.id):
            value = values.get(check.id)
            lost = 0.0 if value is None else checklist.effective * check.weight * (1 - value) / possible
            lost_by_check[check.id] = lost
            joined.append(
                JoinedCheck(
                    check.id, check.checklist, "", check.join, check.weight, value, 0.0 if value is None else 1.0, lost
                )
            )
    shared = [replace(each, lost=_share(each, counted[each.check], lost_by_check[each.check])) for each in findings]
    return tuple(shared), tuple(joined), 100 - sum(lost_by_check.values())


def _join(check: CheckSummary, values: list[float]) -> float:
    return min(values) if check.join == "worst" else sum(values) / len(values)


def _share(finding: Finding, same: list[Finding], lost: float) -> float:
    missed = sum(1 - VALUE[each.verdict] for each in same)
    return lost * (1 - VALUE[finding.verdict]) / missed if finding.verdict.counted and missed else 0.0


def _scores(findings: Sequence[Finding], joined: Sequence[JoinedCheck], raw: float) -> Scores:
    by_checklist = {each.id: _checklist_tally(each.id, joined) for each in CHECKLISTS}
    return Scores(
        overall=min(59.0, raw),
        raw=raw,
        range=(raw - 2.2, raw + 1.4),
        coverage=87.5,
        band=Band.FAILING if raw < 40 else Band.SELLER_FOCUSED,
        by_value=raw + 0.8,
        by_checklist=by_checklist,
        by_stage={
            stage.value: _tally([f for f in findings if f.stage is stage])
            for stage in Stage
            if stage is not Stage.RECEIVE
        },
        by_persona={name: _tally([f for f in findings if f.persona == name]) for name in (PARENT, SAVER)},
        by_page={_page_id(page): _tally([f for f in findings if f.page == _page_id(page)]) for page in EVERY_PAGE},
        attributes={},
        distinctions={},
        capped_by=CAPPING,
        unaudited=("house-style",),
        open_reviews=1,
        joined=tuple(joined),
    )


def _checklist_tally(checklist: str, joined: Sequence[JoinedCheck]) -> Tally:
    mine = [each for each in joined if each.checklist == checklist and each.value is not None]
    possible = float(sum(each.weight for each in mine))
    earned = sum(each.weight * (each.value or 0.0) for each in mine)
    if not possible:
        return Tally(None, None, 0.0, 0.0, 0.0)
    raw = 100 * earned / possible
    capped = CAPPING if checklist == "outage-messaging" else ()
    return Tally(min(39.0, raw) if capped else raw, raw, earned, possible, 90.0, capped_by=capped)


def _tally(findings: Sequence[Finding]) -> Tally:
    counted = [each for each in findings if each.points is not None]
    possible = float(sum(each.weight for each in counted))
    earned = sum(each.points or 0.0 for each in counted)
    score = 100 * earned / possible if possible else None
    return Tally(score, score, earned, possible, 100.0 if counted else 0.0)


def _fixes(findings: Sequence[Finding], scores: Scores) -> tuple[Fix, ...]:
    lost: dict[str, list[int]] = defaultdict(list)
    for index, finding in enumerate(findings):
        if finding.lost:
            lost[finding.check].append(index)
    order = sorted(
        lost,
        key=lambda id_: (
            id_ not in CAPPING,
            CAPPING.index(id_) if id_ in CAPPING else 0,
            -sum(findings[i].lost for i in lost[id_]),
        ),
    )
    shown, raw, fixes = scores.overall or 0.0, scores.raw or 0.0, []
    for id_ in order:
        gain = sum(findings[index].lost for index in lost[id_])
        lifts, raw, before = id_ == CAPPING[-1], raw + gain, shown
        shown = min(59.0, raw) if id_ == CAPPING[0] else raw
        pages = tuple(dict.fromkeys(findings[index].page for index in lost[id_]))
        fixes.append(
            Fix(id_, shown - before, gain, shown, raw, lifts, findings[lost[id_][0]].stage, pages, tuple(lost[id_]))
        )
    return tuple(fixes)
