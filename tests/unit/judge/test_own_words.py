"""Verdicts that rest on the page's own words, and not on its template."""

from dataclasses import replace
from typing import Any

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.asking import Question, ask_page
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import surroundings
from mysteryshop.judge.registry import build_options, load_detectors
from mysteryshop.model import Answer, Applies, CartLine, Check, Checklist, Page, PageKind, Severity, Verdict

PASS, PARTIAL, FAIL, NOT_APPLICABLE = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.NOT_APPLICABLE

HEAD = '<header><a href="/">Driftwise</a> <p>{}</p></header><nav><ul><li><a href="/w">Keep warm</a></li></ul></nav>'
CARDS = "<h3>Neap gloves</h3><p>£26.00</p><p>In stock</p><h3>Drysack</h3><p>£9.00</p><p>In stock</p>"
LISTING = (
    f'<aside><h4>Show results for</h4></aside><main><h1>All products</h1><p>9 results.</p>{CARDS}<a href="/s">Shop</a>'
)
BOX = "<h2>In the box</h2><p>The box contains the lamp, a bulb and a hook.</p><p>Step-by-step guide included.</p>"


def ask(detector: str, page: Page, *beside: Page, **options: Any) -> Answer:
    found = load_detectors()[detector]
    around = surroundings((page, *beside))
    answer: Answer = found.run(Reading(page, Setting(around=around)), build_options(found, options))
    return answer


def made(html: str, kind: PageKind, **more: Any) -> Page:
    return replace(page_from_html(html, kind, f"https://shop.example/{kind}"), **more)


def quoted(answer: Answer) -> list[str]:
    return [quote.text for quote in answer.quotes]


def product(description: str) -> Page:
    html = f"""<main><h1>Neap gloves, 3 mm</h1><p>£26.00</p><p>In stock (40 available)</p>
    <p><a href="#r">Write a review</a></p><h2>Product Description</h2><p>{description}</p>
    <table><tr><th>Price (incl. tax)</th><td>£26.00, VAT included</td></tr></table></main>"""
    return made(html, PageKind.PRODUCT)


@pytest.mark.parametrize(
    ("line", "kind", "verdict"),
    [
        pytest.param("For people who paddle before breakfast", PageKind.HOME, PASS, id="a tagline on the home page"),
        pytest.param("For people who paddle before breakfast", PageKind.CATEGORY, NOT_APPLICABLE, id="a mere list"),
        pytest.param("Free delivery for people in the UK", PageKind.HOME, FAIL, id="a promotion is no tagline"),
        pytest.param("Boards, boots, bags and bottles", PageKind.HOME, FAIL, id="a tagline that names nobody"),
    ],
)
def test_the_line_at_the_head_says_for_whom_the_shop_is(line: str, kind: PageKind, verdict: Verdict) -> None:
    assert ask("names-reader", made(HEAD.format(line) + LISTING, kind)).verdict is verdict


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        pytest.param("For people who paddle before breakfast", PASS, id="it says for whom"),
        pytest.param("Grab yours now while it is cold outside", PARTIAL, id="a push says for nobody"),
    ],
)
def test_the_line_at_the_head_is_on_the_first_screen(line: str, verdict: Verdict) -> None:
    page = made(HEAD.format(line) + '<main><h1>Paddling kit</h1><a href="/s">Shop boards</a></main>', PageKind.HOME)
    answer = ask("position-clear", page)
    assert answer.verdict is verdict
    assert line in quoted(answer)


def test_a_first_screen_of_menus_is_a_question_for_a_person() -> None:
    page = made('<nav><ul><li><a href="/w">Warm</a></li></ul></nav><main><button>Menu</button></main>', PageKind.HOME)
    assert ask("position-clear", page).verdict is Verdict.REVIEW


def test_a_product_is_judged_by_its_description() -> None:
    answer = ask("outcome-first", product("Your fingers still work after an hour at 6 °C. Long cuffs tuck in."))
    assert answer.verdict is PASS
    assert quoted(answer)[1] == "Your fingers still work after an hour at 6 °C."


def test_a_product_that_only_names_itself_is_told_so() -> None:
    answer = ask("outcome-first", page_from_text("Hook lantern\nHangs from anything.", PageKind.PRODUCT))
    assert (answer.verdict, answer.reason.split(",")[0]) == (FAIL, "It names the thing")


def test_a_measure_in_the_name_needs_no_meaning_and_weather_is_no_spec() -> None:
    assert ask("spec-meaning", product("Your fingers still work after an hour at 6 °C.")).verdict is NOT_APPLICABLE
    assert ask("spec-meaning", product("Neoprene of 3 mm and 900 g.")).verdict is FAIL


def test_tax_in_the_price_is_not_in_the_box() -> None:
    answer = ask("whole-solution", product("Your fingers still work."))
    assert answer.verdict is FAIL
    assert "Your fingers still work." in quoted(answer)


@pytest.mark.parametrize(
    "line", ["Wishlist contains 0 items", "Delivery not included", "All prices include 20% VAT", "Tax included."]
)
def test_what_the_price_includes_is_not_in_the_box(line: str) -> None:
    assert ask("whole-solution", page_from_text(f"A lamp in brass.\n{line}", PageKind.PRODUCT)).verdict is FAIL


def cart(name: str) -> Page:
    lines = (CartLine(name, 1, "£24.00"),)
    return made(f"<main><h1>Basket</h1><h3>{name}</h3><p>£24.00</p></main>", PageKind.CART, cart=lines)


def test_the_cart_need_not_say_again_what_the_product_told() -> None:
    lamp = made(f"<main><h1>Oak lamp</h1>{BOX}</main>", PageKind.PRODUCT, id="002-product")
    answer = ask("whole-solution", cart("Oak lamp"), lamp)
    assert answer.verdict is PASS
    assert {quote.page for quote in answer.quotes} == {"002-product"}


def test_a_cart_that_tells_nothing_quotes_what_lies_in_it() -> None:
    lamp = made(f"<main><h1>Oak lamp</h1>{BOX}</main>", PageKind.PRODUCT)
    answer = ask("whole-solution", cart("Ash lamp"), lamp)
    assert (answer.verdict, quoted(answer)) == (FAIL, ["Ash lamp"])
    assert "in the box" in answer.reason


@pytest.mark.parametrize("detector", ["plain-words", "praise-with-proof"])
def test_a_list_of_goods_is_neither_plain_nor_proud(detector: str) -> None:
    assert ask(detector, made(LISTING, PageKind.HOME)).verdict is NOT_APPLICABLE


def test_a_plain_page_quotes_its_hardest_sentence() -> None:
    answer = ask("plain-words", product("It fits. Sizes run small: between two of them, take the larger."))
    assert (answer.verdict, quoted(answer)) == (PASS, ["Sizes run small: between two of them, take the larger."])


def test_the_shortest_length_counts_the_words_that_the_detector_reads() -> None:
    check = Check("lead", "?", "outcome-first", weight=5, severity=Severity.MAJOR, fix="", applies=Applies(min_words=8))
    question = Question(check, Checklist("c", "C", (check,)), load_detectors())
    listing = Reading(made(LISTING, PageKind.CATEGORY))
    assert listing.word_count > 8
    assert ask_page(question, listing).verdict is NOT_APPLICABLE


def test_links_that_stand_on_every_page_are_the_menu() -> None:
    side = '<p><a href="/pay">Go to checkout</a></p><p><a href="/w">0 items in cart: £0.00</a></p>'
    gone = made(f"<main><p>Sorry, that page is gone.</p>{side}</main>", PageKind.ERROR)
    pages = [made(f"<main>{side}</main>", kind) for kind in (PageKind.HELP, PageKind.TERMS, PageKind.CART)]
    answer = ask("next-step", gone, *pages)
    assert (answer.verdict, quoted(answer)) == (PARTIAL, ["Go to checkout"])
    assert ask("next-step", gone).verdict is PASS
