"""Ceniza y Torno: pottery in Spanish, as a Spree storefront serves it, with pages fetched and replaced."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, HTTPResponse, SimpleTemplate, abort, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
TAXONS = {
    "categories/tazas": "Tazas y vasos",
    "categories/platos": "Platos",
    "categories/jardin": "Jardín",
    "categories/tazas/desayuno": "Desayuno",
}
PAGES = {
    "preguntas-frecuentes": "Preguntas frecuentes",
    "contacto": "Contacto",
    "envios": "Envíos",
    "devoluciones": "Devoluciones",
    "condiciones": "Condiciones de venta",
    "nosotros": "Quiénes somos",
}


@dataclass(frozen=True, slots=True)
class Product:
    """One pot: its permalink, its taxon, its price in cents, and its variants with what is in stock of each."""

    slug: str
    name: str
    taxon: str
    cents: int
    text: str
    variants: tuple[tuple[int, str, int], ...]

    @property
    def stocked(self) -> bool:
        return any(left for _, _, left in self.variants)


PRODUCTS = (
    Product(
        "taza-bruma", "Taza Bruma", "categories/tazas", 1850, "Gres torneado a mano con esmalte gris de ceniza de "
        "olivo.", ((101, "200 ml", 0), (102, "300 ml", 8), (103, "450 ml", 3)),
    ),
    Product("vaso-cal", "Vaso Cal", "categories/tazas", 1200, "Fino, blanco y apilable.", ((111, "", 20),)),
    Product(
        "tazon-alba", "Tazón Alba", "categories/tazas/desayuno", 2200, "Para café con leche y pan del día.",
        ((121, "Arena", 4), (122, "Azul noche", 6)),
    ),
    Product(
        "plato-era", "Plato Era", "categories/platos", 2490, "Llano y pesado, apto para horno.",
        ((201, "22 cm", 9), (202, "27 cm", 5)),
    ),
    Product("fuente-rio", "Fuente Río", "categories/platos", 5400, "Ovalada, de 40 cm.", ((211, "", 0),)),
    Product(
        "maceta-patio", "Maceta Patio", "categories/jardin", 3300, "Barro cocido con agujero y platillo.",
        ((301, "Pequeña", 5), (302, "Grande", 2)),
    ),
)  # fmt: skip
BY_SLUG = {product.slug: product for product in PRODUCTS}
VARIANTS = {number: (product, option) for product in PRODUCTS for number, option, _ in product.variants}


@dataclass(slots=True)
class Order:
    """What one visitor has in the cart and how far the checkout is."""

    lines: dict[int, int] = field(default_factory=dict)
    email: str = ""
    state: str = "address"
    flash: str = ""

    @property
    def cents(self) -> int:
        return sum(VARIANTS[number][0].cents * count for number, count in self.lines.items())


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _money(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02d} €"


def _go(path: str) -> HTTPResponse:
    """Turbo wants 303 after a form; the cookie set so far goes along."""
    answer = response.copy(cls=HTTPResponse)
    answer.status = 303
    answer.set_header("Location", path)
    return answer


class Storefront:
    """One run of the shop: its visitors' orders and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.orders: dict[str, Order] = {}
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: self.page("home", "Cerámica hecha despacio", products=PRODUCTS[:4])),
            ("/robots.txt", "GET", _robots),
            ("/assets/<name:re:[a-z]+[.](?:js|css)>", "GET", lambda name: static_file(name, root=str(FOLDER))),
            ("/rails/active_storage/<slug>.svg", "GET", _picture),
            ("/products", "GET", self.search),
            ("/t/<permalink:path>", "GET", self.taxon),
            ("/products/<slug>", "GET", self.product),
            ("/orders/populate", "POST", self.populate),
            ("/cart", "GET", self.cart),
            ("/cart", "POST", self.update),
            ("/checkout", "GET", lambda: _go("/checkout/registration")),
            ("/checkout/registration", "GET", self.registration),
            ("/checkout/registration", "POST", self.register_guest),
            ("/checkout/<state>", "GET", self.checkout),
            ("/checkout/update/<state>", "POST", self.advance),
            ("/login", "GET", lambda: self.page("login", "Acceder")),
            ("/login", "POST", self.login),
            ("/signup", "GET", lambda: self.page("login", "Acceder")),
            ("/signup", "POST", self.signup),
            ("/pages/<name>", "GET", self.text),
            ("/contact", "POST", self.message),
            ("/newsletter", "POST", self.message),
        )

    def order(self) -> Order:
        """This visitor's order, found by the cookie; a new one, with a new cookie, when there is none."""
        token = request.get_cookie("guest_token") or ""
        if token not in self.orders:
            token = secrets.token_urlsafe(16)
            self.orders[token] = Order()
            response.set_cookie("guest_token", token, path="/", httponly=True)
            request.cookies["guest_token"] = token
        return self.orders[token]

    def page(self, template: str, title: str, **shown: Any) -> str:
        order = self.order()
        flash, order.flash = order.flash, ""
        shown |= {"title": title, "order": order, "flash": flash, "money": _money, "csrf": secrets.token_urlsafe(24)}
        return str(_template(template).render(variants=VARIANTS, **shown))

    def search(self) -> str:
        words = request.query.getunicode("keywords") or ""
        found = [p for p in PRODUCTS if words.lower() in f"{p.name} {p.text}".lower()]
        title = f"Resultados de búsqueda para «{words}»" if words else "Todos los productos"
        return self.page("taxon", title, products=found, children=())

    def taxon(self, permalink: str) -> str:
        if permalink not in TAXONS:
            abort(404, "La página que buscas no existe.")
        found = [p for p in PRODUCTS if p.taxon.startswith(permalink)]
        below = [(path, name) for path, name in TAXONS.items() if path.startswith(permalink + "/")]
        return self.page("taxon", TAXONS[permalink], products=found, children=below)

    def product(self, slug: str) -> str:
        if slug not in BY_SLUG:
            abort(404, "La página que buscas no existe.")
        product = BY_SLUG[slug]
        others = [p for p in PRODUCTS if p is not product][:3]
        return self.page("product", product.name, product=product, taxon=TAXONS[product.taxon], others=others)

    def populate(self) -> HTTPResponse:
        order = self.order()
        number = int(request.forms.get("variant_id") or 0)
        if number not in VARIANTS:
            order.flash = "Elige una opción antes de añadir el producto."
            return _go(request.forms.get("return_to") or "/products")
        order.lines[number] = order.lines.get(number, 0) + max(1, int(request.forms.get("quantity") or 1))
        order.flash = "El artículo se ha añadido al carrito."
        return _go("/cart")

    def cart(self) -> str:
        return self.page("cart", "Carrito de la compra")

    def update(self) -> HTTPResponse:
        """What the cart's form says; its Tramitar pedido button is a field of the same form."""
        order = self.order()
        for number in list(order.lines):
            count = int(request.forms.get(f"quantity[{number}]") or 0)
            if request.forms.get("remove") == str(number) or count < 1 or "empty" in request.forms:
                del order.lines[number]
            else:
                order.lines[number] = count
        return _go("/checkout/registration" if "checkout" in request.forms and order.lines else "/cart")

    def registration(self) -> Any:
        return self.page("registration", "Tramitar pedido") if self.order().lines else _go("/cart")

    def register_guest(self) -> HTTPResponse:
        order = self.order()
        order.email = request.forms.getunicode("order[email]") or ""
        if "@" not in order.email:
            order.flash = "El correo electrónico no es válido."
            return _go("/checkout/registration")
        return _go("/checkout/address")

    def checkout(self, state: str) -> Any:
        order = self.order()
        if not order.lines or not order.email:
            return _go("/checkout/registration" if order.lines else "/cart")
        return self.page("checkout", "Tramitar pedido", state=state)

    def advance(self, state: str) -> HTTPResponse:
        order = self.order()
        following = {"address": "delivery", "delivery": "payment", "payment": "confirm"}
        if state in following:
            return _go(f"/checkout/{following[state]}")
        if order.lines and order.email:
            self.counters.orders += 1
            order.lines.clear()
            order.flash = "Tu pedido se ha procesado correctamente."
        return _go("/")

    def login(self) -> HTTPResponse:
        self.order().flash = "Correo electrónico o contraseña incorrectos."
        return _go("/login")

    def signup(self) -> HTTPResponse:
        self.counters.accounts += 1
        self.order().flash = "Bienvenido. Tu cuenta se ha creado."
        return _go("/")

    def text(self, name: str) -> str:
        if name not in PAGES:
            abort(404, "La página que buscas no existe.")
        return self.page("text", PAGES[name], name=name)

    def message(self) -> HTTPResponse:
        self.counters.messages += 1
        self.order().flash = "Gracias. Lo hemos recibido."
        return _go("/")


def _robots() -> str:
    response.content_type = "text/plain"
    return "User-agent: *\nDisallow: /checkout\nDisallow: /cart\nDisallow: /orders\nDisallow: /login\n"


def _picture(slug: str) -> str:
    response.content_type = "image/svg+xml"
    hue = sum(map(ord, slug)) * 7 % 60
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240">'
        f'<rect width="240" height="240" fill="hsl({hue},30%,92%)"/>'
        f'<path d="M70 70 H170 L155 190 H85 Z" fill="hsl({hue},35%,55%)"/></svg>'
    )


def _make(counters: Counters) -> Application:
    app: Application = Storefront(counters).app
    return app


STORE = SmallStore(
    name="spree_like",
    make=_make,
    journey=(
        Truth("home", r"^/$", "Cerámica hecha despacio"),
        Truth("category", r"^/t/categories/[a-z/]+$", "Ordenar por"),
        Truth("search", r"^/products\?.*keywords=.+$", "Resultados de búsqueda para"),
        Truth("product", r"^/products/[a-z-]+$", "Disponibilidad"),
        Truth("cart", r"^/cart$", "Subtotal del pedido"),
        Truth("checkout", r"^/checkout/registration$", "Comprar como invitado"),
        Truth("faq", r"^/pages/preguntas-frecuentes$", "¿Se puede meter en el lavavajillas?"),
        Truth("contact", r"^/pages/contacto$", "01632 960583"),
        Truth("delivery-info", r"^/pages/envios$", "Península: 4,90 €"),
        Truth("returns-info", r"^/pages/devoluciones$", "45 días para devolver"),
        Truth("terms", r"^/pages/condiciones$", "Estas condiciones regulan"),
        Truth("about", r"^/pages/nosotros$", "un taller de cuatro personas"),
    ),
    stop_before="Realizar pedido",
    quirks=(
        "clicks and forms are fetched and the body replaced: the page never loads again, the address changes late",
        "variants are radio buttons hidden inside labels, none chosen, and the first is sold out",
        "Añadir al carrito is disabled until a variant is chosen; one of the goods is sold out altogether",
        "the way from the cart is a submit button of the cart's own form, beside Actualizar and Vaciar carrito",
        "checkout's first page has sign-in, an account form and a guest's email, three submit buttons",
        "robots.txt shuts out cart and checkout",
        "Tramitar pedido goes on, Realizar pedido orders: nearly the same words",
    ),
)
