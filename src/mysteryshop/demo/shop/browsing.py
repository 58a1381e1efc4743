"""Looking round: home, campaign, categories, search and products."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from bottle import HTTPError, request, response

from mysteryshop.demo.shop.cart import Cart
from mysteryshop.demo.shop.catalogue import Product
from mysteryshop.demo.shop.frame import Shop, go
from mysteryshop.demo.shop.structured import product_data


class Browsing:
    """The pages on which a customer finds and decides."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop

    def routes(self) -> list[tuple[str, str, Any]]:
        """Method, path and what answers it."""
        return [
            ("GET", "/", self.home),
            ("GET", "/first-loaf", self.landing),
            ("GET", "/c/<name>", self.category),
            ("GET", "/search", self.search),
            ("GET", "/p/<name>", self.product),
            ("GET", "/api/stock/<name>", self.stock),
            ("POST", "/notify", self.notify),
        ]

    def home(self) -> str:
        """The first page."""
        picks = self.shop.catalogue.choose(self.shop.words["home"]["picks"]["products"])
        return self.shop.page("home", products=picks, data=[self.shop.organisation()])

    def landing(self) -> str:
        """The campaign's page."""
        return self.shop.page("landing")

    def category(self, name: str) -> str:
        """All products for one step of baking."""
        if name not in self.shop.words["category"] or name in ("all", "search"):
            raise HTTPError(404)
        about = getattr(self.shop.say().category, name)
        return self.shop.page("category", id=name, about=about, products=self.shop.catalogue.of_category(name))

    def search(self) -> str:
        """What the search found, or what else may help."""
        query = " ".join((request.query.getunicode("q") or "").split())[:80]
        found = self.shop.catalogue.search(query, forgiving=self.shop.words["category"]["search"]["forgiving"])
        picks = self.shop.catalogue.choose(self.shop.words["home"]["picks"]["products"])
        return self.shop.page("search", query=query, products=found.products, near=found.near, picks=picks)

    def product(self, name: str) -> str:
        """One product, to be bought or, when it is sold out, to be waited for."""
        product = self._product(name)
        words = self._words(product)
        shipping = self.shop.till.delivery(Cart(lines={product.id: 1}), "standard")
        return self.shop.page(
            "product",
            product=product,
            words=words,
            free=shipping == 0,
            also=self.shop.catalogue.choose(product.also),
            notified="notified" in request.query,
            partner=self.shop.partner(),
            data=[product_data(product, self.shop.origin(), words.lead, shipping)],
        )

    def stock(self, name: str) -> dict[str, Any]:
        """How many there are, for the product page's script."""
        product = self._product(name)
        response.set_header("Cache-Control", "no-store")
        line = f"In stock: {product.stock} ready to post." if product.stock else "Sold out."
        return {"id": product.id, "stock": product.stock, "line": line}

    def notify(self) -> None:
        """Take down who wants to hear of a product's return."""
        product = self._product(request.forms.getunicode("product") or "")
        self.shop.ledger.count_message()
        go(f"/p/{product.id}?notified")

    def _product(self, name: str) -> Product:
        product = self.shop.catalogue.products.get(name)
        if product is None:
            raise HTTPError(404)
        return product

    def _words(self, product: Product) -> SimpleNamespace:
        words: SimpleNamespace = getattr(self.shop.say().products, product.id.replace("-", "_"))
        return words
