"""Which requests would order or pay, and which controls the shopper leaves alone."""

from __future__ import annotations

import pytest

from mysteryshop.visit.guard import WATCHED, orders
from mysteryshop.visit.meaning import ACTION_ADDRESS, Control, forbidden_meaning

AT = "https://shop.example"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/place-order"),
        ("POST", "/checkout/placeOrder"),
        ("POST", "/order/confirm"),
        ("POST", "/api/orders"),
        ("POST", "/orders?draft=0"),
        ("PUT", "/rest/default/V1/carts/mine/payment-information"),
        ("POST", "/?wc-ajax=checkout"),
        ("POST", "/wp-json/wc/store/v1/checkout"),
        ("POST", "/buy-now"),
        ("post", "/pay"),
        ("GET", "/place-order?now=1"),
        ("GET", "/checkout/submit%2Dorder"),
        ("POST", "/bestellung/submit/order"),
    ],
)
def test_what_orders_is_refused(method: str, path: str) -> None:
    assert orders(method, AT + path)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", "/orders"),
        ("GET", "/help/how-to-place-an-order"),
        ("GET", "/scripts/place-order.js"),
        ("POST", "/cart/add"),
        ("POST", "/checkout/address"),
        ("POST", "/search"),
        ("POST", "/consent"),
        ("GET", "/border/collie"),
    ],
)
def test_what_a_customer_does_before_is_let_through(method: str, path: str) -> None:
    assert not orders(method, AT + path)


PEOPLE = (
    "/newsletter", "/newsletter/subscriber/new", "/subscribe", "/subscriptions", "/mailing-list", "/contact",
    "/contact-us", "/contact/index/post", "/contactform", "/messages", "/enquiry", "/product/7/reviews",
    "/review/product/post", "/comments", "/wp-comments-post.php", "/register", "/registration", "/sign-up",
    "/customers/create", "/account/register", "/accounts/create", "/feedback", "/tickets/new", "/cgi/formmail.pl",
)  # fmt: skip


@pytest.mark.parametrize("path", PEOPLE)
def test_an_address_that_writes_to_people_is_read_but_never_written_to(path: str) -> None:
    assert orders("POST", AT + path)
    assert orders("post", f"{AT}{path}?lang=en", b"text=hello")
    assert not orders("GET", AT + path)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/cart/add", b"id=7&quantity=1"),
        ("/cart/add.js", b'{"items":[{"id":7,"quantity":1}]}'),
        ("/?wc-ajax=add_to_cart", b"product_id=7"),
        ("/checkout/cart/add/product/7", b"qty=1"),
        ("/basket", b""),
        ("/warenkorb/hinzufuegen", b"artikel=7"),
        ("/cart/update", b"qty=2"),
        ("/cart/clear", b""),
        ("/search", b"q=lamp"),
        ("/catalogsearch/result", b"q=lamp"),
        ("/set-currency", b"currency=EUR"),
        ("/i18n/setlang", b"language=de"),
        ("/consent", b"choice=necessary"),
        ("/cookie-consent", b"{}"),
        ("/graphql", b'{"query":"mutation { addProductsToCart(cartId: 1) { cart { id } } }"}'),
        ("/graphql", b'{"operationName":"cartLinesAdd","variables":{}}'),
        ("/graphql", b'{"query":"{ products(search: \\"lamp\\") { items { name } } }"}'),
        ("/delivery/check-postcode", b"postcode=AB1+2CD"),
        ("/checkout/address", b"town=Leeds"),
        ("/checkout/guest", b"as=guest"),
        ("/login", b"as=guest"),
        ("/wishlist/count", b""),
        ("/contacts-lenses/add", b"id=7"),
    ],
)  # fmt: skip
def test_what_shops_post_while_one_looks_and_fills_a_cart_is_let_through(path: str, body: bytes) -> None:
    assert not orders("POST", AT + path, body)


@pytest.mark.parametrize(
    "body", [b'{"query":"mutation { placeOrder { id } }"}', b"cc-number=4242", b"confirmPayment()"]
)
def test_an_order_in_the_body_is_refused(body: bytes) -> None:
    assert orders("POST", f"{AT}/graphql", body)
    assert not orders("POST", f"{AT}/graphql", b'{"query":"{ cart { total } }"}')


@pytest.mark.parametrize("host", ["api.stripe.com", "www.paypal.com", "checkout.klarna.com"])
def test_nothing_is_posted_to_who_takes_payments(host: str) -> None:
    assert orders("POST", f"https://{host}/anything")
    assert not orders("GET", f"https://{host}/button.js")
    assert not orders("POST", f"https://not{host.replace('.', '-')}.example/x")


@pytest.mark.parametrize(
    ("url", "watched"),
    [("/", True), ("/app.js", False), ("/a.css?v=2", False), ("/a.php", True), ("/a?x=.png", True), ("/api/js", True)],
)
def test_only_static_files_pass_unseen(url: str, watched: bool) -> None:
    assert bool(WATCHED.search(AT + url)) is watched


@pytest.mark.parametrize(
    "name",
    ["Place order", "Order now", "Pay now", "Pay £36.00", "PAY", "Confirm and pay", "Jetzt kaufen", "Buy now",
     "Zahlungspflichtig bestellen", "Payer", "Realizar pedido", "Paga ora", "Bestelling plaatsen", "Kupuję i płacę"],
)  # fmt: skip
def test_controls_that_order_are_left_alone_in_every_language(name: str) -> None:
    assert forbidden_meaning(Control(name)) == "it would place an order or pay"


@pytest.mark.parametrize(
    "name",
    ["Checkout", "Proceed to checkout", "Continue to payment", "Add to cart", "My orders", "Track your order",
     "How to pay", "Payment methods", "Order history", "Gift card"],
)  # fmt: skip
def test_ways_on_may_be_pressed(name: str) -> None:
    assert forbidden_meaning(Control(name)) == ""


@pytest.mark.parametrize(
    ("control", "why"),
    [
        (Control("Continue", submits=True, fields=frozenset({"cc-number"})), "it would send the payment form"),
        (Control("Create account", submits=True, fields=frozenset({"password"})), "it would open an account"),
        (Control("Subscribe", submits=True, fields=frozenset({"email"})), "it would subscribe an address"),
        (Control("Send", submits=True, fields=frozenset({"textarea"})), "it would send a message"),
        (Control("Log out"), "it would log out"),
        (Control("Delete my account"), "it would delete an account"),
    ],
)
def test_what_would_write_to_the_shop_is_left_alone(control: Control, why: str) -> None:
    assert forbidden_meaning(control) == why


@pytest.mark.parametrize(
    "control",
    [
        Control("Continue", submits=True, fields=frozenset({"email", "postal-code", "textarea", "address"})),
        Control("Send", submits=True, fields=frozenset({"search"})),
        Control("Subscribe"),
        Control("Apply", submits=True, fields=frozenset({"coupon"})),
    ],
)
def test_ordinary_forms_may_be_sent(control: Control) -> None:
    assert forbidden_meaning(control) == ""


def test_buy_now_is_the_way_to_the_cart_only_where_it_was_chosen_as_such() -> None:
    assert forbidden_meaning(Control("Buy now"), to_cart=True) == ""
    assert forbidden_meaning(Control("Pay now"), to_cart=True)
    assert forbidden_meaning(Control("Buy now", submits=True, fields=frozenset({"cc-csc"})), to_cart=True)


@pytest.mark.parametrize(
    "path",
    ["/logout", "/cart?remove=3", "/cart/add/7", "/?add-to-cart=7", "/order/place", "/wishlist", "/feed", "/buy"],
)
def test_addresses_that_act_are_known(path: str) -> None:
    assert ACTION_ADDRESS.search(AT + path)


@pytest.mark.parametrize("path", ["/p/lamp", "/address", "/collections/new", "/faq?page=2", "/buying-guide"])
def test_ordinary_addresses_are_no_actions(path: str) -> None:
    assert not ACTION_ADDRESS.search(AT + path)


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        (b'{"query":"query Cart { myCart { placeOrderApi addPaymentMethodApi } }"}', False),
        (b'[{"query":"{ cart { completeOrder } }"}]', False),
        (b'{"query":"query A { a } mutation B { placeOrder { id } }"}', True),
        (b'{"query":"fragment F on Cart { id } mutation { placeOrder { ...F } }"}', True),
        (b'[{"query":"{ cart { id } }"}, {"operationName":"placeOrder"}]', True),
        (b'{"operationName":"placeOrder"}', True),
        (b'{"query":["placeOrder"]}', True),
        (b"query=placeOrder", True),
    ],
)
def test_graphql_that_only_asks_may_name_what_orders(body: bytes, refused: bool) -> None:
    assert orders("POST", f"{AT}/graphql", body) is refused
