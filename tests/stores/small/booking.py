"""Remo e Maré: Portuguese kayak outings, booked by date, hour and number of people before anything is in the cart."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from secrets import token_hex
from time import sleep
from typing import Any, NamedTuple

from bottle import Bottle, HTTPError, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
LATENCY = 0.3
MONDAY = 0
MONTHS = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split()
HOURS = ("09:00", "11:30", "17:00")


class Outing(NamedTuple):
    """An outing: kind is its category, price in cents for an adult (a child pays half), hours it lasts."""

    slug: str
    kind: str
    name: str
    price: int
    hours: str
    about: str


KINDS = {"agua": "Na água", "terra": "Em terra"}
OUTINGS = {
    outing.slug: outing
    for outing in (
        Outing("grutas-ao-nascer-do-sol", "agua", "Grutas ao nascer do sol", 3900, "2 h 30",
               "Remamos antes dos barcos a motor, com o mar ainda liso, até três grutas da costa."),
        Outing("ria-com-a-mare", "agua", "Ria com a maré", 3200, "3 h",
               "Subimos com a enchente e descemos com a vazante: quase não é preciso remar."),
        Outing("primeira-remada", "agua", "Primeira remada", 2500, "1 h 30",
               "Aula para quem nunca se sentou num caiaque."),
        Outing("passeio-das-salinas", "terra", "Passeio das salinas", 1800, "2 h",
               "A pé com uma marnota, com prova de flor de sal."),
        Outing("observar-aves", "terra", "Observar aves ao entardecer", 2200, "2 h", "Flamingos, se eles quiserem."),
    )
}  # fmt: skip
MENU = {
    "/experiencias": "Experiências",
    "/vale-presente": "Vale-presente",
    "/quem-somos": "Quem somos",
    "/perguntas-frequentes": "Perguntas frequentes",
    "/contactos": "Contactos",
}
FOOTER = {
    "/condicoes-gerais": "Condições gerais",
    "/cancelamentos": "Cancelamentos e reembolsos",
    "/privacidade": "Política de privacidade",
}


@dataclass(frozen=True, slots=True)
class Booking:
    """What a customer holds: an outing, when, and for whom."""

    outing: Outing
    day: date
    hour: str
    adults: int
    children: int

    @property
    def when(self) -> str:
        """The day and hour, in words."""
        return f"{self.day.day} de {MONTHS[self.day.month - 1]} de {self.day.year}, {self.hour}"

    @property
    def total(self) -> int:
        """The price in cents."""
        return self.outing.price * self.adults + self.outing.price // 2 * self.children


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _euro(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02d} €"


def _outing(slug: str) -> Outing:
    if slug not in OUTINGS:
        raise HTTPError(404, "Experiência não encontrada")
    return OUTINGS[slug]


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as problem:
        raise HTTPError(400, "Data inválida") from problem


def _places(day: date, hour: str) -> int:
    """How many places are left: some hours of some days are sold out."""
    return (day.day + HOURS.index(hour) * 3) % 7


def _json(body: object) -> str:
    sleep(LATENCY)
    response.content_type = "application/json"
    return json.dumps(body)


class Outings:
    """One run of the shop: its bookings, its counters and its calendar. today: the day it is."""

    def __init__(self, counters: Counters, today: Callable[[], date] = date.today) -> None:
        self.counters, self.today = counters, today
        self.bookings: dict[str, Booking] = {}
        self.app = Bottle()
        for path, method, callback in (
            ("/", "GET", lambda: self.page("home", "Caiaques na Costa de Prata", outings=list(OUTINGS.values())[:3])),
            ("/experiencias", "GET", lambda: self.listing("Todas as experiências", "")),
            ("/experiencias/<kind>", "GET", lambda kind: self.listing(KINDS.get(kind, "Experiências"), kind)),
            ("/experiencia/<slug>", "GET", self.outing),
            ("/pesquisa", "GET", self.search),
            ("/api/calendario", "GET", lambda: _json(self.days(_day(request.query.get("desde", ""))))),
            ("/api/horarios", "GET", self.hours),
            ("/reserva", "GET", lambda: self.page("booking", "A sua reserva")),
            ("/reserva", "POST", self.book),
            ("/reserva/remover", "POST", self.drop),
            ("/reserva/dados", "GET", lambda: self.held("details", "Os seus dados")),
            ("/reserva/pagamento", "POST", self.payment),
            ("/reserva/confirmar", "POST", self.order),
            ("/reserva/obrigado", "GET", lambda: self.page("text", "Até breve!", name="obrigado")),
            ("/mensagem", "POST", self.message),
            ("/conta", "GET", lambda: self.page("account", "Entrar na sua conta")),
            ("/conta", "POST", self.account),
            ("/estaticos/<name>", "GET", lambda name: static_file(name, root=str(FOLDER))),
            ("/<name>", "GET", self.text),
        ):
            self.app.route(path, method, callback)

    @property
    def key(self) -> str:
        """The asking customer's session, begun if there is none."""
        key = str(request.get_cookie("sessao") or token_hex(10))
        response.set_cookie("sessao", key, path="/", httponly=True)
        return key

    def page(self, template: str, title: str, **shown: Any) -> str:
        """A page of the shop."""
        booking = self.bookings.get(self.key)
        common = {"menu": MENU, "footer": FOOTER, "kinds": KINDS, "euro": _euro, "months": MONTHS}
        return str(_template(template).render(**common, title=title, booking=booking, **shown))

    def listing(self, title: str, kind: str) -> str:
        """The outings of one kind, or all."""
        return self.page("listing", title, outings=[one for one in OUTINGS.values() if kind in ("", one.kind)])

    def outing(self, slug: str) -> str:
        """An outing's page, with four weeks of days to choose from."""
        first = self.today() - timedelta(days=self.today().weekday())
        return self.page("outing", _outing(slug).name, outing=_outing(slug), days=self.days(first))

    def days(self, first: date) -> list[tuple[str, int, str, bool]]:
        """Four weeks: each day's date, number and month, and whether it can be booked."""
        run = (first + timedelta(days=n) for n in range(28))
        return [
            (
                one.isoformat(),
                one.day,
                MONTHS[one.month - 1],
                one > self.today() and one.weekday() != MONDAY and one.day % 5 > 0,
            )
            for one in run
        ]

    def hours(self) -> str:
        """A day's hours and the places left in each."""
        day = _day(request.query.get("data", ""))
        return _json([(hour, _places(day, hour)) for hour in HOURS])

    def search(self) -> str:
        """Outings whose name or text has the word."""
        word = (request.query.getunicode("q") or "").lower()
        found = [one for one in OUTINGS.values() if word and word in f"{one.name} {one.about}".lower()]
        return self.page("listing", "Resultados da pesquisa", outings=found)

    def book(self) -> Any:
        """The cart with this booking in it; one that lacks something leads back to the outing."""
        form = request.forms
        outing, hour = _outing(form.get("experiencia", "")), form.get("hora", "")
        adults, children = (int(form.get(name) or 0) for name in ("adultos", "criancas"))
        if not form.get("data") or hour not in HOURS or adults < 1:
            return redirect(f"/experiencia/{outing.slug}")
        self.bookings[self.key] = Booking(outing, _day(form["data"]), hour, adults, children)
        return redirect("/reserva")

    def drop(self) -> Any:
        """An empty cart."""
        self.bookings.pop(self.key, None)
        return redirect("/reserva")

    def held(self, template: str, title: str) -> Any:
        """A page of the checkout, for who has a booking."""
        return self.page(template, title) if self.key in self.bookings else redirect("/reserva")

    def payment(self) -> Any:
        """The payment page; whoever asked for an account has one now."""
        self.counters.accounts += bool(request.forms.get("criar-conta"))
        return self.held("payment", "Pagamento")

    def order(self) -> Any:
        """An order, counted."""
        self.counters.orders += 1
        self.bookings.pop(self.key, None)
        return redirect("/reserva/obrigado")

    def message(self) -> Any:
        """A message, a subscription or a group's enquiry, counted."""
        self.counters.messages += 1
        return redirect("/contactos")

    def account(self) -> Any:
        """An account, counted when made."""
        self.counters.accounts += bool(request.forms.get("nova"))
        return redirect("/conta")

    def text(self, name: str) -> str:
        """A page of text, or a 404."""
        title = (MENU | FOOTER).get(f"/{name}")
        if title is None:
            response.status = 404
        return self.page("text", title or "Página não encontrada", name=name if title else "")


def _make(counters: Counters) -> Application:
    app: Application = Outings(counters).app
    return app


STORE = SmallStore(
    name="booking",
    make=_make,
    journey=(
        Truth("home", r"^/$", "O mar, à altura dos olhos"),
        Truth("category", r"^/experiencias(/[a-z]+)?$", "Ordenar por"),
        Truth("product", r"^/experiencia/[a-z-]+$", "Escolha a data"),
        Truth("cart", r"^/reserva$", "Guardamos os seus lugares"),
        Truth("checkout", r"^/reserva/dados$", "Quem vem connosco?"),
        Truth("faq", r"^/perguntas-frequentes$", "E se chover?"),
        Truth("contact", r"^/contactos$", "01632 960847"),
        Truth("returns-info", r"^/cancelamentos$", "até 48 horas antes"),
        Truth("terms", r"^/condicoes-gerais$", "1. Quem organiza"),
        Truth("about", r"^/quem-somos$", "Somos três guias e um cão"),
        Truth("search", r"^/pesquisa\?q=", "Resultados da pesquisa"),
    ),
    stop_before="Confirmar e pagar",
    quirks=(
        "Reservar stays disabled until a day, an hour and at least one adult are chosen; people start at 0",
        "days are buttons of a calendar: past days, Mondays and some others cannot be pressed",
        "the hours come by fetch 300 ms after the day; some of them are sold out",
        "no cart, basket or bag in any word or address: it is A sua reserva, and its way on says Continuar",
        "Reservar agora in the header and on cards only leads to the list or to the outing",
        "an outing's page has a group enquiry form too, that writes to the shop; no delivery; Portuguese words",
    ),
)
