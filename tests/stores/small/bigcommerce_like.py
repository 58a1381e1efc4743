"""Harrow & Pike: kitchen linen and stoneware on a hosted platform, in the Stencil tradition."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple

from bottle import Bottle, HTTPError, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")


class Option(NamedTuple):
    attribute: int
    label: str
    kind: str
    values: tuple[tuple[int, str, str], ...]


class Product(NamedTuple):
    number: int
    slug: str
    name: str
    pence: int
    categories: tuple[str, ...]
    colour: str
    blurb: str
    options: tuple[Option, ...] = ()


COLOURS = Option(
    118,
    "Colour",
    "swatch",
    ((105, "Oat", "#e4d8c0"), (106, "Moss", "#66734f"), (107, "Ink", "#27324a"), (108, "Brick", "#9c4a36")),
)
SIZES = Option(119, "Size", "set-rectangle", ((111, "Small", ""), (112, "Medium", ""), (113, "Large", "")))
PRODUCTS = (
    Product(
        77, "linen-apron", "Linen Apron", 3400, ("linen",), "#66734f", "Washed linen, one pocket.", (COLOURS, SIZES)
    ),
    Product(80, "tea-towel-pair", "Tea Towel Pair", 1650, ("linen",), "#e4d8c0", "Two towels that dry.", (COLOURS,)),
    Product(81, "oven-gauntlet", "Oven Gauntlet", 2200, ("linen",), "#27324a", "Quilted to the elbow.", (COLOURS,)),
    Product(86, "speckled-mug", "Speckled Mug", 1400, ("stoneware", "mugs"), "#b9b2a1", "Holds 350 ml of tea."),
    Product(88, "bread-crock", "Bread Crock", 5800, ("stoneware",), "#8f7b61", "Keeps a loaf four days.", (SIZES,)),
    Product(
        93, "pouring-bowl", "Pouring Bowl", 2650, ("stoneware",), "#9c4a36", "A lip that does not drip.", (COLOURS,)
    ),
    Product(94, "espresso-cup", "Espresso Cup", 1100, ("stoneware", "mugs"), "#3d3a36", "Small, thick and warm."),
    Product(97, "beeswax-wraps", "Beeswax Wraps", 1250, ("linen",), "#d3a548", "Three sizes in a paper band."),
)
CATEGORIES = {"linen": "Kitchen Linen", "stoneware": "Stoneware", "mugs": "Mugs & Cups", "shop-all": "Shop All"}
PAGES = {
    "shipping-returns": "Shipping & Returns",
    "contact-us": "Contact Us",
    "faqs": "FAQs",
    "our-story": "Our Story",
    "terms-conditions": "Terms & Conditions",
    "privacy-policy": "Privacy Policy",
}


def money(pence: int) -> str:
    """An amount as the shop writes it."""
    return f"£{pence / 100:.2f}"


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


class Shop:
    """One run of the shop: carts by session, and the counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, dict[str, int]] = {}
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: self.page("home", "Harrow & Pike | Linen and stoneware for kitchens in use")),
            ("/robots.txt", "GET", _robots),
            ("/assets/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "assets"))),
            ("/images/<number:int>.svg", "GET", _image),
            ("/cart.php", "GET", self.cart_page),
            ("/cart.php", "POST", self.update),
            ("/remote/v1/cart/add", "POST", self.add),
            ("/checkout", "GET", self.checkout),
            ("/api/storefront/checkout", "GET", self.summary),
            ("/api/storefront/order", "POST", self.order),
            ("/checkout/order-confirmation", "GET", lambda: self.page("text", "Thank you", name="thanks")),
            ("/search.php", "GET", self.search),
            (
                "/login.php",
                "GET",
                lambda: self.page("login", "Sign in", create=request.query.action == "create_account"),
            ),
            ("/login.php", "POST", self.sign_in),
            ("/subscribe.php", "POST", self.message),
            ("/pages.php", "POST", self.message),
            ("/thanks/", "GET", lambda: self.page("text", "Thank you", name="sent")),
            ("/<slug>/", "GET", self.by_slug),
        )

    def page(self, template: str, title: str, **shown: Any) -> str:
        lines = self.lines()
        known = {"title": title, "lines": lines, "products": PRODUCTS, "categories": CATEGORIES, "money": money}
        known["count"] = sum(line["quantity"] for line in lines)
        known["total"] = sum(line["product"].pence * line["quantity"] for line in lines)
        return str(_template(template).render(**{**known, **shown}))

    def cart(self) -> dict[str, int]:
        session = str(request.environ.get("shop.session") or request.get_cookie("SHOP_SESSION_TOKEN") or "")
        if session not in self.carts:
            session = request.environ["shop.session"] = token_hex(16)
            response.set_cookie("SHOP_SESSION_TOKEN", session, path="/", httponly=True)
        return self.carts.setdefault(session, {})

    def lines(self) -> list[dict[str, Any]]:
        found = []
        for key, quantity in self.cart().items():
            number, _, chosen = key.partition("|")
            product = next(one for one in PRODUCTS if one.number == int(number))
            found.append({"key": key, "product": product, "chosen": chosen, "quantity": quantity})
        return found

    def by_slug(self, slug: str) -> str:
        if slug in CATEGORIES:
            shown = [one for one in PRODUCTS if slug in (*one.categories, "shop-all")]
            if slug == "shop-all":
                shown = list(PRODUCTS)
            return self.page("category", CATEGORIES[slug], shown=shown, heading=CATEGORIES[slug])
        if slug in PAGES:
            return self.page("text", PAGES[slug], name=slug)
        product = next((one for one in PRODUCTS if one.slug == slug), None)
        if product is None:
            raise HTTPError(404, "Page not found")
        return self.page("product", product.name, product=product)

    def search(self) -> str:
        words = str(request.query.getunicode("search_query") or "").lower().split()
        shown = [one for one in PRODUCTS if any(word in f"{one.name} {one.blurb}".lower() for word in words)]
        heading = f"{len(shown)} results for ‘{' '.join(words)}’"
        return self.page("category", "Search", shown=shown, heading=heading)

    def add(self) -> dict[str, Any]:
        """The preview that the modal shows, or what is still to be chosen."""
        product = next(one for one in PRODUCTS if str(one.number) == str(request.forms.product_id))
        chosen = []
        for option in product.options:
            value = str(request.forms.get(f"attribute[{option.attribute}]") or "")
            if not value:
                return {"error": f"Please choose an option for {option.label}."}
            chosen.append(next(label for number, label, _ in option.values if str(number) == value))
        key = f"{product.number}|{', '.join(chosen)}"
        self._put(key, int(request.forms.get("qty[]") or 1))
        html = self.page("preview", "", product=product, chosen=", ".join(chosen))
        return {"count": sum(self.cart().values()), "html": html}

    def _put(self, key: str, quantity: int) -> None:
        cart = self.cart()
        cart[key] = cart.get(key, 0) + max(quantity, 1)

    def cart_page(self) -> str:
        """The cart; with `action=add` in the address the thing is put in first, as such platforms do."""
        if request.query.action == "add":
            product = next(one for one in PRODUCTS if str(one.number) == str(request.query.product_id))
            if product.options:
                redirect(f"/{product.slug}/")
            self._put(f"{product.number}|", 1)
            redirect("/cart.php")
        return self.page("cart", "Shopping Cart")

    def update(self) -> None:
        cart, key = self.cart(), str(request.forms.getunicode("key"))
        cart[key] = int(request.forms.qty or 0)
        if cart[key] < 1:
            del cart[key]
        redirect("/cart.php")

    def checkout(self) -> str:
        if not self.cart():
            redirect("/cart.php")
        return self.page("checkout", "Checkout")

    def summary(self) -> dict[str, Any]:
        shown = [
            {"name": line["product"].name, "quantity": line["quantity"], "price": money(line["product"].pence)}
            for line in self.lines()
        ]
        return {"lines": shown}

    def order(self) -> dict[str, str]:
        self.counters.orders += 1
        self.cart().clear()
        return {"url": "/checkout/order-confirmation"}

    def sign_in(self) -> str:
        if request.query.action == "save_new_account":
            self.counters.accounts += 1
            redirect("/thanks/")
        return self.page("login", "Sign in", create=False)

    def message(self) -> None:
        self.counters.messages += 1
        redirect("/thanks/")


def _robots() -> str:
    response.content_type = "text/plain"
    lines = ("/cart.php", "/checkout", "/login.php", "/search.php", "/*?sort=", "/admin/")
    return "User-agent: *\n" + "".join(f"Disallow: {line}\n" for line in lines)


def _image(number: int) -> str:
    response.content_type = "image/svg+xml"
    colour = next((one.colour for one in PRODUCTS if one.number == number), "#cabfa8")
    shape = f'<rect width="300" height="300" fill="#f5f1ea"/><circle cx="150" cy="160" r="90" fill="{colour}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300" width="300" height="300">{shape}</svg>'


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="bigcommerce_like",
    make=_make,
    journey=(
        Truth("home", r"^/(#.*)?$", "For kitchens that are used"),
        Truth("category", r"^/(linen|stoneware|mugs|shop-all)/(\?.*)?(#.*)?$", "Refine by"),
        Truth(
            "product",
            r"^/(linen-apron|tea-towel-pair|oven-gauntlet|speckled-mug|bread-crock|pouring-bowl|espresso-cup"
            r"|beeswax-wraps)/(\?.*)?(#.*)?$",
            "Current Stock:",
        ),
        Truth("cart", r"^/cart\.php(\?.*)?(#.*)?$", "Grand total:"),
        Truth("checkout", r"^/checkout/?(\?.*)?(#.*)?$", "Check out faster by signing in"),
        Truth("search", r"^/search\.php\?", "results for"),
        Truth("faq", r"^/faqs/(#.*)?$", "Will the linen shrink?"),
        Truth("contact", r"^/contact-us/(#.*)?$", "01632 960117"),
        Truth("delivery-info", r"^/shipping-returns/(#.*)?$", "Parcels leave Netherby on weekdays"),
        Truth("returns-info", r"^/shipping-returns/(#.*)?$", "You have 45 days to change your mind"),
        Truth("about", r"^/our-story/(#.*)?$", "two sisters and a loom"),
        Truth("terms", r"^/terms-conditions/(#.*)?$", "The contract between us"),
    ),
    stop_before="Place Order",
    quirks=(
        "a mega menu that opens only on hover; its top entries are links to nothing",
        "swatches and sizes are radio inputs out of sight behind their labels; both are required",
        "adding goes by script and opens a modal that holds the way to cart and checkout",
        "a newsletter pop-up covers the page after 1.5 s; a cookie bar lies over the foot",
        "some cards carry a plain link that adds to the cart when followed",
        "the checkout is an empty page until its script has asked for the cart",
    ),
)
