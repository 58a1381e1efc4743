"""Zielona Kostka: a Polish soap shop as one script; the server answers every path with the same empty shell."""

from __future__ import annotations

import json
from pathlib import Path
from time import sleep
from typing import Any

from bottle import Bottle, HTTPError, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
LATENCY = 0.4
SHELL = """<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Zielona Kostka</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="theme-color" content="#2f6f4f">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/main.4be1c09d.css">
<script defer="defer" src="/assets/main.91f3a7e2.js"></script></head>
<body><noscript>Aby korzystać z tej strony, włącz obsługę JavaScript.</noscript><div id="root"></div></body></html>"""

CATEGORIES = {"mydla": "Mydła w kostce", "szampony": "Szampony w kostce", "dodatki": "Mydelniczki i dodatki"}
PRODUCTS: tuple[dict[str, Any], ...] = tuple(
    dict(zip(("slug", "category", "name", "price", "old", "hue", "sizes", "text"), row, strict=True))
    for row in (
        ("mydlo-lawenda-i-owies", "mydla", "Mydło Lawenda i owies", 2490, 0, 265, ["100 g", "180 g"],
         "Łagodne mydło na oliwie, z mielonym owsem. Myje bez uczucia ściągnięcia."),
        ("mydlo-wegiel-i-mieta", "mydla", "Mydło Węgiel i mięta", 2690, 0, 160, ["100 g"],
         "Węgiel brzozowy i olejek z mięty pieprzowej dla cery tłustej."),
        ("mydlo-dla-niemowlat", "mydla", "Mydło Nagietek bez zapachu", 2790, 3290, 40, ["100 g"],
         "Macerat z nagietka, zero olejków eterycznych. Dla najmłodszych i alergików."),
        ("szampon-pokrzywa", "szampony", "Szampon w kostce Pokrzywa", 3490, 0, 120, ["60 g", "90 g"],
         "Starcza na około 60 myć. Do włosów przetłuszczających się."),
        ("szampon-miod-i-rumianek", "szampony", "Szampon w kostce Miód i rumianek", 3690, 0, 50, ["60 g"],
         "Do włosów suchych i jasnych; po myciu spłucz wodą z octem."),
        ("mydelniczka-jesion", "dodatki", "Mydelniczka z jesionu", 3900, 0, 30, [],
         "Toczona w Beskidzie, olejowana. Woda spływa, kostka schnie."),
        ("woreczek-sizalowy", "dodatki", "Woreczek sizalowy", 1500, 1900, 70, [],
         "Na końcówki mydeł: masuje, pieni i niczego nie marnuje."),
    )
)  # fmt: skip
PAGES: dict[str, dict[str, str]] = {
    "najczestsze-pytania": {
        "title": "Najczęstsze pytania",
        "html": "<details open><summary>Czy wasze mydła są wegańskie?</summary><p>Tak, poza szamponem z miodem.</p>"
        "</details><details><summary>Kiedy wyślecie moją paczkę?</summary><p>Zamówienia złożone do 12:00 wysyłamy tego "
        "samego dnia roboczego.</p></details><details><summary>Jak długo ważna jest kostka?</summary><p>12 miesięcy od "
        "daty na etykiecie.</p></details><details><summary>Czy dostanę fakturę?</summary><p>Tak, wpisz NIP w uwagach."
        "</p></details>",
    },
    "dostawa-i-platnosc": {
        "title": "Dostawa i płatność",
        "html": "<table><tr><th>Sposób dostawy</th><th>Cena</th><th>Czas</th></tr><tr><td>Automat paczkowy</td><td>"
        "12,99 zł</td><td>1–2 dni robocze</td></tr><tr><td>Kurier pod drzwi</td><td>15,99 zł</td><td>1–2 dni robocze"
        "</td></tr></table><p>Od 149 zł wysyłka jest darmowa. Zapłacisz BLIK-iem, kartą lub przelewem.</p>",
    },
    "zwroty-i-reklamacje": {
        "title": "Zwroty i reklamacje",
        "html": "<p>Masz 30 dni na zwrot nieotwartych produktów. Pieniądze oddamy w ciągu 14 dni od otrzymania "
        "oświadczenia.</p><p>Reklamacje rozpatrujemy w 14 dni. Pisz na zwroty@zielonakostka.example.</p>",
    },
    "regulamin": {
        "title": "Regulamin sklepu",
        "html": "<h2>§1 Postanowienia ogólne</h2><p>Sklep prowadzi Zielona Kostka Maria Olszak, ul. Lipowa 4, Żywiec."
        "</p><h2>§2 Zamówienia</h2><p>Umowa zostaje zawarta z chwilą potwierdzenia zamówienia.</p><h2>§3 Odstąpienie"
        "</h2><p>Konsument może odstąpić od umowy w terminie 14 dni; my dajemy 30.</p>",
    },
    "polityka-prywatnosci": {"title": "Polityka prywatności", "html": "<p>Dane wykorzystujemy do wysyłki paczki.</p>"},
    "o-nas": {
        "title": "O nas",
        "html": "<p>Zaczęło się od garnka w kuchni babci. Dziś warzymy mydło w czwórkę, w dawnej mleczarni pod Żywcem."
        "</p><p>Każda kostka dojrzewa sześć tygodni.</p>",
    },
    "blog": {"title": "Dziennik mydlarni", "html": "<p>Wkrótce: jak przechowywać kostkę, żeby się nie rozmiękła.</p>"},
}


def _json(body: object) -> str:
    sleep(LATENCY)
    response.content_type = "application/json"
    return json.dumps(body, ensure_ascii=False)


class SoapShop:
    """One run of the shop and its counters; the cart lives in the customer's own browser."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.app = Bottle()
        for path, method, callback in (
            ("/assets/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "assets"))),
            ("/robots.txt", "GET", lambda: static_file("robots.txt", root=str(FOLDER / "assets"))),
            ("/api/categories", "GET", lambda: _json(CATEGORIES)),
            ("/api/products", "GET", self.products),
            ("/api/products/<slug>", "GET", self.product),
            ("/api/pages/<slug>", "GET", self.text),
            ("/api/orders", "POST", self.order),
            ("/api/accounts", "POST", self.account),
            ("/api/sessions", "POST", lambda: _json({"error": "Nieprawidłowy e-mail lub hasło."})),
            ("/api/newsletter", "POST", self.message),
            ("/api/contact", "POST", self.message),
            ("/<path:path>", "GET", lambda path: SHELL),
            ("/", "GET", lambda: SHELL),
        ):
            self.app.route(path, method, callback)

    def products(self) -> str:
        """The products of a category, or those that a search word names, or all."""
        category, word = request.query.getunicode("category"), (request.query.getunicode("q") or "").lower()
        return _json(
            [p for p in PRODUCTS if category in (None, p["category"]) and word in f"{p['name']} {p['text']}".lower()]
        )

    def product(self, slug: str) -> str:
        """One product."""
        return _json(_found(next((p for p in PRODUCTS if p["slug"] == slug), None)))

    def text(self, slug: str) -> str:
        """One page of text."""
        return _json(_found(PAGES.get(slug)))

    def order(self) -> str:
        """An order, counted."""
        self.counters.orders += 1
        return _json({"number": f"ZK/{1000 + self.counters.orders}"})

    def account(self) -> str:
        """An account, counted."""
        self.counters.accounts += 1
        return _json({"ok": True})

    def message(self) -> str:
        """A message or a subscription, counted."""
        self.counters.messages += 1
        return _json({"ok": True})


def _found(thing: dict[str, Any] | None) -> dict[str, Any]:
    if thing is None:
        raise HTTPError(404, "{}")
    return thing


def _make(counters: Counters) -> Application:
    app: Application = SoapShop(counters).app
    return app


STORE = SmallStore(
    name="history_spa",
    make=_make,
    journey=(
        Truth("home", r"^/$", "Mydło, które pachnie ogrodem"),
        Truth("category", r"^/kategoria/[a-z]+$", "Sortuj według"),
        Truth("product", r"^/p/[a-z-]+$", "Dodaj do koszyka"),
        Truth("cart", r"^/koszyk$", "Wartość produktów"),
        Truth("checkout", r"^/zamowienie$", "Dane kontaktowe i adres dostawy"),
        Truth("faq", r"^/info/najczestsze-pytania$", "Kiedy wyślecie moją paczkę?"),
        Truth("contact", r"^/kontakt$", "01632 960471"),
        Truth("delivery-info", r"^/info/dostawa-i-platnosc$", "Automat paczkowy"),
        Truth("returns-info", r"^/info/zwroty-i-reklamacje$", "Masz 30 dni na zwrot"),
        Truth("terms", r"^/info/regulamin$", "§1 Postanowienia ogólne"),
        Truth("about", r"^/info/o-nas$", "dawnej mleczarni pod Żywcem"),
        Truth("search", r"^/szukaj\?q=", "Wyniki wyszukiwania"),
    ),
    stop_before="Zamawiam z obowiązkiem zapłaty",
    quirks=(
        "every path, known or not, answers 200 with one empty shell; a page that is not there says so only by script",
        "moves by pushState: no load event after the first page",
        "all content comes by fetch some 400 ms late, with grey skeleton boxes in its place",
        "the cart link is an icon and a number, with no word and no label; the toast after adding holds no link",
        "hashed class names; the search field is there only after its magnifier is pressed",
        "a cookie bar over the foot of the page; Polish words",
    ),
)
