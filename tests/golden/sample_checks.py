"""What the sample's checks ask, and the checklists that they stand in."""

from __future__ import annotations

from mysteryshop.model import ChecklistSummary, CheckSummary, Severity

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
