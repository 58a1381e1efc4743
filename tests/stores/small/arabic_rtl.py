"""Beit Al Nakheel: dates and coffee from the Gulf, from right to left; English stands only in aria-label and title."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
COLLECTIONS = {"all": ("كل المنتجات", "All products"), "dates": ("تمور", "Dates"), "coffee": ("قهوة", "Coffee")}


@dataclass(frozen=True, slots=True)
class Product:
    """A thing on sale. sizes: the first is taken unless said otherwise. dirhams: the price, without its currency."""

    handle: str
    name: str
    english: str
    dirhams: int
    collection: str
    sizes: tuple[str, ...] = ()
    in_stock: bool = True

    @property
    def price(self) -> str:
        return f"{self.dirhams}.00 AED"


PRODUCTS = (
    Product("khalas-dates", "تمر خلاص فاخر", "Khalas dates", 65, "dates", ("500 غ", "1 كغ")),
    Product("sukkari-dates", "تمر سكري رطب", "Sukkari dates", 48, "dates"),
    Product("stuffed-dates-box", "علبة تمر محشو باللوز", "Stuffed dates box", 120, "dates", (), in_stock=False),
    Product("gulf-coffee-blend", "خلطة القهوة الخليجية", "Gulf coffee blend", 55, "coffee", ("250 غ", "500 غ")),
    Product("green-cardamom", "هيل أخضر", "Green cardamom", 40, "coffee"),
    Product("brass-dallah", "دلة نحاسية", "Brass dallah", 210, "coffee"),
)
BY_HANDLE = {product.handle: product for product in PRODUCTS}
PAGES = {
    "faq": ("الأسئلة الشائعة", "FAQ"),
    "contact": ("اتصل بنا", "Contact"),
    "shipping": ("الشحن والتوصيل", "Shipping"),
    "returns": ("الإرجاع والاستبدال", "Returns"),
    "terms": ("الشروط والأحكام", "Terms"),
    "about": ("من نحن", "About"),
    "privacy": ("سياسة الخصوصية", "Privacy"),
}


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


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
        self.app.error(404, lambda _: self.show("missing", "الصفحة غير موجودة"))
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: self.show("home", "بيت النخيل", products=PRODUCTS[:4])),
            ("/collections/<handle>", "GET", self.collection),
            ("/products/<handle>", "GET", self.product),
            ("/search", "GET", self.search),
            ("/cart", "GET", lambda: self.show("cart", "سلة التسوق")),
            ("/cart/add", "POST", self.add),
            ("/cart/remove", "POST", self.remove),
            ("/checkout", "GET", lambda: self.step("checkout", "عنوان التوصيل")),
            ("/checkout", "POST", self.take_address),
            ("/checkout/payment", "GET", lambda: self.step("payment", "الدفع")),
            ("/checkout/complete", "POST", self.order),
            ("/account/login", "GET", lambda: self.show("account", "تسجيل الدخول")),
            ("/account/login", "POST", lambda: redirect("/account/login")),
            ("/account/register", "POST", self.account),
            ("/contact", "POST", self.message),
            ("/newsletter", "POST", self.message),
            ("/pages/<name>", "GET", self.page),
            ("/assets/<name>", "GET", lambda name: static_file(name, root=str(FOLDER))),
            ("/images/<handle>.svg", "GET", _picture),
            ("/robots.txt", "GET", _robots),
        )

    @property
    def cart(self) -> list[Line]:
        """The lines of whoever asks."""
        session = request.get_cookie("session") or secrets.token_hex(10)
        response.set_cookie("session", session, path="/")
        return self.carts.setdefault(session, [])

    def show(self, template: str, title: str, **shown: Any) -> str:
        total = f"{sum(line.product.dirhams * line.count for line in self.cart)}.00 AED"
        cart = {"lines": self.cart, "total": total, "count": sum(line.count for line in self.cart)}
        return str(_template(template).render(title=title, collections=COLLECTIONS, pages=PAGES, **cart, **shown))

    def missing(self) -> str:
        response.status = 404
        return self.show("missing", "الصفحة غير موجودة")

    def collection(self, handle: str) -> str:
        if handle not in COLLECTIONS:
            return self.missing()
        found = [product for product in PRODUCTS if handle in {"all", product.collection}]
        return self.show("collection", COLLECTIONS[handle][0], products=found)

    def product(self, handle: str) -> str:
        product = BY_HANDLE.get(handle)
        if product is None:
            return self.missing()
        others = [other for other in PRODUCTS if other.collection == product.collection and other != product]
        return self.show("product", product.name, product=product, others=others)

    def search(self) -> str:
        asked = request.query.getunicode("q", "")
        found = [one for one in PRODUCTS if asked in one.name or asked.lower() in one.english.lower()]
        return self.show("search", "نتائج البحث", asked=asked, products=found)

    def add(self) -> str:
        product = BY_HANDLE[request.forms.get("handle", "")]
        if product.in_stock:
            count = max(1, int(request.forms.get("quantity", "1") or 1))
            self.cart.append(Line(product, request.forms.getunicode("size", ""), count))
        return str(redirect("/cart"))

    def remove(self) -> str:
        at = int(request.forms.get("line", "0") or 0)
        del self.cart[at : at + 1]
        return str(redirect("/cart"))

    def step(self, template: str, title: str) -> str:
        if not self.cart:
            redirect("/cart")
        return self.show(template, title)

    def take_address(self) -> str:
        needed = ("name", "email", "phone", "address", "emirate")
        return str(redirect("/checkout/payment" if all(map(request.forms.get, needed)) else "/checkout"))

    def order(self) -> str:
        self.counters.orders += 1
        self.cart.clear()
        return self.show("thanks", "شكرا لك")

    def account(self) -> str:
        self.counters.accounts += 1
        return str(redirect("/account/login"))

    def message(self) -> str:
        self.counters.messages += 1
        return str(redirect("/"))

    def page(self, name: str) -> str:
        return self.show("page", PAGES[name][0], name=name) if name in PAGES else self.missing()


def _picture(handle: str) -> str:
    response.content_type = "image/svg+xml"
    hue = sum(handle.encode()) % 360
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300"><rect width="300" height="300" fill="#f7f0e6"/>'
        f'<ellipse cx="150" cy="150" rx="80" ry="110" fill="hsl({hue} 45% 38%)"/></svg>'
    )


def _robots() -> str:
    response.content_type = "text/plain"
    return "User-agent: *\nDisallow: /checkout\nDisallow: /account/\n"


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="arabic_rtl",
    make=_make,
    journey=(
        Truth("home", r"^/$", "من النخلة إلى مائدتك"),
        Truth("category", r"^/collections/[a-z]+$", "ترتيب حسب"),
        Truth("search", r"^/search\?.*q=", "نتائج البحث"),
        Truth("product", r"^/products/[a-z-]+$", "رمز المنتج"),
        Truth("cart", r"^/cart$", "المجموع الفرعي"),
        Truth("checkout", r"^/checkout$", "عنوان التوصيل"),
        Truth("payment", r"^/checkout/payment$", "طريقة الدفع"),
        Truth("faq", r"^/pages/faq$", "كيف أحفظ التمر؟"),
        Truth("contact", r"^/pages/contact$", "يسعدنا تواصلك معنا"),
        Truth("delivery-info", r"^/pages/shipping$", "نوصل إلى جميع الإمارات"),
        Truth("returns-info", r"^/pages/returns$", "خلال 14 يوما"),
        Truth("terms", r"^/pages/terms$", "باستخدامك هذا المتجر"),
        Truth("about", r"^/pages/about$", "مزرعة عائلية"),
        Truth("account", r"^/account/login$", "ليس لديك حساب؟"),
        Truth("error", r"/this-page", ""),
    ),
    stop_before="تأكيد الطلب",
    quirks=(
        "all that is visible is Arabic, from right to left; English stands only in aria-label and title",
        "the addresses are those of a common platform, in English, and so a second hint",
        "prices are written 65.00 AED, with the currency behind",
        "on phones the menu is a button without words whose drawer comes from the right",
        "a cookie bar with أوافق and أرفض, and a floating link to a messenger on another host",
        "checkout takes an emirate and a phone number as required fields before the payment page",
        "some ways on are icons without text (cart, search, account)",
    ),
)
