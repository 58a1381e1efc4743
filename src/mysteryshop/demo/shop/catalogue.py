"""What the shop sells, and how a search finds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

IN_STOCK = 14
"""Pieces of everything that can be bought: the demo's stock never runs down."""

_CLOSE_ENOUGH = 0.75
"""Likeness (0 to 1) at which a word counts as misspelt. Source: "baskit", "scarper" and "knfe" find their goods,
"gluten scales" finds nothing."""

_WORDS_THAT_SAY_NOTHING = frozenset({"a", "an", "and", "bread", "for", "my", "of", "the", "to", "with"})


@dataclass(frozen=True, slots=True)
class Product:
    """One thing to buy. price: on its page; data_price: in its structured data; words: what else it is called."""

    id: str
    name: str
    sku: str
    category: str
    price: Decimal
    data_price: Decimal
    list_name: str
    picture: str
    width: int
    height: int
    also: tuple[str, ...]
    facts: tuple[str, ...]
    words: tuple[str, ...] = ()
    sold_out: bool = False

    @property
    def stock(self) -> int:
        """Pieces that can be sent today."""
        return 0 if self.sold_out else IN_STOCK

    @property
    def called(self) -> frozenset[str]:
        """Every single word that it goes by, in lower case."""
        return frozenset(" ".join((self.name, self.list_name, *self.words)).lower().split())


@dataclass(frozen=True, slots=True)
class Found:
    """Products for some search words, best first. near: none had the very words, these come close."""

    products: tuple[Product, ...]
    near: bool = False


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All products of one edition, in the order of the words file."""

    products: Mapping[str, Product] = field(default_factory=dict)

    def of_category(self, category: str) -> tuple[Product, ...]:
        """The products of one category."""
        return tuple(product for product in self.products.values() if product.category == category)

    def choose(self, ids: list[str] | tuple[str, ...]) -> tuple[Product, ...]:
        """The products with these ids, those left out that this edition does not sell."""
        return tuple(self.products[name] for name in ids if name in self.products)

    def search(self, query: str, *, forgiving: bool = True) -> Found:
        """Products with the words asked for; failing that and forgiving, with words spelt much like them."""
        asked = [word for word in query.lower().split() if word not in _WORDS_THAT_SAY_NOTHING] or query.lower().split()
        exact = self._with_words(asked)
        if exact or not forgiving:
            return Found(exact)
        known = sorted({word for product in self.products.values() for word in product.called})
        meant = [match for word in asked for match in get_close_matches(word, known, n=1, cutoff=_CLOSE_ENOUGH)]
        return Found(self._with_words(meant), near=True) if meant else Found(())

    def _with_words(self, asked: list[str]) -> tuple[Product, ...]:
        def likeness(product: Product) -> tuple[int, int]:
            named = sum(word in product.name.lower().split() for word in asked)
            return sum(word in product.called for word in asked), named

        hits = [product for product in self.products.values() if likeness(product)[0]]
        return tuple(sorted(hits, key=likeness, reverse=True))


def read_catalogue(words: Mapping[str, Mapping[str, Any]]) -> Catalogue:
    """The catalogue of one edition. words: the tables of `products.toml`, sides already picked."""
    return Catalogue({name: _product(name, table) for name, table in words.items()})


def _product(name: str, table: Mapping[str, Any]) -> Product:
    return Product(
        id=name,
        name=table["name"],
        sku=table["sku"],
        category=table["category"],
        price=Decimal(table["price"]),
        data_price=Decimal(table.get("data_price", table["price"])),
        list_name=table.get("list_name", table["name"]),
        picture=table["picture"],
        width=table["width"],
        height=table["height"],
        also=tuple(table["also"]),
        facts=tuple(table["facts"]),
        words=tuple(table["words"]),
        sold_out=table.get("sold_out", False),
    )
