"""Stored visits of a shop of four pages, made without a browser: for tests of what is judged and scored of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mysteryshop.evidence import VisitWriter
from mysteryshop.files import load_plan_text
from mysteryshop.judge import page_from_html
from mysteryshop.model import STAGE_OF, ChannelKind, JourneyEntry, PageKind, Persona, Plan, Visit
from mysteryshop.pipeline.records import plan_record

HOUSE = """checklist: house
about: The house's own words.
share: 100
checks:
  - id: house-cart
    ask: Is the cart plain?
    detect: phrase
    options: {forbid: [grumble]}
    pages: [cart]
    weight: 1
    severity: critical
    fix: Say it plainly.
    good: Your cart is here.
    bad: We grumble.
  - id: house-faq
    ask: Are answers plain?
    detect: phrase
    options: {forbid: [grumble]}
    pages: [faq]
    weight: 1
    severity: major
    fix: Say it plainly.
    good: You can.
    bad: We grumble.
  - id: house-home
    ask: Is home plain?
    detect: phrase
    options: {forbid: [grumble]}
    pages: [home]
    weight: 1
    severity: minor
    fix: Say it plainly.
    good: You can.
    bad: We grumble.
  - id: house-help
    ask: Is help plain?
    detect: phrase
    options: {forbid: [grumble]}
    pages: [help]
    weight: 1
    severity: major
    fix: Say it plainly.
    good: You can.
    bad: We grumble.
  - id: house-payment
    ask: Is paying plain?
    detect: phrase
    options: {forbid: [grumble]}
    pages: [payment]
    weight: 1
    severity: major
    fix: Say it plainly.
    good: You can.
    bad: We grumble.
"""
"""Five checks of equal weight, one a page; nobody ever reaches the payment page, so coverage is 80 at most."""

KIND_WORDS = {
    PageKind.HOME: "You find lamps here that let you read in bed while the other sleeps.",
    PageKind.FAQ: "You can send it back within 30 days, and we pay for the parcel.",
    PageKind.CART: "You can change what is in your cart at any time before you pay.",
    PageKind.HELP: "You can call us on any day of the week before six, and a person answers.",
}
"""Said once each: what stands on every page is taken for a menu."""
GRUMBLES = "We grumble whenever a customer sends the lamp back to us after the holidays, as so many of you do."
GERMAN = (
    "Wir helfen Ihnen gern weiter, wenn die Lampe nicht leuchtet. Rufen Sie uns bitte an oder schreiben Sie uns, und"
    " wir schicken Ihnen am nächsten Tag eine neue Lampe, ohne dass Sie etwas bezahlen müssen."
)
ADDRESSES = {PageKind.HOME: "/", PageKind.FAQ: "/faq", PageKind.CART: "/cart", PageKind.HELP: "/help/lamps"}
MADE = "2026-03-03T12:00:00+00:00"
ENDED = "2026-03-03T12:05:00+00:00"


def plan_of(folder: Path, gate: str = "", *, more: str = "") -> Plan:
    """The plan of `shop.yaml` in that folder, beside `house.yaml`; both are written. gate: the inside of its braces."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "house.yaml").write_text(HOUSE, encoding="utf-8")
    text = (
        "audit: Tin & Thistle\nsite: {url: https://tin.example}\npersonas: [busy-parent]\n"
        f"checklists: [./house.yaml]\ngate: {{min-coverage: 50{', ' if gate else ''}{gate}}}\n{more}"
    )
    (folder / "shop.yaml").write_text(text, encoding="utf-8")
    return load_plan_text(text, str(folder / "shop.yaml"), {})


def store_visit(at: Path, plan: Plan, says: dict[PageKind, str], *, persona: Persona | None = None) -> None:
    """A finished visit in that folder. says: what stands on a page instead of kind words; empty where it is not met."""
    who = (persona or plan.personas[0]).name
    pages = []
    for number, (kind, path) in enumerate(ADDRESSES.items(), 1):
        if kind in says and not says[kind]:
            continue
        words = says.get(kind, KIND_WORDS[kind])
        page = page_from_html(f"<h1>Our {kind} page</h1><p>{words}</p>", kind)
        url = f"https://tin.example{path}"
        named = replace(page, id=f"{number:03}-{kind}", url=url, requested=url, captured=MADE, step=number)
        pages.append(replace(named, lang="de" if words == GERMAN else "en"))
    reached = tuple(JourneyEntry(p.main_kind, STAGE_OF[p.main_kind], True, p.url, page=p.id) for p in pages)
    missed = JourneyEntry(PageKind.PAYMENT, STAGE_OF[PageKind.PAYMENT], False, why_not="looking only")
    visit = Visit(
        at.name,
        who,
        ChannelKind.WEB,
        MADE,
        ENDED,
        state="finished",
        plan=plan_record(plan),
        journey=(*reached, missed),
        pages=tuple(page.id for page in pages),
    )
    writer = VisitWriter(at, visit)
    for page in pages:
        writer.add_page(page, None, (0, 0))
