"""What the sample's checks ask and what came of each, line by line."""

from __future__ import annotations

from dataclasses import dataclass

from tests.golden.shop_pages import LAPTOP, PHONE, ShopPage

from mysteryshop.model import ChecklistSummary, CheckSummary, Severity

HOSTILE = "</style><script>alert(1)</script>“Tern” & 'Tide' <img src=x onerror=alert(2)> \u202egnp.exe\x07"
PARENT, SAVER = "busy-parent", "price-first"
KINDS = ("home", "search", "product", "cart", "faq", "error", "fault", "home", "sold-out", "delivery-info")

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
    list_id = checklist[id_.split("-", maxsplit=1)[0]]
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


def page_id(shop_page: ShopPage) -> str:
    """`VISIT/PAGE`, as a result names it."""
    _, visit, _, name = shop_page.name.split("/")
    return f"{visit}/{name}"


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of the sample: which check, on which page, what came of it."""

    check: str
    page: int
    verdict: str
    reason: str
    words: str = ""
    suggestion: str = ""
    group: str = ""


_SLEEP = "Help! Our launch broke everything and none of us has slept. Error: NullPointerException at Cart.total"
_HERO = "Three-layer 20k/15k laminate. YKK Aquaguard. 180 gsm. Made by people who live for weather."


def sample_answers() -> tuple[Answer, ...]:
    return (
        Answer(
            "outage-human-message",
            6,
            "fail",
            "The message shows an exception that only a programmer can use.",
            _SLEEP,
            "We can't reach your cart just now, sorry. What you chose is kept; order on 01632 960123 until six.",
        ),
        Answer("outage-human-message", 5, "pass", "There are words meant for a reader.", "You entered an invalid URL."),
        Answer(
            "outage-not-about-us",
            6,
            "fail",
            "Two sentences tell of the shop's own trouble, none of the customer's.",
            _SLEEP,
            "You came to buy a jacket and you can't yet. That is ours to mend.",
        ),
        Answer(
            "outage-gives-time",
            6,
            "fail",
            "No time is given for the repair or for the next word.",
            "Please try again later.",
            "We expect to be open again by 14:30 today.",
        ),
        Answer("outage-gives-time", 8, "fail", "No date is given.", "Out of stock."),
        Answer(
            "outage-no-blame",
            5,
            "fail",
            "The sentence makes the reader the cause.",
            "You entered an invalid URL.",
            "This link leads nowhere any more, sorry. Here is the way to the jackets.",
        ),
        Answer("outage-no-blame", 6, "pass", "Nobody is blamed.", "Please try again later."),
        Answer(
            "outage-sold-out-way-on",
            8,
            "partial",
            "It says so before the click, but offers no way on.",
            "Out of stock.",
            "Sold out until about 12 November. Tell me when it is back, or take it in grey today.",
        ),
        Answer("outage-apology", 6, "fail", "No apology was found in the words searched.", _SLEEP),
        Answer(
            "faq-answers-first",
            4,
            "fail",
            "The answer is about the shop's history; the question stays open.",
            "Since 1987 our testing has been the envy of the industry, and many awards bear witness to it.",
            "Yes, from 12 months. No cords, and the hood comes off when it catches.",
        ),
        Answer(
            "faq-no-with-a-way",
            4,
            "partial",
            "A refusal, and nothing in its place.",
            "No, replacing single hoods would not be profitable for us.",
        ),
        Answer(
            "faq-reason-serves-me",
            4,
            "partial",
            "The reason is the shop's profit.",
            "No, replacing single hoods would not be profitable for us.",
            "The hood is sewn to the collar so that it can't be pulled off; we mend it for £6.",
        ),
        Answer(
            "copy-leads-with-outcome",
            0,
            "fail",
            "The first sentence lists materials.",
            _HERO,
            "Dry children at the school gate, and a jacket you can wipe clean.",
            "hero",
        ),
        Answer(
            "copy-leads-with-outcome",
            7,
            "fail",
            "The first sentence lists materials.",
            _HERO,
            "Dry children at the school gate, and a jacket you can wipe clean.",
            "hero",
        ),
        Answer(
            "copy-leads-with-outcome",
            1,
            "pass",
            "It opens with what the customer gets.",
            "Jackets that keep a school run dry, sorted by how easy they are to clean.",
        ),
        Answer("copy-leads-with-outcome", 2, "pass", "The name says what it is for.", "Puddle jacket"),
        Answer(
            "copy-spec-means-something",
            2,
            "partial",
            "Four figures, and no word on what they do.",
            "20k/15k · 180 gsm · PFC-free DWR · seam-sealed",
            "20k: dry through two hours of steady rain. 180 gsm: light enough for a school bag.",
        ),
        Answer(
            "copy-no-empty-hype",
            0,
            "fail",
            "A superlative with nothing behind it.",
            "The ultimate in heritage rainwear",
            "Rated 4.6 by 212 parents; most praise the cuffs.",
            "hype",
        ),
        Answer(
            "copy-no-empty-hype",
            7,
            "fail",
            "A superlative with nothing behind it.",
            "The ultimate in heritage rainwear",
            "Rated 4.6 by 212 parents; most praise the cuffs.",
            "hype",
        ),
        Answer("outage-keeps-my-work", 6, "fail", "The cart held one jacket before the fault and nothing after it."),
        Answer("outage-next-step", 6, "pass", "A way on is offered and it works.", "Please try again later."),
        Answer("outage-next-step", 5, "pass", "A way on is offered and it works."),
        Answer("outage-no-internals", 5, "pass", "Nothing internal is shown."),
        Answer("outage-no-internals", 3, "pass", "Nothing internal is shown."),
        Answer("outage-not-about-us", 8, "pass", "The line is about the coat."),
        Answer("outage-not-about-us", 5, "pass", "The line is not about the shop."),
        Answer("outage-apology", 8, "pass", "It says sorry."),
        Answer(
            "faq-speaks-to-me",
            4,
            "pass",
            "The answers say “you”.",
            "Yes, from the harbour shop, two hours after you order.",
        ),
        Answer(
            "faq-short-enough",
            4,
            "pass",
            "No answer is longer than two sentences.",
            "Yes, from the harbour shop, two hours after you order.",
        ),
        Answer("faq-way-to-ask", 4, "pass", "A contact stands at the foot of every page."),
        Answer(
            "copy-names-who-its-for",
            1,
            "pass",
            "It names the school run.",
            "Jackets that keep a school run dry, sorted by how easy they are to clean.",
        ),
        Answer(
            "copy-complete-solution",
            2,
            "pass",
            "It says what comes with it.",
            "Delivery £3.95, free over £60. Send it back within 30 days.",
        ),
        Answer("copy-plain-words", 4, "pass", "Reading grade 7."),
        Answer("copy-plain-words", 2, "pass", "Reading grade 8."),
        Answer(
            "copy-position-clear", 1, "pass", "Jackets, for whom, and the next step.", "Results for “child rain jacket”"
        ),
        Answer(
            "copy-no-empty-hype",
            1,
            "review",
            "“easy to clean” may be proven elsewhere.",
            "Jackets that keep a school run dry, sorted by how easy they are to clean.",
        ),
        Answer("copy-spec-means-something", 1, "not-applicable", "There are no figures on this page."),
        Answer("faq-no-with-a-way", 9, "error", "The detector broke: " + HOSTILE),
        Answer("house-no-exclamation", 9, "not-seen", "The page was not reached."),
    )
