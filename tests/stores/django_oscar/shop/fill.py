"""Fills the empty shop: countries, goods with pictures, and the pages that answer questions."""
# mypy: disable-error-code="import-not-found"

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.contrib.flatpages.models import FlatPage
from django.contrib.sites.models import Site
from django.core.files.base import ContentFile
from oscar.apps.catalogue.categories import create_from_breadcrumbs
from oscar.core.loading import get_model
from tests.stores.django_oscar.shop.pictures import product_picture

HERE = Path(__file__).resolve().parent
COUNTRIES = (("GB", "GBR", "United Kingdom"), ("IE", "IRL", "Ireland"))
ADDRESS_AND_TITLE = re.compile(r"<!-- (?P<url>\S+) \| (?P<title>.+) -->\n")


def fill_shop() -> None:
    """All of it, once, into a database that is empty."""
    open_shop()
    stock_shelves()
    write_pages()


def open_shop() -> None:
    """Its name, and where it delivers."""
    Site.objects.filter(pk=1).update(domain="127.0.0.1", name="Wrackline")
    for two, three, name in COUNTRIES:
        get_model("address", "Country").objects.create(
            iso_3166_1_a2=two, iso_3166_1_a3=three, name=name, printable_name=name, is_shipping_country=True
        )


def stock_shelves() -> None:
    """Every product of catalogue.toml, in its category, with its price and picture."""
    goods = get_model("catalogue", "ProductClass").objects.create(name="Goods", track_stock=True)
    warehouse = get_model("partner", "Partner").objects.create(name="Slipway Row")
    products = tomllib.loads((HERE / "catalogue.toml").read_text("utf-8"))["product"]
    for number, told in enumerate(products, start=1):
        _put_on_shelf(number, told, goods, warehouse)


def _put_on_shelf(number: int, told: dict[str, Any], goods: Any, warehouse: Any) -> None:
    product = get_model("catalogue", "Product").objects.create(
        product_class=goods, upc=f"WR-{number:03}", title=told["name"], description=f"<p>{told['text']}</p>"
    )
    product.categories.add(create_from_breadcrumbs(told["category"]))
    product.stockrecords.create(
        partner=warehouse,
        partner_sku=f"{number:05}",
        price_currency="GBP",
        price=Decimal(told["price"]),
        num_in_stock=told["stock"],
    )
    picture = ContentFile(product_picture(number, told["colour"]), name=f"{product.slug}.png")
    product.images.create(original=picture, caption=told["name"])


def write_pages() -> None:
    """Every file in pages/; its first line says its address and its title."""
    for file in sorted((HERE / "pages").glob("*.html")):
        words = file.read_text("utf-8")
        head = ADDRESS_AND_TITLE.match(words)
        assert head, f"{file.name} does not begin with its address and title"
        page = FlatPage.objects.create(url=head["url"], title=head["title"], content=words[head.end() :])
        page.sites.set([1])
