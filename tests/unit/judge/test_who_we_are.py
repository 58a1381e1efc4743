"""Who are these people and where?"""

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.who_we_are import who_we_are
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import PageKind, Verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "Oak & Ash Ltd, 14 Millrace Yard, Thornby, TH4 2QD. Phone 01632 960142, email hello@oak.example.",
            Verdict.PASS,
        ),
        ("Oak Foods GmbH, Lindenstraße 4, 10969 Berlin. Tel. 030 1234567, post@oak.example", Verdict.PASS),
        ("Owner: Jane Doe, 3 Mill Lane, Thornby. Call 01632 960111. jane@doe.example", Verdict.PASS),
        ("Write to hello@oak.example or ring 01632 960303.", Verdict.PARTIAL),
        ("Contract with Oak Ltd only. Write to hello@oak.example.", Verdict.PARTIAL),
        pytest.param("© 2022 Evergreen. Write to hello@oak.example.", Verdict.FAIL, id="a year is no postcode"),
        pytest.param("The Owner hires a bay. Write to hello@oak.example.", Verdict.FAIL, id="a role is no name"),
        ("Prices include tax. Your contract is with Kiln Street.", Verdict.FAIL),
        ("Quality You Can Trust", Verdict.FAIL),
    ],
)
def test_what_is_told_of_the_people(text: str, verdict: Verdict) -> None:
    assert who_we_are(Reading(page_from_text(text, PageKind.CONTACT), where="anywhere"), None).verdict is verdict


def test_links_and_the_foot_count_and_a_form_does_not() -> None:
    foot = "<footer><p>Oak &amp; Ash Ltd</p><p>14 Millrace Yard, Thornby, TH4 2QD</p></footer>"
    links = "<a href='tel:+441632960142'>Call us</a> <a href='mailto:hello@oak.example'>Write to us</a>"
    form = "<form><label for='m'>Message</label><textarea id='m' name='m'></textarea></form>"
    whole = Reading(page_from_html(f"<main><h1>Contact</h1>{links}</main>{foot}", PageKind.CONTACT))
    alone = Reading(page_from_html(f"<main><h1>Contact</h1>{form}</main>", PageKind.CONTACT))
    assert who_we_are(whole, None).verdict is Verdict.PASS
    assert who_we_are(alone, None).verdict is Verdict.FAIL
    assert "a form to write in" in who_we_are(alone, None).reason
