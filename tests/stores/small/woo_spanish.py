"""Alpargatería Brea: espadrilles from a Spanish workshop, in the tradition of a WooCommerce shop."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
SIZES = ("36", "37", "38", "39", "40", "41")
CATEGORIES = {"alpargatas": "Alpargatas", "sandalias": "Sandalias", "bolsos": "Bolsos", "cuidado": "Cuidado"}


@dataclass(frozen=True, slots=True)
class Product:
    """A thing on sale. sizes: the sizes (tallas) that one must choose from, where there are any."""

    number: int
    slug: str
    name: str
    cents: int
    category: str
    sizes: tuple[str, ...] = ()
    in_stock: bool = True

    @property
    def price(self) -> str:
        return euros(self.cents)


def euros(cents: int) -> str:
    """An amount as a Spanish shop writes it."""
    return f"{cents // 100},{cents % 100:02d} €"


PRODUCTS = (
    Product(118, "alpargata-marea-azul", "Alpargata Marea, azul", 4990, "alpargatas", SIZES),
    Product(121, "alpargata-duna-cruda", "Alpargata Duna, cruda", 4990, "alpargatas", SIZES),
    Product(124, "alpargata-cuna-alta", "Alpargata de cuña alta", 6850, "alpargatas", SIZES, in_stock=False),
    Product(131, "sandalia-trigo", "Sandalia Trigo", 5500, "sandalias", SIZES),
    Product(135, "sandalia-nudo", "Sandalia Nudo", 5900, "sandalias", SIZES),
    Product(142, "bolso-capazo-grande", "Capazo grande de palma", 3800, "bolsos"),
    Product(147, "bolso-red-algodon", "Bolso de red de algodón", 1450, "bolsos"),
    Product(153, "cepillo-de-yute", "Cepillo para yute", 890, "cuidado"),
    Product(156, "cordones-de-repuesto", "Cintas de repuesto", 600, "cuidado"),
)
BY_NUMBER = {product.number: product for product in PRODUCTS}
BY_SLUG = {product.slug: product for product in PRODUCTS}
PAGES = {
    "preguntas-frecuentes": "Preguntas frecuentes",
    "envios-y-devoluciones": "Envíos y devoluciones",
    "terminos-y-condiciones": "Términos y condiciones",
    "quienes-somos": "Quiénes somos",
    "contacto": "Contacto",
    "politica-de-cookies": "Política de cookies",
    "aviso-legal": "Aviso legal",
    "mi-cuenta": "Mi cuenta",
}


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _page(template: str, **shown: Any) -> str:
    return str(_template(template).render(categories=CATEGORIES, euros=euros, **shown))


@dataclass(slots=True)
class Line:
    product: Product
    size: str
    count: int


class Shop:
    """One run of the shop: its carts and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, list[Line]] = {}
        self.app = Bottle()
        self.app.add_hook("before_request", _forget_last_slash)
        self.app.error(404, lambda _: self.show("missing", "Página no encontrada"))
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", self.home),
            ("/", "POST", self.ajax),
            ("/tienda", "GET", lambda: self.listing(1)),
            ("/tienda/page/<number:int>", "GET", self.listing),
            ("/categoria-producto/<slug>", "GET", self.category),
            ("/producto/<slug>", "GET", self.product),
            ("/producto/<slug>", "POST", self.add),
            ("/carrito", "GET", self.show_cart),
            ("/carrito", "POST", self.update),
            ("/finalizar-compra", "GET", self.checkout),
            ("/finalizar-compra/order-received/2207", "GET", lambda: self.show("received", "Pedido recibido")),
            ("/mi-cuenta", "POST", self.account),
            ("/contacto", "POST", self.message),
            ("/boletin", "POST", self.message),
            ("/wp-json/charla/v1/mensaje", "POST", self.message),
            ("/wp-content/themes/brea/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "static"))),
            ("/wp-content/uploads/<slug>.svg", "GET", _picture),
            ("/robots.txt", "GET", _robots),
            ("/<slug>", "GET", self.page),
        )

    @property
    def cart(self) -> list[Line]:
        """The lines of whoever asks."""
        session = request.get_cookie("wp_woocommerce_session") or secrets.token_hex(12)
        response.set_cookie("wp_woocommerce_session", session, path="/")
        return self.carts.setdefault(session, [])

    @property
    def total(self) -> int:
        return sum(line.product.cents * line.count for line in self.cart)

    def show(self, template: str, title: str, **shown: Any) -> str:
        count = sum(line.count for line in self.cart)
        return _page(template, title=title, lines=self.cart, count=count, total=self.total, **shown)

    def home(self) -> str:
        if number := request.query.get("add-to-cart"):
            return self.add_by_link(int(number))
        if asked := request.query.getunicode("s", ""):
            found = [product for product in PRODUCTS if asked.lower() in product.name.lower()]
            return self.show("listing", f"Resultados de búsqueda: «{asked}»", products=found, endless=False)
        return self.show("home", "Inicio", products=PRODUCTS[:4])

    def add_by_link(self, number: int) -> str:
        product = BY_NUMBER[number]
        if product.sizes:
            redirect(f"/producto/{product.slug}/")
        self.put(product, "", 1)
        return str(redirect("/carrito/"))

    def listing(self, number: int) -> str:
        """A page of all goods; past the last it begins again with the first, for ever."""
        start = (number - 1) * 6 % len(PRODUCTS)
        products = (PRODUCTS * 2)[start : start + 6]
        if request.headers.get("X-Requested-With"):
            return _page("cards", products=products)
        return self.show("listing", "Tienda", products=products, endless=True)

    def category(self, slug: str) -> str:
        if slug not in CATEGORIES:
            response.status = 404
            return self.show("missing", "Página no encontrada")
        found = [product for product in PRODUCTS if product.category == slug]
        return self.show("listing", CATEGORIES[slug], products=found, endless=False)

    def product(self, slug: str, added: str = "", wrong: str = "") -> str:
        product = BY_SLUG.get(slug)
        if product is None:
            response.status = 404
            return self.show("missing", "Página no encontrada")
        others = [other for other in PRODUCTS if other.category == product.category and other != product]
        return self.show("product", product.name, product=product, others=others, added=added, wrong=wrong)

    def add(self, slug: str) -> str:
        product = BY_SLUG[slug]
        size = request.forms.get("attribute_pa_talla", "")
        if product.sizes and size not in product.sizes:
            return self.product(slug, wrong="Por favor, elige las opciones del producto…")
        self.put(product, size, int(request.forms.get("quantity", "1") or 1))
        return self.product(slug, added=product.name)

    def put(self, product: Product, size: str, count: int) -> None:
        for line in self.cart:
            if line.product == product and line.size == size:
                line.count += count
                return
        self.cart.append(Line(product, size, count))

    def show_cart(self) -> str:
        if at := request.query.get("remove_item"):
            del self.cart[int(at) : int(at) + 1]
            redirect("/carrito/")
        return self.show("cart", "Carrito")

    def update(self) -> str:
        for at, line in enumerate(self.cart):
            line.count = int(request.forms.get(f"cart[{at}][qty]", line.count) or 0)
        self.cart[:] = [line for line in self.cart if line.count]
        return str(redirect("/carrito/"))

    def checkout(self) -> str:
        if not self.cart:
            redirect("/carrito/")
        return self.show("checkout", "Finalizar compra")

    def ajax(self) -> str:
        """The platform's own ajax calls: add a simple product, or place the order."""
        response.content_type = "application/json"
        asked = request.query.get("wc-ajax")
        if asked == "add_to_cart":
            product = BY_NUMBER[int(request.forms.get("product_id", "0"))]
            if product.sizes:
                return json.dumps({"error": True, "product_url": f"/producto/{product.slug}/"})
            self.put(product, "", 1)
            return json.dumps({"count": sum(line.count for line in self.cart), "total": euros(self.total)})
        if asked == "checkout":
            self.counters.orders += 1
            self.cart.clear()
            return json.dumps({"result": "success", "redirect": "/finalizar-compra/order-received/2207/"})
        return json.dumps({})

    def account(self) -> str:
        if "register" in request.forms:
            self.counters.accounts += 1
        return str(redirect("/mi-cuenta/"))

    def message(self) -> str:
        self.counters.messages += 1
        return str(redirect("/"))

    def page(self, slug: str) -> str:
        if slug not in PAGES:
            response.status = 404
            return self.show("missing", "Página no encontrada")
        return self.show("text", PAGES[slug], slug=slug)


def _forget_last_slash() -> None:
    request.environ["PATH_INFO"] = request.environ["PATH_INFO"].rstrip("/") or "/"


def _picture(slug: str) -> str:
    response.content_type = "image/svg+xml"
    hue = sum(slug.encode()) % 360
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300"><rect width="300" height="300" fill="#f6efe4"/>'
        f'<path d="M30 190q50-90 130-50t110 30v30H30z" fill="hsl({hue} 45% 55%)"/></svg>'
    )


def _robots() -> str:
    response.content_type = "text/plain"
    return "User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n"


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="woo_spanish",
    make=_make,
    journey=(
        Truth("home", r"^/$", "Cosidas a mano junto al puerto"),
        Truth("category", r"^/(tienda(/page/\d+)?|categoria-producto/[a-z]+)/?(\?.*)?$", "Orden predeterminado"),
        Truth("search", r"^/\?(.*&)?s=", "Resultados de búsqueda"),
        Truth("product", r"^/producto/[a-z-]+/?(#.*)?$", "SKU:"),
        Truth("cart", r"^/carrito/?$", "Total del carrito"),
        Truth("checkout", r"^/finalizar-compra/?$", "Detalles de facturación"),
        Truth("faq", r"^/preguntas-frecuentes/?(#.*)?$", "¿Qué talla pido?"),
        Truth("delivery-info", r"^/envios-y-devoluciones/?(#.*)?$", "Enviamos a la península"),
        Truth("returns-info", r"^/envios-y-devoluciones/?(#.*)?$", "Tienes 30 días para devolver"),
        Truth("terms", r"^/terminos-y-condiciones/?$", "Las presentes condiciones"),
        Truth("contact", r"^/contacto/?$", "Escríbenos"),
        Truth("about", r"^/quienes-somos/?$", "Tres generaciones"),
        Truth("account", r"^/mi-cuenta/?$", "¿Has perdido tu contraseña?"),
        Truth("error", r"/this-page", ""),
    ),
    stop_before="Realizar el pedido",
    quirks=(
        "all words are Spanish, prices are written 49,90 €",
        "the add button looks disabled until a size is chosen; pressing it sooner opens a browser alert",
        "adding a sized product posts to the product's own page, which comes back with a message and Ver carrito",
        "simple products on cards add by script through a link whose address also adds (?add-to-cart=147)",
        "one page answers for delivery and for returns",
        "the list at /tienda/ grows for ever while scrolling, so its footer is never reached",
        "a chat bubble covers the bottom right corner, opens itself after a while and holds a form",
        "cookie banner with three equal buttons darkens the page until answered",
        "search results are at the home page's address (/?s=…)",
        "checkout is one page with the order button on it, and an offer to create an account",
    ),
)
