"""A small sound shop as saved pages, judged with no browser, and the same shop with words of it changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from mysteryshop.judge import page_from_html
from mysteryshop.model import (
    STAGE_OF,
    ChannelKind,
    JourneyEntry,
    Page,
    PageKind,
    Permission,
    Persona,
    Plan,
    Site,
    StoredVisit,
    Tally,
    Visit,
)
from mysteryshop.pipeline.judging import judge_visits

NOW = "2026-05-04T12:00:00+00:00"
HEAD = """<html lang="en"><head><meta name="viewport" content="width=device-width">
<title>{title} · Fern & Flue</title></head><body><header><a href="/">Fern & Flue</a>
<nav><a href="/stoves">Stoves</a><a href="/contact">Contact</a><a href="/faq">Questions</a></nav></header><main>"""
FOOT = """</main><footer>
<p>Fern & Flue Ltd, 4 Tanner's Row, Thornby AB1 2CD. Call 01632 960188, Monday to Friday 9am to 5pm.
<a href="mailto:help@fernflue.example">help@fernflue.example</a>
<a href="/returns">Returns</a></p></footer></body></html>"""

PAGES: Mapping[PageKind, str] = {
    PageKind.PRODUCT: """<h1>Snug camping stove</h1><p>Boils water for two in four minutes, also in wind.</p>
<p>£48.00 including VAT. Delivery £3.95, free from £60.</p><p>In stock: 14 left, leaves today.</p>
<p>Arrives Wed 6 to Thu 7 May with standard delivery.</p><p>Send it back within 30 days, we pay the post.</p>
<p>It burns about £1.20 of gas in a weekend; a cartridge is £6.</p>
<p>The stove alone is £48, the set with pots £72.</p><p>Too small for groups of five: take the Gather stove.</p>
<p><a href="/care">How to set it up, spare parts and repairs</a></p>
<form action="/cart" method="post"><label for="n">How many</label><input id="n" name="qty" type="number" value="1">
<button>Add to cart</button></form>""",
    PageKind.CART: """<h1>Your cart</h1><ul><li><a href="/snug">Snug camping stove</a> 1 × £48.00</li></ul>
<p>Delivery £3.95</p>
<p>Total £51.95 including VAT</p><p>Arrives Thu 7 May. Send it back within 30 days, we pay the post.</p>
<p><a href="/checkout">Check out</a></p><p>Questions? <a href="tel:01632960188">Call us on 01632 960188</a>.</p>""",
    PageKind.CHECKOUT: """<h1>Where shall it go?</h1><form action="/checkout" method="post">
<p>Buy as a guest; you may open an
account afterwards.</p><label for="e">Email</label><input id="e" name="email" type="email" required>
<label for="a">Name</label><input id="a" name="name" required><label for="s">Street</label>
<input id="s" name="street" required>
<label for="t">Town</label><input id="t" name="town" required><label for="p">Postcode</label>
<input id="p" name="postcode" required>
<fieldset><legend>How shall it come?</legend><label>
<input type="radio" name="way" checked> Standard, £3.95, arrives Thu 7 May</label>
<label><input type="radio" name="way"> Collect in our shop, free, from Tue 5 May</label></fieldset>
<button>Continue to payment</button></form><p>Questions?
<a href="tel:01632960188">Call us on 01632 960188</a>.</p>""",
    PageKind.PAYMENT: """<h1>Payment</h1><section aria-label="Your order"><p>1 × Snug camping stove £48.00</p>
<p>Standard delivery £3.95</p>
<p>VAT included £8.66</p><p>Total £51.95</p><p>To Alex Sample, 1 Sample Street, Sampleton AB1 2CD</p>
<p>Arrives Thu 7 May</p>
<p><a href="/cart">Change</a></p></section><form action="/pay" method="post"><label>
<input type="radio" name="m" checked> Card</label>
<label><input type="radio" name="m"> PayPal</label><label><input type="radio" name="m"> Bank transfer</label>
<button>Pay £51.95</button></form>
<p>Questions? <a href="tel:01632960188">Call us on 01632 960188</a>.</p>""",
    PageKind.CONTACT: """<h1>Talk to us</h1>
<p>Call 01632 960188, Monday to Friday 9am to 5pm, or chat with Ana on this page.</p>
<p>Write to help@fernflue.example: we answer by 17:00 the next working day.</p>
<p>Not happy? Write to Ben, who runs the shop; he answers in 2 days, and if that fails, go to the ombudsman.</p>""",
    PageKind.RETURNS_INFO: """<h1>Returns</h1><h2>When do I get my money back?</h2>
<p>Refunded within 5 days of your parcel reaching us.</p><p>Send it back within 30 days, we pay the post.</p>""",
}
ATTRIBUTES = ("ease-of-use", "timeliness", "certainty", "cost-to-own", "variety-choice")


def attributes(changes: Mapping[str, str], folder: Path) -> Mapping[str, Tally]:
    """The profile of the five attributes of the shop with these words changed, each for its replacement."""
    pages = tuple(_page(number, kind, changes) for number, kind in enumerate(PAGES, 1))
    kinds = ((page.main_kind, page.id) for page in pages)
    journey = tuple(JourneyEntry(kind, STAGE_OF[kind], reached=True, page=page) for kind, page in kinds)
    names = tuple(page.id for page in pages)
    visit = Visit("newcomer", "newcomer", ChannelKind.WEB, NOW, NOW, state="finished", journey=journey, pages=names)
    site = Site("http://127.0.0.1:9", Permission.TEST, region="UK")
    plan = Plan("Fern & Flue", site=site, personas=(Persona("newcomer"),), checklists=ATTRIBUTES)
    return judge_visits(plan, [StoredVisit(visit, pages, str(folder))], folder).scores.attributes


def _page(number: int, kind: PageKind, changes: Mapping[str, str]) -> Page:
    html = PAGES[kind]
    for words, instead in changes.items():
        html = html.replace(words, instead)
    page = page_from_html(HEAD.format(title=kind) + html + FOOT, kind, f"http://127.0.0.1:9/{kind}", now=NOW)
    return replace(page, id=f"{number:03d}-{kind}", step=number)
