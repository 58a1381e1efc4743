"""Where is my order now?"""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.order_status import order_status
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import Surroundings
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import PageKind, Verdict


def ask(html: str, kind: PageKind = PageKind.HELP) -> Verdict:
    return order_status(Reading(page_from_html(html, kind)), None).verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Follow it with your order number, no login needed.", Verdict.PASS),
        ("You will get an email with a tracking number when it leaves.", Verdict.PASS),
        ("Where is my parcel?\nOpen the tracking link in your dispatch email.", Verdict.PASS),
        ("Your tea is with the courier. Tracking code below.", Verdict.PASS),
        ("Log in to your account to track your order.", Verdict.PARTIAL),
        ("Where is my order?\nCall us on 01632 960123 and we look it up.", Verdict.PARTIAL),
        ("Where is my order?\nIn 2 to 3 days it is there.", Verdict.FAIL),
        ("The carrier looks after every parcel that has left our house.", Verdict.FAIL),
        ("We track our carbon footprint.", Verdict.FAIL),
    ],
)
def test_hears_how_an_order_is_followed(text: str, verdict: Verdict) -> None:
    assert order_status(Reading(page_from_text(text, PageKind.HELP)), None).verdict is verdict


def test_links_and_fields_count_and_those_in_the_foot_only_by_half() -> None:
    link = "<a href='/track'>Track my order</a>"
    assert ask(f"<main><p>Help</p>{link}</main>") is Verdict.PASS
    assert ask(f"<main><p>Help</p></main><footer>{link}</footer>") is Verdict.PARTIAL
    field = "<form action='/t'><label for='n'>Order number</label><input id='n' name='n'></form>"
    assert ask(f"<main><p>Help</p>{field}</main>") is Verdict.PASS


def test_a_link_whose_probe_failed_is_no_way() -> None:
    page = page_from_html("<main><p>Help</p><a href='/track'>Track my order</a></main>", PageKind.HELP)
    dead = replace(page, blocks=page.blocks[:1], links=(replace(page.links[0], status=404),))
    assert order_status(Reading(dead), None).verdict is Verdict.FAIL


def test_the_stages_of_an_order_pass() -> None:
    steps = "".join(f"<li>{step}</li>" for step in ("Received", "Packed", "On its way", "Delivered"))
    assert ask(f"<main><h1>Your order</h1><ol>{steps}</ol></main>", PageKind.CONFIRMATION) is Verdict.PASS


def test_a_login_is_a_way_for_some() -> None:
    login = (
        "<main><h1>Sign in</h1><form><label for='p'>Password</label><input id='p' type='password'"
        " name='p'></form></main>"
    )
    assert ask(login, PageKind.ACCOUNT) is Verdict.PARTIAL


def test_shops_that_sell_downloads_only_are_excused() -> None:
    help_page = page_from_text("How do I open the file?\nWith any reader.", PageKind.HELP)
    book = page_from_text("Instant download as a PDF.", PageKind.PRODUCT)
    around = Setting(around=Surroundings((book, help_page)))
    assert order_status(Reading(help_page, around), None).verdict is Verdict.NOT_APPLICABLE
