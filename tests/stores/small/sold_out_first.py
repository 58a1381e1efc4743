"""Barro y Lana: a potter's and a weaver's small shop, in Spanish; the first things in it are sold."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple

from bottle import Bottle, HTTPError, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
# So many cards a list shows before "Cargar más".
FIRST = 4


class Product(NamedTuple):
    slug: str
    name: str
    euros: int
    family: str
    tone: str
    text: str
    sold_out: bool = False


PRODUCTS = (
    Product("jarron-arcilla-negra", "Jarrón de arcilla negra", 84, "ceramica", "#2e2b29", "Cocido con leña.", True),
    Product("manta-merina-trashumante", "Manta merina trashumante", 165, "textil", "#cdbb9a", "Telar de lizos.", True),
    Product("cuenco-esmalte-olivo", "Cuenco de esmalte olivo", 32, "ceramica", "#6c7346", "Ceniza de olivo."),
    Product("taza-de-la-siesta", "Taza de la siesta", 19, "ceramica", "#b8754f", "Cabe café para dos."),
    Product("bufanda-dehesa", "Bufanda Dehesa", 48, "textil", "#7c6a52", "Lana sin teñir."),
    Product("plato-llano-luna", "Plato llano Luna", 27, "ceramica", "#d9d4c7", "Un punto más grande que los demás."),
    Product("cojin-alpujarra", "Cojín Alpujarra", 56, "textil", "#8d3f38", "Relleno de lana lavada."),
    Product("botijo-de-verano", "Botijo de verano", 41, "ceramica", "#caa074", "Enfría solo."),
    Product("posavasos-fieltro", "Posavasos de fieltro", 14, "textil", "#56706d", "Juego de cuatro."),
)
FAMILIES = {"ceramica": "Cerámica", "textil": "Textil"}
PAGES = {
    "envios-y-devoluciones": "Envíos y devoluciones",
    "preguntas-frecuentes": "Preguntas frecuentes",
    "contacto": "Contacto",
    "el-taller": "El taller",
    "condiciones-de-venta": "Condiciones de venta",
    "aviso-legal": "Aviso legal",
    "gracias": "Gracias",
}


def money(euros: float) -> str:
    """An amount as the shop writes it."""
    return f"{euros:.2f} €".replace(".", ",")


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


class Shop:
    """One run of the shop: carts and names by session, and the counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, dict[str, int]] = {}
        self.members: set[str] = set()
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: self.page("inicio", "Barro y Lana · Cerámica y telar de Úbeda")),
            ("/estatico/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "estatico"))),
            ("/foto/<slug>.svg", "GET", _image),
            ("/tienda", "GET", lambda: self.family("")),
            ("/tienda/mas", "GET", self.more),
            ("/tienda/<family>", "GET", self.family),
            ("/pieza/<slug>", "GET", self.product),
            ("/carrito", "GET", lambda: self.page("carrito", "Tu carrito")),
            ("/carrito/anadir", "POST", self.add),
            ("/carrito/quitar", "POST", self.remove),
            ("/tramitar-pedido", "GET", self.checkout),
            ("/tramitar-pedido", "POST", self.order),
            ("/acceso", "GET", lambda: self.page("acceso", "Acceso", back=str(request.query.volver))),
            ("/acceso", "POST", lambda: redirect("/acceso?error=1")),
            ("/registro", "GET", lambda: self.page("registro", "Crear cuenta")),
            ("/registro", "POST", self.register),
            ("/buscar", "GET", self.search),
            ("/avisame", "POST", self.message),
            ("/boletin", "POST", self.message),
            ("/contacto", "POST", self.message),
            ("/<name>", "GET", self.text),
        )

    def session(self) -> str:
        found = str(request.environ.get("shop.session") or request.get_cookie("byl_sesion") or "")
        if found not in self.carts:
            found = request.environ["shop.session"] = token_hex(16)
            self.carts[found] = {}
            response.set_cookie("byl_sesion", found, path="/", httponly=True)
        return found

    def page(self, template: str, title: str, **shown: Any) -> str:
        lines = [(_product(slug), quantity) for slug, quantity in self.carts[self.session()].items()]
        known = {
            "title": title,
            "lines": lines,
            "products": PRODUCTS,
            "families": FAMILIES,
            "first": FIRST,
            "money": money,
        }
        known["total"] = sum(product.euros * quantity for product, quantity in lines)
        return str(_template(template).render(**{**known, **shown}))

    def family(self, family: str) -> str:
        if family and family not in FAMILIES:
            raise HTTPError(404, "No encontramos esa página")
        shown = [one for one in PRODUCTS if family in ("", one.family)]
        return self.page("lista", FAMILIES.get(family, "Toda la tienda"), shown=shown, family=family, words="")

    def more(self) -> str:
        """The cards after the first ones, as a piece of a page."""
        shown = [one for one in PRODUCTS if str(request.query.familia) in ("", one.family)]
        return "".join(self.page("tarjeta", "", p=one) for one in shown[FIRST:])

    def search(self) -> str:
        words = str(request.query.getunicode("q") or "")
        shown = [one for one in PRODUCTS if any(word in one.name.lower() for word in words.lower().split())]
        return self.page("lista", f"Resultados para «{words}»", shown=shown, family="", words=words)

    def product(self, slug: str) -> str:
        return self.page("pieza", _product(slug).name, product=_product(slug))

    def text(self, name: str) -> str:
        if name not in PAGES:
            raise HTTPError(404, "No encontramos esa página")
        return self.page("texto", PAGES[name], name=name)

    def add(self) -> None:
        product, cart = _product(str(request.forms.pieza)), self.carts[self.session()]
        if product.sold_out:
            raise HTTPError(409, "Agotado")
        cart[product.slug] = cart.get(product.slug, 0) + max(int(request.forms.cantidad or 1), 1)
        redirect("/carrito")

    def remove(self) -> None:
        self.carts[self.session()].pop(str(request.forms.pieza), None)
        redirect("/carrito")

    def checkout(self) -> str:
        if not self.carts[self.session()]:
            redirect("/carrito")
        if self.session() not in self.members:
            redirect("/acceso?volver=tramitar-pedido")
        return self.page("tramitar", "Tramitar pedido")

    def order(self) -> None:
        if self.session() not in self.members:
            redirect("/acceso?volver=tramitar-pedido")
        self.counters.orders += 1
        self.carts[self.session()].clear()
        redirect("/gracias")

    def register(self) -> None:
        self.counters.accounts += 1
        self.members.add(self.session())
        redirect("/tramitar-pedido")

    def message(self) -> None:
        self.counters.messages += 1
        redirect("/gracias")


def _product(slug: str) -> Product:
    product = next((one for one in PRODUCTS if one.slug == slug), None)
    if product is None:
        raise HTTPError(404, "No encontramos esa página")
    return product


def _image(slug: str) -> str:
    response.content_type = "image/svg+xml"
    pot = f'<ellipse cx="15" cy="20" rx="9" ry="11" fill="{_product(slug).tone}"/>'
    shape = f'<rect width="30" height="36" fill="#f6f1e7"/>{pot}'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 36" width="300" height="360">{shape}</svg>'


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="sold_out_first",
    make=_make,
    journey=(
        Truth("home", r"^/(#.*)?$", "Hecho a mano en Úbeda"),
        Truth("category", r"^/tienda(/[a-z]+)?(\?.*)?(#.*)?$", "Cada pieza es única"),
        Truth("product", r"^/pieza/[a-z-]+(#.*)?$", "Cuidados de la pieza"),
        Truth("cart", r"^/carrito(#.*)?$", "Total con IVA"),
        Truth("checkout", r"^/acceso\?volver=tramitar-pedido", "Pedidos sin cuenta, solo por teléfono"),
        Truth("search", r"^/buscar\?", "Resultados para"),
        Truth("faq", r"^/preguntas-frecuentes(#.*)?$", "¿Se puede meter en el lavavajillas?"),
        Truth("contact", r"^/contacto(#.*)?$", "01632 960654"),
        Truth("delivery-info", r"^/envios-y-devoluciones(#.*)?$", "Enviamos los martes y los jueves"),
        Truth("returns-info", r"^/envios-y-devoluciones(#.*)?$", "Tienes 20 días para devolver"),
        Truth("about", r"^/el-taller(#.*)?$", "Amparo tornea y Jacinto teje"),
        Truth("terms", r"^/condiciones-de-venta(#.*)?$", "Estas condiciones valen para las compras"),
    ),
    stop_before="Confirmar y pagar",
    quirks=(
        "the first two things, on the home page and in the list, are sold out; their pages offer to write instead",
        "cards hold no link: the whole card goes on a click, by script; a heart on it must not be taken for it",
        "the list shows four cards, the rest after a load-more button",
        "the cart's way on leads to a login wall; a guest may only ring, so the walk ends there",
        "an account would open the checkout, so the way on must be left alone",
        "Spanish throughout",
    ),
)
