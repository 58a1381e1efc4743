"""Every page answers, in both editions, as what it is."""

from __future__ import annotations

import json
import re
from email.utils import parsedate_to_datetime

import pytest
from tests.unit.demo.walking import CUSTOMER, Customer

from mysteryshop.demo import DemoShop, Edition

PAGES = [
    *("/", "/first-loaf", "/c/prove", "/c/bake", "/c/keep", "/search?q=basket", "/search?q=gluten+scales"),
    *("/p/proving-bowl", "/p/bench-scraper", "/p/starter-jar", "/p/first-loaf-set", "/p/scoring-blade"),
    *("/p/clay-baking-dome", "/p/baking-steel", "/p/bread-knife", "/p/bread-bag", "/cart"),
    *("/faq", "/help", "/contact", "/delivery", "/returns", "/terms", "/about", "/track", "/track?number=BB-10001"),
]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers_with_one_headline(shop: DemoShop, path: str) -> None:
    page = Customer(shop.url).get(path)
    assert page.status == 200
    assert page.html.count("<h1>") == 1
    assert "{" not in page.text, "a placeholder was left unfilled"


@pytest.mark.parametrize("path", [*PAGES, "/no-such-thing", "/maintenance"])
def test_nothing_on_a_page_comes_from_elsewhere(shop: DemoShop, path: str) -> None:
    page = Customer(shop.url).get(path)
    partner = shop.url.replace("127.0.0.1", "localhost") + "/static/partner.js"
    for address in re.findall(r'(?:src|href)="([^"]+)"', page.html):
        assert address.startswith(("/", "#", "mailto:", "tel:")) or address == partner


def test_only_a_things_own_page_asks_the_partner(shop: DemoShop) -> None:
    asking = [path for path in PAGES if "partner.js" in Customer(shop.url).get(path).html]
    assert asking == [path for path in PAGES if path.startswith("/p/")]


def test_the_mended_shop_leaves_its_button_to_nobody(shops: dict[Edition, DemoShop]) -> None:
    seen = {edition: Customer(shop.url).get("/p/bread-bag").text for edition, shop in shops.items()}
    assert "Add to cart" in seen[Edition.AFTER]
    assert "Add to cart" not in seen[Edition.BEFORE]


@pytest.mark.parametrize("path", ["/p/bread-bag", "/cart", "/checkout", "/checkout/delivery", "/checkout/payment"])
def test_every_form_that_asks_the_shop_has_a_place_to_tell_what_came_of_it(shop: DemoShop, path: str) -> None:
    customer = Customer(shop.url)
    customer.post("/cart/add", product="bread-bag")
    customer.post("/checkout", **CUSTOMER)
    forms = re.findall(r"<form[^>]* data-call=.*?</form>", customer.get(path).html, re.DOTALL)
    assert forms
    for form in forms:
        assert '<div class="told" role="status" aria-live="polite"></div>' in form


def test_the_page_of_a_fault_of_our_own_is_sent_as_one(shops: dict[Edition, DemoShop]) -> None:
    seen = {edition: Customer(shop.url).get("/broken") for edition, shop in shops.items()}
    assert [page.status for page in seen.values()] == [500, 500]
    assert "Traceback" in seen[Edition.BEFORE].text
    assert "we are on it now" in seen[Edition.AFTER].text


def test_every_link_and_picture_leads_somewhere(shop: DemoShop) -> None:
    customer = Customer(shop.url)
    offered = {address for path in PAGES for address in re.findall(r'(?:src|href)="(/[^"#]*)', customer.get(path).html)}
    assert [address for address in sorted(offered) if customer.get(address).status != 200] == []


@pytest.mark.parametrize("path", [*PAGES, "/no-such-thing", "/maintenance"])
def test_every_field_has_a_label(shop: DemoShop, path: str) -> None:
    page = Customer(shop.url).get(path).html
    for field in re.findall(r"<(?:input|textarea)[^>]*>", page):
        if 'type="hidden"' not in field:
            name = re.search(r'id="([^"]+)"', field)
            assert name, field
            assert f'for="{name[1]}"' in page


@pytest.mark.parametrize("path", ["/no-such-thing", "/p/no-such-tool", "/c/all", "/static/none.css", "/c/search"])
def test_an_unknown_address_is_sent_as_missing(shop: DemoShop, path: str) -> None:
    assert Customer(shop.url).get(path).status == 404


def test_the_closed_page_is_honest_to_machines_only_when_mended(shops: dict[Edition, DemoShop]) -> None:
    before = Customer(shops[Edition.BEFORE].url).get("/maintenance")
    after = Customer(shops[Edition.AFTER].url).get("/maintenance")
    assert (before.status, after.status) == (200, 503)
    assert "Retry-After" not in before.headers
    opens = parsedate_to_datetime(after.headers["Retry-After"])
    assert opens > parsedate_to_datetime(after.headers["Date"])


def test_structured_data_say_the_price_of_the_page_once_mended(shops: dict[Edition, DemoShop]) -> None:
    prices = {}
    for edition, shop in shops.items():
        page = Customer(shop.url).get("/p/first-loaf-set")
        data = re.search(r'<script type="application/ld\+json">(.*?)</script>', page.html)
        assert data
        prices[edition] = json.loads(data[1])["offers"]["price"]
        assert "£40.00" in page.text
    assert prices == {Edition.BEFORE: "42.00", Edition.AFTER: "40.00"}


def test_the_stock_line_is_asked_of_one_address(shop: DemoShop) -> None:
    customer = Customer(shop.url)
    page = customer.get("/p/bread-bag").html
    address = re.search(r'data-stock="([^"]+)"', page)
    assert address
    assert json.loads(customer.get(address[1]).html) == {
        "id": "bread-bag",
        "stock": 14,
        "line": "In stock: 14 ready to post.",
    }


def test_a_sold_out_product_cannot_be_put_into_the_cart(shop: DemoShop) -> None:
    customer = Customer(shop.url)
    assert "disabled>Add to cart" in customer.get("/p/clay-baking-dome").html
    assert customer.post("/cart/add", product="clay-baking-dome").url.endswith("/p/clay-baking-dome")
    assert "Clay baking dome" not in customer.get("/cart").text


def test_only_the_mended_shop_sells_the_liner_alone(shops: dict[Edition, DemoShop]) -> None:
    answers = {edition: Customer(shop.url).get("/p/linen-liner").status for edition, shop in shops.items()}
    assert answers == {Edition.BEFORE: 404, Edition.AFTER: 200}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("banneton", "Proving bowl", id="another word for it"),
        pytest.param("BREAD KNIFE", "Bread knife", id="shouted"),
    ],
)
def test_search_finds_what_was_meant(shop: DemoShop, words: str, found: str) -> None:
    page = Customer(shop.url).get("/search?q=" + words.replace(" ", "+"))
    assert page.html.index(f"<h3>{found}</h3>") < page.html.index("</ul>", page.html.index('class="cards"'))


def test_a_misspelt_word_finds_its_thing_once_mended(shops: dict[Edition, DemoShop]) -> None:
    found = {
        edition: "<h3>Proving bowl</h3>" in Customer(shop.url).get("/search?q=baskit").html
        for edition, shop in shops.items()
    }
    assert found == {Edition.BEFORE: False, Edition.AFTER: True}


def test_search_words_stay_words(shop: DemoShop) -> None:
    page = Customer(shop.url).get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E{0}")
    assert page.status == 200
    assert "<script>alert" not in page.html


def test_the_cookie_question_is_asked_until_it_is_answered(shop: DemoShop) -> None:
    customer = Customer(shop.url)
    assert 'class="cookies' in customer.get("/").html
    assert customer.post("/cookies", answer="no", back="/faq").url.endswith("/faq")
    assert 'class="cookies' not in customer.get("/").html


def test_the_way_back_from_the_cookie_question_stays_in_the_shop(shop: DemoShop) -> None:
    answer = Customer(shop.url).post("/cookies", answer="yes", back="//elsewhere.example/")
    assert answer.url == shop.url + "/"


def test_robots_are_kept_from_the_orders(shop: DemoShop) -> None:
    assert "Disallow: /order/" in Customer(shop.url).get("/robots.txt").html
