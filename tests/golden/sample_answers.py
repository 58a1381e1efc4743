"""What came of each check of the sample, line by line."""

from __future__ import annotations

from dataclasses import dataclass

from tests.golden.shop_pages import LAPTOP, PHONE, ShopPage

HOSTILE = "</style><script>alert(1)</script>“Tern” & 'Tide' <img src=x onerror=alert(2)> \u202egnp.exe\x07"
PARENT, SAVER = "busy-parent", "price-first"
HOME, SEARCH, PRODUCT, CART, FAQ, ERROR, FAULT, PHONE_HOME, SOLD_OUT, DELIVERY = range(10)
"""The sample's pages, by their place in `EVERY_PAGE`; from the phone's home page on they are the phone's."""

BOTH_HOMES = (HOME, PHONE_HOME)
KINDS = ("home", "search", "product", "cart", "faq", "error", "fault", "home", "sold-out", "delivery-info")
"""The kind of each page."""

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

WHEN_IT_BREAKS = (
    Answer(
        "outage-human-message",
        FAULT,
        "fail",
        "The message shows an exception that only a programmer can use.",
        _SLEEP,
        "We can't reach your cart just now, sorry. What you chose is kept; order on 01632 960123 until six.",
    ),
    Answer("outage-human-message", ERROR, "pass", "There are words meant for a reader.", "You entered an invalid URL."),
    Answer(
        "outage-not-about-us",
        FAULT,
        "fail",
        "Two sentences tell of the shop's own trouble, none of the customer's.",
        _SLEEP,
        "You came to buy a jacket and you can't yet. That is ours to mend.",
    ),
    Answer(
        "outage-gives-time",
        FAULT,
        "fail",
        "No time is given for the repair or for the next word.",
        "Please try again later.",
        "We expect to be open again by 14:30 today.",
    ),
    Answer("outage-gives-time", SOLD_OUT, "fail", "No date is given.", "Out of stock."),
    Answer(
        "outage-no-blame",
        ERROR,
        "fail",
        "The sentence makes the reader the cause.",
        "You entered an invalid URL.",
        "This link leads nowhere any more, sorry. Here is the way to the jackets.",
    ),
    Answer("outage-no-blame", FAULT, "pass", "Nobody is blamed.", "Please try again later."),
    Answer(
        "outage-sold-out-way-on",
        SOLD_OUT,
        "partial",
        "It says so before the click, but offers no way on.",
        "Out of stock.",
        "Sold out until about 12 November. Tell me when it is back, or take it in grey today.",
    ),
    Answer("outage-apology", FAULT, "fail", "No apology was found in the words searched.", _SLEEP),
)
"""What a customer reads while the shop is down or a coat is sold out; the first of them caps the score."""

QUESTIONS = (
    Answer(
        "faq-answers-first",
        FAQ,
        "fail",
        "The answer is about the shop's history; the question stays open.",
        "Since 1987 our testing has been the envy of the industry, and many awards bear witness to it.",
        "Yes, from 12 months. No cords, and the hood comes off when it catches.",
    ),
    Answer(
        "faq-no-with-a-way",
        FAQ,
        "partial",
        "A refusal, and nothing in its place.",
        "No, replacing single hoods would not be profitable for us.",
    ),
    Answer(
        "faq-reason-serves-me",
        FAQ,
        "partial",
        "The reason is the shop's profit.",
        "No, replacing single hoods would not be profitable for us.",
        "The hood is sewn to the collar so that it can't be pulled off; we mend it for £6.",
    ),
)
"""What the page of questions answers."""

WARES = (
    *(
        Answer(
            "copy-leads-with-outcome",
            home,
            "fail",
            "The first sentence lists materials.",
            _HERO,
            "Dry children at the school gate, and a jacket you can wipe clean.",
            "hero",
        )
        for home in BOTH_HOMES
    ),
    Answer(
        "copy-leads-with-outcome",
        SEARCH,
        "pass",
        "It opens with what the customer gets.",
        "Jackets that keep a school run dry, sorted by how easy they are to clean.",
    ),
    Answer("copy-leads-with-outcome", PRODUCT, "pass", "The name says what it is for.", "Puddle jacket"),
    Answer(
        "copy-spec-means-something",
        PRODUCT,
        "partial",
        "Four figures, and no word on what they do.",
        "20k/15k · 180 gsm · PFC-free DWR · seam-sealed",
        "20k: dry through two hours of steady rain. 180 gsm: light enough for a school bag.",
    ),
    *(
        Answer(
            "copy-no-empty-hype",
            home,
            "fail",
            "A superlative with nothing behind it.",
            "The ultimate in heritage rainwear",
            "Rated 4.6 by 212 parents; most praise the cuffs.",
            "hype",
        )
        for home in BOTH_HOMES
    ),
)
"""What the shop's own copy says of its wares; two sentences stand on both home pages, each in a group."""

LOST_WITH_THE_CART = (
    Answer("outage-keeps-my-work", FAULT, "fail", "The cart held one jacket before the fault and nothing after it."),
)
"""The other answer that caps the score: it rests on the cart, so it quotes nothing."""

WELL_DONE = (
    Answer("outage-next-step", FAULT, "pass", "A way on is offered and it works.", "Please try again later."),
    Answer("outage-next-step", ERROR, "pass", "A way on is offered and it works."),
    Answer("outage-no-internals", ERROR, "pass", "Nothing internal is shown."),
    Answer("outage-no-internals", CART, "pass", "Nothing internal is shown."),
    Answer("outage-not-about-us", SOLD_OUT, "pass", "The line is about the coat."),
    Answer("outage-not-about-us", ERROR, "pass", "The line is not about the shop."),
    Answer("outage-apology", SOLD_OUT, "pass", "It says sorry."),
    Answer(
        "faq-speaks-to-me",
        FAQ,
        "pass",
        "The answers say “you”.",
        "Yes, from the harbour shop, two hours after you order.",
    ),
    Answer(
        "faq-short-enough",
        FAQ,
        "pass",
        "No answer is longer than two sentences.",
        "Yes, from the harbour shop, two hours after you order.",
    ),
    Answer("faq-way-to-ask", FAQ, "pass", "A contact stands at the foot of every page."),
    Answer(
        "copy-names-who-its-for",
        SEARCH,
        "pass",
        "It names the school run.",
        "Jackets that keep a school run dry, sorted by how easy they are to clean.",
    ),
    Answer(
        "copy-complete-solution",
        PRODUCT,
        "pass",
        "It says what comes with it.",
        "Delivery £3.95, free over £60. Send it back within 30 days.",
    ),
    Answer("copy-plain-words", FAQ, "pass", "Reading grade 7."),
    Answer("copy-plain-words", PRODUCT, "pass", "Reading grade 8."),
    Answer(
        "copy-position-clear",
        SEARCH,
        "pass",
        "Jackets, for whom, and the next step.",
        "Results for “child rain jacket”",
    ),
)
"""What nobody could complain of."""

NOT_COUNTED = (
    Answer(
        "copy-no-empty-hype",
        SEARCH,
        "review",
        "“easy to clean” may be proven elsewhere.",
        "Jackets that keep a school run dry, sorted by how easy they are to clean.",
    ),
    Answer("copy-spec-means-something", SEARCH, "not-applicable", "There are no figures on this page."),
    Answer("faq-no-with-a-way", DELIVERY, "error", "The detector broke: " + HOSTILE),
    Answer("house-no-exclamation", DELIVERY, "not-seen", "The page was not reached."),
)
"""One of each verdict without points. The broken detector has hostile words."""

ANSWERS = (*WHEN_IT_BREAKS, *QUESTIONS, *WARES, *LOST_WITH_THE_CART, *WELL_DONE, *NOT_COUNTED)
"""All of them, in the order in which the result tells them."""
