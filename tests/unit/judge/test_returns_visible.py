"""If it is wrong, what happens and who pays?"""

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.returns_visible import returns_visible
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import Answer, PageKind, Verdict


def ask(html: str) -> Answer:
    return returns_visible(Reading(page_from_html(html, PageKind.PRODUCT)), None)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Send it back within 30 days, we pay the post.", Verdict.PASS),
        ("Send it back within 30 days. We pay the post.", Verdict.PASS),
        ("We pay for returns: sixty days, label included.", Verdict.PASS),
        ("Return within 14 days; return postage is yours.", Verdict.PASS),
        ("Returns cost £3.50 and you have 28 days.", Verdict.PASS),
        ("30-day returns", Verdict.PARTIAL),
        ("Can I return my ticket? Yes, until seven days before the event.", Verdict.PARTIAL),
        ("Free returns", Verdict.PARTIAL),
        ("Returns: unopened within 30 days. For hygiene, opened cuffs can't be returned.", Verdict.PARTIAL),
        ("See terms.", Verdict.FAIL),
        ("Returns: see terms.", Verdict.FAIL),
        ("Guarantee: 5 years.", Verdict.FAIL),
        ("Arrives in 3 days. Returns accepted", Verdict.FAIL),
        ("Faulty? We pay the post for 30 days.", Verdict.FAIL),
        ("I am a returning customer, and my password is", Verdict.FAIL),
        ("Hygiene goods: earrings can't be returned once opened.", Verdict.NOT_APPLICABLE),
        ("This lamp can't be returned.", Verdict.FAIL),
    ],
)
def test_hears_how_long_and_who_pays(text: str, verdict: Verdict) -> None:
    assert returns_visible(Reading(page_from_text(text, PageKind.PRODUCT)), None).verdict is verdict


def test_folded_words_and_words_in_the_foot_are_half_the_way() -> None:
    line = "<p>Return it free within 30 days.</p>"
    assert ask(f"<main><h1>Lamp</h1>{line}</main>").verdict is Verdict.PASS
    assert (
        ask(f"<main><h1>Lamp</h1><details><summary>Returns</summary>{line}</details></main>").verdict is Verdict.PARTIAL
    )
    assert ask(f"<main><h1>Lamp</h1></main><footer>{line}</footer>").verdict is Verdict.PARTIAL


def test_a_link_is_quoted_and_is_not_enough() -> None:
    answer = ask("<main><h1>Lamp</h1><p><a href='/returns'>Returns policy</a></p></main>")
    assert answer.verdict is Verdict.FAIL
    assert "a click away" in answer.reason
    assert "Returns policy" in [quote.text for quote in answer.quotes]
