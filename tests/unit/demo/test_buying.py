"""A customer can really buy here, and every order and message is counted."""

from __future__ import annotations

import json
import re

import pytest
from tests.unit.demo.walking import CUSTOMER, Customer, Seen

from mysteryshop.demo import DemoShop, Edition


def to_payment(customer: Customer, product: str = "proving-bowl", **delivery: str) -> Seen:
    customer.post("/cart/add", product=product)
    customer.post("/checkout", **CUSTOMER)
    return customer.post("/checkout/delivery", **({"way": "standard"} | delivery))


def test_the_cart_keeps_what_was_put_in(shop: DemoShop) -> None:
    customer = Customer(shop.url)
    assert "Your cart is empty" in customer.get("/cart").text
    added = customer.post("/cart/add", product="bread-bag")
    assert added.url.endswith("/cart")
    customer.post("/cart/update", product="bread-bag", pieces="3")
    assert "£48.00" in customer.get("/cart").text
    customer.post("/cart/remove", product="bread-bag")
    assert "Your cart is empty" in customer.get("/cart").text


def test_customers_have_carts_of_their_own(shop: DemoShop) -> None:
    Customer(shop.url).post("/cart/add", product="bread-bag")
    assert "Your cart is empty" in Customer(shop.url).get("/cart").text


def test_an_order_goes_from_product_to_confirmation_and_is_counted(shop: DemoShop) -> None:
    customer, orders = Customer(shop.url), shop.orders
    payment = to_payment(customer)
    assert payment.url.endswith("/checkout/payment")
    assert shop.orders == orders
    done = customer.post("/order/place", method="Card")
    assert done.url.startswith(shop.url + "/order/confirmation")
    assert shop.orders == orders + 1
    assert "Your cart is empty" in customer.get("/cart").text


def test_the_mended_confirmation_repeats_the_order(shops: dict[Edition, DemoShop]) -> None:
    customer = Customer(shops[Edition.AFTER].url)
    to_payment(customer)
    assert re.search(
        r"Your order BB-\d{5} is in .*You paid £21\.95\..*1 × Proving bowl, £18\.00", customer.post("/order/place").text
    )


def test_without_an_order_there_is_nothing_to_confirm(shop: DemoShop) -> None:
    assert Customer(shop.url).get("/order/confirmation").url.endswith("/cart")


def test_a_bare_order_request_is_counted_too(shop: DemoShop) -> None:
    orders = shop.orders
    Customer(shop.url).post("/order/place")
    assert shop.orders == orders + 1


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        pytest.param("/contact", {"name": "Sam", "email": "sam@mail.example", "text": "Hello"}, id="contact form"),
        pytest.param("/newsletter", {"email": "sam@mail.example"}, id="newsletter"),
        pytest.param("/notify", {"product": "clay-baking-dome", "email": "sam@mail.example"}, id="back in stock"),
    ],
)
def test_messages_are_counted_and_are_no_orders(shop: DemoShop, path: str, fields: dict[str, str]) -> None:
    orders, messages = shop.orders, shop.messages
    assert Customer(shop.url).post(path, **fields).status == 200
    assert (shop.orders, shop.messages) == (orders, messages + 1)


@pytest.mark.parametrize(
    ("edition", "total"),
    [
        pytest.param(Edition.BEFORE, "£27.90", id="19.50 + delivery 4.95 + cover 1.50 + handling 1.95"),
        pytest.param(Edition.AFTER, "£21.95", id="18.00 + delivery 3.95, as the product page said"),
    ],
)
def test_what_one_bowl_costs_in_the_end(shops: dict[Edition, DemoShop], edition: Edition, total: str) -> None:
    customer = Customer(shops[edition].url)
    customer.post("/cart/add", product="proving-bowl")
    customer.post("/checkout", **CUSTOMER)
    form = customer.get("/checkout/delivery").html
    ticked = re.search(r'name="extra"[^>]* checked', form) is not None
    answer = {"way": "standard"} | ({"extra": "yes"} if ticked else {})
    assert total in customer.post("/checkout/delivery", **answer).text


def test_delivery_is_free_from_forty_pounds_once_mended(shops: dict[Edition, DemoShop]) -> None:
    payment = to_payment(Customer(shops[Edition.AFTER].url), "first-loaf-set")
    assert "Pay £40.00 now" in payment.text


def test_a_dearer_way_and_an_extra_are_paid_for(shops: dict[Edition, DemoShop]) -> None:
    payment = to_payment(Customer(shops[Edition.AFTER].url), way="next-day", extra="yes")
    assert "Pay £27.45 now" in payment.text  # 18.00 + 6.95 + 2.50


def test_a_slip_names_the_way_out_and_keeps_what_was_typed_once_mended(shops: dict[Edition, DemoShop]) -> None:
    for edition, shop in shops.items():
        customer = Customer(shop.url)
        customer.post("/cart/add", product="bread-bag")
        page = customer.post("/checkout", **(CUSTOMER | {"postcode": "ZZ99 9ZZQ"}))
        assert page.status == 422
        mended = edition is Edition.AFTER
        assert ("Enter a postcode such as TH4 2QD." in page.text) is mended
        assert ('value="3 Kiln Lane"' in page.html) is mended


@pytest.mark.parametrize(
    ("postcode", "said"),
    [
        pytest.param("th4 2qd", "", id="as people write it"),
        pytest.param("AB1 2CD", "", id="another"),
        pytest.param("ZZ99 9ZZQ", "such as TH4 2QD", id="a letter too many"),
        pytest.param("GX11 1AA", "don't deliver to this postcode yet", id="where no parcel goes"),
    ],
)
def test_a_postcode_is_looked_at_before_the_form_is_sent(
    shops: dict[Edition, DemoShop], postcode: str, said: str
) -> None:
    answer = Customer(shops[Edition.AFTER].url).get(f"/api/postcode?postcode={postcode.replace(' ', '+')}")
    slip = json.loads(answer.html)["slip"]
    assert said in slip
    assert bool(slip) is bool(said)


def test_a_script_is_told_where_to_go_on(shop: DemoShop) -> None:
    customer = Customer(shop.url)
    assert customer.call("/cart/add", product="bread-bag") == "/cart"
    assert customer.call("/checkout", **CUSTOMER) == "/checkout/delivery"
    assert "Bread bag" in customer.get("/cart").text


def test_a_code_of_the_shop_takes_something_off(shops: dict[Edition, DemoShop]) -> None:
    customer = Customer(shops[Edition.AFTER].url)
    customer.post("/cart/add", product="bread-bag")
    assert "£17.95" in customer.post("/cart/code", code="firstloaf").text  # 16.00 - 2.00 + 3.95


def test_an_unknown_code_changes_nothing_once_mended(shops: dict[Edition, DemoShop]) -> None:
    totals = {}
    for edition, shop in shops.items():
        customer = Customer(shop.url)
        before = total_in(customer.post("/cart/add", product="proving-bowl").html)
        page = customer.post("/cart/code", code="<b>{0}")
        assert page.status == 200
        assert "<b>{0}" not in page.html
        totals[edition] = (before, total_in(page.html))
    assert totals == {Edition.BEFORE: ("£19.50", "£24.45"), Edition.AFTER: ("£21.95", "£21.95")}


def total_in(page: str) -> str:
    found = re.search(r"<dt>Total</dt><dd>([^<]+)", page)
    assert found
    return found[1]


def test_who_comes_back_after_a_long_while_finds_cart_and_words_once_mended(shops: dict[Edition, DemoShop]) -> None:
    for edition, shop in shops.items():
        customer = Customer(shop.url)
        customer.post("/cart/add", product="bread-bag")
        token = re.search(r'name="cart" value="([^"]+)"', customer.get("/checkout").html)
        assert bool(token) is (edition is Edition.AFTER)
        customer.forget()
        back = customer.post("/checkout", **CUSTOMER, **({"cart": token[1]} if token else {}))
        if token:
            assert "Your cart and all you typed are still here." in back.text
            assert 'value="3 Kiln Lane"' in back.html
            assert customer.post("/checkout", **CUSTOMER, cart=token[1]).url.endswith("/checkout/delivery")
        else:
            assert "Session expired. Your cart is empty." in back.text


def test_a_token_that_nobody_gave_out_opens_no_cart(shops: dict[Edition, DemoShop]) -> None:
    back = Customer(shops[Edition.AFTER].url).post("/checkout", **CUSTOMER, cart="guessed")
    assert back.url.endswith("/cart?expired")
    assert "call 01632 960142 and we fill it again" in back.text


def test_the_sum_of_another_way_is_told_and_nothing_chosen(shops: dict[Edition, DemoShop]) -> None:
    customer = Customer(shops[Edition.AFTER].url)
    customer.post("/cart/add", product="proving-bowl")
    customer.post("/checkout", **CUSTOMER)
    assert total_in(customer.get("/api/quote?way=next-day&extra=yes").html) == "£27.45"
    assert total_in(customer.get("/checkout/payment").html) == "£21.95"


def test_one_payment_page_makes_one_order(shop: DemoShop) -> None:
    customer, orders = Customer(shop.url), shop.orders
    key = re.search(r'name="key" value="([^"]+)"', to_payment(customer).html)
    assert key
    for _ in range(2):
        assert customer.post("/order/place", key=key[1]).url.endswith("/order/confirmation")
    assert shop.orders == orders + 1


def test_nobody_gets_to_the_checkout_with_an_empty_cart(shop: DemoShop) -> None:
    customer = Customer(shop.url)
    assert customer.get("/checkout").url.endswith("/cart")
    customer.post("/cart/add", product="bread-bag")
    assert customer.get("/checkout/payment").url.endswith("/checkout")


@pytest.mark.parametrize("pieces", ["-3", "many", "99999999999"])
def test_odd_numbers_of_pieces_do_no_harm(shop: DemoShop, pieces: str) -> None:
    customer = Customer(shop.url)
    customer.post("/cart/add", product="bread-bag")
    customer.post("/cart/update", product="bread-bag", pieces=pieces)
    assert customer.get("/cart").status == 200


def test_an_order_that_is_followed_is_found_without_a_login(shop: DemoShop) -> None:
    customer = Customer(shop.url)
    assert "is packed" in customer.get("/track?number=BB-10001").text
    assert "We can't find 4711" in customer.get("/track?number=4711").text
